"""What really stands in an SQLCipher file and in its log: every page decrypted by hand, the free ones too."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

PAGE = 4096
TAG = 64
IV = 16
"""The end of each page: an IV and an HMAC-SHA512."""


def decrypted(path: Path, key: bytes) -> Iterator[bytes]:
    """The pages of a database or of its log, as SQLite sees them; `key` is the raw key of 32 bytes."""
    data = path.read_bytes() if path.exists() else b""
    log = path.name.endswith("-wal")
    starts = range(32 + 24, len(data), PAGE + 24) if log else range(0, len(data), PAGE)
    for start in starts:
        page = data[start : start + PAGE]
        if len(page) == PAGE and any(page):
            salt = 16 if start == 0 else 0
            iv = page[PAGE - IV - TAG : PAGE - TAG]
            box = Cipher(algorithms.AES(key), modes.CBC(iv)).decryptor()
            yield box.update(page[salt : PAGE - IV - TAG]) + box.finalize()


def found_in(folder: Path, key: bytes, words: bytes) -> tuple[str, ...]:
    """The files below a folder that hold these bytes, as they are or on a decrypted page."""
    hits: list[str] = []
    for path in sorted(each for each in folder.rglob("*") if each.is_file()):
        pages = decrypted(path, key) if ".db" in path.name and not path.name.endswith("-shm") else ()
        if words in path.read_bytes() or any(words in page for page in pages):
            hits.append(path.name)
    return tuple(hits)
