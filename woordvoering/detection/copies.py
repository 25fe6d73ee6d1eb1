"""The first two steps of the flow: a text becomes its words, and these tell whether it copies an earlier one."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from woordvoering.detection.neardup import NearDuplicates, Text
from woordvoering.detection.normalise import Normaliser, Terms, cleaned, folded_words
from woordvoering.detection.types import Post, PostId
from woordvoering.detection.vocabulary import HOUR


class Reading(NamedTuple):
    """A text that was read: without links and mentions, its folded words, and the first post that it copies, if any."""

    text: str
    words: list[str]
    root: PostId | None


class Copies:
    """Which posts say what an earlier post of the last `horizon` seconds said.

    The detector begins with these steps; who asks for copies alone calls `add`, which lets time pass as it does.
    """

    def __init__(self, horizon: float, texts: Iterable[Text] = ()) -> None:
        self._normalise = Normaliser()
        self._duplicates = NearDuplicates(horizon, texts)
        self._now = self._forgot_at = 0.0

    def add(self, post: Post) -> PostId | None:
        """Takes a post in as part of a stream of its own; returns the first post that it copies, or None."""
        self._now = max(self._now, post.t)
        if self._now - self._forgot_at >= HOUR:
            self.forget(self._now)
            self._forgot_at = self._now
        return self.read(post).root

    def read(self, post: Post) -> Reading:
        """Reads a post and remembers its text, unless it is a copy."""
        text = cleaned(post.text)
        words = folded_words(text)
        mark = self._duplicates.fingerprint(words)
        root = self._duplicates.find(mark)
        if root is None:
            self._duplicates.add(post.id, post.t, mark)
        return Reading(text, words, None if root is None else PostId(root))

    def terms(self, reading: Reading) -> Terms:
        """What the text that was read says a story by."""
        return self._normalise.terms(reading.text)

    def forget(self, now: float) -> None:
        """Lets go of the texts that are older than the horizon."""
        self._duplicates.forget(now)

    def state(self) -> list[Text]:
        """What a checkpoint keeps: the live texts, oldest first."""
        return self._duplicates.state()
