"""Pictures for tests, made here: PNGs of every kind and fault, and a small drawing."""

from __future__ import annotations

import random
import struct
import zlib

SVG = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 10"><rect width="30" height="10" fill="#1D3F8F"/>'
    b'<circle cx="5" cy="5" r="4" style="fill:#fff"/></svg>'
)
_SAMPLES = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
_PASSES = ((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2))


def png(
    width: int,
    height: int,
    *,
    kind: int = 6,
    depth: int = 8,
    lines: int | None = None,
    filtered: int = 0,
    interlaced: bool = False,
    noise: bool = False,
    text: bytes = b"",
    extra: tuple[bytes, bytes] | None = None,
    critical: bytes = b"",
) -> bytes:
    """A PNG of that size; `lines` makes it shorter or longer than it says, `filtered` is the filter of each line."""
    dice = random.Random(7)
    bits = depth * _SAMPLES.get(kind, 1)
    passes = [(width, height if lines is None else lines)]
    if interlaced:
        passes = [(-(-(width - x) // over), -(-(height - y) // down)) for x, y, over, down in _PASSES]
    pixels = b"".join(
        bytes([filtered]) + (dice.randbytes((wide * bits + 7) // 8) if noise else bytes((wide * bits + 7) // 8))
        for wide, high in passes
        for _ in range(high)
        if wide > 0
    )
    chunks = [(b"IHDR", struct.pack(">IIBBBBB", width, height, depth, kind, 0, 0, int(interlaced)))]
    chunks += [(b"tEXt", b"Author\0" + text)] if text else []
    chunks += [extra] if extra else []
    chunks += [(critical, b"")] if critical else []
    chunks += [(b"PLTE", b"\1\2\3")] if kind == 3 else []
    chunks += [(b"IDAT", zlib.compress(pixels)), (b"IEND", b"")]
    body = b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data)) for name, data in chunks
    )
    return b"\x89PNG\r\n\x1a\n" + body
