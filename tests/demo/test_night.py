"""The demo night, played through the real desk: what it leaves behind holds, and it is the same night every time."""

from __future__ import annotations

import email
import email.policy
import json
import shutil
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import axe
import feedparser
import incident
import mail_server
import mail_target
import pytest
from evening import evening, rest_of_the_night
from feed_rules import atom_faults, json_faults, rss_faults
from judges import html_faults, in_libreoffice, newsml_schema, ninjs_schema, signed_and_structured
from lxml import etree
from pdf_rules import headings, pdf_faults
from sampling import number, unmeasured
from vaults import light_vaults

from woordvoering.casework.commands import case_id_of
from woordvoering.clock import BRUSSELS, ManualClock, Millis, brussels, moment
from woordvoering.demo.acts import Draft, OpenCase, RevisionMade
from woordvoering.demo.command import OPENING, run
from woordvoering.demo.data import demo_sources, load_script
from woordvoering.demo.driver import Step, play
from woordvoering.demo.night import PASSPHRASE, Names, post_of, read_bookmark
from woordvoering.demo.stage import Stage
from woordvoering.demo.summary import rise_of
from woordvoering.desk import Desk, open_desk
from woordvoering.errors import BrokenStore, Refused, WrongUse
from woordvoering.journal.verify import verify
from woordvoering.publishing.kinds import open_publisher
from woordvoering.publishing.kinds.letter import letter_of
from woordvoering.publishing.publisher import Account, Post, Recipient, Sent
from woordvoering.release.formats.feeds import NewsItem, Newsroom, atom, json_feed, rss
from woordvoering.release.formats.newsml import NAR
from woordvoering.release.kit import verify_kit
from woordvoering.watching import Watch

DAMPOORT = "PD-0147"
ANCHOR = "x:x-18501710"
TAKEN_BACK = {"nl": "INGETROKKEN", "fr": "RETIRÉ", "en": "WITHDRAWN"}


def at(hour: int, minute: int) -> Millis:
    return moment(datetime(2026, 11, 14, hour, minute, tzinfo=BRUSSELS))


class Played:
    """One whole night with what it told while it was played."""

    def __init__(self, home: Path) -> None:
        self.steps = list[Step]()
        with light_vaults(), unmeasured():  # measured in two parts elsewhere: the opening, and from its midst
            play(home, report=self.steps.append).close()
        self.names: Names = read_bookmark(home) or Names()
        self.finished = Path(shutil.copytree(home, home.with_name("finished")))
        self.desk: Desk = open_desk(home, passphrase=PASSPHRASE, clock=ManualClock(Millis(self.names.moment)))

    @property
    def kit(self) -> Path:
        return self.desk.releases_folder / self.names.kits[-1]

    def file(self, ending: str) -> Path:
        return next(self.kit.glob(f"*{ending}"))


@pytest.fixture(scope="module")
def night(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Played]:
    played = Played(tmp_path_factory.mktemp("night") / "desk")
    yield played
    played.desk.close()


@pytest.fixture(scope="module")
def versions(night: Played, tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[incident.Version]]:
    """What left of the incident, and what the same desk would have sent after it."""
    folder = tmp_path_factory.mktemp("kits")
    home = Path(shutil.copytree(night.finished, folder / "desk"))
    desk = open_desk(home, passphrase=PASSPHRASE, clock=ManualClock(Millis(night.names.moment)))
    yield incident.versions(desk, night.names, folder)
    desk.close()


def mail_of(version: incident.Version) -> Post:
    """The version as a newsroom gets it."""
    doc = version.document
    return Post(
        key=f"{version.name}.mail",
        act="withdraw" if doc.status == "canceled" else "correct" if doc.kind == "correction" else "publish",
        created=doc.version_created,
        language=doc.language,
        text=doc.text,
        documents=(doc,),
        recipient=Recipient("redactie@krant.example", "De Krant", "Eva Maes", "nl"),
    )


@pytest.fixture(scope="module")
def opening(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A desk at the moment at which the window opens, closed."""
    return evening(tmp_path_factory)


@pytest.fixture(scope="module")
def evening_desk(opening: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """The same desk, open, to look at."""
    desk = play(Path(shutil.copytree(opening, tmp_path_factory.mktemp("look") / "desk")), until=OPENING)
    yield desk
    desk.close()


class TestTheWholeNight:
    def test_every_act_of_the_script_is_done(self, night):
        assert night.names.acts == len(load_script().acts)
        assert night.steps[-1].place == night.steps[-1].total

    def test_the_journal_verifies_and_holds_what_was_acknowledged(self, night):
        found = verify(night.desk.journal)
        told = [event for step in night.steps for event in step.changes.events]
        assert len(told) == len(set(told)) > 300
        stored = {event.id for case in night.desk.journal.cases() for event in night.desk.journal.events(case)}
        assert set(told) <= stored
        assert found.events == len(stored)

    def test_every_shipped_post_came_in_once(self, night):
        arrived = [signal for step in night.steps for signal in step.signals]
        by_hand = len(night.desk.captures.all())
        assert len(arrived) == len(set(arrived)) == night.desk.cache.count() - by_hand > 400

    def test_a_second_poll_stores_nothing_new(self, night):
        with Watch(night.desk) as watch:
            again = watch.once(at_once=True)
        assert len(again.visits) == len(demo_sources())
        assert [visit.error for visit in again.visits if visit.error or visit.faults] == []
        assert again.new == ()

    def test_the_cases_have_the_numbers_of_the_design(self, night):
        numbers = {item.number for item in night.desk.views.cases(closed=True)}
        assert {"PD-0146", DAMPOORT} <= numbers

    def test_cases_are_numbered_in_the_order_in_which_the_evening_took_them_up(self, night):
        evening = [act for act in load_script().acts if isinstance(act, OpenCase) and act.when < OPENING]
        assert [act.case for act in evening] == sorted(act.case for act in evening)

    def test_the_case_of_dampoort_is_the_story_that_the_detector_found(self, night):
        case = night.names.cases[DAMPOORT]
        assert case == case_id_of(post_of(ANCHOR))
        assert len(night.desk.views.case(case).signals) > 100

    def test_the_alert_comes_within_minutes_of_the_first_post(self, night):
        rise = rise_of(night.desk, ANCHOR, OPENING)
        assert rise is not None
        assert f"{brussels(rise.at):%H:%M}" in ("01:44", "01:45", "01:46")
        assert rise.factor > 1.8
        assert (rise.posts, round(rise.tempo)) == (140, 27)

    def test_the_lessons_stand_with_their_case(self, night):
        events = night.desk.journal.events(night.names.cases[DAMPOORT])
        assert sum(type(event.fact).__name__ == "LessonNoted" for event in events) == 4


class TestTheKit:
    def test_every_kit_is_sound_and_signed_by_the_zone(self, night):
        assert [name.partition("-")[0] for name in night.names.kits] == ["2022", "2044", "0049", "0105", "0158", "0240"]
        for name in night.names.kits:
            report = verify_kit(night.desk.releases_folder / name, night.desk.releases.public_key())
            assert (report.faults, report.authentic) == ((), True)

    def test_it_holds_every_format(self, night):
        endings = {
            "".join(file.suffixes[-2:]) if ".ninjs" in file.name else file.suffix for file in night.kit.iterdir()
        }
        assert {".md", ".html", ".txt", ".pdf", ".eml", ".ninjs.json", ".minisig", ".pub"} <= endings

    def test_a_changed_byte_is_named(self, night, tmp_path):
        copy = Path(shutil.copytree(night.kit, tmp_path / "kit"))
        file = next(copy.glob("*.txt"))
        file.write_bytes(file.read_bytes().replace(b"01.42", b"01.43", 1))
        report = verify_kit(copy, night.desk.releases.public_key())
        assert [(fault.code, fault.params) for fault in report.faults] == [("kit.changed", {"file": file.name})]


class TestEveryVersionOfTheIncident:
    """Acknowledgement, holding statement, statement, correction and withdrawal before every judge of their formats."""

    def test_agencies_take_in_every_version(self, versions):
        ninjs, newsml, found = ninjs_schema(), newsml_schema(), dict[str, tuple[str, ...]]()
        for version in versions:
            item = json.loads(version.file(".ninjs.json").read_text())
            tree = etree.fromstring(version.file(".newsml.xml").read_bytes())
            assert [error.message for error in ninjs.iter_errors(item)] == []
            assert newsml.validate(tree), newsml.error_log
            signals = (each.get("qcode") for each in tree.iter(f"{{{NAR}}}signal"))
            found[version.name] = (item["pubStatus"], *signals)
        assert found == {
            "ontvangst": ("usable",),
            "reactie": ("usable",),
            "reactie-fr": ("usable",),
            "reactie-en": ("usable",),
            "verklaring": ("usable",),
            "verklaring-fr": ("usable",),
            "verklaring-en": ("usable",),
            "rechtzetting": ("usable", "sig:correction"),
            "rechtzetting-fr": ("usable", "sig:correction"),
            "rechtzetting-en": ("usable", "sig:correction"),
            "intrekking": ("canceled",),
            "intrekking-fr": ("canceled",),
            "intrekking-en": ("canceled",),
        }

    def test_its_files_are_sound_and_signed(self, versions):
        for version in versions:
            doc, pdf = version.document, version.file(".pdf").read_bytes()
            assert json_faults(version.file(".feed.json").read_bytes(), in_kit=True) == []
            mail = email.message_from_bytes(version.file(".eml").read_bytes(), policy=email.policy.default)
            assert mail.defects == []
            assert pdf_faults(pdf, title=doc.headline, language=doc.language) == []
            assert headings(pdf)[0] == 1
            signed_and_structured(version.kit, pdf, len(doc.text))

    def test_the_feeds_of_all_of_them_are_sound_and_show_the_newest_of_each(self, versions):
        home, now = "https://politie.example", versions[-1].document.version_created
        told = dict[str, list[bool]]()
        for language in ("nl", "fr", "en"):
            documents = [each.document for each in versions if each.document.language == language]
            items = [NewsItem(each, f"{home}/{language}/v{each.version}") for each in documents]
            room = Newsroom(house=documents[0].house, home=home, at=f"{home}/f", language=language)
            assert rss_faults(rss(items, room, now)) + atom_faults(atom(items, room, now)) == []
            assert json_faults(json_feed(items, room, now)) == []
            read = feedparser.parse(atom(items, room, now))
            assert not read.bozo
            told[language] = [TAKEN_BACK[language] in entry.title for entry in read.entries]
        assert told == {"nl": [True, False, False, False], "fr": [True, False, False], "en": [True, False, False]}

    def test_newsrooms_get_every_version_as_mail_byte_for_byte(self, versions):
        if why := mail_server.missing():
            pytest.skip(why)
        with mail_server.serving() as dovecot, mail_target.real(dovecot.folder, starttls=True) as inbox:
            options = {"internal": "yes", "from": "pers@politie.example"}
            place = f"smtp://localhost:{inbox.port}"
            press = Account(key="m", kind="smtp", channel="mail", address=place, name=mail_target.NAME, options=options)
            net = mail_target.net(dovecot.trust())
            later = ManualClock(Millis(versions[-1].document.version_created))
            publisher = open_publisher(press, mail_target.PASSWORD, clock=later, net=net)
            posts = [mail_of(version) for version in versions]
            assert [type(publisher.act(post)) for post in posts] == [Sent] * len(versions)
            account = dovecot.account()
            dovecot.deliver(account, *inbox.mails)
            with dovecot.as_person(account) as box:
                box.select("INBOX")
                there = [box.fetch(str(place), "(BODY.PEEK[])")[1][0][1] for place in range(1, len(versions) + 1)]
        assert there == inbox.mails == [letter_of(post, "pers@politie.example").data for post in posts]

    def test_a_browser_finds_nothing_that_keeps_anybody_out(self, versions, tmp_path, figure):
        if not number(0, 1):
            pytest.skip("`make formats` looks at every page; test_generated_statements looks at two")
        if absent := axe.missing():
            pytest.skip(f"{absent} is not on this machine: `make formats` adds it")
        with axe.chromium(tmp_path) as browser:
            found = [
                f"{version.name} {scheme}: {fault}"
                for version in versions
                for scheme in ("light", "dark")
                for fault in browser.violations(version.file(".html"), scheme)
            ]
        figure(f"demo incident: axe-core finds {len(found)} violations in {len(versions)} versions, light and dark")
        assert found == []

    def test_the_checker_of_html_finds_no_fault_in_any_version(self, versions, tmp_path, figure):
        for version in versions:
            shutil.copy(version.file(".html"), tmp_path / f"{version.name}.html")
        found = html_faults(tmp_path.iterdir())
        figure(f"demo incident: Nu Html Checker finds {len(found)} errors and warnings in {len(versions)} versions")
        assert found == []

    def test_libreoffice_opens_every_version(self, versions, tmp_path, figure):
        if not number(0, 1):
            pytest.skip("`make formats` opens every version; test_office opens one of each")
        titles = dict[str, str]()
        for version in versions:
            for form in ("docx", "odt"):
                shutil.copy(version.file(f".{form}"), tmp_path / f"{version.name}-{form}.{form}")
                titles[f"{version.name}-{form}"] = version.document.headline
        in_libreoffice(list(tmp_path.iterdir()), tmp_path)
        for name, headline in titles.items():
            assert "".join(headline.split()) in "".join((tmp_path / f"{name}.txt").read_text("utf-8-sig").split())
        figure(f"demo incident: LibreOffice opened {len(titles)} files")


class TestTheMomentOfTheWindow:
    def test_the_watch_shows_dampoort_first_with_the_numbers_of_the_design(self, evening_desk):
        first, *_ = evening_desk.views.watch().stories
        detail = evening_desk.views.story(first.id)
        assert (first.group, first.urgent, first.case_id) == ("decide", True, "")
        assert (first.posts, first.sources, round(detail.tempo)) == (140, 61, 27)
        assert (detail.calls_for_help, len(detail.wijken)) == (2, 3)

    def test_the_officer_has_two_stories_to_decide_and_has_decided_the_evening(self, evening_desk):
        board, shell = evening_desk.views.watch(), evening_desk.views.shell()
        groups = {group: [s.title for s in board.stories if s.group == group] for group in ("decide", "follow")}
        assert [len(groups["decide"]), shell.decide] == [2, 2]
        assert sorted(groups["follow"]) == [
            "Bengaals vuur na match, klachten rook",
            "Gerucht over ‘kinderlokker’ aan school",
            "Vermiste vrouw (74) uit Wondelgem",
        ]
        assert all(story.case_number for story in board.stories if story.group == "follow")

    @pytest.mark.no_cover
    def test_once_dampoort_is_taken_up_one_story_is_left_to_decide(self, opening, tmp_path):
        desk = play(Path(shutil.copytree(opening, tmp_path / "desk")), until=at(2, 8))
        try:
            shell = desk.views.shell()
        finally:
            desk.close()
        assert (shell.decide, shell.open_cases, shell.open_requests) == (1, 4, 7)

    def test_an_evening_that_goes_on_from_its_midst_is_the_same_evening(self, tmp_path):
        moments = sorted({act.when for act in load_script().acts})
        midst, end = moments[len(moments) // 12], moments[len(moments) // 6]
        with light_vaults(), unmeasured():
            play(tmp_path / "parts", until=midst).close()
            states = list[str]()
            for home in (tmp_path / "parts", tmp_path / "once"):
                desk = play(home, until=end)
                states.append(desk.journal.state())
                desk.close()
        assert states[0] == states[1]

    @pytest.mark.skipif(
        not number(0, 1), reason="the evening does for a plain run; the whole night with the full numbers"
    )
    def test_it_is_the_same_night_every_time_also_when_it_goes_on_from_its_midst(
        self, night, tmp_path, tmp_path_factory
    ):
        home = Path(shutil.copytree(rest_of_the_night(tmp_path_factory).home, tmp_path / "desk"))
        again = open_desk(home, passphrase=PASSPHRASE, clock=ManualClock(Millis(night.names.moment)))
        try:
            assert again.journal.state() == night.desk.journal.state()
            kit = again.releases_folder / night.names.kits[-1]
            assert {file.name: file.read_bytes() for file in kit.iterdir()} == {
                file.name: file.read_bytes() for file in night.kit.iterdir()
            }
        finally:
            again.close()

    @pytest.mark.no_cover
    def test_what_stands_in_the_editor_is_kept_until_a_revision_holds_it(self, opening, tmp_path):
        acts = load_script().acts
        draft = next(act for act in acts if isinstance(act, Draft))
        saved = next(act for act in acts if isinstance(act, RevisionMade) and act.when > draft.when)
        home = Path(shutil.copytree(opening, tmp_path / "desk"))
        for until, kept in ((draft.when, True), (saved.when, False)):
            desk = play(home, until=until)
            names = read_bookmark(home)
            assert names is not None
            found = desk.drafts.of(names.statements[draft.statement])
            desk.close()
            assert (found is not None) is kept

    def test_a_desk_that_was_worked_on_is_not_played_further(self, opening, tmp_path):
        home = Path(shutil.copytree(opening, tmp_path / "desk"))
        desk = open_desk(home, passphrase=PASSPHRASE)
        names = read_bookmark(home)
        assert names is not None
        desk.cases.note("lore", names.cases["PD-0146"], "Zelf verder gewerkt")
        desk.close()
        with pytest.raises(BrokenStore, match=r"demo\.interrupted"):
            play(home)

    def test_another_desk_is_left_alone(self, tmp_path):
        (tmp_path / "profile.json").write_text("{}")
        with pytest.raises(BrokenStore, match=r"home\.workspace_exists"):
            play(tmp_path)
        assert [path.name for path in tmp_path.iterdir()] == ["profile.json"]


class TestTheStage:
    def test_nothing_is_there_before_its_time(self, tmp_path):
        stage = Stage(tmp_path, demo_sources())
        stage.show(at(1, 40))
        assert "Dampoort" not in (tmp_path / "leiekrant.xml").read_text(encoding="utf-8")
        assert ANCHOR.partition(":")[2] not in (tmp_path / "x.jsonl").read_text(encoding="utf-8")
        stage.show(at(6, 30))
        assert "Dampoort" in (tmp_path / "leiekrant.xml").read_text(encoding="utf-8")
        assert ANCHOR.partition(":")[2] in (tmp_path / "x.jsonl").read_text(encoding="utf-8")

    def test_only_what_changed_is_named(self, tmp_path):
        stage = Stage(tmp_path, demo_sources())
        assert set(stage.show(at(1, 40))) <= {source.key for source in demo_sources()}
        assert stage.show(at(1, 40)) == ()

    def test_the_end_of_the_night_is_every_shipped_file(self, tmp_path):
        Stage(tmp_path, demo_sources()).show(at(23, 0))
        for source in demo_sources():
            if source.path.suffix not in (".json", ""):
                assert (tmp_path / source.path.name).read_bytes() == source.path.read_bytes()
        assert len(list((tmp_path / "mailbox").iterdir())) == len(list(demo_sources()[8].path.iterdir()))


class TestTheCommand:
    def test_it_hands_over_the_kits_and_says_what_it_did(self, night, tmp_path, capsys, monkeypatch):
        monkeypatch.setattr("woordvoering.demo.command.can_draw", lambda: False)
        out, home = tmp_path / "out", Path(shutil.copytree(night.finished, tmp_path / "desk"))
        assert run(out, True, home, "nl") == 0
        told = capsys.readouterr().out
        assert str(out / "kit") in told
        assert "Het journaal klopt" in told
        assert "Beelden zijn er niet" in told
        assert verify_kit(out / "kit").faults == verify_kit(out / "kit-0158").faults == ()
        (out / "kit" / "MANIFEST.json").unlink()
        with pytest.raises(Refused, match=r"demo\.out_taken"):
            run(out, True, home, "nl")

    def test_the_window_opens_on_the_night_at_its_decision(self, opening, tmp_path, monkeypatch):
        given: list[str] = []
        monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
        monkeypatch.setattr("ui.app.main", lambda arguments: given.extend(arguments) or 0)
        home = Path(shutil.copytree(opening, tmp_path / "desk"))
        assert run(None, False, home, "fr") == 0
        assert given[given.index("--clock-at") + 1] == str(OPENING)
        assert (given[given.index("--home") + 1], given[given.index("--language") + 1]) == (str(home), "fr")
        secret = Path(given[given.index("--passphrase-file") + 1]).read_text(encoding="utf-8").strip()
        open_desk(home, passphrase=secret).close()

    def test_without_a_display_it_says_what_to_do(self, monkeypatch):
        monkeypatch.setattr("woordvoering.demo.command.sys.platform", "linux")
        for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
            monkeypatch.delenv(name, raising=False)
        with pytest.raises(WrongUse, match=r"demo\.no_display"):
            run(None, False, None)
