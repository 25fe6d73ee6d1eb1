"""Which picture some bytes are, by what they begin with: a name or a claim of the sender counts for nothing. Pure."""

from __future__ import annotations


def picture_type(body: bytes) -> str | None:
    """The media type of a PNG, JPEG, GIF or WebP; None for anything else, whatever it calls itself."""
    if body.startswith(b"\x89PNG\r\n\x1a\n"):
        return "image/png"
    if body.startswith(b"\xff\xd8\xff"):
        return "image/jpeg"
    if body.startswith((b"GIF87a", b"GIF89a")):
        return "image/gif"
    if body[:4] == b"RIFF" and body[8:12] == b"WEBP":
        return "image/webp"
    return None
