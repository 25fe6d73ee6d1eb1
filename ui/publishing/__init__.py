"""Wachtrij: what is to leave and how it fares at each target; the undo of the first half minute; what a person does."""

from __future__ import annotations
