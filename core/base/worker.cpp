// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/worker.h"

Worker::Worker(const QString& name, std::function<void(Stop&)> body)
    : m_thread(QThread::create([this, body = std::move(body)] { body(m_stop); }))
{
    m_thread->setObjectName(name);
    m_thread->start();
}

Worker::~Worker()
{
    m_stop.request();
    m_thread->wait();
}
