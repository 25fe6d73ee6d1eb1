"""Hubs for tests: a fresh one of a workspace on the real server, and devices that come in with their own role."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import msgspec
from desk_parts import FixedDice
from postgres import Cluster
from sync_parts import KEY, seat

from woordvoering.journal.journal import Journal
from woordvoering.sync.hub import Hub
from woordvoering.sync.hub_address import HubAddress
from woordvoering.sync.hub_admin import Credential, HubAdmin
from woordvoering.sync.hub_rows import HubRow
from woordvoering.sync.hub_session import HubSession


class HubDesk:
    """A hub with its administrator. Lines that were opened here are closed at the end."""

    def __init__(self, postgres: Cluster, database: str, workspace: str) -> None:
        self.postgres, self.name, self.workspace = postgres, database, workspace
        self.admin = HubAdmin(postgres.admin(database))
        self.admin.found(workspace)
        self._credentials: dict[str, Credential] = {}
        self._open: list[HubSession | Hub] = []

    def credential(self, device: str) -> Credential:
        """What a device comes in with, over TCP as from another machine."""
        if device not in self._credentials:
            given = self.admin.admit(self.workspace, device, FixedDice(f"hub-{device}"))
            address = msgspec.structs.replace(given.address, host="127.0.0.1")
            self._credentials[device] = Credential(address, given.password)
        return self._credentials[device]

    def address(self, device: str) -> HubAddress:
        return self.credential(device).address

    def hub(self, device: str) -> Hub:
        """The hub as a device sees it."""
        given = self.credential(device)
        hub = Hub(given.address, lambda: given.password, self.workspace)
        self._open.append(hub)
        return hub

    def session(
        self, journal: Journal, device: str, *, run: str = "", now: Callable[[], float] | None = None
    ) -> HubSession:
        """A device and the hub; it starts anew with each, as after a restart."""
        dice = FixedDice(f"hub{device}{run}{id(journal)}")
        clock: dict[str, Any] = {"now": now} if now else {}
        session = HubSession(journal, seat(journal, device), self.hub(device), KEY, dice, **clock)
        self._open.append(session)
        return session

    def sql(self, text: str) -> list[tuple[Any, ...]]:
        """What the server's superuser does or sees, past every door."""
        with self.postgres.connect(self.name) as db:
            cursor = db.execute(text)  # type: ignore[arg-type]
            return cursor.fetchall() if cursor.description else []

    def write(self, rows: Sequence[HubRow]) -> None:
        """Rows in the tables as an administrator puts them there, past every trigger."""
        with self.postgres.connect(self.name) as db, db.cursor() as cursor:
            cursor.execute("SET session_replication_role = replica")
            for row in rows:
                place = (row.device, row.seq, row.id)
                cursor.execute(
                    "INSERT INTO wv.event (device, seq, id, prev, n, total, sealed) "
                    "VALUES (%s, %s, %s, %s, %s, %s, %s)",
                    (*place, row.prev, row.n, row.total, row.sealed),
                )
                cursor.execute(
                    "INSERT INTO wv.payload (device, seq, id, sealed) VALUES (%s, %s, %s, %s)", (*place, row.payload)
                )

    def copy(self) -> None:
        """Keeps the rows as they are now, beside the hub."""
        self.sql("DROP TABLE IF EXISTS old_event; CREATE TABLE old_event AS TABLE wv.event")
        self.sql("DROP TABLE IF EXISTS old_payload; CREATE TABLE old_payload AS TABLE wv.payload")
        self.sql("DROP TABLE IF EXISTS old_block; CREATE TABLE old_block AS TABLE wv.block")

    def put_back(self) -> None:
        """Puts those rows back in place of what is there now, as a restore does: no trigger runs."""
        self.sql(
            "SET session_replication_role = replica; TRUNCATE wv.event, wv.payload, wv.block; "
            "INSERT INTO wv.event (device, seq, id, prev, n, total, sealed, brought_by) "
            "SELECT device, seq, id, prev, n, total, sealed, brought_by FROM old_event; "
            "INSERT INTO wv.payload (device, seq, id, sealed, brought_by) "
            "SELECT device, seq, id, sealed, brought_by FROM old_payload; "
            "INSERT INTO wv.block SELECT * FROM old_block"
        )

    def dump(self) -> bytes:
        return self.postgres.dump(self.name)

    def restore(self, dump: bytes) -> None:
        """Last week's backup in place of the hub."""
        self.admin.close()
        self.postgres.restore(self.name, dump)
        self.admin = HubAdmin(self.postgres.admin(self.name))

    def close(self) -> None:
        for each in self._open:
            each.close()
        self.admin.close()


@contextmanager
def hub_desk(postgres: Cluster, workspace: str) -> Iterator[HubDesk]:
    """A hub of a workspace for as long as a test runs."""
    with postgres.database() as database:
        desk = HubDesk(postgres, database, workspace)
        try:
            yield desk
        finally:
            desk.close()


def secret_file(folder: Path, credential: Credential) -> Path:
    """The file that an administrator hands over."""
    path = folder / f"{credential.address.user}.txt"
    path.write_text(f"{credential.text}\n", "utf-8")
    return path
