// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/filenameedit.h"
#include "core/config/settings.h"
#include "ui/forms/settingtext.h"
#include "ui/theme/icons.h"
#include "ui/widgets/tone.h"
#include <QCoreApplication>
#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QRegularExpression>
#include <QToolButton>
#include <QVBoxLayout>

namespace {
constexpr int longBytes = 225; // near pathtemplate's limit: the title is being cut

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(FileName)
};

/// What a variable stands for; its own name when it needs no words.
QString variableText(const QString& name)
{
    const QHash<QString, QString> texts{
        {QStringLiteral("streamer"), Text::tr("Name of the streamer")},
        {QStringLiteral("title"), Text::tr("Title of the broadcast")},
        {QStringLiteral("url"), Text::tr("Link of the room")},
        {QStringLiteral("area"), Text::tr("Category")},
        {QStringLiteral("platform"), Text::tr("Platform")},
        {QStringLiteral("room"), Text::tr("Room number")},
        {QStringLiteral("quality"), Text::tr("Quality")},
        {QStringLiteral("id"), Text::tr("Number of the broadcast")},
        {QStringLiteral("part"), Text::tr("Number of the part")},
        {QStringLiteral("date"), Text::tr("Date and time")},
        {QStringLiteral("time"), Text::tr("Time")},
    };
    return texts.value(name, name);
}

PathFields example()
{
    PathFields fields;
    fields.streamer = Text::tr("Streamer");
    fields.title = Text::tr("Title of the broadcast");
    fields.url = QStringLiteral("https://live.bilibili.com/22603245");
    fields.area = Text::tr("Category");
    fields.platform = QStringLiteral("bilibili");
    fields.room = QStringLiteral("22603245");
    fields.quality = QStringLiteral("10000");
    fields.id = QStringLiteral("340");
    fields.time = QDateTime::currentDateTimeUtc();
    return fields;
}
} // namespace

QString fileNameProblem(const QString& pattern)
{
    if (pattern.trimmed().isEmpty())
        return Text::tr("Enter a file name");
    static const QRegularExpression variable(QStringLiteral("\\{([A-Za-z_]*)(?::[^{}]*)?\\}"));
    const QStringList known = pathtemplate::variables();
    QString plain = pattern;
    for (auto it = variable.globalMatch(pattern); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        const QString name = match.captured(1);
        if (!name.isEmpty() && !known.contains(name))
            return Text::tr("Unknown variable {%1}").arg(name);
        plain.remove(match.captured());
    }
    static const QRegularExpression forbidden(QStringLiteral("[<>:\"|?*]"));
    if (plain.contains(forbidden))
        return Text::tr("Contains characters that are not allowed: < > : \" | ? *");
    if (!pathtemplate::check(pattern))
        return Text::tr("Not a file name: check the braces, and use no \"..\" and no leading slash");
    return {};
}

FileNameEdit::FileNameEdit(QWidget* parent)
    : SettingEditor(parent)
    , m_edit(new QLineEdit(this))
    , m_preview(new QLabel(this))
    , m_fields(example())
{
    m_edit->setObjectName(editorName(setting::fileName));
    m_edit->setAccessibleName(settingLabel(setting::fileName));
    m_preview->setObjectName(QStringLiteral("fileNamePreview"));
    setTone(m_preview, Tone::Muted);
    m_preview->setWordWrap(true);
    m_preview->setTextFormat(Qt::PlainText);
    m_preview->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setFocusProxy(m_edit);
    auto* insert = new QToolButton(this);
    insert->setObjectName(QStringLiteral("btnVariables"));
    insert->setText(tr("Insert variable"));
    insert->setIcon(themeIcon(QStringLiteral("chevron-down")));
    insert->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    insert->setPopupMode(QToolButton::InstantPopup);
    addVariables(insert);
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

void FileNameEdit::addVariables(QToolButton* button)
{
    auto* menu = new QMenu(button);
    for (const QString& name : pathtemplate::variables()) {
        const QString token = name == u"date" ? QStringLiteral("{date:%Y-%m-%d}") : u'{' + name + u'}';
        menu->addAction(token + u'\t' + variableText(name), this, [this, token] {
            m_edit->insert(token);
            m_edit->setFocus();
        });
    }
    button->setMenu(menu);
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
