"""What holds of sending, whoever sends: waits, what a target keeps to itself, who has what; pure functions."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from woordvoering.clock import DAY, MINUTE
from woordvoering.journal.fold import Rows
from woordvoering.publishing.kinds import KINDS
from woordvoering.publishing.rows import KeptThereRow, SendingRow, sending_key, target_task
from woordvoering.release.events import Target
from woordvoering.release.rows import MAIL, DeliveryRow, ReleaseRow
from woordvoering.statements.rows import StatementRow

UNDO: Final = 30_000
"""So long (ms) a release can be taken back before anything leaves."""

LATE: Final = 15 * MINUTE
"""A plan that is made to leave later than this after its moment waits for a person: the text may have aged."""

WAITS: Final = (10_000, 30_000, 2 * MINUTE, 5 * MINUTE, 15 * MINUTE, 30 * MINUTE)
"""Between two attempts; the last one again and again."""

GIVES_UP: Final = DAY
"""So long after the first attempt a person decides whether it is tried again."""

AHEAD: Final[Mapping[str, int]] = {"mastodon": 6 * MINUTE}
"""How far off (ms) a moment must be for a kind to keep a post until then; a minute for the others."""


def wait_after(number: int, share: float) -> int:
    """How long (ms) to wait after attempt `number` (from 1); `share` in [0, 1) spreads devices and targets apart."""
    base = WAITS[min(max(number, 1), len(WAITS)) - 1]
    return base + int(base * 0.2 * share)


def holds(kind: str, until: int, now: int) -> bool:
    """Whether a target of this kind keeps a post to itself until that moment."""
    return kind in KINDS and KINDS[kind].holds and until - now >= AHEAD.get(kind, MINUTE)


def personal(kind: str) -> bool:
    """Whether a kind sends to one recipient at a time, and cannot be asked what arrived."""
    return kind in KINDS and KINDS[kind].personal


def versions(kind: str) -> bool:
    """Whether a kind keeps every version beside the others: what corrects one needs nothing found there."""
    return kind == "folder"


def corrected_by(rows: Rows, release: ReleaseRow) -> ReleaseRow | None:
    """The first release that corrects this one; what it had not reached yet it reaches no more."""
    found = [
        row
        for row in rows.all(ReleaseRow)
        if row.kind == "correction" and row.version > release.version and _corrects(rows, row) == release.statement
    ]
    return min(found, key=lambda row: row.version, default=None)


def corrects(rows: Rows, release: ReleaseRow) -> ReleaseRow | None:
    """The release that this one corrects."""
    statement = _corrects(rows, release) if release.kind == "correction" else ""
    found = [row for row in rows.all(ReleaseRow) if row.statement == statement and row.version < release.version]
    return max(found, key=lambda row: row.version, default=None)


def _corrects(rows: Rows, release: ReleaseRow) -> str:
    statement = rows.get(StatementRow, release.statement)
    return statement.corrects if statement is not None else ""


def out_row(rows: Rows, release: str, task: str) -> SendingRow | None:
    """How a release fares at a target."""
    return rows.get(SendingRow, sending_key(release, task, "publish"))


def back_row(rows: Rows, release: str, task: str) -> SendingRow | None:
    """How the taking back of a release fares at a target."""
    return rows.get(SendingRow, sending_key(release, task, "withdraw"))


def may_stand(row: SendingRow | None) -> bool:
    """Whether something stands there, or may stand there."""
    return row is not None and (row.state in ("sent", "unknown") or row.under_way or row.doubt)


def stands(row: SendingRow | None) -> bool:
    """Whether something is known to stand there."""
    return row is not None and row.state == "sent"


def shown_at(rows: Rows, release: ReleaseRow, task: str, kind: str) -> int | None:
    """The moment (ms UTC) until which a target keeps, or kept, to itself what stands there; None if it never did."""
    known, row = rows.get(KeptThereRow, f"{release.key}.{task}"), out_row(rows, release.key, task)
    if row is None or row.state != "sent":
        return None
    if known is not None:
        return known.until
    early = release.embargo is not None and (row.ended_at or 0) < release.embargo
    return release.embargo if early and not row.how and kind in KINDS and KINDS[kind].holds else None


def standing_targets(rows: Rows, release: ReleaseRow, targets: tuple[Target, ...]) -> tuple[Target, ...]:
    """The accounts at which a release stands or may stand; of those that send to persons, when anybody has it."""
    deliveries = [row for row in rows.all(DeliveryRow) if row.release == release.key]
    return tuple(
        target
        for target in targets
        if (
            any(row.had for row in deliveries)
            if target.channel == MAIL
            else may_stand(out_row(rows, release.key, target_task(target)))
        )
    )
