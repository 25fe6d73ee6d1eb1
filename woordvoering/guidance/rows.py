"""The rows of guidance: every act on a story in the order of the journal, and the patterns with their withdrawal."""

from __future__ import annotations

from typing import Literal

from msgspec.structs import replace

from woordvoering.casework.log import write_line
from woordvoering.guidance import events as ev
from woordvoering.journal.event import Fact
from woordvoering.journal.fold import Room, Rows, Stamp
from woordvoering.store.tables import Row, table_for

ActKind = Literal["merge", "split", "mute", "unmute", "not_for_us", "withdraw"]


class StoryActRow(Row, frozen=True, kw_only=True):
    """An act on a story; the key sorts by place in the journal. `post` is in the story that it is about, `posts` are
    those that were moved; `pattern` is the key of a PatternRow."""

    kind: ActKind
    post: str
    other: str
    posts: tuple[str, ...]
    pattern: str
    title: str
    by: str
    at: int
    event: str


class PatternRow(Row, frozen=True, kw_only=True):
    """A pattern that is not for us; the key is its id. It counts until it is withdrawn."""

    post: str
    terms: tuple[str, ...]
    sources: tuple[str, ...]
    reason: str
    title: str
    noted_by: str
    noted_at: int
    withdrawn_by: str = ""
    withdrawn_at: int | None = None


TABLES = (
    (StoryActRow, table_for(StoryActRow, "story_act")),
    (PatternRow, table_for(PatternRow, "not_for_us")),
)


def apply(rows: Rows, at: Stamp, fact: Fact) -> None:
    """Applies one act on a story; facts of other rooms change nothing here."""
    match fact:
        case ev.StoriesMerged():
            _note(rows, at, "merge", fact.one, fact.title, other=fact.other, posts=fact.moved)
            write_line(rows, at, "log.story_merged", "merge", title=fact.title, other=fact.other_title)
        case ev.StorySplit():
            _note(rows, at, "split", fact.story, fact.title, posts=fact.posts)
            write_line(rows, at, "log.story_split", "layers", title=fact.title, many=len(fact.posts))
        case ev.StoryMuted():
            _note(rows, at, "mute", fact.post, fact.title)
            write_line(rows, at, "log.story_muted", "eye-off", title=fact.title)
        case ev.StoryUnmuted():
            _note(rows, at, "unmute", fact.post, fact.title)
            write_line(rows, at, "log.story_unmuted", "bell", title=fact.title)
        case ev.NotForUs() if rows.get(PatternRow, fact.pattern) is None:
            _lower(rows, at, fact)
        case ev.NotForUsWithdrawn():
            _withdraw(rows, at, fact)
        case _:
            pass


def _lower(rows: Rows, at: Stamp, fact: ev.NotForUs) -> None:
    rows.put(
        PatternRow(
            case_id=at.case,
            key=fact.pattern,
            post=fact.post,
            terms=fact.terms,
            sources=fact.sources,
            reason=fact.reason,
            title=fact.title,
            noted_by=at.actor,
            noted_at=at.wall,
        )
    )
    _note(rows, at, "not_for_us", fact.post, fact.title, pattern=fact.pattern)
    write_line(rows, at, "log.story_not_for_us", "archive", text=fact.reason, title=fact.title)


def _withdraw(rows: Rows, at: Stamp, fact: ev.NotForUsWithdrawn) -> None:
    known = rows.get(PatternRow, fact.pattern)
    if known is None or known.withdrawn_at is not None:
        return
    rows.put(replace(known, withdrawn_by=at.actor, withdrawn_at=at.wall))
    _note(rows, at, "withdraw", known.post, known.title, pattern=fact.pattern)
    write_line(rows, at, "log.story_not_for_us_withdrawn", "undo-2", title=known.title)


def _note(
    rows: Rows,
    at: Stamp,
    kind: ActKind,
    post: str,
    title: str,
    *,
    other: str = "",
    posts: tuple[str, ...] = (),
    pattern: str = "",
) -> None:
    rows.put(
        StoryActRow(
            case_id=at.case,
            key=f"{at.lamport:012d}.{at.device}.{at.seq:012d}.{at.id[:8]}",
            kind=kind,
            post=post,
            other=other,
            posts=posts,
            pattern=pattern,
            title=title,
            by=at.actor,
            at=at.wall,
            event=at.id,
        )
    )


GUIDANCE_ROOM = Room("guidance", ev.FACTS, TABLES, apply)
