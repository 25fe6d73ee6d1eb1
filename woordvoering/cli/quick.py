"""The shortest way to `watch`: a call that a schedule makes every few minutes does not load the whole command line.

Only a call that is exactly understood here is run here; every other is left to the program of `main.py`.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from woordvoering.cli.ending import ending
from woordvoering.cli.session import Session, language_of_the_machine
from woordvoering.cli.watch import watch_sources
from woordvoering.i18n import LANGUAGES


def quick(given: Sequence[str]) -> bool:
    """Runs `[options] watch [--once] [--json]` and says whether it was that; ends the process when it fails."""
    session = Session(language=language_of_the_machine())
    words = list(given)
    while words and words[0] != "watch":
        if not _option(session, words):
            return False
    rest = words[1:]
    if not words or not set(rest) <= {"--once", "--json"}:
        return False
    session.as_json = session.as_json or "--json" in rest
    with ending(session, SystemExit):
        watch_sources(session, once="--once" in rest)
        sys.stdout.flush()
    return True


def _option(session: Session, words: list[str]) -> bool:
    """Takes one option of the program off the words; False for any that is not plain."""
    name = words.pop(0)
    if name == "--json":
        session.as_json = True
        return True
    if not words or words[0].startswith("-"):
        return False
    value = words.pop(0)
    if name == "--home":
        session.home = Path(value)
    elif name == "--passphrase-file":
        session.passphrase_file = Path(value)
    elif name == "--language" and value in LANGUAGES:
        session.language = next(one for one in LANGUAGES if one == value)
    else:
        return False
    return True
