"""A folder that several devices reach: `wv/` with segments written once, one writer a directory; never a lock."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import suppress
from pathlib import Path

import msgspec

from woordvoering.clock import Entropy
from woordvoering.errors import BrokenInput, BrokenStore, Reason, Refused
from woordvoering.sync.crowd import Crowd
from woordvoering.sync.files import Files, Pause, Stamp, patiently, wait
from woordvoering.sync.folder_shelf import FolderShelf
from woordvoering.sync.segments import DEVICE, MAX_FILE, Name, name_in

FORMAT = 1
MAX_SMALL = 1024 * 1024
MAX_JOIN = 64 * 1024
ACKS_KEPT = 3
LAST_ACK = 10**15 - 1
"""The highest number of an acknowledgement; after it our own are counted from one again."""


class Mark(msgspec.Struct, frozen=True):
    """`ws.json`: whose folder this is, and in which format."""

    format: int
    workspace: str


class Found(msgspec.Struct, frozen=True):
    """A segment in the folder: where it lies, and what its name says."""

    path: Path
    name: Name
    relayed: bool


class Folder:
    """The folder target. `root` is the folder that a person chose."""

    def __init__(
        self, root: Path, workspace: str, entropy: Entropy, *, files: Files | None = None, pause: Pause = wait
    ) -> None:
        self._base = root / "wv"
        self._root, self._workspace, self._entropy = root, workspace, entropy
        self._files, self._pause = files or Files(), pause
        self._crowds = {kind: Crowd() for kind in ("dev", "relay")}

    @property
    def address(self) -> str:
        """The folder that a person chose."""
        return str(self._root)

    def shelf(self) -> FolderShelf:
        """The files that acts name, in this folder."""
        return FolderShelf(self._base / "blob", self._files, self._pause, self._put)

    def check(self) -> None:
        """Raises Refused when this is not, or no longer, the folder of the workspace: then nothing is read or written.

        `sync.folder_empty`: nothing of ours is here, a wiped share or a new one. `sync.folder_unreadable`: its mark was
        changed. Both may be published to again by `found`. `sync.folder_other`: another workspace's.
        """
        mark = self._mark()
        if mark.workspace != self._workspace:
            raise Refused(Reason("sync.folder_other", {"folder": str(self._root)}))
        if mark.format != FORMAT:
            raise Refused(Reason("sync.folder_format", {"folder": str(self._root), "format": mark.format}))

    def found(self) -> None:
        """Puts the workspace's mark into an empty folder, or over one that cannot be read; deletes nothing.

        Raises Refused for another workspace's folder, BrokenInput for a link in its place, OSError of the share.
        """
        try:
            self.check()
        except Refused as refused:
            if refused.code not in ("sync.folder_empty", "sync.folder_unreadable"):
                raise
        else:
            return
        self._files.make(self._base)
        path = self._base / "ws.json"
        aside = path.with_name(f"ws.json.{self._entropy.token(4).hex()}.old")
        with suppress(FileNotFoundError):
            patiently(lambda: self._files.rename(path, aside), self._pause)
        self._put(path, msgspec.json.encode(Mark(FORMAT, self._workspace)))

    def passed_over(self, path: str) -> bool:
        """Whether a segment lies with a device that we do not know, whose turn was not in the last look."""
        folder = Path(path).parent
        crowd = self._crowds.get(folder.parent.name)
        return crowd is not None and folder.name in crowd.passed

    @property
    def crowded(self) -> bool:
        """Whether devices that we do not know were passed over in the last look: there are too many."""
        return any(crowd.passed for crowd in self._crowds.values())

    def segments(self, known: Collection[str] = ()) -> Iterator[Found | Reason]:
        """Every file that is named as a segment, by device and place; a directory that is none is a reason.

        Of devices that are not `known` so many are looked at as one round can, in turn.
        """
        for kind, crowd in self._crowds.items():
            try:
                devices = crowd.turn(self._devices(kind, known), known)
            except (BrokenInput, OSError) as error:
                yield _reason(error, kind)
                continue
            for device in devices:
                try:
                    files = self._files.names(self._base / kind / device)
                except (BrokenInput, OSError) as error:
                    yield _reason(error, f"{kind}/{device}")
                    continue
                names = (name_in(device, file) for file in files)
                yield from (Found(self._base / kind / device / n.file, n, kind == "relay") for n in names if n)

    def read(self, found: Found) -> bytes:
        """The bytes of a segment. Raises BrokenInput for what is no regular file of a fair size, OSError."""
        return patiently(lambda: self._files.read(found.path, MAX_FILE), self._pause)

    def stamp(self, found: Found) -> Stamp:
        """Size and time of a segment. Raises OSError."""
        return self._files.stamp(found.path)

    def put(self, name: Name, data: bytes, *, relayed: bool) -> Found:
        """Publishes a segment under its own new name. Raises OSError and BrokenInput; then it is not there whole."""
        kind = "relay" if relayed else "dev"
        path = self._directory(kind, name.device) / name.file
        self._put(path, data)
        return Found(path, name, relayed)

    def remove(self, found: Found) -> None:
        """Takes away a segment whose acts stand elsewhere in the folder by now. Raises OSError."""
        patiently(lambda: self._files.remove(found.path), self._pause)
        self._files.sync(found.path.parent)

    def acks(self, known: Collection[str]) -> Iterator[tuple[str, bytes]]:
        """The newest acknowledgement of each of these devices, unread."""
        for device in sorted(name for name in known if DEVICE.fullmatch(name)):
            folder = self._base / "ack" / device
            with suppress(BrokenInput, OSError):
                for number in sorted(self._numbers(folder))[-1:]:
                    yield device, self._files.read(folder / f"{number}.json", MAX_SMALL)

    def put_ack(self, device: str, data: bytes) -> None:
        """Writes our next acknowledgement, and removes all but our last three. Raises OSError, BrokenInput."""
        folder = self._directory("ack", device)
        numbers = sorted(self._numbers(folder))
        if numbers and numbers[-1] >= LAST_ACK:  # nobody writes so many: somebody else put it there
            for number in numbers:
                self._files.remove(folder / f"{number}.json")
            numbers = []
        self._put(folder / f"{1 + max(numbers, default=0)}.json", data)
        for number in numbers[: -(ACKS_KEPT - 1)]:
            with suppress(OSError):
                self._files.remove(folder / f"{number}.json")

    def put_join(self, device: str, kind: str, data: bytes) -> None:
        """Puts a request (`wvj`) or an answer (`wva`) beside the acts; one that lies there is kept aside, not replaced.

        Raises as `check`, OSError and BrokenInput of the share.
        """
        self.check()
        for folder in (self._base, self._base / "join"):
            self._files.make(folder)
        path = self._base / "join" / f"{device}.{kind}"
        aside = path.with_name(f"{path.name}.{self._entropy.token(4).hex()}.old")
        with suppress(FileNotFoundError):
            patiently(lambda: self._files.rename(path, aside), self._pause)
        self._put(path, data)

    def join_of(self, device: str, kind: str) -> bytes | None:
        """The request or answer of one device, unread: however many others lie there. None when there is none."""
        if DEVICE.fullmatch(device) is None:
            return None
        with suppress(BrokenInput, OSError):
            self._files.names(self._base / "join")
            return patiently(lambda: self._files.read(self._base / "join" / f"{device}.{kind}", MAX_JOIN), self._pause)
        return None

    def joins(self, kind: str) -> Iterator[tuple[str, bytes]]:
        """The requests or answers that lie there, by device, unread; what is none of a fair size is left out."""
        with suppress(BrokenInput, OSError):
            for name in self._files.names(self._base / "join"):
                device, _, ending = name.partition(".")
                if ending == kind and (found := self.join_of(device, kind)) is not None:
                    yield device, found

    def _mark(self) -> Mark:
        if not self._root.is_dir():
            raise BrokenStore("sync.folder_away", folder=str(self._root), detail="")
        try:
            self._files.names(self._base)
            data = patiently(lambda: self._files.read(self._base / "ws.json", MAX_SMALL), self._pause)
            return msgspec.json.decode(data, type=Mark)
        except FileNotFoundError as error:
            raise Refused(Reason("sync.folder_empty", {"folder": str(self._root)})) from error
        except (BrokenInput, msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
            raise Refused(Reason("sync.folder_unreadable", {"folder": str(self._root)})) from error
        except OSError as error:
            raise BrokenStore("sync.folder_away", folder=str(self._root), detail=error.strerror or "") from error

    def _devices(self, kind: str, known: Collection[str]) -> frozenset[str]:
        """The directories of devices; those that are known also where more lie than are read."""
        found = {name for name in self._files.names(self._base / kind) if DEVICE.fullmatch(name)}
        hidden = (name for name in known if name not in found and DEVICE.fullmatch(name))
        return frozenset((*found, *(name for name in hidden if self._files.is_folder(self._base / kind / name))))

    def _numbers(self, folder: Path) -> Iterator[int]:
        for name in self._files.names(folder):
            stem = name.removesuffix(".json")
            if stem != name and stem.isascii() and stem.isdigit() and len(stem) < 16 and stem == str(int(stem)):
                yield int(stem)

    def _directory(self, kind: str, device: str) -> Path:
        for folder in (self._base, self._base / kind, self._base / kind / device):
            self._files.make(folder)
        return self._base / kind / device

    def _put(self, path: Path, data: bytes) -> None:
        """Part, disk, new name, folder, and a look whether it is there: in this order; each step may be the last."""
        part = path.with_name(f".{path.name}.{self._entropy.token(4).hex()}.part")
        try:
            patiently(lambda: self._files.write(part, data), self._pause)
            patiently(lambda: self._files.rename(part, path), self._pause)
        except OSError:
            with suppress(OSError):
                self._files.remove(part)
            raise
        self._files.sync(path.parent)
        if patiently(lambda: self._files.read(path, len(data)), self._pause) != data:
            raise BrokenInput("sync.not_as_written", file=path.name)


def _reason(error: BrokenInput | OSError, place: str) -> Reason:
    if isinstance(error, BrokenInput):
        return Reason(error.code, dict(error.params))
    return Reason("sync.unreadable", {"file": place, "detail": error.strerror or ""})
