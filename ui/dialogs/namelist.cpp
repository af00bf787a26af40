// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/namelist.h"
#include <QCoreApplication>
#include <QLocale>

namespace {
constexpr int namesShown = 5;

struct NameListText
{
    Q_DECLARE_TR_FUNCTIONS(NameList)
};
} // namespace

QString nameList(const QStringList& names)
{
    if (names.size() <= namesShown)
        return QLocale().createSeparatedList(names);
    //: %1 = five names, %n = how many there are with these
    return NameListText::tr("%1 and others, %n in all", nullptr, static_cast<int>(names.size()))
        .arg(names.mid(0, namesShown).join(QStringLiteral(", ")));
}
