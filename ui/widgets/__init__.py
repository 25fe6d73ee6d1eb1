"""Widgets that draw the tokens; see `ui/__init__.py` for the list."""

from __future__ import annotations
