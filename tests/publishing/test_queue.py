"""What leaves: planned, undone, sent website first, looked up, settled by a person, corrected and taken back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from fake_targets import World
from night_copies import copied_night
from night_desk import TEXT, Night, contact

from woordvoering.casework.rows import LogRow
from woordvoering.clock import DAY, HOUR, MINUTE, Millis
from woordvoering.errors import BrokenInput, Refused, WrongUse
from woordvoering.publishing.commands import Timing
from woordvoering.publishing.publisher import Account
from woordvoering.publishing.rows import PlanRow
from woordvoering.publishing.tasks import Task
from woordvoering.release.commands import Choices
from woordvoering.release.events import AlsoSent, Recipient
from woordvoering.release.rows import ChannelRow, DeliveryRow, ReleaseRow
from woordvoering.sending import Sending
from woordvoering.store.locks import ProcessLock

ACCOUNTS = (
    Account(key="site", kind="wordpress", channel="website", address="https://site.example"),
    Account(key="masto", kind="mastodon", channel="mastodon", address="https://masto.example"),
    Account(key="sky", kind="bluesky", channel="bluesky", address="https://sky.example"),
    Account(key="post", kind="smtp", channel="mail", address="smtps://post.example:465"),
)
NOW = Timing()
LEIE, RADIO = "leiekrant@nieuws.example", "stadsradio@nieuws.example"
QUICK = Choices(channels=("website", "mastodon", "bluesky", "x"), formats=("md", "text"), groups=("newsrooms",))


@pytest.fixture
def night(tmp_path: Path) -> Iterator[Night]:
    made = copied_night(tmp_path)
    for account in ACCOUNTS:
        made.desk.accounts.set("lore", account)
    yield made
    made.desk.close()


@pytest.fixture
def world(night: Night) -> World:
    return World(night.clock.now)


@pytest.fixture
def sending(night: Night, world: World) -> Sending:
    return Sending(night.desk, world.open)


def codes(act: Callable[[], Any]) -> set[str]:
    with pytest.raises(Refused) as refused:
        act()
    return {reason.code for reason in refused.value.reasons()}


def planned(night: Night, timing: Timing = NOW, choices: Choices = QUICK) -> tuple[str, str, str]:
    case, statement = night.cleared()
    plan, _ = night.desk.publishing.plan("lore", case, statement, choices, timing)
    return case, statement, plan


def sent(night: Night, sending: Sending) -> tuple[str, str, str]:
    case, statement, plan = planned(night)
    night.clock.advance(31_000)
    sending.round()
    return case, statement, plan


def states(night: Night, case: str) -> dict[str, str]:
    return {f"{task.name} {task.act}": task.state for task in night.desk.outbox.tasks(case)}


def one(night: Night, case: str, name: str, act: str = "publish") -> Task:
    return next(task for task in night.desk.outbox.tasks(case) if task.name == name and task.act == act)


def test_nothing_leaves_in_the_half_minute_in_which_it_can_be_undone(night: Night, world: World, sending: Sending):
    case, statement, plan = planned(night)
    night.clock.advance(29_999)
    sending.round()
    assert not world.places and night.desk.outbox.plans(case)[0].row.state == "open"
    night.desk.publishing.cancel("lore", case, plan, "toch nog een zin")
    night.clock.advance(HOUR)
    sending.round()
    assert not world.places and not night.desk.journal.rows(case).all(ReleaseRow)
    assert night.desk.gate.reasons(case, statement) == ()
    assert codes(lambda: night.desk.publishing.cancel("lore", case, plan)) == {"release.plan_cancelled"}


def test_what_was_planned_leaves_website_first_and_says_where_it_stands(night: Night, world: World, sending: Sending):
    case, _, plan = sent(night, sending)
    assert states(night, case) == {
        "website.site publish": "sent", "mastodon.masto publish": "sent", "bluesky.sky publish": "sent",
        "x publish": "yours", "mail.post.0001 publish": "sent", "mail.post.0002 publish": "sent",
    }  # fmt: skip
    assert next(iter(world.places)) == "site", "the website is the first to be spoken to"
    rows = night.desk.journal.rows(case)
    assert rows.get(ReleaseRow, plan) is not None, "the plan gives the release its id"
    there = rows.get(ChannelRow, f"{plan}.bluesky")
    assert there is not None and there.url == f"https://bluesky.example/{plan}.bluesky.sky"
    assert {row.state for row in rows.all(DeliveryRow)} == {"sent"}
    assert night.desk.outbox.next_due() is None
    assert list(night.desk.releases_folder.iterdir()), "the kit lies there"


def test_a_website_that_fails_holds_the_others_until_a_person_lets_them_go(
    night: Night, world: World, sending: Sending
):
    world.place("site", "wordpress").faults = ["refused"]
    case, _, plan = sent(night, sending)
    assert states(night, case)["website.site publish"] == "failed"
    assert {task.state for task in night.desk.outbox.tasks(case) if task.channel != "website"} == {"held"}
    assert set(world.places) == {"site"}
    night.desk.publishing.skip_website("lore", case, plan, "de site ligt plat, de pers wacht")
    sending.round()
    assert states(night, case)["bluesky.sky publish"] == "sent"
    assert states(night, case)["website.site publish"] == "failed"
    night.desk.publishing.retry("lore", case, plan)
    sending.round()
    assert states(night, case)["website.site publish"] == "sent" and len(world.places["site"].standing) == 1


def test_a_lost_reply_is_looked_up_and_never_posted_twice(night: Night, world: World, sending: Sending):
    world.place("masto", "mastodon").faults = ["lost_after"]
    case, _, _ = sent(night, sending)
    task = one(night, case, "mastodon.masto")
    assert (task.state, task.lookup) == ("unknown", True) and task.due is not None
    night.clock.set(Millis(task.due))
    sending.round()
    assert states(night, case)["mastodon.masto publish"] == "sent"
    assert world.places["masto"].calls[-1][2] and len(world.places["masto"].standing) == 1


def test_a_mail_of_which_nobody_knows_is_never_sent_again_blindly(night: Night, world: World, sending: Sending):
    world.place("post", "smtp").of_reader = {LEIE: ["lost_after"], RADIO: ["lost_before"]}
    case, _, plan = sent(night, sending)
    first, second = one(night, case, "mail.post.0001"), one(night, case, "mail.post.0002")
    assert (first.state, first.due, first.lookup) == ("unknown", None, False)
    night.clock.advance(DAY)
    sending.round()
    night.desk.publishing.retry("lore", case, plan)
    sending.round()
    assert len(world.places["post"].calls) == 2, "a person decides, not the clock and not a retry"
    night.desk.publishing.settle("lore", first, arrived=True, how="telefonisch bevestigd")
    night.desk.publishing.settle("lore", second, arrived=False, how="niet in hun bus")
    sending.round()
    assert [s.name for s in world.places["post"].standing] == [f"{plan}.mail.post.0001", f"{plan}.mail.post.0002"]
    assert {row.state for row in night.desk.journal.rows(case).all(DeliveryRow)} == {"sent"}


def test_the_gate_is_asked_again_at_the_moment_of_leaving(night: Night, world: World, sending: Sending):
    case, statement, plan = planned(night, Timing("schedule", night.clock.now() + 2 * HOUR))
    night.clock.advance(HOUR)
    night.desk.clearances.sign("vandamme", case, statement, "chief", "refused", reason="er is een dode")
    night.clock.advance(HOUR)
    sending.round()
    row = night.desk.journal.rows(case).get(PlanRow, plan)
    assert row is not None and row.state == "held" and row.why[0].code == "gate.clearance_refused"
    assert not world.places and not night.desk.journal.rows(case).all(ReleaseRow)
    night.desk.clearances.sign("vandamme", case, statement, "chief", "cleared")
    sending.round()
    assert not world.places, "a person releases it anew"


def test_a_plan_that_nobody_was_there_for_waits_for_a_person(night: Night, world: World, sending: Sending):
    case, _, plan = planned(night)
    night.clock.advance(5 * HOUR)
    sending.round()
    row = night.desk.journal.rows(case).get(PlanRow, plan)
    assert row is not None and (row.state, row.why[0].code) == ("held", "release.plan_late") and not world.places


def test_an_embargo_goes_to_those_who_keep_it_and_waits_here_for_the_rest(night: Night, world: World, sending: Sending):
    case, statement = night.cleared()
    until = night.clock.now() + HOUR
    night.desk.statements.embargo("lore", case, statement, until)
    assert codes(lambda: night.desk.publishing.plan("lore", case, statement, QUICK)) == {"gate.embargo"}
    plan, _ = night.desk.publishing.plan("lore", case, statement, QUICK, Timing("embargo", until))
    night.clock.advance(31_000)
    sending.round()
    assert {key: place.standing[0].until for key, place in world.places.items()} == {"site": until, "masto": until}
    assert one(night, case, "bluesky.sky").due == until
    assert codes(lambda: night.desk.releases.channel_text(case, plan, night.desk.channels["x"], "x")) == {
        "gate.embargo"
    }, "the clipboard keeps no embargo"
    night.clock.set(Millis(until))
    sending.round()
    assert set(states(night, case).values()) == {"sent", "yours"}
    kit = next(night.desk.releases_folder.iterdir())
    assert b"EMBARGO" in next(kit.glob("*.txt")).read_bytes()


def test_a_withdrawal_takes_back_exactly_what_stands_and_stops_what_does_not(
    night: Night, world: World, sending: Sending
):
    world.place("sky", "bluesky").faults = ["down"]
    world.place("masto", "mastodon").faults = ["lost_before"]
    case, _, plan = sent(night, sending)
    night.desk.releases.posted("lore", case, plan, "x", "https://x.example/1")
    night.desk.releases.withdraw("lore", case, plan, "verkeerde persoon")
    night.clock.advance(HOUR)
    sending.round()
    assert states(night, case) == {
        "website.site publish": "sent", "mastodon.masto publish": "withdrawn", "bluesky.sky publish": "withdrawn",
        "x publish": "sent", "mail.post.0001 publish": "sent", "mail.post.0002 publish": "sent",
        "website.site withdraw": "sent", "mastodon.masto withdraw": "sent", "x withdraw": "yours",
        "mail.post.0001 withdraw": "sent", "mail.post.0002 withdraw": "sent",
    }  # fmt: skip
    assert not world.places["site"].live() and not world.places["masto"].live() and not world.places["sky"].standing
    night.desk.publishing.taken_back("lore", case, plan, "x", "verwijderd")
    assert states(night, case)["x withdraw"] == "sent"


def correction(night: Night, case: str, statement: str) -> str:
    made, _ = night.desk.statements.start("lore", case, "correction", TEXT + "\n\nDit klopt niet.", corrects=statement)
    night.answer_list(case, made)
    night.clock.advance(MINUTE)
    night.desk.clearances.request("lore", case, made)
    night.desk.clearances.sign("vandamme", case, made, "chief", "cleared")
    return made


def test_a_correction_reaches_exactly_those_who_had_the_wrong_version(night: Night, world: World, sending: Sending):
    world.place("sky", "bluesky").faults = ["refused"]
    world.place("post", "smtp").of_reader = {RADIO: ["refused"]}
    case, statement, _ = sent(night, sending)
    made = correction(night, case, statement)
    choices = Choices(channels=("website",), formats=("md",), groups=("newsrooms",))
    plan, _ = night.desk.publishing.plan("lore", case, made, choices)
    night.clock.advance(31_000)
    sending.round()
    mine = {task.name: task.act for task in night.desk.outbox.tasks(case) if task.release == plan}
    assert mine == {"website.site": "correct", "mastodon.masto": "correct", "mail.post.0001": "correct"}
    assert len(world.places["site"].standing) == 1 and len(world.places["site"].standing[0].texts) == 2
    assert one(night, case, "bluesky.sky").state == "withdrawn", "the wrong text goes out nowhere any more"
    assert world.places["post"].standing[-1].name == f"{plan}.mail.post.0001"


def test_a_plan_that_was_held_is_laid_aside_by_a_person_or_by_a_new_one(night: Night, sending: Sending):
    case, statement, plan = planned(night)
    night.clock.advance(HOUR)
    sending.round()
    assert [each.row.state for each in night.desk.outbox.plans()] == ["held"], "told until somebody has seen it"
    again, _ = night.desk.publishing.plan("lore", case, statement, QUICK)
    assert [each.row.key for each in night.desk.outbox.plans()] == [again]
    assert codes(lambda: night.desk.publishing.cancel("lore", case, plan)) == {"release.plan_cancelled"}
    night.desk.publishing.cancel("lore", case, again)
    assert night.desk.outbox.plans() == ()


def test_a_case_is_not_closed_while_something_is_to_leave(night: Night, world: World, sending: Sending):
    world.place("site", "wordpress").faults = ["down"]
    case, _, _ = sent(night, sending)
    reasons = codes(lambda: night.desk.cases.close("lore", case, "klaar"))
    assert "sending.still_open" in reasons
    night.clock.advance(HOUR)
    sending.round()
    night.desk.cases.close("lore", case, "klaar")


def test_two_processes_of_a_desk_never_send_at_once(night: Night, world: World, sending: Sending):
    case, _, _ = planned(night)
    other = ProcessLock(night.folder / "sending.lock")
    assert other.take()
    night.clock.advance(31_000)
    done = sending.round()
    assert done.elsewhere and not world.places
    other.give()
    sending.round()
    assert states(night, case)["website.site publish"] == "sent"
    assert other.elsewhere() and not other.take(), "until it is given back"
    sending.close()
    assert other.take()
    other.give()


def test_a_secret_goes_to_the_place_it_was_given_for_and_nowhere_else(night: Night):
    secrets, site = night.desk.accounts.secrets, ACCOUNTS[0]
    secrets.keep(site, " geheim ")
    assert secrets.secret(site) == "geheim" and "geheim" not in str(night.desk.journal.events("workspace"))
    for moved in ({"address": "https://evil.example"}, {"kind": "mastodon"}, {"name": "ander"}):
        elsewhere = msgspec.structs.replace(site, **moved)
        assert not secrets.known(elsewhere)
        with pytest.raises(BrokenInput) as broken:
            secrets.secret(elsewhere)
        assert broken.value.code == "publisher.secret_elsewhere"
    secrets.forget(site.key)
    assert secrets.secret(site) == ""
    with pytest.raises(WrongUse):
        secrets.keep(site, "twee\nregels")


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"key": "Met Hoofdletters"}, "publisher.key"),
        ({"kind": "telex"}, "publisher.unknown_kind"),
        ({"channel": "telex"}, "publisher.channel"),
        ({"channel": "mail"}, "publisher.channel"),
        ({"kind": "smtp", "channel": "mail"}, "publisher.second"),
        ({"address": "twee\nregels"}, "field.not_one_line"),
    ],
)
def test_an_account_that_cannot_be_is_refused(night: Night, change: dict[str, str], code: str):
    with pytest.raises(WrongUse) as wrong:
        night.desk.accounts.set("lore", msgspec.structs.replace(ACCOUNTS[0], **{"key": "nieuw", **change}))
    assert wrong.value.code == code
    assert codes(lambda: night.desk.accounts.set("claes", ACCOUNTS[0])) == {"member.office_missing"}


def test_a_claim_that_was_refuted_since_keeps_in_what_was_not_sent_yet(night: Night, world: World, sending: Sending):
    world.place("site", "wordpress").faults = ["down"]
    case, _, plan = sent(night, sending)
    night.desk.claims.assess("lore", case, 1, "false", source_grade="A", information_grade=5)
    night.clock.advance(HOUR)
    told = sending.round().told
    assert [each.outcome for each in told] == ["held"] and not world.places["site"].standing
    task = one(night, case, "website.site")
    assert task.state == "held" and task.reason is not None and task.reason.code == "gate.claim_not_verified"
    assert night.desk.outbox.next_due() is None, "nobody asks the gate in a circle"
    night.desk.releases.withdraw("lore", case, plan, "klopt niet")
    assert set(states(night, case).values()) == {"withdrawn"}


FRENCH = "# Détonation à la gare\n\nIl y a eu une détonation à la gare. {#1}\n\nProchaine mise à jour à 3 h 00."


@pytest.mark.parametrize(
    ("languages", "posts"),
    [
        ("", {"": "nl"}),
        ("nl,fr", {"": "nl", ".fr": "fr"}),
        ("fr", {".fr": "fr"}),
        ("en", {"": "nl"}),
        ("en,fr", {".fr": "fr"}),
    ],
)
def test_an_account_posts_once_in_each_of_its_languages_that_the_text_has(
    night: Night, world: World, sending: Sending, languages: str, posts: dict[str, str]
):
    masto = Account(
        key="masto", kind="mastodon", channel="mastodon", address="https://masto.example",
        options={"languages": languages} if languages else {},
    )  # fmt: skip
    night.desk.accounts.set("lore", masto)
    case, statement = night.cleared()
    night.desk.statements.write("lore", case, statement, FRENCH, language="fr")
    night.desk.clearances.request("lore", case, statement)
    night.desk.clearances.sign("vandamme", case, statement, "chief", "cleared")
    night.desk.publishing.plan("lore", case, statement, QUICK, NOW)
    night.clock.advance(31_000)
    sending.round()
    found = {task.name: task.state for task in night.desk.outbox.tasks(case) if task.channel == "mastodon"}
    assert found == {f"mastodon.masto{name}": "sent" for name in posts}
    standing = world.places["masto"].live()
    begins = {"nl": "Er was een knal", "fr": "Il y a eu"}
    assert sorted(each.texts[0][:9] for each in standing) == sorted(begins[one][:9] for one in posts.values())
    assert len({each.name for each in standing}) == len(posts), "each under a name of its own"


def test_a_correction_in_one_language_reaches_whoever_had_the_wrong_text_in_another(
    night: Night, world: World, sending: Sending
):
    masto = Account(
        key="masto", kind="mastodon", channel="mastodon", address="https://m.example", options={"languages": "nl,fr"}
    )
    night.desk.accounts.set("lore", masto)
    case, statement = night.cleared()
    night.desk.statements.write("lore", case, statement, FRENCH, language="fr")
    night.desk.clearances.request("lore", case, statement)
    night.desk.clearances.sign("vandamme", case, statement, "chief", "cleared")
    night.desk.publishing.plan("lore", case, statement, QUICK, NOW)
    night.clock.advance(31_000)
    sending.round()
    mend, _ = night.desk.statements.start("lore", case, "correction", TEXT, corrects=statement)
    night.answer_list(case, mend)
    night.desk.clearances.request("lore", case, mend)
    night.desk.clearances.sign("vandamme", case, mend, "chief", "cleared")
    night.desk.publishing.plan("lore", case, mend, QUICK, NOW)
    night.clock.advance(31_000)
    sending.round()
    texts = [each.texts[-1] for each in world.places["masto"].live()]
    assert len(texts) == 2 and all(text.startswith("Er was een knal") for text in texts), (
        "Dutch rather than a link alone"
    )


def test_a_press_list_that_fits_in_no_single_act_is_written_to_whole(night: Night, sending: Sending):
    many = {f"redactie{number:03d}": contact(f"redactie-met-een-lange-naam-{number:03d}") for number in range(600)}
    night.desk.contacts.put("lore", many)
    case, _, plan = planned(night)
    night.clock.advance(31_000)
    night.desk.outbox.leave(night.desk.outbox.due_plans()[0])
    rows = night.desk.journal.rows(case)
    deliveries = [row for row in rows.all(DeliveryRow) if row.release == plan]
    assert {row.address for row in deliveries} == {each.mail for each in many.values()} | {LEIE, RADIO}
    assert len(deliveries) == 602
    assert {row.state for row in deliveries} == {"waiting"}
    assert [row.key for row in deliveries] == [f"{plan}.{number:04d}" for number in range(1, 603)]
    assert [line.params["count"] for line in rows.all(LogRow) if line.code.startswith("log.released.")] == [602]
    assert not [line for line in rows.all(LogRow) if line.code == "log.also_sent"]
    mails = [task for task in night.desk.outbox.tasks(case, judged=False) if task.channel == "mail"]
    assert len(mails) == 602 and all(task.lookup is False for task in mails)


def test_nobody_but_who_released_it_adds_readers_without_a_line_in_the_log(night: Night, sending: Sending):
    case, _, plan = sent(night, sending)
    quiet = AlsoSent(release=plan, recipients=(Recipient("Stil", "stil@nieuws.example"),), first=1)
    night.desk.releases._tools.write(case, "karim", quiet)
    rows = night.desk.journal.rows(case)
    assert {row.address for row in rows.all(DeliveryRow)} == {LEIE, RADIO, "stil@nieuws.example"}
    assert [line.params["count"] for line in rows.all(LogRow) if line.code == "log.also_sent"] == [1]
