"""`hub …`: the PostgreSQL hub is made, devices are let in and out, and a device takes up its way in."""

from __future__ import annotations

import getpass
import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from woordvoering.cli.command import act, noun
from woordvoering.cli.session import Sitting, read_text
from woordvoering.cli.workspaces import write_new
from woordvoering.errors import BrokenInput, WrongUse

if TYPE_CHECKING:
    from woordvoering.sync.hub_admin import Credential, HubAdmin

hub = noun("The PostgreSQL hub where devices exchange: made once, then looked after.")
device = noun("The devices that may come in at the hub.")
hub.add_typer(device, name="device")

Dsn = Annotated[str, typer.Argument(help="The address as its administrator: postgresql://admin@server/database.")]
PasswordFile = Annotated[
    Path | None, typer.Option("--password-file", help="The file whose first line is the administrator's password.")
]
Host = Annotated[
    str, typer.Option("--host", help="The server as the devices reach it, when the administrator's way is another.")
]
Name = Annotated[str, typer.Argument(help="The device, as 'workspace members' lists it.")]
Credentials = Annotated[
    Path | None, typer.Option("--file", help="A new file for the way in, instead of the screen; it holds a password.")
]

Handed = Annotated[Path, typer.Argument(help="The file from the administrator of the hub.")]


@act(hub, "init")
def init(sitting: Sitting, dsn: Dsn, password_file: PasswordFile = None, host: Host = "") -> None:
    """Makes tables, roles and row security in an empty database, and lets this device in."""
    from woordvoering.syncing import Syncing

    desk = sitting.desk
    _check_host(host)
    with _admin(sitting, dsn, password_file) as admin:
        admin.found(desk.profile.workspace)
        given = _reached(admin.admit(desk.profile.workspace, desk.profile.device, desk.entropy), host)
    Syncing(desk).configure(given.text)
    told: dict[str, str | None] = {"hub": given.address.text, "device": desk.profile.device}
    sitting.voice.told("cli.done.hub_made", told, told)


@act(hub, "use")
def use(
    sitting: Sitting, file: Annotated[Path, typer.Argument(help="The file from the administrator of the hub.")]
) -> None:
    """Takes up a way in: the address is remembered, the password goes among the keys of the desk."""
    from woordvoering.sync.hub_address import is_hub
    from woordvoering.syncing import Syncing

    address = read_text(file).strip()
    if not is_hub(address):
        raise WrongUse("hub.address")
    syncing = Syncing(sitting.desk)
    syncing.configure(address)
    told: dict[str, str | None] = {"hub": syncing.state.target}
    sitting.voice.told("cli.done.hub_used", told, told)


@act(hub, "show")
def show(sitting: Sitting, dsn: Dsn, password_file: PasswordFile = None) -> None:
    """What lies in the hub, in numbers."""
    with _admin(sitting, dsn, password_file) as admin:
        found = admin.shown(sitting.desk.profile.workspace)
    voice = sitting.voice
    counts = {"epoch": found.epoch, "events": found.events, "payloads": found.payloads, "bytes": found.size}
    inside = sum(not each.revoked for each in found.devices)

    def tell() -> None:
        voice.line(voice.say("cli.hub_shown", {**counts, "devices": inside}))

    voice.answer({"workspace": found.workspace, **counts, "devices": inside}, tell)


@act(hub, "words")
def words(sitting: Sitting, dsn: Dsn, name: Name, password_file: PasswordFile = None) -> None:
    """Lets the words be brought again that a device took out of the hub without an erasure in any case."""
    with _admin(sitting, dsn, password_file) as admin:
        count = admin.take_words_again(sitting.desk.profile.workspace, name)
    told: dict[str, str | int] = {"device": name, "count": count}
    sitting.voice.told("cli.done.hub_words", told, told)


@act(device, "admit")
def admit(
    sitting: Sitting,
    dsn: Dsn,
    name: Name,
    file: Credentials = None,
    password_file: PasswordFile = None,
    host: Host = "",
) -> None:
    """Lets a device in with a role and a new password of its own; the device takes them up with 'hub use'."""
    desk, voice = sitting.desk, sitting.voice
    _check_host(host)
    if file is not None and file.exists():
        raise BrokenInput("cli.file_exists", file=file.name)
    with _admin(sitting, dsn, password_file) as admin:
        given = _reached(admin.admit(desk.profile.workspace, name, desk.entropy), host)
    told: dict[str, str | None] = {"device": name, "role": given.address.user, "hub": given.address.text}
    if file is not None:
        write_new(file, given.text + "\n")
        voice.told("cli.done.hub_admitted_file", {**told, "file": file.name}, {**told, "file": str(file)})
        return
    voice.told("cli.done.hub_admitted", told, {**told, "credential": given.text})
    if not voice.as_json:
        voice.line(given.text)


@act(device, "revoke")
def revoke(sitting: Sitting, dsn: Dsn, name: Name, password_file: PasswordFile = None) -> None:
    """Ends a device's way in at once. What it brought stays; what it writes later is judged by its seat."""
    with _admin(sitting, dsn, password_file) as admin:
        admin.revoke(sitting.desk.profile.workspace, name)
    sitting.voice.told("cli.done.hub_revoked", {"device": name}, {"device": name})


@act(device, "list")
def listed(sitting: Sitting, dsn: Dsn, password_file: PasswordFile = None) -> None:
    """The devices of the hub: since when, until when, and how many events of theirs lie there."""
    with _admin(sitting, dsn, password_file) as admin:
        found = admin.shown(sitting.desk.profile.workspace).devices
    voice = sitting.voice
    rows = [(each.device, each.role, each.admitted, each.revoked, each.events) for each in found]
    voice.answer(found, lambda: voice.table(("device", "role", "admitted", "revoked", "events"), rows))


@contextmanager
def _admin(sitting: Sitting, dsn: str, password_file: Path | None) -> Generator[HubAdmin]:
    from woordvoering.sync.hub_address import read_address
    from woordvoering.sync.hub_admin import HubAdmin

    address, password = read_address(dsn)
    if password_file is not None:
        password = read_text(password_file).split("\n", 1)[0]
    elif not password and not address.host.startswith("/") and sys.stdin.isatty():
        password = getpass.getpass(sitting.voice.say("cli.ask_hub_password", {"hub": address.name}))
    admin = HubAdmin(dsn, password)
    try:
        yield admin
    finally:
        admin.close()


def _check_host(host: str) -> None:
    """Before anything is made: whether devices could reach a hub by this name at all."""
    from woordvoering.sync.hub_address import read_address

    if host:
        read_address(f"postgresql://device@{host}/database")


def _reached(given: Credential, host: str) -> Credential:
    """The way in by the server's name that devices know; one that leaves a machine has TLS, or is refused."""
    if not host:
        return given
    from woordvoering.sync.hub_address import read_address
    from woordvoering.sync.hub_admin import Credential

    at = given.address
    address, _ = read_address(f"postgresql://{at.user}@{host}/{at.database}")
    return Credential(address, given.password)
