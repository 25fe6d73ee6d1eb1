"""httpx as this room uses it, for addresses and certificates, without its command line: that loads rich and click, a
fifth of what `watch` needs to start."""

from __future__ import annotations

import sys

_COMMAND_LINE = "httpx._main"

_first = "httpx" not in sys.modules
if _first:
    sys.modules[_COMMAND_LINE] = None  # type: ignore[assignment]  # httpx then does without it, by its own design
try:
    import httpx
finally:
    if _first:
        sys.modules.pop(_COMMAND_LINE, None)

__all__ = ["httpx"]
