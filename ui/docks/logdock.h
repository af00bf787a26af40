// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/docks/logbuffer.h"
#include <QTimer>
#include <QWidget>
#include <functional>

class LogView;
class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
struct UiContext;

/// The live log (ux.md UX-16): filters, follows the newest line unless scrolled up, at most 5000 lines.
/// Thread: main. Owner: MainWindow. It asks the ring every 150 ms while it is visible, so that a burst of
/// lines is one append.
class LogDock : public QWidget
{
    Q_OBJECT
public:
    using Lines = std::function<QList<LogLine>(qint64 since)>;
    explicit LogDock(UiContext& context, QWidget* parent = nullptr);
    /// `lines` gives what is newer than an id; for tests.
    LogDock(UiContext& context, Lines lines, QWidget* parent);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    QWidget* buildBar();
    void listStreamers();
    void take();
    void applyFilter();
    void showFollowing();
    void openFolder();

    UiContext& m_context;
    const Lines m_source;
    LogBuffer m_buffer;
    QTimer m_timer;
    LogView* m_view;
    QComboBox* m_level = nullptr;
    QComboBox* m_origin = nullptr;
    QLineEdit* m_search = nullptr;
    QPushButton* m_latest;
    QLabel* m_empty;
};
