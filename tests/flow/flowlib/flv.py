# SPDX-License-Identifier: GPL-3.0-or-later
"""FLV tags, read strictly: what the program wrote is compared with what was sent."""
import hashlib
import struct
from dataclasses import dataclass

AUDIO, VIDEO, SCRIPT = 8, 9, 18
HEADER = b"FLV\x01\x05\x00\x00\x00\x09\x00\x00\x00\x00"


@dataclass(frozen=True)
class Tag:
    kind: int
    ts: int
    body: bytes

    @property
    def is_header(self):
        """A sequence header (AVC, or AAC)."""
        if self.kind == VIDEO:
            return len(self.body) > 1 and self.body[0] & 0x0F == 7 and self.body[1] == 0
        return self.kind == AUDIO and len(self.body) > 1 and self.body[0] >> 4 == 10 and self.body[1] == 0

    @property
    def is_frame(self):
        """A picture or a piece of sound (no header, no end-of-sequence)."""
        if self.kind == VIDEO:
            return len(self.body) > 1 and self.body[1] == 1
        return self.kind == AUDIO and not self.is_header

    @property
    def is_keyframe(self):
        return self.kind == VIDEO and self.is_frame and self.body[0] >> 4 == 1

    def at(self, ts):
        return Tag(self.kind, ts, self.body)

    def encode(self):
        ts = self.ts & 0xFFFFFFFF
        head = struct.pack(">B", self.kind) + len(self.body).to_bytes(3, "big")
        head += (ts & 0xFFFFFF).to_bytes(3, "big") + bytes([ts >> 24]) + b"\0\0\0"
        return head + self.body + struct.pack(">I", 11 + len(self.body))


def parse(data):
    """All tags of a whole file; an AssertionError says where the framing is wrong."""
    assert data[:3] == b"FLV" and data[5:9] == b"\0\0\0\x09" and data[9:13] == b"\0\0\0\0", "file header"
    tags, at = [], 13
    while at < len(data):
        assert at + 15 <= len(data), f"a tag header is cut off at {at}"
        size = int.from_bytes(data[at + 1:at + 4], "big")
        ts = int.from_bytes(data[at + 4:at + 7], "big") | data[at + 7] << 24
        assert data[at + 8:at + 11] == b"\0\0\0", f"StreamID at {at}"
        end = at + 11 + size
        assert end + 4 <= len(data), f"the tag at {at} is cut off"
        assert int.from_bytes(data[end:end + 4], "big") == 11 + size, f"PreviousTagSize at {end}"
        tags.append(Tag(data[at], ts, data[at + 11:end]))
        at = end + 4
    return tags


def read(path):
    with open(path, "rb") as file:
        return parse(file.read())


def broadcast(path):
    """The tags of a file as a live edge would send them: headers first, then from a keyframe on."""
    tags = read(path)
    frames_ = [tag for tag in tags if tag.is_frame]
    first = next(i for i, tag in enumerate(frames_) if tag.is_keyframe)
    return [tag for tag in tags if tag.kind == SCRIPT or tag.is_header] + frames_[first:]


def encode(tags):
    return HEADER + b"".join(tag.encode() for tag in tags)


def frames(tags, kind):
    """The digests of one track's frames, in order."""
    return [hashlib.md5(tag.body).hexdigest() for tag in tags if tag.kind == kind and tag.is_frame]


def headers(tags):
    return [tag for tag in tags if tag.is_header]


def cut_at_keyframes(tags, *seconds):
    """The media tags in pieces, each beginning with the first keyframe at or after the next of `seconds`."""
    media = [tag for tag in tags if tag.is_frame]
    marks = [next(i for i, tag in enumerate(media) if tag.is_keyframe and tag.ts >= s * 1000) for s in seconds]
    edges = [0, *marks, len(media)]
    return [media[a:b] for a, b in zip(edges, edges[1:])]


def shifted(tags, by):
    return [tag.at(tag.ts + by) for tag in tags]
