"""Restores a backup into a new folder, or into one that is thrown away again to see whether it would work.

What is restored is a new device: its old self may still write elsewhere, and two devices must not share a chain.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import msgspec

from woordvoering import __version__
from woordvoering.backup.examine import Examined, examine
from woordvoering.backup.manifest import (
    SOURCES,
    Manifest,
    Noted,
    Progress,
    check_files,
    latest_in,
    note_drill,
    read_manifest,
)
from woordvoering.clock import Clock, Entropy
from woordvoering.errors import BrokenInput, BrokenStore, StoreFull
from woordvoering.signals.cache import open_cache
from woordvoering.signals.types import Source
from woordvoering.store.place import FULL, private_folder, sync_folder, write_whole
from woordvoering.store.profile import Home
from woordvoering.store.secrets import Secrets
from woordvoering.store.unlock import SIGNALS_KEY, key_of, secrets_of


class Restored(msgspec.Struct, frozen=True):
    """What was restored, from where, and what was found right in it."""

    folder: str
    manifest: Manifest
    examined: Examined


def verify_backup(folder: Path, progress: Progress = lambda _: None) -> tuple[Path, Manifest]:
    """Checks the signature and every file of a backup, or of the newest below a folder. Raises BrokenInput.

    That it opens, and that the journal in it holds, only a drill can say: that takes the passphrase.
    """
    found = latest_in(folder)
    manifest, _ = read_manifest(found)
    check_files(found, manifest, progress)
    return found, manifest


def restore_backup(
    folder: Path,
    target: Path,
    passphrase: str | None,
    clock: Clock,
    entropy: Entropy,
    progress: Progress = lambda _: None,
) -> Restored:
    """Puts a backup into a new home and verifies all of it there before it gets its name.

    Raises BrokenStore `backup.home_not_empty`, BrokenInput for a backup that is not whole, WrongKey for another
    passphrase, JournalBroken when what is in it does not hold: then nothing is left of it.
    """
    target = target.expanduser().absolute()
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise BrokenStore("backup.home_not_empty", folder=str(target))
    part = target.with_name(f".{target.name}.{entropy.token(4).hex()}.part")
    try:
        restored = _into(folder, part, passphrase, clock, entropy, progress)
        if target.exists():
            target.rmdir()
        part.rename(target)
        sync_folder(target.parent)
    except OSError as error:
        raise _failed(error, target) from error
    finally:
        shutil.rmtree(part, ignore_errors=True)
    return msgspec.structs.replace(restored, folder=str(target))


def drill(
    folder: Path,
    home: Home,
    passphrase: str | None,
    clock: Clock,
    entropy: Entropy,
    progress: Progress = lambda _: None,
) -> Restored:
    """Restores the newest backup beside the desk, verifies it whole, and throws it away; the desk remembers when.

    Raises as `restore_backup`.
    """
    part = home.folder / f".drill-{entropy.token(4).hex()}"
    try:
        restored = _into(folder, part, passphrase, clock, entropy, progress)
    except OSError as error:
        raise _failed(error, part) from error
    finally:
        shutil.rmtree(part, ignore_errors=True)
    if home.profile.exists():
        count = restored.examined.counted
        note_drill(home, Noted(clock.now(), restored.folder, count.events, count.erasures))
    return restored


def _into(
    folder: Path, part: Path, passphrase: str | None, clock: Clock, entropy: Entropy, progress: Progress
) -> Restored:
    found = latest_in(folder)
    manifest, public = read_manifest(found)
    check_files(found, manifest, progress)
    home = Home(private_folder(part))
    for each in manifest.files:
        _copy(found / each.name, part / each.name)
    check_files(part, manifest)
    profile = home.read()
    if (profile.workspace, profile.device) != (manifest.workspace, manifest.device):
        raise BrokenInput("backup.file_changed", file=home.profile.name)
    secrets = secrets_of(home, "passphrase", manifest.workspace, passphrase, entropy)
    examined = examine(home, manifest.workspace, secrets, clock, entropy, progress)
    if public not in {examined.roster.root_key, *(seat.public for seat in examined.roster.seats.values())}:
        raise BrokenInput("backup.manifest_forged", folder=str(found))
    count = examined.counted
    same = count.state == manifest.state or manifest.program != __version__
    if not same or (count.events, count.erasures) != (manifest.events, manifest.erasures):
        raise BrokenStore("backup.state_differs")
    _sources(home, secrets)
    return Restored(str(found), manifest, examined)


def _copy(source: Path, target: Path) -> None:
    private_folder(target.parent)
    write_whole(target, source.read_bytes())


def _sources(home: Home, secrets: Secrets) -> None:
    """The register of sources into a new cache; what the sources said comes in again by itself."""
    path = home.folder / SOURCES
    if not path.exists():
        return
    try:
        sources = msgspec.json.decode(path.read_bytes(), type=tuple[Source, ...])
    except msgspec.MsgspecError as error:
        raise BrokenInput("backup.file_changed", file=SOURCES) from error
    with open_cache(home.signals, key_of(secrets, SIGNALS_KEY)) as cache:
        for source in sources:
            cache.register.put(source)
    path.unlink()


def _failed(error: OSError, target: Path) -> BrokenStore:
    if error.errno in FULL:
        return StoreFull("store.full")
    return BrokenStore("backup.unwritable", folder=str(target), detail=error.strerror or "")
