"""Which files the journal names (captures, material, filed mails, logos), and which were erased and nobody names."""

from __future__ import annotations

import msgspec
from sqlalchemy import Connection

from woordvoering.clearance.events import VerdictGiven
from woordvoering.journal.event import tag_of
from woordvoering.journal.journal import Journal
from woordvoering.release.events import HouseSet
from woordvoering.store.blobs import NAME
from woordvoering.store.plain import ask
from woordvoering.sync.media import Filed


def filed_in(journal: Journal, known: tuple[int, ...] | None = None) -> Filed | None:
    """What the journal says of files by now; None when it still stands at the mark that was `known`."""
    with journal.engine.connect() as db:
        mark = _mark(db)
        if mark == known:
            return None
        named = _only_names({*_material(db), *_mails(journal, db), *_logos(journal, db)})
        return Filed(mark, named, _only_names(_erased(db)) - named)


def _mark(db: Connection) -> tuple[int, ...]:
    """Numbers of which one changes whenever an act comes in, words come late, or words go."""
    sql = "SELECT (SELECT max(rowid) FROM event), (SELECT max(rowid) FROM payload), (SELECT count(*) FROM erasure)"
    return tuple(int(each or 0) for each in ask(db, sql)[0])


def _material(db: Connection) -> set[str]:
    return {str(row[0]) for row in ask(db, "SELECT blob FROM material")}


def _mails(journal: Journal, db: Connection) -> set[str]:
    """The mails with a verdict, also with one that another took the place of: the file is named by the act alone."""
    sql = (
        "SELECT e.id FROM event e JOIN payload p ON p.event_id = e.id WHERE e.case_id IN "
        "(SELECT case_id FROM clearance) AND e.type = ? AND instr(p.data, CAST('\"mail_blob\"' AS BLOB))"
    )
    rows = ask(db, sql, (tag_of(VerdictGiven),))
    facts = [event.fact for row in rows if (event := journal.log.by_id(db, str(row[0]))) is not None]
    return {fact.mail_blob for fact in facts if isinstance(fact, VerdictGiven)}


def _logos(journal: Journal, db: Connection) -> set[str]:
    """Every logo that the house ever had: what left with it is written again with it."""
    sql = (
        "SELECT e.id FROM event e JOIN payload p ON p.event_id = e.id "
        "WHERE e.type = ? AND instr(p.data, CAST('\"logo\"' AS BLOB))"
    )
    rows = ask(db, sql, (tag_of(HouseSet),))
    facts = [event.fact for row in rows if (event := journal.log.by_id(db, str(row[0]))) is not None]
    return {fact.logo for fact in facts if isinstance(fact, HouseSet) and fact.logo}


def _erased(db: Connection) -> set[str]:
    rows = ask(db, "SELECT blobs FROM erasure WHERE blobs <> '[]'")
    return {name for row in rows for name in msgspec.json.decode(row[0], type=tuple[str, ...])}


def _only_names(given: set[str]) -> frozenset[str]:
    """An act may say anything: what is no name of a file is none."""
    return frozenset(name for name in given if NAME.fullmatch(name))
