// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/remote/pairdialog.h"
#include "ui/accounts/qrcodeview.h"
#include "ui/remote/remotetext.h"
#include "ui/text/format.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/tone.h"
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QHostAddress>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace {
using namespace std::chrono_literals;
constexpr auto validFor = 5min; ///< Auth::pairingCode
constexpr int textWidth = 380;

QLabel* wrapped(const QString& name, QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setObjectName(name);
    label->setAlignment(Qt::AlignHCenter);
    label->setWordWrap(true);
    label->setMinimumWidth(textWidth);
    label->setTextFormat(Qt::PlainText);
    return label;
}
} // namespace

PairDialog::PairDialog(remote::Remote& remote, QWidget* parent)
    : QDialog(parent)
    , m_remote(remote)
    , m_roles(new QButtonGroup(this))
    , m_code(new QrCodeView(this))
    , m_left(wrapped(QStringLiteral("pairLeft"), this))
    , m_reach(wrapped(QStringLiteral("pairReach"), this))
{
    setObjectName(QStringLiteral("dlgPair"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Pair a device"));
    auto* title = wrapped(QStringLiteral("dialogTitle"), this);
    title->setText(tr("Scan this with your phone's camera"));
    title->setFont(resized(font(), 1.2, QFont::DemiBold));
    m_code->setObjectName(QStringLiteral("pairCode"));
    m_code->setAccessibleName(tr("Code that opens the page and signs it in"));
    auto* chips = new QHBoxLayout;
    chips->setSpacing(8);
    chips->addStretch(1);
    for (const remote::Role role : {remote::Role::Viewer, remote::Role::Operator}) {
        auto* chip = new QToolButton(this);
        chip->setObjectName(role == remote::Role::Viewer ? QStringLiteral("btnPairViewer")
                                                         : QStringLiteral("btnPairOperator"));
        chip->setText(role == remote::Role::Viewer ? tr("May look") : tr("May look and operate"));
        chip->setCheckable(true);
        chip->setProperty("chip", true);
        chip->setFocusPolicy(Qt::StrongFocus);
        m_roles->addButton(chip, int(role));
        chips->addWidget(chip);
    }
    chips->addStretch(1);
    m_roles->button(int(remote::Role::Viewer))->setChecked(true);
    setTone(m_reach, Tone::Muted);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    const auto button = [&](const char* name, const QString& text) {
        auto* made = new QPushButton(text, this);
        made->setObjectName(QLatin1String(name));
        made->setAutoDefault(false);
        buttons->addWidget(made);
        return made;
    };
    m_again = button("btnNewCode", tr("&New code"));
    QPushButton* close = button("btnClose", tr("Close"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(28, 22, 28, 20);
    layout->setSpacing(14);
    layout->addWidget(title);
    layout->addLayout(chips);
    layout->addWidget(m_code, 0, Qt::AlignHCenter);
    layout->addWidget(m_left);
    layout->addWidget(m_reach);
    layout->addStretch(1);
    layout->addLayout(buttons);
    connect(m_roles, &QButtonGroup::idClicked, this, &PairDialog::renew);
    connect(m_again, &QPushButton::clicked, this, &PairDialog::renew);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(&m_remote, &remote::Remote::changed, this, &PairDialog::renew);
    connect(&m_remote.auth, &remote::Auth::sessionsChanged, this, &PairDialog::showPaired);
    m_tick.setInterval(500ms);
    connect(&m_tick, &QTimer::timeout, this, &PairDialog::showLeft);
    renew();
}

void PairDialog::renew()
{
    const QUrl url = m_remote.pairingUrl(remote::Role(m_roles->checkedId()));
    m_sessions = m_remote.auth.sessions().size();
    m_code->setText(url.toString(QUrl::FullyEncoded));
    if (url.isEmpty()) {
        m_tick.stop();
        m_code->setVeil(QStringLiteral("offline"), Tone::Muted);
        m_left->setText(tr("Remote viewing is off."));
        return m_reach->clear();
    }
    m_code->clearVeil();
    m_until = QDateTime::currentDateTimeUtc().addSecs(std::chrono::seconds(validFor).count());
    m_reach->setText(
        QHostAddress(url.host()).isLoopback()
            ? tr("It works on this computer only. To let a phone in, choose the local network "
                 "in the settings.")
            //: %1 = address of the page
            : tr("The phone must be in the same network: %1").arg(url.toString(QUrl::RemoveFragment)));
    m_tick.start();
    showLeft();
}

void PairDialog::showLeft()
{
    const qint64 left = QDateTime::currentDateTimeUtc().secsTo(m_until);
    setTone(m_left, Tone::Text);
    //: %1 = time like 4:59
    m_left->setText(left > 0 ? tr("Valid once, for %1").arg(clockText(double(left)))
                             : tr("The code has expired"));
    if (left > 0)
        return;
    m_tick.stop();
    m_code->setVeil(QStringLiteral("clock"), Tone::Warning);
}

/// Somebody signed in since the code is shown: it was this code, or it does no harm to make a new one.
void PairDialog::showPaired()
{
    if (m_remote.auth.sessions().size() <= m_sessions)
        return;
    m_tick.stop();
    m_code->setVeil(QStringLiteral("ok"), Tone::Ok);
    setTone(m_left, Tone::Ok);
    m_left->setText(tr("Signed in"));
}
