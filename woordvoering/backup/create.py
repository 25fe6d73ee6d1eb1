"""Makes a backup: staged on a disk of this machine, copied, signed, read back, and only then given its name."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import msgspec

from woordvoering import __version__
from woordvoering.backup.examine import counted, opened
from woordvoering.backup.manifest import (
    CHUNK,
    FORMAT,
    MANIFEST,
    PREFIX,
    SOURCES,
    BackedUp,
    Manifest,
    Noted,
    Progress,
    SignedManifest,
    check_files,
    hash_of,
    is_safe,
    manifest_message,
    note_backup,
    read_manifest,
)
from woordvoering.clock import brussels
from woordvoering.desk import Desk
from woordvoering.errors import BrokenInput, BrokenStore, StoreFull, WrongUse
from woordvoering.store.copying import copy_database
from woordvoering.store.place import FULL, private_folder, sync_folder, write_whole
from woordvoering.store.profile import Home
from woordvoering.store.unlock import (
    BLOB_KEY,
    DESK_KEY,
    RELEASE_KEY,
    SEATS,
    SIGNALS_KEY,
    WORKSPACE_KEY,
    key_of,
    seats_name,
    secrets_of,
)
from woordvoering.sync.hub_address import is_hub, secret_name
from woordvoering.sync.kept import read_kept

SINGLE = ("reactieschema.toml", "volgtermen.txt", "straten.csv", "channels.toml", "sync.json", "retention.json")
FOLDERS = ("blobs", "sjablonen", "releases")
"""What lies in a desk's folder beside its databases, profile and vault, and is nowhere else."""

SHORTEST = 8
"""Characters of a passphrase, as for a desk."""


def create_backup(
    desk: Desk, actor: str, target: Path, passphrase: str | None = None, progress: Progress = lambda _: None
) -> tuple[Path, Manifest]:
    """Makes a backup in a new folder below `target`, reads it back, and returns where it is.

    A desk whose keys are in a keyring needs a `passphrase` for the backup: without the machine they are nowhere else.
    Raises WrongUse (`backup.passphrase_needed`, `backup.inside`), StoreFull, BrokenStore: then nothing is left of it.
    """
    seat = desk.journal.seat(actor)
    target = target.expanduser().absolute()
    if target.is_relative_to(desk.home.folder):
        raise WrongUse("backup.inside", folder=str(target))
    if desk.profile.secrets == "keyring" and not passphrase:
        raise WrongUse("backup.passphrase_needed")
    if passphrase is not None and len(passphrase) < SHORTEST:
        raise WrongUse("cli.passphrase_short", least=SHORTEST)
    _make(target)
    stage = private_folder(desk.home.folder / f".backup-{desk.entropy.token(4).hex()}")
    part = private_folder(target / f".{PREFIX}{desk.entropy.token(4).hex()}.part")
    try:
        _stage(desk, stage, passphrase)
        files = _copy(desk.home.folder, stage, part, progress)
        manifest = _manifest(desk, actor, stage, files)
        body = msgspec.json.encode(manifest, order="deterministic")
        signed = SignedManifest(msgspec.Raw(body), seat.public, seat.sign(manifest_message(body)))
        write_whole(part / MANIFEST, msgspec.json.encode(signed))
        check_files(part, manifest)
        name = f"{PREFIX}{brussels(manifest.made_at):%Y%m%d-%H%M%S}-{desk.entropy.token(2).hex()}"
        part.rename(target / name)
        sync_folder(target)
    except OSError as error:
        raise _failed(error, target) from error
    finally:
        shutil.rmtree(stage, ignore_errors=True)
        shutil.rmtree(part, ignore_errors=True)
    note_backup(desk.home, Noted(manifest.made_at, str(target / name), manifest.events, manifest.erasures))
    return target / name, manifest


def _stage(desk: Desk, stage: Path, passphrase: str | None) -> None:
    """The mark of the end first, the journal after it: a mark may lag, never run ahead. Then keys, profile, sources."""
    home = Home(stage)
    if desk.home.head.exists():
        shutil.copyfile(desk.home.head, home.head)
    copy_database(desk.journal.engine, key_of(desk.secrets, DESK_KEY), home.desk)
    if desk.profile.secrets == "keyring":
        kept = secrets_of(home, "passphrase", desk.profile.workspace, passphrase, desk.entropy)
        for name in _key_names(desk):
            if (value := desk.secrets.get(name)) is not None:
                kept.put(name, value)
    else:
        shutil.copyfile(desk.home.vault, home.vault)
    home.write(msgspec.structs.replace(desk.profile, secrets="passphrase"))
    write_whole(stage / SOURCES, msgspec.json.encode(desk.cache.register.all()))


def _key_names(desk: Desk) -> tuple[str, ...]:
    """Every name under which this desk keeps a secret."""
    own = (DESK_KEY, SIGNALS_KEY, BLOB_KEY, RELEASE_KEY, WORKSPACE_KEY, SEATS, seats_name(desk.profile.device))
    target = read_kept(desk.home.sync).target
    hub = (secret_name(target),) if is_hub(target) else ()
    return (*own, *hub, *(f"source/{source.id}" for source in desk.cache.register.all()))


def _copy(home: Path, stage: Path, part: Path, progress: Progress) -> tuple[BackedUp, ...]:
    found: list[BackedUp] = []
    for number, (name, source) in enumerate(_sources(home, stage), start=1):
        target = part / name
        target.parent.mkdir(parents=True, exist_ok=True)
        fresh = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with source.open("rb") as given, os.fdopen(fresh, "wb") as file:
            shutil.copyfileobj(given, file, CHUNK)
            file.flush()
            os.fsync(file.fileno())
        found.append(BackedUp(name, target.stat().st_size, hash_of(source)))
        progress(number)
    return tuple(found)


def _sources(home: Path, stage: Path) -> Iterator[tuple[str, Path]]:
    """Every file by its name in the backup: what was staged, and beside it what is copied as it lies there."""
    for path in sorted(stage.iterdir()):
        yield path.name, path
    for name in SINGLE:
        if not (stage / name).exists() and (home / name).is_file():
            yield name, home / name
    for folder in FOLDERS:
        for path in sorted((home / folder).rglob("*")):
            name = path.relative_to(home).as_posix()
            if path.is_file() and not path.is_symlink() and not path.name.startswith(".") and is_safe(name):
                yield name, path


def _manifest(desk: Desk, actor: str, stage: Path, files: tuple[BackedUp, ...]) -> Manifest:
    with opened(Home(stage), desk.profile.workspace, desk.secrets, desk.clock, desk.entropy) as journal:
        count = counted(journal)
    return Manifest(
        format=FORMAT,
        program=__version__,
        workspace=desk.profile.workspace,
        device=desk.profile.device,
        made_at=desk.clock.now(),
        made_by=actor,
        events=count.events,
        state=count.state,
        erasures=count.erasures,
        files=files,
    )


def _make(target: Path) -> None:
    try:
        target.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _failed(error, target) from error


def _failed(error: OSError, target: Path) -> BrokenStore:
    if error.errno in FULL:
        return StoreFull("store.full")
    return BrokenStore("backup.unwritable", folder=str(target), detail=error.strerror or "")


def prune(target: Path, workspace: str, keep: int) -> tuple[Path, ...]:
    """Removes the oldest sound backups of this workspace below a folder until `keep` are left; gives those that went.

    What cannot be read as a backup of this workspace is left alone.
    """
    found: list[tuple[int, Path]] = []
    for path in target.expanduser().absolute().glob(f"{PREFIX}*"):
        try:
            manifest, _ = read_manifest(path)
        except BrokenInput:
            continue
        if manifest.workspace == workspace and not path.is_symlink():
            found.append((manifest.made_at, path))
    gone = tuple(path for _, path in sorted(found)[: max(0, len(found) - max(1, keep))])
    for path in gone:
        shutil.rmtree(path)
    return gone
