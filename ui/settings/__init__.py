"""Instellingen: how the desk looks on this device, who sits here, and what the whole zone has set."""

from __future__ import annotations
