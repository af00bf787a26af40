// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/navigator.h"
#include <QWidget>

/// The lasting problems under the toolbar, newest first; three are shown, the older ones wait (ux.md UX-14).
/// Thread: main. Owner: MainWindow.
class BannerStrip : public QWidget
{
    Q_OBJECT
public:
    explicit BannerStrip(QWidget* parent = nullptr);
    void show(const Banner& banner);
    void clear(const QString& id);
    int count() const; ///< of those that are shown

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

private:
    void rebuild();
    void fit();
    QWidget* makeRow(const Banner& banner);
    QList<Banner> m_banners;
    class QVBoxLayout* m_layout;
};
