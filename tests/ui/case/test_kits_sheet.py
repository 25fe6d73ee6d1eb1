"""Press kits written once more from the window: of this case or of all, with a bar, and a way to stop."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path

import pytest
from night_copies import copied_night
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from real_desk import Spot

from ui.case.cases_presenter import CasesPresenter
from ui.case.cases_screen import CasesScreen
from ui.case.kits import Kits
from ui.line import Line
from woordvoering.clock import MINUTE
from woordvoering.release.commands import Choices

CHOICES = Choices(channels=("website",), formats=("md", "text"))


def behind(kits: Kits) -> list[str]:
    return [line.accessibleName() for line in kits.sheet.behind()]


@pytest.fixture(scope="module")
def night(tmp_path_factory):
    """Two cases: of one a version left and was withdrawn, of the other one left."""
    folder = tmp_path_factory.mktemp("kits")
    made = copied_night(folder)
    for withdrawn in (True, False):
        case, statement = made.cleared()
        release, _ = made.desk.releases.release("lore", case, statement, CHOICES, folder / case)
        if withdrawn:
            made.clock.advance(MINUTE)
            made.desk.releases.withdraw("lore", case, release.release, "het uur klopt niet")
    yield made
    made.desk.close()


@pytest.fixture
def window(qtbot):
    made = QWidget()
    made.resize(1180, 720)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def case(night):
    """The id and the number of the case that was withdrawn."""
    names = sorted(night.desk.views.lists.case_names(), key=lambda name: name.number)
    return names[0].id, names[0].number


@pytest.fixture
def kits(theme, window, night, voice, case, tmp_path):
    made = Kits(theme, window, Line(Spot(night.desk, "lore")), voice, case, lambda _: str(tmp_path / "uit"))
    made.open()
    return made


def written(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir()) if folder.exists() else []


def told(kits: Kits) -> str:
    return kits.sheet.told.accessibleName()


def test_the_kits_of_all_cases_stand_in_folders_of_their_own(kits, tmp_path):
    kits.sheet.which.choose("all")
    kits.sheet.choose.click()
    assert written(tmp_path / "uit") == ["PD-0001-v1", "PD-0002-v1"]
    assert told(kits) == "2 persmappen staan in uit."
    assert "2 van 2" in kits.sheet.bar.text()
    (notice,) = (tmp_path / "uit" / "PD-0001-v1").glob("*.md")
    assert "INGETROKKEN" in notice.read_text("utf-8")


def test_a_kit_has_the_bytes_that_left(kits, night, tmp_path):
    kits.sheet.which.choose("all")
    kits.sheet.choose.click()
    last = max(night.desk.views.lists.case_names(), key=lambda name: name.number)
    (left,) = night.desk.views.releases(last.id)
    again = {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in (tmp_path / "uit" / f"{last.number}-v1").iterdir()
    }
    assert left.files
    assert {name: sha for name, sha in left.files if name in again} == {
        name: again[name] for name, _ in left.files if name in again
    }


def test_the_selected_case_alone_is_what_is_proposed(kits, tmp_path, case):
    assert kits.sheet.which.current() == "one"
    kits.sheet.choose.click()
    assert written(tmp_path / "uit") == [f"{case[1]}-v1"]
    assert told(kits) == "1 persmap staat in uit."


def test_a_kit_that_is_there_stays_as_it_is_and_the_sheet_says_so(kits, tmp_path):
    kits.sheet.choose.click()
    (mine,) = (tmp_path / "uit").iterdir()
    (mine / "eigen.txt").write_text("van mij")
    kits.sheet.which.choose("all")
    kits.sheet.choose.click()
    assert written(tmp_path / "uit") == ["PD-0001-v1", "PD-0002-v1"]
    assert (mine / "eigen.txt").read_text() == "van mij"
    assert told(kits).startswith("1 persmap werd niet geschreven.")
    assert behind(kits)[0].startswith("PD-0001-v1: De map PD-0001-v1 bestaat al.")
    shutil.rmtree(mine)
    kits.sheet.which.choose("one")
    kits.sheet.choose.click()
    assert told(kits) == "1 persmap staat in uit."
    assert behind(kits) == []


def test_a_place_that_cannot_be_written_is_named_and_nothing_goes_on(kits, tmp_path):
    (tmp_path / "uit").write_text("een bestand, geen map")
    kits.sheet.which.choose("all")
    kits.sheet.choose.click()
    assert told(kits) == "Het schrijven kon niet verder."
    assert "kies een andere map" in " ".join(behind(kits))
    assert not kits.sheet.working


class Slow(Spot):
    """A bridge that answers when the test says so."""

    def __init__(self, desk, actor) -> None:
        super().__init__(desk, actor)
        self.waiting = []

    def _run(self, work, then, refused, *, changes) -> None:
        self.waiting.append(lambda: Spot._run(self, work, then, refused, changes=changes))

    def answer(self) -> None:
        self.waiting.pop(0)()


def test_escape_stops_after_the_kit_in_hand_and_closes_once_it_stands_still(
    theme, window, night, voice, case, tmp_path
):
    slow = Slow(night.desk, "lore")
    kits = Kits(theme, window, Line(slow), voice, case, lambda _: str(tmp_path / "uit"))
    kits.open()
    kits.sheet.which.choose("all")
    kits.sheet.choose.click()
    slow.answer()
    assert (kits.sheet.working, kits.sheet.choose.isEnabled()) == (True, False)
    assert "0 van 2" in kits.sheet.bar.text()
    QTest.keyClick(kits.sheet, Qt.Key.Key_Escape)
    assert kits.sheet.isVisible()
    slow.answer()
    assert written(tmp_path / "uit") == ["PD-0001-v1"]
    assert told(kits) == "U hebt het schrijven gestopt. 1 persmap staat in uit."
    assert slow.waiting == []
    QTest.keyClick(kits.sheet, Qt.Key.Key_Escape)
    assert not kits.sheet.isVisible()


def test_a_sheet_whose_desk_answers_no_more_closes_at_the_second_escape(theme, window, night, voice, case, tmp_path):
    slow = Slow(night.desk, "lore")
    kits = Kits(theme, window, Line(slow), voice, case, lambda _: str(tmp_path / "uit"))
    kits.open()
    kits.sheet.choose.click()
    slow.answer()
    for still_open in (True, False):
        QTest.keyClick(kits.sheet, Qt.Key.Key_Escape)
        assert kits.sheet.isVisible() is still_open
    slow.answer()  # what comes after all finds no sheet, and the kit in hand is whole
    assert written(tmp_path / "uit") == [f"{case[1]}-v1"]
    assert slow.waiting == []


def test_a_desk_of_which_nothing_left_says_so(theme, window, bridge, voice, tmp_path):
    kits = Kits(theme, window, Line(bridge), voice, None, lambda _: str(tmp_path / "uit"))
    kits.open()
    kits.sheet.choose.click()
    assert told(kits) == "Hiervan is nog niets vrijgegeven."
    assert not (tmp_path / "uit").exists()


def test_whoever_chooses_no_folder_is_asked_nothing_more(theme, window, night, voice, case):
    kits = Kits(theme, window, Line(Spot(night.desk, "lore")), voice, case, lambda _: "")
    kits.open()
    kits.sheet.choose.click()
    assert not kits.sheet.working
    assert not kits.sheet.told.isVisible()


def test_the_list_of_cases_opens_it_on_the_selected_one(theme, keymap, qtbot, night, voice):
    screen = CasesScreen(theme, keymap)
    qtbot.addWidget(screen)
    screen.resize(1256, 824)
    presenter = CasesPresenter(screen, Spot(night.desk, "lore"), voice, lambda _: None)
    screen.show()
    presenter.show()
    qtbot.waitUntil(lambda: screen.model.rowCount() > 0)
    screen.kits.click()
    assert presenter.kits is not None
    assert presenter.kits.sheet.isVisible()


def test_a_dossier_opens_it_on_itself(presenter, opened):
    presenter.screen.key_acted.emit("case.kits")
    assert presenter.kits is not None
    assert presenter.kits.sheet.isVisible()
    assert presenter.kits.sheet.which.current() == "one"
