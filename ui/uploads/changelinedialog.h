// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/ids.h"
#include <QDialog>
#include <optional>

class QComboBox;
class QLabel;
struct UiContext;

/// Asks before an upload that has begun goes through another line; says what is sent again. Thread: main.
/// Owner: its parent. It changes nothing itself: connect accepted() and take line().
class ChangeLineDialog : public QDialog
{
    Q_OBJECT
public:
    /// With a `line` that was chosen already, only the question.
    ChangeLineDialog(UiContext& context, UploadId upload, const std::optional<QString>& line,
                     QWidget* parent);
    QString line() const;

private:
    void tell();
    UiContext& m_context;
    const UploadId m_upload;
    QComboBox* m_lines;
    QLabel* m_lost;
    QLabel* m_growing;
};
