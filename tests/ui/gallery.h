// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>

/// Looking at windows in both themes and in Chinese and English: no interactive widget without a name (ux.md
/// UX-120). With BILIUP_QT_GALLERY=FOLDER each is saved there as a picture. Thread: main.
namespace gallery {

/// The rows of a test: columns "language" and "theme".
inline void rows()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("theme");
    QTest::newRow("Chinese, light") << QStringLiteral("zh_CN") << QStringLiteral("light");
    QTest::newRow("Chinese, dark") << QStringLiteral("zh_CN") << QStringLiteral("dark");
    QTest::newRow("English, light") << QStringLiteral("en") << QStringLiteral("light");
    QTest::newRow("English, dark") << QStringLiteral("en") << QStringLiteral("dark");
}

inline bool isInteractive(const QWidget* widget)
{
    return qobject_cast<const QAbstractButton*>(widget) || qobject_cast<const QLineEdit*>(widget) ||
           qobject_cast<const QPlainTextEdit*>(widget) || qobject_cast<const QComboBox*>(widget) ||
           qobject_cast<const QAbstractSpinBox*>(widget) || qobject_cast<const QAbstractItemView*>(widget);
}

/// Those made by Qt inside other widgets, which are named by these.
inline bool isInner(const QWidget* widget)
{
    if (widget->objectName().startsWith(u"qt_") || widget->inherits("QHeaderView"))
        return true;
    const QWidget* parent = widget->parentWidget();
    return parent &&
           (parent->inherits("QAbstractSpinBox") || parent->inherits("QComboBox") ||
            parent->inherits("QComboBoxPrivateContainer") || parent->inherits("QLineEdit") ||
            parent->inherits("QTabBar") || parent->inherits("QTableView") ||
            parent->inherits("QDockWidget") || parent->inherits("QToolBar") || parent->inherits("QMenuBar"));
}

inline QStringList unnamed(QWidget* root)
{
    QStringList missing;
    for (QWidget* widget : root->findChildren<QWidget*>()) {
        if (!isInteractive(widget) || isInner(widget) || !widget->isVisibleTo(root))
            continue;
        QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(widget);
        if (!accessible || accessible->text(QAccessible::Name).isEmpty())
            missing << QLatin1String(widget->metaObject()->className()) + u' ' + widget->objectName() +
                           QStringLiteral(" (no accessible name)");
        if (widget->objectName().isEmpty())
            missing << QLatin1String(widget->metaObject()->className()) + u' ' +
                           (accessible ? accessible->text(QAccessible::Name) : QString()) +
                           QStringLiteral(" (no object name)");
    }
    return missing;
}

/// Shows it, takes its picture and deletes it: what has no name.
inline QStringList look(QWidget* widget, const QString& name, const QString& language, const QString& theme)
{
    const QString folder = qEnvironmentVariable("BILIUP_QT_GALLERY");
    widget->setAttribute(Qt::WA_DeleteOnClose, false);
    widget->show();
    QTest::qWait(folder.isEmpty() ? 0 : 250);
    QStringList missing;
    for (const QString& problem : unnamed(widget))
        missing << name + QStringLiteral(": ") + problem;
    if (!folder.isEmpty())
        widget->grab().save(QDir(folder).filePath(QStringLiteral("%1-%2-%3.png").arg(name, language, theme)));
    widget->hide();
    delete widget;
    return missing;
}

} // namespace gallery
