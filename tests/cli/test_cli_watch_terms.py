"""`watch-terms`: tried, followed and listed by the command line alone."""

from __future__ import annotations

from pathlib import Path

from calls import Cli


def test_a_rule_is_tried_followed_listed_and_left(cli: Cli) -> None:
    found = cli.done("watch-terms", "test", "knal NEAR/5 station")
    assert (found["rule"], found["found"], len(found["days"])) == ("knal NEAR/5 station", 0, 8)
    cli.done("watch-terms", "add", "knal NEAR/5 station")
    rules = [one["rule"] for one in cli.done("watch-terms", "list")]
    assert "knal NEAR/5 station" in rules
    cli.done("watch-terms", "remove", "knal NEAR/5 station")
    assert "knal NEAR/5 station" not in [one["rule"] for one in cli.done("watch-terms", "list")]


def test_a_faulty_rule_is_refused_with_the_place_of_the_fault(cli: Cli) -> None:
    for verb in ("test", "add"):
        said = cli.call("watch-terms", verb, "knal OR (rook")
        assert said.code == 3
        assert "9" in said.err


def test_the_trial_reads_as_a_sentence_and_tables(cli: Cli) -> None:
    said = cli.call("watch-terms", "test", "knal")
    assert said.code == 0
    assert "zeven dagen" in said.out


def test_a_street_list_is_taken_over_listed_and_removed(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "straten.csv").write_text("straat;wijk\nNieuwlichtlaan;Wondelgem\nElders;Nergens\n")
    said = cli.call("gazetteer", "import", str(tmp_path / "straten.csv"))
    assert (said.code, "1 straat overgenomen" in said.out, "Regel 3" in said.out) == (0, True, True)
    counts = {one["wijk"]: one["streets"] for one in cli.done("gazetteer", "list")}
    assert (len(counts), counts["Wondelgem"], sum(counts.values())) == (25, 1, 1)
    cli.done("watch-terms", "add", "brand wijk:Nieuwlichtlaan")
    assert cli.done("watch-terms", "change", "brand wijk:Nieuwlichtlaan", "brandlucht")["rule"] == "brandlucht"
    cli.done("gazetteer", "remove")
    assert cli.call("gazetteer", "remove").code == 1
