// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/variables.h"
#include "ui/theme/icons.h"
#include <QCoreApplication>
#include <QHash>
#include <QMenu>
#include <QToolButton>

namespace {
struct VariablesText
{
    Q_DECLARE_TR_FUNCTIONS(FileName)
};

/// What a variable stands for; its own name when it needs no words.
QString variableText(const QString& name)
{
    const QHash<QString, QString> texts{
        {QStringLiteral("streamer"), VariablesText::tr("Name of the streamer")},
        {QStringLiteral("title"), VariablesText::tr("Title of the broadcast")},
        {QStringLiteral("url"), VariablesText::tr("Link of the room")},
        {QStringLiteral("area"), VariablesText::tr("Category")},
        {QStringLiteral("platform"), VariablesText::tr("Platform")},
        {QStringLiteral("room"), VariablesText::tr("Room number")},
        {QStringLiteral("quality"), VariablesText::tr("Quality")},
        {QStringLiteral("id"), VariablesText::tr("Number of the broadcast")},
        {QStringLiteral("part"), VariablesText::tr("Number of the part")},
        {QStringLiteral("date"), VariablesText::tr("Date and time")},
        {QStringLiteral("time"), VariablesText::tr("Time")},
    };
    return texts.value(name, name);
}
} // namespace

QToolButton* makeVariableButton(const QString& objectName, QWidget* parent,
                                std::function<void(const QString& token)> insert)
{
    auto* button = new QToolButton(parent);
    button->setObjectName(objectName);
    button->setText(VariablesText::tr("Insert variable"));
    button->setIcon(themeIcon(QStringLiteral("chevron-down")));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(button);
    for (const QString& name : pathtemplate::variables()) {
        const QString token = name == u"date" ? QStringLiteral("{date:%Y-%m-%d}") : u'{' + name + u'}';
        menu->addAction(token + u'\t' + variableText(name), button, [insert, token] { insert(token); });
    }
    button->setMenu(menu);
    return button;
}

PathFields exampleBroadcast()
{
    PathFields fields;
    fields.streamer = VariablesText::tr("Streamer");
    fields.title = VariablesText::tr("Title of the broadcast");
    fields.url = QStringLiteral("https://live.bilibili.com/22603245");
    fields.area = VariablesText::tr("Category");
    fields.platform = QStringLiteral("bilibili");
    fields.room = QStringLiteral("22603245");
    fields.quality = QStringLiteral("10000");
    fields.id = QStringLiteral("340");
    fields.time = QDateTime::currentDateTimeUtc();
    return fields;
}
