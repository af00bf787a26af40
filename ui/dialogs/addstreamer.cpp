// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/addstreamer.h"
#include "core/base/redact.h"
#include "core/core.h"
#include "ui/dialogs/formats.h"
#include "ui/forms/fieldnote.h"
#include "ui/forms/taglist.h"
#include "ui/forms/uploadwaybox.h"
#include "ui/text/errors.h"
#include "ui/text/format.h"
#include "ui/widgets/primary.h"
#include "ui/widgets/stepbar.h"
#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QTimer>

namespace {
constexpr int readDelayMs = 120; // a paste of hundreds of lines is read once, not at each key
constexpr int visibleLines = 4;

QHash<QUrl, QPair<StreamerId, QString>> knownUrls(const Roster& roster)
{
    QHash<QUrl, QPair<StreamerId, QString>> known;
    for (const StreamerId id : roster.ids())
        if (const StreamerView* view = roster.find(id))
            known.insert(view->row.url, {id, view->row.name});
    return known;
}
} // namespace

AddStreamerDialog::AddStreamerDialog(Core& core, const QString& text, QWidget* parent)
    : QDialog(parent)
    , m_core(core)
    , m_lines(new AddLinesModel(this))
    , m_job(new AddJob(core.streamers, *m_lines, this))
    , m_readTimer(new QTimer(this))
{
    setObjectName(QStringLiteral("dlgAddStreamer"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Add streamers"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(14);
    layout->addWidget(buildLinks(), 1);
    layout->addLayout(buildFields());
    layout->addWidget(buildButtons());
    resize(640, sizeHint().height());

    m_readTimer->setSingleShot(true);
    m_readTimer->setInterval(readDelayMs);
    connect(m_readTimer, &QTimer::timeout, this, &AddStreamerDialog::readText);
    connect(m_urls, &QPlainTextEdit::textChanged, this, [this] {
        m_urlNote->clear();
        m_anyway->hide();
        m_checking = false; // an answer about another link comes too late
        showBusy();
        m_readTimer->start();
    });
    connect(m_job, &AddJob::progressed, this, [this](int done, int total) {
        m_progress->setRange(0, total);
        m_progress->setProgress(done);
    });
    connect(m_job, &AddJob::finished, this, &AddStreamerDialog::onFinished);
    connect(m_urlNote, &QLabel::linkActivated, this,
            [this](const QString& id) { emit showRequested(id.toLongLong()); });
    m_urls->setPlainText(text);
    readText();
    m_urls->setFocus();
}

QWidget* AddStreamerDialog::buildLinks()
{
    auto* box = new QWidget(this);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins({});
    layout->setSpacing(6);
    m_urls = new QPlainTextEdit(box);
    m_urls->setObjectName(QStringLiteral("urlEdit"));
    m_urls->setTabChangesFocus(true);
    m_urls->setPlaceholderText(
        tr("Links of live rooms, one per line. Share texts with a link inside work too."));
    m_urls->setFixedHeight(m_urls->fontMetrics().lineSpacing() * visibleLines + 22);
    auto* label = new QLabel(tr("&Links"), box);
    label->setBuddy(m_urls);
    m_urlNote = new FieldNote(m_urls, box);
    m_urlNote->setObjectName(QStringLiteral("urlNote"));
    m_table = new QTableView(box);
    m_table->setObjectName(QStringLiteral("tableLines"));
    m_table->setAccessibleName(tr("What was recognised"));
    m_table->setModel(m_lines);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(m_table->fontMetrics().lineSpacing() + 12);
    m_table->horizontalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(AddLinesModel::Link, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(AddLinesModel::Recognised, QHeaderView::Stretch);
    m_table->setTextElideMode(Qt::ElideMiddle);
    m_table->setMinimumHeight(m_table->verticalHeader()->defaultSectionSize() * 3);
    for (QWidget* widget :
         {static_cast<QWidget*>(label), static_cast<QWidget*>(m_urls), static_cast<QWidget*>(m_urlNote)})
        layout->addWidget(widget);
    layout->addWidget(m_table, 1000);
    layout->addStretch(1); // takes the room while there are no lines
    return box;
}

QFormLayout* AddStreamerDialog::buildFields()
{
    m_name = new QLineEdit(this);
    m_name->setObjectName(QStringLiteral("nameEdit"));
    m_name->setPlaceholderText(tr("As on the platform"));
    m_upload = new UploadWayBox(m_core, this);
    m_upload->setObjectName(QStringLiteral("uploadCombo"));
    m_quality = new QComboBox(this);
    m_quality->setObjectName(QStringLiteral("qualityCombo"));
    m_format = new QComboBox(this);
    m_format->setObjectName(QStringLiteral("formatCombo"));
    m_tags = new QLineEdit(this);
    m_tags->setObjectName(QStringLiteral("tagsEdit"));
    m_tags->setPlaceholderText(tr("Separated by commas"));
    m_monitor = new QCheckBox(tr("Start &monitoring at once"), this);
    m_monitor->setObjectName(QStringLiteral("monitorCheck"));
    m_monitor->setChecked(true);

    auto* form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(10);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("&Submission template"), m_upload);
    form->addRow(tr("&Quality"), m_quality);
    form->addRow(tr("&Format"), m_format);
    form->addRow(tr("&Tags"), m_tags);
    form->addRow(QString(), m_monitor);
    return form;
}

QWidget* AddStreamerDialog::buildButtons()
{
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    m_progress = new StepBar(row);
    m_progress->setObjectName(QStringLiteral("addProgress"));
    m_progress->setAccessibleName(tr("Progress of adding"));
    m_progress->setTextVisible(false);
    m_anyway = new QPushButton(tr("Add an&yway"), row);
    m_anyway->setObjectName(QStringLiteral("btnAddAnyway"));
    m_cancel = new QPushButton(tr("Cancel"), row);
    m_cancel->setObjectName(QStringLiteral("btnCancel"));
    m_addMore = new QPushButton(tr("Add and &continue"), row);
    m_addMore->setObjectName(QStringLiteral("btnAddMore"));
    m_add = new QPushButton(tr("&Add"), row);
    m_add->setObjectName(QStringLiteral("btnAdd"));
    makePrimary(m_add);
    layout->addWidget(m_progress, 1);
    layout->addStretch(1);
    for (QPushButton* button : {m_anyway, m_cancel, m_addMore, m_add}) {
        button->setAutoDefault(button == m_add);
        layout->addWidget(button);
    }
    m_anyway->hide();
    m_progress->hide();
    connect(m_add, &QPushButton::clicked, this, [this] { submit(false); });
    connect(m_addMore, &QPushButton::clicked, this, [this] { submit(true); });
    connect(m_cancel, &QPushButton::clicked, this, &AddStreamerDialog::reject);
    connect(m_anyway, &QPushButton::clicked, this, [this] {
        m_accepted = m_lines->lines().first().url;
        begin();
    });
    return row;
}

void AddStreamerDialog::readText()
{
    m_readTimer->stop();
    if (m_job->running())
        return;
    m_lines->setLines(readLines(m_urls->toPlainText(), m_core.registry, knownUrls(m_core.roster)));
    const QList<AddLine>& lines = m_lines->lines();
    m_table->setVisible(!lines.isEmpty());
    m_name->setEnabled(lines.size() <= 1);
    QString platform = lines.isEmpty() ? QString() : lines.first().platform;
    for (const AddLine& line : lines)
        if (line.platform != platform)
            platform.clear();
    showFieldsOf(platform);
}

/// Quality and format are choices of one platform; for several, each follows its settings.
void AddStreamerDialog::showFieldsOf(const QString& platform)
{
    if (m_quality->property("platform").toString() == platform && m_quality->count() > 0)
        return;
    m_quality->setProperty("platform", platform);
    const auto fill = [](QComboBox* combo, const QList<FormatChoice>& choices) {
        combo->clear();
        combo->addItem(tr("As in the settings"));
        for (const FormatChoice& choice : choices)
            combo->addItem(choice.label, choice.value);
        combo->setEnabled(!choices.isEmpty());
    };
    fill(m_quality, qualityChoices(platform));
    fill(m_format, formatChoices(platform));
}

int AddStreamerDialog::addable() const
{
    return static_cast<int>(std::count_if(m_lines->lines().begin(), m_lines->lines().end(),
                                          [](const AddLine& line) { return line.addable(); }));
}

void AddStreamerDialog::submit(bool keepOpen)
{
    readText();
    m_keepOpen = keepOpen;
    if (m_job->running() || m_checking || !complain())
        return;
    const QList<AddLine>& lines = m_lines->lines();
    if (lines.size() == 1 && m_accepted != lines.first().url)
        verify(lines.first().url);
    else
        begin();
}

/// Says what keeps the dialog from adding anything; true when there is something to add.
bool AddStreamerDialog::complain()
{
    if (addable() > 0)
        return true;
    const QList<AddLine>& lines = m_lines->lines();
    const AddLine first = lines.value(0);
    if (lines.isEmpty() || first.state == AddLine::State::NoLink)
        m_urlNote->error(tr("Enter the link of a live room"));
    else if (first.state == AddLine::State::Unsupported)
        m_urlNote->error(tr("Unsupported link: %1. Use a link of a supported platform or of a stream.")
                             .arg(first.url.host().toHtmlEscaped()));
    else if (first.state == AddLine::State::Duplicate)
        m_urlNote->error(tr("Already added: %1")
                             .arg(QStringLiteral("<a href=\"%1\">%2</a>")
                                      .arg(first.streamer)
                                      .arg(first.name.toHtmlEscaped())));
    else
        m_urlNote->error(first.problem);
    m_urls->setFocus();
    return false;
}

void AddStreamerDialog::verify(const QUrl& url)
{
    m_checking = true;
    m_anyway->hide();
    m_urlNote->hint(tr("Asking %1…").arg(url.host()));
    showBusy();
    checkRoom(m_core, url, this, [this, url](const RoomVerdict& verdict) { onVerified(url, verdict); });
}

void AddStreamerDialog::onVerified(const QUrl& url, const RoomVerdict& verdict)
{
    if (!m_checking || m_lines->lines().value(0).url != url)
        return; // the text was changed meanwhile
    m_checking = false;
    showBusy();
    m_urlNote->setToolTip({});
    switch (verdict.kind) {
    case RoomVerdict::Kind::Exists:
        m_urlNote->clear();
        m_accepted = url;
        m_foundName = verdict.room.name;
        return begin();
    case RoomVerdict::Kind::NotFound:
        m_urlNote->error(tr("This room does not exist or was banned"));
        break;
    case RoomVerdict::Kind::LoginNeeded:
        m_urlNote->error(tr("This platform needs cookies: log in on the accounts page first"));
        m_anyway->show();
        break;
    case RoomVerdict::Kind::Unreachable:
        m_urlNote->error(
            tr("Cannot reach %1: %2").arg(url.host().toHtmlEscaped(), errorReason(verdict.error)));
        m_urlNote->setToolTip(toolTipText(redact(verdict.error.detail)));
        m_anyway->show();
        m_add->setText(tr("&Retry"));
        break;
    }
    m_urls->setFocus();
}

StreamerRow AddStreamerDialog::rowFor(const AddLine& line) const
{
    StreamerRow row;
    row.name = m_lines->rowCount() == 1 ? m_name->text().trimmed() : QString();
    if (row.name.isEmpty() && m_accepted == line.url)
        row.name = m_foundName;
    row.paused = !m_monitor->isChecked();
    row.autoUpload = m_upload->way().automatic;
    row.uploadTemplate = m_upload->way().templateName;
    QVariantMap overrides;
    if (m_quality->currentIndex() > 0)
        overrides.insert(line.platform + QStringLiteral(".quality"), m_quality->currentData());
    if (m_format->currentIndex() > 0)
        overrides.insert(line.platform + QStringLiteral(".protocol"), m_format->currentData());
    const QStringList tags = splitTags(m_tags->text());
    if (!tags.isEmpty())
        overrides.insert(setting::tags.key, tags);
    row.overrides = settingsToJson(overrides);
    return row;
}

void AddStreamerDialog::begin()
{
    m_anyway->hide();
    m_progress->setRange(0, addable());
    m_progress->setProgress(0);
    m_job->start([this](const AddLine& line) { return rowFor(line); });
    showBusy();
}

void AddStreamerDialog::onFinished(const QList<StreamerId>& streamers)
{
    showBusy();
    if (!streamers.isEmpty())
        emit added(streamers);
    QStringList left; // what was not added stays to be mended
    int duplicates = 0;
    for (const AddLine& line : m_lines->lines()) {
        if (line.state == AddLine::State::Duplicate)
            ++duplicates;
        else if (line.state != AddLine::State::Added)
            left << line.text;
    }
    if (left.isEmpty() && !m_keepOpen)
        return accept();
    m_accepted.clear();
    m_name->clear();
    if (!left.isEmpty()) {
        const QList<AddLine> all = m_lines->lines();
        QList<AddLine> failed;
        for (const AddLine& line : all)
            if (line.state != AddLine::State::Added && line.state != AddLine::State::Duplicate)
                failed << line;
        const QSignalBlocker quiet(m_urls);
        m_urls->setPlainText(left.join(u'\n'));
        m_lines->setLines(failed);
        m_urlNote->error(tr("%n line(s) were not added", nullptr, static_cast<int>(left.size())));
    } else {
        const QSignalBlocker quiet(m_urls);
        m_urls->clear();
        readText();
        m_urlNote->hint(tr("%n streamer(s) added", nullptr, static_cast<int>(streamers.size())));
    }
    m_urls->setFocus();
}

void AddStreamerDialog::showBusy()
{
    const bool busy = m_checking || m_job->running();
    m_progress->setVisible(busy && m_lines->rowCount() > 1);
    m_add->setEnabled(!busy);
    m_addMore->setEnabled(!busy);
    m_urls->setReadOnly(m_job->running());
    m_add->setText(tr("&Add"));
    m_cancel->setText(m_job->running() ? tr("Stop") : tr("Cancel"));
}

void AddStreamerDialog::reject()
{
    if (m_job->running())
        m_job->cancel(); // the lines that were not reached stay in the field
    else
        QDialog::reject();
}

void AddStreamerDialog::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers().testFlag(Qt::ControlModifier))
        return submit(false);
    QDialog::keyPressEvent(event);
}
