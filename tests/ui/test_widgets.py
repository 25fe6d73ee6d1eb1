"""What the widgets do: refuse with a reason, hold and let go, wrap and mark, list a million rows, keep the keyboard."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage, QPainter, QShortcut
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QWidget

from ui.theme import Theme
from ui.widgets import paint
from ui.widgets.banner import Banner, BannerRecord
from ui.widgets.buttons import Button
from ui.widgets.card import column
from ui.widgets.charts import VolumeChart, VolumeRecord, grid_step
from ui.widgets.clock import Countdown, SinceClock
from ui.widgets.diff import DiffRun, DiffView
from ui.widgets.field import Field
from ui.widgets.flow import Flow, FlowText, Run, excerpt
from ui.widgets.focus import FocusRing
from ui.widgets.hold import Hold, HoldButton
from ui.widgets.pill import Pill, PillSpec
from ui.widgets.progress import WorkBar
from ui.widgets.reasoned import ReasonedButton
from ui.widgets.segmented import Segment, Segmented
from ui.widgets.sheet import Sheet
from ui.widgets.states import Skeleton, StateCard, StateRecord
from ui.widgets.stepper import CompactStepper, Phase, Stepper, shared
from ui.widgets.tables import Column, RecordList, RecordModel, RowDelegate, column_rects
from ui.widgets.tabs import Tabs
from ui.widgets.text import Label
from ui.widgets.toast import Toast
from ui.widgets.toggles import CheckBox, Toggle
from woordvoering.clock import MINUTE


def test_a_refused_button_says_why_and_does_nothing(theme, qtbot):
    button = Button(theme, "Akkoord vragen", icon="stamp")
    qtbot.addWidget(button)
    clicks = []
    button.clicked.connect(lambda: clicks.append(1))
    button.refuse("Nog 1 plaatshouder open")
    button.click()
    assert clicks == []
    assert button.accessibleDescription() == "Nog 1 plaatshouder open"
    button.refuse("")
    button.click()
    assert clicks == [1]


def test_the_reason_stands_beside_the_button(theme, qtbot):
    both = ReasonedButton(theme, Button(theme, "Akkoord vragen"))
    qtbot.addWidget(both)
    both.refuse("Nog 2 checkpunten", "daarna kan je akkoord vragen")
    assert not both.button.isEnabled()
    both.refuse("")
    assert both.button.isEnabled()


def test_enter_on_a_button_presses_that_button_and_not_the_screen_s_primary(theme, qtbot):
    holder = QWidget()
    qtbot.addWidget(holder)
    button = Button(theme, "Enkel opvolgen")
    holder.setLayout(column(button))
    primary, pressed = [], []
    shortcut = QShortcut(Qt.Key.Key_Return, holder)
    shortcut.activated.connect(lambda: primary.append(1))
    button.clicked.connect(lambda: pressed.append(1))
    holder.show()
    holder.activateWindow()
    qtbot.waitUntil(holder.isActiveWindow)
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Return)
    assert (pressed, primary) == ([1], [])
    button.clearFocus()
    qtbot.keyClick(holder, Qt.Key.Key_Return)
    assert (pressed, primary) == ([1], [1])


class Millis:
    def __init__(self):
        self.now = 0

    def __call__(self):
        return self.now


@pytest.fixture
def hold(theme, qtbot):
    millis = Millis()
    button = HoldButton(theme, "Vrijgeven", millis=millis)
    qtbot.addWidget(button)
    button.show()
    heard = []
    button.held.connect(lambda: heard.append(1))
    return button, millis, heard


def test_a_statement_leaves_only_after_a_second_and_a_half(hold, qtbot):
    button, millis, heard = hold
    qtbot.mousePress(button, Qt.MouseButton.LeftButton)
    millis.now = 1_000
    button.advance()
    assert heard == []
    assert button.hint() == "blijf ingedrukt, nog 0,5 s"
    millis.now = 1_500
    button.advance()
    assert heard == [1]


def test_letting_go_cancels_and_the_next_hold_starts_anew(hold, qtbot):
    button, millis, heard = hold
    qtbot.mousePress(button, Qt.MouseButton.LeftButton)
    millis.now = 1_400
    qtbot.mouseRelease(button, Qt.MouseButton.LeftButton)
    button.advance()
    qtbot.mousePress(button, Qt.MouseButton.LeftButton)
    millis.now = 2_800
    button.advance()
    assert heard == []
    assert button.hint() == "blijf ingedrukt, nog 0,1 s"


def test_control_and_enter_hold_it_from_anywhere_in_the_window(hold, qtbot):
    button, millis, heard = hold
    control = Qt.KeyboardModifier.ControlModifier
    qtbot.keyPress(button, Qt.Key.Key_Return, control)
    millis.now = 700
    qtbot.keyRelease(button, Qt.Key.Key_Return, control)
    button.advance()
    assert heard == []
    qtbot.keyPress(button, Qt.Key.Key_Return, control)
    millis.now = 2_200
    button.advance()
    assert heard == [1]


def test_a_refused_release_cannot_be_held(hold, qtbot):
    button, millis, heard = hold
    button.refuse("1 akkoord ontbreekt")
    qtbot.mousePress(button, Qt.MouseButton.LeftButton)
    millis.now = 5_000
    button.advance()
    assert heard == []
    assert button.hint() == "1 akkoord ontbreekt"


@given(st.lists(st.integers(min_value=0, max_value=400), min_size=1, max_size=12))
def test_a_hold_counts_only_what_was_held_in_one_go(steps):
    held, now = Hold(1500), 0
    for step in steps:
        held.press(now)
        now += step
        assert held.left(now) == 1500 - step
        held.release()
        assert held.left(now) == 1500


def test_a_field_that_is_wrong_says_how_to_put_it_right_until_somebody_types(theme, qtbot):
    field = Field(theme, "Uur")
    qtbot.addWidget(field)
    field.refuse("Geef een uur tussen 00:00 en 23:59.")
    assert field.line.accessibleDescription() == "Geef een uur tussen 00:00 en 23:59."
    qtbot.keyClicks(field.line, "1")
    assert field.line.accessibleDescription() == ""
    with qtbot.waitSignal(field.submitted) as heard:
        qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert heard.args == ["1"]


def test_one_segment_is_chosen_and_arrows_move(theme, qtbot):
    segmented = Segmented(theme, (Segment("now", "Nu", "2"), Segment("all", "Alles")), "Verhalen")
    qtbot.addWidget(segmented)
    segmented.show()
    assert segmented.current() == "now"
    heard = []
    segmented.chosen.connect(heard.append)
    second = segmented.findChildren(type(segmented._buttons["all"]))[1]
    qtbot.mouseClick(second, Qt.MouseButton.LeftButton)
    assert (segmented.current(), heard) == ("all", ["all"])
    segmented.set_count("all", "9")
    assert second.accessibleName() == "Alles 9"


def test_tabs_keep_their_choice_when_counts_change(theme, qtbot):
    tabs = Tabs(theme, (Segment("claims", "Beweringen", "6"), Segment("text", "Verklaring")))
    qtbot.addWidget(tabs)
    heard = []
    tabs.chosen.connect(heard.append)
    tabs.choose("text")
    assert heard == []
    tabs.show_tabs((Segment("claims", "Beweringen", "7"), Segment("text", "Verklaring")))
    assert tabs.current() == "text"
    assert tabs.accessibleTabName(0) == "Beweringen 7"
    tabs.setCurrentIndex(0)
    assert heard == ["claims"]


def test_only_the_first_late_phase_is_red(theme, qtbot):
    late = tuple(Phase(str(number), f"Fase {number}", "late") for number in range(3))
    stepper = Stepper(theme, late)
    qtbot.addWidget(stepper)
    stepper.resize(900, 80)
    image = stepper.grab().toImage()
    tint = theme.color("redTint")
    thirds = [0, 0, 0]
    for x in range(image.width()):
        if image.pixelColor(x, 12) == tint:
            thirds[min(2, x * 3 // image.width())] += 1
    assert thirds[0] > 40
    assert thirds[1:] == [0, 0]


NIGHT = (
    Phase("detect", "Signaleren", "done", "01:52", "doel 01:59"),
    Phase("triage", "Triage", "done", "01:53", "doel 02:04"),
    Phase("acknowledge", "Ontvangstbericht", "done", "01:58", "doel 02:14"),
    Phase("fact_finding", "Waarheidsvinding", "active", "", "doel 02:29"),
    Phase("statement", "Verklaring", "early", "concept r2", "doel 02:44"),
    Phase("clearance", "Akkoord", "todo", "", "doel 03:14"),
    Phase("release", "Vrijgave", "todo", "", "doel 03:24"),
    Phase("follow_up", "Opvolging", "todo", "", "doel 02:45"),
    Phase("evaluation", "Evaluatie", "todo", "", "vr 20 nov"),
)


@pytest.mark.parametrize("wide", [1124, 1096, 1256])
def test_the_words_of_a_phase_stay_clear_of_the_next(theme, qtbot, wide):
    stepper = Stepper(theme, NIGHT)
    qtbot.addWidget(stepper)
    stepper.resize(wide, 80)
    for number, phase in enumerate(NIGHT):
        fact, target = phase.fact, "" if wide < 1200 and phase.state == "done" else phase.target
        words = " ".join(filter(None, (fact, target)))
        assert stepper._cell(number).width() >= paint.width(theme.font("small"), words) + 8, phase.name
        if number:
            assert stepper._cell(number).left() == pytest.approx(stepper._cell(number - 1).right())
    assert stepper._cell(8).right() <= wide


def test_what_is_only_useful_whole_is_left_out_where_it_does_not_fit(theme, qtbot):
    inks = []
    for room in (20, 200):
        label = Label(theme, "7 open, 3 binnen 30 min", elide=True, whole=True)
        qtbot.addWidget(label)
        label.resize(room, 20)
        image = label.grab().toImage()
        inks.append(len({image.pixel(x, y) for x in range(image.width()) for y in range(image.height())}))
    assert inks[0] == 1
    assert inks[1] > 2


def test_phases_with_room_to_spare_stand_at_equal_distances(theme, qtbot):
    stepper = Stepper(theme, NIGHT)
    qtbot.addWidget(stepper)
    stepper.resize(1800, 80)
    assert len({round(stepper._cell(number).width()) for number in range(9)}) == 1


@given(st.lists(st.floats(1, 300), min_size=1, max_size=12), st.floats(100, 3000))
def test_room_is_shared_without_loss_and_no_part_falls_below_its_need(needs, room):
    parts = shared(needs, room)
    assert sum(parts) == pytest.approx(room)
    if sum(needs) < room:
        assert all(part >= need - 0.001 for part, need in zip(parts, needs, strict=True))


def test_a_phase_is_chosen_by_click_and_by_key(theme, qtbot):
    stepper = Stepper(theme, tuple(Phase(f"p{number}", f"Fase {number}") for number in range(9)))
    qtbot.addWidget(stepper)
    stepper.resize(900, 80)
    stepper.show()
    heard = []
    stepper.phase_chosen.connect(heard.append)
    qtbot.mouseClick(stepper, Qt.MouseButton.LeftButton, pos=QPoint(30, 40))
    qtbot.keyClick(stepper, Qt.Key.Key_Right)
    qtbot.keyClick(stepper, Qt.Key.Key_Space)
    assert heard == ["p0", "p1"]
    assert stepper.accessibleName() == "Fase 1, nog niet begonnen"


def test_the_compact_stepper_names_the_phase_that_is_on(theme, qtbot):
    phases = (Phase("a", "Triage", "done"), Phase("b", "Verklaring", "active", "", "doel 02:14"), Phase("c", "Akkoord"))
    compact = CompactStepper(theme, phases)
    qtbot.addWidget(compact)
    assert compact.accessibleName() == "Fase 2 van 3 · Verklaring, doel 02:14"


def test_a_paragraph_wraps_to_its_width_and_ends_in_an_ellipsis(theme):
    flow = Flow(theme, (Run("Vannacht was er een knal aan station Gent-Dampoort. " * 4),))
    one = flow.natural_width()
    assert flow.break_lines(one + 1) == flow.leading
    assert flow.break_lines(one / 3) >= 3 * flow.leading
    flow.break_lines(one / 3, 2)
    assert len(flow.lines) == 2
    assert flow.lines[-1][-1].words.endswith("…")


MARKED = "e" + chr(0x301) * 200_000
"""As wide as one letter, and as long to draw as all that stands on it."""


def test_no_line_draws_more_than_a_reader_could_read(theme):
    flow = Flow(theme, (Run(MARKED),))
    assert flow.break_lines(600, 2) == 2 * flow.leading
    assert sum(len(piece.words) for line in flow.lines for piece in line) <= 2 * paint.LINE_CHARS
    flow.break_lines(600)
    assert max(sum(len(piece.words) for piece in line) for line in flow.lines) <= paint.LINE_CHARS
    assert sum(len(piece.words) for line in flow.lines for piece in line) == len(MARKED)


def test_a_line_of_others_is_measured_as_far_as_it_is_shown(theme):
    assert paint.on_a_line("knal") == "knal"
    assert paint.on_a_line(MARKED) == MARKED[: paint.LINE_CHARS - 1] + "…"
    assert paint.width(theme.font("body"), "w" * 200_000) < paint.width(theme.font("body"), "w" * 200) * 3


def test_what_is_left_out_of_a_long_text_is_told():
    assert excerpt("knal", 10) == "knal"
    assert excerpt("k" * 12_345, 3) == "kkk… (12.345 tekens)"


@given(st.text(alphabet=st.sampled_from("ab éñ\n-"), max_size=120), st.integers(min_value=20, max_value=400))
def test_no_word_gets_lost_by_wrapping(words, wide):
    theme = _theme()
    flow = Flow(theme, (Run(words),))
    flow.break_lines(wide)
    kept = "".join(piece.words for line in flow.lines for piece in line)
    assert kept.replace(" ", "") == words.replace("\n", "").replace(" ", "")


def _theme() -> Theme:
    from PySide6.QtWidgets import QApplication

    application = QApplication.instance()
    assert isinstance(application, QApplication)
    return application.findChild(Theme) or Theme(application)


def test_a_click_on_a_link_in_a_text_names_what_it_points_at(theme, qtbot):
    text = FlowText(theme, (Run("Zie "), Run("#3", color="accentText", link="claim-3")))
    qtbot.addWidget(text)
    text.resize(300, 24)
    text.show()
    text.grab()
    with qtbot.waitSignal(text.link_activated) as heard:
        qtbot.mouseClick(text, Qt.MouseButton.LeftButton, pos=QPoint(30, 8))
    assert heard.args == ["claim-3"]


def test_a_difference_is_read_out_as_added_and_struck(theme, qtbot):
    view = DiffView(theme, (DiffRun("Een "), DiffRun("zware brand", "del"), DiffRun("brand", "ins")))
    qtbot.addWidget(view)
    assert view.accessibleName() == "Een geschrapt: zware brand. toegevoegd: brand."


def test_a_clock_ticks_only_while_it_is_seen(theme, ticker, clock, qtbot):
    since = SinceClock(theme, ticker)
    qtbot.addWidget(since)
    since.set_moment(clock.now() - 23 * MINUTE)
    assert not ticker.running
    since.show()
    assert ticker.running
    assert since.accessibleName() == "T+00:23"
    clock.advance(MINUTE)
    ticker.tick.emit()
    assert since.text() == "T+00:24"
    since.hide()
    assert not ticker.running


def test_a_countdown_turns_amber_then_red_then_late(theme, ticker, clock, qtbot):
    down = Countdown(theme, ticker)
    qtbot.addWidget(down)
    due = clock.now() + 31 * MINUTE
    down.set_moment(due)
    inks = []
    for step in (0, 2, 25, 10):
        clock.advance(step * MINUTE)
        ticker.tick.emit()
        inks.append(down.ink(due, clock.now()))
    assert inks == ["text", "amberText", "redText", "redText"]
    assert down.text() == "6 min te laat"


def test_loading_shows_nothing_at_first_and_says_what_it_fetches_when_it_lasts(theme, qtbot):
    skeleton = Skeleton(theme, "Verhalen worden gelezen.")
    qtbot.addWidget(skeleton)
    skeleton.resize(400, 160)
    skeleton.start()

    def colours():
        image = skeleton.grab().toImage()
        return {image.pixelColor(x, y).name() for x in range(0, 400, 4) for y in range(0, 160, 2)}

    assert theme.colors.neutralTint.lower() not in colours()
    skeleton.appear()
    assert theme.colors.neutralTint.lower() in colours()
    skeleton.tell()
    assert skeleton.accessibleName() == "Verhalen worden gelezen."


def test_an_empty_place_offers_its_one_action(theme, qtbot):
    card = StateCard(theme)
    qtbot.addWidget(card)
    card.show_record(StateRecord("radar", "Geen nieuwe verhalen", "14 bronnen werken.", "Bekijk bronnen"))
    with qtbot.waitSignal(card.acted):
        card.findChildren(Button)[0].click()
    assert card.accessibleName() == "Geen nieuwe verhalen 14 bronnen werken."


def test_a_banner_shows_itself_only_when_there_is_something_to_say(theme, qtbot):
    banner = Banner(theme)
    qtbot.addWidget(banner)
    banner.show_record(
        BannerRecord("red", "siren", "Mogelijk dringend: 101", "2 berichten.", "Doorgeven", stacked=True)
    )
    assert not banner.isHidden()
    with qtbot.waitSignal(banner.acted):
        banner.findChildren(Button)[0].click()
    banner.show_record(None)
    assert banner.isHidden()


def test_a_pill_that_is_a_link_works_by_key(theme, qtbot):
    pill = Pill(theme, PillSpec("PD-0147", "accent", "folder-open"), clickable=True)
    qtbot.addWidget(pill)
    with qtbot.waitSignal(pill.clicked):
        qtbot.keyClick(pill, Qt.Key.Key_Return)


@pytest.mark.parametrize("kind", [CheckBox, Toggle])
def test_boxes_and_switches_toggle_with_space(theme, qtbot, kind):
    box = kind(theme, "Zelfde antwoord aan allen")
    qtbot.addWidget(box)
    qtbot.keyClick(box, Qt.Key.Key_Space)
    assert box.isChecked()
    assert box.accessibleName() == "Zelfde antwoord aan allen"


def test_long_work_says_how_far_it_is(theme, qtbot):
    bar = WorkBar(theme)
    qtbot.addWidget(bar)
    bar.show_work(12, 31, "Versturen:")
    assert bar.text() == "Versturen: 12 van 31"


@given(st.floats(min_value=0.1, max_value=1e6))
def test_a_chart_has_at_most_four_grid_lines(top):
    assert int(top / grid_step(top)) + 1 <= 4


def test_the_burst_stands_in_accent_and_what_came_before_in_grey(theme, qtbot):
    chart = VolumeChart(theme)
    qtbot.addWidget(chart)
    chart.show_record(
        VolumeRecord((3.0, 3.0, 9.0, 12.0), 3.0, "basislijn 3,0 per min", burst=2, burst_text="Uitbarsting 01:46")
    )
    chart.resize(480, 128)
    image = chart.grab().toImage()
    bottom = 128 - 22 - 6
    line = {x: image.pixelColor(x, bottom).name() for x in range(0, 440, 3)}
    accent, grey = theme.colors.accent.lower(), theme.colors.bar.lower()
    assert {x for x, name in line.items() if name == accent}
    assert max(x for x, name in line.items() if name == grey) < min(x for x, name in line.items() if name == accent)


@dataclass(frozen=True)
class Fact:
    key: str
    words: str
    head: bool = False


class Facts(RecordModel[Fact]):
    def sentence(self, record):
        return record.words

    def key(self, record):
        return record.key

    def selectable(self, record):
        return not record.head


class FactRow(RowDelegate):
    def height(self, record):
        return 32

    def draw_row(self, painter, rect, record, *, selected):
        assert isinstance(record, Fact)
        painter.drawText(rect, record.words)


def facts(count):
    return [Fact("head", "Kop", True), *(Fact(str(number), f"rij {number}") for number in range(count))]


@pytest.fixture
def listed(theme, qtbot):
    view, model = RecordList(theme, "Feiten"), Facts()
    model.setParent(view)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, view)
    view.setModel(model)
    view.setItemDelegate(FactRow(theme, view))
    qtbot.addWidget(view)
    view.resize(300, 200)
    view.show()
    return view, model


def test_arrows_step_over_group_heads(listed, qtbot):
    view, model = listed
    model.show_records(facts(3))
    view.step(1)
    assert view.currentIndex().row() == 1
    qtbot.keyClick(view, Qt.Key.Key_Up)
    assert view.currentIndex().row() == 1
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert view.currentIndex().row() == 2


def test_a_row_says_its_sentence_to_a_screen_reader(listed):
    _, model = listed
    model.show_records(facts(1))
    assert model.index(1).data(Qt.ItemDataRole.AccessibleTextRole) == "rij 0"


def test_new_content_of_the_same_rows_keeps_the_selection(listed):
    view, model = listed
    model.show_records(facts(3))
    view.select_row(2)
    fresh = facts(3)
    fresh[2] = Fact("1", "rij 1, nu dringend")
    model.show_records(fresh)
    assert view.currentIndex().row() == 2
    assert model.record(2).words == "rij 1, nu dringend"
    assert model.row_of("1") == 2
    assert model.row_of("weg") == -1


def test_a_selected_row_has_an_accent_bar_at_its_left(listed, theme):
    view, model = listed
    model.show_records(facts(3))
    view.select_row(1)
    view.clearFocus()
    image = view.viewport().grab().toImage()
    rect = view.visualRect(view.currentIndex())
    assert image.pixelColor(1, rect.center().y()) == theme.color("accent")
    assert image.pixelColor(200, rect.center().y()) == theme.color("selected")


def test_columns_share_what_the_fixed_ones_leave(theme):
    from PySide6.QtCore import QRectF

    columns = (Column("#", 36), Column("Bewering"), Column("Status", 142), Column("Vrijgave", 150))
    rects = column_rects(theme, columns, QRectF(0, 0, 800, 56))
    assert rects[0].width() == 36
    assert rects[-1].right() == pytest.approx(800 - 24)
    assert rects[1].left() == pytest.approx(24 + 36 + 16)


@pytest.fixture
def window(theme, qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1000, 700)
    behind = Button(theme, "Achteraan")
    window.setLayout(column(behind, None))
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    behind.setFocus()
    return window


def test_a_sheet_takes_the_keyboard_and_gives_it_back(theme, window, qtbot):
    pressed = []
    QShortcut("M", window).activated.connect(lambda: pressed.append("behind"))
    sheet = Sheet(theme, window, 400, 200, name="Vraag")
    one, two = Button(theme, "Ja"), Button(theme, "Neen")
    sheet.column.addWidget(one)
    sheet.column.addWidget(two)
    sheet.open()
    assert window.focusWidget() is one
    qtbot.keyClick(one, Qt.Key.Key_Tab)
    assert window.focusWidget() is two
    qtbot.keyClick(two, Qt.Key.Key_Tab)
    assert window.focusWidget() is one
    qtbot.keyClick(one, Qt.Key.Key_M)
    assert pressed == []
    with qtbot.waitSignal(sheet.closed):
        qtbot.keyClick(one, Qt.Key.Key_Escape)
    assert window.focusWidget().text() == "Achteraan"
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_M)
    assert pressed == ["behind"]


def test_a_sheet_with_work_in_it_does_not_close_on_escape(theme, window, qtbot):
    class Stubborn(Sheet):
        def may_close(self):
            return False

    sheet = Stubborn(theme, window, 400, 200)
    sheet.open()
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert sheet.isVisible()


def test_the_focus_ring_stands_around_what_has_the_focus(theme, window, qapp):
    ring = FocusRing(theme, window, qapp)
    button = window.findChild(Button)
    button.clearFocus()
    button.setFocus()
    assert ring.isVisible()
    assert ring.geometry().contains(button.geometry())
    assert ring.geometry().left() == max(0, button.geometry().left() - 4)
    button.hide()
    assert not ring.isVisible()


def test_a_toast_says_its_word_and_goes_by_itself(theme, window):
    toast = Toast(theme, window)
    toast.tell("Bewaard")
    assert toast.isVisible()
    assert toast.accessibleName() == "Bewaard"
    toast._timer.timeout.emit()
    assert not toast.isVisible()


def test_text_that_does_not_fit_ends_in_an_ellipsis(theme):
    from PySide6.QtCore import QRectF

    from ui.widgets import paint

    image = QImage(60, 20, QImage.Format.Format_ARGB32)
    painter = QPainter(image)
    taken = paint.text(
        painter, QRectF(0, 0, 60, 20), "Knal en rook aan de Dampoort", theme.font("body"), theme.color("text")
    )
    painter.end()
    assert taken <= 60
