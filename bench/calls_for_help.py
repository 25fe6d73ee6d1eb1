"""How well possible calls for help are told from what only looks like one: `python bench/calls_for_help.py [--json]`.

Reads the labelled sentences beside the tests, invented ones: half of them ask for help, half are traps (help to choose,
titles of songs, news about 101, jokes). Those of `later` were written when the lists were done. When they were first
judged, recall was 0.08 in Dutch, 0.33 in French, 0.25 in English; the lists were extended with what that taught.
Those of `open` were written in three rounds, each before the lists were extended by what it taught; most hold no plea
at all. When first judged, 14 of 44 calls of the first round were told, 2 of 28 of the second and 5 of 22 of the third.
So a night will bring calls that no list knows: what is not marked still has to be read. A missed call is worse than a
question too many, so recall is what counts.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from woordvoering.detection.emergency import calls_for_help  # noqa: E402  # the path comes before it
from woordvoering.detection.phrases import words_of  # noqa: E402

LANGUAGES = ("nl", "fr", "en")
SENTENCES = ROOT / "tests" / "detection" / "calls"


class Measured(NamedTuple):
    """The figures of one language; `missed` and `wrong` are the sentences themselves."""

    sentences: int
    precision: float
    recall: float
    missed: tuple[str, ...]
    wrong: tuple[str, ...]


def labelled(language: str, later: str = "") -> list[tuple[bool, str]]:
    """The sentences of a language, each with whether it may call for help; `later` names another set."""
    lines = (SENTENCES / f"{language}{later}.txt").read_text(encoding="utf-8").splitlines()
    return [(line[0] == "+", line[2:]) for line in lines if line[:2] in ("+ ", "- ")]


def measure(language: str, later: str = "") -> Measured:
    """What the recogniser makes of them."""
    calls = calls_for_help()
    judged = [(wanted, calls.found_in(text, words_of(text)), text) for wanted, text in labelled(language, later)]
    right = sum(wanted and found for wanted, found, _ in judged)
    missed = tuple(text for wanted, found, text in judged if wanted and not found)
    wrong = tuple(text for wanted, found, text in judged if found and not wanted)
    return Measured(len(judged), right / (right + len(wrong)), right / (right + len(missed)), missed, wrong)


def main(arguments: list[str]) -> int:
    """Prints a line a language, and with `--all` the sentences that went wrong."""
    found = {
        f"{language}{later}": measure(language, later) for later in ("", ".later", ".open") for language in LANGUAGES
    }
    if "--json" in arguments:
        print(json.dumps({language: one._asdict() for language, one in found.items()}, indent=1, ensure_ascii=False))
        return 0
    for language, one in found.items():
        print(f"{language}: {one.sentences} sentences, precision {one.precision:.3f}, recall {one.recall:.3f}")
        if "--all" in arguments:
            print("".join(f"   missed: {text}\n" for text in one.missed), end="")
            print("".join(f"   wrong:  {text}\n" for text in one.wrong), end="")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
