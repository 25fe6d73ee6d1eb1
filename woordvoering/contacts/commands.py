"""Acts on the press list: added, changed, what somebody said of being written to, removed."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from woordvoering.casework.fields import line
from woordvoering.casework.rules import require
from woordvoering.casework.tools import Tools
from woordvoering.contacts import events as ev
from woordvoering.contacts.entries import Entry
from woordvoering.contacts.incoming import Preview, preview
from woordvoering.contacts.rows import ContactRow, GoneContactRow
from woordvoering.contacts.rules import NOTE, Contact, check_id, cleaned, contact_of, contact_reasons, mail_key
from woordvoering.errors import Reason, Refused
from woordvoering.journal.event import WORKSPACE, Fact
from woordvoering.journal.journal import Changes

AT_ONCE = 200
"""Events of one act."""


class Added(msgspec.Struct, frozen=True):
    """A contact that was added or changed, and those that have the same address."""

    contact: str
    same_mail: tuple[ContactRow, ...]


class ContactCommands:
    """The press list of the workspace."""

    def __init__(self, tools: Tools) -> None:
        self._tools = tools

    def all(self) -> tuple[ContactRow, ...]:
        """Everybody on the list, by newsroom and name."""
        rows = self._tools.rows(WORKSPACE).all(ContactRow)
        return tuple(sorted(rows, key=lambda row: (row.outlet.casefold(), row.name.casefold(), row.key)))

    def gone(self) -> tuple[GoneContactRow, ...]:
        """Who was removed: ids, when and by whom."""
        return self._tools.rows(WORKSPACE).all(GoneContactRow)

    def get(self, contact: str) -> ContactRow:
        """One of them. Raises Refused `contact.unknown`, `contact.removed`."""
        rows = self._tools.rows(WORKSPACE)
        found = rows.get(ContactRow, contact)
        if found is None:
            gone = rows.get(GoneContactRow, contact)
            params = {"contact": contact[:80]}
            raise Refused(Reason("contact.unknown" if gone is None else "contact.removed", params))
        return found

    def named(self, name: str) -> ContactRow:
        """The contact by id, address or newsroom. Raises Refused when none or several have it."""
        rows = self.all()
        wanted = name.strip().casefold()
        for fits in (
            [row for row in rows if row.key == name],
            [row for row in rows if row.mail and mail_key(row.mail) == mail_key(name)],
            [row for row in rows if wanted in (row.outlet.casefold(), f"{row.outlet} {row.name}".casefold())],
        ):
            if len(fits) > 1:
                ids = tuple(row.key for row in fits[:10])
                raise Refused(Reason("contact.several", {"name": name[:80], "count": len(fits), "ids": ids}))
            if fits:
                return fits[0]
        return self.get(name)

    def add(self, actor: str, contact: Contact) -> tuple[Added, Changes]:
        """Puts somebody on the list. Raises WrongUse and Refused with everything that is wrong."""
        key = self._tools.new_id()
        return Added(key, self._beside(key, contact)), self.put(actor, {key: contact})

    def change(self, actor: str, key: str, contact: Contact) -> tuple[Added, Changes]:
        """Another address, name or group; what stays as it is writes nothing.

        What they said of being written to is left as it stands now: whoever filled in a form may have seen an older
        word (`consent`).
        """
        now = _consents(contact_of(self.get(key)))
        return Added(key, self._beside(key, contact)), self.put(actor, {key: msgspec.structs.replace(contact, **now)})

    def take_over(self, actor: str, entries: Sequence[Entry]) -> tuple[Preview, Changes]:
        """Takes a file over as it would be taken now, which may be later than when it was looked at."""
        found = self.preview(entries)
        return found, self.put(actor, found.to_write())

    def consent(
        self, actor: str, key: str, consent: ev.Consent, *, at: int | None = None, how: str = "", note: str = ""
    ) -> Changes:
        """What somebody said of being written to; `at` is ms UTC. A withdrawal holds from the same moment on."""
        known = contact_of(self.get(key))
        when = self._tools.clock.now() if at is None else at
        said = msgspec.structs.replace(known, consent=consent, consent_at=when, consent_how=how, consent_note=note)
        return self.put(actor, {key: said}, lifting=True)

    def remove(self, actor: str, key: str, reason: str = "") -> Changes:
        """Takes somebody off the list for good. What earlier events say of them goes by two persons (`words_of`)."""
        self.get(key)
        why = line("reason", reason, limit=NOTE, empty=True)
        return self._tools.write(WORKSPACE, actor, ev.ContactRemoved(contact=key, reason=why))

    def words_of(self, key: str) -> tuple[str, ...]:
        """The events that still hold words about a contact: what two persons erase of it (`erasure.Erasures`)."""
        events = self._tools.journal.events(WORKSPACE)
        return tuple(event.id for event in events if _about(event.fact, key))

    def preview(self, entries: Sequence[Entry]) -> Preview:
        """What a file would change, line by line; nothing is written."""
        ids = {each.number: self._tools.new_id() for each in entries if not each.id}
        return preview(self._tools.rows(WORKSPACE), entries, ids)

    def put(self, actor: str, contacts: dict[str, Contact], *, lifting: bool = False) -> Changes:
        """Sets contacts by id, 200 events an act; a withdrawal ends only by `consent`, which is `lifting`.

        Raises WrongUse and Refused: then nothing was written.
        """
        rows, facts, wrong = self._tools.rows(WORKSPACE), list[Fact](), list[Reason]()
        for key, given in contacts.items():
            contact = cleaned(given)
            known = rows.get(ContactRow, key)
            if rows.get(GoneContactRow, key) is not None:
                wrong.append(Reason("contact.removed", {"contact": key[:80]}))
            if known is not None and known.consent == "withdrawn" != contact.consent and not lifting:
                wrong.append(Reason("contacts.withdrawn_stays", {"outlet": contact.outlet}))
            wrong += contact_reasons(contact)
            facts += self._facts(key, contact, known)
        require(*wrong)
        return self._write(actor, facts)

    def _facts(self, key: str, contact: Contact, known: ContactRow | None) -> list[Fact]:
        """What is new: the particulars, what was said of being written to, or neither."""
        before = contact_of(known) if known else None
        said, particulars = _consent_of(contact), _particulars(contact)
        facts: list[Fact] = []
        if before is None or _particulars(before) != particulars:
            facts.append(set_of(key, contact))
        unsaid = ("legitimate_interest", None, "", "")
        if said != (_consent_of(before) if before else unsaid):
            at = self._tools.clock.now() if contact.consent_at is None else contact.consent_at
            after = known.consent_event if known else ""
            facts.append(
                ev.ConsentNoted(
                    contact=key,
                    consent=contact.consent,
                    at=at,
                    how=contact.consent_how,
                    note=contact.consent_note,
                    after=after,
                )
            )
        return facts

    def _write(self, actor: str, facts: Sequence[Fact]) -> Changes:
        changes = Changes()
        for start in range(0, len(facts), AT_ONCE):
            changes |= self._tools.write(WORKSPACE, actor, *facts[start : start + AT_ONCE])
        return changes

    def _beside(self, key: str, contact: Contact) -> tuple[ContactRow, ...]:
        address = mail_key(contact.mail)
        return tuple(row for row in self.all() if address and row.key != key and mail_key(row.mail) == address)


def set_of(key: str, contact: Contact) -> ev.ContactSet:
    """The event that says who a contact is. Raises WrongUse for an id that is no clean line."""
    check_id(key)
    return ev.ContactSet(
        contact=key,
        outlet=contact.outlet,
        name=contact.name,
        mail=contact.mail,
        telephone=contact.telephone,
        language=contact.language,
        group=contact.groups[0] if contact.groups else "",
        function=contact.function,
        way=contact.way,
        groups=contact.groups[1:],
        active=contact.active,
    )


def _consents(contact: Contact) -> dict[str, object]:
    names = ("consent", "consent_at", "consent_how", "consent_note")
    return {name: getattr(contact, name) for name in names}


def _about(fact: Fact | None, key: str) -> bool:
    return isinstance(fact, ev.ContactSet) and fact.contact == key


def _particulars(contact: Contact) -> Contact:
    plain = {"consent": "legitimate_interest", "consent_at": None, "consent_how": "", "consent_note": ""}
    return msgspec.structs.replace(contact, **plain)


def _consent_of(contact: Contact) -> tuple[str, int | None, str, str]:
    return (contact.consent, contact.consent_at, contact.consent_how, contact.consent_note)
