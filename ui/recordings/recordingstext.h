// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/recordings/sessions.h"
#include <QIcon>
#include <QString>

// What the cells of the recordings page say; columns are RecordingsModel::Column. Thread: main.

QString recordingsHeader(int column);
/// All but the name, which is the streamer's.
QString sessionCell(const SessionItem& session, int column);
QString fileCell(const FileItem& file, int column);
/// Of the column State; `file` null: of the session.
QIcon stateIcon(const SessionItem& session, const FileItem* file);
