"""Persvragen: what journalists ask, until when, who has it, and which text answers it."""

from __future__ import annotations
