// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/importdialog.h"
#include "core/base/background.h"
#include "core/config/settings.h"
#include "core/core.h"
#include "core/import/importreader.h"
#include "core/import/importtree.h"
#include "ui/forms/settingtext.h"
#include "ui/text/errors.h"
#include "ui/text/platforms.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/widgets/primary.h"
#include "ui/widgets/tone.h"
#include <QCheckBox>
#include <QCoreApplication>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QSplitter>
#include <QTableWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace {
enum Column { What, Key, From, To };

QString whatText(ImportLine::What what)
{
    switch (what) {
    case ImportLine::What::Mapped:
        return ImportDialog::tr("Taken");
    case ImportLine::What::Changed:
        return ImportDialog::tr("Changed");
    case ImportLine::What::Ignored:
        return ImportDialog::tr("Left out");
    case ImportLine::What::Broken:
        break;
    }
    return ImportDialog::tr("Unreadable");
}

std::pair<QString, Tone> whatLook(ImportLine::What what)
{
    switch (what) {
    case ImportLine::What::Mapped:
        return {QStringLiteral("ok"), Tone::Ok};
    case ImportLine::What::Changed:
        return {QStringLiteral("edit"), Tone::Checking};
    case ImportLine::What::Ignored:
        return {QStringLiteral("eye-off"), Tone::Muted};
    case ImportLine::What::Broken:
        break;
    }
    return {QStringLiteral("error"), Tone::Error};
}

/// In the language of the window.
QString said(const ImportText& text)
{
    return text.isEmpty() ? QString() : text.filled(QCoreApplication::translate("ImportText", text.text));
}

QString noteText(const ImportLine& line)
{
    return line.error ? errorSentence(*line.error) : said(line.why);
}

/// Lines of a plain text have no other key.
QString keyText(const QString& key)
{
    static const QRegularExpression line(QStringLiteral("^line (\\d+)$"));
    const QRegularExpressionMatch found = line.match(key);
    return found.hasMatch() ? ImportDialog::tr("line %1").arg(found.captured(1)) : key;
}

QString settingKey(const QString& key)
{
    return QStringLiteral("setting:") + key;
}

QString platformKey(const QString& platform, const QString& key)
{
    return QStringLiteral("platform:%1:%2").arg(platform, key);
}

QString streamerKey(qsizetype index)
{
    return QStringLiteral("streamer:%1").arg(index);
}
} // namespace

ImportDialog::ImportDialog(Core& core, const QString& file, QWidget* parent)
    : QDialog(parent)
    , m_core(core)
    , m_file(file)
    , m_headline(new QLabel(tr("Reading %1…").arg(QFileInfo(file).fileName()), this))
    , m_choice(new QTreeWidget(this))
    , m_report(new QTableWidget(0, 4, this))
    , m_hooks(
          new QCheckBox(tr("Also &hooks, player and cleanup: they run programs or delete files here"), this))
{
    setObjectName(QStringLiteral("dlgImport"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Import"));
    m_headline->setObjectName(QStringLiteral("importHeadline"));
    m_headline->setFont(resized(font(), 1.15, QFont::DemiBold));
    m_headline->setWordWrap(true);
    m_hooks->setObjectName(QStringLiteral("importHooksCheck"));
    m_hooks->hide();
    auto* split = new QSplitter(Qt::Vertical, this);
    split->setObjectName(QStringLiteral("importSplitter"));
    split->setChildrenCollapsible(false);
    split->addWidget(buildChoice());
    split->addWidget(buildReport());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(12);
    layout->addWidget(m_headline);
    layout->addWidget(split, 1);
    layout->addWidget(m_hooks);
    layout->addWidget(buildButtons());
    resize(860, 640);
    m_import->setEnabled(false);
    inBackground(
        this, [file] { return readImport(file); },
        [this](const Result<ImportPlan>& plan) { showPlan(plan); });
}

QWidget* ImportDialog::buildChoice()
{
    m_choice->setObjectName(QStringLiteral("tableImportChoice"));
    m_choice->setAccessibleName(tr("What is taken over"));
    m_choice->setProperty("framed", true);
    m_choice->setColumnCount(2);
    m_choice->setHeaderLabels({tr("Take over"), tr("As")});
    m_choice->setUniformRowHeights(true);
    m_choice->header()->setStretchLastSection(true);
    m_choice->header()->resizeSection(0, 330);
    return m_choice;
}

QWidget* ImportDialog::buildReport()
{
    m_report->setObjectName(QStringLiteral("tableImportReport"));
    m_report->setAccessibleName(tr("Report of every key"));
    m_report->setProperty("framed", true);
    m_report->setHorizontalHeaderLabels({tr("Result"), tr("In the file"), tr("Value"), tr("Here, and why")});
    m_report->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_report->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_report->setTabKeyNavigation(false);
    m_report->setShowGrid(false);
    m_report->setWordWrap(false);
    m_report->verticalHeader()->hide();
    m_report->verticalHeader()->setDefaultSectionSize(m_report->fontMetrics().lineSpacing() + 12);
    m_report->horizontalHeader()->setStretchLastSection(true);
    m_report->horizontalHeader()->resizeSection(What, 110);
    m_report->horizontalHeader()->resizeSection(Key, 210);
    m_report->horizontalHeader()->resizeSection(From, 160);
    m_report->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    return m_report;
}

QWidget* ImportDialog::buildButtons()
{
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->setSpacing(10);
    m_progress = new QProgressBar(row);
    m_progress->setObjectName(QStringLiteral("importProgress"));
    m_progress->setAccessibleName(tr("Progress of the import"));
    m_progress->setTextVisible(false);
    m_progress->hide();
    m_cancel = new QPushButton(tr("Cancel"), row);
    m_cancel->setObjectName(QStringLiteral("btnCancel"));
    m_cancel->setAutoDefault(false);
    m_import = new QPushButton(tr("&Import"), row);
    m_import->setObjectName(QStringLiteral("btnImport"));
    makePrimary(m_import);
    layout->addWidget(m_progress, 1);
    layout->addStretch(1);
    layout->addWidget(m_cancel);
    layout->addWidget(m_import);
    connect(m_cancel, &QPushButton::clicked, this, &ImportDialog::reject);
    connect(m_import, &QPushButton::clicked, this, &ImportDialog::apply);
    return row;
}

void ImportDialog::showPlan(const Result<ImportPlan>& plan)
{
    if (!plan) {
        m_headline->setText(plan.error().kind == Error::Kind::Refused
                                ? tr("This file cannot be imported. %1").arg(plan.error().detail)
                                : errorSentence(plan.error()));
        setTone(m_headline, Tone::Error);
        m_cancel->setText(tr("Close"));
        emit loaded();
        return;
    }
    m_plan = *plan;
    //: %1 = name of a file, %2 = what kind of file it is
    m_headline->setText(tr("%1: %2. Nothing is changed before you click Import.")
                            .arg(QFileInfo(m_file).fileName(), said(m_plan.kind)));
    m_hooks->setVisible(m_plan.hasHooks());
    listChoices();
    listReport(m_plan.lines);
    m_import->setEnabled(!m_plan.isEmpty());
    emit loaded();
}

QTreeWidgetItem* ImportDialog::addGroup(const QString& title, int count)
{
    if (count == 0)
        return nullptr;
    auto* group = new QTreeWidgetItem(m_choice, {QStringLiteral("%1 (%2)").arg(title).arg(count)});
    group->setFlags(Qt::ItemIsEnabled | Qt::ItemIsUserCheckable | Qt::ItemIsSelectable |
                    Qt::ItemIsAutoTristate);
    group->setCheckState(0, Qt::Checked);
    return group;
}

void ImportDialog::addChoice(QTreeWidgetItem* group, const QString& name, const QString& detail,
                             const QString& key)
{
    auto* item = new QTreeWidgetItem(group, {name, detail});
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsUserCheckable | Qt::ItemIsSelectable);
    item->setCheckState(0, Qt::Checked);
    item->setData(0, Qt::UserRole, key);
    item->setToolTip(1, detail);
}

void ImportDialog::listChoices()
{
    if (auto* group = addGroup(tr("Accounts"), int(m_plan.accounts.size())))
        for (const ImportAccount& account : std::as_const(m_plan.accounts))
            addChoice(group, QFileInfo(account.source).fileName(), tr("login"), account.source);
    if (auto* group = addGroup(tr("Templates"), int(m_plan.templates.size())))
        for (const ImportTemplate& post : std::as_const(m_plan.templates))
            addChoice(group, post.name, post.fields.title, QStringLiteral("template:") + post.name);
    if (auto* group = addGroup(tr("Streamers"), int(m_plan.streamers.size()))) {
        for (qsizetype i = 0; i < m_plan.streamers.size(); ++i) {
            const ImportStreamer& streamer = m_plan.streamers.at(i);
            addChoice(group, streamer.name.isEmpty() ? streamer.link : streamer.name,
                      streamer.paused ? tr("%1 (paused)").arg(streamer.link) : streamer.link, streamerKey(i));
        }
        group->setExpanded(m_plan.streamers.size() <= 20);
    }
    if (auto* group = addGroup(tr("Settings"), int(m_plan.settings.size())))
        for (auto it = m_plan.settings.cbegin(); it != m_plan.settings.cend(); ++it)
            if (const SettingRow* row = SettingRow::find(it.key()))
                addChoice(group, settingLabel(*row), settingText(*row, it.value()), settingKey(it.key()));
    listPlatforms();
}

void ImportDialog::listPlatforms()
{
    for (auto layer = m_plan.platforms.cbegin(); layer != m_plan.platforms.cend(); ++layer) {
        const QString name = platformText(m_core.registry, layer.key());
        //: %1 = name of a platform
        auto* group = addGroup(tr("Settings for %1").arg(name), int(layer->size()));
        for (auto it = layer->cbegin(); it != layer->cend(); ++it)
            if (const SettingRow* row = SettingRow::find(it.key()))
                addChoice(group, settingLabel(*row), settingText(*row, it.value()),
                          platformKey(layer.key(), it.key()));
    }
}

void ImportDialog::listReport(const QList<ImportLine>& lines)
{
    m_report->setRowCount(int(lines.size()));
    for (int row = 0; row < lines.size(); ++row) {
        const ImportLine& line = lines.at(row);
        const auto [icon, tone] = whatLook(line.what);
        QStringList to{said(line.to), noteText(line)};
        to.removeAll(QString());
        auto* what = new QTableWidgetItem(themeIcon(icon, tone), whatText(line.what));
        m_report->setItem(row, What, what);
        m_report->setItem(row, Key, new QTableWidgetItem(keyText(line.key)));
        const QString from = line.from == importSecret ? tr("(secret)") : line.from;
        m_report->setItem(row, From, new QTableWidgetItem(from));
        m_report->setItem(row, To, new QTableWidgetItem(to.join(QStringLiteral(" – "))));
        for (int column = Key; column <= To; ++column)
            m_report->item(row, column)->setToolTip(m_report->item(row, column)->text());
    }
}

bool ImportDialog::isChosen(const QString& key) const
{
    for (int i = 0; i < m_choice->topLevelItemCount(); ++i) {
        const QTreeWidgetItem* group = m_choice->topLevelItem(i);
        for (int j = 0; j < group->childCount(); ++j)
            if (group->child(j)->data(0, Qt::UserRole).toString() == key)
                return group->child(j)->checkState(0) == Qt::Checked;
    }
    return false;
}

ImportPlan ImportDialog::chosen() const
{
    ImportPlan plan = m_plan;
    plan.accounts.removeIf([this](const ImportAccount& account) { return !isChosen(account.source); });
    plan.templates.removeIf(
        [this](const ImportTemplate& post) { return !isChosen(QStringLiteral("template:") + post.name); });
    for (qsizetype i = plan.streamers.size(); i-- > 0;)
        if (!isChosen(streamerKey(i)))
            plan.streamers.removeAt(i);
    for (auto it = plan.settings.begin(); it != plan.settings.end();)
        it = isChosen(settingKey(it.key())) ? std::next(it) : plan.settings.erase(it);
    for (auto layer = plan.platforms.begin(); layer != plan.platforms.end(); ++layer)
        for (auto it = layer->begin(); it != layer->end();)
            it = isChosen(platformKey(layer.key(), it.key())) ? std::next(it) : layer->erase(it);
    return plan;
}

void ImportDialog::apply()
{
    m_running = true;
    m_import->setEnabled(false);
    m_cancel->setEnabled(false);
    m_choice->setEnabled(false);
    m_hooks->setEnabled(false);
    m_progress->show();
    auto* importer = new Importer(
        m_core, chosen(), m_hooks->isChecked(), [this](const ImportResult& result) { showResult(result); },
        this);
    connect(importer, &Importer::progressed, m_progress, [this](int step, int steps) {
        m_progress->setRange(0, steps);
        m_progress->setValue(step);
    });
}

void ImportDialog::showResult(const ImportResult& result)
{
    m_running = false;
    QStringList parts;
    if (result.streamers > 0)
        parts << tr("%n streamer(s) added", nullptr, result.streamers);
    if (!result.existed.isEmpty())
        parts << tr("%n streamer(s) were there already", nullptr, int(result.existed.size()));
    if (result.templates > 0)
        parts << tr("%n template(s) added", nullptr, result.templates);
    if (result.accounts > 0)
        parts << tr("%n account(s) added", nullptr, result.accounts);
    if (result.settings > 0)
        parts << tr("%n setting(s) changed", nullptr, result.settings);
    if (!result.failed.isEmpty())
        parts << tr("%n could not be taken over, see below", nullptr, int(result.failed.size()));
    m_headline->setText(parts.isEmpty() ? tr("Nothing was taken over") : parts.join(QStringLiteral(" · ")));
    setTone(m_headline, result.failed.isEmpty() ? Tone::Ok : Tone::Warning);
    if (!result.failed.isEmpty())
        listReport(result.failed);
    m_progress->hide();
    m_import->hide();
    m_cancel->setText(tr("Close"));
    m_cancel->setEnabled(true);
    emit imported(result.streamers);
}

void ImportDialog::reject()
{
    if (!m_running)
        QDialog::reject();
}
