"""The numbers of a case in words: tables of every chart, the five figures, and the CSV of the same."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from ui.evaluation.record import LATE, MARGINS, Bar, CaseNumbers
from ui.theme.tokens import Tone
from ui.voice import Voice
from ui.widgets.times import wall
from ui.wording import counted
from woordvoering.clock import MINUTE

ICONS = {
    **{name: f"brands/{name}" for name in ("x", "facebook", "instagram", "bluesky", "whatsapp", "mastodon", "youtube")},
    "mail": "mail", "sms": "message-square",
}  # fmt: skip
LONG_AFTER = 10 * MINUTE
"""After the first channel; a channel that follows later is late."""
FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""First characters that make a spreadsheet compute a cell; they get an apostrophe."""


def _tr(source: str) -> str:
    return QCoreApplication.translate("evaluation", source)


@dataclass(frozen=True, slots=True)
class Figure:
    """One of the large figures, with its target and a verdict."""

    words: str
    value: str
    against: str
    tone: Tone


@dataclass(frozen=True, slots=True)
class Table:
    """A chart as its numbers: a title, heads, and rows of text.

    `icons` stand before the rows; cells that are among the `late` are over their target.
    """

    title: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    icons: tuple[str, ...] = ()
    late: frozenset[str] = frozenset()


def minutes(count: float) -> str:
    """`12 min`."""
    return _tr("{n} min").format(n=round(count))


def verdict(late: int) -> str:
    """`op tijd`, or how much late."""
    return _tr("+{n} te laat").format(n=late) if late else _tr("op tijd")


def figures(numbers: CaseNumbers) -> tuple[Figure, ...]:
    """The five figures at the top."""
    bars = {bar.phase: bar for bar in numbers.bars}
    good, total = numbers.answered
    late = total - good
    wrong, claims = numbers.corrections, len(numbers.view.claims)
    return (
        _since_first(_tr("Tot eerste reactie"), bars.get("release")),
        _since_first(_tr("Tot ontvangstbericht"), bars.get("acknowledge")),
        Figure(
            _tr("Persvragen op tijd"),
            f"{good} / {total}",
            _tr("{n} te laat").format(n=late) if late else _tr("geen te laat"),
            "amber" if late else "green",
        ),
        _waiting(numbers),
        Figure(
            _tr("Rechtzettingen nodig"),
            str(wrong),
            counted(claims, _tr("van {n} bewering"), _tr("van {n} beweringen")),
            "amber" if wrong else "green",
        ),
    )


def _since_first(words: str, bar: Bar | None) -> Figure:
    if bar is None or bar.running:
        return Figure(words, "–", _tr("nog niet"), "neutral")
    against = _tr("doel {n} min").format(n=round(bar.target)) if bar.target is not None else ""
    return Figure(words, minutes(bar.end), against, "amber" if bar.late else "green")


def _waiting(numbers: CaseNumbers) -> Figure:
    longest = max((wait.minutes for wait in numbers.waits), default=None)
    words, norm = _tr("Langste wacht op akkoord"), _tr("norm {n} min").format(n=numbers.norm)
    if longest is None:
        return Figure(words, "–", _tr("niets gevraagd"), "neutral")
    return Figure(words, minutes(longest), norm, "amber" if longest > numbers.norm else "green")


def margin_words() -> dict[str, str]:
    """The columns of the margins."""
    words = dict(zip((name for name, _ in MARGINS), ("> 60", "30–60", "10–30", "0–10"), strict=True))
    return words | {LATE: _tr("te laat")}


def channel_word(name: str) -> str:
    """The word of a channel."""
    words = {
        "website": _tr("Website"), "x": "X", "bluesky": "Bluesky", "mastodon": "Mastodon", "facebook": "Facebook",
        "instagram": "Instagram", "whatsapp": "WhatsApp", "sms": "Sms", "mail": _tr("Pers-e-mail"),
        "threads": "Threads", "linkedin": "LinkedIn", "telegram": "Telegram", "youtube": "YouTube",
    }  # fmt: skip
    return words.get(name, name)


def _channels(numbers: CaseNumbers) -> Table:
    """The channels with the hours at which the text left and stood there; long after the first is late."""
    first = min((one.posted_at for one in numbers.channels if one.posted_at), default=0)
    late = (one.posted_at for one in numbers.channels if one.posted_at and one.posted_at > first + LONG_AFTER)
    places = {name: place for place, name in enumerate(("website", *ICONS))}
    ordered = sorted(numbers.channels, key=lambda one: (one.version, places.get(one.channel, len(places))))
    rows = tuple(
        (
            channel_word(one.channel),
            f"v{one.version}",
            wall(one.released_at),
            wall(one.posted_at) if one.posted_at else "—",
        )
        for one in ordered
    )
    heads = (_tr("Kanaal"), _tr("Versie"), _tr("Vrijgegeven"), _tr("Uit om"))
    icons = tuple(ICONS.get(one.channel, "globe") for one in ordered)
    return Table(_tr("Kanalen"), heads, rows, icons, frozenset(map(wall, late)))


def tables(numbers: CaseNumbers, voice: Voice) -> tuple[Table, ...]:
    """Every chart as a table: phases, waits, requests, channels."""
    phases = tuple(
        (
            voice.phase(bar.phase),
            str(round(bar.start)),
            str(round(bar.end)),
            str(bar.minutes),
            "" if bar.target is None else str(round(bar.target)),
            _usual(numbers.usual.phases.get(bar.phase)),
            _tr("bezig") if bar.running else verdict(bar.late),
        )
        for bar in numbers.bars
    )
    heads = (_tr("Fase"), _tr("Van"), _tr("Tot"), _tr("Duur"), _tr("Doel"), _tr("Mediaan"), _tr("Oordeel"))
    waits = tuple(
        (
            voice.role(wait.role),
            str(round(wait.minutes)),
            str(numbers.norm),
            _usual(numbers.usual.waits.get(wait.role)),
        )
        for wait in numbers.waits
    )
    words = margin_words()
    margins = tuple((words[name], str(count)) for name, count in numbers.margins.items())
    return (
        Table(_tr("Tijd per fase, minuten sinds eerste signaal"), heads, phases),
        Table(
            _tr("Wachttijd per overheid, minuten"), (_tr("Overheid"), _tr("Wacht"), _tr("Norm"), _tr("Mediaan")), waits
        ),
        Table(_tr("Persvragen, minuten voor deadline"), (_tr("Marge"), _tr("Aantal")), margins),
        _channels(numbers),
    )


def _usual(found: float | None) -> str:
    """A median of twelve months in whole minutes; of too few cases there is none."""
    return "–" if found is None else str(round(found))


def neutral(cell: str) -> str:
    """A cell that no spreadsheet computes."""
    return f"'{cell}" if cell.startswith(FORMULA) else cell


def as_csv(case: str, found: Iterable[Table]) -> str:
    """The tables one under the other: case, table, then the cells; semicolons, as a Belgian spreadsheet reads it."""
    out = io.StringIO()
    write = csv.writer(out, delimiter=";", lineterminator="\r\n")
    for table in found:
        lines = [(_tr("Dossier"), _tr("Tabel"), *table.heads), *((case, table.title, *cells) for cells in table.rows)]
        write.writerows([neutral(cell) for cell in line] for line in lines)
    return "\ufeff" + out.getvalue()
