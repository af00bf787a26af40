# SPDX-License-Identifier: GPL-3.0-or-later
"""A site on loopback: Bilibili's calls (platforms-a.md 2) and media, over HTTP and TLS, scripted by the test."""
import json
import socket
import ssl
import struct
import subprocess
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit


class Connection:
    """One media request, answered by a test's script. Writing to a peer that left ends the script."""

    def __init__(self, handler):
        self.handler = handler
        self.headers = handler.headers
        self.path = handler.path

    def head(self, status=200, kind="video/x-flv", **headers):
        self.handler.send_response(status)
        self.handler.send_header("Content-Type", kind)
        for name, value in headers.items():
            self.handler.send_header(name.replace("_", "-"), value)
        self.handler.send_header("Connection", "close")
        self.handler.end_headers()
        self.handler.wfile.flush()

    def write(self, data):
        self.handler.wfile.write(data)
        self.handler.wfile.flush()

    def paced(self, tags, speed=8):
        """Sends tags at their times, `speed` times as fast."""
        if not tags:
            return
        began, first = time.monotonic(), tags[0].ts
        for tag in tags:
            wait = (tag.ts - first) / 1000 / speed - (time.monotonic() - began)
            if wait > 0:
                time.sleep(wait)
            self.write(tag.encode())

    def reset(self):
        """RST instead of FIN."""
        self.handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.handler.connection.close()


class Server:
    """HTTP (and TLS with `certificate`) on a free loopback port; `route(path, handler) -> bool` answers."""

    def __init__(self, answer, certificate=None):
        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self):
                self.close_connection = True
                try:
                    answer(self)
                except OSError:
                    pass  # the program left

            do_POST = do_GET

            def log_message(self, *_):
                pass

        class Quiet(ThreadingHTTPServer):
            daemon_threads = True

            def handle_error(self, *_):
                pass  # a reset is part of the play

        self.http = Quiet(("127.0.0.1", 0), Handler)
        self.port = self.http.server_address[1]
        if certificate:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(certificate)
            self.http.socket = context.wrap_socket(self.http.socket, server_side=True, do_handshake_on_connect=False)
        self.thread = threading.Thread(target=self.http.serve_forever, args=(0.05,), daemon=True)
        self.thread.start()

    def close(self):
        self.http.shutdown()
        self.http.server_close()
        self.thread.join()


def make_certificate(folder):
    path = folder / "site.pem"
    subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=loopback",
                    "-keyout", str(path), "-out", str(folder / "cert.pem")], check=True, capture_output=True)
    path.write_bytes(path.read_bytes() + (folder / "cert.pem").read_bytes())
    return path


class MediaServer:
    """Serves media at one URL: the n-th request is answered by the n-th script, later ones by 404."""

    def __init__(self, *scripts, certificate=None):
        self.scripts = list(scripts)
        self.requests = []
        self.lock = threading.Lock()
        self.server = Server(self.answer, certificate)
        self.url = f"{'https' if certificate else 'http'}://127.0.0.1:{self.server.port}/live/stream.flv"

    def answer(self, handler):
        connection = Connection(handler)
        with self.lock:
            self.requests.append(connection)
            script = self.scripts.pop(0) if self.scripts else None
        if script:
            script(connection)
        else:
            connection.head(404, "text/plain", Content_Length="0")

    def close(self):
        self.server.close()


class Room:
    """A live room. `flv` scripts answer its FLV connections one by one; `hls` is a folder with segments."""

    def __init__(self, number, name):
        self.number = number
        self.uid = number + 500000
        self.name = name
        self.title = f"Broadcast of {name}"
        self.live = False
        self.since = 0
        self.flv = []
        self.hls = None  # (format name "ts" or "fmp4", folder, extension)
        self.segments = []  # names offered so far
        self.ended = False
        self.codec = "avc"

    def go_live(self):
        self.since = int(time.time())
        self.live = True

    def playlist(self):
        first = max(0, len(self.segments) - 6)
        lines = ["#EXTM3U", "#EXT-X-VERSION:7", "#EXT-X-TARGETDURATION:1", f"#EXT-X-MEDIA-SEQUENCE:{first}"]
        if self.hls[0] == "fmp4":
            lines.append('#EXT-X-MAP:URI="init.mp4"')
        for name in self.segments[first:]:
            lines += ["#EXTINF:1.000,", name]
        if self.ended:
            lines.append("#EXT-X-ENDLIST")
        return "\n".join(lines) + "\n"


class Site:
    """Bilibili with a few rooms. Its hosts are redirected here by BILIUP_QT_HOSTS."""
    cdn = "d1--cn-gotcha09.bilivideo.com"

    def __init__(self, folder, *rooms):
        self.rooms = {room.number: room for room in rooms}
        self.calls = []
        self.cookies = []  # of each call
        self.lock = threading.Lock()
        certificate = make_certificate(folder)
        self.tls = Server(self.answer, certificate)
        self.plain = Server(self.answer)

    def hosts(self):
        tls = f"https://127.0.0.1:{self.tls.port}"
        names = ("api.live.bilibili.com", "api.bilibili.com", "live.bilibili.com", "www.bilibili.com")
        plain = f"{self.cdn}=http://127.0.0.1:{self.plain.port}"
        return ",".join([f"{name}={tls}" for name in names] + [plain, f"tls-{self.cdn}={tls}"])

    def close(self):
        self.tls.close()
        self.plain.close()

    def answer(self, handler):
        url = urlsplit(handler.path)
        length = int(handler.headers.get("Content-Length") or 0)
        body = handler.rfile.read(length)
        with self.lock:
            self.calls.append(url.path)
            self.cookies.append(handler.headers.get("Cookie") or "")
        if url.path.startswith("/live-bvc/"):
            self.media(Connection(handler), url.path)
            return
        answer = self.api(url.path, parse_qs(url.query), body)
        data = json.dumps(answer if answer is not None else {"code": -404}).encode()
        handler.send_response(200 if answer is not None else 404)
        handler.send_header("Content-Type", "application/json")
        handler.send_header("Content-Length", str(len(data)))
        handler.end_headers()
        handler.wfile.write(data)
        handler.close_connection = False  # the site keeps connections to its interface

    def media(self, connection, path):
        _, _, number, name = path.split("/")
        room = self.rooms[int(number)]
        if name == "live.flv":
            with self.lock:
                script = room.flv.pop(0) if room.flv and room.live else None
            if script:
                script(connection)
            else:
                connection.head(404, "text/plain", Content_Length="0")
        elif name == "index.m3u8":
            text = room.playlist().encode()
            connection.head(200, "application/vnd.apple.mpegurl", Content_Length=str(len(text)))
            connection.write(text)
        else:
            data = (room.hls[1] / name).read_bytes()
            connection.head(200, "video/mp2t", Content_Length=str(len(data)))
            connection.write(data)

    def api(self, path, query, body):
        if path == "/x/web-interface/nav":
            return {"code": -101, "data": {"isLogin": False, "wbi_img": {
                "img_url": "https://i0.hdslb.com/bfs/wbi/7cd084941338484aae1ad9425b84077c.png",
                "sub_url": "https://i0.hdslb.com/bfs/wbi/4932caff0ff746eab6f01bf08b70ac45.png"}}}
        if path == "/x/frontend/finger/spi":
            return {"code": 0, "data": {"b_3": "11111111-2222-3333-4444-555555555555infoc", "b_4": "b4"}}
        if path.endswith("/GenWebTicket"):
            return {"code": 0, "data": {"ticket": "t", "ttl": 259200}}
        if path == "/room/v1/Room/get_status_info_by_uids":
            wanted = {int(uid) for uid in (json.loads(body)["uids"] if body else query.get("uids[]", []))}
            return {"code": 0, "data": {str(r.uid): self.status(r) for r in self.rooms.values() if r.uid in wanted} or []}
        number = int((query.get("room_id") or query.get("id") or ["0"])[0])
        uid = int((query.get("uid") or ["0"])[0])
        room = self.rooms.get(number) or next((r for r in self.rooms.values() if r.uid == uid), None)
        known = {"/room/v1/Room/room_init": self.init, "/room/v1/Room/get_info": self.info,
                 "/xlive/web-room/v1/index/getInfoByRoom": self.by_room, "/live_user/v1/Master/info": self.master,
                 "/xlive/web-room/v2/index/getRoomPlayInfo": self.play}
        if path not in known:
            return None
        return known[path](room) if room else {"code": 60004, "message": "no such room", "data": None}

    @staticmethod
    def status(room):
        return {"room_id": room.number, "short_id": 0, "uid": room.uid, "uname": room.name, "face": "",
                "title": room.title, "live_status": int(room.live), "live_time": room.since if room.live else 0,
                "cover_from_user": "", "keyframe": "", "area_v2_name": "Sub", "area_v2_parent_name": "Parent",
                "broadcast_type": 0}

    @staticmethod
    def init(room):
        return {"code": 0, "data": {"room_id": room.number, "short_id": 0, "uid": room.uid,
                                    "live_status": int(room.live), "live_time": room.since if room.live else -62170012800,
                                    "is_hidden": False, "is_locked": False, "encrypted": False, "pwd_verified": False,
                                    "special_type": 0}}

    @staticmethod
    def info(room):
        began = time.strftime("%Y-%m-%d %H:%M:%S", time.gmtime(room.since + 8 * 3600)) if room.live else "0000-00-00 00:00:00"
        return {"code": 0, "data": {"room_id": room.number, "title": room.title, "user_cover": "", "keyframe": "",
                                    "uid": room.uid, "area_name": "Sub", "parent_area_name": "Parent",
                                    "live_status": int(room.live), "live_time": began}}

    @staticmethod
    def master(room):
        return {"code": 0, "data": {"info": {"uname": room.name, "face": ""}}}

    @staticmethod
    def by_room(room):
        return {"code": 0, "data": {
            "room_info": {"uid": room.uid, "room_id": room.number, "short_id": 0, "title": room.title, "cover": "",
                          "keyframe": "", "live_status": int(room.live), "live_start_time": room.since if room.live else 0,
                          "area_name": "Sub", "parent_area_name": "Parent", "special_type": 0, "lock_status": 0},
            "anchor_info": {"base_info": {"uname": room.name, "face": ""}}}}

    def play(self, room):
        def codec(base, host):
            return {"codec_name": room.codec, "current_qn": 10000, "accept_qn": [10000, 250], "drm": False,
                    "base_url": f"/live-bvc/{room.number}/{base}?",
                    "url_info": [{"host": host, "stream_ttl": 3600, "extra": f"expires={int(time.time()) + 3600}&cdn=cn-gotcha09&sign=0123"}]}

        streams = []
        if room.hls:
            kind = room.hls[0]
            streams.append({"protocol_name": "http_hls", "format": [
                {"format_name": kind, "codec": [codec("index.m3u8", f"https://tls-{self.cdn}")]}]})
        else:
            streams.append({"protocol_name": "http_stream", "format": [
                {"format_name": "flv", "codec": [codec("live.flv", f"https://{self.cdn}")]}]})
        url = {"conf_json": "{}", "playurl": {"cid": room.number, "stream": streams, "g_qn_desc": [
            {"qn": 10000, "desc": "原画"}, {"qn": 250, "desc": "超清"}]}}
        return {"code": 0, "message": "0", "data": {
            "room_id": room.number, "uid": room.uid, "live_status": int(room.live), "live_time": room.since,
            "encrypted": False, "pwd_verified": False, "is_hidden": False, "is_locked": False,
            "all_special_types": [], "playurl_info": url if room.live else None}}
