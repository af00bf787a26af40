// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/remote/auth.h"
#include "core/remote/certificate.h"
#include "core/remote/connections.h"
#include "core/remote/gate.h"
#include "core/remote/routes.h"
#include <QObject>
#include <QTimer>
#include <QUrl>

struct Core;

namespace remote {

/// The remote interface: off until remote.enabled is set, and then as the other settings say, at once when
/// they change. Thread: main. Owner: Program. Members in order are the wiring, as in core.h.
class Remote : public QObject
{
    Q_OBJECT
public:
    explicit Remote(Core& core, QObject* parent = nullptr);
    ~Remote() override;
    /// Once, after Core::open().
    void start();
    void stop(); ///< tells whoever watches, and hangs up

    enum class State { Off, Starting, Listening, Failed };
    State state() const { return m_state; }
    Error problem() const
    {
        return m_problem;
    } ///< Failed: `code` is the QAbstractSocket::SocketError, if any
    /// Where it can be reached, the likeliest first: "https://192.168.1.2:19159/recorder/".
    QList<QUrl> addresses() const;
    /// addresses().first() with a fresh pairing code behind the #, which browsers keep to themselves. Empty
    /// when it is not listening.
    QUrl pairingUrl(Role role);
    QString fingerprint() const { return m_fingerprint; } ///< of the certificate; empty without TLS

private:
    Core& m_core;

public:
    Auth auth;
    Routes routes;
    Connections connections;
    Gate gate;

signals:
    void changed(); ///< state, problem, addresses or fingerprint

private:
    void apply();
    void open(const certificate::Loaded& loaded, bool encrypted);
    void setState(State state, const Error& problem = {});

    QTimer m_apply; ///< several settings that change together are one change
    State m_state = State::Off;
    Error m_problem;
    QString m_fingerprint;
    int m_applied = 0; ///< the last question counts
};
} // namespace remote
