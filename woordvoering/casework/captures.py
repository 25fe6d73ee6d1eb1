"""What a person captured by hand: a pasted text or link, a dropped file, a picture of a screen; kept as it was,
encrypted, with its SHA-256, the moment and who did it, and proven again on request."""

from __future__ import annotations

import hashlib
from collections.abc import Collection
from dataclasses import dataclass
from typing import Literal

import msgspec

from woordvoering.casework import events as ev
from woordvoering.casework.fields import line
from woordvoering.casework.material import bytes_of
from woordvoering.casework.rows import MaterialRow
from woordvoering.casework.rules import require
from woordvoering.casework.tools import Tools
from woordvoering.clock import brussels
from woordvoering.errors import BrokenStore, Reason, Refused, WrongUse
from woordvoering.journal.journal import Changes
from woordvoering.signals.cache import Cache
from woordvoering.signals.pages import parse_page
from woordvoering.signals.pictures import picture_type
from woordvoering.signals.text import web_address
from woordvoering.signals.types import MediaRef, Origin, Raw, Signal, Visibility, signal_id

CAPTURES = "captures"
"""The stream of the journal in which captures stand that belong to no case yet."""

SOURCE = "capture"
"""The source of a captured signal; the register has none of that name."""

PICTURE_BYTES = 20_000_000
TEXT_BYTES = 1_000_000
SHOWN = 200

Proof = Literal["intact", "changed", "missing", "coming"]
"""`coming`: another device captured it, and its bytes are still on their way."""


@dataclass(frozen=True, slots=True)
class Capture:
    """One capture. `at` is when it was made (ms UTC), `seen_at` where, as the person said."""

    id: str
    name: str
    media_type: str
    size: int
    sha256: str
    by: str
    at: int
    seen_at: str

    @property
    def picture(self) -> bool:
        """Whether it is a picture: shown only when a person asks for that one."""
        return self.media_type.startswith("image/")


@dataclass(frozen=True, slots=True)
class Proven:
    """A capture with what its bytes say today."""

    capture: Capture
    proof: Proof


class CaptureCommands:
    """Acts on captures. Each is signed in the journal with the SHA-256 of its bytes."""

    def __init__(self, tools: Tools, cache: Cache) -> None:
        self._tools, self._cache = tools, cache

    def text(
        self, actor: str, words: str, *, seen_at: str = "", visibility: Visibility = "public"
    ) -> tuple[Capture, Changes]:
        """Captures a text or link; a first line that is a link is where it was seen.

        Raises BrokenInput('manual.empty') and Refused('capture.too_large').
        """
        return self._keep_text(actor, words.encode("utf-8", "replace"), words, seen_at, visibility)

    def file(
        self, actor: str, body: bytes, *, note: str = "", seen_at: str = "", visibility: Visibility = "public"
    ) -> tuple[Capture, Changes]:
        """Captures a picture, known by its first bytes and never by its name, or else a text.

        Raises Refused: 'capture.too_large', 'capture.not_allowed' for whatever else; BrokenInput('manual.empty').
        """
        kind = picture_type(body)
        if kind is None:
            return self._keep_text(actor, body, _as_text(body), seen_at, visibility)
        self._check(body, PICTURE_BYTES)
        sha, said = hashlib.sha256(body).hexdigest(), line("note", note, limit=300, empty=True)
        signal = Signal(
            id=signal_id(SOURCE, f"content:{sha}"),
            source=SOURCE,
            kind="manual",
            url=web_address(seen_at),
            title=said,
            fetched=self._tools.clock.now(),
            visibility=visibility,
            media=(MediaRef("", kind, len(body), sensitive=True),),
            raw_sha=sha,
        )
        return self._keep(actor, body, kind, kind.removeprefix("image/"), signal, seen_at)

    def all(self) -> tuple[Capture, ...]:
        """The captures, the latest first."""
        rows = self._tools.rows(CAPTURES).all(MaterialRow)
        found = sorted(rows, key=lambda row: (row.captured_at, row.key), reverse=True)[:SHOWN]
        return tuple(_capture(row) for row in found)

    def picture_of(self, signal: str) -> Capture | None:
        """The picture that was captured of this signal, None where it is none of ours or no picture."""
        return self.pictures_of((signal,)).get(signal)

    def pictures_of(self, signals: Collection[str]) -> dict[str, Capture]:
        """The pictures by signal: those that are a capture themselves, and those of which somebody captured a picture
        and said that it was seen at the address of the signal; of several the latest."""
        rows = sorted(self._tools.rows(CAPTURES).all(MaterialRow), key=lambda row: (row.captured_at, row.key))
        pictures = [each for each in map(_capture, rows) if each.picture]
        own = {signal_id(SOURCE, f"content:{each.sha256}"): each for each in pictures}
        seen = {each.seen_at: each for each in pictures if each.seen_at}
        found = {signal: own[signal] for signal in signals if signal in own}
        for signal in self._cache.by_ids([each for each in signals if each not in found]) if seen else ():
            if signal.url and signal.url in seen:
                found[signal.id] = seen[signal.url]
        return found

    def show(self, actor: str, capture: str) -> tuple[bytes, Changes]:
        """The bytes of one capture, because a person asked to see them: that is written down.

        Raises WrongUse('capture.unknown'), Refused('material.coming') while another device has yet to bring them, and
        BrokenStore when the bytes are not those that were captured.
        """
        row = self._row(capture)
        body = self._bytes(row)
        return body, self._tools.write(CAPTURES, actor, ev.MaterialShown(material=row.key))

    def veiled(self, capture: str) -> bytes:
        """The bytes of one capture for a blur of a few dots, in which nobody sees anything: no act, nothing is logged.

        Raises as `show` does.
        """
        return self._bytes(self._row(capture))

    def verify(self, capture: str = "") -> tuple[Proven, ...]:
        """Reads the bytes of one capture, or of all, and compares them with the SHA-256 that was signed."""
        rows = [self._row(capture)] if capture else self._tools.rows(CAPTURES).all(MaterialRow)
        return tuple(Proven(_capture(row), self._proof(row)) for row in rows)

    def _proof(self, row: MaterialRow) -> Proof:
        try:
            self._bytes(row)
        except Refused:
            return "coming"
        except BrokenStore as error:
            return "missing" if error.code == "blob.missing" else "changed"
        return "intact"

    def _bytes(self, row: MaterialRow) -> bytes:
        return bytes_of(self._tools, CAPTURES, row)

    def _row(self, capture: str) -> MaterialRow:
        row = self._tools.rows(CAPTURES).get(MaterialRow, capture)
        if row is None:
            raise WrongUse("capture.unknown", capture=capture[:80])
        return row

    def _keep_text(
        self, actor: str, body: bytes, words: str, seen_at: str, visibility: Visibility
    ) -> tuple[Capture, Changes]:
        self._check(body, TEXT_BYTES)
        origin = Origin(source=SOURCE, kind="manual", visibility=visibility, fetched=self._tools.clock.now())
        (read,) = parse_page(words.encode("utf-8", "replace"), origin)
        signal = msgspec.structs.replace(read, raw_sha=hashlib.sha256(body).hexdigest())
        return self._keep(actor, body, "text/plain", "txt", signal, seen_at or signal.url)

    def _keep(
        self, actor: str, body: bytes, media_type: str, ending: str, signal: Signal, seen_at: str
    ) -> tuple[Capture, Changes]:
        """The act first, as it is what counts; the signal is a cache of it, for Wacht and the search."""
        now = self._tools.clock.now()
        fact = ev.MaterialStored(
            material=self._tools.new_id(),
            name=f"{brussels(now):%Y%m%d-%H%M%S}.{ending}",
            media_type=media_type,
            size=len(body),
            sha256=hashlib.sha256(body).hexdigest(),
            blob=self._tools.blobs.put(body),
            captured_at=now,
            captured_from=line("captured_from", web_address(seen_at) or seen_at, limit=2000, empty=True),
            sensitive=media_type.startswith("image/"),
        )
        changes = self._tools.write(CAPTURES, actor, fact)
        self._cache.insert_new([signal], [Raw(signal.raw_sha, body)] if media_type == "text/plain" else ())
        row = self._tools.rows(CAPTURES).get(MaterialRow, fact.material)
        assert row is not None
        return _capture(row), changes

    def _check(self, body: bytes, limit: int) -> None:
        require(Reason("capture.too_large", {"limit": limit}) if len(body) > limit else None)


def _capture(row: MaterialRow) -> Capture:
    return Capture(
        row.key, row.name, row.media_type, row.size, row.sha256, row.captured_by, row.captured_at, row.captured_from
    )


def _as_text(body: bytes) -> str:
    """The bytes as text. Raises Refused('capture.not_allowed') when they are none."""
    try:
        words = body[: TEXT_BYTES + 1].decode("utf-8-sig")
    except UnicodeDecodeError:
        words = "" if b"\0" in body[: TEXT_BYTES + 1] else body[: TEXT_BYTES + 1].decode("cp1252", "replace")
    odd = sum(not (character.isprintable() or character.isspace()) for character in words)
    wrong = "\0" in words or odd > len(words) // 50 or (not words and bool(body))
    require(Reason("capture.not_allowed") if wrong else None)
    return words
