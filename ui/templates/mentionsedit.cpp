// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/templates/mentionsedit.h"
#include "ui/forms/fieldnote.h"
#include "ui/templates/usercompleter.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/flowlayout.h"
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpressionValidator>
#include <QVBoxLayout>

MentionsEdit::MentionsEdit(UserSearch& search, QWidget* parent)
    : QWidget(parent)
    , m_people(new QWidget(this))
    , m_flow(new FlowLayout(m_people, 8))
    , m_name(new QLineEdit(this))
    , m_uid(new QLineEdit(this))
    , m_add(new QPushButton(tr("Mention"), this))
    , m_note(new FieldNote(m_name, this))
    , m_completer(new UserCompleter(search, m_name))
{
    m_name->setObjectName(QStringLiteral("mentionNameEdit"));
    m_name->setAccessibleName(tr("Name of a user to mention"));
    m_name->setPlaceholderText(tr("Name of a user"));
    m_uid->setObjectName(QStringLiteral("mentionUidEdit"));
    m_uid->setAccessibleName(tr("UID of the user"));
    m_uid->setPlaceholderText(tr("UID"));
    m_uid->setValidator(
        new QRegularExpressionValidator(QRegularExpression(QStringLiteral("[0-9]{1,20}")), m_uid));
    m_add->setObjectName(QStringLiteral("btnMention"));
    m_add->setAutoDefault(false);
    m_add->setEnabled(false);
    m_note->setObjectName(QStringLiteral("mentionSearchNote"));
    m_note->setTextFormat(Qt::PlainText);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_name, 3);
    row->addWidget(m_uid, 2);
    row->addWidget(m_add);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(8);
    layout->addWidget(m_people);
    layout->addLayout(row);
    layout->addWidget(m_note);
    setFocusProxy(m_name);
    for (QLineEdit* edit : {m_name, m_uid})
        connect(edit, &QLineEdit::textChanged, this, [this] {
            m_add->setEnabled(!m_name->text().trimmed().isEmpty() && m_uid->hasAcceptableInput());
        });
    connect(m_name, &QLineEdit::textEdited, this, [this] {
        if (!m_foundUid.isEmpty() && m_uid->text() == m_foundUid)
            m_uid->clear();
        m_foundUid.clear();
    });
    connect(m_completer, &UserCompleter::chosen, this, [this](const QString& name, const QString& uid) {
        m_name->setText(name);
        m_uid->setText(uid);
        m_foundUid = uid;
    });
    connect(m_completer, &UserCompleter::said, this, [this](const QString& sentence, bool problem) {
        m_note->show(problem ? FieldNote::Level::Warning : FieldNote::Level::Hint, sentence);
    });
    connect(m_add, &QPushButton::clicked, this, &MentionsEdit::add);
    rebuild();
}

void MentionsEdit::setAccount(qint64 mid)
{
    m_completer->setAccount(mid);
}

void MentionsEdit::setMentions(const QList<Mention>& mentions)
{
    m_mentions = mentions;
    rebuild();
}

void MentionsEdit::add()
{
    QString name = m_name->text().trimmed();
    if (name.startsWith(u'@'))
        name.remove(0, 1);
    m_mentions.append({name, m_uid->text()});
    m_name->clear();
    m_uid->clear();
    m_foundUid.clear();
    m_completer->forget();
    rebuild();
    emit added();
    emit edited();
}

void MentionsEdit::rebuild()
{
    for (QToolButton* chip : std::as_const(m_chips)) {
        m_flow->removeWidget(chip);
        chip->hide();
        chip->deleteLater();
    }
    m_chips.clear();
    for (int i = 0; i < m_mentions.size(); ++i) {
        const Mention& mention = m_mentions.at(i);
        //: %1 = name of a user, %2 = their UID
        const QString what = tr("Do not mention %1 (UID %2)").arg(mention.name, mention.uid);
        QToolButton* chip = makeChip(QStringLiteral("mentionChip"), u'@' + mention.name, what, m_people);
        connect(chip, &QToolButton::clicked, this, [this, i] {
            m_mentions.removeAt(i);
            rebuild();
            emit edited();
        });
        m_flow->insertWidget(i, chip);
        m_chips << chip;
        chip->show();
    }
    m_people->setVisible(!m_chips.isEmpty());
    m_people->updateGeometry();
}
