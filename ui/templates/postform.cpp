// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/templates/postform.h"
#include "core/core.h"
#include "core/upload/posttemplate.h"
#include "ui/forms/fieldnote.h"
#include "ui/forms/variables.h"
#include "ui/templates/basicsection.h"
#include "ui/templates/deliverysection.h"
#include "ui/templates/publishsection.h"
#include "ui/text/postproblems.h"
#include <QVBoxLayout>

PostForm::PostForm(Core& core, Use use, QWidget* parent)
    : QWidget(parent)
    , m_core(core)
    , m_use(use)
    , m_example(exampleBroadcast())
    , m_basic(new BasicSection(core.publishing.partitions, core.publishing.users, use == Use::Template, this))
    , m_delivery(new DeliverySection(core, use == Use::Template, this))
    , m_publish(new PublishSection(core.publishing.seasons, this))
{
    setObjectName(QStringLiteral("postForm"));
    m_sections = {m_basic, m_delivery, m_publish};
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(12);
    for (PostSection* section : std::as_const(m_sections)) {
        layout->addWidget(section);
        section->setOpen(section == m_basic || (section == m_delivery && use == Use::Template));
        connect(section, &PostSection::edited, this, [this] {
            showSummaries();
            if (m_checked)
                for (PostSection* each : std::as_const(m_sections))
                    each->clearErrors();
            m_checked = false;
            emit edited();
        });
    }
    layout->addStretch(1);
    const auto ask = [this](qint64 mid) {
        if (!m_core.publishing.accounts.all().isEmpty())
            m_core.publishing.partitions.refresh(mid);
    };
    connect(m_delivery, &DeliverySection::loginRequested, this, &PostForm::loginRequested);
    connect(m_delivery, &DeliverySection::accountChosen, this, [this, ask](qint64 mid) {
        ask(mid);
        useAccount();
    });
    connect(&core.publishing.accounts, &Accounts::changed, this, &PostForm::useAccount);
    ask(0);
    setFields({});
}

void PostForm::setFields(const PostFields& fields)
{
    const QSignalBlocker quiet(this);
    m_given = fields;
    for (PostSection* section : std::as_const(m_sections)) {
        section->setFields(fields);
        section->clearErrors();
    }
    m_checked = false;
    useAccount();
    showSummaries();
}

/// The sections ask Bilibili with the login that posts.
void PostForm::useAccount()
{
    const QList<AccountRow> accounts = m_core.publishing.accounts.all();
    qint64 mid = m_delivery->account();
    if (mid == 0 && !accounts.isEmpty())
        mid = accounts.first().mid; // the default one
    m_basic->setAccount(mid);
    m_publish->setAccount(mid);
}

PostFields PostForm::fields() const
{
    PostFields fields = m_given;
    for (const PostSection* section : m_sections)
        section->collect(fields);
    return fields;
}

void PostForm::setExample(const PathFields& values, const QString& video)
{
    m_example = values;
    for (PostSection* section : std::as_const(m_sections))
        section->setExample(values, video);
}

PostFields PostForm::rendered() const
{
    return ::render(fields(), m_example);
}

QList<FieldProblem> PostForm::problems(const QDateTime& now) const
{
    QList<FieldProblem> problems = ::check(rendered(), now);
    if (m_use == Use::Template) // filled in when the archive is made
        problems.removeIf([](const FieldProblem& problem) {
            return problem.what == u"empty" && (problem.field == u"title" || problem.field == u"source");
        });
    for (const PostSection* section : m_sections)
        problems += section->problems();
    return problems;
}

bool PostForm::check(const QDateTime& now)
{
    const QList<FieldProblem> found = problems(now);
    for (PostSection* section : std::as_const(m_sections))
        section->clearErrors();
    bool focused = false;
    for (PostSection* section : std::as_const(m_sections)) {
        QHash<QString, QList<FieldProblem>> here;
        for (const FieldProblem& problem : found)
            if (section->note(problem.field))
                here[problem.field] << problem;
        for (auto it = here.cbegin(); it != here.cend(); ++it) {
            FieldNote* note = section->note(it.key());
            note->error(problemSentences(*it));
            section->setOpen(true);
            if (!std::exchange(focused, true))
                note->field()->setFocus();
        }
    }
    m_checked = !found.isEmpty();
    return found.isEmpty();
}

QWidget* PostForm::editorOf(const QString& field) const
{
    for (const PostSection* section : m_sections)
        if (const FieldNote* note = section->note(field))
            return note->field();
    return nullptr;
}

void PostForm::focusTitle()
{
    m_basic->focusTitle();
}

void PostForm::showSummaries()
{
    for (PostSection* section : std::as_const(m_sections))
        section->setSummary(section->summary());
}
