"""What the Wacht screen asks of the desk, as work for the desk thread; each returns what changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from woordvoering.journal.journal import Changes
from woordvoering.reaction.facts import TriageOutcome

if TYPE_CHECKING:
    from woordvoering.desk import Desk

NUMBER = "101"
"""The police emergency number; it is the number in the whole country."""


def open_story(desk: Desk, actor: str, story: str) -> tuple[str, Changes]:
    """Takes a story up; the case that it has, or a new one."""
    return desk.stories.open(actor, story)


def pass_on(desk: Desk, actor: str, story: str, note: str, signals: tuple[str, ...]) -> Changes:
    """Logs that the calls for help of a story were passed to 101."""
    case, opened = desk.stories.open(actor, story)
    checked = desk.cases.check_emergency(actor, case, "passed_to_101", note=note, number=NUMBER, signals=signals)
    return opened | checked


def decide(
    desk: Desk,
    actor: str,
    story: str,
    outcome: TriageOutcome,
    reason: str,
    *,
    no_emergency: bool,
    recheck_at: int | None = None,
    refer_to: str = "",
) -> Changes:
    """Decides what the desk does with a story; `no_emergency` answers the emergency check that comes first."""
    case, changes = desk.stories.open(actor, story)
    if no_emergency:
        changes |= desk.cases.check_emergency(actor, case, "none")
    return changes | desk.cases.triage(actor, case, outcome, reason, recheck_at=recheck_at, refer_to=refer_to)
