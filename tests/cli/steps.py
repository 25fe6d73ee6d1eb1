"""The first steps of a case by the command line, as the tests share them."""

from __future__ import annotations

from calls import Cli

HOUSE = (
    ("--name", "Politiezone Leieland"),
    ("--short", "PZ Leieland"),
    ("--address", "Veldstraat 1, 9000 Gent"),
    ("--website", "https://leieland.example"),
    ("--press-contact", "Lore Vermeersch"),
    ("--press-telephone", "09 555 01 00"),
    ("--press-mail", "pers@leieland.example"),
    ("--colour", "#2456D6"),
    ("--hours-line", "Dringend: bel 101."),
    ("--hours-line-fr", "Urgent : appelez le 101."),
)
TEXT = "# Knal\n\nEr was een knal. {#1}\n\nVolgende update om 03.00 uur.\n"


def house(cli: Cli) -> None:
    cli.done("release", "house", *(word for pair in HOUSE for word in pair))


def confirmed_claim(cli: Cli) -> None:
    """A case that responds, with a claim that somebody confirmed and that may be told."""
    cli.done("case", "open", "Knal aan de Dampoort", "--wijk", "Dampoort")
    cli.done("case", "emergency", "1", "none")
    cli.done(
        "case", "triage", "1", "respond", "--reason", "Veel ongerustheid", "--impact", "3", "--category", "incident"
    )
    cli.done("claim", "add", "1", "Er was een knal")
    step = cli.done("claim", "ask", "1", "1", "Brandweer", "Klopt dat?")["step"]
    cli.done("claim", "answer", "1", step, "answered", "Ja, om 01.12 uur")
    cli.done("claim", "assess", "1", "1", "verified", "--source", "A", "--information", "1")
    cli.done("claim", "disclose", "1", "1", "releasable", "--reason", "Door de brandweer bevestigd")


def answered_text(cli: Cli) -> None:
    """A text that cites it, with its whole list answered."""
    cli.done("statement", "start", "PD-0001", "--kind", "holding_statement", "--file", "-", stdin=TEXT)
    points = [f"{point['id']}=yes" for point in cli.done("statement", "checklist", "1")]
    assert len(points) > 3
    cli.done("statement", "answer", "1", *points)
