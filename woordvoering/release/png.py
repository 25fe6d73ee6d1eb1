"""PNG, read strictly and written anew: what is kept is the picture alone, nothing that somebody put in beside it."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator

import msgspec

from woordvoering.errors import BrokenInput

SIGNATURE = b"\x89PNG\r\n\x1a\n"
MOST_PIXELS = 4_000_000
MOST_BYTES = 4_000_000
"""Of a file that is read; what is written has a bound of its own."""

NARROWEST, WIDEST = 1 / 4, 8
"""How wide a logo may be for its height."""

_DEPTHS = {0: (1, 2, 4, 8, 16), 2: (8, 16), 3: (1, 2, 4, 8), 4: (8, 16), 6: (8, 16)}
_SAMPLES = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
_PASSES = ((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2))
"""Where each pass of an interlaced picture begins and how far its pixels lie apart: x, y, step in x, step in y."""
_TRANSPARENT = {0: 2, 2: 6}


class Picture(msgspec.Struct, frozen=True):
    """A picture as PNG, its size in pixels."""

    data: bytes
    width: int
    height: int


class _Header(msgspec.Struct, frozen=True):
    width: int
    height: int
    depth: int
    colours: int
    interlaced: bool

    def lines(self) -> Iterator[tuple[int, int]]:
        """The bytes of a line without its filter byte, and how many such lines there are: one pair a pass."""
        bits = self.depth * _SAMPLES[self.colours]
        for x, y, over, down in _PASSES if self.interlaced else ((0, 0, 1, 1),):
            wide, high = -(-(self.width - x) // over), -(-(self.height - y) // down)
            if wide > 0 and high > 0:
                yield (wide * bits + 7) // 8, high


def clean_png(data: bytes) -> Picture:
    """The picture in `data` written anew: header, palette, transparency and pixels, and no other chunk.

    Raises BrokenInput `logo.png` (detail) for whatever is no whole PNG, `logo.pixels` for one of too many pixels.
    """
    chunks = dict[bytes, bytes]()
    for kind, body in _chunks(data):
        if kind == b"IDAT":
            chunks[kind] = chunks.get(kind, b"") + body
        elif kind in (b"IHDR", b"PLTE", b"tRNS"):
            _refuse_if(kind in chunks or b"IDAT" in chunks, kind.decode())
            chunks[kind] = body
    head = _header(chunks.get(b"IHDR", b""))
    pixels = _pixels(chunks.get(b"IDAT", b""), head)
    made = [(b"IHDR", chunks[b"IHDR"]), *_palette(chunks, head), (b"IDAT", zlib.compress(pixels, 9)), (b"IEND", b"")]
    return Picture(SIGNATURE + b"".join(_chunk(kind, body) for kind, body in made), head.width, head.height)


def check_shape(width: float, height: float) -> None:
    """Raises BrokenInput `logo.shape` for what would be a line on the page, lying or standing."""
    if not NARROWEST <= width / height <= WIDEST:
        raise BrokenInput("logo.shape", width=round(width), height=round(height))


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """The chunks in order, each with its checksum right, from the header to the end and nothing behind it."""
    _refuse_if(len(data) > MOST_BYTES or not data.startswith(SIGNATURE), "signature")
    place, kind = len(SIGNATURE), b""
    while kind != b"IEND":
        _refuse_if(place + 12 > len(data), "end")
        size, kind = struct.unpack_from(">I4s", data, place)
        end = place + 12 + size
        _refuse_if(end > len(data) or not kind.isalpha(), "chunk")
        body = data[place + 8 : end - 4]
        _refuse_if(zlib.crc32(kind + body) != struct.unpack_from(">I", data, end - 4)[0], "checksum")
        _refuse_if((place == len(SIGNATURE)) != (kind == b"IHDR"), "IHDR")
        _refuse_if(kind[:1].isupper() and kind not in (b"IHDR", b"PLTE", b"IDAT", b"IEND"), "critical chunk")
        yield kind, body
        place = end
    _refuse_if(place != len(data), "end")


def _header(body: bytes) -> _Header:
    _refuse_if(len(body) != 13, "IHDR")
    width, height, depth, colours, packed, filtered, interlaced = struct.unpack(">IIBBBBB", body)
    _refuse_if(depth not in _DEPTHS.get(colours, ()) or bool(packed or filtered) or interlaced > 1, "IHDR")
    if not 0 < width * height <= MOST_PIXELS:
        raise BrokenInput("logo.pixels", width=width, height=height, limit=MOST_PIXELS)
    return _Header(width, height, depth, colours, bool(interlaced))


def _pixels(packed: bytes, head: _Header) -> bytes:
    """The lines, exactly as many as the header says, each with a filter that exists."""
    wanted = sum((size + 1) * count for size, count in head.lines())
    opened = zlib.decompressobj()
    try:
        pixels = opened.decompress(packed, wanted + 1)
    except zlib.error as error:
        raise BrokenInput("logo.png", detail="IDAT") from error
    _refuse_if(len(pixels) != wanted or not opened.eof, "IDAT")
    place = 0
    for size, count in head.lines():
        _refuse_if(max(pixels[place : place + (size + 1) * count : size + 1]) > 4, "filter")
        place += (size + 1) * count
    return pixels


def _palette(chunks: dict[bytes, bytes], head: _Header) -> Iterator[tuple[bytes, bytes]]:
    """The palette filled up, so that every pixel has a colour, and what shows through."""
    colours, clear = chunks.get(b"PLTE", b""), chunks.get(b"tRNS", b"")
    if head.colours == 3:
        most = 3 << head.depth
        _refuse_if(not 0 < len(colours) <= most or len(colours) % 3 > 0 or len(clear) > len(colours) // 3, "PLTE")
        yield b"PLTE", colours.ljust(most, b"\0")
        if clear:
            yield b"tRNS", clear
    elif clear:
        _refuse_if(len(clear) != _TRANSPARENT.get(head.colours), "tRNS")
        yield b"tRNS", clear


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def _refuse_if(wrong: bool, detail: str) -> None:
    if wrong:
        raise BrokenInput("logo.png", detail=detail)
