"""What the Akkoord screen asks of the desk, as plain functions that run on the desk's thread."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from woordvoering.clearance.events import BypassProposed
from woordvoering.journal.journal import Changes
from woordvoering.overview.records import Person
from woordvoering.overview.text_records import ClearanceView

if TYPE_CHECKING:
    from woordvoering.desk import Desk


@dataclass(frozen=True, slots=True)
class Loaded:
    """A text in clearance; everybody in the workspace, who has a key here, and who must confirm which bypass."""

    view: ClearanceView
    people: tuple[Person, ...]
    here: tuple[str, ...]
    seconds: Mapping[str, str]

    def known(self) -> dict[str, Person]:
        """The people by id."""
        return {one.id: one for one in self.people}

    def at_this_device(self, *without: str) -> tuple[Person, ...]:
        """The people with a key here, except some."""
        return tuple(one for one in self.people if one.id in self.here and one.id not in without)


def load(desk: Desk, case: str, statement: str) -> Loaded:
    """The newest revision of a text and its authorities. Raises Refused when there is no such text."""
    view = desk.views.clearance(case, statement)
    waiting = {one.event for one in view.authorities if one.verdict == "requested" and one.event}
    seconds = {
        event.id: event.fact.second
        for event in (desk.journal.events(case) if waiting else ())
        if event.id in waiting and isinstance(event.fact, BypassProposed)
    }
    return Loaded(view, desk.views.people().all(), tuple(desk.journal.actors), seconds)


def pending(desk: Desk) -> tuple[ClearanceView, ...]:
    """Every text of an open case that was asked about and did not leave yet, the longest waiting first."""
    found: list[ClearanceView] = []
    for item in desk.views.cases():
        statement = desk.views.statement_of_case(item.id)
        if statement:
            view = desk.views.clearance(item.id, statement)
            gone = any(one.id == view.revision and one.fate == "released" for one in view.revisions)
            if view.asked and not gone:
                found.append(view)
    return tuple(sorted(found, key=lambda view: view.t0))


def adopt(desk: Desk, actor: str, case: str, statement: str, revision: str, text: str) -> Changes:
    """Saves the text with the sentence of an authority as the next revision. Raises Refused."""
    return desk.statements.save(actor, case, statement, text, parents=(revision,))
