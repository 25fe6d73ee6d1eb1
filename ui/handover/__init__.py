"""Overdracht: what the next officer must know, gathered from every open case, and who is on duty next."""

from __future__ import annotations
