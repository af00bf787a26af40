// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/uploadfaults.h"

namespace uploadfaults {
using Request = HttpServer::Request;

Fault status(int code, const QByteArray& body, const HttpHeaders& headers)
{
    return [=](const auto&, auto& reply, const auto&) { reply.respond(code, body, headers); };
}

Fault json(const QByteArray& body, int code)
{
    return status(code, body, {{"Content-Type", "application/json"}});
}

Fault reset()
{
    return [](const auto&, auto& reply, const auto&) { reply.reset(); };
}

Fault answerLost()
{
    return [](const auto&, auto& reply, const auto& next) {
        reply.mute();
        next();
        reply.reset();
    };
}

Fault hang()
{
    return [](const auto&, auto& reply, const auto&) {
        reply.stall();
        reply.close();
    };
}

Fault doneButHangs()
{
    return [](const auto&, auto& reply, const auto& next) {
        reply.mute();
        next();
        reply.stall();
        reply.close();
    };
}

Fault code(int code)
{
    return json("{\"code\":" + QByteArray::number(code) + ",\"message\":\"no\",\"ttl\":1}");
}

Fault when(std::function<bool(const Request&)> which, int count, Fault fault)
{
    auto left = std::make_shared<std::atomic<int>>(count);
    return [=](const Request& request, HttpServer::Reply& reply, const FakeArchives::Next& next) {
        const bool hit = which(request) && (count < 0 || (*left)-- > 0);
        hit ? fault(request, reply, next) : next();
    };
}

bool isPart(const Request& request)
{
    return request.method == "PUT";
}

bool any(const Request&)
{
    return true;
}

bool isInit(const Request& request)
{
    return request.method == "POST" && request.query().startsWith("uploads");
}

bool isComplete(const Request& request)
{
    return request.method == "POST" && request.query().contains("biz_id=");
}

bool isProbeList(const Request& request)
{
    return request.path() == "/preupload" && request.query().contains("r=probe");
}

bool isPreupload(const Request& request)
{
    return request.path() == "/preupload" && !isProbeList(request);
}

int submits(FakeArchives& site)
{
    return site.site().count("/x/vu/web/add/v3") + site.site().count("/x/vu/app/add") +
           site.site().count("/x/vu/mvp/add");
}

QList<Request> find(const HttpServer& server, bool (*which)(const Request&))
{
    QList<Request> found = server.journal();
    found.removeIf([which](const Request& request) { return !which(request); });
    return found;
}
} // namespace uploadfaults
