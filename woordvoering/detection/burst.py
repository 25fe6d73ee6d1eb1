"""Fourth step of the flow: is a story louder than usual? Pure figures over counts; the engine decides who alerts."""

from __future__ import annotations

from collections.abc import Sequence
from math import log

import msgspec

THETA = 5.8
"""The alert threshold, frozen on development streams at one false alert a day."""

FLOOR_PER_HOUR = 0.02
"""No term is expected less often than this."""

VOICES = 3
"""From this many different authors on, a story's score counts in full."""

QUIET_DAY = 100.0
TEMPO_MINUTES = 5
WARM = 2.0
"""Posts that are added above and below the fraction bar, so that one lonely post is no burst."""

PER_MINUTE_FLOOR = 0.01
CLEAR = 3.0
_LN2 = log(2.0)


class Window(msgspec.Struct, frozen=True):
    """What is known of a story's last hour: different texts (copies do not count) in 30 and 60 minutes, their authors,
    the number of texts that the story's own terms usually bring in an hour, the cohesion (0–1) of the texts, and how
    many different texts the whole stream brings in a day."""

    half: int
    hour: int
    voices: int
    expected: float
    cohesion: float
    daily: float = 0.0


def surprise(count: int, expected: float) -> float:
    """Poisson log-likelihood ratio, in nats, of a count above its expectation; 0 at or below it."""
    if count <= expected:
        return 0.0
    return count * log(count / expected) - (count - expected)


def score(window: Window) -> float:
    """The alert score of a window, in nats, lowered for few voices and for texts that tell different things.

    A busy stream gives chance more tries, so the logarithm of its daily texts (over a quiet hundred) is taken off.
    """
    expected = max(window.expected, FLOOR_PER_HOUR)
    loud = max(surprise(window.half, expected / 2), surprise(window.hour, expected))
    return loud * window.cohesion * min(1.0, window.voices / VOICES) - log(max(1.0, window.daily / QUIET_DAY))


def ceiling(texts: int, daily: float) -> float:
    """No story with so many different texts in its last hour scores higher: spares measuring most of them."""
    return score(Window(texts, texts, texts, FLOOR_PER_HOUR, 1.0, daily))


def tempo(volume: Sequence[int]) -> float:
    """Posts per minute over the last minutes of a per-minute volume."""
    return sum(volume[-TEMPO_MINUTES:]) / TEMPO_MINUTES


def factor(volume: Sequence[int], baseline: float) -> float:
    """How many times the usual number of posts the last minutes brought; near 1 when there are hardly any."""
    usual = max(baseline, PER_MINUTE_FLOOR) * TEMPO_MINUTES
    return (sum(volume[-TEMPO_MINUTES:]) + WARM) / (usual + WARM)


def onset(volume: Sequence[int], baseline: float) -> int | None:
    """The minute (index in `volume`) at which it left the baseline; None when it does not stand out by 3 nats.

    From there on, up to now, twice the baseline explains the counts best against the baseline itself: a CUSUM for
    Poisson counts.
    """
    usual = max(baseline, PER_MINUTE_FLOOR)
    best, best_gain, gain = None, CLEAR, 0.0
    for place in range(len(volume) - 1, -1, -1):
        gain += volume[place] * _LN2 - usual
        if gain > best_gain:
            best, best_gain = place, gain
    return best
