"""How the command line speaks: sentences and tables for people, plain columns in a pipe, one document for programs."""

from __future__ import annotations

import json
import sys
from typing import Literal, get_args

import pytest

from woordvoering.casework.captures import Proof
from woordvoering.cli import choices
from woordvoering.cli.show import Voice
from woordvoering.errors import JournalBroken, Reason, Refused
from woordvoering.i18n import Messages
from woordvoering.publishing.events import When
from woordvoering.publishing.publisher import Act
from woordvoering.publishing.rows import PlanState
from woordvoering.publishing.tasks import State
from woordvoering.signals.kinds.registry import KINDS


def voice(*, as_json: bool = False) -> Voice:
    return Voice(Messages.load, "nl", lambda: as_json)


def test_in_a_pipe_a_table_is_plain_columns(capsys: pytest.CaptureFixture[str]) -> None:
    voice().table(("title", "enabled", "factor"), [["Een\ttitel\nop twee", True, 2.25], ["Kaal", False, None]])
    assert capsys.readouterr().out == "Titel\tAan\tFactor\nEen titel op twee\t✓\t2.2\nKaal\t\t\n"


def test_on_a_screen_a_table_is_drawn_and_reads_no_marks(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    voice().table(("title", "url"), [["[bold]Knal[/bold]", "https://leie.example"]])
    drawn = capsys.readouterr().out
    assert "[bold]Knal[/bold]" in drawn
    assert "\t" not in drawn


def test_an_empty_table_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    voice().table(("title",), [])
    assert capsys.readouterr().out == "Niets te tonen.\n"


def test_fields_without_a_value_are_left_out(capsys: pytest.CaptureFixture[str]) -> None:
    voice().fields((("title", "Knal"), ("wijk", ""), ("impact", 0)))
    assert capsys.readouterr().out.splitlines() == ["Titel   Knal", "Impact  0"]


def test_the_same_record_gives_the_same_bytes(capsys: pytest.CaptureFixture[str]) -> None:
    voice(as_json=True).json({"b": 1, "a": (2, 3)})
    assert capsys.readouterr().out == '{"a":[2,3],"b":1}\n'


def test_every_reason_stands_on_a_line_of_its_own(capsys: pytest.CaptureFixture[str]) -> None:
    voice().problem(Refused(Reason("case.emergency_first"), Reason("case.category_missing")))
    assert len(capsys.readouterr().err.splitlines()) == 2


def test_the_first_wrong_event_is_named_even_where_its_sentence_cannot(capsys: pytest.CaptureFixture[str]) -> None:
    voice().problem(JournalBroken("journal.header_unreadable", event="ab12", device="d1", seq=9))
    said = capsys.readouterr().err
    assert "ab12" in said
    assert "plaats 9" in said


def test_an_error_for_a_program_has_code_parameters_and_sentences(capsys: pytest.CaptureFixture[str]) -> None:
    voice(as_json=True).problem(Refused(Reason("claim.unknown", {"number": 3}), Reason("case.emergency_first")))
    said = capsys.readouterr()
    error = json.loads(said.out)["error"]
    assert (error["code"], error["params"]) == ("claim.unknown", {"number": 3})
    assert [reason["code"] for reason in error["reasons"]] == ["claim.unknown", "case.emergency_first"]
    assert error["sentence"] == error["reasons"][0]["sentence"]
    assert said.err == ""


def test_ids_of_the_schema_are_worded_once_it_is_known() -> None:
    speaker = voice()
    reason = Reason("clearance.answered", {"role": "chief"})
    assert speaker.reason(reason).startswith("chief")
    speaker.learn(lambda params: {**params, "role": "Korpschef"})
    assert speaker.reason(reason).startswith("Korpschef")


def test_words_of_the_rooms_speak_the_language_of_the_user_and_stay_as_they_are_in_json(
    capsys: pytest.CaptureFixture[str],
) -> None:
    speaker = voice()
    assert [speaker.word("status", one) for one in ("verified", "false", "")] == ["bevestigd", "ontkracht", ""]
    assert speaker.word("outcome", "iets van de zone") == "iets van de zone"
    speaker.told("cli.done.triaged", {"outcome": "monitor_only"}, {})
    assert capsys.readouterr().out == "De triage is gedaan: enkel opvolgen.\n"
    voice(as_json=True).told("cli.done.triaged", {}, {"outcome": "monitor_only"})
    assert json.loads(capsys.readouterr().out) == {"done": "triaged", "outcome": "monitor_only"}


def test_every_word_that_an_option_takes_has_words_in_three_languages() -> None:
    known = Messages.load().codes()
    words = {
        "outcome": (choices.TriageOutcome, choices.CheckOutcome, choices.AnswerOutcome),
        "status": (choices.ClaimStatus,),
        "disclosure": (choices.Disclosure,),
        "resolution": (choices.Resolution,),
        "answer": (choices.Answer,),
        "proof": (Proof,),
        "sending": (State, Literal["released"]),
        "sending_act": (Act,),
        "plan": (PlanState,),
        "when": (When,),
    }
    codes = {f"cli.word.{kind}.{word}" for kind, takes in words.items() for one in takes for word in get_args(one)}
    codes |= {f"cli.word.secret.{kind.needs.secret}" for kind in KINDS.values() if kind.needs.secret}
    codes |= {f"cli.word.outline.{fate}" for fate in ("added", "known", "inside")}
    assert {code for code in known if code.startswith("cli.word.")} == codes
    assert {f"cli.verdict.{word}" for word in get_args(choices.VerdictWord)} <= set(known)


def test_a_bar_runs_on_the_error_stream_of_a_person_alone(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with voice().progress("cli.verifying", 3) as step:
        step(2)
    assert capsys.readouterr() == ("", "")
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("FORCE_COLOR", "1")
    with voice().progress("cli.verifying", 3) as step:
        step(2)
    said = capsys.readouterr()
    assert said.out == ""
    assert "Journaal controleren" in said.err
    with voice(as_json=True).progress("cli.verifying", 3) as step:
        step(2)
    assert capsys.readouterr().err == ""
