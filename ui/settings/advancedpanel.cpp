// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/advancedpanel.h"
#include "core/core.h"
#include "ui/context.h"
#include "ui/navigator.h"
#include "ui/settings/resetdialog.h"
#include "ui/undolist.h"
#include "ui/widgets/reveal.h"
#include "ui/widgets/tone.h"
#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

AdvancedPanel::AdvancedPanel(UiContext& context, QWidget* parent)
    : QFrame(parent)
    , m_context(context)
    , m_undo(new UndoList(this))
{
    setObjectName(QStringLiteral("panelAdvanced"));
    setProperty("card", true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 6, 12, 6);
    layout->setSpacing(0);
    layout->addWidget(buildLine(tr("Data folder"),
                                tr("The database with streamers, uploads and statistics, and its copies. "
                                   "Another one is chosen with --profile when the program starts."),
                                buildFolder()));
    auto* reset = new QPushButton(tr("Reset &all settings…"), this);
    reset->setObjectName(QStringLiteral("btnResetSettings"));
    connect(reset, &QPushButton::clicked, this, &AdvancedPanel::askReset);
    layout->addWidget(buildLine(
        tr("Defaults"), tr("Every setting back to how it was at first. You are asked before."), reset));
}

QWidget* AdvancedPanel::buildLine(const QString& title, const QString& help, QWidget* control)
{
    auto* line = new QWidget(this);
    auto* layout = new QVBoxLayout(line);
    layout->setContentsMargins(0, 12, 0, 12);
    layout->setSpacing(4);
    auto* name = new QLabel(title, line);
    QFont font = name->font();
    font.setWeight(QFont::Medium);
    name->setFont(font);
    auto* text = new QLabel(help, line);
    text->setWordWrap(true);
    setTone(text, Tone::Muted);
    layout->addWidget(name);
    layout->addWidget(text);
    layout->addSpacing(4);
    layout->addWidget(control, 0, qobject_cast<QPushButton*>(control) ? Qt::AlignLeft : Qt::Alignment());
    return line;
}

QWidget* AdvancedPanel::buildFolder()
{
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->setSpacing(8);
    auto* edit = new QLineEdit(QDir::toNativeSeparators(m_context.core.paths.data), row);
    edit->setObjectName(QStringLiteral("dataFolderEdit"));
    edit->setAccessibleName(tr("Data folder"));
    edit->setReadOnly(true);
    edit->setCursorPosition(0);
    auto* open = new QPushButton(tr("&Open"), row);
    open->setObjectName(QStringLiteral("btnOpenDataFolder"));
    open->setAccessibleName(tr("Open the data folder"));
    layout->addWidget(edit, 1);
    layout->addWidget(open);
    connect(open, &QPushButton::clicked, this, &AdvancedPanel::openFolder);
    return row;
}

void AdvancedPanel::openFolder()
{
    openFolderOf(this, m_context.core.paths.data,
                 [this](const QString& problem) { m_context.navigator.toast(problem); });
}

void AdvancedPanel::askReset()
{
    const QList<const SettingRow*> rows = m_context.core.settings.changedRows();
    if (rows.isEmpty())
        return m_context.navigator.toast(tr("All settings are at their defaults"));
    auto* dialog = new ResetSettingsDialog(rows, window());
    connect(dialog, &QDialog::accepted, this, &AdvancedPanel::reset);
    dialog->open();
}

void AdvancedPanel::reset()
{
    Settings& settings = m_context.core.settings;
    emit resetting();
    const QVariantMap before = settings.resetAll();
    const int step = m_undo->add([&settings, before] { settings.undoReset(before); });
    m_context.navigator.toast(tr("%n setting(s) reset", nullptr, static_cast<int>(before.size())), tr("Undo"),
                              [undo = QPointer(m_undo), step] {
                                  if (undo)
                                      undo->undo(step);
                              });
}
