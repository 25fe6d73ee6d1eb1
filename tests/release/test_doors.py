"""The one gate: whatever state a case is in, nothing leaves by any door unless no reason is left, and all are told."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator  # noqa: F401
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import msgspec
import pytest
from night_desk import TEXT, Night, contact, make_night

from woordvoering.casework.events import CaseRetitled
from woordvoering.clock import HOUR, MINUTE
from woordvoering.errors import BrokenStore, JournalBroken, Reason, Refused, StoreFull, WrongUse
from woordvoering.journal.event import Fact
from woordvoering.release.commands import ALL_FORMATS, Choices
from woordvoering.release.gate import Pass
from woordvoering.release.kit import verify_kit
from woordvoering.release.rows import ChannelRow, DeliveryRow, ReleaseRow
from woordvoering.statements.rows import StatementRow

QUICK = Choices(formats=("md", "text"), groups=("newsrooms",))


def codes(act: Callable[[], Any]) -> set[str]:
    with pytest.raises(Refused) as refused:
        act()
    return {reason.code for reason in refused.value.reasons()}


def released(night: Night, tmp_path: Path, choices: Choices = QUICK) -> tuple[str, str, str]:
    """Case, statement and release of a text that left."""
    case, statement = night.cleared()
    kit, _ = night.desk.releases.release("lore", case, statement, choices, tmp_path / "kit")
    return case, statement, kit.release


# --- random states against an oracle of its own

TEXTS = {
    "as cleared": (TEXT, {}),
    "blank": (TEXT + "\n\nUpdate om [[uur]].", {}),
    "unknown claim": (TEXT + "\n\nEr zijn gewonden. {#9}", {}),
    "one word more": (TEXT + "\n\nNadien.", {}),
    "channel text": (TEXT, {"x": "Iets anders."}),
    "channel blank": (TEXT, {"x": "Om [[uur]] meer."}),
}
SAYS = {
    "blank": "gate.placeholder_open",
    "unknown claim": "gate.citation_unknown",
    "channel blank": "gate.placeholder_open",
}


@dataclass(frozen=True)
class State:
    """What a case can be like, one field for each thing that holds a text back."""

    embargo: bool = False
    status: str = "verified"
    disclosure: str = "releasable"
    guilt: str = "yes"
    triage: str = "respond"
    order: bool = False
    text: str = "as cleared"
    verdict: str = "cleared"

    def expected(self) -> set[str]:
        """The reasons, by the rules of the trade and not by the gate's code."""
        found = set[str]()
        found |= {"gate.embargo"} if self.embargo else set()
        found |= {"gate.claim_not_verified"} if self.status != "verified" else set()
        found |= {"gate.claim_not_releasable"} if self.disclosure != "releasable" else set()
        found |= {"gate.list_no"} if self.guilt == "no" else set()
        found |= {"gate.not_responding"} if self.triage != "respond" else set()
        found |= {"gate.clearance_not_requested"} if self.order else set()
        found |= {SAYS[self.text]} if self.text in SAYS else set()
        if self.text != "as cleared":
            found.add("gate.clearance_lapsed")
        elif self.verdict != "cleared":
            found.add(f"gate.clearance_{self.verdict}")
        return found


CHOICES: dict[str, tuple[Any, ...]] = {
    "embargo": (False, False, True),
    "status": ("verified", "verified", "in_progress", "false", "misleading"),
    "disclosure": ("releasable", "releasable", "withheld", "background_only", "if_asked"),
    "guilt": ("yes", "yes", "no"),
    "triage": ("respond", "respond", "monitor_only", "dismiss"),
    "order": (False, False, True),
    "text": ("as cleared", "as cleared", *TEXTS),
    "verdict": ("cleared", "cleared", "refused", "amends_requested", "advised_against"),
}


@dataclass
class Walker:
    """Moves one case from state to state with the desk's own acts."""

    night: Night
    case: str
    statement: str
    state: State = State()

    def go(self, to: State) -> None:
        desk, now = self.night.desk, self.night.clock.now()
        if to.embargo != self.state.embargo:
            desk.statements.embargo(
                "lore", self.case, self.statement, now + HOUR if to.embargo else None, reason="de familie weet het"
            )
        if to.status != self.state.status:
            desk.claims.assess("lore", self.case, 1, to.status, source_grade="B", information_grade=2)  # type: ignore[arg-type]
        if to.disclosure != self.state.disclosure:
            desk.claims.disclose("lore", self.case, 1, to.disclosure, "zo beslist")  # type: ignore[arg-type]
        if to.guilt != self.state.guilt:
            desk.statements.answer("lore", self.case, self.statement, "no_guilt_no_cause", to.guilt, reason="x")  # type: ignore[arg-type]
        if (to.triage, to.order) != (self.state.triage, self.state.order):
            self._triage(to, now)
        if to.text != self.state.text:
            text, variants = TEXTS[to.text]
            desk.statements.save("lore", self.case, self.statement, text, variants=variants)
        if to.verdict != self.state.verdict and to.text == "as cleared":
            self.night.clock.advance(1)
            desk.clearances.sign("vandamme", self.case, self.statement, "chief", to.verdict, reason="zo beslist")  # type: ignore[arg-type]
        else:
            to = replace(to, verdict=self.state.verdict)
        self.state = to

    def _triage(self, to: State, now: int) -> None:
        categories = ("incident", "public_order") if to.order else ("incident",)
        self.night.desk.cases.triage(
            "lore", self.case, to.triage, "zo beslist", categories=categories, recheck_at=now + HOUR  # type: ignore[arg-type]
        )  # fmt: skip


def doors(night: Night, case: str, statement: str, folder: Path) -> tuple[Callable[[], set[str]], ...]:
    """Every way out as a question for its reasons; all must give the same answer."""
    return (
        lambda: codes(lambda: night.desk.releases.release("lore", case, statement, QUICK, folder)),
        lambda: codes(lambda: night.desk.releases.proof(case, statement, "md")),
        lambda: codes(lambda: night.desk.gate.let_through(case, statement)),
        lambda: {reason.code for reason in night.desk.gate.reasons(case, statement)},
    )


def said_at(night: Night, case: str, statement: str, folder: Path) -> set[str]:
    """What all doors say, once they agree."""
    first, *others = [ask() for ask in doors(night, case, statement, folder)]
    assert all(other == first for other in others)
    return first


def nothing_left(night: Night, case: str, statement: str, folder: Path) -> bool:
    rows = night.desk.journal.rows(case)
    row = rows.get(StatementRow, statement)
    return (
        not folder.exists()
        and not rows.all(ReleaseRow)
        and not rows.all(DeliveryRow)
        and row is not None
        and (row.released_at is None)
    )


@pytest.mark.hostile
def test_nothing_leaves_from_any_state_but_the_one_without_reasons(tmp_path: Path, full: bool):
    dice, walks, steps = random.Random(101), 100 if full else 4, 50 if full else 16
    night = make_night(tmp_path)
    channel = night.desk.channels["x"]
    left = 0
    for walk in range(walks):
        walker = Walker(night, *night.cleared())
        folder = tmp_path / f"kit{walk}"
        for _ in range(steps):
            drawn = State(**{name: dice.choice(values) for name, values in CHOICES.items()})
            wanted = drawn if dice.random() < 0.85 else State()
            walker.go(wanted)
            expected = walker.state.expected()
            if expected:
                tried = dice.sample(doors(night, walker.case, walker.statement, folder), 2)
                assert all(ask() == expected for ask in tried), walker.state
            else:
                assert night.desk.gate.reasons(walker.case, walker.statement) == ()
                assert b"knal" in night.desk.releases.proof(walker.case, walker.statement, "md").data
                left += 1
            for act in (
                lambda w=walker: night.desk.releases.channel_text(w.case, "x", channel, "x"),
                lambda w=walker, f=folder: night.desk.releases.kit_again(w.case, "x", f),
            ):
                assert codes(act) == {"release.unknown"}
        assert nothing_left(night, walker.case, walker.statement, folder)
    assert left > walks, "the walk must also pass through states that may leave"
    night.desk.close()


# --- one by one, what the walk cannot take back


def test_a_case_with_an_unanswered_emergency_check_lets_nothing_out(night: Night, tmp_path: Path):
    case, _ = night.desk.cases.open_own("lore", "Knal", night.clock.now())
    statement, _ = night.desk.statements.start("lore", case, "holding_statement", TEXT)
    assert said_at(night, case, statement, tmp_path / "kit") >= {
        "gate.emergency_unanswered",
        "gate.not_triaged",
        "gate.citation_unknown",
        "gate.list_open",
    }


def test_a_call_for_help_that_was_not_passed_on_lets_nothing_out(night: Night, tmp_path: Path):
    case, statement = night.cleared()
    night.desk.cases.check_emergency("lore", case, "possible")
    assert said_at(night, case, statement, tmp_path / "kit") == {"gate.emergency_not_passed"}  # noqa: RUF015, RUF100
    night.desk.cases.check_emergency("lore", case, "passed_to_101")
    assert night.desk.gate.reasons(case, statement) == ()


def test_a_text_that_was_laid_aside_stays_in(night: Night, tmp_path: Path):
    case, statement = night.cleared()
    night.desk.statements.drop("lore", case, statement, "achterhaald")
    assert "gate.statement_dropped" in said_at(night, case, statement, tmp_path / "kit")


def test_two_newest_texts_stay_in_until_somebody_merges_them(night: Night, tmp_path: Path):
    case, statement = night.cleared()
    row = night.desk.journal.rows(case).get(StatementRow, statement)
    assert row is not None
    night.desk.statements.save("lore", case, statement, TEXT + "\n\nA.", parents=row.heads)
    night.desk.statements.save("karim", case, statement, TEXT + "\n\nB.", parents=row.heads)
    assert "gate.fork" in said_at(night, case, statement, tmp_path / "kit")


def test_a_text_leaves_once(night: Night, tmp_path: Path):
    case, statement, _ = released(night, tmp_path)
    assert codes(lambda: night.desk.releases.release("lore", case, statement, QUICK, tmp_path / "again")) == {
        "gate.released_already"
    }
    assert not (tmp_path / "again").exists()


def test_a_claim_that_only_a_channel_text_cites_is_judged_as_well(night: Night, tmp_path: Path):
    case, statement = night.ready()
    night.desk.claims.make("lore", case, "Er vielen twee doden")
    night.desk.statements.save("lore", case, statement, TEXT, variants={"x": "Twee doden. {#2}"})
    assert said_at(night, case, statement, tmp_path / "kit") >= {"gate.claim_not_verified", "gate.claim_not_releasable"}


@pytest.mark.parametrize("kind", ["acknowledgement", "safety_instruction"])
def test_what_needs_nobodys_agreement_cites_no_facts(night: Night, kind: str):
    case = night.case()
    night.verified_claim(case)
    statement = night.statement(case, TEXT, kind)
    assert "gate.facts_not_allowed" in {reason.code for reason in night.desk.gate.reasons(case, statement)}
    plain, _ = night.desk.statements.start("lore", case, kind, "# Wij zijn op de hoogte\n\nWij zoeken het uit.")
    night.answer_list(case, plain)
    assert night.desk.gate.reasons(case, plain) == ()


def test_an_unknown_case_or_statement_has_no_door(night: Night, tmp_path: Path):
    case, _ = night.cleared()
    assert codes(lambda: night.desk.releases.proof(case, "x", "md")) == {"statement.unknown"}
    assert codes(lambda: night.desk.releases.proof("x", "x", "md")) == {"case.unknown"}
    assert night.desk.gate.reasons("x", "x")[0].code == "case.unknown"


class FromTheFuture(Fact, frozen=True, tag="clearance.revoked_by_court"):
    """A critical event of a later version of the program."""

    words: str


class Harmless(Fact, frozen=True, tag="note.of_the_future"):
    """An event of a later version that judges nothing."""

    words: str


@pytest.mark.parametrize(("fact", "said"), [(FromTheFuture, {"gate.case_read_only"}), (Harmless, set())])
def test_a_critical_event_that_this_version_cannot_read_closes_the_gate(night: Night, fact: Any, said: set[str]):
    case, statement = night.cleared()
    night.desk.journal.append(case, [fact(words="x")], "lore")
    assert {reason.code for reason in night.desk.gate.reasons(case, statement)} == said
    if said:
        night.reopen()
        act = lambda: night.desk.cases.retitle("lore", case, "Iets anders")  # noqa: E731
        assert codes(act) == {"journal.case_read_only"}


@pytest.mark.parametrize("seal", [None, object(), "seal", True])
def test_nobody_but_the_gate_makes_a_pass(night: Night, seal: object):
    case, statement = night.cleared()
    sound = night.desk.gate.let_through(case, statement)
    with pytest.raises(TypeError, match="only the gate"):
        Pass(
            seal,
            rows=sound.rows,
            workspace=sound.workspace,
            seen=sound.seen,
            facts=sound.facts,
            statement=sound.statement,
            revision=sound.revision,
            documents=sound.documents,
            proofs=sound.proofs,
        )


# --- what leaves


def test_a_release_keeps_what_left_to_whom_and_in_which_files(night: Night, tmp_path: Path):
    case, statement, release = released(night, tmp_path, Choices(groups=("newsrooms",), channels=("x", "website", "x")))
    rows = night.desk.journal.rows(case)
    row = rows.get(ReleaseRow, release)
    assert row is not None and (row.version, row.statement, row.released_by) == (1, statement, "lore")
    assert row.channels == ("website", "x"), "the website first, each once"
    assert {each.outlet for each in rows.all(DeliveryRow)} == {"Leiekrant", "Stadsradio"}
    assert {file.format for file in row.files} == set(ALL_FORMATS)
    assert {path.name for path in (tmp_path / "kit").iterdir()} >= {file.name for file in row.files}
    report = verify_kit(tmp_path / "kit", night.desk.releases.public_key())
    assert report.sound and report.authentic and report.manifest is not None
    assert {entry["role"] for entry in report.manifest.clearances} == {"chief"}


def test_one_byte_of_any_released_file_is_found_and_named(night: Night, tmp_path: Path):
    released(night, tmp_path)
    key = night.desk.releases.public_key()
    for path in sorted((tmp_path / "kit").iterdir()):
        sound = path.read_bytes()
        for place in (0, len(sound) // 3, len(sound) // 2, len(sound) - 1):
            path.write_bytes(sound[:place] + bytes([sound[place] ^ 1]) + sound[place + 1 :])
            named = {str(fault.params["file"]) for fault in verify_kit(tmp_path / "kit", key).faults}
            assert path.name in named, (path.name, place)
        path.write_bytes(sound)
    assert verify_kit(tmp_path / "kit", key).sound


def test_the_kit_is_written_again_with_the_same_bytes(night: Night, tmp_path: Path):
    case, _, release = released(night, tmp_path, Choices())
    night.clock.advance(HOUR)
    night.reopen()
    night.desk.releases.kit_again(case, release, tmp_path / "again")
    first = {path.name: path.read_bytes() for path in (tmp_path / "kit").iterdir()}
    assert {path.name: path.read_bytes() for path in (tmp_path / "again").iterdir()} == first


def test_a_full_disk_keeps_the_release_from_happening_at_all(night: Night, tmp_path: Path, monkeypatch):
    case, statement = night.cleared()
    before = night.desk.journal.state()
    with monkeypatch.context() as patched:
        patched.setattr("woordvoering.release.kit.os.fsync", refuse_full)
        with pytest.raises(StoreFull, match="disk_full"):
            night.desk.releases.release("lore", case, statement, QUICK, tmp_path / "kit")
    assert list(tmp_path.glob("*kit*")) == [] and list(tmp_path.glob(".kit*")) == []
    assert nothing_left(night, case, statement, tmp_path / "kit") and night.desk.journal.state() == before
    night.desk.releases.release("lore", case, statement, QUICK, tmp_path / "kit")


def test_a_kit_that_got_no_name_is_written_from_the_journal(night: Night, tmp_path: Path, monkeypatch):
    case, statement = night.cleared()
    with monkeypatch.context() as patched:
        patched.setattr("woordvoering.release.kit.os.rename", refuse_full)
        with pytest.raises(BrokenStore, match="not_shown"):
            night.desk.releases.release("lore", case, statement, QUICK, tmp_path / "kit")
    assert list(tmp_path.glob("*kit*")) == [] and list(tmp_path.glob(".kit*")) == []
    rows = night.desk.journal.rows(case).all(ReleaseRow)
    night.desk.releases.kit_again(case, rows[0].key, tmp_path / "kit")
    assert verify_kit(tmp_path / "kit", night.desk.releases.public_key()).sound


def refuse_full(*_: object) -> None:
    raise OSError(28, "No space left on device")


@pytest.mark.parametrize(
    ("choices", "code"),
    [
        (Choices(formats=()), "release.no_format"),
        (Choices(channels=("x",)), "release.website_first"),
        (Choices(channels=("x", "facebook")), "release.website_first"),
    ],
)
def test_a_choice_that_cannot_be_is_refused_before_anything_is_written(night: Night, tmp_path: Path, choices, code):
    case, statement = night.cleared()
    assert codes(lambda: night.desk.releases.release("lore", case, statement, choices, tmp_path / "kit")) == {code}
    assert nothing_left(night, case, statement, tmp_path / "kit")


def test_a_folder_in_the_way_is_refused_before_anything_is_written(night: Night, tmp_path: Path):
    case, statement = night.cleared()
    (tmp_path / "kit").mkdir()
    assert codes(lambda: night.desk.releases.release("lore", case, statement, QUICK, tmp_path / "kit")) == {
        "kit.exists"
    }
    assert night.desk.journal.rows(case).all(ReleaseRow) == ()


def test_an_unknown_format_is_refused_before_anything_is_written(night: Night, tmp_path: Path):
    case, statement = night.cleared()
    with pytest.raises((WrongUse, Refused)):
        night.desk.releases.release("lore", case, statement, Choices(formats=("docm",)), tmp_path / "kit")
    assert nothing_left(night, case, statement, tmp_path / "kit")


def test_a_withdrawn_version_leaves_by_no_door(night: Night, tmp_path: Path):
    case, _, release = released(night, tmp_path)
    channel = night.desk.channels["x"]
    assert "knal" in night.desk.releases.channel_text(case, release, channel, "x").lower()
    night.desk.releases.withdraw("lore", case, release, "fout in de titel")
    for act in (
        lambda: night.desk.releases.channel_text(case, release, channel, "x"),
        lambda: night.desk.releases.kit_again(case, release, tmp_path / "again"),
        lambda: night.desk.releases.withdraw("lore", case, release, "nog eens"),
    ):
        assert codes(act) == {"release.withdrawn"}
    assert codes(lambda: night.desk.releases.withdraw("lore", case, "x", "r")) == {"release.unknown"}
    row = night.desk.journal.rows(case).get(ReleaseRow, release)
    assert row is not None and row.withdrawn_reason == "fout in de titel", "it stays readable"


def test_no_claim_reference_is_pasted_into_a_channel(night: Night, tmp_path: Path):
    case, statement = night.ready()
    night.desk.statements.save(
        "lore", case, statement, TEXT, variants={"x": "Knal aan het station. {#1} Meer om 03.00 uur."}
    )
    night.desk.clearances.request("lore", case, statement)
    night.desk.clearances.sign("vandamme", case, statement, "chief", "cleared")
    kit, _ = night.desk.releases.release("lore", case, statement, QUICK, tmp_path / "kit")
    for name in ("x", "website", "facebook"):
        words = night.desk.releases.channel_text(case, kit.release, night.desk.channels[name], name)
        assert "{#" not in words and "knal" in words.lower(), name
    own = night.desk.releases.channel_text(case, kit.release, night.desk.channels["x"], "x")
    assert own == "Knal aan het station. Meer om 03.00 uur."


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("https://politie.example/n/0001", set()),
        ("http://x.example/1", set()),
        ("javascript:alert(1)", {"release.url"}),
        ("file:///etc/passwd", {"release.url"}),
        ("www.politie.example", {"release.url"}),
    ],
)
def test_a_post_is_confirmed_with_a_web_address(night: Night, tmp_path: Path, url: str, said: set[str]):
    case, _, release = released(night, tmp_path)
    act = lambda: night.desk.releases.posted("lore", case, release, "website", url)  # noqa: E731
    if said:
        assert codes(act) == said
    else:
        act()
    row = night.desk.journal.rows(case).get(ChannelRow, f"{release}.website")
    assert row is not None and row.url == ("" if said else url)
    assert codes(lambda: night.desk.releases.posted("lore", case, release, "krant", url)) == {"release.channel_unknown"}


def test_a_released_text_is_never_edited_or_laid_aside(night: Night, tmp_path: Path):
    case, statement, _ = released(night, tmp_path)
    for act in (
        lambda: night.desk.statements.save("lore", case, statement, TEXT + "\n\nP.S."),
        lambda: night.desk.statements.drop("lore", case, statement, "weg"),
    ):
        assert codes(act) == {"statement.released"}


def test_a_correction_goes_to_exactly_those_who_received_the_wrong_version(night: Night, tmp_path: Path):
    case, statement = night.cleared()
    asked, _ = night.desk.requests.receive("lore", case, "Avondblad", "Bo", "Wat?", "mail", contact="bo@avond.example")
    night.desk.requests.receive("lore", case, "Ander Blad", "Cis", "Wat?", "mail", contact="cis@ander.example")
    to = Choices(formats=("md",), requests=(asked,), groups=("newsrooms",))
    night.desk.releases.release("lore", case, statement, to, tmp_path / "wrong")
    night.desk.contacts.put("lore", {"nieuwkomer": contact("nieuwkomer")})
    first = {(row.outlet, row.address) for row in night.desk.journal.rows(case).all(DeliveryRow)}
    assert len(first) == 3
    night.clock.advance(HOUR)
    night.desk.claims.assess("lore", case, 1, "false", source_grade="A", information_grade=5)
    night.verified_claim(case, "Er was een luide claxon")
    correction, _ = night.desk.statements.start(
        "lore", case, "correction", "# Rechtzetting\n\nHet was een claxon, geen knal. {#2}", corrects=statement
    )
    night.answer_list(case, correction)
    night.desk.clearances.request("lore", case, correction)
    night.desk.clearances.sign("vandamme", case, correction, "chief", "cleared")
    elsewhere = Choices(formats=("md",), groups=("anders",))
    kit, _ = night.desk.releases.release("lore", case, correction, elsewhere, tmp_path / "right")
    rows = night.desk.journal.rows(case).all(DeliveryRow)
    assert {(row.outlet, row.address) for row in rows if row.release == kit.release} == first
    assert kit.version == 2 and kit.manifest.correction_of and kit.manifest.previous


def test_a_correction_corrects_something_that_left(night: Night):
    case, statement = night.cleared()
    for corrects in ("", "x", statement):
        act = lambda corrects=corrects: night.desk.statements.start(  # noqa: E731
            "lore", case, "correction", "# Rechtzetting\n\nToch niet.", corrects=corrects
        )
        assert codes(act) == {"statement.correction_of_nothing"}


def test_a_claim_that_falls_after_the_release_asks_for_a_correction(night: Night, tmp_path: Path):
    case, _, _ = released(night, tmp_path)
    night.clock.advance(MINUTE)
    night.desk.claims.assess("lore", case, 1, "false", source_grade="A", information_grade=5)
    refused = codes(lambda: night.desk.cases.close("lore", case, "klaar"))
    assert "close.correction_open" in refused


def test_a_journal_that_does_not_hold_gives_no_kit(night: Night, tmp_path: Path):
    case, statement, release = released(night, tmp_path)
    with night.desk.journal.engine.connect().execution_options(writes=True) as db, db.begin():
        db.exec_driver_sql("UPDATE signature SET signature = replace(signature, 'a', 'b')")
    with pytest.raises((BrokenStore, Refused)) as said:
        night.desk.releases.kit_again(case, release, tmp_path / "again")
    assert isinstance(said.value, JournalBroken | Refused) and not (tmp_path / "again").exists()
    assert Reason("gate.journal_broken", {}).code in {r.code for r in night.desk.gate.reasons(case, statement)}


def test_an_unrelated_act_of_the_desk_changes_no_verdict(night: Night):
    case, statement = night.cleared()
    other = night.case()
    night.desk.journal.append(other, [CaseRetitled(title="Anders")], "lore")
    assert night.desk.gate.reasons(case, statement) == ()
    assert msgspec.json.encode(night.desk.views.release(case, statement))
