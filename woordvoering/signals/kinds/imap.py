"""The press mailbox by IMAP: every message that came since the last visit, oldest first, as a letter and a signal."""

from __future__ import annotations

import hashlib
from datetime import timedelta
from importlib import import_module
from typing import TYPE_CHECKING, Any, cast

import msgspec

from woordvoering.clock import brussels
from woordvoering.errors import BrokenInput, Reason
from woordvoering.signals.bearer import bearer_of, wanted
from woordvoering.signals.feeds.document import DOCUMENT_BYTES
from woordvoering.signals.kinds.kind import Means, Reading, origin_of
from woordvoering.signals.letter import Letter
from woordvoering.signals.needs import CLIENT, TOKEN_URL, Needs, Option, number_of, value_of
from woordvoering.signals.secrets import Secret, secret_of
from woordvoering.signals.types import Raw, Source, Validators

if TYPE_CHECKING:
    from woordvoering.signals.imap import Folder, Imap, Session, Tls

MESSAGES = 50
"""Messages read in one visit; a fuller mailbox is read on at the next."""
LOOKED_AT = 500
"""Messages whose sizes are asked for at once; of those the smallest are read first."""
READ_BYTES = 20_000_000
"""Bytes of messages held in one visit."""

ACCOUNT = Option(name="account", required=True)
FOLDER = Option(name="folder", default="INBOX")
TLS = Option(name="tls", form="choice", choices=("implicit", "starttls", "none"), default="implicit")
DAYS = Option(name="days", form="number", default="7", least=0, most=365)
MARK_READ = Option(name="mark_read", form="yes_no", default="no")

NOT_THE_MAIL = frozenset(("parser.unavailable",))
"""Faults of this machine: the message is read again at the next visit."""


class _Memory(msgspec.Struct, frozen=True):
    """How far a folder was read: its UIDVALIDITY, the UID up to which every message was dealt with, and those above it
    that were too."""

    validity: int
    uid: int
    above: tuple[int, ...] = ()


class ImapKind:
    """Reads a mailbox without changing it: EXAMINE and BODY.PEEK, nothing marked, moved or deleted, unless the source
    says that what was read is marked as read."""

    kind = "imap"
    needs = Needs(
        address="mail",
        default_address="imaps://",
        options=(ACCOUNT, FOLDER, TLS, DAYS, MARK_READ, TOKEN_URL, CLIENT),
        secret="mail_secret",  # noqa: S106  # its name, not one itself
        secret_required=True,
        interval_s=120,
    )

    def __init__(self, imap: Imap | None = None) -> None:
        self._imap = imap

    def read(self, source: Source, seen: Validators, means: Means) -> Reading:
        if not wanted(source):
            return self._visit(source, seen, means, secret_of(means.secrets, source), bearer=False)
        bearer = bearer_of(source, means)
        try:
            return self._visit(source, seen, means, bearer.token(), bearer=True)
        except BrokenInput as error:
            if error.code != "imap.token" or not bearer.again():
                raise
        return self._visit(source, seen, means, bearer.token(), bearer=True)

    def _visit(self, source: Source, seen: Validators, means: Means, secret: Secret, *, bearer: bool) -> Reading:
        tls = cast("Tls", value_of(source, TLS))
        library = _library()
        place, account = library.place_of(source.address, tls), value_of(source, ACCOUNT)
        imap: Imap = self._imap or library.Imap()
        memory, visit = _recalled(seen), _Visit(source, means)
        name, mark = value_of(source, FOLDER), value_of(source, MARK_READ) == "yes"
        try:
            with imap.session(place, account, secret.reveal(), internal=source.internal, bearer=bearer) as session:
                folder = session.folder(name)
                if memory is not None and memory == _Memory(folder.validity, folder.following - 1):
                    return Reading(validators=seen, unchanged=True)
                session.open(name, writing=mark)
                visit.begin(folder, memory, _unread(session, memory, folder, source, means))
                visit.read(session)
                if mark:
                    session.mark_read(visit.done)
        except BrokenInput as error:
            if not visit.done:
                raise
            visit.faults.append(Reason(error.code, dict(error.params)))
        return visit.reading(seen)


def _library() -> Any:
    """What talks IMAP, loaded at the first visit: a desk without a press mailbox starts without it."""
    return import_module("woordvoering.signals.imap")


def _recalled(seen: Validators) -> _Memory | None:
    try:
        return msgspec.json.decode(seen.memory, type=_Memory) if seen.memory else None
    except msgspec.MsgspecError:
        return None


def _unread(session: Session, memory: _Memory | None, folder: Folder, source: Source, means: Means) -> list[int]:
    """The messages since the last visit; of a folder that is new to us, or whose messages all got new numbers, those
    of the last days: what we have of them is known again by what they say."""
    if memory is not None and memory.validity == folder.validity:
        found = session.uids(f"UID {memory.uid + 1}:*")
        return [uid for uid in found if uid > memory.uid and uid not in memory.above]
    since = brussels(means.clock.now()) - timedelta(days=number_of(source, DAYS))
    return session.uids(f"SINCE {since.day}-{_MONTHS[since.month - 1]}-{since.year}")


_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


class _Visit:
    """What one visit has read so far: each message wholly or not at all."""

    def __init__(self, source: Source, means: Means) -> None:
        self._source, self._means = source, means
        self._letters: list[tuple[int, Letter]] = []
        self._raws: list[Raw] = []
        self._folder: Folder | None = None
        self._unread: list[int] = []
        self._above: tuple[int, ...] = ()
        self.faults: list[Reason] = []
        self.done: list[int] = []

    def begin(self, folder: Folder, memory: _Memory | None, unread: list[int]) -> None:
        """Takes what a folder holds for us."""
        self._folder, self._unread = folder, unread
        self._above = memory.above if memory is not None and memory.validity == folder.validity else ()

    def read(self, session: Session) -> None:
        """Reads messages, as many as one visit holds: the smallest first, so that none that a slow line cannot bring
        within the time keeps the others waiting."""
        near = self._unread[:LOOKED_AT]
        sizes = session.sizes(near) if near else {}
        held = 0
        for uid in sorted(near, key=lambda one: (sizes.get(one, 0), one))[:MESSAGES]:
            if sizes.get(uid, 0) > DOCUMENT_BYTES:
                self._skip(uid, "mail.too_large", limit=DOCUMENT_BYTES)
            elif held > READ_BYTES:
                return
            else:
                body = session.message(uid)
                held += len(body or b"")
                if body is not None:
                    self._take(uid, body)
            self.done.append(uid)

    def reading(self, seen: Validators) -> Reading:
        """What the visit gave, the oldest first, and the mark from which the next goes on."""
        letters = sorted(self._letters, key=lambda one: one[0])
        return Reading(
            signals=tuple(letter.signal for _, letter in letters),
            letters=tuple(letter for _, letter in letters),
            validators=Validators(memory=self._mark() or seen.memory),
            raws=tuple(self._raws),
            faults=tuple(self.faults),
        )

    def _mark(self) -> str:
        if self._folder is None:
            return ""
        done = {*self.done, *self._above}
        left = [uid for uid in self._unread if uid not in done]
        upto = left[0] - 1 if left else max(self._folder.following - 1, *self._unread, 0)
        memory = _Memory(self._folder.validity, upto, tuple(sorted(uid for uid in done if uid > upto)))
        return msgspec.json.encode(memory).decode()

    def _take(self, uid: int, body: bytes) -> None:
        if len(body) > DOCUMENT_BYTES:
            self._skip(uid, "mail.too_large", limit=DOCUMENT_BYTES)
            return
        try:
            letter = self._means.parser.letter(body, origin_of(self._source, self._means))
        except BrokenInput as error:
            if error.code in NOT_THE_MAIL:
                raise
            self._skip(uid, error.code, **{key: said for key, said in error.params.items() if isinstance(said, int)})
            return
        self._letters.append((uid, letter))
        self._raws.append(Raw(hashlib.sha256(body).hexdigest(), body))

    def _skip(self, uid: int, code: str, **params: int) -> None:
        """A message that cannot be read is told and passed over: it must not hold up the others for ever."""
        self.faults.append(Reason(code, {**params, "file": f"UID {uid}"}))
