"""From the first window to a configured desk with one source and a first story, with the keyboard alone, counted."""

from __future__ import annotations

import time
from collections.abc import Iterator
from email.utils import formatdate

import pytest
from loopback import Quiet, answering
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from ui.settings.declared import SETUP, read
from ui.settings.record import shifts_of
from ui.start.first_steps import FirstSteps
from woordvoering.clearance.rows import AuthorityRow
from woordvoering.journal.event import WORKSPACE

PHRASE = "lente aan de leie"
BEGUN = time.time()
TITLES = (
    "Help, er ligt iemand zwaargewond aan het station van Demerstroom, bel een ambulance",
    "Zware knal aan het station van Demerstroom, politie onderzoekt",
    "Marktplein van Demerstroom weer open",
)
A_KEY_S, A_STEP_S = 0.28, 6
"""A person types some 210 signs a minute, and looks six seconds at what a new page asks."""
THREE_MINUTES_S = 180


class Feed(Quiet):
    """A newsroom of three items."""

    def do_GET(self) -> None:  # noqa: N802  the name of the base class
        items = "".join(
            f"<item><guid>{n}</guid><title>{title}</title><link>https://krant.example/{n}</link>"
            f"<pubDate>{formatdate(BEGUN - 60 * n)}</pubDate></item>"
            for n, title in enumerate(TITLES)
        )
        body = f'<?xml version="1.0"?><rss version="2.0"><channel><title>Krant</title>{items}</channel></rss>'.encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/rss+xml")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@pytest.fixture
def feed() -> Iterator[str]:
    with answering(Feed) as site:
        yield f"{site}/nieuws.xml"


class Hands:
    """Presses keys where the keyboard is, and counts them."""

    def __init__(self, one) -> None:
        self.one, self.keys, self.steps = one, 0, 0

    @property
    def focus(self) -> QWidget:
        widget = self.one.app.shell.focusWidget()
        assert widget is not None
        return widget

    def type(self, words: str) -> None:
        QTest.keyClicks(self.focus, words)
        self.keys += len(words)

    def press(self, key: Qt.Key, times: int = 1) -> None:
        for _ in range(times):
            QTest.keyClick(self.focus, key)
            self.keys += 1

    def next(self, words: str = "") -> None:
        self.press(Qt.Key.Key_Tab)
        if words:
            self.type(words)

    def to(self, widget: QWidget) -> None:
        """With Tab, as often as it takes."""
        seen = []
        for _ in range(40):
            seen.append(self.focus.accessibleName() or repr(self.focus))
            if self.focus is widget or widget.isAncestorOf(self.focus):
                return
            self.press(Qt.Key.Key_Tab)
        pytest.fail(f"Tab never comes to {widget.accessibleName()}: {seen}")

    def new_page(self) -> None:
        self.steps += 1


def steps_of(one) -> FirstSteps:
    one.opened()
    one.until(lambda: one.app.desk.steps is not None and one.app.desk.steps.window.page is not None)
    return one.app.desk.steps


def sheet_of(one, steps: FirstSteps):
    one.until(lambda: steps.acting.forms.sheet is not None and steps.acting.forms.sheet.isVisible())
    return steps.acting.forms.sheet


def found_by_hand(one, hands: Hands) -> FirstSteps:
    page = one.at("ways")
    one.app.shell.activateWindow()
    one.until(lambda: one.app.shell.focusWidget() is page.ways["create"])
    hands.new_page()
    hands.press(Qt.Key.Key_Return)
    one.at("create")
    hands.new_page()
    hands.type("Politiezone Demerstroom")
    hands.next("Lore Vermeersch")
    hands.next()
    hands.next()
    hands.next(PHRASE)
    hands.next(PHRASE)
    hands.press(Qt.Key.Key_Return)
    page = one.at("sheet")
    hands.new_page()
    hands.to(page.boxes["last"])
    hands.type(page._text.rpartition("\n\n")[2].split()[-1])
    hands.press(Qt.Key.Key_Return)
    return steps_of(one)


def test_a_new_desk_has_a_source_and_a_first_story_within_three_minutes_of_hands(first, feed):
    one = first()
    hands = Hands(one)
    steps = found_by_hand(one, hands)

    assert steps.page.form.id == "sources"
    hands.new_page()
    one.until(lambda: hands.focus is steps.page.ways["police"])
    hands.press(Qt.Key.Key_Down, 4)
    hands.press(Qt.Key.Key_Return)
    sheet = sheet_of(one, steps)
    hands.new_page()
    assert sheet.answers()["name"] == "Website van de zone"
    hands.next(feed)
    hands.to(sheet._boxes["ticks"])
    hands.press(Qt.Key.Key_Space)
    hands.to(sheet.offers["try"])
    hands.press(Qt.Key.Key_Return)
    one.until(lambda: sheet._told.accessibleName() and TITLES[0] in sheet._told.accessibleName())
    assert all(title in sheet._told.accessibleName() for title in TITLES)
    assert not one.ask(lambda desk: desk.cache.register.all()), "a try keeps nothing"
    hands.to(sheet._done)
    hands.press(Qt.Key.Key_Return)
    one.until(lambda: steps.page.ways["zone"].accessibleDescription().startswith("Toegevoegd"))
    one.until(lambda: hands.focus is steps.page._on)
    hands.press(Qt.Key.Key_Return)

    one.until(lambda: steps.page.form.id == "authorities")
    hands.new_page()
    hands.press(Qt.Key.Key_Return)
    sheet = sheet_of(one, steps)
    hands.new_page()
    hands.next("A. Chef")
    hands.next("09 555 01 31")
    hands.press(Qt.Key.Key_Return)
    one.until(lambda: steps.acting.forms.sheet is None and hands.focus is steps.page._on)
    hands.press(Qt.Key.Key_Return)

    one.until(lambda: steps.page.form.id == "duty")
    hands.new_page()
    hands.press(Qt.Key.Key_Return)
    sheet_of(one, steps)
    hands.new_page()
    hands.press(Qt.Key.Key_Return)
    one.until(lambda: steps.acting.forms.sheet is None and hands.focus is steps.page._on)
    hands.press(Qt.Key.Key_Return)

    one.until(lambda: one.app.shell.current() is not None and not steps_open(one))
    watch = one.app.shell.current()
    assert watch.name == "watch"
    one.until(lambda: "3 signalen gelezen" in one.app.shell.body.notice.accessibleName() + said(one))
    one.until(lambda: one.ask(lambda desk: desk.views.watch().stories))
    (story,) = one.ask(lambda desk: desk.views.watch().stories)
    hands.press(Qt.Key.Key_Down)
    one.until(lambda: watch.current() == story.id)

    assert one.ask(lambda desk: shifts_of(desk, desk.clock.now()))[0].officer.name == "Lore Vermeersch"
    row = one.ask(lambda desk: list(desk.journal.rows(WORKSPACE).all(AuthorityRow)))
    assert [each.person for each in row] == ["A. Chef"]
    assert read(one.home).get(SETUP, "") == ""
    reckoned = hands.keys * A_KEY_S + hands.steps * A_STEP_S
    print(f"{hands.keys} keys, {hands.steps} pages and forms: {reckoned:.0f} s")  # noqa: T201 - the figure, with -s
    assert hands.keys <= 240 and hands.steps <= 10
    assert reckoned <= THREE_MINUTES_S


def steps_open(one) -> bool:
    return read(one.home).get(SETUP, "") != ""


def said(one) -> str:
    record = one.app.shell.notices._said.get("first")
    return f"{record.fact} {record.consequence}" if record is not None else ""
