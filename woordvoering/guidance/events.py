"""What officers do to stories: merged, split, muted, not for us. Stories come and go; these facts name posts."""

from __future__ import annotations

from woordvoering.journal.event import Fact

WATCH = "watch"
"""The stream of these facts: they belong to no case, and the roster need not read them."""


class StoriesMerged(Fact, frozen=True, tag="story.merged"):
    """These two posts belong together. `moved` are the first posts of each text of the other story, so that the merging
    can be undone; titles are those of that moment."""

    one: str
    other: str
    moved: tuple[str, ...]
    title: str
    other_title: str


class StorySplit(Fact, frozen=True, tag="story.split"):
    """These posts, with what says the same, are apart from the story of another post."""

    story: str
    posts: tuple[str, ...]
    title: str


class StoryMuted(Fact, frozen=True, tag="story.muted"):
    """The story of this post is followed and alerts no more."""

    post: str
    title: str


class StoryUnmuted(Fact, frozen=True, tag="story.unmuted"):
    """The story of this post may alert again."""

    post: str
    title: str


class NotForUs(Fact, frozen=True, tag="story.not_for_us"):
    """A pattern that is not for us: the telling terms of a story as written, who told it, and why the desk passes."""

    pattern: str
    post: str
    terms: tuple[str, ...]
    sources: tuple[str, ...]
    reason: str
    title: str


class NotForUsWithdrawn(Fact, frozen=True, tag="story.not_for_us_withdrawn"):
    """The pattern counts no more."""

    pattern: str


FACTS: tuple[type[Fact], ...] = (StoriesMerged, StorySplit, StoryMuted, StoryUnmuted, NotForUs, NotForUsWithdrawn)
