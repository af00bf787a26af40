// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/remote/remotepanel.h"
#include "core/core.h"
#include "ui/context.h"
#include "ui/navigator.h"
#include "ui/remote/pairdialog.h"
#include "ui/remote/peoplelist.h"
#include "ui/text/errors.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/widgets/tone.h"
#include <QAbstractSocket>
#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTcpServer>
#include <QVBoxLayout>

namespace {
constexpr int panelIconSide = 22;

bool isPortTaken(const Error& problem)
{
    return problem.code == QAbstractSocket::AddressInUseError;
}

QLabel* selectable(const char* name, QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setObjectName(QLatin1String(name));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}
} // namespace

RemotePanel::RemotePanel(UiContext& context, remote::Remote& remote, QWidget* parent)
    : QFrame(parent)
    , m_context(context)
    , m_remote(remote)
    , m_icon(new QLabel(this))
    , m_state(new QLabel(this))
    , m_addresses(selectable("remoteAddresses", this))
    , m_fingerprint(selectable("remoteFingerprint", this))
{
    setObjectName(QStringLiteral("remotePanel"));
    setProperty("card", true);
    build();
    connect(&remote, &remote::Remote::changed, this, &RemotePanel::showState);
    connect(&remote.connections, &remote::Connections::countChanged, this, &RemotePanel::showState);
    showState();
}

void RemotePanel::build()
{
    m_state->setObjectName(QStringLiteral("remoteState"));
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    m_state->setFont(resized(font(), 1.05, QFont::DemiBold));
    setTone(m_fingerprint, Tone::Muted);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    const auto button = [&](const char* name, const QString& text, const char* icon) {
        auto* made = new QPushButton(text, this);
        made->setObjectName(QLatin1String(name));
        made->setIcon(themeIcon(QLatin1String(icon), Tone::Text));
        buttons->addWidget(made);
        return made;
    };
    m_pair = button("btnPair", tr("&Pair a device…"), "add");
    m_open = button("btnOpenPage", tr("&Open the page"), "browser");
    m_copy = button("btnCopyAddress", tr("&Copy the address"), "copy");
    m_otherPort = button("btnOtherPort", tr("Use a&nother port"), "refresh");
    buttons->addStretch(1);
    auto* head = new QHBoxLayout;
    head->setSpacing(10);
    head->addWidget(m_icon, 0, Qt::AlignTop);
    head->addWidget(m_state, 1);
    auto* line = new QFrame(this);
    line->setFrameShape(QFrame::HLine);
    auto* people = new PeopleList(m_remote, this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(10);
    layout->addLayout(head);
    layout->addWidget(m_addresses);
    layout->addWidget(m_fingerprint);
    layout->addLayout(buttons);
    layout->addWidget(line);
    layout->addWidget(people);
    connect(people, &PeopleList::failed, this,
            [this](const QString& why) { m_context.navigator.toast(why); });
    connect(m_pair, &QPushButton::clicked, this, [this] { (new PairDialog(m_remote, window()))->open(); });
    connect(m_open, &QPushButton::clicked, this, [this] {
        if (!m_remote.addresses().isEmpty())
            QDesktopServices::openUrl(m_remote.addresses().last()); // on this computer
    });
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_remote.addresses().value(0).toString());
        m_context.navigator.toast(tr("Copied"));
    });
    connect(m_otherPort, &QPushButton::clicked, this, &RemotePanel::useAnotherPort);
}

void RemotePanel::showState()
{
    using State = remote::Remote::State;
    const State state = m_remote.state();
    const Error problem = m_remote.problem();
    const int viewers = m_remote.connections.count();
    QString text;
    Tone tone = Tone::Muted;
    switch (state) {
    case State::Off:
        text = tr("Off. Switch it on below to watch from a browser.");
        break;
    case State::Starting:
        text = tr("Starting…");
        tone = Tone::Checking;
        break;
    case State::Listening:
        text = tr("On · %n viewer(s)", nullptr, viewers);
        tone = Tone::Ok;
        break;
    case State::Failed:
        text = isPortTaken(problem)
                   ? tr("Port %1 is in use").arg(m_context.core.settings.get(setting::remotePort))
                   : errorSentence(problem);
        tone = Tone::Error;
        break;
    }
    m_state->setText(text);
    const char* icon = state == State::Failed ? "error" : state == State::Listening ? "ok" : "offline";
    m_icon->setPixmap(themeIcon(QLatin1String(icon), tone).pixmap(panelIconSide, panelIconSide));
    const bool listening = state == State::Listening;
    m_pair->setEnabled(listening);
    m_open->setEnabled(listening);
    m_copy->setEnabled(listening);
    m_otherPort->setVisible(state == State::Failed && isPortTaken(problem));
    showAddresses(m_remote.addresses());
}

void RemotePanel::showAddresses(const QList<QUrl>& addresses)
{
    QStringList lines;
    for (const QUrl& url : addresses)
        lines << url.toString();
    m_addresses->setText(lines.join(u'\n'));
    m_addresses->setVisible(!lines.isEmpty());
    const QString fingerprint = m_remote.fingerprint();
    m_fingerprint->setVisible(!fingerprint.isEmpty());
    //: %1 = hexadecimal digits; browsers show the same for a self-made certificate
    m_fingerprint->setText(tr("Fingerprint of the certificate (SHA-256): %1").arg(fingerprint));
}

/// One that is free now.
void RemotePanel::useAnotherPort()
{
    QTcpServer probe;
    if (!probe.listen(QHostAddress::LocalHost))
        return m_context.navigator.toast(tr("There is no free port: %1").arg(probe.errorString()));
    const int port = probe.serverPort();
    probe.close();
    if (const auto set = m_context.core.settings.set(setting::remotePort, port); !set)
        m_context.navigator.toast(errorSentence(set.error()));
}
