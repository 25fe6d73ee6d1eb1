"""What the Vrijgave dialog asks of the desk, as plain functions that run on the desk's thread."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ui.publishing.record import Awaited, Going, account_kinds, awaited, labels_of, release_view
from woordvoering.errors import Reason, Refused
from woordvoering.journal.event import WORKSPACE
from woordvoering.journal.journal import Changes
from woordvoering.overview.text_records import LanguageView, ReleasedView, ReleaseView
from woordvoering.publishing.commands import Timing
from woordvoering.release.commands import Choices, Kit
from woordvoering.release.recipients import recipients_of
from woordvoering.statements.rows import StatementRow

if TYPE_CHECKING:
    from woordvoering.desk import Desk


@dataclass(frozen=True, slots=True)
class Loaded:
    """The gates and choices of a text, the open press requests of its case, and its release when it has left.

    `folder` is where the files go, or stand when `written`. `plan` is what is planned with it, `held` what the gate
    kept in last; `going` its release with every target. `kinds` are the accounts by channel, `labels` the channels'
    names.
    """

    view: ReleaseView
    requests: tuple[str, ...]
    released: ReleasedView | None
    folder: Path
    written: bool
    plan: Awaited | None
    held: Awaited | None
    going: Going | None
    kinds: dict[str, tuple[str, ...]]
    labels: dict[str, str]


@dataclass(frozen=True, slots=True)
class Readers:
    """How many receive a text as it is chosen now, and why nothing goes by itself to each of the others."""

    count: int
    held: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Proof:
    """What would leave, as text, in each language, the statement's own first; `refused` when it may not leave yet."""

    texts: tuple[tuple[str, str], ...]
    refused: Refused | None


def load(desk: Desk, case: str, statement: str) -> Loaded:
    """The gates are computed anew, from the signatures. Raises Refused when there is no such text."""
    view = desk.views.release(case, statement)
    waiting = tuple(one.id for one in desk.views.lists.open_of(case))
    all_of_case = desk.views.releases(case)
    mine = next((one for one in all_of_case if one.statement == statement and not one.withdrawn), None)
    version = mine.version if mine else 1 + max((one.version for one in all_of_case), default=0)
    folder = desk.releases_folder / f"{view.case_number}-v{version}"
    plans = [awaited(desk, plan) for plan in desk.outbox.plans(case) if plan.row.statement == statement]
    return Loaded(
        view=view,
        requests=waiting,
        released=mine,
        folder=folder,
        written=folder.exists(),
        plan=next((each for each in plans if each.plan.row.state == "open"), None),
        held=next((each for each in reversed(plans) if each.plan.row.state == "held"), None),
        going=None if mine is None else release_view(desk, case, mine.id),
        kinds=account_kinds(desk),
        labels=labels_of(desk),
    )


def readers(
    desk: Desk, case: str, statement: str, groups: tuple[str, ...], requests: tuple[str, ...]
) -> Readers:  # fmt: skip
    """Who receives the text: whoever is chosen twice once, a correction exactly those who had what it corrects."""
    rows = desk.journal.rows(case)
    text = rows.get(StatementRow, statement)
    if text is None:
        return Readers(0)
    found = recipients_of(rows, desk.journal.rows(WORKSPACE), text, groups, requests)
    return Readers(len(found.to), tuple(each.reason for each in found.held))


def plan(
    desk: Desk, actor: str, case: str, statement: str, choices: Choices, timing: Timing
) -> tuple[str, Changes]:  # fmt: skip
    """Plans the release; nothing leaves before half a minute has passed. Raises Refused."""
    return desk.publishing.plan(actor, case, statement, choices, timing)


def kit_again(desk: Desk, case: str, release_id: str, folder: Path) -> Kit:
    """Writes the files of a release once more, beside what may stand there. Raises Refused, StoreFull, BrokenStore."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    target, number = folder, 2
    while target.exists():
        target, number = folder.with_name(f"{folder.name}-{number}"), number + 1
    return desk.releases.kit_again(case, release_id, target)


def proof(desk: Desk, case: str, statement: str) -> Proof:
    """What would leave, as the gate lets it out; before that the draft, with why it may not."""
    spoken = tuple(one for one in desk.views.statement(case, statement).languages if one.state != "missing")
    try:
        files = tuple(desk.releases.proof(case, statement, "text", one.language) for one in spoken)
        return Proof(tuple((file.language, file.data.decode("utf-8")) for file in files), None)
    except Refused as refused:
        return Proof(tuple((one.language, _website(one)) for one in spoken), refused)


def _website(language: LanguageView) -> str:
    return next((one.text for one in language.channels if one.id == "website"), "")
