"""The one banner of the Verklaring screen, by weight: refused, another revision, frozen, agreements that will lapse."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from ui.keys import KeyMap
from ui.statement.in_hand import Tongue
from ui.voice import Voice
from ui.widgets.banner import BannerRecord
from ui.wording import counted
from woordvoering.overview.text_records import StatementView


@dataclass(frozen=True, slots=True)
class Situation:
    """What the desk refused, whether somebody else saved meanwhile, and whether the text is frozen, out, or in hand;
    `late` is a language that is older than the base text."""

    refused: tuple[str, ...] = ()
    foreign: bool = False
    locked: bool = False
    released: bool = False
    dirty: bool = False
    late: Tongue | None = None


def _tr(source: str) -> str:
    return QCoreApplication.translate("StatementBanners", source)


def banner_of(view: StatementView, now: Situation, keymap: KeyMap, voice: Voice) -> BannerRecord | None:
    """The banner of this moment, or none."""
    if now.refused:
        first, rest = now.refused[0], " ".join(now.refused[1:])
        return BannerRecord("red", "circle-alert", first, rest)
    if view.fork is not None:
        return BannerRecord(
            "red", "git-branch", _tr("Er zijn twee versies van deze tekst."),
            _tr("Kies per zin wat blijft. Akkoord vragen kan daarna."),
            _tr("Voeg samen"), keys=keymap.caps("statement.merge"),
        )  # fmt: skip
    if now.foreign:
        fact = _tr("Intussen is revisie {number} bewaard.").format(number=view.number)
        return BannerRecord(
            "amber", "git-branch", fact, _tr("Jouw tekst staat hier nog. Vergelijk voor je bewaart."),
            _tr("Vergelijk"), keys=keymap.caps("statement.difference"),
        )  # fmt: skip
    if now.released:
        return BannerRecord(
            "green", "circle-check", _tr("Deze tekst is vrijgegeven en ligt vast."),
            _tr("Een rechtzetting of aanvulling begin je in het dossier."),
        )  # fmt: skip
    if now.locked:
        fact = _tr("Akkoord is gevraagd op revisie {number}.").format(number=view.number)
        after = _tr("Begin revisie {number}").format(number=view.number + 1)
        return BannerRecord("accent", "lock", fact, _tr("De tekst ligt vast tot je een nieuwe begint."), after)
    if now.late is not None:
        return _late(now.late, keymap, voice)
    if now.dirty and view.asked:
        return _lapsed(view.number, view.revisions[-1].clearances, keymap)
    return _lapsed(view.lapsed_number, view.lapsed_count, keymap)


def _late(late: Tongue, keymap: KeyMap, voice: Voice) -> BannerRecord:
    name = voice.tongue(late.language)
    if not late.shown:
        fact = _tr("De tekst in het {language} is ouder dan de basistekst.").format(language=name)
        why = _tr("Alle talen vertrekken samen, of geen.")
        return BannerRecord("amber", "triangle-alert", fact, why, _tr("Naar het {language}").format(language=name))
    return BannerRecord(
        "amber", "triangle-alert", _tr("De basistekst is gewijzigd na deze vertaling."),
        _tr("Pas de vertaling aan, of bevestig dat beide nog hetzelfde zeggen."),
        _tr("Zegt nog hetzelfde"), keys=keymap.caps("statement.same_meaning"),
    )  # fmt: skip


def _lapsed(number: int | None, count: int, keymap: KeyMap) -> BannerRecord | None:
    if number is None:
        return None
    had = counted(
        count, _tr("Revisie {number} had {n} akkoord."), _tr("Revisie {number} had {n} akkoorden."), number=number
    )
    had = had if count else _tr("Op revisie {number} was akkoord gevraagd.").format(number=number)
    return BannerRecord(
        "amber", "triangle-alert", _tr("Een wijziging na akkoord doet alle akkoorden vervallen."),
        had.format(number=number, count=count), _tr("Vergelijk met r{number}").format(number=number),
        keys=keymap.caps("statement.difference"),
    )  # fmt: skip
