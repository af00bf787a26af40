// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/uistate.h"
#include "core/base/background.h"
#include "core/base/log.h"
#include "core/store/store.h"

namespace {
const QString stateKey = QStringLiteral("ui");
}

UiState::UiState(Store& store, QObject* parent)
    : QObject(parent)
    , m_store(store)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(1000);
    connect(&m_timer, &QTimer::timeout, this, &UiState::flush);
}

UiState::~UiState()
{
    if (m_timer.isActive())
        flush();
}

void UiState::load(std::function<void()> done)
{
    inBackground(
        this, [&store = m_store] { return store.settings.state(stateKey); },
        [this, done = std::move(done)](Result<QVariant> stored) {
            if (stored)
                m_values = stored->toMap();
            else
                qCWarning(lcUi, "window state not read: %ls", qUtf16Printable(stored.error().detail));
            done();
        });
}

void UiState::forgetLayout()
{
    for (const QString& key : m_values.keys()) {
        if (key.startsWith(u"layout/"))
            m_values.remove(key);
    }
    m_timer.start();
}

QVariant UiState::value(const QString& key, const QVariant& fallback) const
{
    return m_values.value(key, fallback);
}

void UiState::set(const QString& key, const QVariant& value)
{
    if (m_values.value(key) == value)
        return;
    m_values.insert(key, value);
    m_timer.start();
}

QByteArray UiState::bytes(const QString& key) const
{
    return QByteArray::fromBase64(m_values.value(key).toString().toLatin1());
}

void UiState::setBytes(const QString& key, const QByteArray& value)
{
    set(key, QString::fromLatin1(value.toBase64()));
}

void UiState::flush()
{
    m_timer.stop();
    m_store.settings.postState(stateKey, m_values);
}
