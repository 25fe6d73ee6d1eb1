"""What can happen to the press list. All of it are events of the workspace."""

from __future__ import annotations

from typing import Literal

from woordvoering.journal.event import Fact

Language = Literal["nl", "fr", "en"]
Way = Literal["mail", "phone", "sms", "whatsapp"]
"""How a contact likes to be reached."""
Consent = Literal["legitimate_interest", "asked", "given", "withdrawn"]
"""On what ground somebody is written to; 'asked' waits for an answer, 'withdrawn' is a no."""

LANGUAGES: tuple[Language, ...] = ("nl", "fr", "en")
WAYS: tuple[Way, ...] = ("mail", "phone", "sms", "whatsapp")
CONSENTS: tuple[Consent, ...] = ("legitimate_interest", "asked", "given", "withdrawn")


class ContactSet(Fact, frozen=True, tag="contact.set"):
    """A newsroom or journalist of the press list. `groups` are those beside the first, `group`."""

    contact: str
    outlet: str
    name: str
    mail: str
    telephone: str
    language: str
    group: str
    function: str = ""
    way: Way = "mail"
    groups: tuple[str, ...] = ()
    active: bool = True


class ConsentNoted(Fact, frozen=True, tag="contact.consent"):
    """What a contact said of being written to: when (ms UTC), how, and a note without names.

    `after` is the event of the word before it that the writer had seen: only who saw a withdrawal can end it.
    """

    contact: str
    consent: Consent
    at: int
    how: str = ""
    note: str = ""
    after: str = ""


class ContactRemoved(Fact, frozen=True, tag="contact.removed"):
    """Somebody left the press list and does not come back under this id, whatever an older device still writes."""

    contact: str
    reason: str = ""


FACTS: tuple[type[Fact], ...] = (ContactSet, ConsentNoted, ContactRemoved)

ERASABLE: tuple[type[Fact], ...] = (ContactSet,)
"""Who stands on the press list. What they said of being written to stays: it decides who receives anything."""
