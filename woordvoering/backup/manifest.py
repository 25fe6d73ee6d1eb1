"""What a backup says of itself: the signed manifest, checked file by file; and what a desk remembers of its own.

A backup is a folder. It may lie on a share: the database in it is a file like any other, and is opened nowhere but in a
copy on a disk of this machine.
"""

from __future__ import annotations

import hashlib
import stat
from collections.abc import Callable
from pathlib import Path, PurePosixPath

import msgspec

from woordvoering.errors import BrokenInput
from woordvoering.journal.keys import signature_holds
from woordvoering.store.place import write_whole
from woordvoering.store.profile import Home

FORMAT = 1
MANIFEST = "manifest.json"
SOURCES = "sources.json"
PREFIX = "woordvoering-"
CHUNK = 1024 * 1024
MAX_MANIFEST = 64 * 1024 * 1024
Progress = Callable[[int], None]


class BackedUp(msgspec.Struct, frozen=True):
    """A file of a backup."""

    name: str
    size: int
    sha256: str


class Manifest(msgspec.Struct, frozen=True):
    """What a backup is: of which device, made by whom and when (ms UTC), how far the journal was, and every file.

    `state` is the digest of the folded state; `erasures` how many events had lost their words by then.
    """

    format: int
    program: str
    workspace: str
    device: str
    made_at: int
    made_by: str
    events: int
    state: str
    erasures: int
    files: tuple[BackedUp, ...]


class SignedManifest(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The manifest's very bytes, the key that signed them, and the signature."""

    manifest: msgspec.Raw
    public: str
    signature: str


class Noted(msgspec.Struct, frozen=True):
    """What a desk remembers of its last backup or drill: when (ms UTC), which folder, how far the journal was."""

    at: int
    folder: str
    events: int
    erasures: int = 0


class Notes(msgspec.Struct, frozen=True):
    """`backups.json` in a desk's folder."""

    backup: Noted | None = None
    drill: Noted | None = None


def manifest_message(body: bytes) -> bytes:
    """What the signature of a manifest covers."""
    return b"woordvoering/backup/1\0" + body


def hash_of(path: Path) -> str:
    """The SHA-256 of a file. Raises OSError."""
    found = hashlib.sha256()
    with path.open("rb") as file:
        while part := file.read(CHUNK):
            found.update(part)
    return found.hexdigest()


def is_safe(name: str) -> bool:
    """Whether a name in a manifest stays below the folder it is put in, on every system."""
    path = PurePosixPath(name)
    bad = any(char in name for char in '\\:\0<>|"?*') or path.is_absolute() or not name
    return not bad and str(path) == name and all(part not in (".", "..") for part in path.parts)


def notes_of(home: Home) -> Notes:
    """What the desk remembers of backups; nothing when there is nothing that can be read."""
    try:
        return msgspec.json.decode((home.folder / "backups.json").read_bytes(), type=Notes)
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError):
        return Notes()


def note_backup(home: Home, noted: Noted) -> None:
    """Remembers the last backup."""
    _note(home, msgspec.structs.replace(notes_of(home), backup=noted))


def note_drill(home: Home, noted: Noted) -> None:
    """Remembers the last drill."""
    _note(home, msgspec.structs.replace(notes_of(home), drill=noted))


def _note(home: Home, notes: Notes) -> None:
    write_whole(home.folder / "backups.json", msgspec.json.encode(notes))


def latest_in(folder: Path) -> Path:
    """The backup in a folder: the folder itself, or the newest below it. Raises BrokenInput `backup.none_here`."""
    folder = folder.expanduser().absolute()
    if (folder / MANIFEST).is_file():
        return folder
    found = sorted(path for path in folder.glob(f"{PREFIX}*") if (path / MANIFEST).is_file())
    if not found:
        raise BrokenInput("backup.none_here", folder=str(folder))
    return found[-1]


def read_manifest(folder: Path) -> tuple[Manifest, str]:
    """The manifest of a backup and the key that signed it. Raises BrokenInput when its bytes are not what was signed.

    Whose key that is only the journal in the backup can say.
    """
    try:
        path = folder / MANIFEST
        if path.stat().st_size > MAX_MANIFEST:
            raise BrokenInput("backup.manifest_unreadable", folder=str(folder))
        signed = msgspec.json.decode(path.read_bytes(), type=SignedManifest)
        body = bytes(signed.manifest)
        manifest = msgspec.json.decode(body, type=Manifest)
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise BrokenInput("backup.manifest_unreadable", folder=str(folder)) from error
    if not signature_holds(signed.public, manifest_message(body), signed.signature):
        raise BrokenInput("backup.manifest_forged", folder=str(folder))
    if manifest.format != FORMAT:
        raise BrokenInput("backup.format", format=manifest.format)
    return manifest, signed.public


def check_files(folder: Path, manifest: Manifest, progress: Progress = lambda _: None) -> None:
    """Compares every file with its SHA-256. Raises BrokenInput with the first that is missing or another."""
    for number, each in enumerate(manifest.files, start=1):
        if not is_safe(each.name):
            raise BrokenInput("backup.manifest_unreadable", folder=str(folder))
        try:
            found = (folder / each.name).lstat()
            sound = stat.S_ISREG(found.st_mode) and found.st_size == each.size
            sound = sound and hash_of(folder / each.name) == each.sha256
        except OSError as error:
            raise BrokenInput("backup.file_missing", file=each.name) from error
        if not sound:
            raise BrokenInput("backup.file_changed", file=each.name)
        progress(number)
