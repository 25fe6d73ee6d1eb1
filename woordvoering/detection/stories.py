"""The live stories with their posts: who belongs where, what was merged, split or muted, and the last hour of each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from operator import attrgetter

import msgspec
from msgspec.structs import replace

from woordvoering.detection.types import Alert, Post, PostId, StoryId
from woordvoering.errors import WrongUse

MOST_POSTS = 2_000
"""A story keeps at most this many of its latest posts; of older ones it remembers the ids, and `count` counts all."""

TEXT_CHARS = 2_000
"""A story keeps so much of the text of a post: what its title, its groups and its places are read from. The whole text
stands among the signals."""

_BY_TIME = attrgetter("post.t")
LATE = 7200.0
"""Posts may arrive this many seconds out of order without being missed in the last hour."""


class Member(msgspec.Struct, frozen=True):
    """A post in a story. `root` is the first post that it copies, its own id for an original; copies have no terms.
    `watched` are the watch terms that an original holds, `incidents` its words of incidents, `talk` its
    marks of talk."""

    post: Post
    root: PostId
    terms: dict[str, float]
    surface: dict[str, str]
    call_for_help: bool
    watched: tuple[str, ...] = ()
    incidents: tuple[str, ...] = ()
    talk: int = 0

    @property
    def id(self) -> PostId:
        return PostId(self.post.id)

    @property
    def original(self) -> bool:
        return self.root == self.post.id

    @property
    def speaker(self) -> str:
        """Who speaks: the author, else the source, else unknown and thus somebody of their own."""
        return self.post.author or self.post.source or self.post.id


class Story(msgspec.Struct):
    """A live story: its posts in order of arrival, the ids of older ones, and what was decided about it.

    `alert` is the last that it raised, with its reasons.
    """

    id: StoryId
    members: list[Member] = []
    count: int = 0
    alerted_at: float | None = None
    alerted_score: float = 0.0
    alert: Alert | None = None
    muted: bool = False
    formerly: list[str] = []
    past: list[tuple[PostId, PostId]] = []

    def every_post(self) -> Iterator[tuple[PostId, PostId]]:
        """The ids of all its posts, those no longer kept too, each with the post that it copies."""
        yield from self.past
        for member in self.members:
            yield member.id, member.root

    def since(self, moment: float) -> Iterator[Member]:
        """The posts from `moment` on, latest arrival first."""
        for member in reversed(self.members):
            if member.post.t < moment - LATE:
                return
            if member.post.t >= moment:
                yield member

    def volume(self, now: float, minutes: int = 60) -> tuple[int, ...]:
        """Posts per minute; the last count is the minute that ends now."""
        counts = [0] * minutes
        for member in self.since(now - minutes * 60.0):
            ago = int((now - member.post.t) // 60)
            if 0 <= ago < minutes:
                counts[minutes - 1 - ago] += 1
        return tuple(counts)


class Stories:
    """Every live story, and where each live post belongs."""

    def __init__(self, stories: Iterable[Story] = ()) -> None:
        self.live: dict[StoryId, Story] = {story.id: story for story in stories}
        self._aliases = {old: story.id for story in self.live.values() for old in story.formerly}
        self._home: dict[str, tuple[StoryId, PostId]] = {
            post: (story.id, root) for story in self.live.values() for post, root in story.every_post()
        }

    def state(self) -> list[Story]:
        """What a checkpoint keeps."""
        return list(self.live.values())

    def current(self, id: str) -> StoryId | None:
        """The live story that `id` became through merges; None when it has gone quiet or never was."""
        found = self._aliases.get(id, StoryId(id))
        return found if found in self.live else None

    def get(self, id: str) -> Story:
        """The live story, followed through merges. Raises WrongUse('detection.unknown_story', story)."""
        found = self.current(id)
        if found is None:
            raise WrongUse("detection.unknown_story", story=id)
        return self.live[found]

    def home(self, post: str) -> tuple[StoryId, PostId] | None:
        """The story of a live post, and the post that it copies."""
        return self._home.get(post)

    def open(self, id: str) -> Story:
        """Begins a story under the id of its first post."""
        story = Story(StoryId(id), [])
        self.live[story.id] = story
        return story

    def enter(self, story: Story, member: Member) -> None:
        """Adds a post, with the beginning of a long text."""
        post = member.post
        if len(post.text) > TEXT_CHARS:
            member = replace(member, post=replace(post, text=post.text[:TEXT_CHARS]))
        story.members.append(member)
        story.count += 1
        self._home[member.id] = story.id, member.root
        if len(story.members) > MOST_POSTS:
            story.past += [(old.id, old.root) for old in story.members[: MOST_POSTS // 3]]
            story.members = story.members[MOST_POSTS // 3 :]

    def close(self, id: StoryId) -> None:
        """Lets a quiet story go, with its former names and all that was kept for it."""
        story = self.live.pop(id)
        for old in story.formerly:
            del self._aliases[old]
        for post, _ in story.every_post():
            self._home.pop(post, None)

    def join(self, kept: Story, gone: Story) -> None:
        """Moves every post of `gone` into `kept`; the alert of either stays in force. They are silent together when
        both were muted or the larger one was: what somebody muted silences no larger story that it meets."""
        kept.members = sorted(kept.members + gone.members, key=_BY_TIME)
        kept.muted = (
            (kept.muted and kept.count > gone.count)
            or (gone.muted and gone.count > kept.count)
            or (kept.muted and gone.muted)
        )
        kept.count += gone.count
        moments = [each.alerted_at for each in (kept, gone) if each.alerted_at is not None]
        kept.alerted_at = min(moments, default=None)
        kept.alerted_score = max(kept.alerted_score, gone.alerted_score)
        if gone.alert is not None and (kept.alert is None or gone.alert.t > kept.alert.t):
            kept.alert = gone.alert
        for post, root in gone.every_post():
            self._home[post] = kept.id, root
        kept.past += gone.past
        del self.live[gone.id]
        kept.formerly += [*gone.formerly, gone.id]
        for old in kept.formerly:
            self._aliases[old] = kept.id

    def separate(self, story: Story, posts: frozenset[str]) -> Story:
        """Moves the posts, with everything that copies them, into a story of their own.

        Who splits an alerted story has two to decide about: the alert, and the muting, hold for both.
        Raises WrongUse('detection.unknown_post', post) for a post that the story has not, and
        WrongUse('detection.split_all', story) when nothing would be left or nothing is named.
        """
        roots = {member.id: member.root for member in story.members}
        for post in sorted(posts):
            if post not in roots:
                raise WrongUse("detection.unknown_post", post=post)
        moving = {roots[PostId(post)] for post in posts}
        out = [member for member in story.members if member.root in moving]
        stay = [member for member in story.members if member.root not in moving]
        if not out or not stay:
            raise WrongUse("detection.split_all", story=story.id)
        apart = self.open(self._free_id(out))
        apart.alerted_at, apart.alert, apart.muted = story.alerted_at, story.alert, story.muted
        for member in out:
            self.enter(apart, member)
        story.members, story.count = stay, story.count - len(out)
        return apart

    def mark(self, found_in: Callable[[str], tuple[str, ...]]) -> None:
        """Reads the watch terms of every kept original anew, in what is kept of its text."""
        for story in self.live.values():
            story.members = [
                replace(member, watched=found_in(member.post.text)) if member.original else member
                for member in story.members
            ]

    def _free_id(self, members: list[Member]) -> str:
        for member in members:
            if member.id not in self.live and member.id not in self._aliases:
                return member.id
        number = 2
        while f"{members[0].id}~{number}" in self.live or f"{members[0].id}~{number}" in self._aliases:
            number += 1
        return f"{members[0].id}~{number}"
