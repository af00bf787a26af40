// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/net/http.h"
#include <QHash>
#include <functional>
#include <mutex>
#include <optional>

/// Http without a network: scripted answers by address, every request kept. Thread: any. Owner: the test;
/// factory() makes Https that all speak to this one. An address without an answer is a Network error.
class FakeHttp : public Http
{
public:
    struct Answer
    {
        int status = 200;
        QByteArray body;
        HttpHeaders headers;
        std::optional<Error> error; ///< after the body was delivered (stream) or instead of it (send)
    };
    using Handler = std::function<Answer(const HttpRequest&)>;

    /// Answers addresses that begin with `prefix` ("https://host/path"); the longest one wins.
    void on(const QByteArray& prefix, Handler handler);
    /// Always the same 200.
    void on(const QByteArray& prefix, const QByteArray& body);
    /// One after the other; the last one for all further requests.
    void on(const QByteArray& prefix, QList<Answer> answers);

    QList<HttpRequest> requests() const;
    int count(const QByteArray& prefix) const;

    Result<HttpResponse> send(const HttpRequest& request, Stop& stop) override;
    Result<> stream(const HttpRequest& request, HttpSink& sink, Stop& stop) override;

    /// Lives as long as this FakeHttp.
    HttpFactory& factory() { return m_factory; }

private:
    class Factory : public HttpFactory
    {
    public:
        explicit Factory(FakeHttp& target)
            : m_target(target)
        {
        }
        using HttpFactory::make;
        std::unique_ptr<Http> make(HttpUse use) override;

    private:
        FakeHttp& m_target;
    };
    Answer answer(const HttpRequest& request);

    mutable std::mutex m_mutex;
    QHash<QByteArray, Handler> m_handlers;
    QList<HttpRequest> m_requests;
    Factory m_factory{*this};
};
