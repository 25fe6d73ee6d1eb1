"""The rows of statements, revisions and list answers."""

from __future__ import annotations

import msgspec
from msgspec.structs import replace

from woordvoering.casework.log import write_line
from woordvoering.casework.marks import started
from woordvoering.errors import Reason
from woordvoering.journal.event import Fact
from woordvoering.journal.fold import Room, Rows, Stamp
from woordvoering.reaction.schema import Answer
from woordvoering.statements import events as ev
from woordvoering.statements.languages import language_of
from woordvoering.statements.references import cited_claims, refuted_claims, told_claims
from woordvoering.store.tables import Row, table_for


class StatementRow(Row, frozen=True, kw_only=True):
    """A text in the making; `heads` are its newest revisions (two: a fork)."""

    kind: str
    language: str
    template: str
    corrects: str
    started_at: int
    started_by: str
    heads: tuple[str, ...] = ()
    dropped: str = ""
    embargo_until: int | None = None
    released_at: int | None = None
    released_revision: str = ""
    released_version: int | None = None


class RevisionRow(Row, frozen=True, kw_only=True):
    """An immutable text; `number` is 1 + the highest of its parents."""

    statement: str
    number: int
    parents: tuple[str, ...]
    text: str
    sha256: str
    variants: dict[str, str]
    note: str
    author: str
    saved_at: int


class AnswerRow(Row, frozen=True, kw_only=True):
    """The last answer to one point of the list; the key is `statement.point`."""

    statement: str
    point: str
    answer: Answer
    reason: str
    revision: int
    by: str
    answered_at: int


TABLES = (
    (StatementRow, table_for(StatementRow, "statement")),
    (RevisionRow, table_for(RevisionRow, "revision")),
    (AnswerRow, table_for(AnswerRow, "list_answer")),
)


def head_of(rows: Rows, statement: StatementRow) -> RevisionRow | None:
    """The newest revision of a statement; of a fork the one with the highest number, then id."""
    found = [revision for head in statement.heads if (revision := rows.get(RevisionRow, head)) is not None]
    return max(found, key=lambda revision: (revision.number, revision.key), default=None)


def refuted_in(revision: RevisionRow) -> frozenset[int]:
    """The numbers of the claims of which a revision says that they are not true."""
    texts = (revision.text, *revision.variants.values())
    return frozenset(number for text in texts for number in refuted_claims(text))


def told_in(revision: RevisionRow) -> frozenset[int]:
    """The numbers of the claims that a revision tells as true."""
    texts = (revision.text, *revision.variants.values())
    return frozenset(number for text in texts for number in told_claims(text))


def cited_in(revision: RevisionRow) -> frozenset[int]:
    """The numbers of the claims that a revision cites, in its text or in a channel text of its own."""
    texts = (revision.text, *revision.variants.values())
    return frozenset(number for text in texts for number in cited_claims(text))


def eases(standing: int | None, until: int | None) -> bool:
    """Whether another embargo (None: none) lets a text leave earlier than the standing one: that takes a reason."""
    return standing is not None and (until is None or until < standing)


def authors_of(rows: Rows, revision: RevisionRow) -> frozenset[str]:
    """Everybody who wrote in the line of a text: of this revision, and of every one in the case with the same words.

    A colleague's comma, or a text saved there and back, takes nobody's words away: who wrote them stays an author.
    """
    same = (row for row in rows.all(RevisionRow) if row.sha256 == revision.sha256)
    line = {key for row in (revision, *same) for key in line_of(rows, row)}
    return frozenset(row.author for key in line if (row := rows.get(RevisionRow, key)) is not None)


def apply(rows: Rows, at: Stamp, fact: Fact) -> None:
    """Applies one fact of a statement; facts of other rooms change nothing here."""
    match fact:
        case ev.StatementStarted():
            _start(rows, at, fact)
        case ev.RevisionSaved():
            _revise(rows, at, fact)
        case ev.PointAnswered():
            _answer(rows, at, fact)
        case ev.StatementDropped():
            statement = rows.get(StatementRow, fact.statement)
            if statement is not None:
                rows.put(replace(statement, dropped=fact.reason))
                write_line(rows, at, "log.statement_dropped", "archive", text=fact.reason, kind=statement.kind)
        case ev.EmbargoSet():
            statement = rows.get(StatementRow, fact.statement)
            unsaid = statement is not None and eases(statement.embargo_until, fact.until) and not fact.reason.strip()
            if statement is not None and not unsaid:
                rows.put(replace(statement, embargo_until=fact.until))
                code = "log.embargo" if fact.until else "log.embargo_lifted"
                write_line(rows, at, code, "clock", when=fact.until, text=fact.reason)
        case _:
            pass


def _start(rows: Rows, at: Stamp, fact: ev.StatementStarted) -> None:
    """The first beginning counts: a second one would take back an embargo, a release and every revision."""
    if rows.get(StatementRow, fact.statement) is not None:
        return
    rows.put(
        StatementRow(
            case_id=at.case,
            key=fact.statement,
            kind=fact.kind,
            language=fact.language,
            template=fact.template,
            corrects=fact.corrects,
            started_at=at.wall,
            started_by=at.actor,
        )
    )
    if fact.kind == "holding_statement":
        started(rows, at, "holding_statement")


def _revise(rows: Rows, at: Stamp, fact: ev.RevisionSaved) -> None:
    statement = rows.get(StatementRow, fact.statement)
    if statement is None or rows.get(RevisionRow, fact.revision) is not None:
        return
    parents = [parent for key in fact.parents if (parent := rows.get(RevisionRow, key)) is not None]
    number = 1 + max((parent.number for parent in parents), default=0)
    rows.put(
        RevisionRow(
            case_id=at.case,
            key=fact.revision,
            statement=fact.statement,
            number=number,
            parents=fact.parents,
            text=fact.text,
            sha256=fact.sha256,
            variants=dict(fact.variants),
            note=fact.note,
            author=at.actor,
            saved_at=at.wall,
        )
    )
    heads = tuple(sorted({*statement.heads, fact.revision} - set(fact.parents)))
    rows.put(replace(statement, heads=heads))
    write_line(
        rows, at, "log.revision", "file-pen", number=number, kind=statement.kind, sha=fact.sha256[:8], text=fact.note
    )


def _answer(rows: Rows, at: Stamp, fact: ev.PointAnswered) -> None:
    revision = rows.get(RevisionRow, fact.revision)
    rows.put(
        AnswerRow(
            case_id=at.case,
            key=f"{fact.statement}.{fact.point}",
            statement=fact.statement,
            point=fact.point,
            answer=fact.answer,
            reason=fact.reason,
            revision=revision.number if revision else 0,
            by=at.actor,
            answered_at=at.wall,
        )
    )
    language = language_of(fact.point)
    if language:
        number = revision.number if revision else 0
        write_line(rows, at, "log.language_confirmed", "badge-check", language=language, number=number)


def stays(rows: Rows, fact: Fact) -> Reason | None:
    """Why the words of a text stay: it was released, or somebody may still release it."""
    if not isinstance(fact, ev.RevisionSaved):
        return None
    row = rows.get(StatementRow, fact.statement)
    if row is not None and row.released_at is not None:
        return Reason("erase.released", {"statement": fact.statement})
    if row is None or not row.dropped:
        return Reason("erase.text_in_use", {"statement": fact.statement})
    return None


STATEMENTS_ROOM = Room("statements", ev.FACTS, TABLES, apply, ev.ERASABLE, stays)


class Fork(msgspec.Struct, frozen=True):
    """Two newest texts of one statement and the last text that both come from; None where there is no single one."""

    ours: RevisionRow
    theirs: RevisionRow
    base: RevisionRow | None


def apart(rows: Rows, statement: StatementRow) -> tuple[RevisionRow, ...]:
    """The newest revisions of a statement that say different things, in the order of their ids; more than one: a fork.

    Two officers who made the same text at the same time disagree about nothing: of these one stands for all.
    """
    found: dict[str, RevisionRow] = {}
    for head in statement.heads:
        revision = rows.get(RevisionRow, head)
        if revision is not None:
            found.setdefault(revision.sha256, revision)
    return tuple(found.values())


def with_twins(rows: Rows, statement: StatementRow, parents: tuple[str, ...]) -> tuple[str, ...]:
    """These parents and the other newest revisions with the same words: what follows one of them follows all."""
    named = {row.sha256 for key in parents if (row := rows.get(RevisionRow, key)) is not None}
    heads = (row for key in statement.heads if (row := rows.get(RevisionRow, key)) is not None)
    return tuple(dict.fromkeys((*parents, *(row.key for row in heads if row.sha256 in named))))


def fork_of(rows: Rows, statement: StatementRow) -> Fork | None:
    """The visible fork of a statement, or None: nothing is merged silently. Of three texts the first two."""
    found = apart(rows, statement)
    if len(found) < 2:
        return None
    ours, theirs = found[0], found[1]
    return Fork(ours, theirs, _last_shared(rows, line_of(rows, ours) & line_of(rows, theirs)))


def _last_shared(rows: Rows, shared: set[str]) -> RevisionRow | None:
    """The one text from which two others went apart. Of several (both were merged before, each by somebody else) none
    is it: held against either, the other's choice would pass for nobody's."""
    above = {key: row for key in shared if (row := rows.get(RevisionRow, key)) is not None}
    older = {parent for row in above.values() for parent in row.parents}
    last = sorted((row for key, row in above.items() if key not in older), key=lambda row: row.key)
    return last[0] if len({row.sha256 for row in last}) == 1 else None


def line_of(rows: Rows, revision: RevisionRow) -> set[str]:
    """The ids of a text and of all that it comes from."""
    seen: set[str] = set()
    waiting = [revision.key]
    while waiting:
        key = waiting.pop()
        row = rows.get(RevisionRow, key)
        if key not in seen and row is not None:
            seen.add(key)
            waiting.extend(row.parents)
    return seen
