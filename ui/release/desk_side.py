"""What the Vrijgave dialog asks of the desk, as plain functions that run on the desk's thread."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from woordvoering.errors import Refused
from woordvoering.journal.journal import Changes
from woordvoering.overview.text_records import LanguageView, ReleasedView, ReleaseView
from woordvoering.release.commands import Choices, Kit

if TYPE_CHECKING:
    from woordvoering.desk import Desk


@dataclass(frozen=True, slots=True)
class Loaded:
    """The gates and choices of a text, the open press requests of its case, and its release when it has left.

    `folder` is where the files go, or stand when `written`.
    """

    view: ReleaseView
    requests: tuple[str, ...]
    released: ReleasedView | None
    folder: Path
    written: bool


@dataclass(frozen=True, slots=True)
class Proof:
    """What would leave, as text, in each language, the statement's own first; `refused` when it may not leave yet."""

    texts: tuple[tuple[str, str], ...]
    refused: Refused | None


def load(desk: Desk, case: str, statement: str) -> Loaded:
    """The gates are computed anew, from the signatures. Raises Refused when there is no such text."""
    view = desk.views.release(case, statement)
    waiting = tuple(one.id for one in desk.views.requests() if one.case_id == case and one.resolved_at is None)
    all_of_case = desk.views.releases(case)
    mine = next((one for one in all_of_case if one.statement == statement and not one.withdrawn), None)
    version = mine.version if mine else 1 + max((one.version for one in all_of_case), default=0)
    folder = desk.releases_folder / f"{view.case_number}-v{version}"
    return Loaded(view, waiting, mine, folder, folder.exists())


def release(desk: Desk, actor: str, case: str, statement: str, choices: Choices, folder: Path) -> tuple[Kit, Changes]:
    """Lets a text out through the gate. Raises Refused, StoreFull, BrokenStore."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    return desk.releases.release(actor, case, statement, choices, folder)


def kit_again(desk: Desk, case: str, release_id: str, folder: Path) -> Kit:
    """Writes the files of a release once more, beside what may stand there. Raises Refused, StoreFull, BrokenStore."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    target, number = folder, 2
    while target.exists():
        target, number = folder.with_name(f"{folder.name}-{number}"), number + 1
    return desk.releases.kit_again(case, release_id, target)


def channel_text(desk: Desk, case: str, release_id: str, channel: str) -> str:
    """The text of a released version on a channel, through the gate. Raises Refused."""
    return desk.releases.channel_text(case, release_id, desk.channels[channel], channel)


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
