// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/ids.h"
#include <QAbstractTableModel>
#include <QHash>
#include <QString>
#include <QUrl>

class Registry;

/// One pasted line and what is known of it.
struct AddLine
{
    enum class State { Recognised, Duplicate, Unsupported, NoLink, Adding, Added, Failed };
    QString text; ///< as pasted
    QUrl url;     ///< canonical; invalid without a link
    QString platform;
    QString platformName;
    State state = State::NoLink;
    StreamerId streamer = 0; ///< the one that has the URL already, or the new one
    QString name;            ///< of that streamer
    QString problem;         ///< for people, when Failed

    bool addable() const { return state == State::Recognised; }
};

/// Reads a pasted text line by line; empty lines are left out. `known` maps canonical URLs to streamers with
/// their names. A link that stands twice is a duplicate of the first. Pure; asks no network.
QList<AddLine> readLines(const QString& text, const Registry& registry,
                         const QHash<QUrl, QPair<StreamerId, QString>>& known);
/// "Recognised as Bilibili: live.bilibili.com/22603245", "Already added: Name", ...
QString lineText(const AddLine& line);

/// The lines under the link field of the add dialog. Thread: main. Owner: AddStreamerDialog.
class AddLinesModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Link, Recognised, columns };
    using QAbstractTableModel::QAbstractTableModel;
    void setLines(QList<AddLine> lines);
    void setLine(int row, const AddLine& line);
    const QList<AddLine>& lines() const { return m_lines; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<AddLine> m_lines;
};
