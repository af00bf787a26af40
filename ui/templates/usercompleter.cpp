// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/templates/usercompleter.h"
#include "core/base/clock.h"
#include "core/upload/usersearch.h"
#include "ui/text/lookuperrors.h"
#include <QAbstractItemView>
#include <QLineEdit>
#include <QLocale>
#include <QStandardItemModel>

namespace {
using namespace std::chrono_literals;
constexpr auto delay = 400ms;
constexpr int nameRole = Qt::UserRole;
constexpr int uidRole = Qt::UserRole + 1;

QString nameIn(const QString& text)
{
    const QString name = text.trimmed();
    return name.startsWith(u'@') ? name.mid(1) : name;
}
} // namespace

UserCompleter::UserCompleter(UserSearch& search, QLineEdit* field)
    : QCompleter(field)
    , m_search(search)
    , m_field(field)
    , m_users(new QStandardItemModel(this))
{
    setModel(m_users);
    setCompletionMode(QCompleter::UnfilteredPopupCompletion); // the site has filtered
    setCompletionRole(nameRole);
    field->setCompleter(this); // before there is a popup, which is told whose it is
    popup()->setObjectName(QStringLiteral("tableFoundUsers"));
    popup()->setAccessibleName(tr("Users found"));
    m_delay.setSingleShot(true);
    m_delay.setInterval(scaled(delay));
    connect(&m_delay, &QTimer::timeout, this, &UserCompleter::begin);
    connect(field, &QLineEdit::textEdited, this, &UserCompleter::onTyped);
    connect(this, qOverload<const QModelIndex&>(&QCompleter::activated), this,
            [this](const QModelIndex& index) {
                m_wanted.clear();
                emit chosen(index.data(nameRole).toString(), index.data(uidRole).toString());
            });
}

void UserCompleter::setAccount(qint64 mid)
{
    if (m_mid == mid)
        return;
    m_mid = mid;
    forget();
}

void UserCompleter::forget()
{
    onTyped({});
}

void UserCompleter::onTyped(const QString& text)
{
    popup()->hide();
    m_users->clear();
    m_wanted = m_mid > 0 ? nameIn(text) : QString();
    const auto rest = m_wanted.isEmpty() ? std::optional<Error>() : m_search.resting(m_mid);
    if (rest)
        tell(*rest);
    else
        emit said({}, false);
    if (m_wanted.isEmpty() || rest)
        m_delay.stop();
    else
        m_delay.start();
}

void UserCompleter::tell(const Error& error)
{
    //: %1 = a sentence
    emit said(
        tr("Users cannot be searched, but name and UID can be entered. %1").arg(lookupErrorSentence(error)),
        true);
}

void UserCompleter::begin()
{
    if (m_asking || m_wanted.isEmpty())
        return; // what is on its way asks again when it is over
    m_asking = true;
    emit said(tr("Searching…"), false);
    m_search.find(m_mid, m_wanted, this,
                  [this, asked = m_wanted, mid = m_mid](const Result<QList<bilibili::FoundUser>>& found) {
                      m_asking = false;
                      if (asked != m_wanted || mid != m_mid) {
                          if (!m_delay.isActive())
                              begin();
                          return;
                      }
                      if (!found)
                          return tell(found.error());
                      for (const bilibili::FoundUser& user : *found) {
                          auto* item = new QStandardItem;
                          //: A user: %1 = name, %2 = UID, %3 = a number
                          item->setText(tr("%1 · UID %2 · followers: %3")
                                            .arg(user.name, user.uid, QLocale().toString(user.fans)));
                          item->setData(user.name, nameRole);
                          item->setData(user.uid, uidRole);
                          m_users->appendRow(item);
                      }
                      emit said(found->isEmpty() ? tr("No user of that name was found.") : QString(), false);
                      if (m_field->hasFocus())
                          complete();
                  });
}
