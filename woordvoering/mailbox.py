"""The press mailbox at the desk: mails that may be a media request, proposed with outlet and deadline; a person takes
each into a case, or says that it is none."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from woordvoering.casework.fields import UNSEEN
from woordvoering.casework.requests import RequestCommands
from woordvoering.casework.rules import require
from woordvoering.casework.tools import Tools
from woordvoering.contacts.rows import ContactRow
from woordvoering.errors import Reason, WrongUse
from woordvoering.journal.event import WORKSPACE
from woordvoering.journal.journal import Changes
from woordvoering.signals.deadline import Deadline
from woordvoering.signals.letter import Letter, LetterKind
from woordvoering.signals.letters import Letters

QUESTION = 4_000
"""Characters of a mail that are proposed as the question; the whole mail stays readable as a signal."""

POST_OFFICES = frozenset(
    (
        "gmail.com", "googlemail.com", "outlook.com", "outlook.be", "hotmail.com", "hotmail.be", "live.be", "live.com",
        "msn.com", "yahoo.com", "yahoo.fr", "icloud.com", "me.com", "proton.me", "protonmail.com", "telenet.be",
        "skynet.be", "proximus.be", "scarlet.be", "voo.be", "pandora.be", "gmx.com", "gmx.net",
    )
)  # fmt: skip
"""Hosts where anybody has an address: they name no newsroom."""


@dataclass(frozen=True, slots=True)
class Writer:
    """Whom the desk knows by an address: of the press list, or of an earlier question."""

    outlet: str
    name: str


@dataclass(frozen=True, slots=True)
class MailDraft:
    """A mail as a media request would hold it; nothing of it counts before a person confirmed it.

    `known` is whether that very address stands on the press list or asked before: a mail proves no sender. `came` is
    in milliseconds UTC.
    """

    request: str
    kind: LetterKind
    came: int
    outlet: str
    journalist: str
    address: str
    reply_to: str
    subject: str
    question: str
    deadline: Deadline | None
    known: bool

    @property
    def elsewhere(self) -> bool:
        """Whether answers would go to another house than the mail claims to come from."""
        return bool(self.reply_to) and _host(self.reply_to) != _host(self.address)

    @property
    def contact(self) -> str:
        """Where to answer: never at an address of another house, which whoever wrote the mail chose freely."""
        return self.address if self.elsewhere else self.reply_to or self.address


class Mailbox:
    """What waits in the press mailbox of this desk."""

    def __init__(self, tools: Tools, requests: RequestCommands, letters: Letters) -> None:
        self._tools, self._requests, self._letters = tools, requests, letters

    def waiting(self, *, requests: bool = True) -> tuple[MailDraft, ...]:
        """The mails that nobody took, at this desk or another, or those that a machine sent: first those from a known
        address, so that a flood from elsewhere hides no newsroom; each group the oldest first."""
        letters = self._letters.waiting(requests=requests)
        taken = self._taken(one.request for one in letters)
        left = [one for one in letters if one.request not in taken]
        people = self._people() if left else {}
        drafts = [_draft(one, people) for one in left]
        return tuple(sorted(drafts, key=lambda draft: not draft.known))

    def take(
        self,
        actor: str,
        case: str,
        request: str,
        *,
        outlet: str,
        journalist: str,
        question: str,
        deadline: int | None,
        contact: str,
    ) -> Changes:
        """Takes a mail down as a media request, as the officer confirmed it. Raises Refused when it was taken before,
        and what `RequestCommands.receive` raises."""
        letter = self._letter(request)
        require(Reason("mail.taken") if self._taken((request,)) else None)
        came = letter.signal.fetched
        received = min(letter.signal.published or came, came)
        _, changes = self._requests.receive(
            actor, case, outlet, journalist, question, "mail",
            received_at=received, deadline=deadline, contact=contact, request=request,
        )  # fmt: skip
        self._letters.settle(request, "taken")
        return changes

    def set_aside(self, request: str) -> None:
        """This mail is no media request. It stays a signal, and can be put back."""
        self._letter(request)
        self._letters.settle(request, "no_request")

    def put_back(self, request: str) -> None:
        """The mail waits again."""
        self._letter(request)
        self._letters.settle(request, "")

    def draft(self, request: str) -> MailDraft:
        """One mail, whatever was done with it. Raises WrongUse when it is unknown."""
        return _draft(self._letter(request), self._people())

    def _letter(self, request: str) -> Letter:
        found = self._letters.get(request)
        if found is None:
            raise WrongUse("mail.unknown", request=request)
        return found[0]

    def _taken(self, requests: Iterable[str]) -> frozenset[str]:
        """Which of these are a media request already, in whatever case and made by whomever."""
        wanted = tuple(requests)
        if not wanted:
            return frozenset()
        marks = ", ".join("?" for _ in wanted)
        with self._tools.journal.engine.connect() as db:
            rows = db.exec_driver_sql(f"SELECT key FROM media_request WHERE key IN ({marks})", wanted).all()  # noqa: S608
        return frozenset(str(row[0]) for row in rows)

    def _people(self) -> dict[str, Writer]:
        """Who is known by which address or host, in lower case; the press list before earlier questions."""
        known: dict[str, Writer] = {}
        with self._tools.journal.engine.connect() as db:
            asked = db.exec_driver_sql(
                "SELECT contact, outlet, journalist FROM media_request WHERE contact LIKE '%@%' ORDER BY received_at"
            ).all()
        for contact, outlet, journalist in asked:
            known[str(contact).strip().lower()] = Writer(str(outlet), str(journalist))
        for row in self._tools.rows(WORKSPACE).all(ContactRow):
            known[row.mail.strip().lower()] = Writer(row.outlet, row.name)
        for address, writer in list(known.items()):
            host = _host(address)
            if host not in POST_OFFICES:
                known.setdefault(host, Writer(writer.outlet, ""))
        return known


def _draft(letter: Letter, people: Mapping[str, Writer]) -> MailDraft:
    address = letter.address.lower()
    writer, host = people.get(address), _host(address)
    house = people.get(host)
    guess = writer.outlet if writer else house.outlet if house else address if host in POST_OFFICES else host
    signal = letter.signal
    return MailDraft(
        request=letter.request,
        kind=letter.kind,
        came=signal.fetched,
        outlet=_clean(guess)[:200],
        journalist=_clean((writer.name if writer else "") or letter.name)[:200],
        address=letter.address,
        reply_to=letter.reply_to,
        subject=_clean(signal.title)[:300],
        question=question_of(signal.title, signal.text),
        deadline=letter.deadline,
        known=writer is not None,
    )


def _host(address: str) -> str:
    """The host of an address in the letters of the network, so that one that only looks like a newsroom's shows."""
    host = address.lower().rpartition("@")[2]
    try:
        return host if host.isascii() else host.encode("idna").decode("ascii")
    except UnicodeError:
        return host


def question_of(title: str, text: str) -> str:
    """What to propose as the question: the subject and the writer's own words, without what they quote or sign with."""
    own: list[str] = []
    for line in text.split("\n"):
        if line.strip() == "--":
            break
        if not line.lstrip().startswith(">"):
            own.append(line)
    return _clean("\n".join([*([title] if title else []), *own]))[:QUESTION].strip()


def _clean(value: str) -> str:
    """Without the characters that no field of a case takes, because nobody sees them."""
    kept = (
        c for c in value if c == "\n" or (c not in UNSEEN and unicodedata.category(c) not in ("Cc", "Cf", "Co", "Cs"))
    )
    return "".join(kept)
