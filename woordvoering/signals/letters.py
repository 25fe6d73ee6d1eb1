"""The mails of the press mailbox that may be a media request, in `signals.db`, until a person took or refused each."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

import msgspec

from woordvoering.signals.database import Database
from woordvoering.signals.erased import erased_among
from woordvoering.signals.letter import Letter

Settled = Literal["", "taken", "no_request"]
"""What a person at this desk did with a mail: nothing yet, made it a media request, or said that it is none."""

MOST = 1_000
"""Mails listed at once, the oldest first: who has more waiting begins with those."""
TEXT_CHARS = 20_000
"""Characters of a mail that are kept here; its signal has all of it."""

_DECODER = msgspec.json.Decoder(Letter)


class Letters:
    """A mail is listed from the visit that brought it until somebody settles it. Purging leaves what waits alone."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def keep(self, letters: Iterable[Letter]) -> None:
        """Stores what is not there yet; what a person settled stays settled however often the mail comes back."""
        rows = [(one.request, one.signal.id, one.kind, one.signal.fetched, _encoded(one)) for one in letters]
        if rows:
            with self._database.writing() as connection:
                erased = erased_among(connection, (row[1] for row in rows))
                connection.exec_driver_sql(
                    "INSERT OR IGNORE INTO letter (request, signal, kind, came, body) VALUES (?, ?, ?, ?, ?)",
                    [row for row in rows if row[1] not in erased],
                )

    def waiting(self, *, requests: bool = True) -> tuple[Letter, ...]:
        """The mails that nobody settled, the oldest first: those that ask something, or those that a machine sent."""
        wanted = "=" if requests else "<>"
        sql = f"SELECT body FROM letter WHERE settled = '' AND kind {wanted} 'request' ORDER BY came, request LIMIT ?"  # noqa: S608
        with self._database.reading() as connection:
            bodies = connection.exec_driver_sql(sql, (MOST,)).scalars().all()
        return tuple(_DECODER.decode(body) for body in bodies)

    def get(self, request: str) -> tuple[Letter, Settled] | None:
        """The mail of a media request's id with what was done with it; None when it is unknown."""
        with self._database.reading() as connection:
            row = connection.exec_driver_sql("SELECT body, settled FROM letter WHERE request = ?", (request,)).first()
        return None if row is None else (_DECODER.decode(row[0]), row[1])

    def settle(self, request: str, how: Settled) -> None:
        """Notes what a person did with a mail; '' puts it back."""
        with self._database.writing() as connection:
            connection.exec_driver_sql("UPDATE letter SET settled = ? WHERE request = ?", (how, request))


def _encoded(letter: Letter) -> bytes:
    signal = msgspec.structs.replace(letter.signal, text=letter.signal.text[:TEXT_CHARS])
    return msgspec.json.encode(msgspec.structs.replace(letter, signal=signal))
