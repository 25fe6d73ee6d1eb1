"""PySide's switches for snake_case and true properties, which nobody here uses: modules are not searched for them."""

from __future__ import annotations

import importlib
import sys


def settle() -> None:
    """Tells PySide that no module switches anything.

    It reads the source of every module that is imported after it, to see whether "PySide6" stands in it, and all that
    was read stays in memory: 25 MB and a tenth of the work of starting (6.11). Does nothing on a version that
    has no such search, and in a frozen program, which has no sources.
    """
    loader = importlib.import_module("shibokensupport.signature.loader")
    search = getattr(loader, "feature_imported", None)
    names = getattr(search, "__globals__", {})
    if "_mod_uses_pyside" in names and not getattr(sys, "frozen", False):
        names["_mod_uses_pyside"] = lambda _: True
