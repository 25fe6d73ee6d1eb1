"""What the files of one version are called: one first part for all languages and forms, safe on every system."""

from __future__ import annotations

import re

from woordvoering.release.document import PressDocument

_RESERVED = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])", re.IGNORECASE)


def beside(doc: PressDocument, language: str, extension: str) -> str:
    """The name of the file with the same text in a language; `extension` has its dot."""
    return f"{stem(doc)}-{language}{extension}"


def stem(doc: PressDocument) -> str:
    """What all names begin with: the last part of the base text's id in ASCII, and the version."""
    last = re.split(r"[/:#?]", (doc.translation_of or doc.id).rstrip("/:#?"))[-1].lower()
    plain = re.sub(r"[^a-z0-9]+", "-", last).strip("-")[:60].strip("-")
    if not plain or _RESERVED.fullmatch(plain):
        plain = f"release-{plain}".rstrip("-")
    return f"{plain}-v{doc.version}"
