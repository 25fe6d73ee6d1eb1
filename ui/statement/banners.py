"""The one banner of the Verklaring screen, by weight: refused, another revision, frozen, agreements that will lapse."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from ui.keys import KeyMap
from ui.widgets.banner import BannerRecord
from woordvoering.overview.text_records import StatementView


@dataclass(frozen=True, slots=True)
class Situation:
    """What the desk refused, whether somebody else saved meanwhile, and whether the text is frozen, out, or in hand."""

    refused: tuple[str, ...] = ()
    foreign: bool = False
    locked: bool = False
    released: bool = False
    dirty: bool = False


def _tr(source: str) -> str:
    return QCoreApplication.translate("StatementBanners", source)


def banner_of(view: StatementView, now: Situation, keymap: KeyMap) -> BannerRecord | None:
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
    if now.dirty and view.asked:
        return _lapsed(view.number, view.revisions[-1].clearances, keymap)
    return _lapsed(view.lapsed_number, view.lapsed_count, keymap)


def _lapsed(number: int | None, count: int, keymap: KeyMap) -> BannerRecord | None:
    if number is None:
        return None
    had = _tr("Revisie {number} had 1 akkoord.") if count == 1 else _tr("Revisie {number} had {count} akkoorden.")
    had = had if count else _tr("Op revisie {number} was akkoord gevraagd.")
    return BannerRecord(
        "amber", "triangle-alert", _tr("Een wijziging na akkoord doet alle akkoorden vervallen."),
        had.format(number=number, count=count), _tr("Vergelijk met r{number}").format(number=number),
        keys=keymap.caps("statement.difference"),
    )  # fmt: skip
