"""From the alert to the press kit with the keyboard alone, through the real window and the real desk."""

from __future__ import annotations

from typing import Any

from keyboard import names
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

from ui.release.dialog import ReleaseDialog
from woordvoering.release.kit import verify_kit


def opened_dialog(window) -> Any:
    """The Vrijgave dialog over the window, None while it does not show."""
    return next((one for one in window.shell.findChildren(ReleaseDialog) if one.isVisible()), None)


def claim_one(window, case):
    return window.ask(lambda desk: desk.views.case(case).claims[0])


def test_from_the_alert_to_the_released_statement_without_a_mouse(story, window) -> None:
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
    keys.reach("Beweringen")
    keys.menu("Beoordelen")
    window.settled()
    keys.choose("Status", "Bevestigd")
    keys.choose("Bron, A tot F", "A, ")
    keys.choose("Informatie, 1 tot 6", "1, ")
    keys.fill("Waarom", "Brandweer ter plaatse")
    keys.enter()
    keys.until(lambda: claim_one(window, case).status == "verified")
    window.settled()
    keys.reach("Beweringen")
    keys.menu("Vrijgave wijzigen")
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
    keys.control(Qt.Key.Key_A)
    keys.type("# Knal aan het station\n\nEr was een knal aan het station Dampoort. ")
    window.settled()
    keys.control(Qt.Key.Key_L)
    window.settled()
    keys.enter()
    keys.type("\n\nDe volgende update volgt om [[uur]].")
    window.settled()

    # F8 goes to the place that is still open, and asking is refused until it is filled
    keys.control(Qt.Key.Key_Return)
    window.settled()
    assert not ask(lambda desk: desk.views.statement(case, statement).asked)
    keys.control(Qt.Key.Key_End)
    for _ in "[[uur]].":
        keys.press(Qt.Key.Key_Backspace)
    keys.type("03.00 uur.")
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
    assert "Er was een knal aan het station Dampoort. {#1}" in view.text
    assert view.text.endswith("De volgende update volgt om 03.00 uur.")

    # Akkoord: the chief on the telephone, with a witness who confirms
    keys.press(Qt.Key.Key_N)
    keys.choose("Getuige die meeluisterde", "Karim Bensalah")
    keys.enter()
    keys.until(lambda: ask(lambda desk: desk.views.clearance(case, statement).authorities[0].verdict) == "cleared")
    window.settled()
    keys.reach("Bevestig als getuige")
    keys.press(Qt.Key.Key_Space)
    window.settled()
    keys.choose("Wie bevestigt", "Karim Bensalah")
    keys.enter()
    keys.until(lambda: ask(lambda desk: desk.views.clearance(case, statement).given) == 1)
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
    window.half_minute()
    keys.until(lambda: ask(lambda desk: desk.views.releases(case)))
    window.settled()

    # what left is a kit that holds
    released = ask(lambda desk: desk.views.releases(case))[0]
    assert (released.version, released.by.id, released.statement) == (1, "lore", statement)
    folder = window.night.desk.releases_folder / "PD-0001-v1"
    public = window.night.desk.releases.public_key()
    assert verify_kit(folder, public).faults == ()
    assert {name for name, _ in released.files} <= {file.name for file in folder.iterdir()}
    assert "Er was een knal aan het station Dampoort." in next(folder.glob("*.txt")).read_text("utf-8")
    assert "{#1}" not in next(folder.glob("*.md")).read_text("utf-8")
    keys.until(lambda: "Sluiten" in names(opened_dialog(window).cancel))
    keys.press(Qt.Key.Key_Escape)
    window.settled()
    assert ask(lambda desk: desk.views.assessment(case).next_step.step) in ("follow_up", None, "full_reaction")
