"""Persdossiers: the list of cases, and one case with its claims, its next step and its course of events."""

from __future__ import annotations
