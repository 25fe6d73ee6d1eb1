"""Lists of any length: only what is looked at is asked for, measured and kept; keys, selection and words stay."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester
from sampling import at_most

from ui.watch.signals import SignalList
from ui.widgets.heights import BLOCK, Heights
from ui.widgets.pages import KEPT, PAGE
from woordvoering.overview.records import SignalLine, SignalView
from woordvoering.overview.watch_records import SignalAsk, SignalPage

MILLION = 1_000_000
ROOM = 3 * PAGE
"""Rows that one look may ask for at most: those in sight, those around them, in whole pages."""


def line(number: int) -> SignalLine:
    words = "een knal aan de Dampoort " * (1 + number % 4)
    return SignalLine(SignalView(f"s{number}", "x", "b", f"@{number}", 0, "public", number, words, ""), number % 5)


class Served:
    """A list, and what stands behind it: counts the rows that are asked for and answers on request."""

    def __init__(self, shown: SignalList, total: int) -> None:
        self.shown, self.total, self.asked = shown, total, list[SignalAsk]()
        self.seen = set[int]()
        shown.asked.connect(self.asked.append)

    def page(self, ask: SignalAsk) -> SignalPage:
        rows = range(ask.start, min(self.total, ask.start + ask.count))
        return SignalPage(ask, self.total, self.total, self.total, tuple(line(number) for number in rows))

    def answer(self) -> int:
        """Answers until nothing is asked any more; how many rows that took."""
        rows = 0
        while self.asked:
            page = self.page(self.asked.pop(0))
            self.seen.add(page.ask.start)
            rows += len(page.lines)
            assert self.shown.show_page(page)
            self.shown.grab()
        return rows


@pytest.fixture
def served(theme, qtbot):
    shown = SignalList(theme, "Signalen")
    qtbot.addWidget(shown)
    shown.resize(840, 500)
    shown.show()
    behind = Served(shown, MILLION)
    shown.show_first(behind.page(SignalAsk("bang")), "")
    shown.grab()
    return behind


def test_a_list_of_a_million_asks_for_what_is_seen_alone(served):
    assert served.shown.records.rowCount() == MILLION
    assert served.answer() <= ROOM
    served.shown.verticalScrollBar().setValue(served.shown.verticalScrollBar().maximum() // 2)
    served.shown.grab()
    assert served.answer() <= ROOM
    middle = served.shown.indexAt(QPoint(10, 10)).row()
    assert abs(middle - MILLION // 2) < 100
    assert served.shown.records.record(middle).signal.id == f"s{middle}"


def test_what_was_looked_at_long_ago_is_let_go_of(served):
    bar = served.shown.verticalScrollBar()
    for part in range(24):
        bar.setValue(bar.maximum() * part // 24)
        served.shown.grab()
        served.answer()
    assert len(served.seen) > KEPT
    assert served.shown.records.held() <= KEPT * PAGE


def test_one_request_is_under_way_at_a_time(served):
    served.answer()
    bar = served.shown.verticalScrollBar()
    for part in range(1, 40):
        bar.setValue(bar.maximum() * part // 40)
        served.shown.grab()
    assert len(served.asked) == 1
    assert served.answer() <= PAGE + ROOM


def test_scrolling_paints_the_rows_that_come_into_sight_and_no_others(served, qtbot, monkeypatch):
    served.answer()
    drawn = []
    delegate = served.shown.itemDelegate()
    paint = delegate.draw_row
    monkeypatch.setattr(delegate, "draw_row", lambda *a, **k: (drawn.append(a[2].signal.id), paint(*a, **k)))
    qtbot.wait(20)
    drawn.clear()
    served.shown.verticalScrollBar().setValue(30)
    qtbot.waitUntil(lambda: bool(drawn))
    assert len(set(drawn)) <= 3


def test_the_keys_reach_the_ends_and_a_page_further(served, qtbot):
    shown = served.shown
    shown.setFocus()
    qtbot.keyClick(shown, Qt.Key.Key_End)
    assert shown.currentIndex().row() == MILLION - 1
    assert shown.visualRect(shown.currentIndex()).bottom() < shown.viewport().height()
    qtbot.keyClick(shown, Qt.Key.Key_Home)
    assert shown.currentIndex().row() == 0
    qtbot.keyClick(shown, Qt.Key.Key_PageDown)
    assert 3 < shown.currentIndex().row() < 12
    qtbot.keyClick(shown, Qt.Key.Key_Down)
    below = shown.currentIndex().row()
    qtbot.keyClick(shown, Qt.Key.Key_PageUp)
    assert shown.currentIndex().row() < below
    qtbot.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(60, 100))
    assert shown.currentIndex() == shown.indexAt(QPoint(60, 100))
    assert shown.selectedIndexes() == [shown.currentIndex()]


def test_a_row_that_is_not_here_says_so_to_a_screen_reader_and_is_asked_for(served):
    served.answer()
    far = served.shown.records.index(700_000)
    assert far.data(Qt.ItemDataRole.AccessibleTextRole) == "wordt gelezen"
    served.answer()
    assert "@700000" in far.data(Qt.ItemDataRole.AccessibleTextRole)


def test_a_refresh_keeps_place_and_selection_and_reads_what_is_seen_again(served):
    shown = served.shown
    served.answer()
    shown.select_row(500_000)
    shown.grab()
    served.answer()
    place = shown.visualRect(shown.currentIndex()).top()
    shown.show_first(served.page(SignalAsk("bang")), "")
    shown.grab()
    assert (shown.currentIndex().row(), shown.visualRect(shown.currentIndex()).top()) == (500_000, place)
    assert served.asked[0].start <= 500_000 < served.asked[0].start + 2 * PAGE
    assert served.answer() <= ROOM


def test_unfolding_asks_anew_and_an_answer_to_an_older_question_is_left(served):
    served.answer()
    old = served.page(SignalAsk("bang", 64))
    served.shown.toggle("s1")
    assert served.asked[-1].opened == ("s1",)
    assert not served.shown.show_page(old)
    assert served.answer() <= PAGE + ROOM


def test_the_model_is_one_that_qt_accepts(served):
    served.total = 150
    served.shown.show_first(served.page(SignalAsk("rook")), "")
    QAbstractItemModelTester(served.shown.records)
    served.answer()
    served.shown.show_groups(())
    assert served.shown.records.rowCount() == 0


@at_most(40)
@given(st.integers(1, 400), st.integers(1, 80), st.data())
def test_tops_are_the_sum_of_what_stands_above(count, usual, data):
    heights, plain = Heights(count, usual), [usual] * count
    for row, height in data.draw(st.lists(st.tuples(st.integers(0, count - 1), st.integers(1, 200)), max_size=30)):
        moved = heights.measured(row, height)
        assert moved == height - plain[row]
        plain[row] = height
    tops = [sum(plain[:row]) for row in range(count + 1)]
    assert [heights.top(row) for row in range(count + 1)] == tops
    assert [heights.height(row) for row in range(count)] == plain
    y = data.draw(st.integers(0, heights.total - 1))
    assert tops[heights.row_at(y)] <= y < tops[heights.row_at(y) + 1]
    assert heights.row_at(-1) == heights.row_at(heights.total) == -1
    assert len(heights._seen) <= count // BLOCK + 1
