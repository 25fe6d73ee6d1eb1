"""The looks of a text in Markdown: runs of words with their blanks, citations and addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ui.widgets.flow import Run
from woordvoering.statements.linked import Places

TOKEN = re.compile(
    r"(?P<cited>\{#\d{1,5}\})|(?P<blank>\[\[[^\[\]\n]+\]\])|(?P<url>https?://[^\s<>]+[^\s<>.,;:!?)])|\*\*(?P<bold>[^*\n]+)\*\*"
)
HEADING = re.compile(r"^(?P<sign>#{1,6})\s+(?P<words>.*)$")


def network_runs(text: str, places: Places) -> tuple[Run, ...]:
    """The runs of a text on a network that makes its links itself: at these places, and nowhere else."""
    found: list[Run] = []
    last = 0
    for start, end in (*places, (len(text), len(text))):
        found += _between(text[last:start])
        if end > start:
            found.append(Run(text[start:end], color="accentText"))
        last = end
    return tuple(found)


def _between(text: str) -> Iterator[Run]:
    """The runs of words that no link stands in."""
    for number, line in enumerate(text.split("\n")):
        if number:
            yield Run("\n")
        yield from (replace(run, color="") if run.color == "accentText" else run for run in line_runs(line))


def preview_runs(text: str, *, marked: bool) -> tuple[Run, ...]:
    """The runs of a channel's text: blanks in amber, addresses as links, Markdown rendered where the channel has it."""
    found: list[Run] = []
    for number, line in enumerate(text.splitlines()):
        if number:
            found.append(Run("\n"))
        heading = HEADING.match(line) if marked else None
        if heading:
            found.append(Run(heading["words"], style="next" if len(heading["sign"]) == 1 else "row"))
            continue
        shown = re.sub(r"^\s*[-*+] ", "•  ", line) if marked else line
        found += line_runs(shown)
    return tuple(found)


def line_runs(line: str) -> Iterator[Run]:
    """The runs of one line."""
    place = 0
    for match in TOKEN.finditer(line):
        if match.start() > place:
            yield Run(line[place : match.start()])
        if match["blank"]:
            yield Run(match["blank"], style="row", color="amberText", fill="amberTint", border="amber")
        elif match["cited"]:
            yield Run(match["cited"], style="row", color="greenText", fill="greenTint")
        elif match["url"]:
            yield Run(match["url"], color="accentText")
        else:
            yield Run(match["bold"], style="row")
        place = match.end()
    if place < len(line):
        yield Run(line[place:])
