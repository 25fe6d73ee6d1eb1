"""A power cut, played from what a process really asked of the disk: every write, sync and name, as strace saw them.

The model is a disk that keeps its word and nothing more. What was synced stays. What was not may be there, missing,
half there, or there in another order, each write by itself; a file that was written and never synced may be empty
behind its new name. Names change in the order in which they were changed, and the last of those may be missing;
syncing a file keeps its name too, as the file systems of Linux do.

Run as a program it is the process that is watched: it writes act after act, and says which stands.
"""

from __future__ import annotations

import os
import random
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CALLS = "openat,write,pwrite64,ftruncate,fsync,fdatasync,rename,renameat,renameat2,unlink,unlinkat"
SECTOR = 512
CHECKPOINT = 40
"""Pages of the log after which SQLite writes them back: several times in what is watched."""

_CALL = re.compile(r"^(?:\d+ +)?(\w+)\((.*)\) += (-?\d+)(?:<([^>]*)>)?")
_TEXT = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')
_FILE = re.compile(r"(\d+)<([^>]*)>")


@dataclass
class Inode:
    """A file: what the disk holds for sure, and what was asked of it since."""

    kept: bytes = b""
    asked: list[tuple[int, bytes | None]] = field(default_factory=list)


@dataclass
class Disk:
    """Files of one folder. `names` is what the process sees, `known` what the disk holds for sure."""

    names: dict[str, Inode] = field(default_factory=dict)
    known: dict[str, Inode] = field(default_factory=dict)
    moved: list[tuple[str, str, Inode | None]] = field(default_factory=list)

    @classmethod
    def of(cls, folder: Path) -> Disk:
        files = {str(path): Inode(path.read_bytes()) for path in folder.iterdir() if path.is_file()}
        return cls(dict(files), dict(files))

    def made(self, name: str) -> None:
        if name not in self.names:
            self.names[name] = Inode()
            self.moved.append(("made", name, self.names[name]))

    def write(self, name: str, at: int, data: bytes | None) -> None:
        """Bytes at a place, or None: cut off there."""
        self.names[name].asked.append((at, data))

    def sync(self, name: str) -> None:
        inode = self.names[name]
        inode.kept, inode.asked = _after(inode.kept, inode.asked), []
        last = max((n for n, (_, _, each) in enumerate(self.moved) if each is inode), default=-1)
        self._settle(last + 1)

    def _settle(self, count: int) -> None:
        for step in self.moved[:count]:
            _step(self.known, step)
        del self.moved[:count]

    def move(self, old: str, new: str) -> None:
        inode = self.names.pop(old)
        self.names[new] = inode
        self.moved += [("gone", old, None), ("made", new, inode)]

    def remove(self, name: str) -> None:
        if self.names.pop(name, None) is not None:
            self.moved.append(("gone", name, None))

    def cut(self, dice: random.Random, folder: Path) -> None:
        """Writes what is there after the power went, into another folder."""
        names = dict(self.known)
        for step in self.moved[: dice.randint(0, len(self.moved))]:
            _step(names, step)
        how = dice.choice(("nothing", "all", "some", "first"))
        for name, inode in names.items():
            if not name.endswith("-shm"):
                (folder / Path(name).name).write_bytes(_after(inode.kept, _left(inode.asked, how, dice)))


def _step(names: dict[str, Inode], step: tuple[str, str, Inode | None]) -> None:
    kind, name, inode = step
    if kind == "made" and inode is not None:
        names[name] = inode
    else:
        names.pop(name, None)


def _after(data: bytes, asked: list[tuple[int, bytes | None]]) -> bytes:
    found = bytearray(data)
    for at, more in asked:
        if more is None:
            del found[at:]
        else:
            found.extend(bytes(max(0, at - len(found))))
            found[at : at + len(more)] = more
    return bytes(found)


def _left(asked: list[tuple[int, bytes | None]], how: str, dice: random.Random) -> list[tuple[int, bytes | None]]:
    """Which of the writes that nobody synced got there, the last of them torn at a sector."""
    if how in ("nothing", "all"):
        return asked if how == "all" else []
    left = asked[: dice.randint(0, len(asked))] if how == "first" else [each for each in asked if dice.random() < 0.5]
    if left and (data := left[-1][1]) is not None and len(data) > SECTOR:
        left = [*left[:-1], (left[-1][0], data[: SECTOR * dice.randint(0, len(data) // SECTOR)])]
    return left


Step = tuple[str, str, int, bytes | None]


def watched(folder: Path, acts: int) -> list[Step]:
    """What the process asked of the files of a folder, in order, and between it what it said."""
    log = folder.parent / "calls.txt"
    command = ["strace", "-f", "-y", "-xx", "-s", "200000", "-o", str(log), "-e", f"trace={CALLS}"]
    paths = [str(ROOT), *(str(ROOT / "tests" / name) for name in ("", "journal", "sync", "faults"))]
    subprocess.run(
        [*command, sys.executable, str(Path(__file__)), str(folder), str(acts)],
        cwd=ROOT, env=os.environ | {"PYTHONPATH": os.pathsep.join(paths)}, check=True, stdout=subprocess.DEVNULL,
    )  # fmt: skip
    return list(_read(log, folder))


def _read(log: Path, folder: Path) -> Iterator[Step]:
    ends: dict[tuple[str, str], int] = {}
    for line in log.read_text("utf-8").splitlines():
        found = _CALL.match(line)
        if found is None or int(found[3]) < 0:
            continue
        call, words, result = found[1], found[2], int(found[3])
        texts = [bytes.fromhex(each.replace("\\x", "")) for each in _TEXT.findall(words)]
        file = _FILE.match(words)
        fd, name = (file[1], _plain(file[2])) if file is not None else ("", "")
        if call == "write" and fd == "1":
            yield "said", texts[0].decode(), 0, None
        elif call == "openat" and _ours(opened := _plain(found[4] or ""), folder):
            ends[str(result), opened] = 0
            yield "made", opened, 0, None
            if "O_TRUNC" in words:
                yield "write", opened, 0, None
        elif call.startswith(("rename", "unlink")):
            names = [each.decode() for each in texts]
            if _ours(names[0], folder):
                yield "move" if len(names) > 1 else "remove", "\0".join(names), 0, None
        elif _ours(name, folder):
            yield from _of_file(call, fd, name, words, texts, result, ends)


def _of_file(
    call: str, fd: str, name: str, words: str, texts: list[bytes], result: int, ends: dict[tuple[str, str], int]
) -> Iterator[Step]:
    if call in ("fsync", "fdatasync"):
        yield "sync", name, 0, None
    elif call == "ftruncate":
        yield "write", name, int(words.rpartition(",")[2]), None
    elif call == "pwrite64":
        yield "write", name, int(words.rpartition(",")[2]), texts[0][:result]
    else:
        at = ends.get((fd, name), 0)
        ends[fd, name] = at + result
        yield "write", name, at, texts[0][:result]


def _plain(name: str) -> str:
    """A name as strace shows it: in hexadecimal, as everything else."""
    return bytes.fromhex(name.replace("\\x", "")).decode() if name.startswith("\\x") else name


def _ours(name: str, folder: Path) -> bool:
    return Path(name).parent == folder


def play(disk: Disk, step: Step) -> None:
    """One thing that the process asked of the disk."""
    kind, name, at, data = step
    match kind:
        case "made":
            disk.made(name)
        case "write":
            disk.write(name, at, data)
        case "sync":
            disk.sync(name)
        case "move":
            old, _, new = name.partition("\0")
            disk.move(old, new)
        case "remove":
            disk.remove(name)
        case _:
            pass


def main() -> None:
    """Writes on, act by act, and says which stands."""
    from kill_parts import open_again, tell
    from sync_parts import say

    folder, acts = Path(sys.argv[1]), int(sys.argv[2])
    journal = open_again(folder, "d1")
    with journal.engine.connect() as db:
        db.exec_driver_sql(f"PRAGMA wal_autocheckpoint = {CHECKPOINT}")
    tell("begun")
    for number in range(acts):
        say(journal, "d1", f"regel {number}", f"c{number % 3}")
        with journal.engine.connect() as db:
            tell("kept", journal.log.device_head(db, "d1").event_id)


if __name__ == "__main__":
    main()
