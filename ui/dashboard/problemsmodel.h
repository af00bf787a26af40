// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/ids.h"
#include "ui/context.h"
#include "ui/theme/tokens.h"
#include <QAbstractListModel>

class StreamerFilter;

/// What waits for a person: streamers in trouble, then archives that do not go on (ux.md UX-15). Thread:
/// main. Owner: ProblemsView.
class ProblemsModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { ReasonRole = Qt::UserRole, IconRole, ToneRole };
    enum class Help { None, Retry, Login }; ///< what may mend it, beyond looking at it
    struct Problem
    {
        StreamerId streamer = 0; ///< or an upload
        UploadId upload = 0;
        QString title;
        QString reason;
        QString icon;
        Tone tone = Tone::Warning;
        Help help = Help::None;

        bool sameAs(const Problem& other) const
        {
            return streamer == other.streamer && upload == other.upload;
        }
    };
    ProblemsModel(UiContext& context, QObject* parent);
    void refresh(); ///< what stays keeps its row, so that the selection stays, too
    const Problem* problem(const QModelIndex& index) const;
    int streamers() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    QList<Problem> found() const;
    UiContext& m_context;
    StreamerFilter* m_filter; ///< the streamers among them
    QList<Problem> m_problems;
};
