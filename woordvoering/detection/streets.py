"""A zone's own list of streets: read from CSV or GeoJSON with the line of every fault, and put under the quarters of a
gazetteer. Pure.

A street that lies in several quarters may stand there several times: a text that names it names them all.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from woordvoering.detection.gazetteer import Gazetteer, GazetteerFile
from woordvoering.detection.phrases import words_of
from woordvoering.errors import BrokenInput, Reason

LARGEST = 32 * 1024 * 1024
"""Bytes of a list; one with the geometry of every street of a large city has fewer."""
LINE_CHARS = 100_000
"""No line of a list is longer; `csv` has a limit too, which any part of the program may have moved."""
MOST = 20_000
"""Streets of a list, several times those of the largest city of Belgium."""
LONGEST = 120
"""Characters of a street's name."""
SHORTEST = 3

_STREET = ("straat", "straatnaam", "rue", "nom de rue", "voie", "street", "street name", "naam", "nom", "name")
_WIJK = ("wijk", "wijknaam", "wijknummer", "wijknr", "quartier", "district", "neighbourhood", "neighborhood", "quarter")
_ENDINGS = re.compile(
    r"(?:straat|straatje|laan|plein|pleintje|steenweg|kaai|kade|dreef|weg|wegel|baan|markt|brug|vest|park|hof|pad|dijk"
    r"|dok|lei|singel|gang|poort|berg|veld|dam|ring|steeg|steegje|gaarde|kouter|meers|boulevard|square)$"
)


class Street(msgspec.Struct, frozen=True):
    """A street and the number of its quarter."""

    name: str
    wijk: int


class StreetList(msgspec.Struct, frozen=True):
    """The streets that were read, and the lines that were left out: each fault with its `line`, counted from 1 (of a
    GeoJSON file: the feature)."""

    streets: tuple[Street, ...]
    faults: tuple[Reason, ...]


class _Feature(msgspec.Struct):
    properties: dict[str, object] | None = None


class _Features(msgspec.Struct):
    features: list[_Feature]


def read_streets(body: bytes, gazetteer: Gazetteer) -> StreetList:
    """The streets in a file: CSV with a header that names the columns of street and quarter, or GeoJSON features with
    both as properties. A line with a fault is left out and told.

    Raises BrokenInput: 'streets.too_large' (limit in MB), 'streets.too_many' (limit), 'streets.header',
    'streets.broken' (line, cause), 'streets.none' (faults).
    """
    if len(body) > LARGEST:
        raise BrokenInput("streets.too_large", limit=LARGEST // 1024**2)
    pairs = _of_json(body) if body.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] in (b"{", b"[") else _of_csv(_text(body))
    known = _names(gazetteer)
    streets: dict[Street, None] = {}
    faults: list[Reason] = []
    for line, name, wijk in pairs:
        if not name and not wijk:
            continue
        found = _street(line, name, wijk, known)
        if isinstance(found, Street):
            streets[found] = None
        else:
            faults.append(found)
        if len(streets) > MOST or len(faults) > MOST:
            raise BrokenInput("streets.too_many", limit=MOST)
    if not streets:
        raise BrokenInput("streets.none", faults=len(faults))
    return StreetList(tuple(streets), tuple(faults))


def with_streets(gazetteer: Gazetteer, streets: Sequence[Street]) -> Gazetteer:
    """The gazetteer with a zone's own streets under its quarters; of a street in both, the zone says where it lies.

    A name of one word that does not look like that of a street (Ham, Kouter) counts as an ambiguous alias.
    """
    own = {tuple(words_of(street.name)) for street in streets}
    sure: dict[int, list[str]] = {}
    unsure: dict[int, list[str]] = {}
    for street in streets:
        (sure if _certain(street.name) else unsure).setdefault(street.wijk, []).append(street.name)

    def kept(names: Iterable[str]) -> tuple[str, ...]:
        return tuple(name for name in names if tuple(words_of(name)) not in own)

    wijken = tuple(
        msgspec.structs.replace(
            entry,
            aliases=(*kept(entry.aliases), *sure.get(entry.number, ())),
            ambiguous=(*kept(entry.ambiguous), *unsure.get(entry.number, ())),
        )
        for entry in gazetteer.file.wijk
    )
    return Gazetteer(GazetteerFile(gazetteer.file.town, wijken))


def written(streets: Iterable[Street]) -> bytes:
    """A list as a desk keeps it: CSV that `read_streets` reads again."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\n")
    writer.writerow(("straat", "wijk"))
    writer.writerows((street.name, street.wijk) for street in streets)
    return out.getvalue().encode()


def _street(line: int, name: str, wijk: str, known: dict[str, int]) -> Street | Reason:
    if not name or not wijk:
        return Reason("streets.line_incomplete", {"line": line})
    if not SHORTEST <= len(name) <= LONGEST or not words_of(name):
        return Reason("streets.line_name", {"line": line, "found": name[:LONGEST]})
    number = known.get(_key(wijk))
    if number is None:
        return Reason("streets.line_wijk", {"line": line, "found": wijk[:LONGEST]})
    return Street(name, number)


def _names(gazetteer: Gazetteer) -> dict[str, int]:
    """The number of each quarter by what a list may call it: its number, its name, an alias."""
    names: dict[str, int] = {}
    for entry in gazetteer.file.wijk:
        for name in (str(entry.number), entry.name, *entry.aliases, *entry.ambiguous):
            names.setdefault(_key(name), entry.number)
    return {**names, **{_key(entry.name): entry.number for entry in gazetteer.file.wijk}}


def _key(name: str) -> str:
    return " ".join(words_of(name)) or name


def _certain(name: str) -> bool:
    words = words_of(name)
    return len(words) > 1 or (_ENDINGS.search(words[0]) is not None and _ENDINGS.fullmatch(words[0]) is None)


def _text(body: bytes) -> str:
    """The text of a list: UTF-8, else as a spreadsheet on Windows writes it."""
    try:
        return body.decode("utf-8-sig")
    except UnicodeDecodeError:
        return body.decode("cp1252", "replace")


def _of_csv(text: str) -> Iterator[tuple[int, str, str]]:
    long = next((number for number, line in enumerate(text.split("\n"), 1) if len(line) > LINE_CHARS), 0)
    if long:
        raise BrokenInput("streets.broken", line=long, cause="line too long")
    delimiter = max(";,\t", key=text.partition("\n")[0].count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        head: list[str] = next(reader, list[str]())
        columns = [_clean(cell).casefold() for cell in head]
        street, wijk = _column(columns, _STREET), _column(columns, _WIJK)
        if street is None or wijk is None:
            raise BrokenInput("streets.header")
        for cells in reader:
            padded = [*cells, *[""] * (max(street, wijk) + 1 - len(cells))]
            yield reader.line_num, _clean(padded[street]), _clean(padded[wijk])
    except csv.Error as cause:
        raise BrokenInput("streets.broken", line=reader.line_num, cause=str(cause)) from cause


def _of_json(body: bytes) -> Iterator[tuple[int, str, str]]:
    try:
        found = msgspec.json.decode(body.removeprefix(b"\xef\xbb\xbf"), type=_Features)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as cause:
        raise BrokenInput("streets.broken", line=1, cause=str(cause)) from cause
    for number, feature in enumerate(found.features, start=1):
        said = {_clean(name).casefold(): value for name, value in (feature.properties or {}).items()}
        yield number, _said(said, _STREET), _said(said, _WIJK)


def _said(said: dict[str, object], names: tuple[str, ...]) -> str:
    for name in names:
        value = said.get(name)
        if isinstance(value, str | int) and not isinstance(value, bool):
            return _clean(str(value)[: 4 * LONGEST])
    return ""


def _column(columns: list[str], names: tuple[str, ...]) -> int | None:
    return next((columns.index(name) for name in names if name in columns), None)


def _clean(cell: str) -> str:
    """A cell on one line, without what does not show."""
    return " ".join("".join(sign if sign.isprintable() else " " for sign in cell).split())
