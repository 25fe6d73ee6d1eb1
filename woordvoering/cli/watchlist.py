"""`watch-terms …`: the rules that the desk follows, and what one would have found before it is followed."""

from __future__ import annotations

from typing import Annotated

import typer

from woordvoering.cli.command import act, noun
from woordvoering.cli.session import Sitting

watch_terms = noun("What the desk follows: a story that holds such a rule weighs more.")

Rule = Annotated[str, typer.Argument(help="Words, OR, AND, NOT, NEAR/n, wijk:name, taal:nl; see docs.")]


@act(watch_terms, "list")
def list_rules(sitting: Sitting) -> None:
    """Lists the rules; one that is no rule is followed letter for letter, and says why."""
    from woordvoering.desk import watch_terms as followed
    from woordvoering.detection.watchterms import WatchTerms

    voice, terms = sitting.voice, WatchTerms(followed(sitting.desk.home))
    faults = {rule: voice.reason(fault.reasons()[0]) for rule, fault in terms.faults.items()}
    rows = [[rule, faults.get(rule, "")] for rule in terms.phrases]
    record = [{"rule": rule, "fault": terms.faults.get(rule)} for rule in terms.phrases]
    voice.answer(record, lambda: voice.table(("rule", "problem"), rows))


@act(watch_terms, "test")
def test(sitting: Sitting, rule: Rule) -> None:
    """Tries a rule on the last seven days, before it is followed."""
    from woordvoering.watchlist import tried

    voice, found = sitting.voice, tried(sitting.desk, rule)

    def tell() -> None:
        voice.line(voice.say("cli.done.rule_tried", {"rule": found.rule, "found": found.found, "read": found.read}))
        voice.table(("date", "found"), [[day, count] for day, count in found.days])
        rows = [[voice.when(one.at), one.source, _marked(one.text, one.marks)] for one in found.examples]
        voice.table(("at", "source", "text"), rows)
        voice.table(("story", "title", "found"), [[one.id, one.title, one.holding] for one in found.stories])

    voice.answer(found, tell)


@act(watch_terms, "add")
def add(sitting: Sitting, rule: Rule) -> None:
    """Follows a rule from the next start on."""
    from woordvoering.watchlist import add_rule

    kept = add_rule(sitting.desk, rule)
    sitting.voice.told("cli.done.rule_added", {"rule": kept}, {"rule": kept})


@act(watch_terms, "remove")
def remove(sitting: Sitting, rule: Rule) -> None:
    """Follows a rule no longer."""
    from woordvoering.watchlist import remove_rule

    gone = remove_rule(sitting.desk, rule)
    sitting.voice.told("cli.done.rule_removed", {"rule": gone}, {"rule": gone})


def _marked(text: str, marks: tuple[tuple[int, int], ...]) -> str:
    """The part of a text around its first hit, with every hit in it between angle quotes."""
    if not marks:
        return text[:100]
    start, end = max(0, marks[0][0] - 30), marks[0][1] + 60
    parts: list[str] = []
    here = start
    for first, behind in marks:
        if behind <= end:
            parts += [text[here:first], "«", text[first:behind], "»"]
            here = behind
    return "".join([*parts, text[here:end]])
