// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "tests/support/fakearchives.h"

/// The web login of a FakeArchives (bilibili-upload.md A.6): QR code, poll with Set-Cookie, cookie/info.
/// Thread: any. Owner: the test; the site outlives it, and nothing is asked once it is gone.
class FakeWebLogin
{
public:
    explicit FakeWebLogin(FakeArchives& site);
    void scan();
    void confirm(qint64 mid);
    int polls() const { return m_polls; }

private:
    void generate(HttpServer::Reply& reply);
    void poll(const HttpServer::Request& request, HttpServer::Reply& reply);
    FakeArchives& m_site;
    std::mutex m_mutex;
    QByteArray m_key;
    int m_state = 86101;
    qint64 m_mid = 0;
    std::atomic<int> m_polls{0};
};
