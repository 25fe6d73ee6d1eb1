"""Two persons erase and hold, as tests want it: rightly, or wrong in one thing."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from desk_parts import Noted

from woordvoering.journal.erasing import HoldLifted, PayloadErased, TwoPersons
from woordvoering.journal.erasure_rules import words_of
from woordvoering.journal.event import WORKSPACE
from woordvoering.journal.journal import Journal
from woordvoering.journal.keys import Seat


def signed(fact: TwoPersons, seat: Seat) -> TwoPersons:
    """The act with the second person's signature."""
    named = msgspec.structs.replace(fact, second=seat.member, second_signature="")
    return msgspec.structs.replace(named, second_signature=seat.sign(words_of(named)))


def erase(journal: Journal, actor: str, second: Seat, events: Sequence[str], *, case: str = "c1") -> None:
    """Two persons take out the words of these events."""
    journal.append(case, [signed(PayloadErased(events=tuple(events), reason="op vraag"), second)], actor)


def lift(journal: Journal, actor: str, second: Seat, hold: str) -> None:
    """Two persons lift a hold."""
    journal.append(WORKSPACE, [signed(HoldLifted(hold=hold, reason="afgesloten"), second)], actor)


def said(journal: Journal, text: str, case: str = "c1") -> str:
    """The id of the event that says this."""
    return next(each.id for each in journal.events(case) if isinstance(each.fact, Noted) and each.fact.text == text)
