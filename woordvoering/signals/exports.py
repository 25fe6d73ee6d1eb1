"""What the Meldpunt's kind and its parser both know of an export; loads no parser."""

from __future__ import annotations

from woordvoering.signals.types import Signal


def newer(report: Signal, other: Signal | None) -> bool:
    """Whether a report takes the place of another one with its number: the newest wins, of equals the last."""
    return other is None or (report.edited or 0) >= (other.edited or 0)


def still_written(body: bytes) -> bool:
    """Whether an export ends in the middle of a line: a program writes whole lines, the last one too."""
    return not body.rstrip(b"\0").endswith((b"\n", b"\r"))
