// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/upload/bilibili/submit.h"
#include <QWidget>

class QLabel;
class QListWidget;
class QListWidgetItem;
class QToolButton;

/// One part of an archive in a form: a file to upload, or a page that is on the site.
struct PartEntry
{
    QString title;
    QString path;        ///< empty: it is on the site
    qint64 size = 0;     ///< of the file
    bilibili::Page page; ///< of what is on the site
};

/// The parts of an archive in their order (P1...): add, remove, rename, drag. Thread: main; files are looked
/// at in the background. Owner: its dialog.
class PartsEdit : public QWidget
{
    Q_OBJECT
public:
    explicit PartsEdit(QWidget* parent);
    void setParts(const QList<PartEntry>& parts);
    QList<PartEntry> parts() const;
    void addFiles(const QStringList& files); ///< those that are there already are left out

signals:
    void edited();
    void fileMissing(const QString& path);
    void fileEmpty(const QString& path);    ///< it was not added
    void fileNotVideo(const QString& path); ///< it was not added: danmaku, a cover

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void buildButtons(class QBoxLayout* layout);
    void append(const PartEntry& part);
    void browse();
    void removeSelected();
    void move(int step);
    void number(); ///< P1, P2, ... and the sum
    void enableButtons();

    QListWidget* m_list;
    QLabel* m_sum;
    QToolButton* m_remove = nullptr;
    QToolButton* m_up = nullptr;
    QToolButton* m_down = nullptr;
};

/// The local files of a drop or a paste that may be videos, folders left out (by name; the disk is not
/// asked).
QStringList videosIn(const class QMimeData& data);
/// "Videos (*.flv *.mp4 ...)" for a file dialog.
QString videoFilter();
