"""At Wacht: what is on the clipboard is captured, and a story's signals go to the Meldpunt's folder."""

from __future__ import annotations

import pytest
from office import fill, office
from office import shown as show
from PySide6.QtWidgets import QFileDialog

from ui.acting import Acting
from ui.sources.capturing import Brought, Capturing
from ui.watch.handing import HandingOver
from ui.watch.wire import wire
from woordvoering.casework.commands import AttachedSignal


@pytest.fixture
def room(tmp_path, theme, keymap, clock, qtbot):
    made = office(tmp_path / "desk", theme, keymap, clock)
    made.screen, made.presenter = wire(made.parts)
    made.acting = Acting(made.screen, made.parts)
    show(qtbot, made.screen)
    yield made
    made.desk.close()


def test_wacht_captures_and_hands_over_by_key(room):
    bound = {words.words for words in room.screen.all_hints()}
    assert "signalen naar het CRM van het Meldpunt" in bound
    heard = []
    Capturing(room.acting, lambda: heard.append(1)).take(Brought(words="rook aan de kaai"))
    assert fill(room.acting.forms) is None
    assert heard == [1]
    assert [one.text for one in room.desk.cache.search("rook")] == ["rook aan de kaai"]


def test_signals_lie_in_the_folder_once_and_a_story_without_dossier_is_told(room, tmp_path, monkeypatch):
    case = room.case()
    signal = AttachedSignal(
        id="a" * 32, source="s", kind="posts", network="x", author="@b", visibility="public", url="", text="rook",
        published=room.clock.now(),
    )  # fmt: skip
    room.desk.cases.attach("lore", case, (signal,))
    handing, folder = HandingOver(room.screen, room.acting), tmp_path / "crm"
    handing.give(case, folder)
    assert "crm" in room.told[-1]
    assert not folder.exists()
    folder.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    handing._chosen(case)
    (file,) = folder.iterdir()
    assert room.told[-1] == f"1 signaal staat in {file.name}."
    handing._chosen(case)
    assert room.told[-1] == f"1 signaal ligt er al als {file.name}."
    handing._chosen("")
    assert "geen dossier" in room.told[-1]
