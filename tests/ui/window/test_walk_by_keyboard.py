"""From the alert to the press kit with the keyboard alone, through the real window and the real desk."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from keyboard import names
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

from ui.release.dialog import ReleaseDialog
from woordvoering.release.kit import verify_kit

OFFICES = ("chief", "fire_service", "press_magistrate")
"""Who must agree with a text about an incident with an inquiry and the fire service on the spot."""

NOT_KNOWN = "We weten op dit moment niet of er gewonden zijn"
PLACES = {
    "Brand / knal / incident": "Knal",
    "plaats": "station Dampoort",
    "Vandaag / vannacht": "Vannacht",
    "uur": "01.46 uur",
    "wat gemeld is": "een luide knal",
    "straat of buurt": "de buurt van het station",
    "bevestigd feit over de hulpverlening": "",
    f"bevestigd feit over gewonden, of: {NOT_KNOWN}": f"{NOT_KNOWN}.",
    "bevestigd feit over verkeer en bereikbaarheid": "We weten nog niet welke straten dicht zijn.",
    "plaats ": "het station",
    "uur volgende update": "03.00 uur",
}
"""What is written in each open place of the template, in its order; nothing where the claim is inserted."""


@pytest.fixture
def night(night):
    """Three offices have somebody who answers: by telephone, by mail, and with a key on this device."""
    name = night.desk.clearances.name_authority
    name("lore", "fire_service", "Kapitein R. Baert", telephone="09 555 01 12", mail="officier@brandweer.example")
    name("lore", "press_magistrate", "I. Claes", telephone="09 555 01 30", member="claes")
    return night


@pytest.fixture
def mail(tmp_path: Path) -> Path:
    """What the fire service wrote."""
    kept = tmp_path / "brandweer.eml"
    kept.write_bytes(b"From: officier@brandweer.example\r\n\r\nAkkoord.\r\n")
    return kept


def selected(widget) -> str:
    """The words that are selected in a text."""
    return widget.textCursor().selectedText() if isinstance(widget, QTextEdit | QPlainTextEdit) else ""


def opened_dialog(window) -> Any:
    """The Vrijgave dialog over the window, None while it does not show."""
    return next((one for one in window.shell.findChildren(ReleaseDialog) if one.isVisible()), None)


def claim_one(window, case):
    return window.ask(lambda desk: desk.views.case(case).claims[0])


def test_from_the_alert_to_the_released_statement_without_a_mouse(story, window, mail) -> None:
    keys, ask = window.keys, window.ask
    # Wacht: the story is selected; 101 first, then the dossier
    keys.until(lambda: window.shell.current().current() == story)
    keys.press(Qt.Key.Key_H)
    keys.fill("Wie nam het aan", "Operator 12")
    keys.enter()
    keys.until(lambda: ask(lambda desk: desk.stories.case_of(story)))
    window.settled()
    keys.enter()
    window.shows("case")
    case = ask(lambda desk: desk.stories.case_of(story))
    window.settled()

    # the next step is the triage
    keys.enter()
    window.settled()
    keys.choose("Beslissing", "Reageren")
    keys.fill("Reden", "Veel vragen over een knal")
    keys.choose("Impact", "3 Hoog")
    keys.tick("Incident")
    keys.tick("Gerechtelijk onderzoek")
    keys.tick("Brandweer ter plaatse")
    keys.enter()
    keys.until(lambda: ask(lambda desk: desk.views.case(case).triage) == "respond")
    window.settled()

    # nobody asked anything yet: the acknowledgement is skipped, with the reason why
    keys.reach("Overslaan met reden")
    keys.press(Qt.Key.Key_Space)
    window.settled()
    keys.fill("Reden", "Nog geen persvraag")
    keys.enter()
    keys.until(lambda: ask(lambda desk: desk.views.assessment(case).next_step.step) != "acknowledge")
    window.settled()

    # a claim, an enquiry, its answer, the judgement, the disclosure
    keys.press(Qt.Key.Key_W)
    keys.fill("Bewering", "Er was een knal aan het station")
    keys.enter()
    keys.until(lambda: ask(lambda desk: desk.views.case(case).claims))
    window.settled()
    keys.press(Qt.Key.Key_Q)
    keys.fill("Aan wie", "Brandweer, officier van wacht")
    keys.fill("Vraag", "Was er een knal?")
    keys.enter()
    keys.until(lambda: claim_one(window, case).enquiries)
    window.settled()
    keys.press(Qt.Key.Key_B)
    keys.choose("Wat gebeurde er", "Antwoord")
    keys.fill("Wat zegt Brandweer, officier van wacht", "Ja, een knal.")
    keys.control(Qt.Key.Key_Return)
    keys.until(lambda: claim_one(window, case).enquiries[0].answered_at)
    window.settled()
    keys.press(Qt.Key.Key_S)
    window.settled()
    keys.choose("Status", "Bevestigd")
    keys.choose("Bron, A tot F", "A, ")
    keys.choose("Informatie, 1 tot 6", "1, ")
    keys.fill("Waarom", "Brandweer ter plaatse")
    keys.enter()
    keys.until(lambda: claim_one(window, case).status == "verified")
    window.settled()
    keys.press(Qt.Key.Key_V)
    window.settled()
    keys.choose("Vrijgave", "Vrijgeefbaar")
    keys.fill("Reden", "Door de brandweer zelf gezegd")
    keys.enter()
    keys.until(lambda: claim_one(window, case).disclosure == "releasable")
    window.settled()

    # the text
    keys.control(Qt.Key.Key_E)
    window.settled()
    keys.choose("Sjabloon", "Eerste reactie: brand, knal of ander incident")
    keys.enter()
    window.shows("statement")
    window.settled()
    statement = ask(lambda desk: desk.views.statement_of_case(case))
    keys.until(lambda: isinstance(keys.focus(), QTextEdit | QPlainTextEdit))
    window.settled()
    # nothing is asked as long as a place of the template is open
    keys.control(Qt.Key.Key_Return)
    window.settled()
    assert not ask(lambda desk: desk.views.statement(case, statement).asked)

    # F8 leads to each open place, and what is typed or inserted stands there instead
    for place, words in PLACES.items():
        keys.press(Qt.Key.Key_F8)
        assert selected(keys.focus()) == f"[[{place.strip()}]]"
        if words:
            keys.type(words)
        else:
            keys.control(Qt.Key.Key_L)
            window.settled()
            keys.enter()
        window.settled()

    # the list, point by point
    keys.control(Qt.Key.Key_J)
    window.settled()
    for point in ask(lambda desk: desk.views.statement(case, statement).points):
        keys.choose(point.text, "Ja")
    keys.control(Qt.Key.Key_Return)
    keys.until(lambda: all(p.state == "pass" for p in ask(lambda desk: desk.views.statement(case, statement).points)))
    window.settled()
    keys.control(Qt.Key.Key_Return)
    window.shows("clearance")
    window.settled()
    view = ask(lambda desk: desk.views.statement(case, statement))
    assert view.asked
    assert "{#1}" in view.text
    assert view.text.endswith("De volgende update volgt om 03.00 uur.")

    def verdict_of(role: str):
        authorities = ask(lambda desk: desk.views.clearance(case, statement).authorities)
        return next(one for one in authorities if one.role == role)

    def to(role: str) -> None:
        for _ in OFFICES:
            current = window.shell.current().current()
            if current.role == role:
                return
            keys.press(Qt.Key.Key_J)
            window.settled()
        raise AssertionError(role)

    # Akkoord: the chief on the telephone, with a witness who confirms
    to("chief")
    keys.press(Qt.Key.Key_N)
    keys.choose("Getuige die meeluisterde", "Karim Bensalah")
    keys.enter()
    keys.until(lambda: verdict_of("chief").verdict == "cleared")
    window.settled()
    keys.enter()
    window.settled()
    keys.choose("Wie bevestigt", "Karim Bensalah")
    keys.enter()
    keys.until(lambda: ask(lambda desk: desk.views.clearance(case, statement).given) == 1)
    window.settled()

    # the fire service by mail: the sender is called back, and the witness of that confirms
    to("fire_service")
    keys.file(Qt.Key.Key_M, mail)
    window.settled()
    keys.fill("Wie schreef", "Kapitein R. Baert")
    keys.enter()
    keys.until(lambda: verdict_of("fire_service").unproven)
    window.settled()
    assert ask(lambda desk: desk.views.clearance(case, statement).given) == 1
    keys.reach("Afzender teruggebeld")
    keys.press(Qt.Key.Key_Space)
    window.settled()
    keys.choose("Getuige die meeluisterde", "Ines Dhondt")
    keys.enter()
    keys.until(lambda: verdict_of("fire_service").unproven.proof == "awaiting_witness")
    window.settled()
    keys.reach("Bevestig als getuige")
    keys.press(Qt.Key.Key_Space)
    window.settled()
    keys.choose("Wie bevestigt", "Ines Dhondt")
    keys.enter()
    keys.until(lambda: ask(lambda desk: desk.views.clearance(case, statement).given) == 2)
    window.settled()
    assert ask(lambda desk: desk.gate.reasons(case, statement)) != ()

    # the magistrate signs on this device
    to("press_magistrate")
    keys.reach("Teken op dit toestel")
    keys.press(Qt.Key.Key_Space)
    window.settled()
    keys.choose("Wie tekent", "I. Claes")
    keys.enter()
    keys.until(lambda: ask(lambda desk: desk.views.clearance(case, statement).given) == 3)
    window.settled()
    assert ask(lambda desk: desk.gate.reasons(case, statement)) == ()

    # Vrijgave: every gate is green; Ctrl+Enter held lets it go, and let go too early nothing leaves
    keys.enter()
    keys.until(lambda: opened_dialog(window))
    window.settled()
    keys.control(Qt.Key.Key_Return)
    window.settled()
    assert ask(lambda desk: desk.views.releases(case)) == ()
    keys.hold(
        Qt.Key.Key_Return,
        Qt.KeyboardModifier.ControlModifier,
        lambda: ask(lambda desk: desk.outbox.plans()),
    )
    keys.until(lambda: "Sluiten" in names(opened_dialog(window).cancel))
    keys.press(Qt.Key.Key_Escape)
    window.settled()

    # half a minute later, with a line of the log, it is gone
    window.night.clock.advance(31_000)
    keys.press(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier)
    window.settled()
    keys.type("Redacties weten dat de tekst komt")
    keys.enter()
    keys.until(lambda: any("Redacties weten" in str(one) for one in ask(lambda desk: desk.views.case(case)).log))
    keys.until(lambda: ask(lambda desk: desk.views.releases(case)))
    window.settled()

    # what left is a kit that holds
    released = ask(lambda desk: desk.views.releases(case))[0]
    assert (released.version, released.by.id, released.statement) == (1, "lore", statement)
    folder = window.night.desk.releases_folder / "PD-0001-v1"
    public = window.night.desk.releases.public_key()
    assert verify_kit(folder, public).faults == ()
    assert {name for name, _ in released.files} <= {file.name for file in folder.iterdir()}
    assert "Er was een knal aan het station" in next(folder.glob("*.txt")).read_text("utf-8")
    assert "{#1}" not in next(folder.glob("*.md")).read_text("utf-8")
    assert ask(lambda desk: desk.views.assessment(case).next_step.step) in ("follow_up", None, "full_reaction")
