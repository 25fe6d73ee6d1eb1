"""The ZIP file around a word processor's parts: the same parts give the same bytes on every machine."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable

_EPOCH = (1980, 1, 1, 0, 0, 0)
_UNIX = 3
_PLAIN_FILE = 0o100644 << 16


def archive(parts: Iterable[tuple[str, bytes]]) -> bytes:
    """The parts by name, in this order, stored and not deflated: deflate gives other bytes with another zlib."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_STORED) as file:
        for name, data in parts:
            info = zipfile.ZipInfo(name, _EPOCH)
            info.create_system, info.external_attr = _UNIX, _PLAIN_FILE
            file.writestr(info, data)
    return made.getvalue()
