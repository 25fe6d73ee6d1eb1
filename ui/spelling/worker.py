"""The spelling process itself: one dictionary; reads words from its standard input to its end, and answers each batch.

Hunspell reads what somebody pasted, in C++: it does so without keys, network or files.
"""

from __future__ import annotations

import os
import sys

import msgspec
from hunspell import Hunspell

from ui.spelling.questions import MOST_BYTES, Check, Question, Suggest
from woordvoering.resources import resource
from woordvoering.signals.confine import confine
from woordvoering.signals.frames import READY, read_frame, write_frame

ADDRESSES = 500_000_000
"""Address space in bytes; the largest dictionary takes some 20 MB of memory."""
NICE = 5
MOST_SUGGESTIONS = 6


def main(language: str) -> int:
    """Runs the worker; returns 0 at the end of its input. A frozen build calls it by `spelling-worker LANGUAGE`."""
    source, sink = sys.stdin.buffer, sys.stdout.buffer
    folder = str(resource("spelling", f"{language}.dic").parent)
    known = Hunspell(language, hunspell_data_dir=folder, system_encoding="UTF-8")
    if sys.platform != "win32":
        os.nice(NICE)
    given_up = confine(ADDRESSES)
    write_frame(sink, READY + b" " + " ".join(given_up).encode())
    decoder = msgspec.json.Decoder(Question)
    while (body := read_frame(source, MOST_BYTES)) is not None:
        write_frame(sink, msgspec.json.encode(_answer(known, decoder.decode(body))))
    return 0


def _answer(known: Hunspell, question: Question) -> tuple[str, ...]:
    match question:
        case Check(words):
            return tuple(word for word in words if not known.spell(word))
        case Suggest(word):
            return tuple(known.suggest(word))[:MOST_SUGGESTIONS]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
