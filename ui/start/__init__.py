"""The beginning: a folder without a desk. Found one, join one, or bring one back with its printed sheet."""

from __future__ import annotations
