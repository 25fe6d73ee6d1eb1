"""What an erasure takes along at a desk: the blob, the cache of signals, the draft; and what views show then."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from night_desk import Night
from page_parts import found_in

from woordvoering.casework.captures import CAPTURES
from woordvoering.casework.events import SignalAttached
from woordvoering.clearance.commands import Mail
from woordvoering.clock import DAY, Millis
from woordvoering.desk import open_desk
from woordvoering.errors import BrokenStore, Refused
from woordvoering.journal.erasure_rules import words_of
from woordvoering.journal.event import Erased
from woordvoering.journal.verify import verify
from woordvoering.overview.watch_records import StoryItem, WatchView
from woordvoering.retention import keep_to_rule, rule_of, set_rule, stock_of
from woordvoering.signals.types import Signal

CANARY = "kanarie-9 Jan Peeters, Kaai 12"


def erase(night: Night, case: str, *names: str) -> None:
    erasures = night.desk.erasures
    request = erasures.ask("lore", case, erasures.named(case, names), "op vraag", "karim")
    erasures.carry_out("lore", erasures.sign("karim", request))


def files_with(night: Night, words: str) -> tuple[str, ...]:
    keys = {"desk.db": night.keys.values["desk"], "signals.db": night.keys.values["signals"]}
    found: list[str] = []
    for name, key in keys.items():
        found += [each for each in found_in(night.folder, key, words.encode()) if each.startswith(name)]
    return tuple(found)


def test_a_capture_goes_with_its_blob_its_signal_and_its_words_in_every_index(night: Night):
    capture, _ = night.desk.captures.text("lore", CANARY)
    assert night.desk.cache.search("kanarie") and files_with(night, CANARY) and files_with(night, "peeters")
    (blob,) = night.desk.home.blobs.glob("??/*")
    night.desk.views.watch()
    assert night.desk.home.last_seen.exists()
    erase(night, CAPTURES, capture.id)
    assert not blob.exists() and not night.desk.home.last_seen.exists()
    assert night.desk.cache.search("kanarie") == [] and night.desk.captures.all() == ()
    assert files_with(night, CANARY) == ()
    assert files_with(night, "peeters") == (), "the index of words has it in small letters"
    verify(night.desk.journal)
    night.desk.captures.text("lore", CANARY)
    assert night.desk.cache.search("kanarie") == [], "the same signal does not come in again by itself"


def test_what_was_last_seen_is_not_written_again_as_the_desk_closes(night: Night):
    capture, _ = night.desk.captures.text("lore", CANARY)
    story = StoryItem("s1", CANARY, "decide", "", 10, 20, 3, 2, 9.5, 0.1, (0, 1, 2), False, False, False, None)
    night.desk.seen.note(WatchView(1_000, (story,)))
    assert night.desk.home.last_seen.exists()
    erase(night, CAPTURES, capture.id)
    night.desk.close()
    assert not night.desk.home.last_seen.exists()


def test_what_was_last_seen_is_gone_before_the_erasure_stands(night: Night, monkeypatch: pytest.MonkeyPatch):
    capture, _ = night.desk.captures.text("lore", CANARY)
    night.desk.views.watch()
    monkeypatch.setattr("woordvoering.desk.sweep", lambda *_: pytest.fail("cut short after the erasure stood"))
    with pytest.raises(pytest.fail.Exception):
        erase(night, CAPTURES, capture.id)
    assert night.desk.erasures.erased(CAPTURES) and not night.desk.home.last_seen.exists()


def test_what_is_half_typed_goes_when_words_are_erased_and_not_by_any_other_act(night: Night):
    desk = night.desk
    desk.form_drafts.keep("request.new", "Nieuwe persvraag", {"question": "Hoeveel gewonden?"})
    capture, _ = desk.captures.text("lore", CANARY)
    desk.cases.open_own("lore", "Knal", night.clock.now())
    assert [each.form for each in desk.form_drafts.all()] == ["request.new"]
    desk.views.watch()
    assert desk.home.last_seen.exists()
    erase(night, CAPTURES, capture.id)
    assert desk.form_drafts.all() == ()


def test_the_board_forgets_the_words_too_and_keeps_no_checkpoint_of_them(night: Night, monkeypatch):
    from woordvoering.overview import follow

    monkeypatch.setattr(follow, "WORTH", 1)
    capture, _ = night.desk.captures.text("lore", CANARY)
    night.desk.views.watch()
    assert CANARY.encode() in state_of(night), "else this test could not fail"
    night.desk.stories.close()
    assert CANARY.encode() in b"".join(each.state for each in night.desk.cache.checkpoints.all())
    erase(night, CAPTURES, capture.id)
    night.desk.stories.close()
    assert night.desk.cache.checkpoints.all() == ()
    night.desk.views.watch()
    night.desk.stories.close()
    assert CANARY.encode() not in state_of(night)
    assert CANARY.encode() not in b"".join(each.state for each in night.desk.cache.checkpoints.all())


def state_of(night: Night) -> bytes:
    return night.desk.stories._board._follower.detector.snapshot()


def test_names_of_blobs_that_are_none_are_refused_and_open_no_door(night: Night):
    capture, _ = night.desk.captures.text("lore", CANARY)
    erasures = night.desk.erasures
    request = erasures.ask("lore", CAPTURES, erasures.named(CAPTURES, [capture.id]), "op vraag", "karim")
    fact = msgspec.structs.replace(request.fact, blobs=("../../profile.json",), second_signature="")
    fact = msgspec.structs.replace(fact, second_signature=night.desk.journal.seat("karim").sign(words_of(fact)))
    with pytest.raises(Refused, match=r"erase\.other_blobs"):
        night.desk.journal.append(CAPTURES, [fact], "lore")


def test_the_mail_of_a_verdict_stays_whatever_two_persons_name(night: Night):
    case, statement = night.cleared()
    capture, _ = night.desk.captures.text("lore", CANARY)
    before = set(night.desk.home.blobs.glob("??/*"))
    mail = Mail(b"From: chef\n\nNiet akkoord.")
    night.desk.clearances.note_mail(
        "lore", case, statement, "chief", "HCP A. Van Damme", "refused", mail, reason="nog niet"
    )
    (proof,) = set(night.desk.home.blobs.glob("??/*")) - before
    erasures = night.desk.erasures
    request = erasures.ask("lore", CAPTURES, erasures.named(CAPTURES, [capture.id]), "op vraag", "karim")
    fact = msgspec.structs.replace(request.fact, blobs=(*request.fact.blobs, proof.name))
    fact = msgspec.structs.replace(fact, second_signature=night.desk.journal.seat("karim").sign(words_of(fact)))
    night.desk.journal.append(CAPTURES, [fact], "lore")
    assert set(night.desk.home.blobs.glob("??/*")) == {proof}


def test_a_blob_that_was_left_behind_goes_when_the_desk_opens(night: Night):
    capture, _ = night.desk.captures.text("lore", CANARY)
    (blob,) = night.desk.home.blobs.glob("??/*")
    kept = blob.read_bytes()
    erase(night, CAPTURES, capture.id)
    blob.write_bytes(kept)
    night.desk.close()
    night.desk = reopened(night)
    assert not blob.exists()


def reopened(night: Night):
    return open_desk(night.folder, clock=night.clock, secrets=night.keys)


def test_a_signal_of_a_case_goes_from_the_cache_of_this_device_too(night: Night):
    signal = Signal(id="s" * 16 + "1", source="x", kind="feed", title=CANARY, fetched=night.clock.now())
    night.desk.cache.insert_new([signal])
    case, _ = night.desk.cases.open_own("lore", "Knal", night.clock.now())
    fact = SignalAttached(
        signal=signal.id, source="x", kind="feed", network="", author="", visibility="public", url="", text=CANARY,
        published=night.clock.now(), sha256="",
    )  # fmt: skip
    night.desk.journal.append(case, [fact], "lore")
    erase(night, case, signal.id)
    assert night.desk.cache.by_ids([signal.id]) == []
    assert night.desk.cache.insert_new([signal]) == []
    assert files_with(night, CANARY) == ()


def test_a_draft_of_a_dropped_text_goes_with_its_revisions(night: Night):
    case, _ = night.desk.cases.open_own("lore", "Knal", night.clock.now())
    statement, *_ = night.desk.statements.start("lore", case, "holding_statement", CANARY)
    night.desk.drafts.keep(case, statement, "", CANARY)
    night.desk.statements.drop("lore", case, statement, "niet nodig")
    revision = next(each.event for each in night.desk.erasures.candidates(case) if each.kind == "statement.revised")
    night.desk.views.watch()
    erase(night, case, revision)
    assert night.desk.drafts.of(statement) is None and not night.desk.home.last_seen.exists()
    assert files_with(night, CANARY) == ()


def test_views_stand_whatever_was_erased_of_a_whole_case(night: Night):
    """Everything that may go of a case that went all the way, in one act and one by one."""
    case = whole_case(night)
    erasures, journal = night.desk.erasures, night.desk.journal
    for candidate in erasures.candidates(case):
        if candidate.kind != "statement.revised":
            erase(night, case, candidate.event)
            look(night, case)
    assert erasures.candidates(case) == tuple(e for e in erasures.candidates(case) if e.kind == "statement.revised")
    assert verify(journal).state == journal.state()
    marks = [event for event in journal.events(case) if isinstance(event.fact, Erased)]
    assert len(marks) == len(erasures.erased(case)) > 5
    lines = [line for line in night.desk.views.case(case).log if line.code == "log.erased"]
    assert len(lines) == len(marks)


def whole_case(night: Night) -> str:
    case, _ = night.desk.cases.open_own("lore", "Knal", night.clock.now())
    night.desk.cases.check_emergency("lore", case, "none")
    night.desk.cases.triage("lore", case, "respond", "ongerustheid", impact=2, categories=("incident",))
    night.desk.cases.retitle("lore", case, "Knal aan de kaai")
    night.desk.cases.note("lore", case, "gebeld met de brandweer")
    claim, _ = night.desk.claims.make("lore", case, "Er was een knal")
    night.desk.claims.reword("lore", case, claim, "Er was een luide knal")
    step, _ = night.desk.claims.ask("lore", case, claim, "Brandweer", "phone", "Klopt dat?")
    night.desk.claims.answer("lore", case, step, "answered", "Ja")
    request, _ = night.desk.requests.receive("lore", case, "De Kaai", "P. Pers", "Wat was dat?", "phone")
    night.desk.requests.resolve("lore", case, request, "declined", note="later")
    night.desk.statements.start("lore", case, "holding_statement", "# Knal\n\nEr was een knal. {#1}")
    return case


def look(night: Night, case: str) -> None:
    views = night.desk.views
    views.case(case)
    views.cases(closed=True)
    views.shell()
    statement = views.statement_of_case(case)
    if statement:
        views.statement(case, statement)
        views.clearance(case, statement)


def test_a_request_to_erase_names_no_other_blob_than_its_own(night: Night):
    one, _ = night.desk.captures.text("lore", CANARY)
    night.desk.captures.text("lore", "iets anders dat blijft")
    erasures = night.desk.erasures
    request = erasures.ask("lore", CAPTURES, erasures.named(CAPTURES, [one.id]), "op vraag", "karim")
    blobs = tuple(path.name for path in night.desk.home.blobs.glob("??/*"))
    wide = msgspec.structs.replace(request, fact=msgspec.structs.replace(request.fact, blobs=blobs))
    with pytest.raises(Refused, match=r"erase\.other_blobs"):
        erasures.sign("karim", wide)


def test_a_rule_of_days_takes_old_signals_once_a_day_and_leaves_those_of_cases(night: Night):
    desk, clock = night.desk, night.clock
    old = [Signal(id=f"oud-{n}", source="x", kind="feed", title=f"t{n}", fetched=clock.now()) for n in range(3)]
    desk.cache.insert_new(old)
    case, _ = desk.cases.open_own("lore", "Knal", clock.now())
    fact = SignalAttached(
        signal="oud-1", source="x", kind="feed", network="", author="", visibility="public", url="", text="t1",
        published=clock.now(), sha256="",
    )  # fmt: skip
    desk.journal.append(case, [fact], "lore")
    keep_to_rule(desk.home, desk.journal, desk.cache, clock)
    assert rule_of(desk.home).ran_at is None and desk.cache.count() == 3
    desk.home.last_seen.write_bytes(b"titles out of these signals")
    set_rule(desk.home, 30)
    clock.set(Millis(clock.now() + 31 * DAY))
    assert stock_of(desk.home, desk.journal, desk.cache, clock).due == 2
    keep_to_rule(desk.home, desk.journal, desk.cache, clock)
    assert [each.id for each in desk.cache.page(0, 10)] == ["oud-1"] and rule_of(desk.home).gone == 2
    assert not desk.home.last_seen.exists()
    desk.home.last_seen.write_bytes(b"titles out of those that stay")
    before = rule_of(desk.home).ran_at
    clock.advance(DAY // 2)
    keep_to_rule(desk.home, desk.journal, desk.cache, clock)
    assert rule_of(desk.home).ran_at == before and desk.home.last_seen.exists()


def test_a_blob_that_cannot_go_now_is_told(night: Night, monkeypatch: pytest.MonkeyPatch):
    capture, _ = night.desk.captures.text("lore", CANARY)
    monkeypatch.setattr(Path, "unlink", lambda *_, **__: (_ for _ in ()).throw(OSError(13, "no")))
    with pytest.raises(BrokenStore, match=r"store\.unwritable"):
        erase(night, CAPTURES, capture.id)
    monkeypatch.undo()
    assert night.desk.erasures.erased(CAPTURES)
