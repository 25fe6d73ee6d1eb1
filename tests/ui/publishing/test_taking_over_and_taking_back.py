"""What another device was to send leaves from here once somebody says so; what a person placed, a person takes away."""

from __future__ import annotations

import pytest
from fake_targets import World
from office import fill, shown
from real_desk import Spot
from two_desks import two_desks

from ui.parts import Parts
from ui.publishing.wire import wire
from ui.voice import Voice
from ui.widgets.clock import Ticker
from woordvoering.clock import MINUTE
from woordvoering.i18n import Messages
from woordvoering.publishing.commands import Timing
from woordvoering.publishing.publisher import Account
from woordvoering.release.commands import Choices
from woordvoering.sending import Sending

CHOICES = Choices(channels=("website", "x"), formats=("md",))
FRENCH = "# Détonation à la gare\n\nIl y a eu une détonation à la gare. {#1}\n\nProchaine mise à jour à 3 h 00."
SITE = Account(key="site", kind="wordpress", channel="website", address="https://site.example")


@pytest.fixture
def queue(tmp_path, qtbot, theme, keymap):
    """Karim planned a release at another device; the Wachtrij of this one is open before Lore."""
    with two_desks(tmp_path) as pair:
        here, away = pair.here, pair.away

        class Queue:
            def __init__(self) -> None:
                self.world, self.told, self.pair = World(here.clock.now), list[str](), pair
                self.site = self.world.place(SITE.key, SITE.kind)
                self.spot = Spot(here.desk, "lore")
                parts = Parts(
                    theme, keymap, Ticker(here.clock), self.spot, Voice(Messages.load(), here.desk.schema),
                    self.told.append,
                )  # fmt: skip
                self.screen, self.presenter = wire(parts)
                self.sending = {
                    "here": Sending(here.desk, self.world.open),
                    "away": Sending(away.desk, self.world.open),
                }
                here.desk.accounts.set("lore", SITE)
                self.case, statement = here.cleared()
                pair.meet()
                self.plan, _ = away.desk.publishing.plan("karim", self.case, statement, CHOICES, Timing())
                self.look()
                shown(qtbot, self.screen)

            @property
            def detail(self):
                return self.screen.detail

            @property
            def forms(self):
                return self.presenter.acting.forms

            def look(self) -> None:
                """Both desks heard of each other; the screen shows what this one knows."""
                pair.meet()
                self.presenter.refresh()

            def round(self, name: str) -> None:
                """A device sends what is due."""
                self.sending[name].round()
                self.look()

            def states(self) -> dict[tuple[str, str], str]:
                return {(task.channel, task.act): task.state for task in here.desk.outbox.tasks(self.case)}

            def log(self):
                return here.desk.views.case(self.case).log

            def line(self, key: str):
                return self.detail.tasks.lines[key]

        made = Queue()
        yield made
        for each in made.sending.values():
            each.close()


def test_a_plan_of_another_device_leaves_from_here_once_it_is_taken_over_with_a_reason(queue):
    queue.look()
    assert queue.detail.offers("take_over")
    assert "Vertrekt van toestel 0123 4567" in queue.detail._who.text()
    queue.detail.buttons["take_over"].click()
    assert fill(queue.forms) is not None, "without a reason nothing is taken over"
    assert fill(queue.forms, reason="Het toestel van Karim staat uit") is None
    assert queue.told[-1] == "Dit toestel verstuurt het nu."
    assert not queue.detail.offers("take_over")
    queue.look()
    queue.pair.here.clock.advance(31_000)
    queue.round("away")
    assert queue.site.calls == [], "the other device sends nothing any more"
    queue.round("here")
    assert len(queue.site.live()) == 1
    assert queue.states() == {("website", "publish"): "sent", ("x", "publish"): "yours"}


def test_a_release_that_got_stuck_at_another_device_goes_on_from_here_and_stands_once(queue):
    queue.site.faults = ["lost_after"]
    queue.pair.here.clock.advance(31_000)
    queue.round("away")
    assert queue.states()["website", "publish"] == "unknown"
    assert "Wordt verstuurd door toestel 0123 4567" in queue.detail._who.text()
    queue.round("here")
    assert len(queue.site.calls) == 1, "what another device sends, this one leaves alone"
    queue.detail.buttons["take_over"].click()
    assert fill(queue.forms, reason="Karim is weg") is None
    queue.pair.here.clock.advance(MINUTE)
    queue.round("here")
    assert queue.states()["website", "publish"] == "sent"
    assert len(queue.site.live()) == 1, "it was looked up, and not sent again"


def test_what_was_taken_over_meanwhile_is_not_taken_over_twice_and_the_form_says_why(queue):
    queue.detail.buttons["take_over"].click()
    queue.pair.here.desk.publishing.take_over("lore", queue.case, queue.plan, "elders gevraagd")
    sheet = fill(queue.forms, reason="Karim is weg")
    assert sheet is not None
    assert sheet._problem.accessibleName() == "Dit toestel verstuurt deze vrijgave al."


def test_what_a_person_placed_is_taken_away_by_a_person_and_the_log_says_how(queue):
    queue.pair.here.clock.advance(31_000)
    queue.round("away")
    line = queue.line("x.out")
    line.url.set_text("https://x.com/politie/status/1")
    line.buttons["posted"].click()
    assert queue.states()["x", "publish"] == "sent"
    queue.pair.here.desk.releases.withdraw("lore", queue.case, queue.plan, "Er was geen knal")
    queue.look()
    assert queue.states()["x", "withdraw"] == "yours"
    queue.line("x.back").buttons["taken_back"].click()
    sheet = queue.forms.sheet
    assert any(getattr(part, "value", "") == "https://x.com/politie/status/1" for part in sheet.form.parts)
    assert fill(queue.forms, how="Bericht verwijderd") is None
    assert queue.states()["x", "withdraw"] == "sent"
    assert queue.told[-1] == "Genoteerd."
    assert "x.back" not in queue.detail.tasks.lines, "nothing is left to do there"
    said = next(line for line in queue.log() if line.code == "log.channel_taken_back")
    assert (said.params["channel"], said.text) == ("x", "Bericht verwijderd")


def test_each_language_has_a_line_of_its_own_whose_text_is_copied_and_whose_place_is_confirmed(queue, qapp):
    desk, case = queue.pair.here.desk, queue.case
    desk.publishing.cancel("lore", case, queue.plan)
    statement = desk.views.statement_of_case(case)
    desk.statements.write("lore", case, statement, FRENCH, language="fr")
    queue.pair.here.answer_list(case, statement)
    desk.clearances.request("lore", case, statement)
    desk.clearances.sign("vandamme", case, statement, "chief", "cleared")
    desk.publishing.plan("lore", case, statement, CHOICES, Timing())
    queue.pair.here.clock.advance(31_000)
    queue.round("here")
    assert [line.shown.name for line in queue.detail.tasks.lines.values()] == ["X NL", "X FR"]
    queue.line("x.fr.out").buttons["copy"].click()
    assert qapp.clipboard().text().startswith("Il y a eu une détonation")
    queue.line("x.out").buttons["copy"].click()
    assert qapp.clipboard().text().startswith("Er was een knal")
    line = queue.line("x.fr.out")
    line.url.set_text("geen adres")
    line.buttons["posted"].click()
    assert "x.fr.out" in queue.detail.tasks.lines, "it was refused"
    line.url.set_text("https://x.com/politie/status/2")
    line.buttons["posted"].click()
    assert queue.told[-1] == "Genoteerd waar de tekst staat: X FR."
    said = next(line for line in queue.log() if line.code == "log.posted_in")
    assert (said.params["language"], said.params["url"]) == ("FR", "https://x.com/politie/status/2")
    assert "Jij" in queue.line("x.out").shown.sentence
    assert {task.name: task.state for task in desk.outbox.tasks(case)} == {
        "website.site": "sent", "x": "yours", "x.fr": "sent",
    }  # fmt: skip
