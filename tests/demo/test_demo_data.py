"""The demo night: its files are read by the real readers, and its script holds together and keeps to the design."""

from __future__ import annotations

import json
import re
from collections import Counter
from datetime import datetime
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from woordvoering.clock import BRUSSELS, ManualClock, Millis, brussels, moment
from woordvoering.demo.acts import (
    AnswerGiven,
    Checklist,
    Claim,
    ClaimStatusSet,
    DisclosureSet,
    EmergencyCheck,
    EnquiryResult,
    Lesson,
    MediaRequest,
    OpenCase,
    Picture,
    Release,
    RevisionMade,
    Script,
    Triage,
    Verdict,
    Witness,
)
from woordvoering.demo.data import demo_sources, load_contacts, load_script, load_zone
from woordvoering.errors import BrokenInput
from woordvoering.i18n import Messages
from woordvoering.reaction.load import default_schema
from woordvoering.reaction.matrix import requirement
from woordvoering.resources import resource
from woordvoering.signals.fetched import Fetched, Fetcher
from woordvoering.signals.kinds.kind import Means
from woordvoering.signals.kinds.registry import kind_of
from woordvoering.signals.parser_process import ParserProcess
from woordvoering.signals.types import Signal, Source, Validators, signal_id

DAMPOORT = "PD-0147"


def at(clock: str, day: int = 14) -> Millis:
    hours, minutes = (int(part) for part in clock.split(":"))
    return moment(datetime(2026, 11, day, hours, minutes, tzinfo=BRUSSELS))


class NoNetwork(Fetcher):
    """The demo lies on the disk; whoever fetches something has left the night."""

    def fetch(self, url: str, validators: Validators, *, internal: bool) -> Fetched:
        raise AssertionError(url)


@pytest.fixture(scope="module")
def script() -> Script:
    return load_script()


@pytest.fixture(scope="module")
def signals() -> dict[str, tuple[Signal, ...]]:
    """Every signal of the night by source, read as the desk reads it."""
    found: dict[str, tuple[Signal, ...]] = {}
    with ParserProcess() as parser:
        means = Means(ManualClock(at("01:52")), parser, NoNetwork())
        for item in demo_sources():
            source = Source(
                id=item.key,
                kind=item.kind,
                name=item.name,
                address=str(item.path),
                visibility=item.visibility,
                language=item.language,
            )
            reading = kind_of(item.kind).read(source, Validators(), means)
            assert reading.faults == ()
            found[item.key] = reading.signals
    return found


def of(script: Script, kind: type, case: str = DAMPOORT) -> list:
    return [act for act in script.acts if isinstance(act, kind) and getattr(act, "case", case) == case]


def text_of(script: Script, statement: str, revision: int) -> str:
    (made,) = [act for act in of(script, RevisionMade) if (act.statement, act.revision) == (statement, revision)]
    return made.text


class TestSignals:
    def test_every_source_is_read_whole_and_every_signal_has_its_moment(self, signals):
        assert {len(read) > 0 for read in signals.values()} == {True}
        assert all(signal.published for read in signals.values() for signal in read)
        assert sum(len(read) for read in signals.values()) > 400

    def test_there_are_six_kinds_of_source_and_three_languages(self, signals):
        every = [signal for read in signals.values() for signal in read]
        networks = {signal.kind for signal in every}
        assert {"x", "facebook", "bluesky", "feed", "mailbox", "meldpunt"} <= networks
        assert {"nl", "fr", "en"} <= {signal.language for signal in every}

    def test_nothing_comes_in_before_the_evening_or_after_the_night(self, signals):
        moments = [signal.published for read in signals.values() for signal in read]
        assert min(moments) >= at("22:00", 13)
        assert max(moments) < at("07:00")

    @pytest.mark.parametrize(("source", "count"), [("x", 84), ("facebook", 32), ("bluesky", 10), ("meldpunt", 5)])
    def test_the_bang_brought_as_many_posts_as_drawn_by_01_52(self, signals, source, count):
        about = [s for s in signals[source] if at("01:44") <= s.published < at("01:52") and is_about_the_bang(s)]
        assert len(about) == count

    def test_the_lead_posts_have_their_copies(self, signals):
        before = [s for read in signals.values() for s in read if s.published < at("01:52")]
        assert sum("ramen trilden" in s.text and "Dendermondsest" in s.text.title() for s in before) == 24
        assert sum("video van op het perron" in s.text.lower() for s in before) == 10
        assert sum("weet iemand of dit" in s.text.lower() or "weet er iemand" in s.text.lower() for s in before) == 27

    def test_a_confidential_reporter_is_nobody(self, signals):
        assert {signal.author for signal in signals["meldpunt"]} == {""}
        assert {signal.visibility for signal in signals["meldpunt"]} == {"confidential"}
        assert any(s.text.startswith("Mijn moeder raakt niet meer buiten") for s in signals["meldpunt"])

    def test_the_hoax_with_the_old_photo_is_told_and_refuted(self, signals):
        texts = [signal.text for signal in signals["x"]]
        assert any("verdachte opgepakt aan Dampoort" in text and "RT" not in text for text in texts)
        assert any("2023" in text and "andere stad" in text for text in texts)

    def test_every_address_is_an_example_and_every_post_has_its_own(self):
        for name in ("x.jsonl", "facebook.jsonl", "bluesky.jsonl"):
            posts = [json.loads(line) for line in (resource("demo") / name).read_text(encoding="utf-8").splitlines()]
            assert len({post["id"] for post in posts}) == len({post["url"] for post in posts}) == len(posts)
            assert [post["t"] for post in posts] == sorted(post["t"] for post in posts)
            assert {post["kind"] for post in posts} == {"post"}
        addresses = re.findall(r"https?://([^/\s\"'<>\)]+)|@([\w.-]+\.\w+)>", everything_shipped())
        hosts = {first or second for first, second in addresses} - {
            "www.w3.org", "www.youtube.com", "search.yahoo.com", "purl.org", "jsonfeed.org"
        }  # fmt: skip
        assert {host for host in hosts if not host.endswith(".example")} == set()

    def test_the_files_stay_small(self):
        assert sum(path.stat().st_size for path in resource("demo").rglob("*") if path.is_file()) < 600_000


BANG = re.compile(
    r"dampoort|knal|rook|ontploffing|brandweer|sirene|hulpdienst|alarm|zwaailicht|combi|vlammen|sint-amandsberg"
)


def is_about_the_bang(signal: Signal) -> bool:
    """What no other story of the night between 01:44 and 01:52 speaks of; its neighbour has police vans too."""
    text = signal.text.lower()
    return BANG.search(text) is not None and "overpoort" not in text


def everything_shipped() -> str:
    files = sorted(path for path in resource("demo").rglob("*") if path.is_file() and path.suffix != ".jpg")
    return "\n".join(path.read_text(encoding="utf-8") for path in files)


class TestStories:
    def test_nine_stories_stand_on_the_watch_screen(self, script):
        assert Counter(story.group for story in script.stories) == {"decide": 2, "follow": 3, "quiet": 4}

    def test_every_anchor_is_the_first_signal_of_its_story(self, script, signals):
        by_id = {signal.id: signal for read in signals.values() for signal in read}
        for story in script.stories:
            source, _, key = story.anchor.partition(":")
            assert by_id[signal_id(source, key)].published == moment(story.first)

    def test_every_signal_that_an_act_names_exists_and_is_not_from_the_future(self, script, signals):
        by_id = {signal.id: signal for read in signals.values() for signal in read}
        named = [(act, anchor) for act in script.acts for anchor in getattr(act, "signals", ())]
        assert named
        for act, anchor in named:
            source, _, key = anchor.partition(":")
            assert by_id[signal_id(source, key)].published <= act.when


class TestScript:
    def test_the_night_runs_by_the_clock_of_the_design(self, script):
        seen = {act.name: brussels(act.when).strftime("%a %H:%M") for act in script.acts if isinstance(act, Picture)}
        assert seen == {
            "01-wacht": "Sat 01:52",
            "08-opdrachtenpalet": "Sat 01:52",
            "02-persdossier": "Sat 02:07",
            "03-verklaring": "Sat 02:11",
            "04-akkoord": "Sat 02:26",
            "05-persvragen": "Sat 02:35",
            "07-vrijgave": "Sat 02:40",
            "06-evaluatie": "Thu 10:12",
        }

    def test_the_emergency_check_comes_before_every_triage(self, script):
        checked: set[str] = set()
        for act in script.acts:
            if isinstance(act, EmergencyCheck):
                checked.add(act.case)
            if isinstance(act, Triage):
                assert act.case in checked

    def test_both_calls_for_help_are_passed_to_101(self, script):
        (check,) = of(script, EmergencyCheck)
        assert (check.outcome, check.number, len(check.signals)) == ("passed_to_101", "101", 2)

    def test_the_matrix_asks_the_four_authorities_that_the_design_shows(self, script):
        *_, triage = of(script, Triage)
        need = requirement(default_schema(), triage.categories, frozenset(triage.circumstances))
        assert set(need.authorities()) == {"chief", "fire_service", "press_magistrate", "mayor"}
        mandatory = {item.id for item in load_zone().authorities if item.binding == "mandatory"}
        assert mandatory == set(need.authorities())
        assert need.advise == ("head_of_communication",)

    def test_the_prosecutor_counts_from_the_moment_that_there_is_an_inquiry(self, script):
        first, second = of(script, Triage)
        asked = [
            set(requirement(default_schema(), act.categories, frozenset(act.circumstances)).authorities())
            for act in (first, second)
        ]
        assert brussels(first.when).strftime("%H:%M") == "01:53"
        assert asked[1] - asked[0] == {"press_magistrate"}
        assert asked[0] < asked[1]

    def test_every_word_of_the_schema_that_the_night_uses_is_in_it(self, script):
        schema = default_schema()
        for triage in (act for act in script.acts if isinstance(act, Triage)):
            assert all(schema.category(name) for name in triage.categories)
            assert set(triage.circumstances) <= {item.id for item in schema.circumstances}
        points = {point.id for point in schema.points}
        assert all(answer.point in points for act in of(script, Checklist) for answer in act.answers)
        assert all(schema.role(role) for person in load_zone().people for role in person.roles)
        assert all(schema.kind(act.kind) for act in of(script, RevisionMade))

    def test_the_list_is_answered_as_far_as_each_picture_shows(self, script):
        lists = [act for act in of(script, Checklist) if act.statement == "reactie"]
        assert [(act.revision, len(act.answers)) for act in lists] == [(2, 4), (3, 7), (4, 8), (5, 8), (5, 1)]
        schema = default_schema()
        asked = {point.id for point in schema.points if "holding_statement" in point.kinds}
        assert {answer.point for act in lists[-2:] for answer in act.answers} == asked
        assert len(asked) == 9

    def test_six_claims_end_as_drawn(self, script):
        wording = {act.claim: act.wording for act in of(script, Claim)}
        assert wording == {
            1: "Er was om 01.42 uur een knal aan station Gent-Dampoort",
            2: "De brandweer bestrijdt een brand in een technische ruimte",
            3: "Er zijn gewonden",
            4: "Het treinverkeer rond Gent-Dampoort ligt stil",
            5: "Het was een aanslag",
            6: "Er is een verdachte opgepakt",
        }
        last = {
            act.claim: (act.status, f"{act.source_grade}{act.information_grade}") for act in of(script, ClaimStatusSet)
        }
        told = {act.claim: act.disclosure for act in of(script, DisclosureSet)}
        assert last == {
            1: ("verified", "A1"), 2: ("verified", "A1"), 3: ("verified", "B2"), 4: ("verified", "B1"),
            5: ("inconclusive", "E5"), 6: ("false", "B1"),
        }  # fmt: skip
        assert told == {
            1: "releasable",
            2: "releasable",
            3: "releasable",
            4: "releasable",
            5: "withheld",
            6: "if_asked",
        }

    def test_at_the_second_picture_the_injured_are_still_in_doubt(self, script):
        until = [act for act in of(script, ClaimStatusSet) if act.when <= at("02:07") and act.claim == 3]
        assert [(act.status, act.source_grade, act.information_grade) for act in until] == [("in_progress", "C", 3)]
        waiting = [act for act in script.acts if isinstance(act, EnquiryResult) and act.enquiry == "n4"]
        assert [brussels(act.when).strftime("%H:%M") for act in waiting] == ["02:10"]

    def test_a_claim_is_only_verified_once_somebody_answered(self, script):
        asked: dict[str, tuple[str, int]] = {}
        answered: set[tuple[str, int]] = set()
        for act in script.acts:
            if act.__class__.__name__ == "Enquiry":
                asked[act.enquiry] = (act.case, act.claim)
            if isinstance(act, EnquiryResult):
                answered.add(asked[act.enquiry])
            if isinstance(act, ClaimStatusSet) and act.status == "verified":
                assert (act.case, act.claim) in answered


class TestStatement:
    def test_five_revisions_at_the_moments_of_the_design(self, script):
        made = [act for act in of(script, RevisionMade) if act.statement == "reactie"]
        assert [(act.revision, brussels(act.when).strftime("%H:%M")) for act in made] == [
            (1, "01:59"), (2, "02:05"), (3, "02:09"), (4, "02:19"), (5, "02:28"),
        ]  # fmt: skip
        assert [act.parents for act in made] == [(), (1,), (2,), (3,), (4,)]

    def test_the_prosecutor_struck_the_technical_room_and_nothing_else(self, script):
        four, five = text_of(script, "reactie", 4), text_of(script, "reactie", 5)
        assert "in een technische ruimte" in four
        assert five == four.replace("in een technische ruimte", "aan het station")

    def test_the_last_text_has_no_placeholder_and_cites_only_what_may_be_told(self, script):
        text = text_of(script, "reactie", 5)
        assert "[[" not in text
        assert re.findall(r"\{#(\d)\}", text) == ["1", "2", "3", "4"]
        assert "aanslag" not in text

    def test_the_placeholder_stands_open_in_the_editor_at_02_11(self, script):
        (draft,) = [act for act in script.acts if act.__class__.__name__ == "Draft"]
        assert draft.text.rstrip().endswith("De volgende update volgt om [[uur volgende update]].")
        assert draft.text.replace("[[uur volgende update]]", "03.00 uur") == text_of(script, "reactie", 4)

    def test_the_acknowledgement_states_no_case_fact_and_names_101(self, script):
        text = text_of(script, "ontvangst", 1)
        assert "101" in text
        assert "02.45 uur" in text
        assert not re.search(r"\{#|brand|gewond|trein|01\.4", text)


class TestClearance:
    def test_the_verdicts_of_both_rounds_stand_as_drawn(self, script):
        given = [
            (act.revision, brussels(act.when).strftime("%H:%M"), act.authority, act.verdict, act.medium)
            for act in of(script, Verdict)
            if act.revision >= 4
        ]
        assert given == [
            (4, "02:20", "chief", "cleared", "app"),
            (4, "02:21", "fire_service", "cleared", "telephone"),
            (4, "02:22", "head_of_communication", "advised_against", "app"),
            (4, "02:24", "press_magistrate", "amends_requested", "mail"),
            (5, "02:31", "chief", "cleared", "app"),
            (5, "02:32", "fire_service", "cleared", "telephone"),
            (5, "02:34", "press_magistrate", "cleared", "mail"),
            (5, "02:36", "head_of_communication", "cleared", "app"),
            (5, "02:38", "mayor", "cleared", "app"),
        ]

    def test_a_telephone_verdict_is_read_aloud_and_confirmed_by_its_witness(self, script):
        confirmed = {(act.revision, act.authority, act.by) for act in of(script, Witness)}
        for act in of(script, Verdict):
            if act.medium == "telephone":
                assert act.read_aloud
                assert act.called
                assert act.witness != act.by
                assert (act.revision, act.authority, act.witness) in confirmed

    def test_a_verdict_in_the_app_comes_from_the_authority_itself(self, script):
        speaks = {item.id: item.person for item in load_zone().authorities}
        assert all(act.by == speaks[act.authority] for act in of(script, Verdict) if act.medium == "app")

    def test_it_leaves_only_after_every_authority_has_cleared_this_text(self, script):
        (release,) = [act for act in of(script, Release) if act.statement == "reactie"]
        cleared = {
            act.authority
            for act in of(script, Verdict)
            if act.revision == release.revision and act.verdict == "cleared" and act.when < release.when
        }
        assert {item.id for item in load_zone().authorities if item.binding == "mandatory"} <= cleared
        assert release.channels[0] == "website"


class TestRequests:
    def test_the_deadlines_of_the_fifth_picture(self, script):
        now = at("02:35")
        left = {
            act.request: (moment(act.deadline) - now) // 1000
            for act in script.acts
            if isinstance(act, MediaRequest) and moment(act.deadline) > now and act.when <= now
        }
        settled = {act.request for act in script.acts if isinstance(act, AnswerGiven) and act.when <= now}
        open_ones = {request: seconds for request, seconds in left.items() if request not in settled}
        assert open_ones == {
            "hln-dampoort": 4 * 60 + 12,
            "vrt-dampoort": 13 * 60 + 40,
            "nieuwsblad-dampoort": 28 * 60 + 55,
            "belga-dampoort": 74 * 60,
            "avs-dampoort": 145 * 60,
            "demorgen-wondelgem": 320 * 60,
            "apache-korenmarkt": (2 * 24 * 60 + 7 * 60 + 25) * 60,
        }

    def test_twelve_were_answered_by_then(self, script):
        assert sum(isinstance(act, AnswerGiven) and act.when <= at("02:35") for act in script.acts) == 12

    def test_eleven_of_the_twelve_of_the_case_were_on_time(self, script):
        deadline = {act.request: moment(act.deadline) for act in of(script, MediaRequest)}
        answered = {act.request: act.when for act in script.acts if isinstance(act, AnswerGiven)}
        margins = [(deadline[request] - answered[request]) / 60_000 for request in deadline]
        counts = Counter(
            "late" if m < 0 else "0-10" if m <= 10 else "10-30" if m <= 30 else "30-60" if m <= 60 else ">60"
            for m in margins
        )
        assert counts == {">60": 3, "30-60": 4, "10-30": 3, "0-10": 1, "late": 1}

    def test_the_mail_of_a_request_is_in_the_press_mailbox(self, script, signals):
        mails = {signal.published for signal in signals["mailbox"]}
        requests = [act for act in script.acts if isinstance(act, MediaRequest)]
        assert all(moment(act.received or act.at) in mails for act in requests)


class TestZoneAndContacts:
    def test_thirty_one_newsrooms_and_three_partners(self):
        groups = Counter(contact.group for contact in load_contacts())
        assert (groups["newsroom"], groups["city"], groups["partner"]) == (31, 1, 2)
        assert len({contact.email for contact in load_contacts()}) >= 31

    def test_lore_is_on_duty_in_the_night_and_ines_at_the_evaluation(self):
        zone = load_zone()
        night, day = zone.on_duty(at("01:52")), zone.on_duty(at("10:12", 19))
        assert night is not None
        assert (zone.person(night.officer).name, zone.person(night.backup).name) == (
            "Lore Vermeersch",
            "Karim Bensalah",
        )
        assert day is not None
        assert zone.person(day.officer).name == "Ines Dhondt"
        assert zone.on_duty(at("07:00")) is None

    def test_the_lessons_have_owners_of_the_zone(self, script):
        lessons = of(script, Lesson)
        assert [lesson.done for lesson in lessons] == [False, False, False, True]

    def test_the_cases_are_opened_in_the_order_of_their_numbers_up_to_that_of_the_design(self, script):
        opened = [act.case for act in script.acts if isinstance(act, OpenCase)]
        assert opened == ["PD-0098", "PD-0141", "PD-0142", "PD-0143", "PD-0144", "PD-0145", "PD-0146", DAMPOORT]


class TestBrokenFiles:
    def broken(self, folder: Path, name: str, old: str, new: str) -> Path:
        text = resource("demo", name).read_text(encoding="utf-8")
        assert old in text
        path = folder / name
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
        return path

    @pytest.mark.parametrize(
        ("old", "new", "code"),
        [
            ('decision = "respond"', 'decision = "perhaps"', "demo.invalid"),
            ("impact = 3", "impact = 5", "demo.invalid"),
            ('do = "triage"', 'do = "trage"', "demo.invalid"),
            ('wijk = "Dampoort"', 'wijck = "Dampoort"', "demo.invalid"),
            ("at = 2026-11-14T01:53:10+01:00", "at = 2026-11-14T01:53:10", "demo.invalid"),
            ("at = 2026-11-14T01:53:10+01:00", "at = 2026-11-14T00:53:10+01:00", "demo.out_of_order"),
            ('by = "karim"', 'by = "niemand"', "demo.unknown_reference"),
            ('witness = "karim"', 'witness = "kareem"', "demo.unknown_reference"),
            ('authority = "mayor"', 'authority = "koning"', "demo.unknown_reference"),
            ("parents = [3]", "parents = [33]", "demo.unknown_reference"),
            ('mail = "material/parket-0224.eml"', 'mail = "material/weg.eml"', "demo.unknown_reference"),
            ('["meldpunt:', '["merkpunt:', "demo.unknown_reference"),
            ('enquiry = "n2"', 'enquiry = "n1"', "demo.twice"),
            ('key = "drone"', 'key = "sms"', "demo.twice"),
            ("[[act]]", "[[act]", "demo.invalid"),
        ],
    )
    def test_a_broken_script_is_refused_by_name(self, tmp_path, old, new, code):
        path = self.broken(tmp_path, "script.toml", old, new)
        with pytest.raises(BrokenInput) as caught:
            load_script(path)
        assert caught.value.code == code
        assert caught.value.params["file"] == "script.toml"
        assert sentence(caught.value).count("script.toml") == 1

    def test_a_wrong_place_is_counted_from_the_first_act(self, tmp_path):
        path = tmp_path / "script.toml"
        path.write_text(
            'story = []\n[[act]]\ndo = "take_up"\nat = 2026-11-14T01:00:00+01:00\n'
            'by = "lore"\ncase = "PD-0001"\nstory = "weg"\n',
            encoding="utf-8",
        )
        with pytest.raises(BrokenInput) as caught:
            load_script(path)
        assert caught.value.params["where"] == "1"

    def test_an_authority_that_nobody_speaks_for_is_refused(self, tmp_path):
        path = self.broken(tmp_path, "zone.toml", 'deputy = "jacobs"', 'deputy = "jansen"')
        with pytest.raises(BrokenInput, match=r"demo\.unknown_reference"):
            load_zone(path)

    def test_a_contact_of_an_unknown_group_or_twice_is_refused_with_its_line(self, tmp_path):
        path = self.broken(tmp_path, "contacts.csv", "vrt,newsroom", "vrt,newsrooms")
        with pytest.raises(BrokenInput) as caught:
            load_contacts(path)
        assert (caught.value.code, caught.value.params["where"]) == ("demo.invalid", "3")
        path = self.broken(tmp_path, "contacts.csv", "vrt,newsroom", "hln,newsroom")
        with pytest.raises(BrokenInput, match=r"demo\.twice"):
            load_contacts(path)

    def test_a_file_that_is_not_there_or_not_text_is_unreadable(self, tmp_path):
        (tmp_path / "zone.toml").write_bytes(b"\xff\xfe\x00")
        for load, name in ((load_zone, "zone.toml"), (load_script, "weg.toml"), (load_contacts, "weg.csv")):
            with pytest.raises(BrokenInput, match=r"demo\.unreadable"):
                load(tmp_path / name)

    @given(st.binary(max_size=300))
    def test_no_bytes_do_anything_but_break_with_a_name(self, tmp_path_factory, junk):
        path = tmp_path_factory.mktemp("junk") / "script.toml"
        path.write_bytes(junk)
        with pytest.raises(BrokenInput):
            load_script(path)


def sentence(error: BrokenInput) -> str:
    (said,) = Messages.load().say_all(error)
    return said


def test_the_script_survives_being_written_and_read_again(script):
    again = msgspec.json.decode(msgspec.json.encode(script), type=Script)
    assert again == script
