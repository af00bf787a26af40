// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/dialogs/addjob.h"
#include "ui/dialogs/roomcheck.h"
#include <QDialog>

class FieldNote;
class QCheckBox;
class QComboBox;
class StepBar;
class UploadWayBox;
class QFormLayout;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QTableView;
class QTimer;
struct Core;

/// Adds one room or hundreds (ux.md UX-40, UX-41, UX-31). Thread: main. Owner: its parent; deletes itself
/// when closed. A single link is asked of the site first; many are added at once and the monitor finds out
/// about them.
class AddStreamerDialog : public QDialog
{
    Q_OBJECT
public:
    /// `text` is pasted text to begin with.
    AddStreamerDialog(Core& core, const QString& text, QWidget* parent);

signals:
    void added(const QList<StreamerId>& streamers);
    /// Somebody wants to see the streamer that has the link already.
    void showRequested(StreamerId streamer);

public slots:
    void reject() override;

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QWidget* buildLinks();
    QFormLayout* buildFields();
    QWidget* buildButtons();
    void readText();
    void showFieldsOf(const QString& platform);
    void submit(bool keepOpen);
    bool complain();
    void verify(const QUrl& url);
    void onVerified(const QUrl& url, const RoomVerdict& verdict);
    void begin();
    void onFinished(const QList<StreamerId>& streamers);
    void showBusy();
    StreamerRow rowFor(const AddLine& line) const;
    int addable() const;

    Core& m_core;
    AddLinesModel* m_lines;
    AddJob* m_job;
    QTimer* m_readTimer;
    QPlainTextEdit* m_urls;
    FieldNote* m_urlNote;
    QTableView* m_table;
    QLineEdit* m_name;
    UploadWayBox* m_upload;
    QComboBox* m_quality;
    QComboBox* m_format;
    QLineEdit* m_tags;
    QCheckBox* m_monitor;
    StepBar* m_progress;
    QPushButton* m_add;
    QPushButton* m_addMore;
    QPushButton* m_anyway;
    QPushButton* m_cancel;

    bool m_keepOpen = false;
    bool m_checking = false;
    QUrl m_accepted;     ///< checked, or to be added anyway
    QString m_foundName; ///< what the site calls the room
};
