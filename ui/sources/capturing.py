"""Capturing by hand, from the clipboard or a dropped file: what was brought in, and where it was seen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice, QMimeData
from PySide6.QtGui import QGuiApplication, QImage, QImageWriter

from ui.acting import Acting
from ui.files import read_file
from ui.forms.form import Answers, Choice, Fact, Form, Line, Part, Pick, Text, one
from ui.sources.forms import VISIBILITIES, visibility_of
from ui.sources.words import visibility_word
from ui.widgets.times import thousands
from ui.wording import facts
from woordvoering.casework.captures import Capture, CaptureCommands
from woordvoering.journal.journal import Changes
from woordvoering.signals.pictures import picture_type

PICTURES = ("image/png", "image/jpeg", "image/webp", "image/gif")


def _tr(source: str) -> str:
    return QCoreApplication.translate("sources", source)


@dataclass(frozen=True, slots=True)
class Brought:
    """What somebody brought: words, or the bytes of a picture or file; `name` is only shown."""

    words: str = ""
    body: bytes = b""
    name: str = ""


def brought(mime: QMimeData | None) -> Brought:
    """What the clipboard holds. The bytes of a picture are taken as they are; only a system that hands over no bytes
    has its pixels written as PNG."""
    if mime is None:
        return Brought()
    for kind in PICTURES:
        body = bytes(mime.data(kind).data())
        if picture_type(body) == kind:
            return Brought(body=body)
    if mime.hasImage():
        return Brought(body=_as_png(mime.imageData()))
    return Brought(words=mime.text() if mime.hasText() else "")


class Capturing:
    """Asks where something was seen and keeps it. `kept` hears that something was captured."""

    def __init__(self, acting: Acting, kept: Callable[[], None]) -> None:
        self._acting, self._kept = acting, kept

    def paste(self) -> None:
        """What the clipboard holds; without anything, an empty form to type in."""
        self.take(brought(QGuiApplication.clipboard().mimeData()))

    def take(self, what: Brought) -> None:
        """What somebody brought in."""
        self._acting.forms.ask(form_of(what), lambda answers: self._answered(what, answers))

    def file(self, path: Path) -> None:
        """A file that was dropped or chosen."""
        self._acting.ask(lambda _: read_file(path), lambda body: self.take(Brought(body=body, name=path.name)))

    def _answered(self, what: Brought, answers: Answers) -> None:
        actor, seen_at = self._acting.actor, one(answers, "seen_at").strip()
        visibility = visibility_of(one(answers, "visibility"))

        def keep(captures: CaptureCommands) -> tuple[Capture, Changes]:
            if what.body:
                note = one(answers, "note").strip()
                return captures.file(actor, what.body, note=note, seen_at=seen_at, visibility=visibility)
            return captures.text(actor, one(answers, "words"), seen_at=seen_at, visibility=visibility)

        said = _tr("Vastgelegd, met SHA-256 en uur in het journaal.")
        self._acting.act(lambda desk: keep(desk.captures), said, lambda _: self._kept())


def form_of(what: Brought) -> Form:
    """What is asked of a capture; a picture is named by its kind and size, and not shown."""
    parts: list[Part] = []
    if what.body:
        kind = (picture_type(what.body) or "").removeprefix("image/").upper() or _tr("Bestand")
        size = _tr("{kind}, {n} kB").format(kind=kind, n=thousands(max(1, len(what.body) // 1000)))
        parts.append(Fact("what", _tr("Wat"), facts(what.name, size)))
        parts.append(Line("note", _tr("Wat er te zien is"), required=False))
    else:
        told = _tr("Een eerste regel die een link is, geldt als vindplaats.")
        parts.append(Text("words", _tr("Tekst of link"), what.words[:20_000], told, most=20_000, as_is=True))
    choices = tuple(Choice(name, visibility_word(name)) for name in VISIBILITIES)
    parts += [
        Line("seen_at", _tr("Waar gezien"), required=False, placeholder="https://"),
        Pick("visibility", _tr("Wie mag dit weten"), "public", choices=choices),
    ]
    intro = _tr("Wordt versleuteld bewaard zoals het is, met zijn SHA-256, het uur en je naam.")
    # what was typed beside one capture never comes back beside another
    name = f"capture.{sha256(what.body + what.words.encode()).hexdigest()[:16]}"
    return Form(name, _tr("Vastleggen"), _tr("Leg vast"), tuple(parts), intro, "fingerprint-pattern")


def _as_png(image: object) -> bytes:
    if not isinstance(image, QImage):
        return b""
    into = QByteArray()
    buffer = QBuffer(into)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"PNG")).write(image)
    return bytes(into.data())
