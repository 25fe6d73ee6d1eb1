"""Releasing by command line: planned and undone, sent to a newsroom folder, withdrawn with the kit of its notice."""

from __future__ import annotations

from pathlib import Path

from calls import Cli

QUICK = ("release", "make", "1", "--format", "md")


def test_what_is_planned_is_undone_before_it_leaves(cleared: Cli) -> None:
    plan = cleared.done(*QUICK)["plan"]
    (waiting,) = cleared.done("queue", "list")["plans"]
    assert (waiting["plan"], waiting["state"], waiting["when"]) == (plan, "open", "now")
    assert cleared.refused(1, *QUICK) == ["release.planned_already"]
    cleared.done("queue", "cancel", "1", "--reason", "nog een zin")
    assert cleared.refused(1, "queue", "cancel", "1", plan) == ["release.plan_cancelled"]
    assert cleared.done("queue", "list")["plans"] == []
    assert cleared.done("queue", "run", "--once")["told"] == []
    assert cleared.done("release", "list", "1") == []


def test_an_account_takes_what_leaves_and_gives_it_back(cleared: Cli, tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    assert {"folder", "smtp"} <= set(cleared.done("publisher", "kinds"))
    cleared.done("publisher", "add", "site", "folder", str(site))
    cleared.done("publisher", "try", "site")
    (known,) = cleared.done("publisher", "list")
    assert (known["account"]["channel"], known["secret"]) == ("website", False)
    cleared.done(*QUICK, "--now", "--out", str(tmp_path / "kit"), "--channel", "website", "--channel", "x")
    open_ones = {task["name"]: task["state"] for task in cleared.done("queue", "list")["tasks"]}
    assert open_ones == {"website.site": "waiting", "x": "held"}
    (told,) = cleared.done("queue", "run", "--once")["told"]
    assert (told["channel"], told["outcome"]) == ("website", "sent")
    assert "knal" in next((site / "n").rglob("*.md")).read_text("utf-8")
    assert {task["name"]: task["state"] for task in cleared.done("queue", "list", "1")["tasks"]} == {
        "website.site": "sent", "x": "yours",
    }  # fmt: skip
    cleared.done("release", "withdraw", "1", "1", "--reason", "verkeerde plaats", "--out", str(tmp_path / "notice"))
    notice = next((tmp_path / "notice").glob("*.md")).read_text("utf-8")
    assert "Er was een knal" not in notice
    assert cleared.done("release", "verify", str(tmp_path / "notice"))["manifest"]["status"] == "canceled"
    cleared.done("release", "notice", "1", "1", str(tmp_path / "again"))
    assert {path.name: path.read_bytes() for path in (tmp_path / "again").iterdir()} == {
        path.name: path.read_bytes() for path in (tmp_path / "notice").iterdir()
    }
    (told,) = cleared.done("queue", "run", "--once")["told"]
    assert (told["outcome"], told["reasons"]) == ("sent", [])
    cleared.done("publisher", "remove", "site")
    assert cleared.done("publisher", "list") == []


def test_a_moment_is_chosen_once_and_lies_ahead(cleared: Cli) -> None:
    assert cleared.refused(2, *QUICK, "--at", "+1h", "--now") == ["cli.when_twice"]
    assert cleared.refused(1, *QUICK, "--at", "2020-01-01 10:00") == ["release.moment_past"]
    cleared.done(*QUICK, "--embargo", "+2h")
    (waiting,) = cleared.done("queue", "list")["plans"]
    assert (waiting["when"], waiting["at"] > waiting["leaves_at"]) == ("embargo", True)
    assert "tegengehouden" not in cleared.call("queue", "list").out
