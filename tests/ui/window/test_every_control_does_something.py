"""Every screen of the demo desk is opened and every control on it pressed once: it changes something, opens something
or says why not; nothing falls over, and nothing is silent."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from demo_desk import Demo, demo_of
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QFileDialog

from ui.widgets.buttons import Button
from ui.widgets.toast import Toast


@pytest.fixture
def demo(tmp_path: Path, tmp_path_factory, qapp, monkeypatch) -> Iterator[Demo]:
    made = demo_of(tmp_path, tmp_path_factory, qapp)
    leave_nothing(made, monkeypatch)
    made.studio.open()
    yield made
    made.studio.close()


def leave_nothing(demo: Demo, monkeypatch: pytest.MonkeyPatch) -> None:
    """What would ask for a file, open a page, print or sound is noted, and goes no further."""

    def noted(words: str, answer: object) -> object:
        def act(*_: object, **__: object) -> object:
            demo.beyond.append(words)
            return answer

        return act

    for name, answer in (
        ("getOpenFileName", ("", "")), ("getSaveFileName", ("", "")), ("getOpenFileNames", ([], "")),
        ("getExistingDirectory", ""),
    ):  # fmt: skip
        monkeypatch.setattr(QFileDialog, name, staticmethod(noted(name, answer)))
    monkeypatch.setattr(QDesktopServices, "openUrl", staticmethod(noted("openUrl", True)))
    monkeypatch.setattr(QDialog, "exec", noted("a dialog", 0))
    tell = Toast.tell

    def told(toast: Toast, words: str, icon: str = "check") -> None:
        demo.beyond.append(words)
        tell(toast, words, icon)

    monkeypatch.setattr(Toast, "tell", told)


def test_every_control_of_every_screen_changes_opens_or_says_something(demo: Demo) -> None:
    walk = demo.walk()
    for name, subject in demo.subjects.items():
        walk.screen(name, subject)
    assert walk.silent == []
    assert len(walk.pressed) >= 180


def test_a_control_that_does_nothing_is_found(demo: Demo) -> None:
    walk = demo.walk()
    walk._back("watch", "")
    button = Button(demo.studio.shell.theme, "Doet niets", parent=demo.studio.shell)
    button.setGeometry(400, 300, 120, 36)
    button.show()
    assert not walk.press("watch", button)
    button.clicked.connect(lambda: button.setText("Deed iets"))
    assert walk.press("watch", button)
