// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/uploads/postdialog.h"
#include "core/core.h"
#include "ui/context.h"
#include "ui/dialogs/messagelayout.h"
#include "ui/navigator.h"
#include "ui/templates/postform.h"
#include "ui/uploads/partsedit.h"
#include "ui/widgets/primary.h"
#include "ui/widgets/tone.h"
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QVBoxLayout>

PostDialog::PostDialog(UiContext& context, const QString& name, QWidget* parent)
    : QDialog(parent)
    , m_context(context)
    , m_parts(new PartsEdit(this))
    , m_right(new QVBoxLayout)
    , m_buttons(new QHBoxLayout)
    , m_problem(new QLabel(this))
{
    setObjectName(name);
    setAttribute(Qt::WA_DeleteOnClose);
    auto* splitter = new QSplitter(this);
    splitter->setChildrenCollapsible(false);
    auto* left = new QWidget(splitter);
    auto* leftLayout = new QVBoxLayout(left);
    leftLayout->setContentsMargins(18, 16, 10, 8);
    leftLayout->addWidget(m_parts);
    auto* right = new QWidget(splitter);
    right->setLayout(m_right);
    m_right->setContentsMargins(6, 12, 0, 0);
    auto* scroll = new QScrollArea(right);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_form = new PostForm(context.core, PostForm::Use::Upload, scroll);
    scroll->setWidget(m_form);
    m_right->addWidget(scroll, 1);
    splitter->addWidget(left);
    splitter->addWidget(right);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({300, 560});
    m_problem->setObjectName(QStringLiteral("postProblem"));
    m_problem->setWordWrap(true);
    m_problem->setContentsMargins(18, 0, 18, 0);
    m_problem->hide();
    setTone(m_problem, Tone::Error);
    m_buttons->setContentsMargins(18, 4, 18, 16);
    m_buttons->setSpacing(10);
    m_buttons->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(6);
    layout->addWidget(splitter, 1);
    layout->addWidget(m_problem);
    layout->addLayout(m_buttons);
    auto* cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(QStringLiteral("btnCancel"));
    m_buttons->addWidget(cancel);
    connect(cancel, &QPushButton::clicked, this, &PostDialog::reject);
    connect(m_parts, &PartsEdit::edited, this, [this] { m_dirty = true; });
    connect(m_form, &PostForm::edited, this, [this] { m_dirty = true; });
    connect(m_form, &PostForm::loginRequested, this, [this] {
        m_context.navigator.showPage(QStringLiteral("Accounts"));
        reject();
    });
    connect(m_parts, &PartsEdit::fileMissing, this,
            //: %1 = path of a file
            [this](const QString& path) { complain(tr("The file does not exist: %1").arg(path)); });
    connect(m_parts, &PartsEdit::fileEmpty, this, [this](const QString& path) {
        //: %1 = path of a file
        complain(tr("%1 is empty (0 bytes) and was left out. Record or export it again.").arg(path));
    });
    connect(m_parts, &PartsEdit::fileNotVideo, this, [this](const QString& path) {
        //: %1 = path of a file
        complain(
            tr("%1 is no video and was left out: with it Bilibili refuses the whole archive.").arg(path));
    });
    resize(900, 640);
}

QPushButton* PostDialog::addButton(const char* name, const QString& text)
{
    auto* button = new QPushButton(text, this);
    button->setObjectName(QLatin1String(name));
    if (!m_first) {
        m_first = button;
        makePrimary(button);
        m_buttons->addWidget(button);
    } else {
        m_buttons->insertWidget(m_buttons->count() - 1, button);
    }
    return button;
}

void PostDialog::addAbove(QWidget* widget)
{
    m_right->insertWidget(0, widget);
}

void PostDialog::complain(const QString& text)
{
    m_problem->setText(text);
    m_problem->setVisible(!text.isEmpty());
}

void PostDialog::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter) { // alone it belongs to the fields
        if (event->modifiers().testFlag(Qt::ControlModifier) && m_first && m_first->isEnabled())
            m_first->click();
        return;
    }
    QDialog::keyPressEvent(event);
}

void PostDialog::reject()
{
    m_dirty ? askDiscard() : QDialog::reject();
}

void PostDialog::askDiscard()
{
    auto* dialog = new QDialog(this);
    dialog->setObjectName(QStringLiteral("dlgDiscard"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(windowTitle());
    MessageLayout layout(dialog, QStringLiteral("edit"), Tone::Warning);
    layout.addTitle(tr("Discard the changes?"));
    QPushButton* stay = layout.addButton(tr("Go on editing"), "btnGoOnEditing");
    QPushButton* discard = layout.addButton(tr("Discard"), "btnDiscard");
    makePrimary(stay);
    stay->setFocus();
    connect(stay, &QPushButton::clicked, dialog, &QDialog::reject);
    connect(discard, &QPushButton::clicked, dialog, &QDialog::accept);
    connect(dialog, &QDialog::accepted, this, [this] {
        m_dirty = false;
        QDialog::reject();
    });
    dialog->open();
}
