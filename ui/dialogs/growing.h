// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
class QDialog;

/// Keeps a dialog as high as its wrapped texts need, also when one changes or appears later: Qt asks for that
/// height only before a window is shown first. Thread: main. Call it once, with the layout in place.
void growWithContents(QDialog* dialog);
