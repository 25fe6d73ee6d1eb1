"""Who received which version of a case: newsrooms down, versions across, what stands ready at the end."""

from __future__ import annotations

from typing import Literal

import msgspec

from woordvoering.casework.rows import RequestRow
from woordvoering.clearance.facts import current_statement
from woordvoering.journal.fold import Rows
from woordvoering.reaction.schema import Schema
from woordvoering.release.answers import was_asked
from woordvoering.release.recipients import Reading, readings
from woordvoering.release.rows import DeliveryRow, ReleaseRow
from woordvoering.statements.rows import StatementRow

CellState = Literal["received", "told", "nothing", "ready", "not_yet", "failed", "unknown"]


class VersionColumn(msgspec.Struct, frozen=True):
    """A version that left, or a text that is still to leave (`release` is ''). `own` was written for one newsroom."""

    version: int
    kind: str
    label: str
    statement: str
    release: str = ""
    withdrawn: bool = False
    own: bool = False


class ReceivedCell(msgspec.Struct, frozen=True):
    """What a newsroom had of a version and when (ms UTC): by mail, told by a person, nothing; what stands ready, for
    the release or in the queue; what failed to reach them, and of what nobody knows whether it did."""

    state: CellState
    at: int | None = None


class ReceivedRow(msgspec.Struct, frozen=True):
    """A newsroom with the people of it that asked or received; `asked` when it asked something in this case."""

    outlet: str
    names: tuple[str, ...]
    asked: bool
    cells: tuple[ReceivedCell, ...]


class ReceivedView(msgspec.Struct, frozen=True):
    """The whole table: whose answer stands ready first, by deadline; then who asked, then the others by newsroom."""

    columns: tuple[VersionColumn, ...]
    rows: tuple[ReceivedRow, ...]


def received_view(rows: Rows, schema: Schema, language: str) -> ReceivedView:
    """The table of a case, complete also after corrections, withdrawals and answers that were sent later."""
    requests = rows.all(RequestRow)
    columns = (*_left(rows, schema, language), *_to_come(rows, schema, language))
    had: dict[str, list[Reading]] = {}
    for reading in readings(rows):
        had.setdefault(reading.to.outlet.casefold(), []).append(reading)
    asked: dict[str, list[RequestRow]] = {}
    for row in sorted(requests, key=lambda row: row.received_at):
        asked.setdefault(row.outlet.casefold(), []).append(row)
    mails: dict[str, list[DeliveryRow]] = {}
    for mail in rows.all(DeliveryRow):
        mails.setdefault(mail.outlet.casefold(), []).append(mail)
    everybody = {**asked, **had, **mails}
    order = sorted(everybody, key=lambda key: (*_urgency(asked.get(key, [])), key))
    made = [_row(columns, asked.get(key, []), had.get(key, []), mails.get(key, [])) for key in order]
    return ReceivedView(columns, tuple(made))


def _urgency(asked: list[RequestRow]) -> tuple[bool, bool, int]:
    """Who waits for an answer that stands ready comes first, by deadline; who never asked comes last."""
    ready = [row.deadline or row.due for row in asked if row.answer and not row.resolution]
    return (not asked, not ready, min(ready, default=0))


def _left(rows: Rows, schema: Schema, language: str) -> list[VersionColumn]:
    own = {row.own_text for row in rows.all(RequestRow) if row.own_text}
    return [
        VersionColumn(
            version=row.version,
            kind=row.kind,
            label=_label(schema, row.kind, language),
            statement=row.statement,
            release=row.key,
            withdrawn=row.withdrawn_at is not None,
            own=row.statement in own,
        )
        for row in sorted(rows.all(ReleaseRow), key=lambda row: (row.version, row.key))
    ]


def _to_come(rows: Rows, schema: Schema, language: str) -> list[VersionColumn]:
    """The text for all when agreement was asked or it stands ready for somebody, then those for one newsroom."""
    open_ = [row for row in rows.all(RequestRow) if not row.resolution]
    ready = {row.answer for row in open_ if row.answer}
    own = {row.own_text for row in open_ if row.own_text}
    hand = current_statement(rows)
    asked = hand is not None and hand.released_at is None and was_asked(rows, hand)
    named = [*([hand.key] if hand is not None and asked else []), *sorted(ready - own), *sorted(ready & own)]
    texts = [rows.get(StatementRow, key) for key in dict.fromkeys(named)]
    last = max((row.version for row in rows.all(ReleaseRow)), default=0)
    return [
        VersionColumn(
            version=last + place,
            kind=row.kind,
            label=_label(schema, row.kind, language),
            statement=row.key,
            own=row.key in own,
        )
        for place, row in enumerate((row for row in texts if row is not None and row.released_at is None), 1)
    ]


def _label(schema: Schema, kind: str, language: str) -> str:
    known = schema.kind(kind)
    return known.label.of(language) if known else kind


def _row(
    columns: tuple[VersionColumn, ...], asked: list[RequestRow], had: list[Reading], mails: list[DeliveryRow]
) -> ReceivedRow:
    names = dict.fromkeys(
        [*(row.journalist for row in asked), *(each.to.name for each in had), *(m.name for m in mails)]
    )
    outlet = asked[0].outlet if asked else had[0].to.outlet if had else mails[0].outlet
    cells = tuple(_cell(column, asked, had, mails) for column in columns)
    return ReceivedRow(outlet, tuple(name for name in names if name), bool(asked), cells)


def _cell(column: VersionColumn, asked: list[RequestRow], had: list[Reading], mails: list[DeliveryRow]) -> ReceivedCell:
    if not column.release:
        ready = [row.answer_at for row in asked if row.answer == column.statement and not row.resolution]
        return ReceivedCell("ready", ready[0]) if ready else ReceivedCell("not_yet")
    found = [each for each in had if each.release == column.release]
    states = {mail.state for mail in mails if mail.release == column.release}
    if not found:
        return ReceivedCell("ready" if "waiting" in states else "failed" if "failed" in states else "nothing")
    if "unknown" in states and not states & {"", "sent"}:
        return ReceivedCell("unknown")
    first = min(found, key=lambda each: each.at)
    return ReceivedCell("told" if first.told else "received", first.at)
