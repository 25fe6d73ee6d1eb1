"""The inbox of conflicts: the same on every device, from what both hold, and gone once a person has decided."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from night_desk import TEXT, Dice
from two_desks import AWAY, Pair, two_desks

from woordvoering.casework.events import LogLine
from woordvoering.errors import Reason
from woordvoering.i18n import LANGUAGES, Messages
from woordvoering.journal.event import WORKSPACE
from woordvoering.journal.fold import Rows
from woordvoering.journal.log import DeviceHead, Frozen
from woordvoering.journal.members import DeviceRevoked, RoleGranted, SeatRow
from woordvoering.journal.parcel import parcel_of
from woordvoering.journal.seal import Position, seal
from woordvoering.overview.conflict_records import Conflict
from woordvoering.overview.conflicts import device_conflicts
from woordvoering.overview.people import People
from woordvoering.release.commands import Choices
from woordvoering.statements.merge import Choice
from woordvoering.sync.vector import lacking, vector_of

MESSAGES = Messages.load()


@pytest.fixture
def pair(tmp_path: Path) -> Iterator[Pair]:
    with two_desks(tmp_path) as made:
        yield made


def inbox(pair: Pair) -> tuple[Conflict, ...]:
    """What both desks show, which must be the same; every sentence of it is there in three languages."""
    pair.meet()
    shown = [night.desk.views.inbox.conflicts() for night in (pair.here, pair.away)]
    assert shown[0] == shown[1]
    for each in shown[0]:
        for code in (each.title, each.what, each.way, *(crossing.code for crossing in each.crossings)):
            assert code in MESSAGES.codes(), code
        for language in LANGUAGES:
            for code in (each.title, each.what, each.way):
                assert MESSAGES.codes()[code].holes(language) <= each.params.keys(), (code, language)
    return shown[0]


def kinds(pair: Pair) -> list[str]:
    return [each.kind for each in inbox(pair)]


def test_a_quiet_desk_has_an_empty_inbox(pair: Pair):
    pair.here.cleared()
    assert inbox(pair) == ()


def test_two_texts_stand_in_both_inboxes_until_somebody_merges_them(pair: Pair):
    case, statement = pair.here.ready()
    pair.meet()
    pair.here.desk.statements.save("lore", case, statement, TEXT + "\n\nVan Lore.")
    pair.away.desk.statements.save("karim", case, statement, TEXT + "\n\nVan Karim.")
    found = inbox(pair)
    assert [(each.kind, each.id, each.subject) for each in found] == [("fork", f"fork-{statement}", statement)]
    assert {each.who.name for each in found[0].crossings if each.who} == {"Lore Vermeersch", "Karim Bensalah"}
    assert found[0].case_number.startswith("PD-")
    fork = pair.away.desk.views.fork(case, statement)
    assert fork is not None
    parents = (fork.ours.id, fork.theirs.id)
    pair.away.desk.statements.merge("karim", case, statement, parents, {1: Choice("both")})
    assert inbox(pair) == ()


def test_a_contested_verdict_names_what_it_crossed_and_goes_with_a_new_one(pair: Pair):
    case, statement = pair.here.ready()
    pair.meet()
    pair.away.desk.clearances.sign("vandamme", case, statement, "chief", "cleared")
    pair.here.desk.statements.save("lore", case, statement, TEXT + "\n\nX.")
    pair.here.desk.statements.save("lore", case, statement, TEXT)
    found = inbox(pair)
    assert [each.id for each in found] == [f"contested-{statement}-chief"]
    told = [(each.kind, each.who.id if each.who else "", each.number, each.word) for each in found[0].crossings]
    assert told == [("verdict", "vandamme", 0, "cleared"), ("revision", "lore", 2, "")]
    assert [each.device == AWAY for each in found[0].crossings] == [True, False]
    pair.here.clock.advance(1)
    pair.here.desk.clearances.sign("vandamme", case, statement, "chief", "refused", reason="er is een dode")
    assert inbox(pair) == ()


def test_an_office_taken_away_meanwhile_is_named(pair: Pair):
    case, statement = pair.here.ready()
    pair.meet()
    pair.away.desk.clearances.sign("vandamme", case, statement, "chief", "cleared")
    pair.revoke("vandamme", "chief")
    found = inbox(pair)
    assert [each.kind for each in found[0].crossings] == ["verdict", "role"]
    pair.here.desk.journal.append(WORKSPACE, [RoleGranted(member="ines", role="chief")], "root")
    pair.here.desk.clearances.sign("ines", case, statement, "chief", "cleared")
    assert inbox(pair) == ()


def test_a_text_that_stayed_behind_a_release_is_shown_until_the_next_one_is_begun(pair: Pair, tmp_path: Path):
    case, statement = pair.here.cleared()
    pair.meet()
    pair.away.desk.statements.save("karim", case, statement, TEXT + "\n\nTwee gewonden.")
    pair.here.desk.releases.release("lore", case, statement, Choices(formats=("md",)), tmp_path / "kit")
    found = inbox(pair)
    assert [each.kind for each in found] == ["left_behind"]
    assert found[0].params["people"] == ("Karim Bensalah",)
    assert pair.here.desk.views.statement(case, statement).fork is None, "nobody merges into what has left"
    pair.here.clock.advance(1)
    pair.here.statement(case, TEXT + "\n\nTwee gewonden.")
    assert inbox(pair) == ()


def test_a_device_that_is_two_stands_there_until_it_is_revoked(pair: Pair):
    pair.here.ready()
    pair.meet()
    journal = pair.away.desk.journal
    with journal.engine.connect() as db:
        last = journal.log.device_head(db, pair.here.desk.profile.device)
        event = journal.log.by_id(db, last.event_id)
        assert event is not None
        before = journal.log.by_id(db, event.header.prev)
        seen = max(journal.log.lamports(db, event.header.deps).values())
    assert before is not None
    head = DeviceHead(event.header.seq - 1, event.header.prev, before.header.lamport)
    at = Position(journal.workspace, event.header.case, head, event.header.deps, seen, 0)
    copy = seal([LogLine(text="van de kopie", at=0)], at, pair.here.desk.journal.seat(event.header.actor), Dice("k"))
    assert journal.receive([parcel_of(copy)]).forked
    found = inbox(pair)
    assert [each.id for each in found] == [f"device-{pair.here.desk.profile.device}"]
    assert len(found[0].crossings) == 2
    assert found[0].presses
    journal.take_seat(pair.away.root)  # type: ignore[arg-type]
    journal.append(WORKSPACE, [DeviceRevoked(device=pair.here.desk.profile.device, reason="kopie")], "root")
    assert "device" not in kinds(pair)


def test_a_forked_device_whose_people_go_on_elsewhere_presses_nobody():
    seats = Rows(WORKSPACE)
    for member, device, stem in (("lore", "d1", ""), ("karim", "d1", ""), ("lore", "d2", "d1")):
        key = f"{member}@{device}"
        seats.put(SeatRow(case_id=WORKSPACE, key=key, member=member, device=device, public="", stem=stem))
    people, fork = People({}), (Frozen("d1", 7),)
    assert [each.presses for each in device_conflicts(fork, {}, seats, people)] == [True]
    seats.put(SeatRow(case_id=WORKSPACE, key="karim@d3", member="karim", device="d3", public="", stem="d1"))
    assert [each.presses for each in device_conflicts(fork, {}, seats, people)] == [False]


def test_acts_that_do_not_hold_are_one_line_for_a_device_and_a_reason(pair: Pair):
    case = pair.here.case()
    pair.meet()
    pair.here.desk.cases.note("lore", case, "een regel")
    act = next(iter(lacking(pair.here.desk.journal, vector_of(pair.away.desk.journal))))
    spoiled = [msgspec.structs.replace(act, signature=each * 64) for each in ("02", "01")]
    assert len(pair.away.desk.journal.receive(spoiled).quarantined) == 2
    found = pair.away.desk.views.inbox.conflicts()
    assert [(each.kind, each.params["count"], each.subject) for each in found] == [
        ("aside", 2, "journal.signature_wrong")
    ]
    assert pair.here.desk.views.inbox.conflicts() == (), "what came in elsewhere is not here"


def test_what_is_the_matter_with_a_place_and_no_file_of_it_is_worded_as_such(pair: Pair):
    pair.here.desk.views.inbox.keep_files([Reason("hub.words_gone", {"device": "d1", "count": 2})])
    (found,) = pair.here.desk.views.inbox.conflicts()
    messages = Messages.load()
    said = [messages.say(Reason(code, found.params)) for code in (found.title, found.what, found.way)]
    assert said[0] == "De plaats van uitwisseling vraagt een oog" and "d1" in said[1] and "persmap" in said[1]


def test_files_of_the_shared_place_are_shown_with_their_reason(pair: Pair):
    files = (Reason("sync.segment_unreadable", {"file": "1-2-aa.wvs"}),)
    inbox_here = pair.here.desk.views.inbox
    inbox_here.keep_files(files)
    found = inbox_here.conflicts()
    assert [(each.kind, each.subject, each.params["file"]) for each in found] == [
        ("file", "sync.segment_unreadable", "1-2-aa.wvs")
    ]
    assert inbox_here.to_decide() == 0, "a file may still be on its way"
    inbox_here.keep_files(())
    assert inbox_here.conflicts() == ()


def test_a_closed_case_asks_for_nothing_any_more(pair: Pair):
    case, statement = pair.here.ready()
    base = pair.here.desk.views.statement(case, statement).revision
    for name in ("Lore", "Karim"):
        pair.here.desk.statements.save("lore", case, statement, f"{TEXT}\n\nVan {name}.", parents=(base,))
    assert kinds(pair) == ["fork"]
    pair.here.desk.statements.drop("lore", case, statement, "achterhaald")
    assert kinds(pair) == []


def test_the_inbox_is_worked_out_anew_only_when_something_changed(pair: Pair, monkeypatch: pytest.MonkeyPatch):
    views = pair.here.desk.views.inbox
    before = views.conflicts()
    monkeypatch.setattr(type(views), "_of_cases", lambda *_: pytest.fail("nothing changed"))
    assert views.conflicts() == before
