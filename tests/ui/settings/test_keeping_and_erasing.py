"""Instellingen: how long signals stay, and words that two persons take out; what goes is shown before it goes."""

from __future__ import annotations

from dataclasses import replace

import pytest
from night_desk import MemoryKeys
from office import Office, fill, shown
from real_desk import Spot

from ui.parts import Parts
from ui.settings import erasing_presenter
from ui.settings.erasing_record import asked
from ui.settings.wire import wire
from ui.voice import Voice
from ui.widgets.clock import Ticker
from woordvoering.clock import DAY, SystemEntropy
from woordvoering.desk import create_desk
from woordvoering.erasure import read_request
from woordvoering.founding import Newcomer, enrol
from woordvoering.i18n import Messages
from woordvoering.retention import rule_of

CANARY = "Jan Peeters, Kaai 12"
PEOPLE = (
    Newcomer("lore", "Lore Vermeersch", "woordvoerder", ("spokesperson",)),
    Newcomer("karim", "Karim Bakkali", "woordvoerder", ("backup_spokesperson", "admin")),
)


@pytest.fixture
def room(tmp_path, theme, keymap, clock, qtbot):
    desk, _, root = create_desk(tmp_path / "desk", "Zone Test", secrets=MemoryKeys(), clock=clock)
    enrol(desk.journal, desk.secrets, root, PEOPLE, SystemEntropy())
    desk.journal.take_seat(root, leaving=True)
    bridge, told = Spot(desk, "lore"), []
    parts = Parts(theme, keymap, Ticker(clock), bridge, Voice(Messages.in_window(), desk.schema), told.append)  # type: ignore[arg-type]
    made = Office(desk, bridge, parts, clock, told)
    made.screen, made.presenter = wire(parts)  # type: ignore[attr-defined]
    made.forms = made.presenter.acting.forms  # type: ignore[attr-defined]
    shown(qtbot, made.screen)  # type: ignore[attr-defined]
    made.presenter.show()  # type: ignore[attr-defined]
    yield made
    desk.close()


def fact(room, name: str) -> str:
    """What the open sheet gives to read under a name."""
    return next(part.value for part in room.forms.sheet.form.parts if part.id == name)


def said(room, name: str) -> str:
    return room.forms.sheet._boxes[name]._error.accessibleName()


def old_signals(room, count: int) -> None:
    for number in range(count):
        room.desk.captures.text("lore", f"Iemand schrijft iets, nummer {number}")
    room.clock.advance(40 * DAY)
    room.desk.captures.text("lore", "Van vandaag")


def test_a_term_is_set_in_two_steps_and_the_second_says_what_goes(room):
    old_signals(room, 3)
    room.screen.keeping.buttons["set"].click()
    assert fill(room.forms, days="veel") is not None
    assert said(room, "days").startswith("Geef een getal")
    fill(room.forms, days="30")
    assert rule_of(room.desk.home).days == 0, "nothing is set before it was confirmed"
    assert fact(room, "going") == "3 signalen van de 4 signalen, ouder dan 30 dagen"
    assert room.desk.cache.count() == 4
    assert fill(room.forms) is None
    assert (rule_of(room.desk.home).days, room.desk.cache.count()) == (30, 1)
    assert "Opgeruimd: 3 signalen" in room.told[-1]
    assert "30 dagen" in room.screen.keeping._rule.accessibleName()


def test_closing_the_second_step_changes_nothing(room):
    old_signals(room, 2)
    room.screen.keeping.buttons["set"].click()
    fill(room.forms, days="30")
    room.forms.sheet.close_sheet()
    assert (rule_of(room.desk.home).days, room.desk.cache.count()) == (0, 3)


def test_a_term_that_takes_nothing_today_needs_no_second_step_and_for_ever_is_a_term(room):
    room.screen.keeping.buttons["set"].click()
    assert fill(room.forms, days="90") is None
    assert rule_of(room.desk.home).days == 90
    assert not room.screen.keeping.buttons["run"].isVisible()
    room.screen.keeping.buttons["set"].click()
    assert fill(room.forms, days="4000") is not None
    assert "3650" in said(room, "days")
    assert fill(room.forms, days="0") is None
    assert rule_of(room.desk.home).days == 0


def erasing(room, **what):
    """Lore finds the canary in the dossier and asks for it to go."""
    case = room.case()
    room.desk.cases.note("lore", case, f"Gebeld door {CANARY}")
    room.presenter.refresh()
    room.screen.erasing.buttons["erase"].click()
    fill(room.forms, case=case, words="peeters")
    (piece,) = room.forms.sheet._boxes["events"].part.choices
    assert CANARY in piece.words and "Notitie" in piece.words
    fill(room.forms, events=(piece.id,), reason="Op vraag van de betrokkene", second="karim", **what)
    return case


def words_of(room, case: str) -> str:
    return " ".join(str(event.fact) for event in room.desk.journal.events(case))


def test_two_persons_at_one_device_read_it_together_and_then_it_is_gone(room):
    case = erasing(room)
    assert CANARY in fact(room, "what") and CANARY in words_of(room, case)
    assert fill(room.forms) is None
    assert CANARY not in words_of(room, case)
    assert room.told[-1] == "Gedaan, door jullie twee."


def test_words_that_stand_nowhere_are_said_to_stand_nowhere(room):
    case = room.case()
    room.presenter.refresh()
    room.screen.erasing.buttons["erase"].click()
    fill(room.forms, case=case, words="zeppelin")
    assert said(room, "words") == "Niets gevonden waarvan de woorden weg mogen."


def test_the_second_signs_elsewhere_and_the_first_carries_it_out(room, monkeypatch):
    monkeypatch.setattr(erasing_presenter, "asked", lambda desk, made: replace(asked(desk, made), second_here=False))
    case = erasing(room)
    request = next(part.whole for part in room.forms.sheet.form.parts if part.id == "file")
    assert CANARY not in request, "what travels holds nothing of what goes"
    room.forms.sheet.close_sheet()
    unsigned = request
    room.bridge.actor = "karim"
    room.screen.erasing.buttons["sign"].click()
    fill(room.forms, pasted="{}")
    assert said(room, "pasted")
    fill(room.forms, pasted=request)
    assert CANARY in fact(room, "what")
    fill(room.forms)
    signed = next(part.whole for part in room.forms.sheet.form.parts if part.id == "file")
    assert read_request(signed.encode()).fact.second_signature
    room.forms.sheet.close_sheet()
    room.bridge.actor = "lore"
    room.screen.erasing.buttons["carry_out"].click()
    fill(room.forms, pasted=unsigned)
    fill(room.forms)
    assert CANARY in words_of(room, case), "without the second's signature nothing goes"
    room.forms.sheet.close_sheet()
    room.screen.erasing.buttons["carry_out"].click()
    fill(room.forms, pasted=signed)
    assert fill(room.forms) is None
    assert CANARY not in words_of(room, case)


def test_a_hold_keeps_the_words_until_two_persons_lift_it(room):
    case = room.case()
    room.desk.cases.note("lore", case, f"Gebeld door {CANARY}")
    room.presenter.refresh()
    room.screen.erasing.buttons["hold"].click()
    assert fill(room.forms, case=case, reason="Gevraagd door het parket") is None
    (held,) = room.desk.erasures.holds()
    room.screen.erasing.buttons["erase"].click()
    fill(room.forms, case=case, words="peeters")
    (piece,) = room.forms.sheet._boxes["events"].part.choices
    refused = fill(room.forms, events=(piece.id,), reason="Op vraag", second="karim")
    assert refused is not None and refused._problem.accessibleName()
    refused.close_sheet()
    room.screen.erasing.acted.emit("lift", held.key)
    fill(room.forms, reason="Het onderzoek is klaar", second="karim")
    assert fill(room.forms) is None
    assert room.desk.erasures.holds() == ()


def test_nobody_who_could_sign_along_is_said_at_once(room):
    room.bridge.actor = "karim"
    view = room.presenter.erasing._view
    room.presenter.erasing._show(replace(view, seconds=()))
    room.screen.erasing.buttons["erase"].click()
    assert room.forms.sheet is None
    assert "twee personen" in room.told[-1]
