"""The press kit on disk: written whole or not at all, and checked file by file."""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Generator, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec

from woordvoering.errors import BrokenInput, BrokenStore, Reason, Refused, StoreFull
from woordvoering.release import minisign
from woordvoering.release.formats import RenderedFile
from woordvoering.release.manifest import (
    MANIFEST,
    MAX_MANIFEST,
    PUBLIC_KEY,
    SIGNATURE,
    FileEntry,
    Manifest,
    manifest_bytes,
    read_manifest,
)
from woordvoering.store.place import FULL, sync_folder

_CHUNK = 1 << 20


class KitReport(msgspec.Struct, frozen=True):
    """What the check of a kit found.

    `sound`: every file is as the signed manifest says. `authentic`: signed with the key the caller trusts; None when
    the caller named none, as a kit that brings its own key proves nothing about who made it.
    """

    faults: tuple[Reason, ...]
    authentic: bool | None
    key_id: str
    manifest: Manifest | None

    @property
    def sound(self) -> bool:
        return not self.faults


class StagedKit:
    """A whole kit on the disk, synced, under a name that nobody looks at."""

    def __init__(self, stage: Path, folder: Path) -> None:
        self._stage, self._folder = stage, folder

    def show(self) -> None:
        """Gives the kit its name, in one step. Raises BrokenStore `kit.not_shown`."""
        try:
            os.rename(self._stage, self._folder)
            sync_folder(self._folder.parent)
        except OSError as fault:
            raise BrokenStore("kit.not_shown", folder=self._folder.name, detail=fault.strerror or "") from fault

    def drop(self) -> None:
        """Takes away what was not shown; after `show` there is nothing left to take away."""
        shutil.rmtree(self._stage, ignore_errors=True)


@contextmanager
def staged_kit(
    folder: Path, files: Iterable[RenderedFile], manifest: Manifest, key: minisign.ReleaseKey
) -> Generator[StagedKit]:
    """A kit for the new folder `folder`, staged beside it; what is not shown by the end is taken away.

    After a crash there is the whole kit or none. Raises Refused `kit.exists`, `kit.contents` (files that are not
    those of the manifest), StoreFull `kit.disk_full`, BrokenStore `kit.unwritable`; a refusal leaves nothing behind.
    """
    contents = {file.name: file.data for file in files}
    listed = {entry.name: (entry.size, entry.sha256) for entry in manifest.files}
    if listed != {name: (len(data), hashlib.sha256(data).hexdigest()) for name, data in contents.items()}:
        raise Refused(Reason("kit.contents"))
    if folder.exists() or folder.is_symlink():
        raise Refused(Reason("kit.exists", {"folder": folder.name}))
    described = manifest_bytes(manifest)
    contents[MANIFEST] = described
    contents[SIGNATURE] = key.sign(described, manifest.trusted_comment)
    contents[PUBLIC_KEY] = minisign.public_key_file(key.public)
    stage = folder.with_name(f".{folder.name}.part")
    staged = StagedKit(stage, folder)
    try:
        _stage(stage, contents, folder.name)
        yield staged
    finally:
        staged.drop()


def write_kit(folder: Path, files: Iterable[RenderedFile], manifest: Manifest, key: minisign.ReleaseKey) -> bytes:
    """Writes the kit into the new folder `folder` and returns the bytes of its manifest. Raises as `staged_kit`."""
    with staged_kit(folder, files, manifest, key) as staged:
        staged.show()
    return manifest_bytes(manifest)


def verify_kit(folder: Path, trusted_key: str | None = None) -> KitReport:
    """Checks the kit in `folder`, best against the public key of the zone (one line, as `minisign -P` takes it).

    Every wrong, missing or extra file is named: `kit.missing`, `kit.changed`, `kit.extra`, `kit.not_a_file`,
    `kit.manifest`, `kit.signature`, `kit.key`, `kit.key_foreign`, `kit.unreadable` (all with file).
    Raises BrokenInput `kit.no_folder`, or `minisign.public_key` for a trusted key that is none.
    """
    if not folder.is_dir():
        raise BrokenInput("kit.no_folder", folder=folder.name)
    if trusted_key is not None:
        minisign.public_key_file(trusted_key)
    own, own_faults = _own_files(folder)
    faults = list(own_faults)
    shipped = _shipped_key(own.get(PUBLIC_KEY), faults)
    if trusted_key is not None and shipped is not None and shipped != trusted_key:
        faults.append(Reason("kit.key_foreign", {"file": PUBLIC_KEY}))
    manifest = _manifest(own.get(MANIFEST), faults)
    public = trusted_key or shipped
    signed = _signature(own, public, manifest, faults) if public else None
    if manifest is not None:
        faults += _file_faults(folder, manifest)
    authentic = None if trusted_key is None else signed is not None and shipped == trusted_key
    return KitReport(tuple(faults), authentic, signed.key_id if signed else "", manifest)


def _stage(stage: Path, contents: dict[str, bytes], name: str) -> None:
    """Fills a fresh folder for the kit `name`; what an earlier crash left in its place goes first."""
    try:
        if stage.exists():
            shutil.rmtree(stage)
        stage.mkdir(mode=0o700, parents=False)
        for own, data in contents.items():
            descriptor = os.open(stage / own, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(descriptor, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
        sync_folder(stage)
    except OSError as fault:
        if fault.errno in FULL:
            raise StoreFull("kit.disk_full", folder=name) from fault
        raise BrokenStore("kit.unwritable", folder=name, detail=fault.strerror or "") from fault


def _own_files(folder: Path) -> tuple[dict[str, bytes], tuple[Reason, ...]]:
    found: dict[str, bytes] = {}
    faults: list[Reason] = []
    for name in (MANIFEST, SIGNATURE, PUBLIC_KEY):
        path = folder / name
        if path.is_symlink() or (path.exists() and not path.is_file()):
            faults.append(Reason("kit.not_a_file", {"file": name}))
        elif not path.exists():
            faults.append(Reason("kit.missing", {"file": name}))
        else:
            try:
                with path.open("rb") as file:
                    found[name] = file.read(MAX_MANIFEST)
            except OSError:
                faults.append(Reason("kit.unreadable", {"file": name}))
    return found, tuple(faults)


def _shipped_key(data: bytes | None, faults: list[Reason]) -> str | None:
    if data is None:
        return None
    try:
        public = minisign.read_public_key(data)
        if minisign.public_key_file(public) == data:
            return public
    except BrokenInput:
        pass
    faults.append(Reason("kit.key", {"file": PUBLIC_KEY}))
    return None


def _manifest(data: bytes | None, faults: list[Reason]) -> Manifest | None:
    if data is None:
        return None
    try:
        return read_manifest(data)
    except (msgspec.MsgspecError, ValueError):
        faults.append(Reason("kit.manifest", {"file": MANIFEST}))
        return None


def _signature(
    own: dict[str, bytes], public: str, manifest: Manifest | None, faults: list[Reason]
) -> minisign.Signed | None:
    """The verified signature. Where it fails the fault names what was touched: the manifest or it."""
    described, signature = own.get(MANIFEST), own.get(SIGNATURE)
    if described is None or signature is None:
        return None
    try:
        signed = minisign.verify(described, signature, public)
    except BrokenInput as fault:
        if fault.code == "minisign.data":
            faults.append(Reason("kit.manifest", {"file": MANIFEST}))
        else:
            faults.append(Reason("kit.signature", {"file": SIGNATURE}))
        return None
    if manifest is not None and signed.trusted_comment != manifest.trusted_comment:
        faults.append(Reason("kit.signature", {"file": SIGNATURE}))
        return None
    return signed


def _file_faults(folder: Path, manifest: Manifest) -> Iterator[Reason]:
    listed = {entry.name: entry for entry in manifest.files}
    for name, entry in listed.items():
        code = _fault(folder / name, entry)
        if code:
            yield Reason(code, {"file": name})
    for path in sorted(folder.iterdir()):
        if path.name not in listed and path.name not in {MANIFEST, SIGNATURE, PUBLIC_KEY}:
            yield Reason("kit.extra", {"file": path.name})


def _fault(path: Path, entry: FileEntry) -> str:
    if path.is_symlink() or (path.exists() and not path.is_file()):
        return "kit.not_a_file"
    if not path.exists():
        return "kit.missing"
    try:
        same = path.stat().st_size == entry.size and _sha256(path) == entry.sha256
    except OSError:
        return "kit.unreadable"
    return "" if same else "kit.changed"


def _sha256(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()
