// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>
#include <QTimer>
#include <QVariantMap>
#include <functional>

struct Store;

/// What the window remembers (sizes, columns, page, view), one map in the database's state layer. Thread:
/// main; reads the store in the background and posts what changed to it. Owner: Shell. Values must survive
/// JSON; bytes are kept as base64 by setBytes().
class UiState : public QObject
{
    Q_OBJECT
public:
    explicit UiState(Store& store, QObject* parent = nullptr);
    ~UiState() override;
    void load(std::function<void()> done);
    void forgetLayout(); ///< --reset-layout: everything under "layout/"

    QVariant value(const QString& key, const QVariant& fallback = {}) const;
    void set(const QString& key, const QVariant& value);
    QByteArray bytes(const QString& key) const;
    void setBytes(const QString& key, const QByteArray& value);
    /// Writes now what waits (it is collected for a second).
    void flush();

private:
    Store& m_store;
    QVariantMap m_values;
    QTimer m_timer;
};
