// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/growing.h"
#include <QDialog>
#include <QEvent>
#include <QLayout>
#include <algorithm>

namespace {
class Growing : public QObject
{
public:
    explicit Growing(QDialog* dialog)
        : QObject(dialog)
    {
        dialog->installEventFilter(this);
    }
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Show) {
            auto* dialog = static_cast<QDialog*>(watched);
            const int width = std::max(dialog->width(), dialog->layout()->totalMinimumSize().width());
            const int needed = dialog->layout()->hasHeightForWidth()
                                   ? dialog->layout()->totalHeightForWidth(width)
                                   : dialog->layout()->totalMinimumSize().height();
            if (needed > dialog->height())
                dialog->resize(width, needed);
        }
        return QObject::eventFilter(watched, event);
    }
};
} // namespace

void growWithContents(QDialog* dialog)
{
    new Growing(dialog);
}
