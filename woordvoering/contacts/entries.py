"""What a table or a card gives of a contact: the fields that it names, as far as they can be read."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime

import msgspec

from woordvoering.clock import BRUSSELS, brussels, moment
from woordvoering.contacts.events import CONSENTS, LANGUAGES, WAYS
from woordvoering.contacts.rules import Contact
from woordvoering.errors import BrokenInput, Reason
from woordvoering.signals.dates import parse_local_date

LARGEST = 5_000_000
"""Bytes of a press list; some ten thousand newsrooms."""
MOST = 20_000
"""Contacts of one file."""

FIELDS: tuple[str, ...] = (
    "outlet", "name", "function", "mail", "telephone", "language", "way", "groups", "active", "consent", "consent_at",
    "consent_how", "consent_note",
)  # fmt: skip
_LATEST = 7_258_118_400_000
_BETWEEN = re.compile(r"[|;,]")

WORDS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "language": {
        "nl": ("nl", "nederlands", "néerlandais", "dutch", "nld", "nl-be", "n"),
        "fr": ("fr", "frans", "français", "francais", "french", "fra", "fr-be", "f"),
        "en": ("en", "engels", "anglais", "english", "eng", "en-gb", "e"),
    },
    "way": {
        "mail": ("mail", "e-mail", "email", "courriel"),
        "phone": ("telefoon", "téléphone", "telephone", "phone", "tel", "gsm"),
        "sms": ("sms",),
        "whatsapp": ("whatsapp",),
    },
    "active": {
        "yes": ("ja", "oui", "yes", "1", "true", "waar", "vrai", "actief", "actif", "active", "x"),
        "no": ("nee", "non", "no", "0", "false", "onwaar", "faux", "niet actief", "inactif", "inactive", "neen"),
    },
    "consent": {
        "legitimate_interest": (
            "gerechtvaardigd belang", "intérêt légitime", "legitimate interest", "legitimate_interest",
        ),
        "asked": ("gevraagd", "demandé", "asked"),
        "given": ("gegeven", "donné", "given", "ja", "oui", "yes"),
        "withdrawn": ("ingetrokken", "retiré", "withdrawn", "nee", "non", "no"),
    },
}  # fmt: skip
"""How people write each word, the first three in Dutch, French and English where they differ."""


class Entry(msgspec.Struct, frozen=True):
    """One line of a table or one card: where it stands, its id when it has one, the fields that it names, and what of
    it cannot be read."""

    number: int
    id: str
    values: Mapping[str, object]
    wrong: tuple[Reason, ...] = ()


def entry(number: int, name: str, raw: Mapping[str, str]) -> Entry:
    """Reads the raw fields of one contact."""
    values: dict[str, object] = {}
    wrong: list[Reason] = []
    for field, given in raw.items():
        said = given.strip()
        value = _value(field, said)
        if value is None and said:
            wrong.append(Reason("contacts.word", {"field": field, "value": said[:60]}))
        elif value is not None:
            values[field] = value
    return Entry(number, name.strip(), values, tuple(wrong))


def _value(field: str, said: str) -> object:
    """What a field says; None for nothing, and for what is no word of it."""
    match field:
        case "groups":
            return tuple(dict.fromkeys(part.strip() for part in _BETWEEN.split(said) if part.strip()))
        case "consent_at":
            return moment_of(said)
        case "active":
            found = _word(field, said)
            return None if found is None else found == "yes"
        case "language" | "way" | "consent":
            return _word(field, said)
        case _:
            return said


def _word(field: str, said: str) -> str | None:
    wanted = said.casefold()
    return next((word for word, names in WORDS[field].items() if wanted in names), None)


def moment_of(said: str) -> int | None:
    """Milliseconds UTC of a date as people and programs write it; None when it is none."""
    try:
        found = datetime.fromisoformat(said)
        when = moment(found if found.tzinfo else found.replace(tzinfo=BRUSSELS))
    except (ValueError, OverflowError):
        when = parse_local_date(said)
    return when if when is not None and 0 <= when < _LATEST else None


def moment_word(when: int | None) -> str:
    """The moment with its offset, so that every program reads the same; '' for none."""
    return "" if when is None else brussels(when).isoformat(timespec="milliseconds" if when % 1000 else "seconds")


def merged(values: Mapping[str, object], known: Contact | None) -> Contact:
    """The contact that an entry means: what it does not name stays as it was."""
    start = known or Contact(outlet="")
    given = {field: value for field, value in values.items() if field in FIELDS}
    if "consent" in given and "consent_at" not in given:
        same = known is not None and given["consent"] == known.consent
        given["consent_at"] = known.consent_at if same and known is not None else None
    return msgspec.convert(msgspec.to_builtins(start) | given, Contact)


def bounded(body: bytes) -> bytes:
    """The bytes of a file. Raises BrokenInput `contacts.too_large`."""
    if len(body) > LARGEST:
        raise BrokenInput("contacts.too_large", limit=LARGEST)
    return body


assert set(WORDS["language"]) == set(LANGUAGES)
assert set(WORDS["way"]) == set(WAYS)
assert set(WORDS["consent"]) == set(CONSENTS)
