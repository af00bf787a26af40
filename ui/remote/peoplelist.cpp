// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/remote/peoplelist.h"
#include "ui/dialogs/messagelayout.h"
#include "ui/remote/adduserdialog.h"
#include "ui/remote/remotetext.h"
#include "ui/text/errors.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/widgets/primary.h"
#include "ui/widgets/tone.h"
#include <QDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

namespace {
constexpr int iconSide = 20;

QVBoxLayout* addSection(QVBoxLayout* into, const QString& title, const char* name, QWidget* parent)
{
    auto* heading = new QLabel(title, parent);
    heading->setFont(resized(heading->font(), 1.05, QFont::DemiBold));
    into->addWidget(heading);
    auto* box = new QWidget(parent);
    box->setObjectName(QLatin1String(name));
    auto* list = new QVBoxLayout(box);
    list->setContentsMargins({});
    list->setSpacing(4);
    into->addWidget(box);
    return list;
}

void empty(QVBoxLayout* list)
{
    while (QLayoutItem* item = list->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater(); // its button may be what called
        }
        delete item;
    }
}

QLabel* mutedLabel(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    setTone(label, Tone::Muted);
    return label;
}
} // namespace

PeopleList::PeopleList(remote::Remote& remote, QWidget* parent)
    : QWidget(parent)
    , m_remote(remote)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(10);
    m_users = addSection(layout, tr("Users"), "remoteUsers", this);
    layout->addWidget(makeAddButton(), 0, Qt::AlignLeft);
    layout->addSpacing(6);
    m_sessions = addSection(layout, tr("Signed in"), "remoteSessions", this);
    connect(&remote.auth, &remote::Auth::sessionsChanged, this, &PeopleList::showSessions);
    connect(&remote.connections, &remote::Connections::countChanged, this, &PeopleList::showSessions);
    connect(&remote, &remote::Remote::changed, this, &PeopleList::refresh);
    refresh();
}

void PeopleList::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refresh(); // the command line may have changed them
}

void PeopleList::refresh()
{
    m_remote.auth.users(
        [this, guard = QPointer(this), asked = ++m_asked](const Result<QList<UserRow>>& users) {
            if (!guard || asked != m_asked)
                return;
            if (users)
                showUsers(*users);
            else
                emit failed(errorSentence(users.error()));
        });
    showSessions();
}

void PeopleList::addLine(QVBoxLayout* list, const Line& line, const std::function<void()>& onButton)
{
    auto* row = new QWidget(list->parentWidget());
    auto* icon = new QLabel(row);
    icon->setPixmap(themeIcon(line.icon, line.active ? Tone::Ok : Tone::Muted).pixmap(iconSide, iconSide));
    auto* name = new QLabel(line.name, row);
    name->setTextFormat(Qt::PlainText);
    name->setFont(resized(name->font(), 1, QFont::DemiBold));
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(name);
    words->addWidget(mutedLabel(line.facts, row));
    auto* button = new QPushButton(line.button, row);
    button->setObjectName(line.buttonName);
    //: %1 = "Remove" or "Sign out", %2 = a name
    button->setAccessibleName(tr("%1: %2").arg(line.button, line.name));
    connect(button, &QPushButton::clicked, this, onButton);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 4, 0, 4);
    layout->setSpacing(12);
    layout->addWidget(icon);
    layout->addLayout(words, 1);
    layout->addWidget(button);
    list->addWidget(row);
}

QPushButton* PeopleList::makeAddButton()
{
    auto* add = new QPushButton(tr("&Add user…"), this);
    add->setObjectName(QStringLiteral("btnNewUser"));
    add->setIcon(themeIcon(QStringLiteral("add"), Tone::Text));
    connect(add, &QPushButton::clicked, this, [this] {
        auto* dialog = new AddUserDialog(m_remote.auth, window());
        connect(dialog, &AddUserDialog::added, this, &PeopleList::refresh);
        dialog->open();
    });
    return add;
}

void PeopleList::showUsers(const QList<UserRow>& users)
{
    empty(m_users);
    for (const UserRow& user : users) {
        const auto role = remote::roleNamed(user.role).value_or(remote::Role::Viewer);
        addLine(m_users,
                {QStringLiteral("user"), user.name, roleText(role), false, tr("Remove"),
                 QStringLiteral("btnRemoveUser_") + user.name},
                [this, name = user.name] { askRemove(name); });
    }
    if (users.isEmpty())
        m_users->addWidget(
            mutedLabel(tr("Nobody yet. Devices can be paired without a password, too."), this));
}

void PeopleList::showSessions()
{
    empty(m_sessions);
    const QList<remote::Auth::Session> sessions = m_remote.auth.sessions();
    for (const remote::Auth::Session& one : sessions) {
        const bool watching = m_remote.connections.count(one.who.session) > 0;
        QStringList facts{roleText(one.who.role), one.from.address, agentText(one.from.agent)};
        if (watching)
            facts << tr("watching now");
        else if (one.usedAt.isValid())
            //: %1 = date and time
            facts
                << tr("last seen %1").arg(QLocale().toString(one.usedAt.toLocalTime(), QLocale::ShortFormat));
        facts.removeAll(QString());
        addLine(m_sessions,
                {watching ? QStringLiteral("eye") : QStringLiteral("browser"), personText(one.who),
                 facts.join(QStringLiteral(" · ")), watching, tr("Sign out"),
                 QStringLiteral("btnSignOut_") + QString::fromLatin1(one.who.session)},
                [this, session = one.who.session] {
                    m_remote.auth.signOut(session, [this, guard = QPointer(this)](const Result<>& done) {
                        if (guard && !done)
                            emit failed(errorSentence(done.error()));
                    });
                });
    }
    if (sessions.isEmpty())
        m_sessions->addWidget(mutedLabel(tr("Nobody is signed in."), this));
}

void PeopleList::askRemove(const QString& name)
{
    auto* dialog = new QDialog(window());
    dialog->setObjectName(QStringLiteral("dlgRemoveUser"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Remove user"));
    MessageLayout layout(dialog, QStringLiteral("user"), Tone::Warning);
    layout.addTitle(tr("Remove %1?").arg(name));
    layout.addText(tr("Wherever this user is signed in, it is over at once."));
    QPushButton* cancel = layout.addButton(tr("Cancel"), "btnCancel");
    QPushButton* remove = layout.addButton(tr("&Remove"), "btnRemove");
    makePrimary(remove);
    connect(cancel, &QPushButton::clicked, dialog, &QDialog::reject);
    connect(remove, &QPushButton::clicked, dialog, [this, dialog, name] {
        dialog->accept();
        m_remote.auth.removeUser(name, [this, guard = QPointer(this)](const Result<>& removed) {
            if (!guard)
                return;
            if (!removed)
                emit failed(errorSentence(removed.error()));
            refresh();
        });
    });
    dialog->open();
}
