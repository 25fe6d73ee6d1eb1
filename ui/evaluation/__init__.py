"""Evaluatie: one case afterwards, in numbers that come out of the log, and what was learned."""

from __future__ import annotations
