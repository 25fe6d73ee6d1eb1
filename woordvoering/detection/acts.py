"""Officers' acts on a detector, by the posts that they name: carried out once those are known, waiting until then."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias

import msgspec

from woordvoering.detection.engine import Detector
from woordvoering.detection.guidance import Lowered
from woordvoering.detection.types import StoryId
from woordvoering.errors import WrongUse


class Merge(msgspec.Struct, frozen=True):
    """Two posts belong together."""

    id: str
    one: str
    other: str


class Split(msgspec.Struct, frozen=True):
    """These posts are apart from the story of `post`."""

    id: str
    post: str
    posts: tuple[str, ...]


class Mute(msgspec.Struct, frozen=True):
    """The story of a post alerts no more, or may alert again."""

    id: str
    post: str
    muted: bool


class Lower(msgspec.Struct, frozen=True):
    """A pattern is not for us."""

    id: str
    pattern: Lowered


class Withdraw(msgspec.Struct, frozen=True):
    """A pattern counts no more."""

    id: str
    pattern: str


Act: TypeAlias = Merge | Split | Mute | Lower | Withdraw


class Acts:
    """What officers told one detector. The order of `take` is theirs: a later act overrides an earlier one.

    An act that names a post which the detector does not hold waits, and does nothing, until the post comes in.
    """

    def __init__(self, detector: Detector, watch: Iterable[str] = ()) -> None:
        self._detector = detector
        self._watch = tuple(watch)
        self._patterns: dict[str, Lowered] = {}
        self._waiting: dict[str, Act] = {}
        self._missing: set[str] = set()
        self._guide()

    @property
    def waiting(self) -> tuple[str, ...]:
        """The ids of the acts that wait for a post, in order."""
        return tuple(self._waiting)

    def follow(self, watch: Iterable[str]) -> None:
        """Other watch terms, from now on."""
        self._watch = tuple(watch)
        self._guide()

    def take(self, act: Act) -> None:
        """Carries an act out, or lets it wait for its posts."""
        if isinstance(act, Lower):
            self._patterns[act.pattern.id] = act.pattern
            self._guide()
        elif isinstance(act, Withdraw):
            self._patterns.pop(act.pattern, None)
            self._guide()
        else:
            self._waiting = {id: old for id, old in self._waiting.items() if not _overrides(act, old)}
            if not self._done(act):
                self._waiting[act.id] = act

    def resume(self, acts: Iterable[Act], waiting: Iterable[str]) -> None:
        """Goes on from a checkpoint in which these acts, all but the waiting ones, were carried out."""
        still = frozenset(waiting)
        for act in acts:
            if isinstance(act, Lower | Withdraw) or act.id in still:
                self.take(act)

    def came(self, post: str) -> None:
        """A post came in: what waited for it may be carried out now."""
        if post not in self._missing:
            return
        self._missing.clear()
        self._waiting = {id: act for id, act in self._waiting.items() if not self._done(act)}

    def _guide(self) -> None:
        self._detector.guide(watch=self._watch, lowered=self._patterns.values())

    def _done(self, act: Act) -> bool:
        match act:
            case Merge():
                homes = self._homes((act.one, act.other))
                if homes and homes[0] != homes[1]:
                    self._detector.merge(*homes)
                return bool(homes)
            case Split():
                homes = self._homes((act.post, *act.posts))
                if homes:
                    self._part(homes[0], dict(zip(act.posts, homes[1:], strict=True)))
                return bool(homes)
            case Mute():
                homes = self._homes((act.post,))
                if homes:
                    self._detector.mute(homes[0], act.muted)
                return bool(homes)
            case _:
                return True

    def _homes(self, posts: tuple[str, ...]) -> tuple[StoryId, ...]:
        """The stories of the posts, or nothing when one of them is not known; what lacks is remembered."""
        homes = [self._detector.home(post) for post in posts]
        self._missing.update(post for post, home in zip(posts, homes, strict=True) if home is None)
        found = tuple(home for home in homes if home is not None)
        return found if len(found) == len(posts) else ()

    def _part(self, story: StoryId, homes: dict[str, StoryId]) -> None:
        """Here some of the posts may stand in other stories already: those stay apart from it from now on."""
        for other in dict.fromkeys(home for home in homes.values() if home != story):
            self._detector.keep_apart(story, other)
        inside = [post for post, home in homes.items() if home == story]
        if inside:
            try:
                self._detector.split(story, inside)
            except WrongUse:
                return  # here they are copies of what stays, or too old to be kept: there is nothing to part


def _overrides(act: Act, old: Act) -> bool:
    """Whether a later act decides what one that still waits was about."""
    if isinstance(act, Mute) or isinstance(old, Mute):
        return isinstance(act, Mute) and isinstance(old, Mute) and act.post == old.post
    return len(_named(act) & _named(old)) > 1


def _named(act: Act) -> frozenset[str]:
    match act:
        case Merge():
            return frozenset((act.one, act.other))
        case Split():
            return frozenset((act.post, *act.posts))
        case _:
            return frozenset()
