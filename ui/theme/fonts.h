// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFont>
#include <QString>
#include <QStringList>

/// Families to fall back to for the Han characters of a UI language ("zh_CN", "zh_TW", "ja", others as
/// zh_CN), so that the regional forms are right (ux.md UX-112). Thread: main, as all of this file.
QStringList hanFamilies(const QString& language);
/// The system's font with those fallbacks, at `percent` of its size.
QFont uiFont(const QFont& system, const QString& language, int percent);
/// For log lines and paths, the same fallbacks.
QFont monospaceFont(const QString& language, int percent);
/// `font` larger or smaller by a factor, and heavier when asked: headings and captions.
QFont resized(QFont font, double factor, QFont::Weight weight = QFont::Normal);
