"""Files that a person chose, read and written on the desk's thread; what goes wrong has a code."""

from __future__ import annotations

import re
from pathlib import Path

from woordvoering.errors import BrokenInput

LONGEST = 100
"""Letters of a name that is proposed for a file."""
_DEVICE = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)", re.IGNORECASE)
MOST = 64 * 1024 * 1024
"""Bytes of the largest file that is taken in at once."""


def read_file(path: Path) -> bytes:
    """The bytes of a file. Raises BrokenInput `file.unreadable`, `file.not_a_file` or `file.too_large`."""
    try:
        if not path.is_file():
            raise BrokenInput("file.not_a_file" if path.exists() else "file.missing", file=path.name)
        if path.stat().st_size > MOST:
            raise BrokenInput("file.too_large", file=path.name)
        return path.read_bytes()
    except OSError as error:
        raise BrokenInput("file.unreadable", file=path.name) from error


def write_file(path: Path, data: bytes) -> None:
    """Writes a file. Raises BrokenInput `file.unwritable`."""
    try:
        path.write_bytes(data)
    except OSError as error:
        raise BrokenInput("file.unwritable", file=path.name) from error


def proposed_name(name: str) -> str:
    """A name for a copy that is kept beside others: the sender's own as far as it names a file and nothing else.

    No folder of either system, no leading dot, no device of Windows, nothing that hides or turns letters around.
    """
    last = re.split(r"[/\\:]", name.replace("\0", ""))[-1]
    plain = "".join(sign for sign in last if sign.isprintable() and sign not in '<>|?*"').strip(" .~-")
    stem, dot, ending = plain.rpartition(".")
    if dot and stem and len(ending) <= 10:
        plain = f"{stem[: LONGEST - len(ending)]}.{ending}"
    if not plain or _DEVICE.match(plain):
        plain = f"bijlage-{plain}".rstrip("-")
    return plain.encode("utf-8", "ignore")[: 2 * LONGEST].decode("utf-8", "ignore")[: LONGEST + 1]


def media_type(path: Path) -> str:
    """The media type by the ending of a file's name; bytes where it is not one of the usual."""
    types = {
        ".pdf": "application/pdf",
        ".png": "image/png",
        ".jpg": "image/jpeg",
        ".jpeg": "image/jpeg",
        ".eml": "message/rfc822",
        ".txt": "text/plain",
        ".mp4": "video/mp4",
        ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    }
    return types.get(path.suffix.lower(), "application/octet-stream")
