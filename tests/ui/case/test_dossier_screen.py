"""The dossier shows what burns first, says every row in a sentence, and works by keyboard."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from dossier_of_the_bang import CLAIMS, ITEMS, NOW, assessment, case
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester

from ui.case.cases_screen import CasesScreen, Said
from ui.case.claims import rows_of
from ui.case.shown import word_case
from ui.case.words import claim_order, grade_sentence, log_icon, short_party, with_references
from ui.theme import Appearance
from ui.widgets.card import widgets_in
from woordvoering.overview.windows import Order, window


@pytest.fixture
def shown(screen, voice):
    screen.show_record(word_case(case(), voice))
    return screen


def test_the_title_is_read_before_its_chips(screen, voice):
    for wide, left_out in ((1500, 0), (760, 3)):
        screen.resize(wide, 824)
        screen.show_record(word_case(case(title="Knal en rook aan de Dampoort en in de wijk errond"), voice))
        header = screen.header
        header.resize(wide, 80)
        chips = widgets_in(header._chips)
        assert [chip.isVisibleTo(header) for chip in chips].count(False) == left_out, wide


def test_a_blocking_claim_stands_first_then_the_confirmed_then_the_rest():
    assert [claim.number for claim in claim_order(CLAIMS)] == [3, 1, 2, 4, 5, 6]


def test_a_blocking_claim_is_unfolded_when_it_is_first_seen_and_stays_folded_once_folded(shown, voice):
    model = shown.claims.list.records
    assert [model.record(row).kind for row in range(5)] == ["claim", "enquiry", "enquiry", "enquiry", "ask"]
    shown.claims.list.fold("claim3")
    shown.show_record(word_case(case(), voice))
    assert [model.record(row).kind for row in range(model.rowCount())] == ["claim"] * 6 + ["add"]


def test_every_row_of_the_claims_says_a_sentence(shown):
    model = shown.claims.list.records
    QAbstractItemModelTester(model)
    first = model.data(model.index(0), Qt.ItemDataRole.AccessibleTextRole)
    assert first == (
        "#3, Er zijn gewonden, In onderzoek, bron C, vrij betrouwbaar; informatie 3, mogelijk waar, Niet vrijgeven, "
        "Blokkeert vrijgave · brandweer antwoordt niet, opengevouwen"
    )
    enquiry = model.data(model.index(1), Qt.ItemDataRole.AccessibleTextRole)
    assert "Karim B. vraagt Brandweer, officier van wacht per radio" in enquiry
    assert enquiry.endswith("wacht op antwoord")


def test_space_folds_the_current_claim_and_arrows_go_on_to_its_enquiries(shown, qtbot):
    listed = shown.claims.list
    listed.setFocus()
    qtbot.keyClick(listed, Qt.Key.Key_Down)
    assert listed.enquiry() == "e1"
    qtbot.keyClick(listed, Qt.Key.Key_Left)
    assert listed.records.record(listed.currentIndex().row()).kind == "claim"
    qtbot.keyClick(listed, Qt.Key.Key_Space)
    assert listed.records.record(0).open


@pytest.mark.parametrize(
    ("key", "command"), [(Qt.Key.Key_W, "case.claim"), (Qt.Key.Key_Q, "case.step"), (Qt.Key.Key_B, "case.call")]
)
def test_the_letters_of_the_dossier_say_what_is_wanted(shown, qtbot, key, command):
    shown.claims.list.setFocus()
    with qtbot.waitSignal(shown.key_acted) as wanted:
        qtbot.keyClick(shown.claims.list, key)
    assert wanted.args == [command]


def test_enter_presses_the_next_step_and_n_goes_to_the_quick_field(shown, qtbot):
    shown.claims.list.setFocus()
    with qtbot.waitSignal(shown.acted) as wanted:
        qtbot.keyClick(shown.claims.list, Qt.Key.Key_Return)
    assert wanted.args == ["verification.ask_again"]
    qtbot.keyClick(shown.claims.list, Qt.Key.Key_N)
    assert shown.log.field.line.hasFocus()
    qtbot.keyClicks(shown.log.field.line, "Brandweer belt terug")
    with qtbot.waitSignal(shown.note_written) as written:
        qtbot.keyClick(shown.log.field.line, Qt.Key.Key_Return)
    assert written.args == ["Brandweer belt terug"]


@pytest.mark.parametrize(
    ("x", "row", "act"),
    [(480, 0, "assess"), (630, 0, "assess"), (710, 0, "disclose"), (770, 1, "call"), (100, 4, "ask")],
)
def test_a_click_on_a_cell_is_an_act(shown, qtbot, x, row, act):
    listed = shown.claims.list
    middle = listed.visualRect(listed.records.index(row)).top() + 16
    with qtbot.waitSignal(listed.acted) as wanted:
        qtbot.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(x, middle))
    assert wanted.args[:2] == [act, 3]


def test_the_menu_of_a_claim_holds_its_acts_and_not_those_that_cannot_be(shown):
    row = shown.claims.list.records.record(0)
    words = [action.text() for action in shown.claims.list.menu(row).actions()]
    assert words[:3] == ["Beoordelen…", "Vrijgave wijzigen…", "Navraag toevoegen…"]
    locked = rows_of((CLAIMS[0].__class__(**{**_fields(CLAIMS[0]), "locked": True}),), frozenset(), NOW)[0]
    assert "Anders verwoorden…" not in [action.text() for action in shown.claims.list.menu(locked).actions()]


def _fields(record):
    return {name: getattr(record, name) for name in record.__struct_fields__}


def test_the_card_names_what_the_release_needs_with_who_and_how_long(shown):
    said = [need.accessibleName() for need in shown.problems()]
    assert said[0] == "Bewering #3 is niet bevestigd, blokkeert, Brandweer · 07:31"
    assert len(said) == 3


def test_a_case_that_nothing_blocks_says_so(screen, voice):
    screen.show_record(word_case(case(assessment=assessment(blockers=())), voice))
    assert screen.problems() == ()
    assert screen.next._free.text() == "Niets blokkeert de vrijgave."


def test_the_footer_states_the_chain_and_the_title_names_nobody(shown):
    assert shown.fact() == "Logboek: ketting klopt, 8 regels"
    assert shown.title() == "PD-0147"


@pytest.mark.parametrize("tab", ["statement", "clearance", "requests", "signals", "material"])
def test_every_tab_shows_rows_that_say_a_sentence(shown, tab):
    shown.show_place(tab, 0)
    model = shown._pages[tab][1].model()
    QAbstractItemModelTester(model)
    assert model.rowCount() > 0
    for row in range(model.rowCount()):
        assert len(str(model.data(model.index(row, 0), Qt.ItemDataRole.AccessibleTextRole))) > 15


def test_a_phase_that_is_pressed_asks_for_its_lines(shown, qtbot):
    with qtbot.waitSignal(shown.phase_wanted) as wanted:
        qtbot.mouseClick(shown.stepper, Qt.MouseButton.LeftButton, pos=QPoint(60, 40))
    assert wanted.args == ["detect"]
    shown.show_phase("detect", "Signaleren", frozenset(("0046log.note",)))
    assert shown.log.model.rowCount() == 1
    shown.show_phase("", "", frozenset())
    assert shown.log.model.rowCount() == 8


def test_a_log_line_with_an_icon_that_is_not_shipped_is_drawn_all_the_same():
    assert log_icon("no-such-icon") == "notebook-pen"
    assert log_icon("mail") == "mail"
    assert log_icon("pencil") == "pen-line"


def test_references_in_a_sentence_lead_to_the_claim():
    assert [run.link for run in with_references("Zonder #3 en #12 niet")] == ["", "3", "", "12", ""]
    assert short_party("Brandweer, officier van wacht") == "Brandweer"
    assert grade_sentence("", 0) == "nog geen graad"


@pytest.mark.parametrize("appearance", [Appearance.LIGHT, Appearance.DARK])
def test_the_dossier_draws_in_both_themes(shown, theme, appearance):
    theme.choose(appearance)
    picture = shown.grab()
    image = picture.toImage()
    colors = {image.pixelColor(x, y).name() for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)}
    for token in ("selected", "redTint", "amberTint", "greenTint", "accent", "canvas"):
        assert theme.color(token).name() in colors, token
    if folder := os.environ.get("WOORDVOERING_PICTURES"):
        picture.save(str(Path(folder) / f"dossier-{appearance}.png"))


def served(ask, made, voice):
    """Answers for the cases that are known here."""
    late = [item.id for item in ITEMS if item.closed_at is None and item.dot == "red"]
    fits = {"open": lambda item: item.closed_at is None, "late": lambda item: item.id in late}
    fit = fits.get(ask.segment, lambda item: item.closed_at is not None)
    known = {item.id: item for item in ITEMS if fit(item) and ask.words in f"{item.number} {item.title}".casefold()}
    counts = {"open": sum(item.closed_at is None for item in ITEMS), "late": len(late), "unread": 0}

    def said(item):
        return Said(voice.say(item.next_code, item.next_params), voice.phase(item.phase), voice.impact(item.impact), "")

    made.show_window(window(ask, Order(("", [*known])), NOW, lambda _: known, counts), said)


@pytest.fixture
def cases(theme, keymap, qtbot, voice):
    made = CasesScreen(theme, keymap)
    made.resize(1256, 824)
    qtbot.addWidget(made)
    made.show()
    made.served.asked.connect(lambda ask: served(ask, made, voice))
    made.served.refresh()
    return made


def test_the_list_shows_open_cases_with_their_next_step(cases):
    QAbstractItemModelTester(cases.model)
    assert cases.model.rowCount() == 3
    sentence = cases.model.data(cases.model.index(0), Qt.ItemDataRole.AccessibleTextRole)
    assert sentence.startswith("PD-0147, Knal en rook aan de Dampoort, te laat, Waarheidsvinding")
    assert "7 open persvragen" in sentence


def test_search_narrows_escape_clears_and_enter_opens(cases, qtbot):
    qtbot.keyClick(cases.list, Qt.Key.Key_F)
    qtbot.keyClicks(cases.search.line, "wondelgem")
    assert cases.model.rowCount() == 1
    cases.list.setFocus()
    with qtbot.waitSignal(cases.opened) as opened:
        qtbot.keyClick(cases.list, Qt.Key.Key_Return)
    assert opened.args == ["c146"]
    cases.back()
    assert cases.model.rowCount() == 3


def test_closed_cases_stand_in_their_own_segment(cases):
    cases.segments.choose("closed")
    cases.segments.chosen.emit("closed")
    assert [cases.model.record(0).item.number] == ["PD-0140"]


def test_a_search_without_a_hit_says_so_and_offers_the_way_back(cases):
    cases.search.set_text("zzz")
    cases.search.edited.emit("zzz")
    assert cases._empty.accessibleName().startswith("Geen dossier past hierbij")
    cases._empty.acted.emit()
    assert cases.model.rowCount() == 3
