"""`watch-terms …`: the rules that the desk follows, and what one would have found before it is followed; `gazetteer …`:
the streets of its quarters."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from woordvoering.cli.command import act, noun
from woordvoering.cli.session import Sitting, read_bytes

watch_terms = noun("What the desk follows: a story that holds such a rule weighs more.")
gazetteer = noun("The quarters by which the desk tells where something is, with a street list of its own.")

FAULTS = 20
"""Faults of a list that are told in words; `--json` has them all."""

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
    """Follows a rule from now on."""
    from woordvoering.watchlist import add_rule

    kept = add_rule(sitting.desk, rule)
    sitting.voice.told("cli.done.rule_added", {"rule": kept}, {"rule": kept})


@act(watch_terms, "change")
def change(sitting: Sitting, rule: Annotated[str, typer.Argument(help="The rule as it stands.")], to: Rule) -> None:
    """Follows a rule in the place of another."""
    from woordvoering.watchlist import change_rule

    kept = change_rule(sitting.desk, rule, to)
    sitting.voice.told("cli.done.rule_added", {"rule": kept}, {"rule": kept})


@act(watch_terms, "remove")
def remove(sitting: Sitting, rule: Rule) -> None:
    """Follows a rule no longer."""
    from woordvoering.watchlist import remove_rule

    gone = remove_rule(sitting.desk, rule)
    sitting.voice.told("cli.done.rule_removed", {"rule": gone}, {"rule": gone})


@act(gazetteer, "list")
def list_quarters(sitting: Sitting) -> None:
    """Lists the quarters, with the number of streets of the desk's own list."""
    from woordvoering.watchlist import streets_of

    found, voice = streets_of(sitting.desk), sitting.voice
    record = [{"number": wijk.number, "wijk": wijk.name, "streets": count} for wijk, count in found]
    voice.answer(
        record, lambda: voice.table(("number", "wijk", "streets"), [[w.number, w.name, count] for w, count in found])
    )


@act(gazetteer, "import")
def import_list(
    sitting: Sitting,
    file: Annotated[Path, typer.Argument(help="CSV with a header (straat;wijk) or GeoJSON with both as properties.")],
) -> None:
    """Takes over a list of streets in the place of the one before; lines with a fault are left out and named."""
    from woordvoering.watchlist import import_streets

    found, voice = import_streets(sitting.desk, read_bytes(file)), sitting.voice
    counts = {"streets": len(found.streets), "faults": len(found.faults)}

    def tell() -> None:
        voice.line(voice.say("cli.done.streets_imported", counts))
        for fault in found.faults[:FAULTS]:
            voice.line(voice.reason(fault))

    voice.answer({"streets": len(found.streets), "faults": found.faults}, tell)


@act(gazetteer, "remove")
def remove_list(sitting: Sitting) -> None:
    """Lets go of the desk's own list of streets; the shipped names stay."""
    from woordvoering.watchlist import remove_streets

    remove_streets(sitting.desk)
    sitting.voice.told("cli.done.streets_removed", {}, {})


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
