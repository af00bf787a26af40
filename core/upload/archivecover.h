// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/upload/postfields.h"
#include "core/upload/uploadservices.h"

struct ArchiveCover
{
    QString url;   ///< empty: a frame of Bilibili's choice
    Error missing; ///< why that, although a rule wanted a picture; no detail when none was wanted
};

/// The cover for a new archive, made and sent as `fields` want it (bilibili-upload.md C.5). A login that died
/// is renewed once, in `who` too. A picture that somebody chose is never left out: then there is an Error
/// that names it. One that a rule takes is, see `missing`. Thread: workers. Errors: Cancelled, LoginNeeded,
/// RateLimited; of a chosen one also Refused (code 0: the file; bilibili::siteRefused: the site's no, whose
/// own code stands in the text), Network, Timeout, Http, Protocol.
Result<ArchiveCover> archiveCover(const PostFields& fields, const QList<PartRow>& parts,
                                  bilibili::Credentials& who, const UploadServices& services, Http& http,
                                  UploadProgress& progress, Stop& stop);
