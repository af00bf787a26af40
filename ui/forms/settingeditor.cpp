// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/settingeditor.h"
#include "core/config/settings.h"
#include "ui/forms/filenameedit.h"
#include "ui/forms/hooksedit.h"
#include "ui/forms/numberspin.h"
#include "ui/forms/proxyedit.h"
#include "ui/forms/settingtext.h"
#include "ui/forms/splitedit.h"
#include "ui/forms/waysedit.h"
#include "ui/forms/weekgrid.h"
#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QWheelEvent>
#include <functional>

QString editorName(const SettingRow& row)
{
    return QString(row.key).replace(u'.', u'_') + QStringLiteral("Edit");
}

QString SettingEditor::problem() const
{
    const QVariantMap typed = values();
    for (const SettingRow* row : rows())
        if (const QString text = settingProblem(*row, typed.value(row->key)); !text.isEmpty())
            return text;
    return {};
}

QString SettingEditor::warning() const
{
    const QVariantMap typed = values();
    for (const SettingRow* row : rows())
        if (const QString text = settingWarning(*row, typed.value(row->key)); !text.isEmpty())
            return text;
    return {};
}

namespace {
constexpr int realDecimals = 3;

/// A combo box that leaves the wheel to the page unless it has the focus.
class CalmCombo : public QComboBox
{
public:
    using QComboBox::QComboBox;

protected:
    void wheelEvent(QWheelEvent* event) override
    {
        if (hasFocus())
            QComboBox::wheelEvent(event);
        else
            event->ignore();
    }
};

/// One row, one control: what differs between the types is how the control is read and set.
class SimpleEditor : public SettingEditor
{
public:
    SimpleEditor(const SettingRow& row, QWidget* parent)
        : SettingEditor(parent)
        , m_row(row)
        , m_layout(new QHBoxLayout(this))
    {
        m_layout->setContentsMargins({});
        build();
        m_control->setObjectName(editorName(row));
        m_control->setAccessibleName(settingLabel(row));
        m_control->setAccessibleDescription(settingHelp(row));
        setFocusProxy(m_control);
    }
    QList<const SettingRow*> rows() const override { return {&m_row}; }
    QVariantMap values() const override { return {{m_row.key, m_get()}}; }
    void setValues(const QVariantMap& values) override
    {
        const QSignalBlocker silent(this);
        m_set(values.value(m_row.key, m_row.defaultValue));
    }

private:
    void build()
    {
        using enum SettingRow::Type;
        switch (m_row.type) {
        case Bool:
            return buildSwitch();
        case Int:
        case Double:
            return buildNumber();
        case Choice:
            return buildChoice();
        case List:
            return buildList();
        case Folder:
        case File:
        case Text:
        case Json:
            return buildText();
        }
    }
    void buildSwitch()
    {
        auto* box = new QCheckBox(this);
        use(box, Qt::AlignLeft);
        m_get = [box] { return QVariant(box->isChecked()); };
        m_set = [box](const QVariant& value) { box->setChecked(value.toBool()); };
        connect(box, &QCheckBox::toggled, this, &SettingEditor::edited);
    }
    void buildNumber()
    {
        const bool whole = m_row.type == SettingRow::Type::Int;
        auto* spin = new NumberSpin(m_row.options.min, m_row.options.max, whole ? 0 : realDecimals, this);
        spin->setSuffix(unitSuffix(m_row));
        use(spin, Qt::AlignLeft);
        // What was given with more decimals than are shown is given back as it was, until it is edited.
        m_get = [this, spin, whole] {
            const double number = spin->value() == m_shown ? m_given : spin->value();
            return whole ? QVariant(qRound(number)) : QVariant(number);
        };
        m_set = [this, spin](const QVariant& value) {
            m_given = value.toDouble();
            spin->setValue(m_given);
            m_shown = spin->value();
        };
        connect(spin, &QDoubleSpinBox::valueChanged, this, &SettingEditor::edited);
    }
    void buildChoice()
    {
        auto* combo = new CalmCombo(this);
        combo->setFocusPolicy(Qt::StrongFocus);
        combo->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        for (const SettingChoice& choice : m_row.options.choices) {
            const QString value = QString::fromLatin1(choice.value);
            combo->addItem(settingText(m_row, value), value);
        }
        use(combo, Qt::AlignLeft);
        m_get = [combo] { return combo->currentData(); };
        m_set = [combo](const QVariant& value) {
            combo->setCurrentIndex(std::max(0, combo->findData(value.toString())));
        };
        connect(combo, &QComboBox::currentIndexChanged, this, &SettingEditor::edited);
    }
    void buildList()
    {
        auto* edit = new QPlainTextEdit(this);
        edit->setTabChangesFocus(true);
        edit->setPlaceholderText(SettingEditor::tr("One per line"));
        edit->setFixedHeight(edit->fontMetrics().lineSpacing() * 3 + 18);
        use(edit, {});
        m_get = [edit] {
            QStringList lines;
            for (const QString& line : edit->toPlainText().split(u'\n'))
                if (!line.trimmed().isEmpty())
                    lines << line.trimmed();
            return QVariant(lines);
        };
        m_set = [edit](const QVariant& value) { edit->setPlainText(value.toStringList().join(u'\n')); };
        connect(edit, &QPlainTextEdit::textChanged, this, &SettingEditor::edited);
    }
    void buildText()
    {
        auto* edit = new QLineEdit(this);
        use(edit, {});
        m_get = [edit] { return QVariant(edit->text().trimmed()); };
        m_set = [edit](const QVariant& value) { edit->setText(value.toString()); };
        connect(edit, &QLineEdit::textEdited, this, &SettingEditor::edited);
        if (m_row.type == SettingRow::Type::Folder || m_row.type == SettingRow::Type::File)
            addBrowse(edit);
    }
    void addBrowse(QLineEdit* edit)
    {
        auto* browse = new QPushButton(SettingEditor::tr("Choose…"), this);
        browse->setObjectName(QString(m_row.key).replace(u'.', u'_') + QStringLiteral("Browse"));
        browse->setAccessibleName(SettingEditor::tr("Choose: %1").arg(settingLabel(m_row)));
        m_layout->addWidget(browse);
        connect(browse, &QPushButton::clicked, this, [this, edit] {
            auto* dialog = new QFileDialog(this, settingLabel(m_row), edit->text());
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            dialog->setFileMode(m_row.type == SettingRow::Type::Folder ? QFileDialog::Directory
                                                                       : QFileDialog::ExistingFile);
            connect(dialog, &QFileDialog::fileSelected, this, [this, edit](const QString& path) {
                edit->setText(path);
                emit edited();
            });
            dialog->open();
        });
    }
    void use(QWidget* control, Qt::Alignment alignment)
    {
        m_control = control;
        m_layout->addWidget(control, alignment ? 0 : 1, alignment);
        if (alignment)
            m_layout->addStretch(1);
    }

    const SettingRow& m_row;
    QHBoxLayout* m_layout;
    QWidget* m_control = nullptr;
    double m_given = 0; ///< of a number
    double m_shown = 0;
    std::function<QVariant()> m_get;
    std::function<void(const QVariant&)> m_set;
};
} // namespace

SettingEditor* SettingEditor::make(const SettingRow& row, QWidget* parent)
{
    if (&row == &setting::fileName)
        return new FileNameEdit(parent);
    if (&row == &setting::splitMinutes)
        return new SplitEdit(parent);
    if (&row == &setting::hooksRecording)
        return new HooksEdit(parent);
    if (&row == &setting::schedule)
        return new WeekGrid(parent);
    if (WaysEdit::edits(row))
        return new WaysEdit(row, parent);
    if (ProxyEdit::edits(row))
        return new ProxyEdit(row, parent);
    return new SimpleEditor(row, parent);
}
