"""Draws the pictures of an order in one process; its last line is how many there are."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from ui.bridge import open_here
from ui.i18n import install
from ui.options import Options
from ui.pictures import components, first_run
from ui.pictures.order import SIZE, Scene, Shot, order_of, read_moments, shots_of
from ui.pictures.shots import scene_of
from ui.pictures.studio import Studio
from ui.theme import Appearance, Theme
from woordvoering.clock import ManualClock, Millis
from woordvoering.demo.devices import exchange_here
from woordvoering.demo.night import PASSPHRASE_FILE
from woordvoering.desk import Desk, open_desk
from woordvoering.errors import WoordvoeringError

LOOKS = ("light", "dark")
FUSION = ("-style", "fusion")
SMALL, FAST = (720, 450), 90
"""Half the window; and PNG's way of saying that it may be large, so that it is written at once."""


class Album:
    """Where the pictures go, and which are wanted; counts them."""

    def __init__(self, theme: Theme, out: Path, language: str, only: frozenset[str], *, small: bool) -> None:
        self.theme, self.language = theme, language
        self.count = 0
        self._out, self._only, self._small = out, only, small

    def looks(self, label: str, name: str) -> tuple[str, ...]:
        """Light, dark, both or none: as many as are wanted of a picture."""
        return tuple(look for look in LOOKS if not self._only or f"{label}{name}-{look}" in self._only)

    def wanted(self, scene: Scene) -> tuple[Shot, ...]:
        """The shots of a scene of which there is something to draw; the first windows are one shot of many names."""
        any_first = any("-first-" in name for name in self._only)
        return tuple(
            shot for shot in scene.shots if self.looks(scene.label, shot.name) or (shot.state == "start" and any_first)
        )

    def keep(self, label: str, name: str, shown: QWidget, settle: Callable[[], None]) -> None:
        """The pictures of what is shown now. Raises OSError."""
        for look in self.looks(label, name):
            self.theme.choose(Appearance(look))
            settle()
            picture, target = shown.grab().toImage(), self._out / f"{label}{name}-{look}.png"
            if self._small:
                picture = picture.scaled(*SMALL, mode=Qt.TransformationMode.SmoothTransformation)
            if not picture.save(str(target), quality=FAST if self._small else -1):
                raise OSError(f"cannot write {target.name}")
            self.count += 1
        self.theme.choose(Appearance.LIGHT)


def main(arguments: list[str] | None = None) -> int:
    """Draws the pictures; the exit code of the error when the desk does not open."""
    order = order_of(sys.argv[1:] if arguments is None else arguments)
    application = QApplication(["woordvoering", *FUSION])
    application.setCursorFlashTime(0)
    install(application, order.language or "nl")
    order.out.mkdir(parents=True, exist_ok=True)
    theme, language = Theme(application, Appearance.LIGHT), order.language or "nl"
    album = Album(theme, order.out, language, frozenset(order.only), small=order.small)
    try:
        if order.scenes is not None:
            for scene in map(scene_of, read_moments(order.scenes)):
                draw(album, scene, lambda clock, scene=scene: _open_demo(scene, clock))
        else:
            options = Options(order.home, order.passphrase_file, order.actor, order.clock_at, order.language)
            scene = Scene(order.home, order.actor, options.clock_at or 0, order.prefix, shots_of(order.screens))
            draw(album, scene, lambda clock: _open(options, clock))
    except WoordvoeringError as error:
        sys.stderr.write(f"{error.code}\n")
        return error.exit_code
    sys.stdout.write(f"{album.count}\n")
    return 0


def draw(album: Album, scene: Scene, opened: Callable[[ManualClock], Desk]) -> None:
    """Every picture of a scene."""
    for state, shots in _by_desk(album.wanted(scene)):
        if state == "components":
            sheet = components.Sheet09(album.theme)
            sheet.resize(*SIZE)
            sheet.show()
            sheet.activateWindow()
            sheet.focused.setFocus()
            album.keep(scene.label, shots[0].name, sheet, lambda: None)
            sheet.deleteLater()
        elif state == "start":
            for name, window, settle in first_run.windows(album.theme, scene.at):
                album.keep(scene.label, name, window, settle)
        else:
            _draw_desk(album, scene, shots, opened, silent=state == "loading")


def _draw_desk(
    album: Album, scene: Scene, shots: tuple[Shot, ...], opened: Callable[[ManualClock], Desk], *, silent: bool
) -> None:
    studio = Studio(album.theme, scene, opened, album.language)
    studio.open(silent=silent)
    try:
        for shot in shots:
            studio.bring(shot)
            album.keep(scene.label, shot.name, studio.shell, studio.settle)
            studio.leave(shot)
    finally:
        studio.close()


def _by_desk(shots: tuple[Shot, ...]) -> Iterator[tuple[str, tuple[Shot, ...]]]:
    """The shots that can be taken of one open desk, and those that want another."""
    apart = ("loading", "closed", "start", "components")
    yield from (
        (state, found)
        for state in ("", *apart)
        if (found := tuple(shot for shot in shots if (shot.state if shot.state in apart else "") == state))
    )


def _open_demo(scene: Scene, clock: ManualClock) -> Desk:
    passphrase = (scene.home / PASSPHRASE_FILE).read_text(encoding="utf-8").strip("\r\n")
    desk = open_desk(scene.home, passphrase=passphrase, clock=clock)
    exchange_here(desk)
    return desk


def _open(options: Options, clock: ManualClock) -> Desk:
    clock.set(Millis(options.clock_at or 0))
    return open_here(options, clock)


if __name__ == "__main__":
    sys.exit(main())
