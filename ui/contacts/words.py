"""Words of the press list: grounds, ways, languages, and what becomes of a line of a file."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from ui.widgets.pill import PillSpec
from woordvoering.contacts.rows import ContactRow
from woordvoering.contacts.rules import held_back


def _tr(source: str) -> str:
    return QCoreApplication.translate("contacts", source)


def consent_word(consent: str) -> str:
    """On what ground somebody is written to."""
    words: Mapping[str, str] = {
        "legitimate_interest": _tr("Gerechtvaardigd belang"),
        "asked": _tr("Gevraagd"),
        "given": _tr("Gegeven"),
        "withdrawn": _tr("Ingetrokken"),
    }
    return words.get(consent, consent)


def way_word(way: str) -> str:
    """How somebody likes to be reached."""
    words: Mapping[str, str] = {
        "mail": _tr("Mail"),
        "phone": _tr("Telefoon"),
        "sms": _tr("Sms"),
        "whatsapp": _tr("WhatsApp"),
    }
    return words.get(way, way)


def language_word(language: str) -> str:
    """The language that somebody reads."""
    words: Mapping[str, str] = {"nl": _tr("Nederlands"), "fr": _tr("Frans"), "en": _tr("Engels")}
    return words.get(language, language)


def _shipped() -> Mapping[str, str]:
    """The groups that the program itself knows, by their names in the journal."""
    return {
        "newsroom": _tr("Redacties"),
        "city": _tr("Stad en gemeente"),
        "partner": _tr("Partners"),
        "journalist": _tr("Journalisten"),
    }


def group_word(group: str) -> str:
    """What a group of the press list is called; one of the zone's own has the name that the zone gave it."""
    return _shipped().get(group, group)


def group_of(words: str) -> str:
    """The group that is called so: a known one under its name in the journal, whatever the capitals."""
    named = {word.casefold(): group for group, word in _shipped().items()}
    return named.get(words.casefold(), words)


def fate_word(fate: str) -> str:
    """What becomes of a line of a file."""
    words: Mapping[str, str] = {
        "new": _tr("Nieuw"),
        "changed": _tr("Veranderd"),
        "same": _tr("Hetzelfde"),
        "refused": _tr("Geweigerd"),
    }
    return words.get(fate, fate)


def field_word(field: str) -> str:
    """A field of a contact."""
    words: Mapping[str, str] = {
        "outlet": _tr("redactie"),
        "name": _tr("naam"),
        "function": _tr("functie"),
        "mail": _tr("mail"),
        "telephone": _tr("telefoon"),
        "language": _tr("taal"),
        "way": _tr("liefst per"),
        "groups": _tr("groepen"),
        "active": _tr("actief"),
        "consent": _tr("toestemming"),
        "consent_at": _tr("toestemming op"),
        "consent_how": _tr("toestemming hoe"),
        "consent_note": _tr("toestemming nota"),
    }
    return words.get(field, field)


def standing_pill(row: ContactRow, *, double: bool) -> PillSpec:
    """Whether somebody receives what is released, and if not why."""
    held = held_back(row)
    if held is None:
        words = _tr("Zelfde adres") if double else _tr("Krijgt mail")
        return PillSpec(words, "amber" if double else "green", "users" if double else "mail", True)
    if held.code == "recipient.no_mail":
        return PillSpec(_tr("Enkel bellen"), "neutral", "phone", True)
    if held.code == "recipient.asked":
        return PillSpec(_tr("Gevraagd"), "amber", "hourglass", True)
    if held.code == "recipient.inactive":
        return PillSpec(_tr("Niet actief"), "neutral", "circle-minus", True)
    return PillSpec(_tr("Ingetrokken"), "red", "ban", True)
