"""What a contact of the press list must be, and who of them may be written to; pure."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

import msgspec

from woordvoering.casework.fields import line
from woordvoering.contacts.events import CONSENTS, LANGUAGES, WAYS, Consent, Language, Way
from woordvoering.contacts.rows import ContactRow
from woordvoering.errors import Param, Reason, WrongUse

Word = TypeVar("Word", Language, Way, Consent)

NAME, MAIL, LOCAL, TELEPHONE, GROUP, GROUPS, NOTE = 200, 254, 64, 40, 60, 20, 300
"""Code points at most; `GROUPS` is a number of groups. An address has 254 octets, 64 before its at sign (RFC 5321)."""

REQUESTS = "requests"
"""The name under which the open media requests of a dossier stand among the groups: no group has it."""

_LOCAL = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*")
_LABEL = re.compile(r"[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?")
_PLAIN = re.compile(r"[a-z0-9]+(?:[._+-][a-z0-9]+)*@(?:[a-z0-9]+(?:-[a-z0-9]+)*\.)+[a-z]+")
"""An address that is its own key, as most are: a list of ten thousand is looked through each time it changed."""
_TELEPHONE = re.compile(r"[0-9+()/.\- x]+")
_SEPARATES = re.compile(r"[|;,]")
_TWO_MEANINGS = frozenset("ßς\u200c\u200d")
"""Letters that lead to one host in old programs and to another in new ones."""


class Contact(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that is known of a contact, as a person, a table or a card gives it; `consent_at` in ms UTC."""

    outlet: str
    name: str = ""
    function: str = ""
    mail: str = ""
    telephone: str = ""
    language: Language = "nl"
    way: Way = "mail"
    groups: tuple[str, ...] = ()
    active: bool = True
    consent: Consent = "legitimate_interest"
    consent_at: int | None = None
    consent_how: str = ""
    consent_note: str = ""


def contact_of(row: ContactRow) -> Contact:
    """What stands on the press list, as it is given and taken."""
    return Contact(
        outlet=row.outlet,
        name=row.name,
        function=row.function,
        mail=row.mail,
        telephone=row.telephone,
        language=row.language if row.language in LANGUAGES else "nl",
        way=row.way,
        groups=row.groups,
        active=row.active,
        consent=row.consent,
        consent_at=row.consent_at,
        consent_how=row.consent_how,
        consent_note=row.consent_note,
    )


def cleaned(contact: Contact) -> Contact:
    """The contact with every field one clean line. Raises WrongUse naming the field: empty, too long, not one line,
    hidden characters; `contact.mail`, `contact.telephone`, `contact.language`, `contact.group`."""
    return Contact(
        outlet=line("outlet", contact.outlet, limit=NAME),
        name=line("name", contact.name, limit=NAME, empty=True),
        function=line("function", contact.function, limit=NAME, empty=True),
        mail=mail_address(contact.mail),
        telephone=telephone(contact.telephone),
        language=_one_of("language", contact.language, LANGUAGES),
        way=_one_of("way", contact.way, WAYS),
        groups=group_names(contact.groups),
        active=contact.active,
        consent=_one_of("consent", contact.consent, CONSENTS),
        consent_at=contact.consent_at,
        consent_how=line("consent_how", contact.consent_how, limit=NOTE, empty=True),
        consent_note=line("consent_note", contact.consent_note, limit=NOTE, empty=True),
    )


def check_id(key: str) -> None:
    """Raises WrongUse for an id that is no clean line."""
    if key != line("id", key, limit=NAME):
        raise WrongUse("contact.word", field="id", value=key[:40], known=())


def contact_reasons(contact: Contact) -> tuple[Reason, ...]:
    """Why a clean contact is none: nobody could reach it, or nobody says how it agreed."""
    found: list[Reason] = []
    if not contact.mail and not contact.telephone:
        found.append(Reason("contact.unreachable", {"outlet": contact.outlet}))
    if contact.consent == "given" and not contact.consent_how:
        found.append(Reason("contact.consent_how", {"outlet": contact.outlet}))
    return tuple(found)


def mail_address(value: str) -> str:
    """An address as it goes over the wire: no letter beyond ASCII before the at sign, its host in small letters and as
    the network writes it (xn--…). '' stays ''. Raises WrongUse `contact.mail` for whatever is no single address."""
    given = unicodedata.normalize("NFC", value).strip()
    if not given:
        return ""
    wrong = WrongUse("contact.mail", mail=given[:80])
    local, at, host = given.rpartition("@")
    if not at or len(given) > MAIL or len(local) > LOCAL or _LOCAL.fullmatch(local) is None:
        raise wrong
    if _TWO_MEANINGS & frozenset(host):
        raise wrong
    try:
        wire = host.encode("idna").decode("ascii").lower()
    except UnicodeError:
        raise wrong from None
    labels = wire.split(".")
    if len(labels) < 2 or labels[-1].isdigit() or any(_LABEL.fullmatch(label) is None for label in labels):
        raise wrong
    if len(local) + 1 + len(wire) > MAIL:
        raise wrong
    return f"{local}@{wire}"


def mail_key(address: str) -> str:
    """What two spellings of one address share: nobody keeps capitals apart before the at sign."""
    if len(address) <= LOCAL and _PLAIN.fullmatch(address):
        return address
    try:
        return mail_address(address).casefold()
    except WrongUse:
        return address.strip().casefold()


def is_mail(address: str) -> bool:
    """Whether something can be mailed to."""
    try:
        return bool(mail_address(address))
    except WrongUse:
        return False


def telephone(value: str) -> str:
    """A number as people write it. Raises WrongUse `contact.telephone`."""
    given = line("telephone", value, limit=TELEPHONE, empty=True)
    if given and (_TELEPHONE.fullmatch(given) is None or sum(sign.isdigit() for sign in given) < 3):
        raise WrongUse("contact.telephone", telephone=given)
    return given


def group_names(groups: Sequence[str]) -> tuple[str, ...]:
    """The names of groups, each once. Raises WrongUse `contact.group` for one that a table could not keep apart, and
    for the name that media requests have."""
    found: dict[str, None] = {}
    for group in groups:
        name = line("group", group, limit=GROUP, empty=True)
        if _SEPARATES.search(name) or name == REQUESTS:
            raise WrongUse("contact.group", group=name)
        if name:
            found[name] = None
    if len(found) > GROUPS:
        raise WrongUse("contact.groups", count=len(found), limit=GROUPS)
    return tuple(found)


def held_back(row: ContactRow) -> Reason | None:
    """Why nothing is sent to a contact by itself; None when it may be. What they had and was wrong is put right all the
    same (see `release.recipients`)."""
    params: dict[str, Param] = {"outlet": row.outlet, "name": row.name}
    if row.consent == "withdrawn":
        return Reason("recipient.withdrawn", {**params, "at": row.consent_at})
    if row.consent == "asked":
        return Reason("recipient.asked", {**params, "at": row.consent_at})
    if not row.active:
        return Reason("recipient.inactive", params)
    if not is_mail(row.mail):
        return Reason("recipient.no_mail", {**params, "telephone": row.telephone})
    return None


def same_mail(rows: Iterable[ContactRow]) -> Mapping[str, tuple[ContactRow, ...]]:
    """Addresses under which more than one contact stands, with those contacts."""
    found: dict[str, list[ContactRow]] = {}
    for row in rows:
        if row.mail:
            found.setdefault(mail_key(row.mail), []).append(row)
    return {key: tuple(several) for key, several in found.items() if len(several) > 1}


def _one_of(field: str, value: Word, known: tuple[Word, ...]) -> Word:
    if value not in known:
        raise WrongUse("contact.word", field=field, value=value[:40], known=known)
    return value
