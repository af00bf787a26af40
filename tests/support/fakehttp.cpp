// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakehttp.h"

#include <atomic>

namespace {
/// What the factory hands out: the same FakeHttp for everybody.
class Shared : public Http
{
public:
    explicit Shared(FakeHttp& target)
        : m_target(target)
    {
    }
    Result<HttpResponse> send(const HttpRequest& request, Stop& stop) override
    {
        return m_target.send(request, stop);
    }
    Result<> stream(const HttpRequest& request, HttpSink& sink, Stop& stop) override
    {
        return m_target.stream(request, sink, stop);
    }

private:
    FakeHttp& m_target;
};
} // namespace

std::unique_ptr<Http> FakeHttp::Factory::make(HttpUse)
{
    return std::make_unique<Shared>(m_target);
}

void FakeHttp::on(const QByteArray& prefix, Handler handler)
{
    const std::lock_guard lock(m_mutex);
    m_handlers[prefix] = std::move(handler);
}

void FakeHttp::on(const QByteArray& prefix, const QByteArray& body)
{
    on(prefix, [body](const HttpRequest&) { return Answer{200, body, {}, {}}; });
}

void FakeHttp::on(const QByteArray& prefix, QList<Answer> answers)
{
    auto next = std::make_shared<std::atomic<qsizetype>>(0);
    on(prefix, [answers = std::move(answers), next](const HttpRequest&) {
        return answers.at(std::min((*next)++, answers.size() - 1));
    });
}

QList<HttpRequest> FakeHttp::requests() const
{
    const std::lock_guard lock(m_mutex);
    return m_requests;
}

int FakeHttp::count(const QByteArray& prefix) const
{
    const auto all = requests();
    return int(std::count_if(all.begin(), all.end(), [&](const HttpRequest& request) {
        return request.url.toEncoded().startsWith(prefix);
    }));
}

FakeHttp::Answer FakeHttp::answer(const HttpRequest& request)
{
    Handler best;
    {
        const std::lock_guard lock(m_mutex);
        m_requests.append(request);
        const QByteArray url = request.url.toEncoded();
        qsizetype length = -1;
        for (auto it = m_handlers.cbegin(); it != m_handlers.cend(); ++it) {
            if (url.startsWith(it.key()) && it.key().size() > length) {
                best = it.value();
                length = it.key().size();
            }
        }
    }
    if (best)
        return best(request);
    return {0,
            {},
            {},
            Error{Error::Kind::Network,
                  QStringLiteral("FakeHttp has no answer for %1").arg(request.url.toString()),
                  0,
                  {}}};
}

Result<HttpResponse> FakeHttp::send(const HttpRequest& request, Stop& stop)
{
    if (stop.requested())
        return fail(Error::Kind::Cancelled, QStringLiteral("stopped"));
    const Answer given = answer(request);
    if (given.error)
        return fail(*given.error);
    return HttpResponse{given.status, request.url, given.headers, given.body};
}

Result<> FakeHttp::stream(const HttpRequest& request, HttpSink& sink, Stop& stop)
{
    if (stop.requested())
        return fail(Error::Kind::Cancelled, QStringLiteral("stopped"));
    const Answer given = answer(request);
    if (given.status > 0) {
        if (const auto begun = sink.begin({given.status, request.url, given.headers, {}}); !begun)
            return begun;
        constexpr qsizetype piece = 16 * 1024;
        for (qsizetype at = 0; at < given.body.size(); at += piece) {
            if (stop.requested())
                return fail(Error::Kind::Cancelled, QStringLiteral("stopped"));
            const auto size = size_t(std::min(piece, given.body.size() - at));
            if (const auto taken = sink.data({given.body.constData() + at, size}); !taken)
                return taken;
        }
    }
    if (given.error)
        return fail(*given.error);
    return {};
}
