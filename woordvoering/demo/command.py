"""`woordvoering demo`: plays the night, hands over press kits and pictures, or opens the window in its midst."""

from __future__ import annotations

import importlib
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Generator, Iterable
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import msgspec
from rich.console import Console
from rich.progress import Progress

from woordvoering.clock import BRUSSELS, Millis, moment
from woordvoering.demo.data import load_script
from woordvoering.demo.devices import exchange_here
from woordvoering.demo.driver import Step, play
from woordvoering.demo.night import PASSPHRASE_FILE, Names, read_bookmark
from woordvoering.demo.stills import EMPTY, Aside, can_draw, draw
from woordvoering.demo.summary import told, told_of_kit
from woordvoering.errors import BrokenInput, Reason, Refused, WrongUse
from woordvoering.i18n import LANGUAGES, Language, Messages
from woordvoering.release.manifest import MANIFEST

OPENING = moment(datetime(2026, 11, 14, 1, 52, tzinfo=BRUSSELS))
"""The window opens on the moment at which the duty officer must decide."""
OFFICER = "lore"
STORY = "dampoort"


def run(
    out: Path | None, headless: bool, home: Path | None, language: str = "nl", *, as_json: bool = False
) -> int:  # fmt: skip
    """The command; 0 when it is done, else the exit code of the window.

    With `headless` the whole night is played; otherwise up to its first decision, which is left to the person at the
    window. `out` gets the kits and the pictures of the whole night. Without `home` the desk is gone afterwards.
    Raises what playing raises, WrongUse('demo.no_display'), Refused('demo.out_taken'), BrokenInput('demo.unwritable').
    """
    if not headless and not _has_display():
        raise WrongUse("demo.no_display")
    if out is not None:
        _prepare(out)
    spoken: Language = language if language in LANGUAGES else "nl"
    with _folder(home) as desk_home, tempfile.TemporaryDirectory(prefix="woordvoering-") as aside:
        if headless or out is not None:
            played = desk_home if headless else Path(aside) / "desk"
            _say(_whole_night(played, out, Path(aside) / "stills", spoken), spoken, as_json=as_json)
        if headless:
            return 0
        with _bar() as report:
            desk = play(desk_home, until=OPENING, report=report)
        try:
            exchange_here(desk)
        finally:
            desk.close()
        return _window(desk_home, spoken)


def _whole_night(home: Path, out: Path | None, aside: Path, language: Language) -> tuple[Reason, ...]:
    drawn = out is not None and can_draw()
    keeper = Aside(aside)
    with _bar() as report:
        desk = play(home, report=report, still=keeper if drawn else None)
    try:
        names = read_bookmark(home) or Names()
        anchor = next(plan.anchor for plan in load_script().stories if plan.key == STORY)
        lines = list(told(desk, names, anchor, OPENING))
        kits = [desk.releases_folder / name for name in names.kits]
        handed = kits if out is None else _hand_over(kits, out)
        lines += [told_of_kit(kit, desk.releases.public_key()) for kit in handed]
    finally:
        desk.close()
    if out is not None and not drawn:
        lines.append(Reason("demo.told_no_pictures"))
    elif out is not None:
        pictures = out / "pictures"
        play(aside / "founded", until=Millis(0)).close()
        keeper.add(aside / "founded", EMPTY, OPENING, OFFICER)
        count = draw(keeper.scenes, pictures, language)
        lines.append(Reason("demo.told_pictures", {"count": count, "folder": str(pictures)}))
    return tuple(lines)


def _prepare(out: Path) -> None:
    """Makes the folder, and refuses one with something else in the place of a kit: before the night, not after it."""
    try:
        out.mkdir(parents=True, exist_ok=True)
        taken = [path for path in sorted(out.glob("kit*")) if not (path / MANIFEST).is_file()]
    except OSError as error:
        raise BrokenInput("demo.unwritable", file=str(out), detail=error.strerror or "") from error
    if taken:
        raise Refused(Reason("demo.out_taken", {"folder": str(taken[0])}))


def _hand_over(kits: Iterable[Path], out: Path) -> list[Path]:
    """Copies the kits: the last as `kit`, those before it with their time. An older kit there makes place."""
    *earlier, last = kits
    wanted = {f"kit-{kit.name.partition('-')[0]}": kit for kit in earlier} | {"kit": last}
    handed: list[Path] = []
    for name, kit in wanted.items():
        target = out / name
        try:
            if target.exists():
                shutil.rmtree(target)
            shutil.copytree(kit, target)
        except OSError as error:
            raise BrokenInput("demo.unwritable", file=str(target), detail=error.strerror or "") from error
        handed.append(target)
    return handed


def _window(home: Path, language: Language) -> int:
    """The window on the desk, in this process as the `app` command opens it."""
    return int(
        importlib.import_module("ui.app").main(
            [
                "woordvoering-app", "--home", str(home), "--passphrase-file", str(home / PASSPHRASE_FILE),
                "--actor", OFFICER, "--clock-at", str(OPENING), "--language", language,
            ]
        )
    )  # fmt: skip


def _has_display() -> bool:
    if sys.platform != "linux":
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


@contextmanager
def _folder(home: Path | None) -> Generator[Path]:
    """Where the desk lives: the folder that was asked for, or one that is removed afterwards."""
    if home is not None:
        yield home.expanduser().absolute()
        return
    with tempfile.TemporaryDirectory(prefix="woordvoering-demo-") as made:
        yield Path(made) / "desk"


@contextmanager
def _bar() -> Generator[Callable[[Step], None]]:
    """A bar on the error stream, where a person looks at it."""
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("")
        yield lambda step: bar.update(task, completed=step.place, total=step.total)


def _say(lines: Iterable[Reason], language: Language, *, as_json: bool) -> None:
    messages = Messages.load()
    said = [(line, messages.say(line, language)) for line in lines]
    if as_json:
        told = [{"code": line.code, "params": line.params, "sentence": sentence} for line, sentence in said]
        sys.stdout.write(msgspec.json.encode({"done": "demo", "told": told}, order="deterministic").decode() + "\n")
        return
    sys.stdout.writelines(f"{sentence}\n" for _, sentence in said)
