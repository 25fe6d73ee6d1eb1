"""The queue with its real publishers: a release, its correction and its withdrawal through lines that lose replies."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from email import message_from_bytes
from pathlib import Path

import mail_target
import publisher_targets
import pytest
from mail_target import Script
from night_copies import copied_night
from night_desk import TEXT, Night
from publisher_targets import SECRET, FakeBluesky, FakeMastodon, Target

from woordvoering.clock import DAY, HOUR, MINUTE, Millis
from woordvoering.publishing.kinds import open_publisher
from woordvoering.publishing.publisher import Account
from woordvoering.release.commands import Choices
from woordvoering.sending import Sending

CHOICES = Choices(channels=("website", "mastodon", "bluesky"), formats=("md", "text"), groups=("newsrooms",))
INSIDE = {"internal": "yes"}


class House:
    """A desk with one account of each kind that this machine can serve."""

    def __init__(self, night: Night, site: Path, toots: Target, sky: Target, script: Script) -> None:
        self.night, self.site, self.script = night, site, script
        self.toots, self.sky = FakeMastodon(toots, keyed=False), FakeBluesky(sky)
        self.lines = {"mastodon": toots, "bluesky": sky}
        toots.answer, sky.answer = self.toots.answer, self.sky.answer
        accounts = (
            Account(key="site", kind="folder", channel="website", address=str(site)),
            Account(key="masto", kind="mastodon", channel="mastodon", address=toots.address, options=INSIDE),
            Account(
                key="sky", kind="bluesky", channel="bluesky", address=sky.address, name="pers.test", options=INSIDE
            ),
            Account(
                key="post", kind="smtp", channel="mail", address=f"smtp://localhost:{script.port}",
                options={"tls": "none", **INSIDE},
            ),
        )  # fmt: skip
        for account in accounts:
            night.desk.accounts.set("lore", account)
        net = mail_target.net()
        secrets = {"masto": SECRET, "sky": SECRET}
        self.sending = Sending(
            night.desk,
            lambda account, secret: open_publisher(account, secrets.get(account.key, ""), clock=night.clock, net=net),
        )

    def round(self) -> None:
        for line in self.lines.values():
            line.now_s = self.night.clock.now() / 1000
        self.sending.round()

    def until_quiet(self) -> None:
        """Rounds at every moment at which there is something to do."""
        for _ in range(30):
            self.round()
            due = self.night.desk.outbox.next_due()
            if due is None:
                return
            self.night.clock.set(Millis(max(due, self.night.clock.now() + 1)))
        raise AssertionError("it goes on for ever")

    def states(self, case: str) -> dict[str, str]:
        return {f"v{task.version} {task.name} {task.act}": task.state for task in self.night.desk.outbox.tasks(case)}


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    (tmp_path / "www").mkdir()
    with ExitStack() as stack:
        targets = [stack.enter_context(publisher_targets.serving()) for _ in range(2)]
        script = stack.enter_context(mail_target.scripted())
        night = copied_night(tmp_path)
        stack.callback(night.desk.close)
        yield House(night, tmp_path / "www", targets[0], targets[1], script)


def released(house: House) -> tuple[str, str, str]:
    night = house.night
    case, statement = night.cleared()
    plan, _ = night.desk.publishing.plan("lore", case, statement, CHOICES)
    night.clock.advance(31_000)
    return case, statement, plan


def test_a_release_stands_everywhere_once_though_every_reply_is_lost_at_first(house: House) -> None:
    for line in house.lines.values():
        line.mishaps += ["lost_after", (500, {})]
    case, _, _ = released(house)
    house.until_quiet()
    assert set(house.states(case).values()) == {"sent"}
    assert len(house.toots.statuses) == len(house.sky.records) == 1
    assert len(house.script.mails) == 2
    assert list(house.site.glob("n/*/index.html"))


def test_a_correction_and_a_withdrawal_reach_what_stands_there(house: House) -> None:
    night = house.night
    case, statement, _ = released(house)
    house.until_quiet()
    for line in house.lines.values():
        line.mishaps += ["lost_after"]
    made, _ = night.desk.statements.start("lore", case, "correction", TEXT + "\n\nDit klopt niet.", corrects=statement)
    night.answer_list(case, made)
    night.clock.advance(MINUTE)
    night.desk.clearances.request("lore", case, made)
    night.desk.clearances.sign("vandamme", case, made, "chief", "cleared")
    right, _ = night.desk.publishing.plan("lore", case, made, CHOICES)
    night.clock.advance(31_000)
    house.until_quiet()
    assert set(house.states(case).values()) == {"sent"}
    assert (len(house.toots.statuses), len(house.sky.records), len(house.script.mails)) == (1, 2, 4)
    first, second = (message_from_bytes(mail) for mail in house.script.mails[::2])
    assert second["In-Reply-To"] == first["Message-ID"]
    assert "RECHTZETTING" in second["Subject"]
    (old,) = house.site.glob("n/*/v1/index.html")
    assert "Dit bericht is rechtgezet" in old.read_text()
    night.clock.advance(HOUR)
    night.desk.releases.withdraw("lore", case, right, "ook dit klopt niet")
    house.until_quiet()
    assert set(house.states(case).values()) == {"sent"}
    assert house.toots.statuses == {}
    assert len(house.sky.records) == 1, "the correction is gone; what it corrected was not withdrawn"
    notice = message_from_bytes(house.script.mails[-1])
    assert "INGETROKKEN" in notice["Subject"]
    pages = [page.read_text() for page in house.site.glob("n/*/index.html")]
    assert all("INGETROKKEN" in page for page in pages)
    (old,) = house.site.glob("n/*/v2/index.html")
    assert "Dit bericht is ingetrokken" in old.read_text()


def test_a_mail_of_which_nobody_knows_waits_for_a_person(house: House) -> None:
    house.script.says["."] = None
    case, _, _ = released(house)
    house.until_quiet()
    assert len(house.script.mails) == 2
    mails = [task for task in house.night.desk.outbox.tasks(case) if task.channel == "mail"]
    assert {task.state for task in mails} == {"unknown"}
    house.script.says.clear()
    house.night.clock.advance(DAY)
    house.until_quiet()
    assert len(house.script.mails) == 2, "it is never sent again blindly"
    house.night.desk.publishing.settle("lore", mails[0], arrived=True, how="gebeld")
    house.night.desk.publishing.settle("lore", mails[1], arrived=False, how="gebeld")
    house.until_quiet()
    assert len(house.script.mails) == 3
    assert set(house.states(case).values()) == {"sent"}
