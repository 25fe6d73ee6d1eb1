"""`conflicts` and `statement merge`: what two wrote at once, seen and put together from the command line."""

from __future__ import annotations

import pytest
from calls import PASSPHRASE, Cli

from woordvoering.desk import open_desk

TEXT = "# Knal\n\nEr was een knal. Niemand raakte gewond. Meer volgt om 03.00 uur."


@pytest.fixture
def forked(cli: Cli) -> tuple[Cli, str, str]:
    """A case with a text in two versions; gives the call, the case's number and the text's id."""
    desk = open_desk(cli.home, passphrase=PASSPHRASE)
    try:
        actor = desk.journal.actors[0]
        case, _ = desk.cases.open_own(actor, "Knal", desk.clock.now())
        statement, _ = desk.statements.start(actor, case, "holding_statement", TEXT)
        base = desk.views.statement(case, statement).revision
        for words in ("Eén persoon raakte gewond.", "Er zijn geen gewonden."):
            text = TEXT.replace("Niemand raakte gewond.", words)
            desk.statements.save(actor, case, statement, text, parents=(base,))
        number = desk.views.case(case).number
    finally:
        desk.close()
    return cli, number, statement


def test_a_fork_is_listed_shown_and_merged(forked):
    cli, number, statement = forked
    listed = cli.call("conflicts", "list").out
    assert f"fork-{statement}" in listed
    assert number in listed
    shown = cli.call("conflicts", "show", f"fork-{statement}").out
    assert "Eén persoon raakte gewond." in shown
    assert "Er zijn geen gewonden." in shown
    assert cli.done("conflicts", "show", f"fork-{statement}")["conflict"]["kind"] == "fork"
    assert cli.refused(1, "statement", "merge", number) == ["statement.place_open"]
    assert cli.done("statement", "merge", number, "--choose", "1=both")["number"] == 3
    assert cli.done("conflicts", "list") == []
    assert "Er is niets" in cli.call("conflicts", "list").out
    assert cli.refused(2, "conflicts", "show", f"fork-{statement}") == ["cli.conflict_unknown"]


def test_own_words_at_a_place(forked):
    cli, number, _ = forked
    cli.done("statement", "merge", number, "--write", "1=Over gewonden is nog niets bekend.")
    assert "Over gewonden is nog niets bekend. Meer volgt" in cli.done("statement", "show", number)["text"]


@pytest.mark.parametrize("wrong", ["1=mine", "een=ours", "1"])
def test_a_choice_that_is_none_is_wrong_use(forked, wrong: str):
    cli, number, _ = forked
    assert cli.call("statement", "merge", number, "--choose", wrong).code == 2


def test_one_version_has_nothing_to_merge(forked):
    cli, number, _ = forked
    cli.done("statement", "merge", number, "--choose", "1=ours")
    assert cli.call("statement", "merge", number, "--choose", "1=ours").code == 2
