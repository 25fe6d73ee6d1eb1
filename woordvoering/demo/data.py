"""The demo night's shipped files as typed records: the script of acts, the zone, its contacts and its sources.

First in the demo's flow: it reads `resources/demo/`, and `playing` the acts comes after it. Whatever is wrong with a
file is a BrokenInput that names the file and the place in it.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from pathlib import Path
from typing import Literal, NamedTuple, TypeVar

import msgspec

from woordvoering.clearance.events import VerdictMedium
from woordvoering.clock import Millis, moment
from woordvoering.demo.acts import Moment, Script
from woordvoering.demo.check import Ground, check_script, check_zone
from woordvoering.errors import BrokenInput
from woordvoering.resources import resource
from woordvoering.signals.types import Visibility

FOLDER = "demo"
Group = Literal["newsroom", "journalist", "city", "partner"]
_Record = TypeVar("_Record")


class House(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How the zone names itself to the press. `hours_line` and `boilerplate` are by language (nl, fr, en).

    `statement_url` holds `{number}`, the number of the case.
    """

    name: str
    short: str
    handle: str
    address: str
    phone: str
    press_contact: str
    press_phone: str
    press_email: str
    email: str
    website: str
    statement_url: str
    urgent_phone: str
    meldpunt_phone: str
    meldpunt_email: str
    accent: str
    ink: str
    timezone: str
    hours_line: Mapping[str, str]
    boilerplate: Mapping[str, str]


class Person(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Somebody of the desk or of an authority; `roles` are ids of the (re)action schema."""

    id: str
    name: str
    short: str
    initials: str
    function: str
    roles: tuple[str, ...]
    phone: str
    email: str


class Authority(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Who must agree, who speaks for it, who stands in, and how it answers. `person` and `deputy` are person ids."""

    id: str
    name: str
    person: str
    competence: str
    binding: Literal["mandatory", "advice", "if_phase", "if_category"]
    medium: VerdictMedium
    deputy: str | None = None


class Shift(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Who is on duty, and who behind them, from `start` to `end`."""

    officer: str
    backup: str
    start: Moment
    end: Moment

    def holds(self, when: int) -> bool:
        """Whether this shift covers the moment (milliseconds UTC)."""
        return moment(self.start) <= when < moment(self.end)


class Target(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How fast this zone wants one step of the schema done at night, in minutes."""

    step: str
    warning: int
    target: int


class Zone(
    msgspec.Struct,
    frozen=True,
    forbid_unknown_fields=True,
    rename={"people": "person", "authorities": "authority", "shifts": "shift", "targets": "target"},
):
    """The fictional zone: house style, people, authorities, its own targets and the duty roster.

    `devices` are the people who plan the shifts, in their order, each at a device of their own.
    """

    house: House
    people: tuple[Person, ...]
    authorities: tuple[Authority, ...]
    targets: tuple[Target, ...]
    shifts: tuple[Shift, ...]
    devices: tuple[str, ...]

    def person(self, person_id: str) -> Person:
        """The person with this id. Raises KeyError for an id that the zone does not have."""
        return {person.id: person for person in self.people}[person_id]

    def on_duty(self, when: Millis) -> Shift | None:
        """The shift at a moment; None when the roster is silent."""
        return next((shift for shift in self.shifts if shift.holds(when)), None)


class Contact(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One address of the address book; `group` says to which list it belongs."""

    id: str
    group: Group
    outlet: str
    name: str
    email: str
    phone: str
    language: Literal["nl", "fr", "en"]


class DemoSource(NamedTuple):
    """A source of the night: its kind as the signals room names it, and the file or folder that holds it."""

    kind: str
    name: str
    path: Path
    visibility: Visibility
    language: str

    @property
    def key(self) -> str:
        """The source's id; anchors of the script begin with it."""
        return self.path.stem


_SOURCES: tuple[tuple[str, str, str, Visibility], ...] = (
    ("posts", "X", "x.jsonl", "public"),
    ("posts", "Facebook", "facebook.jsonl", "public"),
    ("posts", "Bluesky", "bluesky.jsonl", "public"),
    ("feed", "AVS nieuwsflits", "avs-nieuwsflits.xml", "media"),
    ("feed", "De Leiekrant", "leiekrant.xml", "media"),
    ("feed", "Stadsradio Arteveld", "stadsradio.json", "media"),
    ("feed", "Verkeer Scheldeland", "verkeer.rdf", "public"),
    ("feed", "YouTube: Gent", "youtube.xml", "public"),
    ("mailbox", "Persmailbox", "mailbox", "media"),
    ("meldpunt", "Meldpunt", "meldpunt.csv", "confidential"),
)


def demo_sources() -> tuple[DemoSource, ...]:
    """Every source of the night, in a fixed order. Raises FileNotFoundError when the installation lacks one."""
    return tuple(
        DemoSource(kind, name, resource(FOLDER, file), visibility, "nl") for kind, name, file, visibility in _SOURCES
    )


def load_zone(path: Path | None = None) -> Zone:
    """The fictional zone. Raises BrokenInput: 'demo.unreadable', 'demo.invalid' or 'demo.unknown_reference'."""
    path = path or resource(FOLDER, "zone.toml")
    zone = _decode(path, Zone)
    check_zone(
        path.name,
        (person.id for person in zone.people),
        (msgspec.to_builtins(item) for item in (*zone.authorities, *zone.shifts)),
    )
    return zone


def load_script(path: Path | None = None) -> Script:
    """The night's acts, checked against the shipped zone, contacts and files.

    Raises BrokenInput: 'demo.unreadable', 'demo.invalid', 'demo.out_of_order' when an act comes before the one above
    it, 'demo.unknown_reference' when it names something that no earlier act or file brought, 'demo.twice' when an act
    brings a name that is already there.
    """
    path = path or resource(FOLDER, "script.toml")
    script = _decode(path, Script)
    zone = load_zone()
    known = {
        "person": {person.id for person in zone.people},
        "authority": {authority.id for authority in zone.authorities},
        "source": {source.key for source in demo_sources()},
    }
    check_script(script, Ground(path.name, resource(FOLDER), known))
    return script


def load_contacts(path: Path | None = None) -> tuple[Contact, ...]:
    """The address book. Raises BrokenInput: 'demo.unreadable', or 'demo.invalid' with the line, or 'demo.twice'."""
    path = path or resource(FOLDER, "contacts.csv")
    rows = csv.DictReader(io.StringIO(_text(path), newline=""), strict=True)
    contacts: dict[str, Contact] = {}
    try:
        for row in rows:
            contact = msgspec.convert(row, Contact)
            if contact.id in contacts:
                raise BrokenInput("demo.twice", file=path.name, where=f"{rows.line_num}", value=contact.id)
            contacts[contact.id] = contact
    except (msgspec.ValidationError, csv.Error) as error:
        raise BrokenInput("demo.invalid", file=path.name, where=f"{rows.line_num}", detail=str(error)) from error
    return tuple(contacts.values())


def _decode(path: Path, kind: type[_Record]) -> _Record:
    try:
        return msgspec.toml.decode(_text(path), type=kind)
    except msgspec.ValidationError as error:
        detail, _, where = str(error).rpartition(" - at ")
        raise BrokenInput("demo.invalid", file=path.name, where=where.strip("`"), detail=detail) from error
    except msgspec.DecodeError as error:
        raise BrokenInput("demo.invalid", file=path.name, where="", detail=str(error)) from error


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise BrokenInput("demo.unreadable", file=path.name) from error
