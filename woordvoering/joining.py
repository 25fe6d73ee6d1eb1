"""A new device joins a workspace: it asks, waits for its answer, takes in the journal, and is a desk only then."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path

import msgspec

from woordvoering.casework.fields import line
from woordvoering.clock import Clock, Entropy
from woordvoering.errors import BrokenInput, BrokenStore, Reason, Refused, WoordvoeringError, WrongUse
from woordvoering.founding import Newcomer, clear_files, keep_seats, root_of, undo
from woordvoering.journal.check import workspace_id
from woordvoering.journal.enrolment import (
    FORMAT,
    Invitation,
    Request,
    SignedAnswer,
    SignedRequest,
    box_public,
    check_answer,
    open_answer,
    read_request,
    sign_request,
)
from woordvoering.journal.event import WORKSPACE, Fact
from woordvoering.journal.journal import Journal
from woordvoering.journal.keys import SEED_BYTES, Seat
from woordvoering.journal.members import ADMIN, ROOT, MemberEnrolled, RoleGranted
from woordvoering.rooms import ROOMS
from woordvoering.store.engine import open_engine
from woordvoering.store.migrate import migrate
from woordvoering.store.place import private_folder, write_whole
from woordvoering.store.profile import Home, Profile, SecretsKind
from woordvoering.store.secrets import Secrets
from woordvoering.store.unlock import (
    BLOB_KEY,
    DESK_KEY,
    RELEASE_KEY,
    SIGNALS_KEY,
    WORKSPACE_KEY,
    key_of,
    secrets_of,
    workspace_keys,
)
from woordvoering.sync.folder import Folder
from woordvoering.sync.hub_address import secret_name
from woordvoering.sync.kept import Kept, write_kept
from woordvoering.sync.record import Record
from woordvoering.sync.targets import folder_of, open_target, password_in, plain_address

JOINING = "joining"
"""Under this name the seeds of a device that waits lie among its keys."""

SHARED = (WORKSPACE_KEY, BLOB_KEY, RELEASE_KEY)
"""The keys that an answer brings."""

MOST_LOOKED_AT = 1_000


class Pending(msgspec.Struct, frozen=True):
    """A device that asked and waits: `joining.json`, nothing of it secret."""

    invitation: Invitation
    secrets: SecretsKind
    slot: str
    asked: str

    @property
    def request(self) -> SignedRequest:
        """What it asks. Raises BrokenInput when the file was changed."""
        return read_request(self.asked.encode())


class _Seeds(msgspec.Struct, frozen=True):
    seat: str
    box: str


class Joined(msgspec.Struct, frozen=True):
    """A device that has its seat: the profile of the new desk, and what its first exchange brought."""

    profile: Profile
    record: Record


def begin(
    home: Home,
    invitation: Invitation,
    person: Newcomer,
    passphrase: str | None,
    entropy: Entropy,
    given: Secrets | None = None,
    *,
    target: str = "",
) -> Pending:
    """Makes the keys of a new device and its request; nobody knows them yet, and there is no desk.

    `target` is where this device finds the place of the invitation, when its path is another here. Raises BrokenStore
    when there is a desk or a request already, without a trusted keyring, and for a full disk.
    """
    _refuse_used(home)
    private_folder(home.folder)
    device, slot = entropy.token(8).hex(), entropy.token(8).hex()
    seat, box = Seat(person.member, device, entropy.token(SEED_BYTES)), entropy.token(SEED_BYTES)
    request = Request(
        format=FORMAT,
        workspace=invitation.workspace,
        root_key=invitation.root_key,
        device=device,
        member=person.member,
        name=line("name", person.name),
        function=line("function", person.function, empty=True),
        key=seat.public,
        box=box_public(box),
    )
    asked = sign_request(request, seat)
    read_request(asked)
    kind: SecretsKind = "passphrase" if passphrase else "keyring"
    secrets = given or secrets_of(home, kind, invitation.workspace, passphrase, entropy, slot)
    secrets.put(JOINING, msgspec.json.encode(_Seeds(seat.seed.hex(), box.hex())))
    place = plain_address(target) if target else invitation.target
    pending = Pending(msgspec.structs.replace(invitation, target=place), kind, slot, asked.decode())
    write_whole(home.joining, msgspec.json.encode(pending))
    return pending


def pending_in(home: Home) -> Pending:
    """The request of a device that waits. Raises WrongUse when none does, BrokenStore when it cannot be read."""
    try:
        return msgspec.json.decode(home.joining.read_bytes(), type=Pending)
    except FileNotFoundError as error:
        code = "home.workspace_exists" if home.profile.exists() else "join.nothing_asked"
        raise WrongUse(code, folder=str(home.folder)) from error
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise BrokenStore("home.unreadable", file=home.joining.name) from error


def leave_request(pending: Pending, entropy: Entropy) -> bool:
    """Puts the request into the shared folder, when that is where the devices meet. Raises as `Folder.check`."""
    folder = _folder(pending, entropy)
    if folder is None:
        return False
    try:
        folder.put_join(pending.request.request.device, "wvj", pending.asked.encode())
    except OSError as error:
        raise BrokenStore("sync.folder_away", folder=folder.address, detail=error.strerror or "") from error
    return True


def answer_in_folder(pending: Pending, entropy: Entropy) -> bytes | None:
    """The answer that lies in the shared folder, or None."""
    folder = _folder(pending, entropy)
    return None if folder is None else folder.join_of(pending.request.request.device, "wva")


def finish(
    home: Home,
    answer: bytes,
    passphrase: str | None,
    clock: Clock,
    entropy: Entropy,
    *,
    target: str = "",
    given: Secrets | None = None,
) -> Joined:
    """Opens the answer, takes in the journal, and makes this folder a desk when the journal says that it has a seat.

    Raises as `open_answer` and `check_answer`, as the place of exchange does, WrongKey, StoreFull. Then there is no
    desk yet, and the same can be tried again.
    """
    pending = pending_in(home)
    asked, request = pending.request, pending.request.request
    secrets = given or secrets_of(home, pending.secrets, request.workspace, passphrase, entropy, pending.slot)
    seeds = msgspec.json.decode(key_of(secrets, JOINING), type=_Seeds)
    opened = open_answer(answer, bytes.fromhex(seeds.box), asked)
    place = target or opened.answer.hub or pending.invitation.target or opened.answer.target
    if not place:
        raise WrongUse("join.no_target")
    seat = Seat(request.member, request.device, bytes.fromhex(seeds.seat))
    _keep_keys(secrets, opened, seat, entropy)
    profile = Profile(request.workspace, request.device, pending.secrets, pending.slot)
    with _store(home, profile, secrets, seat, clock, entropy) as journal:
        record = _first_exchange(journal, seat, place, secrets, entropy)
        try:
            check_answer(opened, request, journal.roster())
        except Refused as refused:
            if refused.code != "join.not_yet_enrolled":
                journal.engine.dispose()
                _clear_store(home)
            raise
    _settle(home, profile, secrets, place)
    secrets.delete(JOINING)
    home.joining.unlink(missing_ok=True)
    return Joined(profile, record)


def recover(
    home: Home,
    recovery: str,
    target: str,
    person: Newcomer,
    passphrase: str | None,
    clock: Clock,
    entropy: Entropy,
    given: Secrets | None = None,
) -> Joined:
    """A desk on a new machine from the printed sheet and the place of exchange alone; the person gets a seat here.

    Who is no member yet becomes an admin with their roles. Raises BrokenInput and WrongUse for another key, Refused
    `recover.nothing_there` for a place without the workspace's acts, and as the place of exchange does.
    """
    _refuse_used(home)
    device, slot = entropy.token(8).hex(), entropy.token(8).hex()
    root = root_of(recovery, device)
    seat = Seat(person.member, device, entropy.token(SEED_BYTES))
    kind: SecretsKind = "passphrase" if passphrase else "keyring"
    profile = Profile(workspace_id(root.public), device, kind, slot)
    private_folder(home.folder)
    secrets = given or secrets_of(home, kind, profile.workspace, passphrase, entropy, slot)
    try:
        for name, key in workspace_keys(root.seed).items():
            secrets.put(name, key)
        _own_keys(secrets, seat, entropy)
        with _store(home, profile, secrets, root, clock, entropy) as journal:
            taken = _first_exchange(journal, root, target, secrets, entropy)
            if journal.roster().root_key != root.public:
                raise Refused(Reason("recover.nothing_there", {"target": plain_address(target)}))
            journal.append(WORKSPACE, _seat_facts(journal, seat, person), ROOT)
            journal.take_seat(seat)
            sent = _first_exchange(journal, seat, target, secrets, entropy)
    except (WoordvoeringError, OSError):
        undo(home, secrets, device)
        raise
    _settle(home, profile, secrets, target)
    return Joined(profile, msgspec.structs.replace(taken, sent=sent.sent))


def give_up(home: Home, passphrase: str | None, entropy: Entropy, given: Secrets | None = None) -> None:
    """Forgets a request and its keys; an answer to it opens nothing any more.

    A passphrase that nobody knows any more is not in the way: its vault goes as a whole.
    """
    pending = pending_in(home)
    request = pending.request.request
    if given is None and pending.secrets == "passphrase":
        clear_files(home)
    else:
        secrets = given or secrets_of(home, pending.secrets, request.workspace, passphrase, entropy, pending.slot)
        with suppress(WoordvoeringError):
            secrets.delete(JOINING)
        undo(home, secrets, request.device)
    home.joining.unlink(missing_ok=True)


def _refuse_used(home: Home) -> None:
    if home.profile.exists():
        raise BrokenStore("home.workspace_exists", folder=str(home.folder))
    if home.joining.exists():
        raise BrokenStore("home.joining_waits", folder=str(home.folder))
    if any(path.exists() for path in (home.desk, home.vault, home.head)):
        raise BrokenStore("home.files_left", folder=str(home.folder))


def _keep_keys(secrets: Secrets, opened: SignedAnswer, seat: Seat, entropy: Entropy) -> None:
    keys = opened.answer.keys
    if set(keys) != {*SHARED} or any(len(key) != 2 * SEED_BYTES for key in keys.values()):
        raise BrokenInput("join.unreadable")
    try:
        for name in SHARED:
            secrets.put(name, bytes.fromhex(keys[name]))
    except ValueError as error:
        raise BrokenInput("join.unreadable") from error
    _own_keys(secrets, seat, entropy)


def _own_keys(secrets: Secrets, seat: Seat, entropy: Entropy) -> None:
    for name in (DESK_KEY, SIGNALS_KEY):
        if secrets.get(name) is None:
            secrets.put(name, entropy.token(SEED_BYTES))
    keep_seats(secrets, seat.device, (seat,))


@contextmanager
def _store(
    home: Home, profile: Profile, secrets: Secrets, seat: Seat, clock: Clock, entropy: Entropy
) -> Generator[Journal]:
    """The journal of a desk that is not one yet: without a profile nobody opens it."""
    engine = open_engine(home.desk, key_of(secrets, DESK_KEY), durable=True)
    try:
        migrate(engine)
        yield Journal(
            engine,
            ROOMS,
            workspace=profile.workspace,
            seats={seat.member: seat},
            clock=clock,
            entropy=entropy,
            tail=home.head,
        )
    finally:
        engine.dispose()


def _clear_store(home: Home) -> None:
    """Nothing that came by the word of somebody who had none stays."""
    for path in (home.desk, home.head):
        for each in (path, path.with_name(f"{path.name}-wal"), path.with_name(f"{path.name}-shm")):
            each.unlink(missing_ok=True)


def _first_exchange(journal: Journal, seat: Seat, target: str, secrets: Secrets, entropy: Entropy) -> Record:
    key, password = key_of(secrets, WORKSPACE_KEY), password_in(target)
    place = open_target(plain_address(target), journal, seat, key, entropy, password=lambda: password)
    try:
        return place.round()
    except OSError as error:
        raise BrokenStore("sync.folder_away", folder=place.address, detail=error.strerror or "") from error
    finally:
        place.close()


def _seat_facts(journal: Journal, seat: Seat, person: Newcomer) -> list[Fact]:
    """A seat at this device; who is a member already keeps name and roles."""
    known = journal.roster().members.get(person.member)
    facts: list[Fact] = [
        MemberEnrolled(
            member=person.member,
            name=known.name if known else line("name", person.name),
            function=known.function if known else line("function", person.function, empty=True),
            device=seat.device,
            key=seat.public,
        )
    ]
    roles = person.roles if known else (*person.roles, ADMIN)
    return [*facts, *(RoleGranted(member=person.member, role=role) for role in dict.fromkeys(roles))]


def _settle(home: Home, profile: Profile, secrets: Secrets, target: str) -> None:
    """The place is remembered without its password, which goes among the keys."""
    place, password = plain_address(target), password_in(target)
    if password:
        secrets.put(secret_name(place), password.encode())
    write_kept(home.sync, Kept(place))
    home.write(profile)


def _folder(pending: Pending, entropy: Entropy) -> Folder | None:
    path = folder_of(pending.invitation.target)
    return None if path is None else Folder(Path(path), pending.invitation.workspace, entropy)
