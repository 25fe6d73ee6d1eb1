"""`conflicts list` and `conflicts show`: what two devices did at once, the same on each, and a person must decide."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from woordvoering.cli.command import act, noun
from woordvoering.cli.session import Sitting
from woordvoering.errors import WrongUse

if TYPE_CHECKING:
    from collections.abc import Iterator

    from woordvoering.overview.conflict_records import Conflict
    from woordvoering.overview.text_records import ForkView

conflicts = noun("What two devices did at once, and a person must decide.")


@act(conflicts, "list")
def list_conflicts(sitting: Sitting) -> None:
    """Lists what waits for a person, texts and verdicts first."""
    voice = sitting.voice
    found = sitting.desk.views.inbox.conflicts()
    rows = [[one.id, voice.when(one.at), one.case_number, voice.say(one.title, one.params)] for one in found]
    voice.answer(found, lambda: voice.table(("conflict", "at", "number", "what"), rows, empty="cli.no_conflicts"))


@act(conflicts, "show")
def show(
    sitting: Sitting, conflict: Annotated[str, typer.Argument(help="The id that ‘conflicts list’ shows.")]
) -> None:
    """Shows one conflict: what happened at once, and what ends it."""
    voice = sitting.voice
    found = next((one for one in sitting.desk.views.inbox.conflicts() if one.id == conflict), None)
    if found is None:
        raise WrongUse("cli.conflict_unknown", conflict=conflict)
    fork = sitting.desk.views.fork(found.case_id, found.subject) if found.kind == "fork" else None
    document = {"conflict": found, "fork": fork}
    voice.answer(document, lambda: _tell(sitting, found, fork))


def _tell(sitting: Sitting, found: Conflict, fork: ForkView | None) -> None:
    voice = sitting.voice
    voice.line(voice.say(found.title, found.params))
    voice.line(voice.say(found.what, found.params))
    voice.line(voice.say(found.way, found.params))
    rows = [
        [voice.when(one.at), one.who.name if one.who else "", one.device, voice.say(one.code, one.params)]
        for one in found.crossings
    ]
    if rows:
        voice.line()
        voice.table(("at", "who", "device", "what"), rows)
    if fork is not None:
        voice.line()
        voice.table(("number", "ours", "theirs"), list(_places(fork)))


def _places(fork: ForkView) -> Iterator[list[str | int]]:
    from woordvoering.statements.merge import places_in

    for text in fork.texts:
        for number, place in enumerate(places_in(text.pieces), text.first):
            yield [number, place.ours.strip(), place.theirs.strip()]
