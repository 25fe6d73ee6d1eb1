"""Acts on statements: begun, revised, answered, dropped. A revision is never changed; an edit makes the next."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from woordvoering.casework.fields import line
from woordvoering.casework.rules import open_case, require
from woordvoering.casework.tools import Tools
from woordvoering.errors import Reason, Refused, WrongUse
from woordvoering.journal.event import Fact
from woordvoering.journal.fold import Rows
from woordvoering.journal.journal import Changes
from woordvoering.reaction.schema import Answer
from woordvoering.statements import events as ev
from woordvoering.statements.forks import Parting, merged_texts, numbered, partings, undecided
from woordvoering.statements.languages import key_of, languages_in, point_of, read_name, text_name, without_language
from woordvoering.statements.merge import Choice
from woordvoering.statements.rows import RevisionRow, StatementRow, apart, eases, fork_of, head_of, with_twins
from woordvoering.statements.text import canonical, revision_sha


def statement_of(rows: Rows, statement: str) -> StatementRow:
    """The statement. Raises Refused when unknown, dropped or already released."""
    found = rows.get(StatementRow, statement)
    if found is None:
        raise Refused(Reason("statement.unknown", {"statement": statement}))
    require(Reason("statement.dropped") if found.dropped else None)
    return found


class StatementCommands:
    """Acts on texts."""

    def __init__(self, tools: Tools) -> None:
        self._tools = tools

    def start(
        self,
        actor: str,
        case: str,
        kind: str,
        text: str,
        *,
        language: ev.Language = "nl",
        template: str = "",
        corrects: str = "",
    ) -> tuple[str, Changes]:
        """Begins a statement with its first revision; returns its id. `corrects` names the statement it corrects."""
        rows = self._tools.rows(case)
        open_case(rows)
        if self._tools.schema.kind(kind) is None:
            raise WrongUse("statement.kind_unknown", kind=kind)
        require(_correction_reason(rows, kind, corrects))
        statement = self._tools.new_id()
        begun = ev.StatementStarted(
            statement=statement, kind=kind, language=language, template=template, corrects=corrects
        )
        first = self._revision(statement, (), text, {}, "")
        return statement, self._tools.write(case, actor, begun, first)

    def save(
        self,
        actor: str,
        case: str,
        statement: str,
        text: str,
        *,
        variants: Mapping[str, str] | None = None,
        note: str = "",
        parents: tuple[str, ...] | None = None,
    ) -> Changes:
        """Saves the next revision; the same text makes none. `parents` default to the newest revisions here.

        Raises Refused for hidden characters, a text that is too long, or parents of another statement.
        """
        rows = self._tools.rows(case)
        open_case(rows)
        row = statement_of(rows, statement)
        require(Reason("statement.released", {"version": row.released_version}) if row.released_at else None)
        above = row.heads if parents is None else with_twins(rows, row, parents)
        head = head_of(rows, row)
        kept = dict(head.variants) if variants is None and head else dict(variants or {})
        require(*(Reason("statement.own_language", {"name": name}) for name in _of_own(row.language, kept)))
        fact = self._revision(statement, above, text, kept, line("note", note, empty=True))
        unknown = [
            key for key in above if (found := rows.get(RevisionRow, key)) is None or found.statement != statement
        ]
        require(*(Reason("statement.parent_unknown", {"revision": key}) for key in unknown))
        one = len(apart(rows, row)) == 1 and {*above} == {*row.heads}
        if head is not None and one and head.sha256 == fact.sha256:
            return Changes()
        return self._tools.write(case, actor, fact)

    def write(
        self,
        actor: str,
        case: str,
        statement: str,
        text: str,
        *,
        language: str = "",
        channel: str = "",
        note: str = "",
    ) -> Changes:
        """Saves the next revision with one of its texts written anew: the whole text in a language, or what a channel
        says in it. An empty text takes a language away with all its channels, or a channel's own text.

        Raises as `save`; Refused `statement.language_missing` for a channel in a language without a text.
        """
        rows = self._tools.rows(case)
        row = statement_of(rows, statement)
        head = head_of(rows, row)
        base, variants = (head.text, dict(head.variants)) if head else ("", {})
        key = key_of(row.language, language)
        if not key and not channel:
            return self.save(actor, case, statement, text, note=note)
        if key and channel and not variants.get(key):
            raise Refused(Reason("statement.language_missing", {"language": language}))
        if not channel and not text.strip():
            variants = without_language(variants, key)
        else:
            variants[text_name(channel, key)] = text
        return self.save(actor, case, statement, base, variants=variants, note=note)

    def confirm_language(self, actor: str, case: str, statement: str, language: str) -> Changes:
        """Somebody held a translation beside the base text as they are now, and answers for both saying the same.

        Raises Refused `statement.language_missing`, or `statement.fork` while there are two newest texts.
        """
        rows = self._tools.rows(case)
        open_case(rows)
        row = statement_of(rows, statement)
        head = head_of(rows, row)
        there = languages_in(row.language, head.variants)[1:] if head else ()
        if head is None or language not in there:
            raise Refused(Reason("statement.language_missing", {"language": language}))
        require(Reason("gate.fork", {"heads": len(row.heads)}) if len(apart(rows, row)) > 1 else None)
        answer = ev.PointAnswered(statement=statement, revision=head.key, point=point_of(language), answer="yes")
        return self._tools.write(case, actor, answer)

    def merge(
        self,
        actor: str,
        case: str,
        statement: str,
        parents: tuple[str, str],
        choices: Mapping[int, Choice],
        *,
        note: str = "",
    ) -> Changes:
        """Makes one text of the two that grew apart, by what a person chose at each place; both are its parents.

        `parents` are the two that the person saw, `choices` go by the number of the place (`partings`). Whatever was
        agreed on either text lapses with it. Raises Refused when there is no such fork any more, or for every place
        without a choice.
        """
        rows = self._tools.rows(case)
        open_case(rows)
        row = statement_of(rows, statement)
        require(Reason("statement.released", {"version": row.released_version}) if row.released_at else None)
        fork = fork_of(rows, row)
        if fork is None or {fork.ours.key, fork.theirs.key} != {*parents}:
            raise Refused(Reason("statement.fork_moved"))
        parts = partings(fork)
        require(*_place_reasons(parts, choices))
        texts = merged_texts(parts, choices) or {}
        own = {channel: words for channel, words in texts.items() if channel and words.strip()}
        above = with_twins(rows, row, (fork.ours.key, fork.theirs.key))
        fact = self._revision(statement, above, texts.get("", ""), own, line("note", note, empty=True))
        return self._tools.write(case, actor, fact)

    def answer(self, actor: str, case: str, statement: str, point: str, answer: Answer, *, reason: str = "") -> Changes:
        """Answers one point of the pre-release list; a 'no' always takes a reason."""
        return self.answer_all(actor, case, statement, {point: (answer, reason)})

    def answer_all(self, actor: str, case: str, statement: str, answers: Mapping[str, tuple[Answer, str]]) -> Changes:
        """Answers several points in one act."""
        rows = self._tools.rows(case)
        open_case(rows)
        row = statement_of(rows, statement)
        head = head_of(rows, row)
        known = {point.id for point in self._tools.schema.points}
        reasons: list[Reason] = []
        facts: list[Fact] = []
        for point, (answer, reason) in answers.items():
            if point not in known:
                reasons.append(Reason("statement.point_unknown", {"point": point}))
            if answer == "no" and not reason.strip():
                reasons.append(Reason("statement.point_reason_missing", {"point": point}))
            facts.append(
                ev.PointAnswered(
                    statement=statement,
                    revision=head.key if head else "",
                    point=point,
                    answer=answer,
                    reason=line("reason", reason, empty=True),
                )
            )
        require(*reasons)
        return self._tools.write(case, actor, *facts) if facts else Changes()

    def embargo(self, actor: str, case: str, statement: str, until: int | None, *, reason: str = "") -> Changes:
        """Sets or lifts the moment before which nothing of the statement leaves.

        Whoever lets it leave earlier than was agreed says why, and that stays. Lifting none does nothing.
        """
        rows = self._tools.rows(case)
        open_case(rows)
        row = statement_of(rows, statement)
        if until is None and row.embargo_until is None:
            return Changes()
        past = until is not None and until <= self._tools.clock.now()
        unsaid = eases(row.embargo_until, until) and not reason.strip()
        require(
            Reason("statement.embargo_in_past", {"until": until}) if past else None,
            Reason("statement.embargo_reason_missing", {"until": row.embargo_until}) if unsaid else None,
        )
        fact = ev.EmbargoSet(statement=statement, until=until, reason=line("reason", reason, empty=True))
        return self._tools.write(case, actor, fact)

    def drop(self, actor: str, case: str, statement: str, reason: str) -> Changes:
        """Lays a text aside; it stays readable."""
        rows = self._tools.rows(case)
        open_case(rows)
        row = statement_of(rows, statement)
        require(Reason("statement.released", {"version": row.released_version}) if row.released_at else None)
        return self._tools.write(case, actor, ev.StatementDropped(statement=statement, reason=line("reason", reason)))

    def _revision(
        self, statement: str, parents: tuple[str, ...], text: str, variants: Mapping[str, str], note: str
    ) -> ev.RevisionSaved:
        words = canonical(text)
        require(Reason("statement.empty") if not words else None)
        own = {channel: canonical(value) for channel, value in variants.items() if value.strip()}
        return ev.RevisionSaved(
            statement=statement,
            revision=self._tools.new_id(),
            parents=parents,
            text=words,
            sha256=revision_sha(words, own),
            variants=own,
            note=note,
        )


def _of_own(language: str, variants: Mapping[str, str]) -> tuple[str, ...]:
    """The texts that would stand beside the base text in its own language."""
    return tuple(name for name in sorted(variants) if read_name(name).language == language and variants[name].strip())


def _place_reasons(parts: tuple[Parting, ...], choices: Mapping[int, Choice]) -> Iterator[Reason]:
    places = numbered(parts)
    for number in sorted(choices.keys() - places.keys()):
        yield Reason("statement.place_unknown", {"number": number, "count": len(places)})
    for number in undecided(parts, choices):
        ours, theirs = places[number].ours.strip(), places[number].theirs.strip()
        yield Reason("statement.place_open", {"number": number, "ours": ours, "theirs": theirs})


def _correction_reason(rows: Rows, kind: str, corrects: str) -> Reason | None:
    if kind != "correction":
        return None
    target = rows.get(StatementRow, corrects)
    if target is None or target.released_at is None:
        return Reason("statement.correction_of_nothing", {"statement": corrects})
    return None
