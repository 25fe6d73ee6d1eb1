"""What a press kit says about itself: `MANIFEST.json`, the list of its files and of its clearances."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping
from typing import Final

import msgspec

from woordvoering.clock import aware
from woordvoering.errors import Reason, Refused
from woordvoering.release.document import PressDocument
from woordvoering.release.formats import RenderedFile

MANIFEST: Final = "MANIFEST.json"
SIGNATURE: Final = "MANIFEST.json.minisig"
PUBLIC_KEY: Final = "minisign.pub"
LAYOUT: Final = "woordvoering/kit/1"
LAYOUT_OF_LANGUAGES: Final = "woordvoering/kit/2"
"""A text in several languages: as the first layout, with `languages`, and the language of each file."""
MAX_MANIFEST: Final = 1_000_000

_OWN = frozenset({MANIFEST, SIGNATURE, PUBLIC_KEY})
_SAFE = re.compile(r"(?!\.)[A-Za-z0-9._-]{1,120}(?<!\.)")
_DEVICE = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\..*)?", re.IGNORECASE)


class FileEntry(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One file of the kit: `size` in bytes, SHA-256 in hex; `language` in a kit of several."""

    name: str
    format: str
    media_type: str
    size: int
    sha256: str
    language: str = ""


class LanguageEntry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One language of the text: the URI of that version, and its headline."""

    language: str
    id: str
    headline: str


class Manifest(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The kit's contents and its warrant.

    `text_sha` names the exact revision that the clearances are about. `released_at` is an ISO 8601 moment in UTC.
    `clearances` are told as the clearance room hands them over. `languages` are all those of a text that left in
    several, its own first; `id`, `language` and `headline` are those of that one.
    """

    layout: str = LAYOUT
    id: str
    version: int
    kind: str
    language: str
    headline: str
    status: str
    text_sha: str
    released_at: str
    embargoed_until: str | None = None
    previous: str | None = None
    correction_of: str | None = None
    files: tuple[FileEntry, ...]
    clearances: tuple[Mapping[str, object], ...] = ()
    languages: tuple[LanguageEntry, ...] | msgspec.UnsetType = msgspec.UNSET

    @property
    def trusted_comment(self) -> str:
        """The line under the signature: id, version and the hash of the cleared text."""
        return f"{self.id} v{self.version} sha256:{self.text_sha}"


def build_manifest(
    doc: PressDocument,
    files: Iterable[RenderedFile],
    *,
    clearances: Iterable[Mapping[str, object]],
    released_at: int,
    translations: tuple[PressDocument, ...] = (),
) -> Manifest:
    """The manifest of these files, `released_at` ms UTC: the same arguments give the same bytes for ever.

    A text without `translations` is told in the layout that it always was.

    Raises Refused `kit.name` (file) for a name that is not safe on every system, or that stands there twice.
    """
    entries = tuple(_entry(file, file.language if translations else "") for file in files)
    names = [entry.name.lower() for entry in entries]
    wrong = [entry.name for entry in entries if not safe_name(entry.name) or names.count(entry.name.lower()) > 1]
    if wrong:
        raise Refused(*(Reason("kit.name", {"file": name}) for name in wrong))
    spoken = tuple(LanguageEntry(each.language, each.id, each.headline) for each in (doc, *translations))
    return Manifest(
        layout=LAYOUT_OF_LANGUAGES if translations else LAYOUT,
        id=doc.id,
        version=doc.version,
        kind=doc.kind,
        language=doc.language,
        headline=doc.headline,
        status=doc.status,
        text_sha=doc.text_sha,
        released_at=_iso(released_at),
        embargoed_until=None if doc.embargoed_until is None else _iso(doc.embargoed_until),
        previous=doc.previous,
        correction_of=doc.correction_of,
        files=entries,
        clearances=tuple(clearances),
        languages=spoken if translations else msgspec.UNSET,
    )


def manifest_bytes(manifest: Manifest) -> bytes:
    """`MANIFEST.json`: UTF-8, indented, the same bytes for the same manifest."""
    return msgspec.json.format(msgspec.json.encode(manifest, order="deterministic"), indent=2) + b"\n"


def read_manifest(data: bytes) -> Manifest:
    """A manifest from its bytes. Raises msgspec.MsgspecError or ValueError when they are not as we write them."""
    manifest = msgspec.json.decode(data, type=Manifest)
    several = manifest.languages is not msgspec.UNSET
    if manifest.layout != (LAYOUT_OF_LANGUAGES if several else LAYOUT):
        raise ValueError(manifest.layout)
    if manifest_bytes(manifest) != data:
        raise ValueError("another spelling of the same manifest")
    names = [entry.name.lower() for entry in manifest.files]
    if len(set(names)) != len(names) or not all(safe_name(entry.name) for entry in manifest.files):
        raise ValueError("a name that leads out of the kit, or stands there twice")
    return manifest


def safe_name(name: str) -> bool:
    """Whether a file of the kit may be called so on every system; the kit's own three names are taken."""
    return bool(_SAFE.fullmatch(name)) and not _DEVICE.fullmatch(name) and name.lower() not in {o.lower() for o in _OWN}


def _entry(file: RenderedFile, language: str) -> FileEntry:
    digest = hashlib.sha256(file.data).hexdigest()
    return FileEntry(file.name, file.format, file.media_type, len(file.data), digest, language)


def _iso(when: int) -> str:
    return aware(when).isoformat(timespec="milliseconds").replace("+00:00", "Z")
