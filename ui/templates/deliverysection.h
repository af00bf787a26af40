// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/templates/postsection.h"

class NumberSpin;
class QComboBox;
class QLineEdit;
struct Core;

/// How an archive gets to Bilibili: account, line, interface, and for a template when and whether it is
/// submitted by itself. Thread: main. Owner: PostForm.
class DeliverySection : public PostSection
{
    Q_OBJECT
public:
    /// `ofBroadcasts`: with the choices that files chosen by hand do not have.
    DeliverySection(Core& core, bool ofBroadcasts, QWidget* parent);
    void setFields(const PostFields& fields) override;
    void collect(PostFields& fields) const override;
    QString summary() const override;
    qint64 account() const { return m_account; } ///< 0 = the default one
    /// The lines to choose from, their names as data; "" = as in the settings. No signal follows.
    static void listLines(QComboBox& combo, const QString& current);

signals:
    void loginRequested();
    void accountChosen(qint64 mid);

private:
    QComboBox* addCombo(class QFormLayout* form, const char* name, const QString& label,
                        const QStringList& texts, const QString& field = {});
    void listAccounts();
    Core& m_core;
    const bool m_ofBroadcasts;
    qint64 m_account = 0;
    QComboBox* m_accounts;
    QComboBox* m_mode;
    QComboBox* m_when;
    QComboBox* m_submitAt;
    QLineEdit* m_partTitle;
    QComboBox* m_line;
    QComboBox* m_api;
    NumberSpin* m_threads;
};
