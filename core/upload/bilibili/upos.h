// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/account/apicode.h"
#include "core/account/credentials.h"
#include "core/net/endpoints.h"
#include "core/net/http.h"
#include "core/upload/bilibili/lines.h"
#include <QDateTime>
#include <QString>

namespace bilibili {

/// One file's place in Bilibili's storage (bilibili-upload.md B.2, B.3). Thread: any (a value). `auth` is a
/// secret: it lives in the SecretStore, is sent to the upload hosts only, and dies after 5 days.
struct UposSession
{
    QString line;
    QUrl endpoint;    ///< https://host, no path
    QString uposUri;  ///< upos://bucket/key
    QString uploadId; ///< set by beginUpload()
    qint64 bizId = 0; ///< the future cid
    qint64 chunkSize = 0;
    QByteArray auth;
    QDateTime at;             ///< when the auth was made
    QString filename() const; ///< the stem that submit wants (B.5)
};

/// Which hosts may receive an upload (A.1). Thread: any (a value). Only tests allow loopback.
struct UploadHosts
{
    bool loopback = false;
    QString scheme = QStringLiteral("https"); ///< of the protocol-relative addresses in answers

    /// Those of the program: Bilibili's own; under BILIUP_QT_HOSTS loopback too, with the scheme that
    /// member.bilibili.com goes to.
    static UploadHosts from(const Endpoints& endpoints);
    /// Bilibili's storage hosts over https on the usual port, without user info.
    bool allow(const QUrl& url) const;
    /// `//host/path` with the scheme put in front; anything else as it is.
    QUrl absolute(const QString& address) const;
};

/// One part of a file (B.4).
struct Chunk
{
    int index = 0; ///< 0-based; partNumber is index + 1
    qint64 start = 0;
    qint64 size = 0;
};
int chunkCount(qint64 total, qint64 chunkSize);
Chunk chunkAt(int index, qint64 total, qint64 chunkSize);
/// The query of a part's PUT, without the leading `?` (B.4).
QByteArray chunkQuery(const UposSession& session, const Chunk& chunk, qint64 total);

/// Asks for a place for `size` bytes (B.2). Errors: LoginNeeded, RateLimited (601, 406, a captcha),
/// Protocol (a member is missing or senseless), Refused (an endpoint that is no upload host), Http.
Result<UposSession> preupload(Http& http, const Credentials& who, const QString& fileName, qint64 size,
                              const Line& line, const UploadHosts& hosts, Stop& stop);
/// Reads preupload's answer; `now` becomes the session's time.
Result<UposSession> parsePreupload(const HttpResponse& response, const Line& line, const UploadHosts& hosts,
                                   const QDateTime& now);
/// Begins the multipart upload (B.3): its upload id.
Result<QString> beginUpload(Http& http, const UposSession& session, Stop& stop);
/// Sends one part (B.4); `body` gives exactly chunk.size bytes. Errors: uposClass() tells what to do.
Result<> putChunk(Http& http, const UposSession& session, const Chunk& chunk, qint64 total, HttpBody& body,
                  Stop& stop);
/// Ends the upload (B.5), parts 1 to `chunks` in order. Harmless to repeat.
Result<> completeUpload(Http& http, const UposSession& session, const QString& fileName, int chunks,
                        Stop& stop);

/// D.1 for errors of the upload hosts: 403, 404 and a wrong part count mean that the session is dead.
FailureClass uposClass(const Error& error);

} // namespace bilibili
