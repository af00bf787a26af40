// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/net/proxytest.h"
#include "ui/forms/settingeditor.h"
#include <functional>

class FieldNote;
class QComboBox;
class QLineEdit;
class QPushButton;

/// A proxy: which kind, its address, and [Test], which asks Bilibili through it (ux.md UX-72). Thread: main;
/// the question is asked in the background. Owner: its form.
class ProxyEdit : public SettingEditor
{
    Q_OBJECT
public:
    /// Whether a setting is a proxy.
    static bool edits(const SettingRow& row);
    ProxyEdit(const SettingRow& row, QWidget* parent);
    QList<const SettingRow*> rows() const override { return {&m_row}; }
    QVariantMap values() const override;
    void setValues(const QVariantMap& values) override;
    QString problem() const override;
    /// "System", "HTTP proxy 127.0.0.1:8080".
    static QString text(const QString& value);
    void setIpv6(std::function<bool()> allowed) { m_ipv6 = std::move(allowed); } ///< what a test keeps to
    void setTestUrl(const QUrl& url) { m_url = url; } ///< tests ask their own server

signals:
    void tested(); ///< the result is shown

private:
    QString value() const;
    void showKind();
    void test();
    void showResult(const Result<ProxyAnswer>& answer);

    const SettingRow& m_row;
    QString m_socks; ///< the scheme as it was set: socks5 and socks5h mean the same here
    QComboBox* m_kind;
    QLineEdit* m_address;
    QPushButton* m_test;
    FieldNote* m_result;
    QUrl m_url = proxyTestUrl();
    std::function<bool()> m_ipv6 = [] { return true; };
};
