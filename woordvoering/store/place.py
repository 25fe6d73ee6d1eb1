"""Where a database may lie: on a disk of this machine, never on a network share; files 0600, folders 0700."""

from __future__ import annotations

import errno
import hashlib
import importlib
import os
import platform
import sys
from pathlib import Path

import msgspec

from woordvoering.errors import BrokenStore, StoreFull

FULL = frozenset((errno.ENOSPC, errno.EDQUOT, errno.EFBIG))
"""What a system says when there is no room: on the disk, in a quota, under a limit on the size of a file."""

SHARES = frozenset(
    ("nfs", "nfs4", "cifs", "smb3", "smbfs", "afpfs", "webdav", "davfs", "fuse.sshfs", "fuse.rclone", "9p", "ceph")
)
"""File systems on which SQLite's locks do not hold (nextcloud/server #3036)."""


def refuse_share(path: Path, mounts: str | None = None) -> None:
    """Raises BrokenStore when `path` lies on a network share, also behind a link. `mounts` is /proc/mounts' text."""
    kind = file_system(path, mounts)
    if kind in SHARES or str(path).startswith("\\\\"):
        raise BrokenStore("store.on_share", folder=str(path.parent), kind=kind)


def private_folder(path: Path) -> Path:
    """Makes the folder with mode 0700 under any umask and returns it. Raises BrokenStore when it cannot."""
    try:
        path.mkdir(parents=True, exist_ok=True)
        os.chmod(path, 0o700)
    except OSError as error:
        raise BrokenStore("store.folder_unwritable", folder=str(path), detail=error.strerror or "") from error
    return path


class Spot(msgspec.Struct, frozen=True):
    """Where a file lies: on which machine, under which path, as which file of its disk, since when.

    `changed` is in nanoseconds, and no tool that copies a file can set it. A copy lies elsewhere; a moved folder takes
    its files along as they are.
    """

    machine: str
    path: str
    inode: int
    changed: int


def spot_of(path: Path) -> Spot:
    """Where a file lies now. Raises OSError when it is not there."""
    found = path.stat()
    return Spot(_machine(), os.path.realpath(path), found.st_ino, found.st_ctime_ns)


def _machine() -> str:
    """A name for this machine that tells nobody which one it is."""
    for file in ("/etc/machine-id", "/var/lib/dbus/machine-id"):
        try:
            known = Path(file).read_text(encoding="ascii", errors="replace").strip()
        except OSError:
            continue
        if known:
            break
    else:
        known = _registered() or platform.node()
    return hashlib.sha256(f"woordvoering/spot/1\0{known}".encode()).hexdigest()[:16]


def _registered() -> str:
    """The name that Windows gave the machine; '' on any other."""
    if os.name != "nt":
        return ""
    winreg = importlib.import_module("winreg")
    with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, r"SOFTWARE\Microsoft\Cryptography") as key:
        return str(winreg.QueryValueEx(key, "MachineGuid")[0])


def write_whole(path: Path, data: bytes) -> None:
    """Puts the bytes under `path`, whole or not at all, private, and there after a power cut; makes its folder.

    Raises StoreFull when the disk has no room, BrokenStore `store.unwritable` with what it says otherwise; then what
    stood there stands there still.
    """
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        if not path.parent.exists():
            private_folder(path.parent)
            sync_folder(path.parent.parent)
        with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
        sync_folder(path.parent)
    except OSError as error:
        part.unlink(missing_ok=True)
        if error.errno in FULL:
            raise StoreFull("store.full") from error
        raise BrokenStore("store.unwritable", file=path.name, detail=error.strerror or "") from error


def sync_folder(folder: Path) -> None:
    """Makes new names survive a power cut; Windows has no handle on a folder and syncs names by itself."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _mounts() -> str:
    if not sys.platform.startswith("linux"):
        return ""
    try:
        return Path("/proc/mounts").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""


def file_system(path: Path, mounts: str | None = None) -> str:
    """The kind of file system that a path lies on, also behind a link; '' where nobody says."""
    mounts = mounts if mounts is not None else _mounts()
    where = os.path.realpath(path)
    best, kind = "", ""
    for line in mounts.splitlines():
        parts = line.split(" ")
        if len(parts) < 3:
            continue
        point = parts[1].replace("\\040", " ")
        inside = where == point or where.startswith(point.rstrip("/") + "/")
        if inside and len(point) >= len(best):
            best, kind = point, parts[2]
    return kind


def default_folder() -> Path:
    """Where the desk lies when nobody says otherwise: the user's own data folder of this system."""
    platformdirs = importlib.import_module("platformdirs")
    return Path(platformdirs.user_data_dir("woordvoering", appauthor=False))
