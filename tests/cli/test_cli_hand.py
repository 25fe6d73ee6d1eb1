"""What is brought in and handed out by hand: captures, lists of feeds, mails of the press, the Meldpunt's folder."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from calls import Cli

PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(200))
MAIL = """From: An Maes <an@krant.example>
Subject: Brand {n}
Message-ID: <{n}@krant.example>
Date: Sat, 14 Nov 2026 10:12:00 +0100
{extra}
Waren er gewonden? Graag antwoord voor 17u.
"""
OPML = """<opml version="2.0"><body><outline text="Krant" xmlUrl="https://krant.example/rss"/>
<outline text="Zelfde" xmlUrl="HTTPS://KRANT.example/rss/"/>
<outline text="Binnen" xmlUrl="http://127.0.0.1:8000/feed"/></body></opml>"""


def test_a_picture_is_kept_with_its_sha_and_proven_again_until_a_byte_changes(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "scherm.txt").write_bytes(PNG)
    kept = cli.done("capture", "add", str(tmp_path / "scherm.txt"), "--from", "https://groep.example/1")
    assert kept["sha256"] == hashlib.sha256(PNG).hexdigest()
    assert kept["name"].endswith(".png")
    (listed,) = cli.done("capture", "list")
    assert (listed["by"], listed["media_type"], listed["seen_at"]) == ("lore", "image/png", "https://groep.example/1")
    assert [one["proof"] for one in cli.done("capture", "verify")] == ["intact"]
    cli.done("capture", "write", kept["capture"], str(tmp_path / "terug.png"))
    assert (tmp_path / "terug.png").read_bytes() == PNG
    assert "material.shown" in json.dumps(cli.done("journal", "events", "captures"))
    (blob,) = [path for path in (cli.home / "blobs").rglob("*") if path.is_file()]
    assert PNG not in blob.read_bytes()
    blob.write_bytes(b"\0" + blob.read_bytes()[1:])
    said = cli.call("capture", "verify")
    assert (said.code, kept["name"] in said.err) == (4, True)


def test_a_pasted_link_is_found_and_a_thing_that_is_neither_text_nor_picture_is_refused(
    cli: Cli, tmp_path: Path
) -> None:
    cli.done("capture", "add", "--text", "https://groep.example/2\nIedereen moet buiten aan de Dampoort")
    (found,) = cli.done("signals", "search", "buiten")
    assert (found["url"], found["source"]) == ("https://groep.example/2", "capture")
    for name, body in (("beeld.png", b"MZ\x90\0\3\0"), ("x.svg", b"\x7fELF\0\0"), ("leeg.png", b"")):
        (tmp_path / name).write_bytes(body)
        assert cli.call("capture", "add", str(tmp_path / name)).code in (1, 3)
    assert len(cli.done("capture", "list")) == 1
    assert cli.call("capture", "add").code == 2


def test_a_list_brings_what_is_new_and_marks_nothing_as_internal(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "lijst.opml").write_text(OPML)
    taken = cli.done("sources", "import", str(tmp_path / "lijst.opml"))
    assert [one["name"] for one in taken["added"]] == ["Krant"]
    assert [one["name"] for one in taken["known"]] == ["Zelfde"]
    assert [one["name"] for one in taken["inside"]] == ["Binnen"]
    assert not any(one["source"]["internal"] for one in cli.done("sources", "list"))
    cli.done("sources", "add", "intern", "http://10.0.0.1/rss", "--internal")
    cli.done("sources", "add", "sleutel", "https://krant.example/rss?api_key=geheim")
    made = cli.done("sources", "export", str(tmp_path / "uit.opml"))
    assert (made["feeds"], sorted(made["left_out"])) == (1, ["intern", "sleutel"])
    written = (tmp_path / "uit.opml").read_text("utf-8")
    assert "krant.example/rss" in written
    assert "geheim" not in written
    assert cli.call("sources", "export", str(tmp_path / "uit.opml")).code == 3
    again = cli.done("sources", "import", str(tmp_path / "uit.opml"))
    assert (len(again["added"]), len(again["known"])) == (0, 1)


def test_a_mail_waits_until_an_officer_takes_it_and_is_never_taken_twice(cli: Cli, tmp_path: Path) -> None:
    drop = tmp_path / "mails"
    drop.mkdir()
    for number, extra in ((1, ""), (2, "Auto-Submitted: auto-replied\n"), (3, "")):
        (drop / f"{number}.eml").write_text(MAIL.format(n=number, extra=extra))
    cli.done("sources", "add", "pers", str(drop), "--kind", "mailbox", "--visibility", "media")
    cli.done("watch", "--once")
    waiting = cli.done("request", "mail")
    assert sorted(one["subject"] for one in waiting) == ["Brand 1", "Brand 3"]
    assert {one["outlet"] for one in waiting} == {"krant.example"}
    assert not any(one["known"] for one in waiting)
    assert [one["kind"] for one in cli.done("request", "mail", "--machines")] == ["auto_reply"]
    case = cli.done("case", "open", "Brand aan de kaai")["case"]
    first = waiting[0]["request"]
    cli.done("request", "take", case, first, "--outlet", "De Krant")
    (request,) = cli.done("request", "list")
    assert (request["outlet"], request["journalist"], request["contact"]) == ("De Krant", "An Maes", "an@krant.example")
    assert "Waren er gewonden?" in request["question"]
    assert request["deadline"] is None
    assert cli.call("request", "take", case, first).code == 1
    (left,) = cli.done("request", "mail")
    assert (left["outlet"], left["known"]) == ("De Krant", True)
    cli.done("request", "set-aside", left["request"])
    assert cli.done("request", "mail") == []
    cli.done("request", "set-aside", left["request"], "--back")
    assert len(cli.done("request", "mail")) == 1
    assert cli.call("request", "take", case, "0" * 16).code == 2


def test_a_case_without_signals_hands_nothing_over(cli: Cli, tmp_path: Path) -> None:
    case = cli.done("case", "open", "Brand aan de kaai")["case"]
    assert cli.refused(1, "case", "hand-over", case, str(tmp_path)) == ["handoff.nothing"]
    assert list(tmp_path.glob("woordvoering-*")) == []
