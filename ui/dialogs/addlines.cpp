// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/addlines.h"
#include "core/platform/registry.h"
#include "ui/text/platforms.h"
#include "ui/theme/icons.h"
#include <QCoreApplication>

namespace {
struct Look
{
    const char* icon;
    Tone tone;
};

Look lookOf(AddLine::State state)
{
    using enum AddLine::State;
    switch (state) {
    case Recognised:
        return {"check", Tone::Ok};
    case Duplicate:
        return {"info", Tone::Muted};
    case Unsupported:
    case NoLink:
        return {"warning", Tone::Warning};
    case Adding:
        return {"refresh", Tone::Checking};
    case Added:
        return {"ok", Tone::Ok};
    case Failed:
        return {"error", Tone::Error};
    }
    return {"info", Tone::Muted};
}

struct AddLinesText
{
    Q_DECLARE_TR_FUNCTIONS(AddLines)
};
} // namespace

QList<AddLine> readLines(const QString& text, const Registry& registry,
                         const QHash<QUrl, QPair<StreamerId, QString>>& known)
{
    QList<AddLine> lines;
    QHash<QUrl, QString> seen;
    for (const QString& part : text.split(u'\n')) {
        AddLine line;
        line.text = part.trimmed();
        if (line.text.isEmpty())
            continue;
        const QUrl link = Registry::urlIn(line.text);
        const Platform* platform = link.isValid() ? registry.find(link) : nullptr;
        if (!link.isValid()) {
            line.state = AddLine::State::NoLink;
        } else if (!platform) {
            line.state = AddLine::State::Unsupported;
            line.url = link;
        } else {
            line.url = platform->canonical(link);
            line.platform = platform->id();
            line.platformName = platformText(registry, platform->id());
            const auto existing = known.constFind(line.url);
            line.state = AddLine::State::Recognised;
            if (existing != known.constEnd()) {
                line.state = AddLine::State::Duplicate;
                std::tie(line.streamer, line.name) = std::pair(existing->first, existing->second);
            } else if (seen.contains(line.url)) {
                line.state = AddLine::State::Duplicate;
                line.name = seen.value(line.url);
            }
            seen.insert(line.url, line.text);
        }
        lines << line;
    }
    return lines;
}

QString lineText(const AddLine& line)
{
    using enum AddLine::State;
    switch (line.state) {
    case Recognised: {
        if (line.platform == u"direct")
            return AddLinesText::tr("Recognised as a direct link");
        const QString room = line.url.path().section(u'/', -1);
        //: %1 = platform, %2 = room number or name
        return AddLinesText::tr("Recognised as %1, room %2").arg(line.platformName, room);
    }
    case Duplicate:
        return AddLinesText::tr("Already added: %1").arg(line.name);
    case Unsupported:
        //: %1 = host name
        return AddLinesText::tr("Unsupported link: %1").arg(line.url.host());
    case NoLink:
        return AddLinesText::tr("No link in this line");
    case Adding:
        return AddLinesText::tr("Adding…");
    case Added:
        return AddLinesText::tr("Added");
    case Failed:
        return line.problem;
    }
    return {};
}

void AddLinesModel::setLines(QList<AddLine> lines)
{
    beginResetModel();
    m_lines = std::move(lines);
    endResetModel();
}

void AddLinesModel::setLine(int row, const AddLine& line)
{
    m_lines[row] = line;
    emit dataChanged(index(row, 0), index(row, columns - 1));
}

int AddLinesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int AddLinesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant AddLinesModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const AddLine& line = m_lines.at(index.row());
    const Look look = lookOf(line.state);
    const QString shown = index.column() == Link ? line.text : lineText(line);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return shown;
    case Qt::DecorationRole:
        return index.column() == Recognised ? themeIcon(QLatin1String(look.icon), look.tone) : QVariant();
    default:
        return {};
    }
}

QVariant AddLinesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    return section == Link ? tr("Link") : tr("Recognised as");
}
