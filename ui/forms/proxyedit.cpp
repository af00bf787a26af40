// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/proxyedit.h"
#include "core/base/background.h"
#include "core/base/redact.h"
#include "core/config/settings.h"
#include "ui/forms/fieldnote.h"
#include "ui/forms/settingtext.h"
#include "ui/text/errors.h"
#include "ui/text/format.h"
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace {
/// A kind of the list is a whole value, or a scheme that an address follows.
bool isScheme(const QString& kind)
{
    return kind == QLatin1String("http") || kind == QLatin1String("socks5");
}

/// What the list calls a value's kind.
QString kindOf(const QString& value)
{
    const QString scheme = value.section(QStringLiteral("://"), 0, 0);
    if (scheme == value)
        return value;
    return scheme.startsWith(QLatin1String("socks5")) ? QStringLiteral("socks5") : QStringLiteral("http");
}

QString kindText(const QString& kind)
{
    if (kind == QLatin1String("same"))
        return ProxyEdit::tr("As for everything else");
    if (kind == QLatin1String("system"))
        return ProxyEdit::tr("As the system says");
    if (kind == QLatin1String("none"))
        return ProxyEdit::tr("None");
    return kind == QLatin1String("socks5") ? ProxyEdit::tr("SOCKS5") : ProxyEdit::tr("HTTP");
}

QString failureText(const Error& error)
{
    if (error.kind == Error::Kind::Http && error.code == 407)
        return ProxyEdit::tr("The proxy wants a login");
    //: %1 = why, in a few words
    return ProxyEdit::tr("It does not work: %1").arg(errorReason(error));
}
} // namespace

bool ProxyEdit::edits(const SettingRow& row)
{
    return &row == &setting::proxy || &row == &setting::proxyRecord || &row == &setting::proxyUpload;
}

ProxyEdit::ProxyEdit(const SettingRow& row, QWidget* parent)
    : SettingEditor(parent)
    , m_row(row)
    , m_kind(new QComboBox(this))
    , m_address(new QLineEdit(this))
    , m_test(new QPushButton(tr("Test"), this))
    , m_result(new FieldNote(m_address, this))
{
    const QString name = QString(row.key).replace(u'.', u'_');
    m_kind->setObjectName(editorName(row));
    m_kind->setAccessibleName(settingLabel(row));
    m_kind->setFocusPolicy(Qt::StrongFocus);
    m_kind->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_kind->setMinimumContentsLength(8);
    QStringList kinds{QStringLiteral("system"), QStringLiteral("none"), QStringLiteral("http"),
                      QStringLiteral("socks5")};
    if (row.defaultValue == QStringLiteral("same"))
        kinds.prepend(QStringLiteral("same"));
    for (const QString& kind : std::as_const(kinds))
        m_kind->addItem(kindText(kind), kind);
    m_address->setObjectName(name + QStringLiteral("Address"));
    m_address->setAccessibleName(tr("Address of the proxy"));
    m_address->setPlaceholderText(QStringLiteral("127.0.0.1:7890"));
    m_test->setObjectName(name + QStringLiteral("Test"));
    m_test->setAccessibleName(tr("Test: %1").arg(settingLabel(row)));
    m_result->setObjectName(name + QStringLiteral("Result"));

    auto* line = new QHBoxLayout;
    line->addWidget(m_kind, 1);
    line->addWidget(m_test);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(4);
    layout->addLayout(line);
    layout->addWidget(m_address);
    layout->addWidget(m_result);
    setFocusProxy(m_kind);
    setValues({});
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        showKind();
        emit edited();
    });
    connect(m_address, &QLineEdit::textEdited, this, [this] {
        m_result->clear();
        emit edited();
    });
    connect(m_test, &QPushButton::clicked, this, &ProxyEdit::test);
}

QString ProxyEdit::value() const
{
    const QString kind = m_kind->currentData().toString();
    if (!isScheme(kind))
        return kind;
    const QString scheme = kind == QLatin1String("socks5") ? m_socks : kind;
    return scheme + QStringLiteral("://") + m_address->text().trimmed();
}

QVariantMap ProxyEdit::values() const
{
    return {{m_row.key, value()}};
}

void ProxyEdit::setValues(const QVariantMap& values)
{
    const QSignalBlocker quiet(this);
    const QString value = values.value(m_row.key, m_row.defaultValue).toString();
    const QString kind = kindOf(value);
    const QString scheme = value.section(QStringLiteral("://"), 0, 0);
    m_socks = scheme == QLatin1String("socks5h") ? scheme : QStringLiteral("socks5");
    m_kind->setCurrentIndex(std::max(0, m_kind->findData(kind)));
    m_address->setText(isScheme(kind) ? value.section(QStringLiteral("://"), 1) : QString());
    showKind();
}

QString ProxyEdit::problem() const
{
    if (m_row.check(value()))
        return {};
    if (m_address->text().contains(u'@'))
        return tr("Names and passwords are not kept here: give them to the system's proxy.");
    return tr("Enter the address and the port, such as 127.0.0.1:7890");
}

QString ProxyEdit::text(const QString& value)
{
    const QString kind = kindOf(value);
    return isScheme(kind) ? kindText(kind) + u' ' + value.section(QStringLiteral("://"), 1) : kindText(kind);
}

void ProxyEdit::showKind()
{
    const QString kind = m_kind->currentData().toString();
    m_address->setVisible(isScheme(kind));
    m_test->setVisible(kind != QLatin1String("same"));
    m_result->clear();
}

void ProxyEdit::test()
{
    if (const QString wrong = problem(); !wrong.isEmpty())
        return m_result->error(wrong);
    m_test->setEnabled(false);
    m_result->hint(tr("Asking Bilibili…"));
    inBackground(
        this,
        [proxy = value(), url = m_url, ipv6 = m_ipv6()](Stop& stop) {
            return tryProxy(proxy, url, ipv6, stop);
        },
        [this](const Result<ProxyAnswer>& answer) { showResult(answer); });
}

void ProxyEdit::showResult(const Result<ProxyAnswer>& answer)
{
    m_test->setEnabled(true);
    m_result->setToolTip({});
    if (answer) {
        QStringList parts{tr("It works: %1 ms").arg(QLocale().toString(qint64(answer->latency.count())))};
        if (!answer->address.isEmpty())
            parts << answer->address;
        if (!answer->place.isEmpty())
            parts << answer->place;
        m_result->hint(parts.join(QStringLiteral(" · ")));
    } else {
        m_result->error(failureText(answer.error()));
        m_result->setToolTip(toolTipText(redact(answer.error().detail)));
    }
    emit tested();
}
