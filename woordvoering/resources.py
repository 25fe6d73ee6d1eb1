"""Where the shipped data lies: beside the packages in a checkout, beside the program in a frozen build."""

from __future__ import annotations

import sys
from pathlib import Path


def resource(*parts: str) -> Path:
    """The path of a shipped file. Raises FileNotFoundError, naming it, when the installation lacks it."""
    here = Path(__file__).resolve().parent
    roots = (
        Path(getattr(sys, "_MEIPASS", here.parent)) / "resources",
        here.parent / "resources",
        here / "_resources",
    )
    for root in roots:
        path = root.joinpath(*parts)
        if path.exists():
            return path
    raise FileNotFoundError("/".join(("resources", *parts)))
