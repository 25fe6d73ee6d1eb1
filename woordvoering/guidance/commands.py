"""Acts on stories, by the posts that they name: checked, appended to the journal, and turned round to undo them."""

from __future__ import annotations

from woordvoering.casework.fields import line, text
from woordvoering.casework.rules import office_reasons, require
from woordvoering.casework.tools import Tools
from woordvoering.clock import HOUR
from woordvoering.errors import Reason, WrongUse
from woordvoering.guidance import events as ev
from woordvoering.guidance.rows import PatternRow, StoryActRow
from woordvoering.journal.event import Fact
from woordvoering.journal.fold import Rows
from woordvoering.journal.journal import Changes

MOST_TERMS = 6
MOST_SOURCES = 10
MOST_POSTS = 500
"""How many posts a fact names at most: a payload holds 64 KiB."""

UNDONE_WITHIN = 12 * HOUR
"""So long after it an act can be undone by a key; later the story is another one, and asks an act of its own."""

TITLE = 120


class GuidanceCommands:
    """Acts on stories. Who decides about a story may also tell the detector about it: the offices of triage."""

    def __init__(self, tools: Tools) -> None:
        self._tools = tools

    def rows(self) -> Rows:
        """Every act on stories and every pattern, as they stand."""
        return self._tools.rows(ev.WATCH)

    def merge(
        self, actor: str, one: str, other: str, moved: tuple[str, ...], *, title: str, other_title: str
    ) -> Changes:
        """Says that two posts belong together; `moved` are the leading posts of the story that goes."""
        fact = ev.StoriesMerged(
            one=one, other=other, moved=moved[:MOST_POSTS], title=_title(title), other_title=_title(other_title)
        )
        return self._write(actor, fact)

    def split(self, actor: str, story: str, posts: tuple[str, ...], *, title: str) -> Changes:
        """Says that posts are apart from the story of another post. Raises WrongUse for none or for too many."""
        if not posts:
            raise WrongUse("guidance.split_nothing")
        if len(posts) > MOST_POSTS:
            raise WrongUse("guidance.split_many", many=len(posts), limit=MOST_POSTS)
        return self._write(actor, ev.StorySplit(story=story, posts=posts, title=_title(title)))

    def mute(self, actor: str, post: str, *, title: str) -> Changes:
        """The story of a post alerts no more."""
        return self._write(actor, ev.StoryMuted(post=post, title=_title(title)))

    def unmute(self, actor: str, post: str, *, title: str) -> Changes:
        """The story of a post may alert again."""
        return self._write(actor, ev.StoryUnmuted(post=post, title=_title(title)))

    def not_for_us(
        self, actor: str, post: str, terms: tuple[str, ...], sources: tuple[str, ...], reason: str, *, title: str
    ) -> tuple[str, Changes]:
        """Notes a pattern that is not for us, with the reason; returns its id. Raises WrongUse without terms."""
        if not terms:
            raise WrongUse("guidance.no_terms")
        fact = ev.NotForUs(
            pattern=self._tools.new_id(),
            post=post,
            terms=tuple(line("term", term) for term in terms[:MOST_TERMS]),
            sources=tuple(line("source", source) for source in sources[:MOST_SOURCES]),
            reason=text("reason", reason),
            title=_title(title),
        )
        return fact.pattern, self._write(actor, fact)

    def withdraw(self, actor: str, pattern: str) -> Changes:
        """A pattern counts no more, at once. Raises WrongUse for one that is unknown, Refused when it was withdrawn."""
        known = self.pattern(pattern)
        withdrawn = known.withdrawn_at is not None
        require(Reason("guidance.withdrawn_already", {"title": known.title}) if withdrawn else None)
        return self._write(actor, ev.NotForUsWithdrawn(pattern=pattern))

    def pattern(self, pattern: str) -> PatternRow:
        """A pattern by id. Raises WrongUse."""
        known = self.rows().get(PatternRow, pattern)
        if known is None:
            raise WrongUse("guidance.pattern_unknown", pattern=pattern)
        return known

    def undo(self, actor: str) -> tuple[StoryActRow, Changes]:
        """Turns the last act of this person round, as an act of its own; a second time that one. Raises Refused when
        there is none of the last hours."""
        since = self._tools.clock.now() - UNDONE_WITHIN
        own = [row for row in self.rows().all(StoryActRow) if row.by == actor and row.at >= since]
        require(None if own else Reason("guidance.nothing_to_undo"))
        last = own[-1]
        return last, self._write(actor, self._opposite(last))

    def _opposite(self, row: StoryActRow) -> Fact:
        pattern = self.rows().get(PatternRow, row.pattern)
        title = row.title
        if row.kind == "merge":
            return ev.StorySplit(story=row.post, posts=row.posts, title=title)
        if row.kind == "split":
            return ev.StoriesMerged(one=row.post, other=row.posts[0], moved=row.posts, title=title, other_title=title)
        if row.kind == "mute":
            return ev.StoryUnmuted(post=row.post, title=title)
        if row.kind == "unmute":
            return ev.StoryMuted(post=row.post, title=title)
        if row.kind == "not_for_us" or pattern is None:
            return ev.NotForUsWithdrawn(pattern=row.pattern)
        return ev.NotForUs(
            pattern=self._tools.new_id(),
            post=pattern.post,
            terms=pattern.terms,
            sources=pattern.sources,
            reason=pattern.reason,
            title=title,
        )

    def _write(self, actor: str, fact: Fact) -> Changes:
        require(*office_reasons(self._tools.schema, self._tools.journal.roster(), actor, "triage"))
        return self._tools.write(ev.WATCH, actor, fact)


def _title(title: str) -> str:
    """A title as the log keeps it: one clean line, whatever a post brought along."""
    shown = "".join(char if char.isprintable() else " " for char in title)
    return " ".join(shown.split())[:TITLE]
