// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/account/qrcode.h"
#include "ui/theme/tokens.h"
#include <QWidget>

/// A QR code, sharp at any scale: black on white with a quiet zone of four modules in every theme (ux.md
/// UX-49). Thread: main. Owner: a dialog. A veil over it says why it cannot be scanned now.
class QrCodeView : public QWidget
{
    Q_OBJECT
public:
    explicit QrCodeView(QWidget* parent = nullptr);
    /// Text that no code can hold shows none.
    void setText(const QString& text);
    void setVeil(const QString& icon, Tone tone);
    void clearVeil() { setVeil({}, Tone::Text); }
    QSize sizeHint() const override { return {264, 264}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintModules(QPainter& painter) const;
    QrCodeModules m_code;
    QString m_veil;
    Tone m_tone = Tone::Text;
};
