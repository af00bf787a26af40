// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/upload/postfields.h"
#include "core/upload/uploadservices.h"

/// The address of the cover for a new archive, made and sent as `fields` want it (bilibili-upload.md C.5);
/// empty for a frame of Bilibili's choice. A login that died is renewed once, in `who` too. A picture that
/// somebody chose is never left out: then there is an Error that names it. One that a rule takes is, with a
/// warning. Thread: workers. Errors: Cancelled, LoginNeeded, RateLimited; of a chosen one also Refused (the
/// file, or the site's no with its code), Network, Timeout, Http, Protocol.
Result<QString> archiveCover(const PostFields& fields, const QList<PartRow>& parts,
                             bilibili::Credentials& who, const UploadServices& services, Http& http,
                             UploadProgress& progress, Stop& stop);
