// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>

// What may age, in one place: app keys, user agents, versions (bilibili-upload.md A.1, A.3, B.2). Nothing
// else of the project names one of these.
namespace bilibili {

/// A token is tied to the pair that made it (A.3).
struct AppKey
{
    const char* key;
    const char* secret;
};
inline constexpr AppKey tvKey{"4409e2ce8ffd12b8", "59b43e04ad6965f34319062b478f83dd"};
inline constexpr AppKey androidKey{"783bbb7264451d82", "2653583c8873dea268ab9386918b1d65"};
inline constexpr AppKey bcutKey{"5dce947fe22167f9", "5491a31c6bc11fb764a9b1f8d4acf092"};

namespace agent {
/// H1: passport, preupload, cover, edit, lists; with `Referer: https://www.bilibili.com/`.
inline constexpr char web[] = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/63.0.3239.108";
/// H2: probe and upos, never with cookies.
inline constexpr char upos[] = "Mozilla/5.0 (X11; Linux x86_64; rv:60.1) Gecko/20100101 Firefox/60.1";
/// H3: app add and edit.
inline constexpr char app[] =
    "Mozilla/5.0 BiliDroid/7.80.0 (bbcallen@gmail.com) os/android model/MI 6 mobi_app/android "
    "build/7800300 channel/bili innerVer/7800310 osVer/13 network/2";
/// H4: b-cut add.
inline constexpr char bcut[] =
    "Mozilla/5.0 os/android model/Mi 10 Pro mobi_app/android_bbs build/2800030 channel/master "
    "osVer/13 kernel_version/V14.0.4.0.TJACNXM BiliDroid/5.6.0 (bbcallen@gmail.com)";
/// H5: web add/v3.
inline constexpr char submit[] =
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) "
    "Chrome/143.0.0.0 Safari/537.36";
} // namespace agent

namespace upos {
inline constexpr char profile[] = "ugcupos/bup";
inline constexpr char version[] = "2.14.0";
inline constexpr char build[] = "2140000";
} // namespace upos

} // namespace bilibili
