"""Fourth step of the flow: is a story louder than usual? Pure figures over counts; the engine decides who alerts."""

from __future__ import annotations

from collections.abc import Sequence
from math import log, sqrt

import msgspec

THETA = 8.4
"""The alert threshold, frozen on development streams at no more than one false alert a day (0.6 and 0.7).

One voice with one word of an incident stays below it: `MOST_TOLD` and `VOICE` together are 8.2."""

FLOOR_PER_HOUR = 0.005
"""No term is expected less often than this."""

COHESION = 1.15
"""How strongly texts that tell different things lower a burst: the exponent of their cohesion."""

QUIET_DAY = 250.0
BUSY = 1.6
"""A busy stream gives chance more tries: so many times the logarithm of its daily texts over `QUIET_DAY` go off."""

NEW_WORD = 0.9
MOST_TOLD = 6.0
"""A word of an incident tells `NEW_WORD` minus the logarithm of its usual texts an hour, in nats, at most this."""

FURTHER_EVENTS = (1.0, 0.5, 0.3)
"""The second and third word of an incident weigh less: they often go together."""

SHARED = 1.0
MOST_SHARED = 20
"""Who passes on a text that tells of an incident adds the logarithm of one more than their number, in nats, up to so
many. Texts that tell of none may be passed on for ever."""

TALK = 1.0
"""Each mark of talk that a text has in the mean takes this off, in nats (see `talk`)."""

LEAST_MOUTHS = 3
TRIES = 4.0
"""One rare word in at least so many mouths makes a burst, whatever else the texts tell; less this, the logarithm of
some fifty words that a story has to try."""

VOICE = 2.2
SIGN = 0.5
SIGN_ALONE = 0.3
MOST_VOICES = MOST_SIGNS = 3

TEMPO_MINUTES = 5
WARM = 2.0
"""Posts that are added above and below the fraction bar, so that one lonely post is no burst."""

PER_MINUTE_FLOOR = 0.01
CLEAR = 3.0
_LN2 = log(2.0)


class Event(msgspec.Struct, frozen=True):
    """A word of an incident in a story's last hour: in how many texts an hour it usually stands, and how many different
    authors say it now."""

    usual: float
    voices: int


class Word(msgspec.Struct, frozen=True):
    """A word that the texts share: how many authors said it in 30 and 60 minutes, and how many texts an hour usually
    hold it."""

    half: int
    hour: int
    usual: float


class Window(msgspec.Struct, frozen=True):
    """What is known of a story's last hour.

    `half` and `hour` count the different texts (copies do not count) of 30 and 60 minutes, or their authors where these
    are fewer; `expected` is how many texts an hour usually hold the terms that the texts share; `cohesion` (0–1) is the
    part of what they tell that more than one of them tells; `daily` the different texts of the whole stream in a day.
    `events` are the words of incidents, `signs` the number of words that go with them, and `telling` the authors who
    say one of either, `shared` how many others passed on a text that holds an event. `words` are the words that at
    least `LEAST_MOUTHS` authors share; `talk` the marks of talk of a text in the mean.
    """

    half: int
    hour: int
    expected: float
    cohesion: float
    daily: float = 0.0
    events: tuple[Event, ...] = ()
    signs: int = 0
    telling: int = 0
    shared: int = 0
    words: tuple[Word, ...] = ()
    talk: float = 0.0


def surprise(count: int, expected: float) -> float:
    """Poisson log-likelihood ratio, in nats, of a count above its expectation; 0 at or below it."""
    if count <= expected:
        return 0.0
    return count * log(count / expected) - (count - expected)


def loudness(window: Window) -> float:
    """The burst of a window, in nats; one text alone is none."""
    if window.hour < 2:
        return 0.0
    expected = max(window.expected, FLOOR_PER_HOUR)
    loud = max(surprise(window.half, expected / 2), surprise(window.hour, expected))
    return loud * window.cohesion**COHESION


def incident(window: Window) -> float:
    """What the words of an incident add, in nats: the rarer the word and the more voices say it, the more."""
    signs = min(MOST_SIGNS, window.signs)
    if not window.events:
        return SIGN_ALONE * signs
    told = sorted((_tells(event) for event in window.events), reverse=True)
    words = sum(weight * nats for weight, nats in zip(FURTHER_EVENTS, told, strict=False))
    passed_on = SHARED * log(1.0 + min(MOST_SHARED, window.shared))
    return words + VOICE * min(MOST_VOICES, window.telling) + SIGN * signs + passed_on


def in_mouths(word: Word) -> float:
    """What one word that several authors share tells, in nats."""
    expected = max(word.usual, FLOOR_PER_HOUR)
    half = surprise(word.half, expected / 2) if word.half >= LEAST_MOUTHS else 0.0
    return max(half, surprise(word.hour, expected)) - TRIES


def _tells(event: Event) -> float:
    rarity = NEW_WORD - log(max(event.usual, FLOOR_PER_HOUR))
    return min(MOST_TOLD, max(0.0, rarity)) * sqrt(min(MOST_VOICES, event.voices))


def score(window: Window) -> float:
    """The alert score of a window, in nats."""
    told = max(loudness(window) + incident(window), _shared(window))
    return told - busy(window.daily) - TALK * window.talk


def by_word(window: Window) -> bool:
    """Whether one word in several mouths tells more than the rest."""
    return _shared(window) > loudness(window) + incident(window)


def _shared(window: Window) -> float:
    return max([in_mouths(word) for word in window.words], default=0.0)


def busy(daily: float) -> float:
    """What is taken off in a stream with so many different texts a day, in nats."""
    return BUSY * log(max(1.0, daily / QUIET_DAY))


def ceiling(texts: int, daily: float) -> float:
    """No story with so many different texts in its last hour, and no word of an incident, scores higher."""
    return score(Window(texts, texts, FLOOR_PER_HOUR, 1.0, daily, signs=MOST_SIGNS))


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
