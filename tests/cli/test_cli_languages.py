"""One text in two languages by the command line alone: begun, written, held beside the base text, and out together."""

from __future__ import annotations

import json
from pathlib import Path

from calls import Cli
from steps import TEXT, answered_text, confirmed_claim, house

FRENCH = "# Détonation\n\nIl y a eu une détonation. {#1}\n\nProchaine mise à jour à 3 h 00.\n"


def test_a_text_in_two_languages_leaves_as_one_kit(cli: Cli, tmp_path: Path) -> None:
    house(cli)
    confirmed_claim(cli)
    answered_text(cli)
    begun = cli.done("statement", "translate", "1", "--language", "fr")["text"]
    assert "[[à traduire : Er was een knal.]] {#1}" in begun
    cli.done("statement", "write", "1", "-", "--language", "fr", stdin=begun)
    assert "gate.placeholder_open" in cli.refused(1, "clearance", "request", "1")
    cli.done("statement", "write", "1", "-", "--language", "fr", stdin=FRENCH)
    cli.done("statement", "write", "1", "-", "--language", "fr", "--channel", "x", stdin="Une détonation à Gand.")
    cli.done("statement", "save", "1", "--file", "-", stdin=TEXT.replace("03.00", "04.00"))
    assert cli.refused(1, "clearance", "request", "1") == ["gate.language_outdated"]
    cli.done("statement", "confirm", "1", "--language", "fr")
    shown = cli.call("statement", "show", "1", "--language", "fr").out
    assert "Il y a eu une détonation." in shown and "ontbreekt" in shown, "no English text"
    assert cli.refused(1, "statement", "show", "1", "--language", "en") == ["statement.language_missing"]
    compared = cli.call("statement", "diff", "1", "2", "3", "--text", "fr").out
    assert "[-[[à traduire : Knal]]-]{+Détonation+}" in compared
    cli.done("clearance", "request", "1")
    cli.done("clearance", "sign", "1", "chief", "cleared", actor="chief")
    kit = tmp_path / "kit"
    cli.done("release", "make", "1", "--now", "--out", str(kit), "--format", "md", "--format", "html")
    manifest = json.loads((kit / "MANIFEST.json").read_text("utf-8"))
    assert [one["language"] for one in manifest["languages"]] == ["nl", "fr"]
    assert cli.done("release", "verify", str(kit))["faults"] == []
    assert cli.done("release", "text", "1", "1", "x", "--language", "fr")["text"] == "Une détonation à Gand."
    url = "https://politie.example/fr"
    assert cli.refused(1, "release", "posted", "1", "1", "website", url, "--language", "en") == [
        "release.language_missing"
    ]
    cli.done("release", "posted", "1", "1", "website", url, "--language", "fr")
    cli.done("release", "withdraw", "1", "1", "--reason", "klopt niet")
    cli.done("queue", "taken-back", "1", "1", "website", "--language", "fr")
    assert cli.refused(1, "queue", "taken-back", "1", "1", "website", "--language", "en") == ["release.channel_unknown"]
