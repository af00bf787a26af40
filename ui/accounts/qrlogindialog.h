// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/account/qrlogin.h"
#include "ui/theme/tokens.h"
#include <QDialog>
#include <QTimer>
#include <memory>

class AvatarView;
class ImageCache;
class QButtonGroup;
class QLabel;
class QPushButton;
class QrCodeView;
class QVBoxLayout;
struct Core;

/// Logs in with Bilibili's app (ux.md UX-49). Thread: main; polling has its own. Owner: its parent; deletes
/// itself when closed, which stops polling at once. An expired code is replaced three times by itself.
class QrLoginDialog : public QDialog
{
    Q_OBJECT
public:
    /// `again`: the account whose login has expired; 0 = a new one.
    QrLoginDialog(Core& core, ImageCache& images, qint64 again, QWidget* parent);
    ~QrLoginDialog() override;

    enum class Step { Fetching, Waiting, Scanned, Done, Expired, Failed };

signals:
    void loggedIn(const AccountRow& account);
    void importRequested(); ///< rather by cookies; the dialog closes

private:
    void buildChoice(QVBoxLayout* layout);
    void buildButtons(QVBoxLayout* layout);
    void begin();
    void onExpired();
    void onLoggedIn(const AccountRow& account);
    void show(Step step, const QString& problem = {});
    void note(const QString& text, Tone tone);
    void showLeft();
    void watchStore();

    Core& m_core;
    ImageCache& m_images;
    Step m_step = Step::Fetching;
    bilibili::QrFlow m_flow = bilibili::QrFlow::Tv;
    int m_renewals = 0;
    QString m_link;
    QDateTime m_expires;
    QTimer m_tick;
    QButtonGroup* m_flows;
    QLabel* m_flowNote;
    QrCodeView* m_code;
    AvatarView* m_avatar;
    QLabel* m_icon;
    QLabel* m_state;
    QLabel* m_left;
    QLabel* m_note;
    QPushButton* m_copy;
    QPushButton* m_import;
    QPushButton* m_again;
    QPushButton* m_cancel;
    std::unique_ptr<QrLogin> m_login;
};
