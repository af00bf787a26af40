// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/waysedit.h"
#include "core/config/settings.h"
#include "ui/forms/settingtext.h"
#include "ui/widgets/flowlayout.h"
#include <QCheckBox>

namespace {
struct WayRow
{
    const char* value;
    const char* label; ///< QT_TRANSLATE_NOOP("WaysEdit", ...)
};
constexpr WayRow ways[] = {{"desktop", QT_TRANSLATE_NOOP("WaysEdit", "Desktop")},
                           {"sound", QT_TRANSLATE_NOOP("WaysEdit", "Sound")},
                           {"push", QT_TRANSLATE_NOOP("WaysEdit", "Push")}};
} // namespace

bool WaysEdit::edits(const SettingRow& row)
{
    return row.type == SettingRow::Type::List && row.options.valid == settingcheck::ways;
}

WaysEdit::WaysEdit(const SettingRow& row, QWidget* parent)
    : SettingEditor(parent)
    , m_row(row)
{
    auto* layout = new FlowLayout(this, 18);
    layout->setContentsMargins({});
    for (const WayRow& way : ways) {
        auto* box = new QCheckBox(tr(way.label), this);
        box->setObjectName(m_boxes.isEmpty()
                               ? editorName(row)
                               : editorName(row) + QStringLiteral("_") + QLatin1String(way.value));
        //: %1 = what happened, %2 = "Desktop", "Sound" or "Push"
        box->setAccessibleName(tr("%1: %2").arg(settingLabel(row), tr(way.label)));
        layout->addWidget(box);
        m_boxes.append(box);
        connect(box, &QCheckBox::toggled, this, &SettingEditor::edited);
    }
    setFocusProxy(m_boxes.first());
}

QVariantMap WaysEdit::values() const
{
    QStringList list;
    for (int i = 0; i < m_boxes.size(); ++i) {
        if (m_boxes.at(i)->isChecked())
            list.append(QLatin1String(ways[i].value));
    }
    return {{m_row.key, list}};
}

void WaysEdit::setValues(const QVariantMap& values)
{
    const QSignalBlocker quiet(this);
    const QStringList list = values.value(m_row.key, m_row.defaultValue).toStringList();
    for (int i = 0; i < m_boxes.size(); ++i)
        m_boxes.at(i)->setChecked(list.contains(QLatin1String(ways[i].value)));
}

QString WaysEdit::shortText(const QVariantMap& values) const
{
    const QStringList list = values.value(m_row.key, m_row.defaultValue).toStringList();
    QStringList names;
    for (const WayRow& way : ways) {
        if (list.contains(QLatin1String(way.value)))
            names.append(tr(way.label));
    }
    return names.isEmpty() ? tr("only listed") : names.join(QStringLiteral(", "));
}
