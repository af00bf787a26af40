// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDBusVariant>
#include <QObject>

/// Whether the desktop asks for dark colours (portal org.freedesktop.appearance; Qt 6.4 cannot tell). Thread:
/// main; the portal is asked without waiting. Owner: Theme. Until it answers: what the platform's palette
/// looks like.
class SystemScheme : public QObject
{
    Q_OBJECT
public:
    explicit SystemScheme(QObject* parent = nullptr);
    bool dark() const { return m_dark; }

signals:
    void changed();

private slots:
    void onSettingChanged(const QString& space, const QString& key, const QDBusVariant& value);

private:
    void take(const QVariant& value);
    const bool m_paletteDark; ///< before any answer, and when the desktop has no preference
    bool m_dark;
};
