"""httpx as this room uses it, for addresses and certificates, without its command line: that loads rich and click, a
fifth of what `watch` needs to start."""

from __future__ import annotations

import sys
from functools import cache
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import httpx

__all__ = ["httpx"]

_COMMAND_LINE = "httpx._main"


@cache
def _loaded() -> ModuleType:
    first = "httpx" not in sys.modules
    if first:
        sys.modules[_COMMAND_LINE] = None  # type: ignore[assignment]  # httpx then does without it, by its own design
    try:
        return import_module("httpx")
    finally:
        if first:
            sys.modules.pop(_COMMAND_LINE, None)


def __getattr__(name: str) -> ModuleType:
    """httpx, when it is asked for: a desk that only trusts certificates has it when it connects."""
    if name != "httpx":
        raise AttributeError(name)
    return _loaded()
