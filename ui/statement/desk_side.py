"""What the Verklaring screen asks of the desk, as plain functions that run on the desk's thread."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from woordvoering.errors import Refused
from woordvoering.journal.event import WORKSPACE
from woordvoering.journal.journal import Changes
from woordvoering.overview.text_records import ChannelView, StatementView
from woordvoering.overview.texts import channel_views
from woordvoering.release.rows import HouseRow
from woordvoering.statements.rows import RevisionRow
from woordvoering.statements.text import canonical, revision_sha

if TYPE_CHECKING:
    from woordvoering.desk import Desk
    from woordvoering.statements.drafts import Draft


@dataclass(frozen=True, slots=True)
class Loaded:
    """A text with what was typed over it on this device, and the zone that speaks."""

    view: StatementView
    draft: Draft | None
    house: str
    handle: str


@dataclass(frozen=True, slots=True)
class Typed:
    """A text as it stands in the editor: over which revision, and all that stands beside the base text: what somebody
    wrote for channels, and the other languages."""

    case: str
    statement: str
    base: str
    text: str
    variants: Mapping[str, str]


def find(desk: Desk, subject: str) -> tuple[str, str]:
    """Case and statement of `case/statement` or of a case alone: then its text in hand, or the nearest case's."""
    case, _, statement = subject.partition("/")
    if not case:
        items = [item for item in desk.views.cases() if desk.views.statement_of_case(item.id)]
        case = items[0].id if items else ""
    if case and not statement:
        statement = desk.views.statement_of_case(case)
    return case, statement


def load(desk: Desk, case: str, statement: str) -> Loaded:
    """The newest revision with its draft. Raises Refused when there is no such text."""
    house = desk.journal.rows(WORKSPACE).one(HouseRow)
    name = house.name if house else ""
    handle = "@" + "".join(letter for letter in (house.short or name).casefold() if letter.isalnum()) if house else ""
    return Loaded(desk.views.statement(case, statement), desk.drafts.of(statement), name, handle)


def versions(desk: Desk, typed: Typed, key: str = "") -> tuple[ChannelView, ...]:
    """What every channel would say of the text in the editor, with its length; `key` is the language that shows."""
    row = RevisionRow(
        case_id=typed.case, key="", statement=typed.statement, number=0, parents=(), text=typed.text, sha256="",
        variants=dict(typed.variants), note="", author="", saved_at=0,
    )  # fmt: skip
    return channel_views(row, desk.channels, desk.gate.link(typed.case), desk.views.language, key)


def keep(desk: Desk, typed: Typed) -> int:
    """Keeps the draft; the moment at which it was kept, in ms UTC."""
    desk.drafts.keep(typed.case, typed.statement, typed.base, typed.text, dict(typed.variants))
    return desk.clock.now()


def save(desk: Desk, actor: str, typed: Typed) -> tuple[StatementView, Changes]:
    """Saves the next revision over the one that was edited, and forgets the draft. Raises Refused."""
    changes = desk.statements.save(
        actor, typed.case, typed.statement, typed.text, variants=dict(typed.variants), parents=(typed.base,)
    )
    desk.drafts.drop(typed.statement)
    return desk.views.statement(typed.case, typed.statement), changes


def fingerprint(text: str, variants: Mapping[str, str]) -> str:
    """The fingerprint that the next revision would get; empty while the text holds what it may not hold."""
    try:
        own = {name: canonical(value) for name, value in variants.items() if value.strip()}
        return revision_sha(canonical(text), own)
    except Refused:
        return ""
