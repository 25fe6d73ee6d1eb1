"""The fixed words around a statement, in its own language: labels, marks, and times as that language writes them."""

from __future__ import annotations

import tomllib
from functools import cache

import msgspec

from woordvoering.clock import brussels
from woordvoering.release.document import PressDocument
from woordvoering.resources import resource
from woordvoering.statements.blocks import Paragraph, Run


class Words(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One language's table of `resources/templates/document.toml`."""

    acknowledgement: str
    holding_statement: str
    lines_to_take: str
    statement: str
    correction: str
    safety_instruction: str
    correction_mark: str
    withdrawn_mark: str
    withdrawn: str
    withdrawn_body: str
    withheld_mark: str
    withheld: str
    embargo_mark: str
    embargo: str
    corrects: str
    replaces: str
    version: str
    place_and_time: str
    press_contact: str
    about: str
    note: str
    fingerprint: str
    end: str
    page: str
    newsroom: str
    false: str
    misleading: str
    clock: str
    months: tuple[str, ...]
    usage: str
    language: str
    also_in: str


class Notice(msgspec.Struct, frozen=True):
    """Something that must be read before the text: a mark in capitals, and what it asks."""

    mark: str
    text: str


@cache
def words(language: str) -> Words:
    """The fixed words in `language`."""
    tables = tomllib.loads(resource("templates", "document.toml").read_text("utf-8"))
    return msgspec.convert(tables, dict[str, Words])[language]


def written_moment(when: int, language: str) -> str:
    """A moment (ms UTC) on the wall clock of Brussels, written out: '14 november 2026, 02.40 uur'."""
    local, said = brussels(when), words(language)
    return said.clock.format(
        day=local.day,
        month=said.months[local.month - 1],
        year=local.year,
        hour=local.hour if language == "fr" else f"{local.hour:02d}",
        minute=f"{local.minute:02d}",
    )


def kind_label(doc: PressDocument) -> str:
    """'Persbericht', 'Rechtzetting' … in the document's language; a kind of a zone's own is called a press release."""
    said = words(doc.language)
    return {
        "acknowledgement": said.acknowledgement,
        "holding_statement": said.holding_statement,
        "lines_to_take": said.lines_to_take,
        "statement": said.statement,
        "correction": said.correction,
        "safety_instruction": said.safety_instruction,
    }.get(doc.kind, said.statement)


def notices(doc: PressDocument) -> tuple[Notice, ...]:
    """What stands above the headline: withdrawn, withheld, embargo, correction; the gravest first."""
    said = words(doc.language)
    found: list[Notice] = []
    if doc.status == "canceled":
        found.append(Notice(said.withdrawn_mark, said.withdrawn))
    if doc.status == "withheld":
        found.append(Notice(said.withheld_mark, said.withheld))
    if doc.embargoed_until is not None and doc.status != "canceled":
        found.append(
            Notice(said.embargo_mark, said.embargo.format(when=written_moment(doc.embargoed_until, doc.language)))
        )
    if doc.kind == "correction" or doc.correction_of:
        found.append(Notice(said.correction_mark, said.corrects))
    return tuple(found)


def canceled(doc: PressDocument, version: int, at: int) -> PressDocument:
    """The notice that a document is withdrawn, as `version` at `at` (ms UTC): it is named by its headline, and nothing
    else of its text is said once more."""
    body = words(doc.language).withdrawn_body.format(
        version=doc.version, when=written_moment(doc.version_created, doc.language)
    )
    return msgspec.structs.replace(
        doc,
        version=version,
        version_created=max(at, doc.version_created),
        status="canceled",
        embargoed_until=None,
        previous=doc.id,
        correction_of=None,
        blocks=(Paragraph((Run(body),)),),
        text=f"# {doc.headline}\n\n{body}",
    )


def dateline(doc: PressDocument) -> str:
    """Place and time of this version: 'Gent, 14 november 2026, 02.40 uur'."""
    when = written_moment(doc.version_created, doc.language)
    return words(doc.language).place_and_time.format(place=doc.located, when=when) if doc.located else when


def version_line(doc: PressDocument) -> str:
    """'Versie 2', and which version it replaces where that was the same text."""
    said = words(doc.language)
    line = said.version.format(version=doc.version)
    return f"{line}. {said.replaces.format(version=doc.version - 1)}" if doc.previous == doc.id else line


def contact_lines(doc: PressDocument) -> tuple[str, ...]:
    """The house and its press line, one item a line; empty ones left out."""
    house = doc.house
    lines = (house.name, house.press_contact, house.press_telephone, house.press_mail, house.address, house.website)
    return tuple(line for line in lines if line)
