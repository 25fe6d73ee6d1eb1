"""Whether the demo night holds together: order of the clock, and every name brought by an earlier act or a file.

Beside `data.py`, which calls it on what it read; pure but for asking whether a named file exists.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import msgspec

from woordvoering.demo.acts import Script
from woordvoering.errors import BrokenInput

AUTOMATIC = "auto"
"""Stands in `by` for what the desk notes by itself."""

_PEOPLE = ("by", "officer", "backup", "witness", "owner", "person", "deputy", "second")
_PLAIN = ("case", "story", "request", "enquiry", "authority")
_MANY = {"requests": "request"}
_FILES = ("mail", "material", "file")
_BRINGS: Mapping[str, tuple[tuple[str, tuple[str, ...]], ...]] = {
    "open_case": (("case", ("case",)),),
    "take_up": (("case", ("case",)),),
    "claim": (("claim", ("case", "claim")),),
    "enquiry": (("enquiry", ("enquiry",)),),
    "media_request": (("request", ("request",)),),
    "revision": (("revision", ("statement", "revision")),),
}
"""What an act brings into the night: the kind of thing, and the fields that name it."""

Fields = Mapping[str, Any]


class Ground(msgspec.Struct, frozen=True):
    """What the acts stand on: the file they come from, the folder of the files that they name, and every known name."""

    file: str
    folder: Path
    known: dict[str, set[str]]

    def need(self, place: int, field: str, kind: str, value: str | None) -> None:
        """Raises BrokenInput('demo.unknown_reference') when `value` is a name that nothing brought."""
        if value is not None and value not in self.known.get(kind, ()):
            self.refuse("demo.unknown_reference", place, field=field, value=value)

    def need_file(self, place: int, field: str, name: str | None) -> None:
        """Raises BrokenInput('demo.unknown_reference') when a named file is not in the folder."""
        if name is not None and not (self.folder / name).is_file():
            self.refuse("demo.unknown_reference", place, field=field, value=name)

    def bring(self, place: int, kind: str, value: str) -> None:
        """Adds a name. Raises BrokenInput('demo.twice') when it is already there."""
        there = self.known.setdefault(kind, set())
        if value in there:
            self.refuse("demo.twice", place, value=value)
        there.add(value)

    def refuse(self, code: str, place: int, **params: str) -> None:
        """Raises BrokenInput for the item at `place`; a person counts from 1."""
        raise BrokenInput(code, file=self.file, where=str(place + 1), **params)


def check_zone(file: str, people: Iterable[str], items: Iterable[Fields]) -> None:
    """Every person that an authority or a shift names is one of the zone. Raises BrokenInput.

    The place that the error names counts the authorities first, then the shifts.
    """
    ground = Ground(file, Path(), {"person": set(people)})
    for place, item in enumerate(items):
        for field in _PEOPLE:
            ground.need(place, field, "person", item.get(field))


def check_script(script: Script, ground: Ground) -> None:
    """The acts stand in the order of the clock and name only what is there.

    `ground` knows the kinds 'person', 'authority' and 'source'; the script adds its own names to it.
    Raises BrokenInput for the first fault: 'demo.out_of_order', 'demo.unknown_reference' or 'demo.twice'.
    """
    ground.known["person"] = ground.known["person"] | {AUTOMATIC}
    for place, story in enumerate(script.stories):
        ground.bring(place, "story", story.key)
        ground.need(place, "anchor", "source", story.anchor.partition(":")[0])
    before = None
    for place, act in enumerate(script.acts):
        if before is not None and act.when < before:
            ground.refuse("demo.out_of_order", place)
        before = act.when
        _check_act(ground, place, msgspec.to_builtins(act))


def _check_act(ground: Ground, place: int, fields: Fields) -> None:
    for kind, names in _BRINGS.get(fields["do"], ()):
        ground.bring(place, kind, _joined(fields, names))
    for kind, value in _references(fields):
        ground.need(place, kind, kind, value)
    for field in _PEOPLE:
        ground.need(place, field, "person", fields.get(field))
    for field in _FILES:
        ground.need_file(place, field, fields.get(field))
    for anchor in fields.get("signals", ()):
        ground.need(place, "signals", "source", anchor.partition(":")[0])


def _references(fields: Fields) -> Iterator[tuple[str, str]]:
    """What an act refers to: (kind, name) pairs; a claim by its case too, a revision by its statement too."""
    for field in _PLAIN:
        if fields.get(field) is not None:
            yield field, fields[field]
    if fields.get("claim") is not None:
        yield "claim", _joined(fields, ("case", "claim"))
    if fields.get("revision") is not None and fields["do"] != "draft":
        yield "revision", _joined(fields, ("statement", "revision"))
    for parent in fields.get("parents") or ():
        yield "revision", f"{fields['statement']}/{parent}"
    for many, one in _MANY.items():
        for value in fields.get(many) or ():
            yield one, value


def _joined(fields: Fields, names: tuple[str, ...]) -> str:
    return "/".join(str(fields[name]) for name in names)
