"""What a bench is asked on its command line, and how it answers: a table or JSON, and 1 when a goal is missed."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Mapping
from typing import Any


def asked(about: str, **numbers: int) -> argparse.Namespace:
    """The command line: these numbers by their names, with what each is when nobody says; `--json`, `--markdown`."""
    parser = argparse.ArgumentParser(description=about, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name, usual in numbers.items():
        parser.add_argument(f"--{name}", type=int, default=usual)
    shape = parser.add_mutually_exclusive_group()
    shape.add_argument("--json", action="store_true")
    shape.add_argument("--markdown", action="store_true")
    return parser.parse_args()


def answered(chosen: argparse.Namespace, told: dict[str, Any], table: Callable[[dict[str, Any]], str]) -> int:
    """Prints a report; the exit code: 0 when all that it says of `reached` holds."""
    print(json.dumps(told, indent=1) if chosen.json else table(told))
    return 0 if _all(told["reached"]) else 1


def _all(reached: Mapping[str, Any] | bool) -> bool:
    return all(map(_all, reached.values())) if isinstance(reached, Mapping) else reached
