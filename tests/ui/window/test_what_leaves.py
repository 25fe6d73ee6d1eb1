"""The Wachtrij of a window on a real desk: the half minute, targets that fail, what a person does, who sends."""

from __future__ import annotations

import pytest
from fake_targets import World
from office import fill
from PySide6.QtCore import Qt

from ui import outgoing
from ui.line import Line
from woordvoering.clock import HOUR, MINUTE
from woordvoering.publishing.commands import Timing
from woordvoering.publishing.publisher import Account
from woordvoering.release.commands import Choices
from woordvoering.sending import Sending

CHOICES = Choices(channels=("website", "bluesky", "x"), formats=("md",))
ACCOUNTS = (
    Account(key="site", kind="wordpress", channel="website", address="https://site.example"),
    Account(key="sky", kind="bluesky", channel="bluesky", address="https://sky.example"),
)


@pytest.fixture
def world(night, monkeypatch):
    """Targets that do as they are told, in the place of the network."""
    made = World(night.clock.now)
    for account in ACCOUNTS:
        night.desk.accounts.set("lore", account)
        made.place(account.key, account.kind)
    monkeypatch.setattr(
        outgoing,
        "sender_of",
        lambda bridge: Sending(bridge.desk, lambda *account: made.open(*account), bridge.on_desk),  # noqa: PLW0108
    )
    return made


@pytest.fixture
def cleared(night):
    return night.cleared()


@pytest.fixture
def queue(world, cleared, window):
    """The window, its Wachtrij in front, and a plan of Lore's."""

    class Queue:
        def __init__(self) -> None:
            self.window, self.world, (self.case, self.statement) = window, world, cleared
            self.shell, self.keys, self.clock = window.shell, window.keys, window.night.clock

        def plan(self, timing: Timing = Timing(), choices: Choices = CHOICES) -> str:  # noqa: B008
            done: list[str] = []
            window.bridge.act(
                lambda desk: desk.publishing.plan("lore", self.case, self.statement, choices, timing),
                lambda result: done.append(result[0]),
            )
            self.keys.until(lambda: done)
            return done[0]

        def later(self, ms: int) -> None:
            self.clock.advance(ms)
            window.desktop.outgoing.now()
            window.desktop.queue.refresh()

        def open(self):
            self.shell.go("queue")
            window.settled()
            return self.shell.current()

        def states(self) -> dict[str, str]:
            return {task.channel: task.state for task in window.ask(lambda desk: desk.outbox.tasks(self.case))}

        def tried(self, channel: str) -> tuple[str, int]:
            """How a target stands, and after how many attempts."""
            tasks = window.ask(lambda desk: desk.outbox.tasks(self.case))
            return next((task.state, task.number) for task in tasks if task.channel == channel)

        def until(self, **wanted: str) -> None:
            self.keys.until(lambda: wanted.items() <= self.states().items())

        def lines(self):
            return self.shell.current().detail.tasks.lines

        def line(self, key: str, state: str):
            """The line of a target, once it says so."""
            self.keys.until(lambda: key in self.lines() and state in self.lines()[key].shown.sentence)
            return self.lines()[key]

        @property
        def forms(self):
            return window.desktop.presenters["queue"].acting.forms

    return Queue()


def test_the_half_minute_stands_over_the_window_and_one_key_takes_it_back(queue):
    queue.plan()
    bar = queue.shell.undo
    queue.keys.until(bar.isVisible)
    assert bar.current().name.startswith("Vrijgave PD-")
    assert queue.shell.strip.queue.isVisible() and "1 in de wachtrij" in queue.shell.strip.queue.accessibleName()
    queue.keys.control(Qt.Key.Key_Z)
    queue.keys.until(lambda: not bar.isVisible())
    queue.later(HOUR)
    queue.window.settled()
    assert queue.world.place("site", "wordpress").calls == []
    assert queue.window.ask(lambda desk: desk.outbox.plans()) == ()


def test_what_was_planned_leaves_by_itself_website_first_and_the_window_shows_it(queue):
    queue.plan()
    queue.later(31 * 1000)
    queue.until(website="sent", bluesky="sent", x="yours")
    assert [len(place.live()) for place in queue.world.places.values()] == [1, 1]
    assert not queue.shell.undo.isVisible()
    screen = queue.open()
    line = queue.line("x.out", "Jij")
    line.url.set_text("https://x.com/politie/status/1")
    line.buttons["posted"].click()
    queue.until(x="sent")
    queue.keys.until(lambda: screen.current() is None)
    assert screen.empty.isVisible(), "nothing is left to do"


def test_a_website_that_refuses_keeps_the_rest_until_somebody_goes_on_and_is_tried_again(queue):
    queue.world.place("site", "wordpress").faults = ["refused", "refused"]
    queue.plan()
    queue.later(31 * 1000)
    queue.until(website="failed", bluesky="held")
    queue.keys.until(lambda: "1 mislukt" in queue.shell.strip.queue.accessibleName())
    screen = queue.open()
    queue.line("website.site.out", "Mislukt")
    assert screen.detail.offers("retry") and screen.detail.offers("skip_website")
    queue.keys.type("z")
    sheet = queue.forms.sheet
    assert sheet is not None and sheet.form.id == "queue.skip"
    fill(queue.forms, reason="De website ligt eruit")
    queue.until(bluesky="sent", website="failed")
    queue.line("website.site.out", "Mislukt").buttons["retry"].click()
    queue.keys.until(lambda: queue.tried("website") == ("failed", 2))
    assert len(queue.world.place("site", "wordpress").calls) == 2
    queue.window.settled()
    queue.later(MINUTE)
    queue.keys.type("r")
    queue.until(website="sent")
    assert len(queue.world.place("site", "wordpress").live()) == 1


def test_a_lost_reply_is_looked_up_and_never_sent_twice(queue):
    queue.world.place("site", "wordpress").faults = ["lost_after"]
    queue.plan()
    queue.later(31 * 1000)
    queue.until(website="unknown")
    queue.open()
    line = queue.line("website.site.out", "Onzeker")
    assert "Wordt nagekeken om" in line.shown.detail
    line.buttons["retry"].click()
    queue.until(website="sent", bluesky="sent")
    assert len(queue.world.place("site", "wordpress").live()) == 1


def test_a_plan_for_tomorrow_is_shown_and_cancelled_with_a_key(queue):
    queue.plan(Timing("schedule", queue.clock.now() + 6 * HOUR))
    screen = queue.open()
    queue.keys.until(lambda: screen.current() is not None)
    assert screen.current().state.startswith("Vertrekt ") and not queue.shell.undo.isVisible()
    queue.keys.type("x")
    fill(queue.forms, reason="Wordt morgen herschreven")
    queue.keys.until(screen.empty.isVisible)


def test_what_the_gate_keeps_in_is_told_above_the_screen_and_put_aside(queue):
    queue.plan()
    queue.window.bridge.act(
        lambda desk: desk.statements.save("karim", queue.case, queue.statement, "# Anders\n\nNiet akkoord verklaard.")
    )
    queue.later(31 * 1000)
    banner = queue.shell.notices._banner
    queue.keys.until(banner.isVisible)
    assert "is tegengehouden" in banner.accessibleName()
    banner.acted.emit()
    queue.window.shows("queue")
    screen = queue.shell.current()
    queue.keys.until(lambda: screen.current() is not None and screen.detail._why.isVisible())
    queue.keys.type("x")
    fill(queue.forms)
    queue.keys.until(lambda: not banner.isVisible())


def test_sending_that_breaks_is_told_and_begun_anew(queue, monkeypatch, caplog):
    monkeypatch.setattr("ui.beside.AGAIN_S", 0.01)
    whole = queue.world.open

    def broken(account, secret):
        queue.world.open = whole
        raise ValueError("a bug")

    queue.world.open = broken
    said: list[object] = []
    queue.window.desktop.outgoing.said.connect(lambda state: said.append(state.broken))
    queue.plan()
    queue.later(31 * 1000)
    queue.keys.until(lambda: any(reason is not None and reason.code == "sending.broken" for reason in said))
    queue.until(website="sent", bluesky="sent")
    queue.keys.until(lambda: not queue.shell.notices._banner.isVisible())


def test_the_queue_is_found_in_the_palette(queue):
    queue.keys.control(Qt.Key.Key_K)
    queue.keys.type("wachtrij")
    queue.keys.enter()
    queue.window.shows("queue")
    queue.keys.until(queue.shell.current().empty.isVisible)


def test_an_account_that_went_is_said_and_what_it_had_to_do_is_done_by_hand(queue):
    queue.world.place("sky", "bluesky").faults = ["refused"]
    queue.plan()
    queue.later(31 * 1000)
    queue.until(website="sent", bluesky="failed")
    queue.window.bridge.act(lambda desk: desk.accounts.remove("lore", "sky"))
    queue.open()
    line = queue.line("bluesky.sky.out", "Mislukt")
    queue.keys.until(lambda: "sky" in queue.line("bluesky.sky.out", "Mislukt").shown.detail)
    line = queue.line("bluesky.sky.out", "Mislukt")
    line.buttons["by_hand"].click()
    fill(queue.forms, url="https://bsky.app/profile/x/post/1", how="Zelf geplaatst")
    queue.until(bluesky="sent")


@pytest.mark.parametrize("way", [lambda bridge: bridge, Line], ids=["sending", "trying an account"])
def test_a_secret_that_was_exchanged_while_mail_leaves_is_in_the_keyring(window, way):
    bridge = way(window.bridge)
    account = Account(key="mail", kind="smtp", channel="mail", address="smtp://mail.example", name="pers")
    window.ask(lambda desk: desk.accounts.secrets.keep(account, "die van eerst"))
    kept: list[str] = []
    window.bridge.fetch(lambda _: outgoing.net_of(bridge).renew(account, "1.nieuw"), lambda _: kept.append("ja"))
    window.keys.until(lambda: kept)
    assert window.ask(lambda desk: desk.accounts.secrets.secret(account)) == "1.nieuw"
