// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/uploads/archivesmodel.h"
#include "ui/text/format.h"
#include "ui/text/uploadstates.h"
#include "ui/widgets/imagecache.h"
#include <QLocale>

namespace {
/// Addresses of pictures come without a scheme too (bilibili-upload.md C.2).
QUrl pictureUrl(const QString& text)
{
    QUrl url(text.startsWith(u"//") ? QStringLiteral("https:") + text : text);
    if (url.scheme() == u"http")
        url.setScheme(QStringLiteral("https"));
    return url.scheme() == u"https" ? url : QUrl();
}
} // namespace

ArchivesModel::ArchivesModel(const ArchiveTracker& tracker, const Clock& clock, ImageCache& images,
                             QObject* parent)
    : QAbstractTableModel(parent)
    , m_tracker(tracker)
    , m_clock(clock)
    , m_images(images)
{
    connect(&tracker, &ArchiveTracker::changed, this, [this](qint64 mid) {
        if (mid == m_mid)
            refresh();
    });
    connect(&images, &ImageCache::loaded, this, &ArchivesModel::onPicture);
}

void ArchivesModel::setAccount(qint64 mid)
{
    beginResetModel();
    m_mid = mid;
    m_archives = m_tracker.of(mid).archives;
    endResetModel();
}

/// The same archives in the same order are only told about; a selection stays.
void ArchivesModel::refresh()
{
    const QList<bilibili::ArchiveInfo>& now = m_tracker.of(m_mid).archives;
    qsizetype same = 0;
    while (same < m_archives.size() && same < now.size() && m_archives[same].aid == now[same].aid)
        ++same;
    if (same < m_archives.size())
        return setAccount(m_mid);
    if (now.size() > same) {
        beginInsertRows({}, int(same), int(now.size()) - 1);
        m_archives = now;
        endInsertRows();
    } else {
        m_archives = now;
    }
    if (same > 0)
        emit dataChanged(index(0, 0), index(int(same) - 1, columns - 1));
}

void ArchivesModel::onPicture(const QUrl& url)
{
    for (int row = 0; row < m_archives.size(); ++row) {
        if (pictureUrl(m_archives[row].cover) == url)
            emit dataChanged(index(row, Title), index(row, Title), {UploadsModel::PictureRole});
    }
}

const bilibili::ArchiveInfo* ArchivesModel::archive(const QModelIndex& index) const
{
    return index.isValid() && index.row() < m_archives.size() ? &m_archives[index.row()] : nullptr;
}

int ArchivesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_archives.size());
}

int ArchivesModel::columnCount(const QModelIndex&) const
{
    return columns;
}

QString ArchivesModel::text(const bilibili::ArchiveInfo& archive, int column) const
{
    switch (column) {
    case Title:
        return archive.title;
    case State:
        return archiveText(standingOf(archive.state));
    case Plays:
        return archive.views < 0 ? QString() : QLocale().toString(archive.views);
    case Length:
        return archive.seconds > 0 ? clockText(double(archive.seconds)) : QString();
    case Created:
        return momentText(archive.publishedAt.isValid() ? archive.publishedAt : archive.createdAt,
                          m_clock.now());
    default:
        return {};
    }
}

QString ArchivesModel::second(const bilibili::ArchiveInfo& archive, int column) const
{
    if (column == Title)
        return archive.bvid;
    if (column != State)
        return {};
    if (!archive.rejectReason.isEmpty())
        return archive.rejectReason;
    if (standingOf(archive.state) == ArchiveStanding::Scheduled && archive.publishAt.isValid())
        //: %1 = day and time
        return tr("Opens %1").arg(momentText(archive.publishAt, m_clock.now()));
    return archive.stateText;
}

QVariant ArchivesModel::data(const QModelIndex& index, int role) const
{
    const bilibili::ArchiveInfo* archive = this->archive(index);
    if (!archive)
        return {};
    const ArchiveStanding standing = standingOf(archive->state);
    const StateLook look = archiveLook(standing);
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(*archive, column);
    case UploadsModel::SecondRole:
        return second(*archive, column);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: {
        const QString below = second(*archive, column);
        return below.isEmpty() ? text(*archive, column)
                               : text(*archive, column) + QStringLiteral(", ") + below;
    }
    case UploadsModel::IconRole:
        return column == State ? look.icon : QString();
    case UploadsModel::ToneRole:
        return int(column == State ? look.tone : Tone::Text);
    case UploadsModel::SecondToneRole:
        return int(column == State && look.tone == Tone::Error ? Tone::Error : Tone::Muted);
    case UploadsModel::FractionRole:
        return -1.0;
    case UploadsModel::PictureRole:
        return column == Title ? QVariant(m_images.get(pictureUrl(archive->cover))) : QVariant();
    case AidRole:
        return archive->aid;
    case StandingRole:
        return int(standing);
    default:
        return {};
    }
}

QVariant ArchivesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Title:
        return tr("Title");
    case State:
        return tr("State");
    case Plays:
        return tr("Plays");
    case Length:
        return tr("Length");
    case Created:
        return tr("Submitted");
    default:
        return {};
    }
}

void ArchivesFilter::set(ArchiveGroup group, const QString& text)
{
    m_group = group;
    m_text = text;
    invalidateFilter();
}

bool ArchivesFilter::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    const UploadState state = uploadStateOf(ArchiveStanding(index.data(ArchivesModel::StandingRole).toInt()));
    const bool fits = m_group == ArchiveGroup::All ||
                      (m_group == ArchiveGroup::Open && state == UploadState::Published) ||
                      (m_group == ArchiveGroup::InReview && state == UploadState::InReview) ||
                      (m_group == ArchiveGroup::Returned && state == UploadState::Rejected);
    return fits && (m_text.isEmpty() || index.data().toString().contains(m_text, Qt::CaseInsensitive) ||
                    index.data(UploadsModel::SecondRole).toString().contains(m_text, Qt::CaseInsensitive));
}
