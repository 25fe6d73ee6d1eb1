"""Where the program starts: the command line, the window of a frozen build, or one of the processes behind either."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path

WINDOW = "Woordvoering"
"""The program of a frozen build that has no console: started without a command, it opens the window."""


def main() -> int:
    """Runs what the arguments ask for and returns its exit code; each way loads only what it needs."""
    given = sys.argv[1:]
    if given == ["parser-worker"]:
        return int(importlib.import_module("woordvoering.signals.parser_worker").main())
    if given == ["picture-worker"]:
        return int(importlib.import_module("ui.sources.picture_worker").main())
    if given[:1] == ["spelling-worker"] and len(given) == 2:
        return int(importlib.import_module("ui.spelling.worker").main(given[1]))
    if not given and _is_the_window():
        return int(importlib.import_module("ui.app").main())
    if "watch" in given and importlib.import_module("woordvoering.cli.quick").quick(given):
        return 0
    return int(importlib.import_module("woordvoering.cli.main").main())


def _is_the_window() -> bool:
    return bool(getattr(sys, "frozen", False)) and Path(sys.executable).stem == WINDOW


if __name__ == "__main__":
    sys.exit(main())
