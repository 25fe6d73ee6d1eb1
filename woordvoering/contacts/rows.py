"""The rows of the press list, and how its events change them."""

from __future__ import annotations

from msgspec.structs import replace

from woordvoering.contacts import events as ev
from woordvoering.journal.event import Fact
from woordvoering.journal.fold import Room, Rows, Stamp
from woordvoering.store.tables import Row, table_for


class ContactRow(Row, frozen=True, kw_only=True):
    """A newsroom or journalist. `consent_event` is the event that last said what they want, '' when none did."""

    outlet: str
    name: str
    function: str
    mail: str
    telephone: str
    language: str
    way: ev.Way
    groups: tuple[str, ...]
    active: bool
    consent: ev.Consent = "legitimate_interest"
    consent_at: int | None = None
    consent_how: str = ""
    consent_note: str = ""
    consent_event: str = ""


class GoneContactRow(Row, frozen=True, kw_only=True):
    """That a contact was removed, when and by whom; nothing of who it was."""

    removed_at: int
    removed_by: str
    reason: str


TABLES = (
    (ContactRow, table_for(ContactRow, "contact")),
    (GoneContactRow, table_for(GoneContactRow, "contact_gone")),
)


def apply(rows: Rows, at: Stamp, fact: Fact) -> None:
    """Applies one fact of the press list; facts of other rooms change nothing here."""
    match fact:
        case ev.ContactSet() if rows.get(GoneContactRow, fact.contact) is None:
            rows.put(_contact(at, fact, rows.get(ContactRow, fact.contact)))
        case ev.ConsentNoted():
            known = rows.get(ContactRow, fact.contact)
            if known is not None and not _overlooks(known, fact):
                rows.put(
                    replace(
                        known,
                        consent=fact.consent,
                        consent_at=fact.at,
                        consent_how=fact.how,
                        consent_note=fact.note,
                        consent_event=at.id,
                    )
                )
        case ev.ContactRemoved() if rows.get(GoneContactRow, fact.contact) is None:
            rows.drop(ContactRow, fact.contact)
            rows.put(
                GoneContactRow(
                    case_id=at.case, key=fact.contact, removed_at=at.wall, removed_by=at.actor, reason=fact.reason
                )
            )
        case _:
            pass


def _overlooks(known: ContactRow, fact: ev.ConsentNoted) -> bool:
    """Whether somebody who had not heard of a withdrawal would undo it."""
    return known.consent == "withdrawn" and fact.consent != "withdrawn" and fact.after != known.consent_event


def _contact(at: Stamp, fact: ev.ContactSet, known: ContactRow | None) -> ContactRow:
    """The row anew; what a contact said of being written to is not part of their particulars."""
    fresh = ContactRow(
        case_id=at.case,
        key=fact.contact,
        outlet=fact.outlet,
        name=fact.name,
        function=fact.function,
        mail=fact.mail,
        telephone=fact.telephone,
        language=fact.language,
        way=fact.way,
        groups=tuple(dict.fromkeys(group for group in (fact.group, *fact.groups) if group)),
        active=fact.active,
    )
    if known is None:
        return fresh
    return replace(
        fresh,
        consent=known.consent,
        consent_at=known.consent_at,
        consent_how=known.consent_how,
        consent_note=known.consent_note,
        consent_event=known.consent_event,
    )


CONTACTS_ROOM = Room("contacts", ev.FACTS, TABLES, apply, ev.ERASABLE)
