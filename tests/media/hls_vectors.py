# SPDX-License-Identifier: GPL-3.0-or-later
"""The HLS vectors of stream-repair.md 5.3 as one JSON file: which playlist snapshots a server answers with one after
the other, which resources it answers otherwise than with the file of that name, and what must come out.

Usage: hls_vectors.py FOLDER (made by hls_media.py) > vectors.json
"""
import json
import os
import sys

BASE_V, BASE_A = 600, 1035


def item(uri, *tags, duration=2.0, title="", before_uri=()):
    return {"uri": uri, "tags": list(tags), "duration": duration, "title": title, "before_uri": list(before_uri)}


def playlist(items, sequence, ended=False, head=(), tail=(), target=2):
    lines = ["#EXTM3U", "#EXT-X-VERSION:7", f"#EXT-X-TARGETDURATION:{target}", f"#EXT-X-MEDIA-SEQUENCE:{sequence}"]
    lines += head
    for it in items:
        lines += it["tags"] + [f"#EXTINF:{it['duration']:.3f},{it['title']}"] + it["before_uri"] + [it["uri"]]
    lines += tail
    return "\n".join(lines + (["#EXT-X-ENDLIST"] if ended else [])) + "\n"


def live(items, window=3, sequence=0, ended=True, head=lambda at: (), tail=lambda end: ()):
    """Sliding windows over the items, one more item a refresh."""
    result = []
    for end in range(min(window, len(items)), len(items) + 1):
        begin = max(0, end - window)
        result.append(playlist(items[begin:end], sequence + begin, ended and end == len(items), head(begin), tail(end)))
    return result


def ts(name, numbers):
    return [item(f"{name}{i:02d}.ts") for i in numbers]


def mp4(name, numbers, init):
    return [item(f"{name}{i:02d}.m4s") for i in numbers], [f'#EXT-X-MAP:URI="{init}"']


def each(items, *tags):
    for it in items:
        it["tags"] = list(tags) + it["tags"]
    return items


VECTORS = []


def vector(name, lists, files, repairs=None, options=None, resources=None, **expect):
    answers = [{"body": entry} if isinstance(entry, str) else entry for entry in lists]
    VECTORS.append({"name": name, "playlists": {"/x.m3u8": answers}, "files": files, "repairs": repairs or {},
                    "options": options or {}, "resources": resources or {}, **expect})
    return VECTORS[-1]


def ranges(folder, names, whole):
    """Items that are ranges of one file, in the order the file was put together."""
    result, at = [], 0
    for i, name in enumerate(names):
        size = os.path.getsize(os.path.join(folder, name))
        offset = f"@{at}" if i == 0 else ""
        result.append((size, offset))
        at += size
    return [item(whole, before_uri=[f"#EXT-X-BYTERANGE:{size}{offset}"]) for size, offset in result]


def plain():
    base = ts("t", range(12))
    f, f_map = mp4("f", range(12), "f_init.mp4")
    whole = [[BASE_V, BASE_A]]
    vector("H01_ts_live", live(base), whole)
    vector("H02_fmp4_live", live(f, head=lambda at: f_map), whole)
    o, o_map = mp4("o", range(12), "o_init.mp4")
    vector("fmp4_places_behind_each_other", live(o, head=lambda at: o_map), whole)
    vector("H03_join_dvr_window", [playlist(base[:9], 0), *live(base[1:], 9, 1)[1:]], [[300, 520]])
    vector("H04_join_from_oldest", [playlist(base[:9], 0), *live(base[1:], 9, 1)[1:]], whole,
           options={"fromOldest": True})
    shots = live(base)
    # The fourth list begins behind two segments that nobody was told of.
    vector("H05_window_slid_past", shots[:3] + [playlist(base[7:10], 7)] + shots[8:], [[500, 863]],
           {"segmentLost": 2, "gapClosed": 1})


def timelines():
    reset = ts("tr", range(6)) + [item("t06.ts", "#EXT-X-DISCONTINUITY")] + ts("t", range(7, 12))
    vector("H06_discontinuity_timeline_reset", live(reset), [[BASE_V, BASE_A]], {"timestampJump": 1})
    other = ts("t", range(6)) + [item("b00.ts", "#EXT-X-DISCONTINUITY")] + ts("b", range(1, 4))
    vector("H07_discontinuity_resolution_change", live(other), [[300, 515], [200, 346]])
    tagged = ts("t", range(6)) + [item("t06.ts", "#EXT-X-DISCONTINUITY")] + ts("t", range(7, 12))
    vector("H08_discontinuity_without_change", live(tagged), [[BASE_V, BASE_A]], {"timestampJump": 0})
    untagged = ts("tr", range(6)) + ts("t", range(6, 12))
    vector("H09_timeline_reset_untagged", live(untagged), [[BASE_V, BASE_A]], {"timestampJump": 1})
    # The sound of the last segment reaches into the place of the first one's.
    vector("L9_sound_overlaps_ts", live(ts("t", (5, 0, 1))), [[150, 258]], {"timestampJump": 1})
    vector("H10_resolution_change_untagged", live(ts("t", range(6)) + ts("b", range(4))), [[300, 515], [200, 346]])
    vector("H11_media_sequence_reset", live(ts("t", range(6)), sequence=100, ended=False) +
           live(ts("tr", range(6, 12)), sequence=0), [[BASE_V, BASE_A]], {"timestampJump": 1})
    stale = live(ts("t", range(12)))
    stale.insert(5, stale[2])
    stale.insert(7, stale[3])
    vector("H12_stale_edge", stale, [[BASE_V, BASE_A]])
    f, f_map = mp4("f", range(6), "f_init.mp4")
    fr = [item(f"fr{i:02d}.m4s") for i in range(6, 12)]
    vector("H28_fmp4_timeline_reset", live(f + fr, head=lambda at: f_map), [[BASE_V, BASE_A]], {"timestampJump": 1})
    late, _ = mp4("f", range(6, 12), "f_init.mp4")
    vector("H29_fmp4_joined_late", live(late, sequence=6, head=lambda at: f_map), [[300, 520]])
    later = [item(f"fr{i:02d}.m4s") for i in range(6)]
    vector("H29_fmp4_joined_10_hours_late", live(later, sequence=6, head=lambda at: f_map), [[300, 515]])
    vector("H34_pts_33bit_wrap", live(ts("w", range(6))), [[300, 515]], {"timestampJump": 0, "gapClosed": 0})
    vector("H36_segment_starts_mid_gop", live([item("half00.ts")] + ts("t", range(1, 5))), [[200, 345]])
    vector("pid_change", live(ts("t", range(6)) + ts("q", range(6, 12))), [[BASE_V, BASE_A]], {"timestampJump": 0})
    inside, _ = mp4("hi", range(4), "f_init.mp4")
    vector("fmp4_inband_sps_change", live(f + inside, head=lambda at: f_map), [[300, 515], [200, 346]])
    vector("hevc_ts", live(ts("v", range(4))), [[200, 346]])
    v, v_map = mp4("vf", range(4), "vf_init.mp4")
    vector("hevc_fmp4", live(v, head=lambda at: v_map), [[200, 346]])
    vector("codec_change_avc_to_hevc", live(ts("t", range(6)) + ts("v", range(4))), [[300, 515], [200, 346]])
    vector("format_change_ts_to_fmp4", live(ts("t", range(6)) + each(late, *f_map)), [[300, 515], [300, 520]])


def identity():
    base = ts("t", range(12))
    again = base[:5] + [item("again.ts")] + base[5:]
    vector("H13_same_bytes_new_uri", live(again), [[BASE_V, BASE_A]], {"duplicateDropped": 1},
           resources={"/again.ts": [{"file": "t04.ts"}]})
    ring = [item(f"ring{i % 4}.ts") for i in range(12)]
    resources = {f"/ring{k}.ts": [{"file": f"t{i:02d}.ts"} for i in range(k, 12, 4)] for k in range(4)}
    vector("H14_uri_ring", live(ring), [[BASE_V, BASE_A]], resources=resources)
    tokens = [s.replace(".ts\n", f".ts?token={n}\n") for n, s in enumerate(live(base))]
    vector("H38_token_in_query_changes", tokens, [[BASE_V, BASE_A]],
           maxRequests={f"/t{i:02d}.ts": 1 for i in range(12)})
    repeated = live(base)
    for at in (2, 4, 4, 7):
        repeated.insert(at, repeated[at])
    vector("H15_list_unchanged", repeated, [[BASE_V, BASE_A]])
    pre = live(base, tail=lambda end: [f"#EXT-X-TWITCH-PREFETCH:{it['uri']}" for it in base[end:end + 2]])
    for low in (False, True):
        vector(f"H31_twitch_prefetch_{'on' if low else 'off'}", pre, [[BASE_V, BASE_A]],
               options={"lowLatency": low}, maxRequests={f"/t{i:02d}.ts": 1 for i in range(12)})
    head = lambda at: ["#EXT-X-SERVER-CONTROL:CAN-BLOCK-RELOAD=YES,PART-HOLD-BACK=1.0", "#EXT-X-PART-INF:PART-TARGET=0.33"]
    tail = lambda end: ['#EXT-X-PART:DURATION=0.33,URI="part0.ts",INDEPENDENT=YES', '#EXT-X-PART:DURATION=0.33,URI="part1.ts"',
                        '#EXT-X-PRELOAD-HINT:TYPE=PART,URI="part2.ts"', '#EXT-X-RENDITION-REPORT:URI="../y.m3u8",LAST-MSN=9']
    vector("H32_ll_hls", live(base, head=head, tail=tail), [[BASE_V, BASE_A]], maxRequests={"/part": 0})


def faults():
    base = ts("t", range(12))
    bad = {"status": 404, "body": "no"}
    vector("H16_segment_404_forever", live(base), [[550, 949]], {"segmentLost": 1, "gapClosed": 1},
           resources={"/t05.ts": [bad]}, maxRequests={"/t05.ts": 4})
    vector("H17_segment_truncated", live(base), [[BASE_V, BASE_A]], resources={
        "/t05.ts": [{"file": "t05.ts", "mode": "truncated"}, {"file": "t05.ts"}]})
    vector("H18_segment_stalls", live(base), [[BASE_V, BASE_A]], options={"segmentTimeoutMs": 1000}, resources={
        "/t05.ts": [{"file": "t05.ts", "mode": "stall"}, {"file": "t05.ts"}]})
    vector("H19_segment_errors_then_ok", live(base), [[BASE_V, BASE_A]], resources={
        "/t03.ts": [{"status": 500}, {"status": 200, "body": ""}, {"file": "t03.ts"}],
        "/t05.ts": [bad, {"body": "<html>please log in</html>", "type": "text/html"}, {"file": "t05.ts"}],
        "/t07.ts": [{"file": "t07.ts", "mode": "reset"}, {"file": "t07.ts"}]})
    shots = live(base)
    shots[3:3] = [{"status": 502}, {"body": ""}, {"body": "<html>sorry</html>", "type": "text/html"},
                  {"body": shots[3].replace("#EXTM3U\n", "")[:60]}]
    vector("H20_playlist_errors", shots, [[BASE_V, BASE_A]])
    gap = ts("t", range(12))
    gap[5] = item("t05.ts", "#EXT-X-GAP")
    vector("H33_ext_x_gap", live(gap), [[550, 949]], {"segmentLost": 1, "gapClosed": 1}, maxRequests={"/t05.ts": 0})
    dead = [item(f"dead{i}.ts") for i in range(4000)]
    good = live(base)
    hostile = [good[0].replace("#EXT-X-MEDIA-SEQUENCE:0", "#EXT-X-MEDIA-SEQUENCE:99999999999999999999"),
               good[0].replace("t01.ts", "a" * 200000), good[0].replace("t01.ts", "file:///etc/passwd"),
               good[0].replace("#EXT-X-MEDIA-SEQUENCE:0", "#EXT-X-MEDIA-SEQUENCE:-5"),
               good[0].replace("#EXTINF:2.000,", "#EXTINF:1e400,"), playlist(dead, 0)]
    broken = {"/dead": [{"status": 500}]}  # three that are missing would end the connection
    vector("H39_hostile_playlists", hostile[-2:] + good, [[BASE_V, BASE_A]], maxRequests={"/dead": 12}, anyLoss=True,
           resources=broken)
    vector("H39_hostile_in_between", good[:3] + hostile + good[3:], [[BASE_V, BASE_A]], maxRequests={"/dead": 12},
           anyLoss=True, resources=broken)
    renewed = live(base)
    renewed[4:] = [s.replace("t05.ts", "t05new.ts") for s in renewed[4:]]
    vector("refused_segment_gets_new_address", renewed, [[BASE_V, BASE_A]], resources={
        "/t05new.ts": [{"file": "t05.ts"}], "/t05.ts": [{"status": 403}]}, maxRequests={"/t05.ts": 1})
    missing = [item(f"none{i}.ts") for i in range(2)]
    vector("first_segments_missing", live(missing + base[2:]), [[500, 863]], {"segmentLost": 2})


def damaged():
    """L5: a body whose length is right and whose inside is not; once, and for good."""
    base = ts("t", range(12))
    f, f_map = mp4("f", range(12), "f_init.mp4")
    lost = {"segmentLost": 1, "gapClosed": 1, "timestampJump": 0}
    for kind, once in (("minus.ts", False), ("plus.ts", True), ("sync.ts", True), ("tail.ts", True),
                       ("size.m4s", False), ("track.m4s", True)):
        good, lists = ("t05.ts", live(base)) if kind.endswith("ts") else ("f05.m4s", live(f, head=lambda at: f_map))
        bad = {"file": f"bad_{kind}"}
        if once:
            vector(f"L5_{kind}_once", lists, [[BASE_V, BASE_A]], resources={f"/{good}": [bad, {"file": good}]})
        else:
            vector(f"L5_{kind}_for_good", lists, [[550, 949]], lost, resources={f"/{good}": [bad]},
                   maxRequests={f"/{good}": 4})
    vector("fmp4_damaged_index", live(f, head=lambda at: f_map), [[BASE_V, BASE_A]], {"timestampJump": 0},
           resources={"/f05.m4s": [{"file": "bad_index.m4s"}]}, maxRequests={"/f05.m4s": 1})
    html = {"body": "<html>please log in</html>"}
    vector("nothing_usable", live(base), [], {"segmentLost": 12}, resources={f"/t{i:02d}.ts": [html] for i in range(12)},
           error="protocol", reason="could not be used: segment: neither TS nor")
    # What did not come at all is no such thing: the list tells what became of the broadcast.
    none = {"status": 404}
    gone = {f"/t{i:02d}.ts": [none] for i in range(3)}
    vector("nothing_there_then_no_list", live(base[:3], ended=False) + [none], [], error="notFound", reason="status 404",
           anyLoss=True, resources=gone)
    vector("nothing_there_ended", live(base[:3]), [], anyLoss=True, resources=gone)


def encrypted(folder):
    key = lambda name, iv="": f'#EXT-X-KEY:METHOD=AES-128,URI="{name}"{iv}'
    e = [item(f"e{i:02d}.ts", key("key_a" if i < 3 else "key_b")) for i in range(6)]
    vector("H21_aes128_sequence_iv_rotation", live(e, sequence=7), [[300, 515]],
           maxRequests={"/key_a": 1, "/key_b": 1})
    x = [item(f"x{i:02d}.ts", key("key_a", ",IV=0x1234")) for i in range(6)]
    vector("H22_aes128_explicit_iv", live(x), [[300, 515]], resources={"/key_a": [{"status": 403}, {"file": "key_a"}]})
    names = [f"t{i:02d}.ts" for i in range(6)]
    vector("H23_byterange_ts", [playlist(ranges(folder, names, "whole.ts"), 0, True)], [[300, 515]])
    chunks = [f"f{i:02d}.m4s" for i in range(6)]
    size = os.path.getsize(os.path.join(folder, "f_init.mp4"))
    parts = ranges(folder, ["f_init.mp4"] + chunks, "whole.mp4")[1:]
    head = [f'#EXT-X-MAP:URI="whole.mp4",BYTERANGE="{size}"']
    vector("H24_byterange_fmp4", [playlist(parts, 0, True, head)], [[300, 515]])
    vector("H25_server_ignores_range", [playlist(ranges(folder, names, "whole.ts"), 0, True)], [[300, 515]],
           resources={"/whole.ts": [{"file": "whole.ts", "mode": "noRange"}]})
    sample = [item(f"t{i:02d}.ts", '#EXT-X-KEY:METHOD=SAMPLE-AES,URI="skd://x"') for i in range(6)]
    vector("sample_aes_is_refused", live(sample), [], error="refused", reason="encrypted with SAMPLE-AES",
           maxRequests={"/t": 0})
    for name, answer, reason in (("17_bytes", {"file": "key_long"}, "it has 17 bytes, not 16"),
                                 ("404", {"status": 404}, "status 404")):
        locked = [item(f"t{i:02d}.ts", key("key_a")) for i in range(12)]
        vector(f"key_{name}", live(locked), [], error="protocol", reason=reason, anyLoss=True,
               resources={"/key_a": [answer]}, maxRequests={"/key_a": 24, "/t": 0})


def maps():
    f, _ = mp4("f", range(12), "")
    each(f[:6], '#EXT-X-MAP:URI="f_init.mp4"')
    each(f[6:], '#EXT-X-MAP:URI="f_init2.mp4"')
    vector("H26_map_change_same_parameters", live(f), [[BASE_V, BASE_A]])
    f, _ = mp4("f", range(6), "")
    h, _ = mp4("h", range(4), "")
    vector("H27_map_change_resolution", live(each(f, '#EXT-X-MAP:URI="f_init.mp4"') +
                                             each(h, '#EXT-X-MAP:URI="h_init.mp4"')), [[300, 515], [200, 346]])
    f, _ = mp4("f", range(6), "")
    h, _ = mp4("h", range(4), "")
    h[0]["tags"].append("#EXT-X-DISCONTINUITY")
    vector("map_change_under_its_name", live(each(f + h, '#EXT-X-MAP:URI="init.mp4"')), [[300, 515], [200, 346]],
           resources={"/init.mp4": [{"file": "f_init.mp4"}, {"file": "h_init.mp4"}]}, maxRequests={"/init.mp4": 2})
    f, f_map = mp4("f", range(12), "f_init.mp4")
    limit = {"durationMs": 8000}
    vector("H41_split_limit_fmp4", live(f, head=lambda at: f_map), [[200, 343], [200, 344], [200, 348]], options=limit)
    vector("H42_split_limit_ts", live(ts("t", range(12))), [[200, 343], [200, 344], [200, 348]], options=limit)


def ads():
    def dated(items):
        for i, it in enumerate(items):
            it["tags"].append(f"#EXT-X-PROGRAM-DATE-TIME:2026-11-26T12:00:{2 * i:02d}.000Z")
        return items
    items = dated(ts("t", range(6)) + ts("ad", range(2)) + ts("t", range(6, 12)))
    items[6]["tags"].insert(0, "#EXT-X-DISCONTINUITY")
    items[8]["tags"].insert(0, "#EXT-X-DISCONTINUITY")
    mark = ['#EXT-X-DATERANGE:ID="stitched-ad-1",CLASS="twitch-stitched-ad",START-DATE="2026-11-26T12:00:12.000Z",DURATION=4.0']
    vector("H30_twitch_ads_daterange", live(items, head=lambda at: mark), [[BASE_V, BASE_A]], maxRequests={"/ad": 0})
    titled = ts("t", range(6)) + [item(f"b{i:02d}.ts", title="Amazon|123") for i in range(2)] + ts("t", range(6, 12))
    vector("H30_twitch_ads_title", live(titled), [[BASE_V, BASE_A]], maxRequests={"/b0": 0})
    vector("ads_recorded_when_wanted", live(ts("t", range(3)) + [item(f"ad{i:02d}.ts", title="Amazon") for i in range(2)] +
                                            ts("t", range(3, 6))), [[400, 689]], options={"skipAds": False})


def masters():
    variants = """#EXTM3U
#EXT-X-MEDIA:TYPE=SUBTITLES,GROUP-ID="s",NAME="en",URI="subs.m3u8"
#EXT-X-STREAM-INF:BANDWIDTH=300000,RESOLUTION=160x90
low/x.m3u8
#EXT-X-STREAM-INF:BANDWIDTH=900000,RESOLUTION=320x180
best/x.m3u8
#EXT-X-I-FRAME-STREAM-INF:BANDWIDTH=90000000,RESOLUTION=1920x1080,URI="iframes.m3u8"
"""
    base = [item(it["uri"]) for it in ts("t", range(12))]
    v = vector("H37_master_redirect_relative", [variants], [[BASE_V, BASE_A]], maxRequests={"/iframes": 0, "/subs": 0, "/low": 0})
    v["playlists"]["/best/x.m3u8"] = [{"status": 302, "location": "/deep/folder/x.m3u8"}]
    v["playlists"]["/deep/folder/x.m3u8"] = [{"body": s} for s in live(base)]
    v["folder"] = "/deep/folder"


def separate_audio():
    master = """#EXTM3U
#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="a",NAME="main",DEFAULT=YES,URI="audio.m3u8"
#EXT-X-STREAM-INF:BANDWIDTH=900000,RESOLUTION=320x180,AUDIO="a"
video.m3u8
"""
    mv, mv_map = mp4("mv", range(12), "mv_init.mp4")
    ma, ma_map = mp4("ma", range(12), "ma_init.mp4")
    sv, sa = ts("sv", range(12)), ts("sa", range(12))
    packed = [item(f"p{i:02d}.aac") for i in range(4)]
    for name, video, sound, files, options in (
            ("ts", live(sv), live(sa), [[600, 1035]], {}),
            ("ts_split", live(sv), live(sa), [[200, 345]] * 3, {"durationMs": 8000}),
            ("ts_packed", live(sv[:4]), live(packed), [[200, 344]], {}),
            ("fmp4", live(mv, head=lambda at: mv_map), live(ma, head=lambda at: ma_map), [[600, 1035]], {})):
        v = vector(f"separate_audio_{name}", [master], files, options=options)
        v["playlists"]["/video.m3u8"] = [{"body": s} for s in video]
        v["playlists"]["/audio.m3u8"] = [{"body": s} for s in sound]


def audio():
    p = [item(f"p{i:02d}.aac") for i in range(4)]
    vector("H35_packed_audio_id3", live(p), [[0, 344]])
    vector("H40_target_duration_zero", [playlist(ts("t", range(3)), 0, target=0)] * 8 +
           [playlist(ts("t", range(3)), 0, True, target=0)], [[150, 256]])


if __name__ == "__main__":
    plain()
    timelines()
    identity()
    faults()
    damaged()
    encrypted(sys.argv[1])
    maps()
    ads()
    masters()
    separate_audio()
    audio()
    json.dump(VECTORS, sys.stdout, indent=1)
