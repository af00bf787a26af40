// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/filenameedit.h"
#include "core/config/settings.h"
#include "ui/forms/settingtext.h"
#include "ui/forms/variables.h"
#include "ui/widgets/tone.h"
#include <QCoreApplication>
#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QToolButton>
#include <QVBoxLayout>

namespace {
constexpr int longBytes = 225; // near pathtemplate's limit: the title is being cut

struct FileNameText
{
    Q_DECLARE_TR_FUNCTIONS(FileName)
};

} // namespace

QString fileNameProblem(const QString& pattern)
{
    if (pattern.trimmed().isEmpty())
        return FileNameText::tr("Enter a file name");
    static const QRegularExpression variable(QStringLiteral("\\{([A-Za-z_]*)(?::[^{}]*)?\\}"));
    const QStringList known = pathtemplate::variables();
    QString plain = pattern;
    for (auto it = variable.globalMatch(pattern); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        const QString name = match.captured(1);
        if (!name.isEmpty() && !known.contains(name))
            return FileNameText::tr("Unknown variable {%1}").arg(name);
        plain.remove(match.captured());
    }
    static const QRegularExpression forbidden(QStringLiteral("[<>:\"|?*]"));
    if (plain.contains(forbidden))
        return FileNameText::tr("Contains characters that are not allowed: < > : \" | ? *");
    if (!pathtemplate::check(pattern))
        return FileNameText::tr("Not a file name: check the braces, and use no \"..\" and no leading slash");
    return {};
}

FileNameEdit::FileNameEdit(QWidget* parent)
    : SettingEditor(parent)
    , m_edit(new QLineEdit(this))
    , m_preview(new QLabel(this))
    , m_fields(exampleBroadcast())
{
    m_edit->setObjectName(editorName(setting::fileName));
    m_edit->setAccessibleName(settingLabel(setting::fileName));
    m_preview->setObjectName(QStringLiteral("fileNamePreview"));
    setTone(m_preview, Tone::Muted);
    m_preview->setWordWrap(true);
    m_preview->setTextFormat(Qt::PlainText);
    m_preview->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setFocusProxy(m_edit);
    QToolButton* insert =
        makeVariableButton(QStringLiteral("btnVariables"), this, [this](const QString& token) {
            m_edit->insert(token);
            m_edit->setFocus();
        });
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_edit, 1);
    row->addWidget(insert);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(6);
    layout->addLayout(row);
    layout->addWidget(m_preview);
    connect(m_edit, &QLineEdit::textChanged, this, [this] {
        showPreview();
        emit edited();
    });
    showPreview();
}

void FileNameEdit::setFields(const PathFields& fields)
{
    m_fields = fields;
    showPreview();
}

QList<const SettingRow*> FileNameEdit::rows() const
{
    return {&setting::fileName};
}

QVariantMap FileNameEdit::values() const
{
    return {{setting::fileName.key, m_edit->text().trimmed()}};
}

void FileNameEdit::setValues(const QVariantMap& values)
{
    const QSignalBlocker quiet(this);
    m_edit->setText(setting::fileName.from(values));
}

QString FileNameEdit::problem() const
{
    return fileNameProblem(m_edit->text());
}

void FileNameEdit::showPreview()
{
    const auto name = pathtemplate::render(m_edit->text().trimmed(), m_fields);
    if (!name)
        return m_preview->setText(QString()); // problem() says why
    QString text = tr("Preview: %1").arg(QDir::toNativeSeparators(*name + QStringLiteral(".flv")));
    if (name->toUtf8().size() > longBytes)
        text += u'\n' + tr("The path is too long: the title will be shortened");
    m_preview->setText(text + u'\n' + tr("A file of the same name gets (1) added by itself"));
}
