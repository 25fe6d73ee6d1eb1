"""Who receives a version, who is held back and why; who had a wrong one. Pure: rows in, people out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from woordvoering.casework.rows import RequestRow
from woordvoering.contacts.rows import ContactRow
from woordvoering.contacts.rules import held_back, is_mail, mail_key
from woordvoering.errors import Reason
from woordvoering.journal.fold import Rows
from woordvoering.release.events import Recipient
from woordvoering.release.rows import DeliveryRow, ReleaseRow
from woordvoering.statements.rows import StatementRow


class Held(msgspec.Struct, frozen=True):
    """Somebody to whom nothing goes by itself, and why: a withdrawn consent, no address but a telephone."""

    to: Recipient
    reason: Reason


class Addressees(msgspec.Struct, frozen=True):
    """Who receives a version, one mail an address, and who would have but does not."""

    to: tuple[Recipient, ...]
    held: tuple[Held, ...] = ()


class Reading(msgspec.Struct, frozen=True):
    """Somebody who had a version: by mail, or told by a person who ended their question with it (`told`). `at` is ms
    UTC."""

    release: str
    version: int
    to: Recipient
    at: int
    told: bool = False


def recipients_of(
    rows: Rows, workspace: Rows, text: StatementRow, groups: Iterable[str], requests: Iterable[str]
) -> Addressees:
    """Who receives a text. A correction goes to exactly those who had what it corrects, and what was written for one
    question to whoever asked it, whatever was chosen."""
    if text.kind == "correction":
        return wrong_readers(rows, workspace, text.corrects)
    own = own_text_of(rows, text.key)
    return addressees(rows, workspace, text.key, () if own else groups, own or requests)


def addressees(
    rows: Rows, workspace: Rows, statement: str, groups: Iterable[str], requests: Iterable[str]
) -> Addressees:
    """Who receives a text: these groups of the press list, these open questions, and those for which it stands ready.

    Whoever is both is written to once. A contact that said no receives nothing; a question that they ask after that
    is answered, as they asked for it.
    """
    wanted, chosen = frozenset(groups), frozenset(requests)
    found: list[Recipient | Held] = []
    for row in workspace.all(ContactRow):
        if wanted & frozenset(row.groups):
            to = Recipient(outlet=row.outlet, address=row.mail, name=row.name, contact=row.key)
            reason = held_back(row)
            found.append(to if reason is None else Held(to, reason))
    contacts = _by_mail(workspace)
    found += (
        _asker(row, contacts.get(mail_key(row.contact), ()))
        for row in rows.all(RequestRow)
        if not row.resolution and (row.key in chosen or (statement and row.answer == statement))
    )
    return _each_once(found)


def readings(rows: Rows) -> tuple[Reading, ...]:
    """Everybody who had a version of a case, and when: what was mailed, and what a person told."""
    releases = {row.key: row for row in rows.all(ReleaseRow)}
    found = [
        Reading(
            row.release, row.version, Recipient(row.outlet, row.address, row.name, row.request, row.contact), row.at
        )
        for row in rows.all(DeliveryRow)
        if row.had
    ]
    mailed = {(row.release, mail_key(row.address)) for row in rows.all(DeliveryRow)}
    for row in rows.all(RequestRow):
        release = releases.get(row.release) if row.resolution == "statement" else None
        if release is not None and (release.key, mail_key(row.contact)) not in mailed:
            to = Recipient(row.outlet, row.contact, row.journalist, row.key)
            found.append(Reading(release.key, release.version, to, row.resolved_at or 0, told=True))
    return tuple(sorted(found, key=lambda each: (each.version, each.at, each.to.outlet.casefold(), each.to.address)))


def readers(rows: Rows, releases: Iterable[str]) -> tuple[Recipient, ...]:
    """Everybody who had one of these releases, each address once."""
    wanted = frozenset(releases)
    return _each_once([each.to for each in readings(rows) if each.release in wanted]).to


def wrong_readers(rows: Rows, workspace: Rows, statement: str) -> Addressees:
    """Exactly those who had a version of a statement: what puts it right is owed to them, whatever they said of being
    written to since. Who has another address by now is written at both, unless they said no or left the list; who has
    none but a telephone is held back, to be called.
    """
    contacts = {row.key: row for row in workspace.all(ContactRow)}
    wrong = frozenset(row.key for row in rows.all(ReleaseRow) if row.statement == statement)
    found: list[Recipient | Held] = []
    for had in (each.to for each in readings(rows) if each.release in wrong):
        plain = msgspec.structs.replace(had, request="")
        if not is_mail(had.address):
            reason = Reason("recipient.no_mail", {"outlet": had.outlet, "name": had.name, "telephone": had.address})
            found.append(Held(plain, reason))
            continue
        found.append(plain)
        row = contacts.get(had.contact)
        if row is not None and held_back(row) is None:
            found.append(Recipient(outlet=row.outlet, address=row.mail, name=row.name, contact=row.key))
    return _each_once(found)


def own_text_of(rows: Rows, statement: str) -> tuple[str, ...]:
    """The questions for which alone a text was written; none for the text of a dossier."""
    return tuple(row.key for row in rows.all(RequestRow) if row.own_text == statement)


def channels_for(rows: Rows, statement: str, channels: tuple[str, ...]) -> tuple[str, ...]:
    """The channels that may carry a text: none for what was written for one newsroom, whatever was chosen."""
    return () if own_text_of(rows, statement) else channels


def settled(rows: Rows, statement: str, to: Iterable[Recipient]) -> tuple[str, ...]:
    """The open questions that a release of this text answers: it stood ready for them, and it reaches them."""
    reached = {mail_key(each.address) for each in to}
    return tuple(
        row.key
        for row in rows.all(RequestRow)
        if not row.resolution and row.answer == statement and mail_key(row.contact) in reached
    )


def _asker(row: RequestRow, contacts: tuple[ContactRow, ...]) -> Recipient | Held:
    contact = contacts[0].key if len(contacts) == 1 else ""
    to = Recipient(outlet=row.outlet, address=row.contact, name=row.journalist, request=row.key, contact=contact)
    names = {"outlet": row.outlet, "name": row.journalist}
    if not is_mail(row.contact):
        return Held(to, Reason("recipient.no_mail", {**names, "telephone": row.contact}))
    said_no = [each for each in contacts if each.consent == "withdrawn"]
    if said_no and all((each.consent_at or 0) >= row.received_at for each in said_no):
        return Held(to, Reason("recipient.withdrawn", {**names, "at": said_no[0].consent_at}))
    return to


def _by_mail(workspace: Rows) -> dict[str, tuple[ContactRow, ...]]:
    found: dict[str, tuple[ContactRow, ...]] = {}
    for row in workspace.all(ContactRow):
        if row.mail:
            key = mail_key(row.mail)
            found[key] = (*found.get(key, ()), row)
    return found


def _each_once(found: Iterable[Recipient | Held]) -> Addressees:
    """One mail an address. Who stands there twice keeps the question that it answers; who is written to is not told
    to be held back as well."""
    to: dict[str, Recipient] = {}
    held: dict[str, Held] = {}
    for each in found:
        if isinstance(each, Held):
            held.setdefault(mail_key(each.to.address) or each.to.contact or each.to.request, each)
            continue
        key = mail_key(each.address)
        known = to.get(key)
        to[key] = each if known is None else _both(known, each)
    return Addressees(tuple(to.values()), tuple(_not_written(held, to)))


def _not_written(held: dict[str, Held], to: dict[str, Recipient]) -> Iterator[Held]:
    for key, each in held.items():
        if key not in to:
            yield each


def _both(one: Recipient, other: Recipient) -> Recipient:
    return msgspec.structs.replace(
        one, name=one.name or other.name, request=one.request or other.request, contact=one.contact or other.contact
    )


PORTION = 24_000
"""Bytes of recipients in one event: beside the rest of a release they stay well below what an event may hold."""


def portions(recipients: tuple[Recipient, ...]) -> tuple[tuple[Recipient, ...], ...]:
    """The recipients in pieces that fit in one event each, in their order; at least one piece."""
    found: list[list[Recipient]] = [[]]
    size = 0
    for each in recipients:
        size += len(msgspec.json.encode(each)) + 1
        if size > PORTION and found[-1]:
            found.append([])
            size = len(msgspec.json.encode(each)) + 1
        found[-1].append(each)
    return tuple(tuple(piece) for piece in found)
