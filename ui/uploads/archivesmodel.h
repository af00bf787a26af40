// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/upload/archivetracker.h"
#include "ui/uploads/uploadsmodel.h"
#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

class ImageCache;

/// The archives of one account as the tracker knows them; the roles are those of UploadsModel. Thread: main.
/// Owner: ArchivesView.
class ArchivesModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Title, State, Plays, Length, Created, columns };
    enum Role { AidRole = UploadsModel::PictureRole + 1, StandingRole };

    ArchivesModel(const ArchiveTracker& tracker, const Clock& clock, ImageCache& images, QObject* parent);
    void setAccount(qint64 mid);
    qint64 account() const { return m_mid; }
    const bilibili::ArchiveInfo* archive(const QModelIndex& index) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void refresh();
    void onPicture(const QUrl& url);
    QString text(const bilibili::ArchiveInfo& archive, int column) const;
    QString second(const bilibili::ArchiveInfo& archive, int column) const;

    const ArchiveTracker& m_tracker;
    const Clock& m_clock;
    ImageCache& m_images;
    qint64 m_mid = 0;
    QList<bilibili::ArchiveInfo> m_archives;
};

/// Which archives are listed together.
enum class ArchiveGroup { All, Open, InReview, Returned };

/// Archives of a group with a text in title or BV. Thread: main. Owner: ArchivesView.
class ArchivesFilter : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;
    void set(ArchiveGroup group, const QString& text);

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    ArchiveGroup m_group = ArchiveGroup::All;
    QString m_text;
};
