"""Pictures that lie: sizes that are not there, pieces without an end, notes of megabytes, and the format of another."""

from __future__ import annotations

import random
import struct
import zlib
from base64 import b64decode
from collections.abc import Callable, Mapping

MOST = 4_900_000
"""Bytes of the largest; a capture may be larger, a hostile document here is not."""

JPEG = b64decode(
    "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5moq6T/2wBDARweHigjKE4rK06kbl1upKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKT/wAARCAAQABADASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAABAX/xAAXEAADAQAAAAAAAAAAAAAAAAAAAwRh/8QAFQEBAQAAAAAAAAAAAAAAAAAAAAL/xAAXEQADAQAAAAAAAAAAAAAAAAAAAgQD/9oADAMBAAIRAxEAPwCWqbBapsFqmwYqbCH2EtB//9k="
)
PROGRESSIVE = b64decode(
    "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5moq6T/2wBDARweHigjKE4rK06kbl1upKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKT/wgARCAAQABADASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAwT/xAAVAQEBAAAAAAAAAAAAAAAAAAAAAv/aAAwDAQACEAMQAAABlVml/8QAFhAAAwAAAAAAAAAAAAAAAAAAAAEC/9oACAEBAAEFAlIpFIpP/8QAFREBAQAAAAAAAAAAAAAAAAAAAwD/2gAIAQMBAT8BJL//xAAWEQADAAAAAAAAAAAAAAAAAAAAAQL/2gAIAQIBAT8Bdn//xAAUEAEAAAAAAAAAAAAAAAAAAAAg/9oACAEBAAY/Ah//xAAUEAEAAAAAAAAAAAAAAAAAAAAg/9oACAEBAAE/IQAf/9oADAMBAAIAAwAAABBL/8QAFBEBAAAAAAAAAAAAAAAAAAAAAP/aAAgBAwEBPxAf/8QAFBEBAAAAAAAAAAAAAAAAAAAAAP/aAAgBAgEBPxBf/8QAFRABAQAAAAAAAAAAAAAAAAAAAGH/2gAIAQEAAT8Qmmmm/9k="
)
WEBP = b64decode("UklGRjwAAABXRUJQVlA4IDAAAADQAQCdASoQABAAB0CWJbACdAEQ+/lWAAD+2lzjFO07jVLM0V2F8hVPzFK70Jy0AAA=")
ANIMATED = b64decode(
    "UklGRrIAAABXRUJQVlA4WAoAAAACAAAABwAABwAAQU5JTQYAAAAAAAAAAABBTk1GJgAAAAAAAAAAAAcAAAcAAAAAAAJWUDhMDgAAAC8HwAEABxAR/Q9ERP8DQU5NRigAAAAAAAAAAAAHAAAHAAAAAAAAVlA4TA8AAAAvB8ABAAcQRYn+ByKi/wEAQU5NRigAAAAAAAAAAAAHAAAHAAAAAAAAVlA4TA8AAAAvB8ABAAcQhYr+ByKi/wEA"
)
GIF = b64decode(
    "R0lGODdhCAAIAIEAAAAAAAAAAAAAAAAAACwAAAAACAAIAAAIDwABCBxIsKDBgwgTKkwYEAAh+QQBAAABACwAAAAACAAIAIEoAAAAAAAAAAAAAAAIDwABCBxIsKDBgwgTKkwYEAAh+QQBAAABACwAAAAACAAIAIFQAAAAAAAAAAAAAAAIDwABCBxIsKDBgwgTKkwYEAA7"
)
FRAME = GIF[19:51]


def chunk(name: bytes, body: bytes) -> bytes:
    """A chunk of a PNG with the sum that belongs to it."""
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def png(
    wide: int, high: int, data: bytes, *, bits: int = 8, color: int = 6, woven: int = 0, more: bytes = b""
) -> bytes:
    """A PNG that claims this size, with `data` as its packed rows."""
    head = struct.pack(">IIBBBBB", wide, high, bits, color, 0, 0, woven)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + more + chunk(b"IDAT", data) + chunk(b"IEND", b"")


def zeros(count: int) -> bytes:
    """So many zeros, packed."""
    return zlib.compress(bytes(count), 1)


def rows(wide: int, high: int, octets: int, *, bits: int = 8, color: int = 6, woven: int = 0) -> bytes:
    """A PNG of one colour that is as large as it says: `octets` a pixel."""
    return png(wide, high, zeros(high * (1 + wide * octets)), bits=bits, color=color, woven=woven)


def sized(body: bytes, mark: bytes, wide: int, high: int) -> bytes:
    """A JPEG whose frame claims another size."""
    place = body.index(mark) + 5
    return body[:place] + struct.pack(">HH", high, wide) + body[place + 4 :]


def screen(wide: int, high: int, frames: bytes = GIF[13:]) -> bytes:
    """A GIF that claims a screen of this size."""
    return b"GIF89a" + struct.pack("<HH", wide, high) + GIF[10:13] + frames


def canvas(wide: int, high: int) -> bytes:
    """An animated WebP that claims a canvas of this size."""
    return ANIMATED[:24] + (wide - 1).to_bytes(3, "little") + (high - 1).to_bytes(3, "little") + ANIMATED[30:]


def notes(count: int) -> bytes:
    """A JPEG with so many pieces of Exif, each as large as it may be and turning the picture another way."""
    exif = b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01" + b"\0\x06\0\0"
    return JPEG[:2] + (b"\xff\xe1\xff\xff" + exif.ljust(65_533, b"\xff")) * count + JPEG[2:]


PICTURES: Mapping[str, Callable[[], bytes]] = {
    "a PNG of 4,900 by 4,890": lambda: rows(4_900, 4_890, 4),
    "a PNG of 4,900 by 4,890, 16 bits": lambda: rows(4_900, 4_890, 8, bits=16),
    "a PNG of 3,400 by 3,400, 16 bits": lambda: rows(3_400, 3_400, 8, bits=16),
    "a PNG of 4,900 by 4,890, woven": lambda: png(4_900, 4_890, zeros(97_000_000), woven=1),
    "a PNG as wide as a number": lambda: png(2**31 - 1, 1, zeros(1_000)),
    "a PNG as large as a number": lambda: png(2**31 - 1, 2**31 - 1, zeros(1_000)),
    "a PNG of 24 million lines": lambda: png(1, 24_000_000, zeros(50_000_000), color=0),
    "a PNG of nothing": lambda: png(0, 0, b""),
    "a PNG of one line that unpacks to 60 MB": lambda: png(8, 8, zeros(60_000_000)),
    "a PNG with a profile of 60 MB": lambda: png(8, 8, zeros(264), more=chunk(b"iCCP", b"x\0\0" + zeros(60_000_000))),
    "a PNG with words of 60 MB": lambda: png(8, 8, zeros(264), more=chunk(b"zTXt", b"x\0\0" + zeros(60_000_000)) * 20),
    "a PNG of chunks": lambda: png(8, 8, zeros(264), more=chunk(b"tEXt", b"x\0y") * 300_000),
    "a PNG whose chunk never ends": lambda: b"\x89PNG\r\n\x1a\n\xff\xff\xff\xffIHDR" + bytes(1_000),
    "a PNG cut off": lambda: rows(1_000, 1_000, 4)[:2_000],
    "a JPEG of 65,500 by 65,500": lambda: sized(JPEG, b"\xff\xc0", 65_500, 65_500),
    "a JPEG of 4,900 by 4,890": lambda: sized(JPEG, b"\xff\xc0", 4_900, 4_890),
    "a progressive JPEG of 4,900 by 4,890": lambda: sized(PROGRESSIVE, b"\xff\xc2", 4_900, 4_890),
    "a progressive JPEG of a hundred thousand passes": lambda: _passes(sized(PROGRESSIVE, b"\xff\xc2", 3_400, 3_400)),
    "a JPEG with 70 pieces of Exif": lambda: notes(70),
    "a JPEG of markers": lambda: JPEG[:2] + b"\xff\xfe\0\x02" * 1_200_000 + JPEG[2:],
    "a GIF of 65,535 by 65,535": lambda: screen(65_535, 65_535),
    "a GIF of 4,900 by 4,890": lambda: screen(4_900, 4_890),
    "a GIF of 3,400 by 3,400": lambda: screen(3_400, 3_400),
    "a PNG of 3,240 by 3,240": lambda: rows(3_240, 3_240, 4),
    "a PNG of 2,290 by 2,290, 16 bits": lambda: rows(2_290, 2_290, 8, bits=16),
    "a GIF of 2,290 by 2,290": lambda: screen(2_290, 2_290),
    "a WebP of 2,290 by 2,290 that moves": lambda: canvas(2_290, 2_290),
    "a JPEG of small pieces of Exif": lambda: JPEG[:2] + b"\xff\xe1\0\x02" * 1_200_000 + JPEG[2:],
    "a GIF of frames": lambda: screen(8, 8, GIF[13:-1] + FRAME * (MOST // len(FRAME))),
    "a GIF whose blocks never end": lambda: screen(8, 8, b"!\xfe" + b"\xffx" * 2_400_000),
    "a WebP of 16,777,216 by 16,777,216": lambda: canvas(2**24, 2**24),
    "a WebP of 4,900 by 4,890 that moves": lambda: canvas(4_900, 4_890),
    "a WebP of 3,400 by 3,400 that moves": lambda: canvas(3_400, 3_400),
    "a WebP that is longer than it says": lambda: WEBP + bytes(MOST - 100),
    "a drawing that calls itself a PNG": lambda: (
        b"\x89PNG\r\n\x1a\n<svg xmlns='http://www.w3.org/2000/svg'><image href='file:///etc/passwd'/></svg>"
    ),
    "a drawing": lambda: b"<svg xmlns='http://www.w3.org/2000/svg' onload='x'><image href='file:///dev/zero'/></svg>",
    "a JPEG with the head of a GIF": lambda: b"GIF89a" + JPEG,
}  # fmt: skip


def _passes(body: bytes) -> bytes:
    """The last pass of a progressive JPEG over and over."""
    last = body[body.rindex(b"\xff\xda") : -2]
    return body[:-2] + last * min(100_000, MOST // len(last)) + body[-2:]


def picture(rng: random.Random) -> bytes:
    """A small picture with a size, a length or a head that is not its own."""
    wide, high = (rng.choice((0, 1, 7, 16, 300, 2_000, 4_096, 65_535)) for _ in range(2))
    made = rng.choice(
        (
            lambda: png(
                wide, high, zeros(rng.randint(0, 200_000)), bits=rng.choice((1, 8, 16)), color=rng.randrange(7)
            ),
            lambda: sized(JPEG, b"\xff\xc0", wide, high),
            lambda: sized(PROGRESSIVE, b"\xff\xc2", wide, high),
            lambda: screen(wide, high),
            lambda: canvas(max(1, wide), max(1, high)),
            lambda: notes(rng.randint(1, 4)),
            lambda: WEBP[:8] + rng.randbytes(8) + WEBP[16:],
            lambda: rng.choice((JPEG, GIF, WEBP, PROGRESSIVE))[:12] + rng.randbytes(rng.randint(1, 5_000)),
        )
    )()
    return made[: rng.randint(1, len(made))] if rng.random() < 0.25 else made
