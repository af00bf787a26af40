// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <curl/curl.h>

/// Lets a curl handle trust what the rest of the program trusts: the system's certificates, and those of
/// SSL_CERT_FILE as well. Thread: any.
void setCurlCertificates(CURL* handle);
