"""Bronnen: where signals come in, how each source fares, and which words the desk watches."""

from __future__ import annotations
