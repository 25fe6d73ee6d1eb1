"""A press list that comes in: what in it is new, changed, the same or refused, before anything is written."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal

import msgspec

from woordvoering.contacts.cards import read_cards
from woordvoering.contacts.entries import Entry, merged
from woordvoering.contacts.rows import ContactRow, GoneContactRow
from woordvoering.contacts.rules import Contact, check_id, cleaned, contact_of, contact_reasons, mail_key
from woordvoering.contacts.sheet import read_sheet
from woordvoering.errors import Reason, WoordvoeringError
from woordvoering.journal.fold import Rows

Fate = Literal["new", "changed", "same", "refused"]
FATES: tuple[Fate, ...] = ("new", "changed", "same", "refused")


class Incoming(msgspec.Struct, frozen=True):
    """One contact of a file: its line, under which id it would stand, who it is, what it was, what would become of it
    and why, and who has the same address."""

    number: int
    id: str
    fate: Fate
    contact: Contact | None
    before: Contact | None = None
    reasons: tuple[Reason, ...] = ()
    same_mail: tuple[str, ...] = ()

    @property
    def changes(self) -> tuple[str, ...]:
        """The fields that would change."""
        if self.contact is None or self.before is None:
            return ()
        return tuple(
            name for name in Contact.__struct_fields__ if getattr(self.contact, name) != getattr(self.before, name)
        )


class Preview(msgspec.Struct, frozen=True):
    """A file that was read, line by line; nothing of it was written."""

    lines: tuple[Incoming, ...]

    def count(self, fate: Fate) -> int:
        """How many lines have this fate."""
        return sum(line.fate == fate for line in self.lines)

    def to_write(self) -> dict[str, Contact]:
        """What is new or changed, by id."""
        return {line.id: line.contact for line in self.lines if line.fate in ("new", "changed") and line.contact}


def read_entries(body: bytes) -> tuple[Entry, ...]:
    """The contacts of a file: cards when it begins as cards do, else a table. Raises BrokenInput as the readers do."""
    start = body[:200].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    return read_cards(body) if start[:11].upper() == b"BEGIN:VCARD" else read_sheet(body)


def preview(workspace: Rows, entries: Iterable[Entry], new_id: Mapping[int, str]) -> Preview:
    """What would become of each entry; `new_id` gives the id of a line that brings none."""
    known = {row.key: row for row in workspace.all(ContactRow)}
    places = _Places(known)
    taken: dict[str, int] = {}
    lines: list[Incoming] = []
    for each in entries:
        gone = workspace.get(GoneContactRow, each.id) is not None
        ours = each.id if each.id in known or gone else ""
        key = ours or places.of(each) or each.id or new_id[each.number]
        line = _line(each, key, known.get(key), gone=gone)
        if line.fate != "refused" and key in taken:
            twice = Reason("contacts.twice", {"line": taken[key]})
            line = msgspec.structs.replace(line, fate="refused", reasons=(twice,))
        elif line.fate != "refused":
            taken[key] = each.number
        lines.append(line)
    return Preview(tuple(_told_twice(lines, known)))


def _line(each: Entry, key: str, row: ContactRow | None, *, gone: bool) -> Incoming:
    before = contact_of(row) if row else None

    def refused(*reasons: Reason) -> Incoming:
        return Incoming(each.number, key, "refused", None, before, reasons)

    if each.wrong:
        return refused(*each.wrong)
    if gone:
        return refused(Reason("contact.removed", {"contact": key[:80]}))
    try:
        check_id(key)
        contact = cleaned(merged(each.values, before))
    except WoordvoeringError as error:
        return refused(*error.reasons())
    if before is not None and before.consent == "withdrawn" and contact.consent != "withdrawn":
        return refused(Reason("contacts.withdrawn_stays", {"outlet": contact.outlet}))
    wrong = contact_reasons(contact)
    if wrong:
        return refused(*wrong)
    return Incoming(
        each.number, key, "new" if before is None else "same" if contact == before else "changed", contact, before
    )


class _Places:
    """Who of the list an entry without an id of ours is about: by address and name, else by newsroom and name."""

    def __init__(self, known: Mapping[str, ContactRow]) -> None:
        self._people: dict[tuple[str, str], list[str]] = {}
        self._addresses: dict[str, list[str]] = {}
        for row in known.values():
            self._addresses.setdefault(mail_key(row.mail), []).append(row.key) if row.mail else None
            for where in (mail_key(row.mail), row.outlet.casefold()):
                if where:
                    self._people.setdefault((where, row.name.casefold()), []).append(row.key)

    def of(self, each: Entry) -> str:
        mail, name = mail_key(str(each.values.get("mail", ""))), str(each.values.get("name", "")).casefold()
        outlet = str(each.values.get("outlet", "")).casefold()
        same_person = self._people.get((mail, name), []) if mail else []
        same_address = self._addresses.get(mail, []) if mail and "name" not in each.values else []
        same_desk = self._people.get((outlet, name), []) if outlet else []
        return next((found[0] for found in (same_person, same_address, same_desk) if len(found) == 1), "")


def _told_twice(lines: list[Incoming], known: Mapping[str, ContactRow]) -> Iterable[Incoming]:
    """The lines with whoever else has their address, on the list or in the file."""
    holders: dict[str, dict[str, str]] = {}
    for row in known.values():
        holders.setdefault(mail_key(row.mail), {})[row.key] = _who(row.outlet, row.name)
    for line in lines:
        row = known.get(line.id) if line.contact is not None else None
        if row is not None:
            holders.get(mail_key(row.mail), {}).pop(line.id, None)
    for line in lines:
        if line.contact is not None and line.fate != "refused":
            holders.setdefault(mail_key(line.contact.mail), {})[line.id] = _who(line.contact.outlet, line.contact.name)
    for line in lines:
        mail = mail_key(line.contact.mail) if line.contact is not None else ""
        others = [who for key, who in holders.get(mail, {}).items() if key != line.id] if mail else []
        yield msgspec.structs.replace(line, same_mail=tuple(others)) if others else line


def _who(outlet: str, name: str) -> str:
    return f"{outlet}, {name}" if name else outlet
