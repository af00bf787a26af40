// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/qrlogindialog.h"
#include "core/core.h"
#include "ui/accounts/accounttext.h"
#include "ui/accounts/avatarview.h"
#include "ui/accounts/qrcodeview.h"
#include "ui/accounts/secretstoredialog.h"
#include "ui/dialogs/growing.h"
#include "ui/text/format.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/widgets/primary.h"
#include "ui/widgets/tone.h"
#include <QButtonGroup>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace {
using namespace std::chrono_literals;

constexpr int renewalsByItself = 3;
constexpr int textWidth = 400;
constexpr int loginAvatarSide = 28;

struct StepLook
{
    const char* icon;
    Tone tone;
    const char* text; ///< QT_TRANSLATE_NOOP("QrLoginDialog", ...)
    const char* veil; ///< over the code; "" = it can be scanned
};
StepLook lookOf(QrLoginDialog::Step step)
{
    using Step = QrLoginDialog::Step;
    switch (step) {
    case Step::Fetching:
        return {"refresh", Tone::Muted, QT_TRANSLATE_NOOP("QrLoginDialog", "Asking Bilibili for a code…"),
                "refresh"};
    case Step::Waiting:
        return {"eye", Tone::Accent, QT_TRANSLATE_NOOP("QrLoginDialog", "Scan the code with Bilibili's app"),
                ""};
    case Step::Scanned:
        return {"ok", Tone::Ok, QT_TRANSLATE_NOOP("QrLoginDialog", "Scanned: confirm it on the phone"), "ok"};
    case Step::Done:
        return {"ok", Tone::Ok, QT_TRANSLATE_NOOP("QrLoginDialog", "Logged in"), "ok"};
    case Step::Expired:
        return {"clock", Tone::Warning, QT_TRANSLATE_NOOP("QrLoginDialog", "The code has expired"), "clock"};
    case Step::Failed:
        break;
    }
    return {"error", Tone::Error, "", "error"};
}
} // namespace

QrLoginDialog::QrLoginDialog(Core& core, ImageCache& images, qint64 again, QWidget* parent)
    : QDialog(parent)
    , m_core(core)
    , m_images(images)
    , m_flows(new QButtonGroup(this))
    , m_flowNote(new QLabel(this))
    , m_code(new QrCodeView(this))
    , m_avatar(new AvatarView(images, loginAvatarSide, this))
    , m_icon(new QLabel(this))
    , m_state(new QLabel(this))
    , m_left(new QLabel(this))
    , m_note(new QLabel(this))
{
    setObjectName(QStringLiteral("dlgQrLogin"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Log in to Bilibili"));
    const AccountRow* known = core.publishing.accounts.find(again);
    auto* title = new QLabel(known ? tr("Log in again as %1").arg(accountName(*known)) : windowTitle(), this);
    title->setObjectName(QStringLiteral("dialogTitle"));
    title->setTextFormat(Qt::PlainText);
    title->setWordWrap(true);
    title->setFont(resized(font(), 1.2, QFont::DemiBold));
    m_code->setObjectName(QStringLiteral("qrCode"));
    m_state->setObjectName(QStringLiteral("qrState"));
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    m_left->setObjectName(QStringLiteral("qrTimeLeft"));
    setTone(m_left, Tone::Muted);
    m_note->setObjectName(QStringLiteral("qrNote"));
    m_note->setWordWrap(true);
    m_note->hide();
    m_avatar->hide();

    auto* state = new QHBoxLayout;
    state->setSpacing(8);
    state->addStretch(1);
    state->addWidget(m_avatar);
    state->addWidget(m_icon);
    state->addWidget(m_state);
    state->addWidget(m_left);
    state->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(28, 22, 28, 20);
    layout->setSpacing(14);
    layout->addWidget(title, 0, Qt::AlignHCenter);
    buildChoice(layout);
    layout->addWidget(m_code, 0, Qt::AlignHCenter);
    layout->addLayout(state);
    layout->addWidget(m_note);
    layout->addStretch(1);
    buildButtons(layout);
    growWithContents(this);

    m_tick.setInterval(250ms);
    connect(&m_tick, &QTimer::timeout, this, &QrLoginDialog::showLeft);
    watchStore();
    begin();
}

QrLoginDialog::~QrLoginDialog() = default;

void QrLoginDialog::buildChoice(QVBoxLayout* layout)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addStretch(1);
    const auto add = [&](const char* name, const QString& text, bilibili::QrFlow flow) {
        auto* chip = new QToolButton(this);
        chip->setObjectName(QLatin1String(name));
        chip->setText(text);
        chip->setCheckable(true);
        chip->setProperty("chip", true);
        chip->setFocusPolicy(Qt::StrongFocus);
        m_flows->addButton(chip, int(flow));
        row->addWidget(chip);
    };
    add("btnFlowTv", tr("As a TV (recommended)"), bilibili::QrFlow::Tv);
    add("btnFlowWeb", tr("As a browser"), bilibili::QrFlow::Web);
    row->addStretch(1);
    m_flows->button(int(m_flow))->setChecked(true);
    connect(m_flows, &QButtonGroup::idClicked, this, [this](int flow) {
        if (m_flow == bilibili::QrFlow(flow))
            return;
        m_flow = bilibili::QrFlow(flow);
        m_renewals = 0;
        begin();
    });
    m_flowNote->setAlignment(Qt::AlignHCenter);
    m_flowNote->setWordWrap(true);
    m_flowNote->setMinimumWidth(textWidth);
    setTone(m_flowNote, Tone::Muted);
    layout->addLayout(row);
    layout->addWidget(m_flowNote);
}

void QrLoginDialog::buildButtons(QVBoxLayout* layout)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(10);
    const auto add = [&](const char* name, const QString& text) {
        auto* button = new QPushButton(text, this);
        button->setObjectName(QLatin1String(name));
        button->setAutoDefault(false);
        row->addWidget(button);
        return button;
    };
    m_copy = add("btnCopyLink", tr("Copy &link"));
    m_import = add("btnImportInstead", tr("&Import cookies instead…"));
    row->addStretch(1);
    m_again = add("btnNewCode", tr("&New code"));
    m_cancel = add("btnCancel", tr("Cancel"));
    layout->addLayout(row);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_link);
        note(tr("Copied. Open it in a browser that is logged in to Bilibili, then confirm there."),
             Tone::Muted);
    });
    connect(m_import, &QPushButton::clicked, this, [this] {
        emit importRequested();
        reject();
    });
    connect(m_again, &QPushButton::clicked, this, [this] {
        m_renewals = 0;
        begin();
    });
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
}

/// A new code; what was polled before is forgotten.
void QrLoginDialog::begin()
{
    m_login = std::make_unique<QrLogin>(m_core.publishing.keeper, m_core.http, m_core.clock, m_flow);
    connect(m_login.get(), &QrLogin::code, this, [this](const QString& text, const QDateTime& expires) {
        m_link = text;
        m_expires = expires;
        m_code->setText(text);
        show(Step::Waiting);
    });
    connect(m_login.get(), &QrLogin::scanned, this, [this] { show(Step::Scanned); });
    connect(m_login.get(), &QrLogin::expired, this, &QrLoginDialog::onExpired);
    connect(m_login.get(), &QrLogin::trouble, this,
            [this](const Error&) { note(tr("Bilibili does not answer; asking again…"), Tone::Warning); });
    connect(m_login.get(), &QrLogin::loggedIn, this, &QrLoginDialog::onLoggedIn);
    connect(m_login.get(), &QrLogin::failed, this,
            [this](const Error& error) { show(Step::Failed, loginProblem(error)); });
    m_note->hide();
    m_flowNote->setText(m_flow == bilibili::QrFlow::Tv
                            ? tr("Gives cookies and a token: every way to publish works.")
                            : tr("Gives cookies only: publishes as the web page does."));
    show(Step::Fetching);
}

void QrLoginDialog::onExpired()
{
    if (m_renewals++ < renewalsByItself)
        begin();
    else
        show(Step::Expired);
}

void QrLoginDialog::onLoggedIn(const AccountRow& account)
{
    m_avatar->show(accountName(account), QUrl(account.avatar));
    m_avatar->QWidget::show();
    show(Step::Done);
    m_state->setText(tr("Logged in as %1").arg(accountName(account)));
    emit loggedIn(account);
    QTimer::singleShot(1s, this, &QDialog::accept);
}

void QrLoginDialog::show(Step step, const QString& problem)
{
    m_step = step;
    const StepLook look = lookOf(step);
    m_icon->setPixmap(themeIcon(QLatin1String(look.icon), look.tone).pixmap(20, 20));
    m_state->setText(problem.isEmpty() ? tr(look.text) : problem);
    m_code->setVeil(QLatin1String(look.veil), look.tone);
    const bool over = step == Step::Expired || step == Step::Failed;
    m_again->setVisible(over);
    m_again->setText(step == Step::Failed ? tr("&Try again") : tr("&New code"));
    m_again->setProperty("primary", true);
    if (over)
        m_again->setFocus();
    m_copy->setEnabled(step == Step::Waiting);
    m_import->setEnabled(step != Step::Done);
    m_cancel->setText(step == Step::Done ? tr("Close") : tr("Cancel"));
    for (QAbstractButton* flow : m_flows->buttons())
        flow->setEnabled(step != Step::Done);
    if (step == Step::Scanned || step == Step::Done)
        m_note->hide();
    const bool counts = step == Step::Waiting || step == Step::Scanned;
    counts ? m_tick.start() : m_tick.stop();
    showLeft();
}

void QrLoginDialog::note(const QString& text, Tone tone)
{
    m_note->setText(text);
    setTone(m_note, tone);
    m_note->show();
}

void QrLoginDialog::showLeft()
{
    const bool counts = m_step == Step::Waiting || m_step == Step::Scanned;
    const qint64 left = std::max<qint64>(0, m_core.clock.now().secsTo(m_expires));
    m_left->setText(counts ? clockText(double(left)) : QString());
    m_left->setVisible(counts);
}

/// A login is worth nothing when it cannot be kept: better found out before it is made.
void QrLoginDialog::watchStore()
{
    Secrets& secrets = m_core.publishing.secrets;
    const auto look = [this, &secrets] {
        if (secrets.health() == Secrets::Health::Failed && !findChild<SecretStoreDialog*>())
            (new SecretStoreDialog(m_core, this))->open();
        if (secrets.health() != Secrets::Health::Waiting)
            return;
        note(tr("The keychain is locked: unlock it in the window your desktop shows."), Tone::Warning);
    };
    connect(&secrets, &Secrets::changed, this, look);
    if (secrets.health() == Secrets::Health::Works)
        return;
    look();
    secrets.check();
}
