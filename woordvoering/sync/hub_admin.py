"""What the administrator of a hub does with it: tables and roles once, a role for each device, and taking one away."""

from __future__ import annotations

import hashlib
from collections.abc import Generator
from contextlib import contextmanager, suppress
from typing import Any, cast

import msgspec
import psycopg
from psycopg import sql

from woordvoering.clock import Entropy
from woordvoering.errors import Reason, Refused, WrongUse
from woordvoering.resources import resource
from woordvoering.sync.hub import FORMAT
from woordvoering.sync.hub_address import HubAddress, read_address
from woordvoering.sync.hub_line import Line, ask, connect, tell, wording
from woordvoering.sync.segments import DEVICE

PASSWORD_BYTES = 24
CONNECTIONS = 8
"""Lines that one device may hold at a time."""

_LONGEST_NAME = 63


class Credential(msgspec.Struct, frozen=True):
    """What a device connects with: the address as its own role, and the password of that role."""

    address: HubAddress
    password: str

    @property
    def text(self) -> str:
        """Both as one address, for a file that nobody else reads."""
        shown = self.address.text
        return shown.replace("@", f":{self.password}@", 1)


class HubDevice(msgspec.Struct, frozen=True):
    """A device that has, or had, a role at the hub; times are text in ISO 8601, `revoked` '' while it may come in."""

    device: str
    role: str
    admitted: str
    revoked: str
    events: int


class HubShown(msgspec.Struct, frozen=True):
    """A hub at a glance: its workspace and epoch, and how many rows lie there."""

    workspace: str
    epoch: str
    events: int
    payloads: int
    size: int
    devices: tuple[HubDevice, ...]


class HubAdmin:
    """An administrator's line to a hub; close it."""

    def __init__(self, address: str, password: str = "") -> None:
        self._address, given = read_address(address)
        self._line: Line = connect(self._address, password or given)

    def close(self) -> None:
        """Ends the line."""
        with suppress(psycopg.Error, OSError):
            self._line.close()

    def found(self, workspace: str) -> None:
        """Makes the tables, their owner and the group of devices, all or nothing.

        Raises Refused `hub.exists` where there is a hub, `hub.rights` for somebody who may not make roles.
        """
        owner, devices = _owner(workspace), _devices(workspace)
        with self._worded(), self._line.transaction():
            if ask(self._line, "n", "SELECT 1 FROM pg_catalog.pg_namespace WHERE nspname = 'wv'"):
                raise Refused(Reason("hub.exists", {"hub": self._address.name}))
            for role in (owner, devices):
                self._make_role(role)
            database = sql.Identifier(self._address.database)
            self._run("REVOKE ALL ON DATABASE {} FROM PUBLIC", database)
            self._run("GRANT CONNECT, TEMPORARY ON DATABASE {} TO {}", database, sql.Identifier(devices))
            self._run("GRANT {} TO CURRENT_USER", sql.Identifier(owner))
            self._run("CREATE SCHEMA wv AUTHORIZATION {}", sql.Identifier(owner))
            self._run("SET LOCAL ROLE {}", sql.Identifier(owner))
            text = resource("hub", "schema.sql").read_text("utf-8")
            names = {"owner": sql.Identifier(owner), "devices": sql.Identifier(devices)}
            tell(self._line, cast("Any", sql.SQL(cast("Any", text)).format(**names)))
            tell(self._line, "INSERT INTO wv.hub (format, workspace) VALUES (%s, %s)", (FORMAT, workspace))

    def admit(self, workspace: str, device: str, entropy: Entropy) -> Credential:
        """Gives a device its role with a new password; one that had a role gets a new password and comes in again.

        Raises WrongUse `hub.device_name`, Refused `hub.empty`, `hub.other`, `hub.rights`.
        """
        if DEVICE.fullmatch(device) is None:
            raise WrongUse("hub.device_name", device=device[:64])
        role, password = _role(workspace, device), entropy.token(PASSWORD_BYTES).hex()
        with self._worded(), self._line.transaction():
            self._of(workspace)
            self._make_role(role)
            verifier = self._line.pgconn.encrypt_password(password.encode(), role.encode(), b"scram-sha-256").decode()
            self._run(
                "ALTER ROLE {} LOGIN INHERIT CONNECTION LIMIT {} PASSWORD {}",
                sql.Identifier(role),
                sql.Literal(CONNECTIONS),
                sql.Literal(verifier),
            )
            self._run("GRANT {} TO {}", sql.Identifier(_devices(workspace)), sql.Identifier(role))
            self._run("SET LOCAL ROLE {}", sql.Identifier(_owner(workspace)))
            tell(
                self._line,
                "INSERT INTO wv.device (device, role) VALUES (%s, %s) "
                "ON CONFLICT (device) DO UPDATE SET role = excluded.role, revoked = NULL",
                (device, role),
            )
        return Credential(msgspec.structs.replace(self._address, user=role), password)

    def revoke(self, workspace: str, device: str) -> None:
        """Ends a device's way in at once, also on lines that are open. What it brought stays.

        Raises WrongUse `hub.device_unknown`.
        """
        with self._worded(), self._line.transaction():
            self._of(workspace)
            self._run("SET LOCAL ROLE {}", sql.Identifier(_owner(workspace)))
            found = ask(self._line, "t", "SELECT role::text FROM wv.device WHERE device = %s", (device,))
            if not found:
                raise WrongUse("hub.device_unknown", device=device[:64])
            role = found[0][0]
            self._run("SET LOCAL ROLE NONE")
            self._run("ALTER ROLE {} NOLOGIN", sql.Identifier(role))
            self._run("REVOKE {} FROM {}", sql.Identifier(_devices(workspace)), sql.Identifier(role))
            self._run("SET LOCAL ROLE {}", sql.Identifier(_owner(workspace)))
            tell(self._line, "UPDATE wv.device SET revoked = now() WHERE device = %s", (device,))
        with suppress(psycopg.Error):
            tell(self._line, "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = %s", (role,))

    def take_words_again(self, workspace: str, device: str) -> int:
        """Lets the words of a device's events be brought again that it took out of the hub; how many events that are.

        What was rightly erased nobody brings: whoever heard of the erasure has it no more, and the device takes out
        once more what somebody else brought. Raises Refused `hub.empty`, `hub.other`.
        """
        with self._worded(), self._line.transaction():
            self._of(workspace)
            self._run("SET LOCAL ROLE {}", sql.Identifier(_owner(workspace)))
            return tell(self._line, "DELETE FROM wv.erased WHERE device = %s", (device,))

    def shown(self, workspace: str) -> HubShown:
        """The hub and its devices. Raises Refused `hub.empty`, `hub.other`."""
        with self._worded(), self._line.transaction():
            epoch = self._of(workspace)
            self._run("SET LOCAL ROLE {}", sql.Identifier(_owner(workspace)))
            counts = ask(
                self._line,
                "iii",
                "SELECT (SELECT count(*) FROM wv.event), (SELECT count(*) FROM wv.payload), "
                "pg_total_relation_size('wv.event') + pg_total_relation_size('wv.payload') "
                "+ pg_total_relation_size('wv.blob')",
            )
            rows = ask(self._line, "tttti", _DEVICES)
        events, payloads, size = counts[0]
        return HubShown(workspace, epoch, events, payloads, size, tuple(HubDevice(*row) for row in rows))

    def _of(self, workspace: str) -> str:
        """Sees that this is the hub of the workspace; its epoch."""
        if not ask(self._line, "n", "SELECT 1 FROM pg_catalog.pg_namespace WHERE nspname = 'wv'"):
            raise Refused(Reason("hub.empty", {"hub": self._address.name}))
        owner = ask(
            self._line, "t", "SELECT pg_catalog.pg_get_userbyid(nspowner)::text FROM pg_namespace WHERE nspname = 'wv'"
        )[0][0]
        if owner != _owner(workspace):
            raise Refused(Reason("hub.other", {"hub": self._address.name}))
        self._run("SET LOCAL ROLE {}", sql.Identifier(owner))
        rows = ask(self._line, "tt", "SELECT workspace, epoch::text FROM wv.hub")
        if not rows or rows[0][0] != workspace:
            raise Refused(Reason("hub.other" if rows else "hub.empty", {"hub": self._address.name}))
        self._run("SET LOCAL ROLE NONE")
        return rows[0][1]

    def _make_role(self, role: str) -> None:
        if not ask(self._line, "n", "SELECT 1 FROM pg_catalog.pg_roles WHERE rolname = %s", (role,)):
            self._run("CREATE ROLE {} NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE", sql.Identifier(role))

    def _run(self, text: str, *names: sql.Composable) -> None:
        tell(self._line, cast("Any", sql.SQL(cast("Any", text)).format(*names)))

    @contextmanager
    def _worded(self) -> Generator[None]:
        """Lets no error of the driver out: what it says may hold anything."""
        try:
            yield
        except psycopg.errors.InsufficientPrivilege:
            worded = Refused(Reason("hub.rights", {"hub": self._address.name, "user": self._address.user}))
        except (psycopg.Error, OSError, ValueError) as error:
            worded = wording(error, self._address.name)
        else:
            return
        raise worded from None


_DEVICES = (
    "SELECT d.device, d.role::text, to_char(d.admitted AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"'), "
    "coalesce(to_char(d.revoked AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"'), ''), "
    "coalesce((SELECT sum(events) FROM wv.block b WHERE b.device = d.device), 0)::int8 "
    "FROM wv.device d ORDER BY d.device"
)


def _owner(workspace: str) -> str:
    return f"wv_{workspace[:12]}_owner"


def _devices(workspace: str) -> str:
    return f"wv_{workspace[:12]}_devices"


def _role(workspace: str, device: str) -> str:
    name = f"wv_{workspace[:12]}_d_{device}"
    if len(name) <= _LONGEST_NAME:
        return name
    return f"wv_{workspace[:12]}_h_{hashlib.sha256(device.encode()).hexdigest()[:32]}"
