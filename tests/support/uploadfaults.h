// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "tests/support/fakearchives.h"

/// What may go wrong at Bilibili (bilibili-upload.md E.5), as answers for FakeArchives::onRequest(). Thread:
/// any; they run on the server's threads.
namespace uploadfaults {
using Fault = FakeArchives::Fault;

Fault status(int code, const QByteArray& body = {}, const HttpHeaders& headers = {});
Fault json(const QByteArray& body, int code = 200);
Fault reset();      ///< the request is lost
Fault answerLost(); ///< it is done, and nobody hears of it
Fault hang();       ///< it is lost, and the connection stays open
Fault doneButHangs();
/// Says `{"code":code}` as all the interfaces with an envelope do.
Fault code(int code);

/// `fault` for the next `count` requests that `which` names; the others are answered as usual. -1: for all.
Fault when(std::function<bool(const HttpServer::Request&)> which, int count, Fault fault);
bool any(const HttpServer::Request& request);
bool isPart(const HttpServer::Request& request);
bool isInit(const HttpServer::Request& request);
bool isComplete(const HttpServer::Request& request);
bool isProbeList(const HttpServer::Request& request);
bool isPreupload(const HttpServer::Request& request); ///< and not the probe

/// How often an archive was submitted, through whichever interface.
int submits(FakeArchives& site);
/// Requests of a server so far that `which` names.
QList<HttpServer::Request> find(const HttpServer& server, bool (*which)(const HttpServer::Request&));
} // namespace uploadfaults
