"""Wacht: the stories that detection found, the one in detail, and what the officer decides about it."""

from __future__ import annotations
