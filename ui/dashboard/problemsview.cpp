// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/problemsview.h"
#include "core/core.h"
#include "ui/dashboard/problemdelegate.h"
#include "ui/dashboard/problemsmodel.h"
#include "ui/navigator.h"
#include "ui/text/uploadstates.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/flowlayout.h"
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QVBoxLayout>

namespace {
constexpr int smallestProblems = 100;
}

ProblemsView::ProblemsView(UiContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_model(new ProblemsModel(context, this))
    , m_list(new QListView(this))
    , m_retry(new QPushButton(tr("Try again"), this))
    , m_login(new QPushButton(tr("Log in"), this))
    , m_open(new QPushButton(tr("Look at it"), this))
{
    setMinimumWidth(250);
    auto* heading = new QLabel(tr("Needs attention"), this);
    heading->setFont(resized(font(), 1.15, QFont::DemiBold));
    m_list->setObjectName(QStringLiteral("listProblems"));
    m_list->setAccessibleName(tr("Needs attention"));
    m_list->setMinimumHeight(smallestProblems);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new ProblemDelegate(m_list));
    m_list->setMouseTracking(true);
    m_retry->setObjectName(QStringLiteral("btnProblemRetry"));
    m_login->setObjectName(QStringLiteral("btnProblemLogin"));
    m_open->setObjectName(QStringLiteral("btnProblemOpen"));
    auto* buttons = new QWidget(this);
    auto* row = new FlowLayout(buttons, 8);
    row->setContentsMargins({});
    for (QPushButton* button : {m_retry, m_login, m_open})
        row->addWidget(button);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(heading);
    layout->addWidget(m_list, 1);
    layout->addWidget(buttons);
    connect(m_list, &QListView::activated, this, &ProblemsView::open);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &ProblemsView::showButtons);
    connect(m_retry, &QPushButton::clicked, this, &ProblemsView::retry);
    connect(m_login, &QPushButton::clicked, this, &ProblemsView::login);
    connect(m_open, &QPushButton::clicked, this, &ProblemsView::open);
    refresh();
}

int ProblemsView::count() const
{
    return m_model->rowCount();
}

int ProblemsView::streamers() const
{
    return m_model->streamers();
}

/// One is always chosen: the buttons stand for it.
void ProblemsView::refresh()
{
    m_model->refresh();
    if (!m_list->currentIndex().isValid() && m_model->rowCount() > 0)
        m_list->setCurrentIndex(m_model->index(0));
    showButtons();
}

void ProblemsView::showButtons()
{
    const ProblemsModel::Problem* chosen = m_model->problem(m_list->currentIndex());
    m_retry->setVisible(chosen && chosen->help == ProblemsModel::Help::Retry);
    m_login->setVisible(chosen && chosen->help == ProblemsModel::Help::Login);
    m_open->setVisible(chosen);
}

void ProblemsView::retry()
{
    const ProblemsModel::Problem* chosen = m_model->problem(m_list->currentIndex());
    if (!chosen)
        return;
    if (chosen->streamer)
        return m_context.core.monitor.checkNow(chosen->streamer);
    m_context.core.publishing.uploads.resume(chosen->upload,
                                             [&navigator = m_context.navigator](const Result<>& begun) {
                                                 if (!begun)
                                                     navigator.toast(uploadErrorSentence(begun.error()));
                                             });
}

/// Of an archive its account's; a site's login is on the accounts page.
void ProblemsView::login()
{
    const ProblemsModel::Problem* chosen = m_model->problem(m_list->currentIndex());
    const UploadRow* upload = chosen ? m_context.core.publishing.uploads.find(chosen->upload) : nullptr;
    if (upload)
        m_context.navigator.login(upload->account);
    else
        m_context.navigator.showPage(QStringLiteral("Accounts"));
}

void ProblemsView::open()
{
    const ProblemsModel::Problem* chosen = m_model->problem(m_list->currentIndex());
    if (!chosen)
        return;
    if (chosen->streamer)
        m_context.navigator.showStreamer(chosen->streamer);
    else
        m_context.navigator.showUpload(chosen->upload);
}
