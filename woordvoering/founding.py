"""Founding a desk: a workspace with its root key, the first persons with their seats and roles, the keys at rest."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from contextlib import ExitStack, suppress
from pathlib import Path

import msgspec

from woordvoering.casework.fields import line
from woordvoering.clock import Clock, Entropy
from woordvoering.errors import BrokenInput, BrokenStore, WoordvoeringError, WrongUse
from woordvoering.journal.check import workspace_id
from woordvoering.journal.event import WORKSPACE, Fact
from woordvoering.journal.journal import Changes, Journal
from woordvoering.journal.keys import SEED_BYTES, Seat, fingerprint
from woordvoering.journal.members import ADMIN, ROOT, MemberEnrolled, RoleGranted, WorkspaceCreated
from woordvoering.reaction.schema import Schema
from woordvoering.store.place import private_folder
from woordvoering.store.profile import Home, Profile, SecretsKind
from woordvoering.store.secrets import Secrets
from woordvoering.store.unlock import (
    BLOB_KEY,
    DESK_KEY,
    RELEASE_KEY,
    SEATS,
    SIGNALS_KEY,
    WORKSPACE_KEY,
    seats_name,
    secrets_of,
    workspace_keys,
)


class Newcomer(msgspec.Struct, frozen=True):
    """A person to enrol: id, full name, function, and the roles of the schema that they hold."""

    member: str
    name: str
    function: str
    roles: tuple[str, ...] = ()


class Founded(msgspec.Struct, frozen=True):
    """What founding gives: the profile, and the recovery key that is printed and never stored."""

    profile: Profile
    recovery: str
    fingerprint: str


def prepare(
    home: Home,
    passphrase: str | None,
    entropy: Entropy,
    given: Secrets | None = None,
    root_seed: bytes | None = None,
) -> tuple[Founded, Secrets, Seat]:
    """Makes fresh keys for a new desk, and hands over the root's seat for the first act.

    The profile is written last, by `create_desk`: a folder without one holds no desk. `given` is a place for keys
    that the caller has already opened, `root_seed` the key of a sheet that was made before. Raises BrokenStore when
    there is a desk, or what is left of one.
    """
    if home.profile.exists():
        raise BrokenStore("home.workspace_exists", folder=str(home.folder))
    if any(path.exists() for path in (home.desk, home.vault, home.head, home.joining)):
        raise BrokenStore("home.files_left", folder=str(home.folder))
    private_folder(home.folder)
    root_seed = root_seed or entropy.token(SEED_BYTES)
    device = entropy.token(8).hex()
    root = Seat(ROOT, device, root_seed)
    kind: SecretsKind = "passphrase" if passphrase else "keyring"
    profile = Profile(workspace_id(root.public), device, kind, entropy.token(8).hex())
    secrets = given or secrets_of(home, kind, profile.workspace, passphrase, entropy, profile.slot)
    with ExitStack() as undoing:
        undoing.callback(undo, home, secrets, device)
        for name in (DESK_KEY, SIGNALS_KEY):
            secrets.put(name, entropy.token(SEED_BYTES))
        for name, key in workspace_keys(root_seed).items():
            secrets.put(name, key)
        secrets.put(seats_name(device), b"{}")
        undoing.pop_all()
    return Founded(profile, root_seed.hex(), fingerprint(root.public)), secrets, root


def undo(home: Home, secrets: Secrets, device: str) -> None:
    """Takes away what a founding that failed has made; nobody has acted in it."""
    for name in (DESK_KEY, SIGNALS_KEY, BLOB_KEY, RELEASE_KEY, WORKSPACE_KEY, seats_name(device)):
        with suppress(WoordvoeringError):
            secrets.delete(name)
    clear_files(home)


def clear_files(home: Home) -> None:
    """The files of a desk that never was."""
    for path in (home.desk, home.signals, home.head, home.vault):
        for each in (path, path.with_name(f"{path.name}-wal"), path.with_name(f"{path.name}-shm")):
            with suppress(OSError):
                each.unlink(missing_ok=True)


def first_act(journal: Journal, root: Seat, name: str) -> Changes:
    """The workspace's first event, signed by the root."""
    journal.take_seat(root)
    return journal.append(WORKSPACE, [WorkspaceCreated(name=name, root_key=root.public)], ROOT)


def seats_in(secrets: Secrets, device: str) -> dict[str, Seat]:
    """The seats whose keys this device holds."""
    stored = secrets.get(seats_name(device)) or secrets.get(SEATS)
    if stored is None:
        raise BrokenStore("keys.missing", name=SEATS)
    seeds = msgspec.json.decode(stored, type=dict[str, str])
    return {member: Seat(member, device, bytes.fromhex(seed)) for member, seed in seeds.items()}


def keep_seats(secrets: Secrets, device: str, seats: Iterable[Seat]) -> None:
    """Stores the seeds of all the seats at a device."""
    secrets.put(seats_name(device), msgspec.json.encode({seat.member: seat.seed.hex() for seat in seats}))


def enrol(
    journal: Journal, secrets: Secrets, root: Seat, people: Sequence[Newcomer], entropy: Entropy
) -> tuple[tuple[Seat, ...], Changes]:
    """Gives persons a seat at this device and their roles, signed by the root. The first ever is an admin."""
    journal.take_seat(root)
    known = seats_in(secrets, root.device)
    none_yet = not journal.roster().members
    facts: list[Fact] = []
    seats: list[Seat] = []
    for place, person in enumerate(people):
        seat = known.get(person.member) or Seat(person.member, root.device, entropy.token(SEED_BYTES))
        seats.append(seat)
        facts.append(
            MemberEnrolled(
                member=person.member,
                name=line("name", person.name),
                function=line("function", person.function, empty=True),
                device=root.device,
                key=seat.public,
            )
        )
        roles = (*person.roles, ADMIN) if none_yet and place == 0 else person.roles
        facts += [RoleGranted(member=person.member, role=role) for role in dict.fromkeys(roles)]
    keep_seats(secrets, root.device, (*known.values(), *seats))
    changes = journal.append(WORKSPACE, facts, ROOT)
    for seat in seats:
        journal.take_seat(seat)
    return tuple(seats), changes


def root_from(recovery: str, journal: Journal, device: str) -> Seat:
    """The root's seat from the recovery key. Raises WrongUse when it is not the key of this workspace."""
    root = root_of(recovery, device)
    if workspace_id(root.public) != journal.workspace:
        raise WrongUse("recovery.other_workspace")
    return root


def root_of(recovery: str, device: str) -> Seat:
    """The root's seat of whichever workspace this is the recovery key. Raises BrokenInput when it is none."""
    try:
        seed = bytes.fromhex("".join(recovery.split()))
    except ValueError as error:
        raise BrokenInput("recovery.unreadable") from error
    if len(seed) != SEED_BYTES:
        raise BrokenInput("recovery.unreadable")
    return Seat(ROOT, device, seed)


def recovery_sheet(name: str, founded: Founded, clock: Clock) -> str:
    """The sheet that is printed and locked away: plain text, nothing of it is stored."""
    return sheet_of(name, bytes.fromhex(founded.recovery), clock)


def sheet_of(name: str, root_seed: bytes, clock: Clock) -> str:
    """The sheet of a key, also before the desk of it is there."""
    public, key = Seat(ROOT, "", root_seed).public, root_seed.hex().upper()
    lines = [key[i : i + 16] for i in range(0, len(key), 16)]
    groups = "\n".join("  " + " ".join(row[i : i + 4] for i in range(0, 16, 4)) for row in lines)
    return f"{name}\n{workspace_id(public)}\n{fingerprint(public)}\n{clock.now()}\n\n{groups}\n"


def key_of_sheet(text: str) -> str:
    """The recovery key of a sheet that was typed or pasted: what stands below its empty line, or all of it."""
    return text.replace("\r\n", "\n").strip().rpartition("\n\n")[2]


def founding_roles(schema: Schema) -> tuple[str, ...]:
    """The office of a first member for whom none is named: theirs who let statements out. A desk whose only member may
    not release would be of no use."""
    release = schema.step("release")
    return (release.who,) if release is not None else ()


def member_id_of(name: str) -> str:
    """The id that a name suggests: `lore.vermeersch`; '' when it holds no letter that an id may have."""
    plain = unicodedata.normalize("NFKD", name.replace("ß", "ss").replace("ø", "o")).casefold()
    words = ["".join(char for char in word if char.isascii() and char.isalnum()) for word in plain.split()]
    first, *others = [word for word in words if word] or [""]
    return f"{first}.{''.join(others)}"[:40].rstrip(".")


def home_of(folder: Path) -> Home:
    """The desk in a folder."""
    return Home(folder.expanduser().absolute())
