// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/upload/postfields.h"
#include <QImage>
#include <QTimer>
#include <QWidget>

class CoverPreview;
class NumberSpin;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

/// The cover of an archive: left to Bilibili, a picture file, the live cover, or a frame of the video, with a
/// preview of the 16:10 that is cut out of it (C.5). Thread: main; pictures are read in the background.
/// Owner: its form. Takes a dropped picture.
class CoverEdit : public QWidget
{
    Q_OBJECT
public:
    explicit CoverEdit(QWidget* parent);
    void setValues(const PostFields& fields);
    void collect(PostFields& fields) const;
    void setVideo(const QString& path);
    /// "missing" when a chosen file has no picture in it; "small" is only a warning.
    QList<FieldProblem> problems() const;
    bool isSmall() const { return m_small; }

signals:
    void edited();
    void looked(); ///< problems() and isSmall() speak about what is chosen now

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    PostFields::CoverFrom kind() const;
    void showKind();
    void browse();
    void look();
    void take(const QImage& image, bool small);
    QComboBox* m_kind;
    QLineEdit* m_path;
    QPushButton* m_browse;
    NumberSpin* m_second;
    QLabel* m_hint;
    CoverPreview* m_preview;
    QString m_video;
    QTimer m_timer;
    int m_look = 0; ///< answers to older questions are dropped
    bool m_missing = false;
    bool m_small = false;
};
