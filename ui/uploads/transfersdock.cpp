// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/uploads/transfersdock.h"
#include "core/core.h"
#include "ui/context.h"
#include "ui/forms/numberspin.h"
#include "ui/navigator.h"
#include "ui/text/format.h"
#include "ui/theme/fonts.h"
#include "ui/uploads/uploaddelegate.h"
#include "ui/uploads/uploadfilter.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/tone.h"
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QTreeView>
#include <QVBoxLayout>

TransfersDock::TransfersDock(UiContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_filter(new UploadFilter(context.uploads, this))
    , m_list(new QTreeView(this))
    , m_speed(new QLabel(this))
    , m_empty(new EmptyState(QStringLiteral("upload"), tr("Nothing is being sent"), this))
{
    m_filter->setGroup(UploadGroup::Active);
    buildList();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(buildBar());
    layout->addWidget(m_list, 1);
    layout->addWidget(m_empty, 1);
    const auto refreshSeen = [this] {
        if (isVisible())
            refresh();
    };
    connect(&context.uploads, &UploadsModel::refreshed, this, refreshSeen);
    connect(&context.uploads, &UploadsModel::dataChanged, this, refreshSeen);
    connect(&context.core.settings, &Settings::changed, this, &TransfersDock::showLimits);
    showLimits();
    refresh();
}

void TransfersDock::buildList()
{
    m_list->setObjectName(QStringLiteral("tableTransfers"));
    m_list->setAccessibleName(tr("Transfers"));
    m_list->setModel(m_filter);
    m_list->setItemDelegate(new UploadDelegate(m_list));
    m_list->setUniformRowHeights(true);
    m_list->setRootIsDecorated(false);
    m_list->setItemsExpandable(false);
    m_list->setAllColumnsShowFocus(true);
    m_list->setHeaderHidden(true);
    for (const int hidden : {UploadsModel::State, UploadsModel::Account, UploadsModel::Archive})
        m_list->setColumnHidden(hidden, true);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(UploadsModel::Title, QHeaderView::Stretch);
    m_list->setColumnWidth(UploadsModel::Progress, 220);
    m_list->setColumnWidth(UploadsModel::Speed, 110);
    m_list->setColumnWidth(UploadsModel::Line, 90);
    connect(m_list, &QTreeView::activated, this, [this](const QModelIndex& index) {
        if (const UploadItem* item = m_filter->item(index))
            m_context.navigator.showUpload(item->row.id);
    });
}

QWidget* TransfersDock::buildBar()
{
    auto* bar = new QWidget(this);
    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(12, 6, 10, 6);
    layout->setSpacing(8);
    m_speed->setObjectName(QStringLiteral("transfersSpeed"));
    m_speed->setFont(resized(font(), 1.0, QFont::DemiBold));
    layout->addWidget(m_speed, 1);
    const auto add = [&](const char* name, const QString& text, NumberSpin* spin) {
        auto* label = new QLabel(text, bar);
        setTone(label, Tone::Muted);
        spin->setObjectName(QLatin1String(name));
        spin->setAccessibleName(text);
        spin->setKeyboardTracking(false);
        label->setBuddy(spin);
        layout->addWidget(label);
        layout->addWidget(spin);
    };
    m_limit = new NumberSpin(0, 10000, 1, bar);
    m_limit->setSuffix(tr(" MB/s"));
    m_limit->setToolTip(tr("0 means no limit"));
    m_parallel = new NumberSpin(1, 5, 0, bar);
    add("transfersLimitSpin", tr("At most"), m_limit);
    add("transfersParallelSpin", tr("At the same time"), m_parallel);
    Settings& settings = m_context.core.settings;
    connect(m_limit, &QDoubleSpinBox::valueChanged, this, [this, &settings](double value) {
        if (!settings.set(setting::uploadLimitMBps, value))
            showLimits(); // out of its range
    });
    connect(m_parallel, &QDoubleSpinBox::valueChanged, this, [this, &settings](double value) {
        if (!settings.set(setting::uploadParallel, int(value)))
            showLimits();
    });
    return bar;
}

void TransfersDock::showLimits()
{
    const QSignalBlocker quietLimit(m_limit);
    const QSignalBlocker quietParallel(m_parallel);
    m_limit->setValue(m_context.core.settings.get(setting::uploadLimitMBps));
    m_parallel->setValue(m_context.core.settings.get(setting::uploadParallel));
}

void TransfersDock::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_context.uploads.setWatched(this, true);
    refresh();
}

void TransfersDock::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_context.uploads.setWatched(this, false);
}

void TransfersDock::refresh()
{
    const int running = m_filter->rowCount();
    m_list->setVisible(running > 0);
    m_empty->setVisible(running == 0);
    const QString speed = transferSpeedText(m_context.uploads.bytesPerSecond());
    const QString count = tr("%n upload(s) running", nullptr, running);
    m_speed->setText(running == 0      ? tr("Nothing is being sent")
                     : speed.isEmpty() ? count
                                       : count + QStringLiteral("  ·  ") + speed);
}
