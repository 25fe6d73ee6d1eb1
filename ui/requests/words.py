"""Words and looks of media requests: status, medium, resolution, the sentences that we say to a journalist."""

from __future__ import annotations

import re
from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from ui.requests.board import CaseAnswer
from ui.widgets.flow import Run
from ui.widgets.pill import PillSpec
from ui.widgets.times import wall
from woordvoering.overview.received import ReceivedCell
from woordvoering.overview.records import RequestView, TouchedClaim

REFERENCE = re.compile(r"\s*\{#!?(\d+)\}")
RESOLUTIONS = ("statement", "background", "interview", "referred", "declined", "dropped")


def _tr(source: str) -> str:
    return QCoreApplication.translate("requests", source)


def resolution_word(resolution: str) -> str:
    """How a question ended."""
    words: Mapping[str, str] = {
        "statement": _tr("Met de verklaring"),
        "background": _tr("Achtergrond"),
        "interview": _tr("Interview"),
        "referred": _tr("Doorverwezen"),
        "declined": _tr("Niet beantwoord"),
        "dropped": _tr("Vervallen"),
    }
    return words.get(resolution, resolution)


def status_pill(request: RequestView, answer: CaseAnswer | None) -> PillSpec:
    """Where a question stands."""
    if request.resolved_at is not None:
        return _ended(request, answer)
    if answer is not None and answer.pending and request.answer == answer.statement:
        return PillSpec(_tr("Wacht op akkoord"), "amber", "hourglass", True)
    if answer is not None and not answer.pending and answer.latest is not None:
        return PillSpec(_tr("Antwoord klaar"), "accent", "circle-check", True)
    if request.state == "delayed":
        return PillSpec(_tr("Uitstel tot {time}").format(time=wall(request.due)), "neutral", "calendar-clock", True)
    if request.member is not None:
        return PillSpec(_tr("Bij {name}").format(name=request.member.short), "neutral", "user", True)
    return PillSpec(_tr("Te verdelen"), "neutral", "user-x", True)


def _ended(request: RequestView, answer: CaseAnswer | None) -> PillSpec:
    if request.state != "statement":
        return PillSpec(resolution_word(request.state), "neutral", "circle-minus", True)
    version = next((item.version for item in answer.releases if item.id == request.release), 0) if answer else 0
    sent = _tr("Verstuurd · v{version}").format(version=version) if version else _tr("Verstuurd")
    return PillSpec(sent, "green", "send", True)


def disclosure_word(claim: TouchedClaim) -> str:
    """What may be told of a claim that a question touches."""
    words: Mapping[str, str] = {
        "releasable": _tr("vrijgeefbaar"),
        "if_asked": _tr("enkel op vraag"),
        "background_only": _tr("enkel achtergrond"),
        "withheld": _tr("niet vrijgeven"),
    }
    return words.get(claim.disclosure, claim.disclosure)


def cell_words(cell: ReceivedCell) -> tuple[str, str, str]:
    """Words, colour and icon of what a newsroom had of a version."""
    at = wall(cell.at) if cell.at is not None else ""
    found: Mapping[str, tuple[str, str, str]] = {
        "received": (at, "text", "check"),
        "told": (_tr("{time} verteld").format(time=at), "text", "phone"),
        "nothing": (_tr("niets"), "text2", "minus"),
        "ready": (_tr("staat klaar"), "amberText", "hourglass"),
        "not_yet": (_tr("nog niet"), "text2", ""),
        "failed": (_tr("mislukt"), "redText", "circle-alert"),
        "unknown": (_tr("onzeker"), "amberText", "circle-alert"),
    }
    return found[cell.state]


def delay_sentence(time: str) -> str:
    """What we say to a journalist who must wait."""
    return _tr("We hebben uw vraag genoteerd en antwoorden u ten laatste om {time}.").format(time=time)


def kind_word(kind: str, label: str) -> str:
    """The short name of a kind of text, for the head of a column; `label` is that of the schema."""
    words: Mapping[str, str] = {
        "acknowledgement": _tr("ontvangst"),
        "holding_statement": _tr("reactie"),
        "statement": _tr("bericht"),
        "correction": _tr("rechtzetting"),
    }
    return words.get(kind, label[:1].lower() + label[1:])


def short_name(name: str) -> str:
    """`Joke Peeters` as `J. Peeters`; a desk without a person's name in lower case."""
    first, _, last = name.partition(" ")
    return f"{first[:1]}. {last}" if last else name[:1].lower() + name[1:]


def paragraphs(text: str, *, whole: bool) -> tuple[tuple[Run, ...], ...]:
    """A Markdown text for reading, by paragraph: headings strong, no marks, claim references as chips.

    Without `whole` only what is told: no headings, no lists.
    """
    lines = [line for line in text.splitlines() if line.strip()]
    return tuple(_runs(line) for line in lines if whole or not line.startswith(("#", "- ")))


def _runs(line: str) -> tuple[Run, ...]:
    heading = line.startswith("#")
    style = "reading_strong" if heading else ""
    words = line.lstrip("# ") if heading else line.replace("**", "")
    runs: list[Run] = []
    last = 0
    for found in REFERENCE.finditer(words):
        runs += [Run(words[last : found.start()] + " ", style)]
        runs += [Run(f"#{found[1]}", "micro_strong", "greenText", "greenTint"), Run(" ")]
        last = found.end()
    runs.append(Run(words[last:].strip(), style))
    return tuple(runs)
