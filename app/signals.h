// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>
#include <functional>
#include <memory>

/// SIGINT, SIGTERM and SIGHUP (or the console's Ctrl+C and close on Windows) as a call on the main thread.
/// Thread: main. Owner: main(); one at a time. When what `onSignal` began is not over after 9.5 s, the
/// process leaves by itself: whoever sent the signal kills it after 10 s anyway (UX-94).
class Signals : public QObject
{
    Q_OBJECT
public:
    explicit Signals(std::function<void()> onSignal);
    ~Signals() override;
    bool received() const { return m_received; }
    /// As if a signal had come, for what else ends a program without asking. More than once is once.
    void arrived();

private:
    struct Private;
    std::unique_ptr<Private> d;
    std::function<void()> m_onSignal;
    bool m_received = false;
};
