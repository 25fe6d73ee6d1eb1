"""Erasing and holding by the command line, as a tired officer does it: at one device, or with a file to another."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from calls import Cli
from steps import TEXT

QUESTION = "Klopt het dat mijn buurman Jan Kanarie gewond is?"


@pytest.fixture
def asked(confirmed: Cli) -> str:
    """A question with a name in it; its id."""
    given = ("--journalist", "P. Pers")
    return str(confirmed.done("request", "add", "1", "De Kaai", QUESTION, *given)["request"])


def log_of(cli: Cli) -> str:
    return json.dumps(cli.done("case", "show", "1"), ensure_ascii=False)


def test_a_question_is_erased_by_two_and_a_line_says_so(confirmed: Cli, asked: str):
    assert QUESTION in log_of(confirmed)
    shown = confirmed.done("erase", "show", "1")["erasable"]
    assert any(QUESTION in each["begins"] for each in shown)
    done = confirmed.done("erase", "ask", "1", asked, "--reason", "Vraag van een burger", "--second", "karim")
    assert done["done"] == "erased" and done["count"] == 1
    log = log_of(confirmed)
    assert QUESTION not in log and "log.erased" in log and "Vraag van een burger" in log
    (gone,) = confirmed.done("erase", "show", "1")["erased"]
    assert (gone["by"], gone["second"], gone["kind"]) == ("lore", "karim", "request.received")
    assert confirmed.done("journal", "verify")["events"] > 0


def test_the_second_person_signs_the_same_words_in_a_file(confirmed: Cli, asked: str, tmp_path: Path):
    request = tmp_path / "aanvraag.json"
    confirmed.done("erase", "ask", "1", asked, "--reason", "op vraag", "--second", "karim", "--to", str(request))
    assert QUESTION not in request.read_text("utf-8")
    assert confirmed.refused(1, "erase", "carry-out", str(request)) == ["erase.second_signature_wrong"]
    assert confirmed.refused(1, "erase", "sign", str(request)) == ["erase.other_second"]
    shown = confirmed.call("erase", "sign", str(request), actor="karim")
    assert shown.code == 0 and QUESTION[:30] in shown.out
    signed = tmp_path / "aanvraag.signed.json"
    changed = json.loads(signed.read_text("utf-8"))
    changed["fact"]["reason"] = "iets anders"
    (tmp_path / "vervalst.json").write_text(json.dumps(changed), "utf-8")
    assert confirmed.refused(1, "erase", "carry-out", str(tmp_path / "vervalst.json")) == [
        "erase.second_signature_wrong"
    ]
    confirmed.done("erase", "carry-out", str(signed))
    assert QUESTION not in log_of(confirmed)
    assert confirmed.refused(2, "erase", "ask", "1", asked, "--reason", "x", "--second", "karim") == [
        "erase.nothing_found"
    ]


def test_a_hold_refuses_and_its_end_takes_two(confirmed: Cli, asked: str):
    hold = confirmed.done("hold", "place", "1", "--reason", "Onderzoek van het parket")["hold"]
    ask = ("erase", "ask", "1", asked, "--reason", "op vraag", "--second", "karim")
    assert confirmed.refused(1, *ask) == ["erase.held"]
    assert confirmed.refused(1, "hold", "lift", hold, "--reason", "klaar", "--second", "lore") == [
        "erase.second_missing"
    ]
    assert [each["key"] for each in confirmed.done("hold", "list")] == [hold]
    confirmed.done("hold", "lift", hold, "--reason", "klaar", "--second", "karim")
    assert confirmed.done("hold", "list") == []
    assert confirmed.done("hold", "list", "--all")[0]["lifted_by"] == "lore"
    confirmed.done(*ask)


def test_a_claim_that_is_erased_keeps_its_number_and_a_text_that_cites_it_is_stopped(confirmed: Cli):
    confirmed.done("claim", "add", "1", "Jan Kanarie is gewond")
    confirmed.done("claim", "add", "1", "Er is brand")
    events = [each for each in confirmed.done("erase", "show", "1")["erasable"] if each["kind"] == "claim.made"]
    named = next(each["event"] for each in events if "Kanarie" in each["begins"])
    confirmed.done("erase", "ask", "1", named[:16], "--reason", "op vraag", "--second", "karim")
    claims = confirmed.done("case", "show", "1")["claims"]
    assert sorted((each["number"], each["wording"]) for each in claims) == [
        (1, "Er was een knal"),
        (2, "▒▒▒"),
        (3, "Er is brand"),
    ]


def test_a_text_in_use_and_a_released_text_stay(confirmed: Cli):
    confirmed.done("statement", "start", "PD-0001", "--kind", "holding_statement", "--file", "-", stdin=TEXT)
    events = confirmed.done("erase", "show", "1")["erasable"]
    revision = next(each["event"] for each in events if each["kind"] == "statement.revised")
    ask = ("erase", "ask", "1", revision, "--reason", "op vraag", "--second", "karim")
    assert confirmed.refused(1, *ask) == ["erase.text_in_use"]
    confirmed.done("statement", "drop", "1", "--reason", "Te veel namen")
    confirmed.done(*ask)
    assert "Er was een knal." not in json.dumps(confirmed.done("journal", "events", "1"))


def test_what_is_no_event_and_who_is_no_member_is_told(confirmed: Cli, tmp_path: Path):
    more = ("--reason", "x", "--second")
    assert confirmed.refused(2, "erase", "ask", "1", "ffffffff", *more, "karim") == ["erase.nothing_found"]
    named = confirmed.done("erase", "show", "1")["erasable"][0]["event"]
    assert confirmed.refused(2, "erase", "ask", "1", named, *more, "niemand") == ["member.unknown"]
    assert confirmed.refused(1, "erase", "ask", "1", named, *more, "lore") == ["erase.second_missing"]
    (tmp_path / "x.json").write_text("{}", "utf-8")
    assert confirmed.refused(3, "erase", "carry-out", str(tmp_path / "x.json")) == ["erase.request_unreadable"]
    other = {"format": 1, "workspace": "0" * 32, "case": "c", "asked_by": "lore"}
    fact = {"type": "hold.lifted", "hold": "h", "reason": "x", "second": "karim", "second_signature": ""}
    (tmp_path / "y.json").write_text(json.dumps({**other, "fact": fact}), "utf-8")
    assert confirmed.refused(1, "erase", "carry-out", str(tmp_path / "y.json")) == ["erase.other_workspace"]
