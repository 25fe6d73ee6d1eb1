"""Every key of the drawn map works in the real window, stands in `?`, and shows in the caps as the user chose it."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from posts_of_the_night import bang_at
from PySide6.QtCore import QBuffer, QEvent, QObject, Qt
from PySide6.QtGui import QImage, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget
from sampling import number

from ui.desktop import ROOMS
from ui.forms.sheet import FormSheet
from ui.keys import caps
from ui.manners.paper import write_pdf
from ui.printing import PagesSheet
from ui.shell_footer import KeysSheet
from ui.watch import peek
from ui.watch.peek import PeekSheet
from ui.widgets.keycap import KeyHint
from ui.widgets.sheet import Sheet
from woordvoering.clock import MINUTE

SHELL = ""
"""`SHELL`: on every screen."""

MAP = (
    ("Ctrl+K", SHELL, "desk.palette"), ("?", SHELL, "desk.keys"),
    *((f"G,{key}", SHELL, f"desk.go_{name}") for key, name in zip("WDVAOEBI", (
        "watch", "cases", "requests", "clearance", "handover", "evaluation", "sources", "settings"), strict=True)),
    ("Ctrl+Shift+V", SHELL, "desk.new_request"), ("Ctrl+Shift+N", SHELL, "desk.quick_log"),
    ("Ctrl+Shift+L", SHELL, "desk.theme"), ("F6", SHELL, "desk.next_pane"), ("Shift+F6", SHELL, "desk.previous_pane"),
    ("F8", SHELL, "desk.next_problem"), ("Shift+F8", SHELL, "desk.previous_problem"), ("Escape", SHELL, "desk.back"),
    *(("Return", name, "list.open") for name in ("watch", "case", "clearance", "requests")),
    *((key, name, f"list.{act}") for key, act in (("J", "down"), ("K", "up")) for name in ("watch", "requests")),
    ("Space", "watch", "list.select"), ("Space", "requests", "list.select"),
    ("H", "watch", "watch.pass_101"), ("M", "watch", "watch.follow"), ("D", "watch", "watch.refer"),
    ("P", "watch", "watch.meldpunt"), ("X", "watch", "watch.dismiss"), ("V", "watch", "watch.peek"),
    ("U", "watch", "watch.postpone"), ("U", "requests", "requests.delay"), ("F", "watch", "list.filter"),
    ("F", "cases", "list.filter"), ("N", "watch", "watch.note"), ("N", "case", "case.note"),
    ("N", "clearance", "clearance.note"), ("N", "requests", "requests.new"),
    ("Q", "case", "case.step"), ("W", "case", "case.claim"), ("Z", "case", "case.go_on"),
    ("S", "case", "case.assess"), ("V", "case", "case.disclose"), ("A", "case", "case.reword"),
    ("O", "case", "case.material"),
    ("Z", "requests", "requests.same"), ("Ctrl+E", "case", "case.editor"), ("B", "case", "case.call"),
    ("B", "clearance", "clearance.call"), ("B", "requests", "requests.call"), ("R", "clearance", "clearance.remind"),
    ("P", "clearance", "clearance.deputy"), ("S", "clearance", "clearance.skip"), ("O", "clearance", "clearance.adopt"),
    ("X", "clearance", "clearance.refuse"), ("A", "requests", "requests.answer"), ("T", "requests", "requests.assign"),
    ("Ctrl+L", "statement", "statement.claim"), ("Ctrl+D", "statement", "statement.difference"),
    ("Ctrl+J", "statement", "statement.checklist"), ("Ctrl+PgDown", "statement", "statement.next_channel"),
    ("Ctrl+PgUp", "statement", "statement.previous_channel"), ("Ctrl+Return", "statement", "statement.ask"),
    ("L", "evaluation", "evaluation.lesson"), ("C", "evaluation", "evaluation.numbers"),
    ("Ctrl+P", "evaluation", "evaluation.print"),
)  # fmt: skip
"""The table of the drawings: keys in Qt's portable form, on which screen, which command."""

SCREENS = ("watch", "cases", "case", "requests", "clearance", "statement", "evaluation")


@pytest.fixture
def desk(night, request):
    """A window on a desk with a story, a case that is ready, and a text of it."""
    night.clock.advance(8 * MINUTE)
    bang_at(night.desk, night.clock.now())
    case, statement = night.ready()
    made = request.getfixturevalue("window")
    made.places = {"case": case, "statement": f"{case}/{statement}", "clearance": f"{case}/{statement}"}
    return made


class Windows(QObject):
    """Sees which windows come up beside ours: each would take the keyboard away."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched, event) -> bool:  # noqa: N802  Qt's name
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(f"{type(watched).__name__} {watched.accessibleName()}")
        return False


@pytest.fixture
def watching(desk):
    made = Windows()
    QApplication.instance().installEventFilter(made)
    yield made
    QApplication.instance().removeEventFilter(made)


def goes_to(desk, name: str):
    desk.shell.go(name, desk.places.get(name, ""))
    desk.settled()
    return desk.shell.current()


def shortcuts(desk, keys: str) -> list[QShortcut]:
    """The shortcuts that this sequence sets off where the window stands now."""
    wanted, screen = QKeySequence.fromString(keys), desk.shell.current()

    def here(one: QShortcut) -> bool:
        owner = one.parent()
        return isinstance(owner, QWidget) and (owner is desk.shell or owner is screen or screen.isAncestorOf(owner))

    return [
        one for one in desk.shell.findChildren(QShortcut) if one.keys().count(wanted) and one.isEnabled() and here(one)
    ]


def press(desk, keys: str) -> None:
    for chord in QKeySequence.fromString(keys):
        desk.keys.press(chord.key(), chord.keyboardModifiers())


def sheets(desk) -> list[Sheet]:
    return [one for one in desk.shell.findChildren(Sheet) if one.isVisible()]


def away(desk) -> None:
    """Closes what a key opened, and waits for what it asked."""
    desk.settled()
    for sheet in sheets(desk):
        sheet.close_sheet()
    if popup := QApplication.activePopupWidget():
        popup.close()


def test_every_key_of_the_map_does_its_command_and_no_other(desk, watching):
    """A plain run presses the keys of every third screen and looks the others up; the full numbers press all."""
    for place, name in enumerate(SCREENS):
        for keys, where, command in MAP:
            if where != name and (where != SHELL or name != "watch"):
                continue
            goes_to(desk, name)
            assert keys in desk.shell.keymap.command(command).keys, (keys, command)
            assert where == SHELL or desk.shell.current().has(command), (name, command)
            (found,) = shortcuts(desk, keys)  # two would fight, and none would work
            if place % number(3, 1):
                continue
            done: list[str] = []
            found.activated.connect(lambda done=done: done.append("done"))
            desk.shell.current().panes()[0].setFocus()
            press(desk, keys)
            assert done == ["done"], (name, keys, command)
            away(desk)
            assert watching.seen == [], (name, keys, command)


def test_the_overview_names_every_key_of_every_screen_and_of_the_whole_desk(desk):
    desk.shell.keymap.choose("watch.follow", ("Ctrl+Shift+Y",))
    for name in SCREENS:
        goes_to(desk, name)
        sheet = desk.shell.show_keys()
        said = {(hint._keys, hint.accessibleName()) for hint in sheet.findChildren(KeyHint)}
        keymap = desk.shell.keymap
        for _, where, command in MAP:
            if where in (SHELL, name):
                shown = keymap.caps(command)
                assert (shown, " ".join((*shown, keymap.words(command)))) in said, (name, command)
        sheet.close_sheet()
    assert isinstance(sheet, KeysSheet)
    assert desk.shell.keymap.caps("watch.follow") == ("Ctrl", "Shift", "Y")


def test_a_key_that_is_changed_shows_at_once_on_its_button_and_hands_its_place_back(desk):
    screen = goes_to(desk, "watch")
    bar = screen.detail.bar.buttons
    assert [tuple(bar[f"watch.{name}"]._keys) for name in ("follow", "refer", "meldpunt", "dismiss")] == [
        ("M",), ("D",), ("P",), ("X",)
    ]  # fmt: skip
    assert tuple(bar["list.open"]._keys) == ("Enter",)
    before, drawn = bar["watch.follow"].sizeHint().width(), bar["watch.follow"].grab().toImage()
    keymap = desk.shell.keymap
    keymap.choose("watch.follow", ("Y",))
    assert bar["watch.follow"].grab().toImage() != drawn
    assert bar["watch.follow"].toolTip() == "Y"
    keymap.use_letters(on=False)
    assert bar["watch.follow"].sizeHint().width() < before - 15
    keymap.use_letters(on=True)
    keymap.choose("watch.follow", None)
    assert bar["watch.follow"].grab().toImage() == drawn


def test_the_map_is_that_of_the_drawings():
    found = Path(__file__).parents[3].parent / "shared" / "design" / "TOKENS.md"
    if not found.exists():
        pytest.skip("the drawings are not beside the checkout")
    table = found.read_text(encoding="utf-8").split("## 5.", 1)[1].split("## 6.", 1)[0]
    rows = [line.split("|")[1].strip() for line in table.splitlines() if line.startswith("|")][2:]
    names = {"PgDown": "PgDn", "Return": "Enter", "Escape": "Esc"}
    ours = {"+".join(names.get(part, part) for part in keys.split("+")) for keys, _, _ in MAP if "," not in keys}
    ours |= {part for keys, _, _ in MAP if "," in keys for part in keys.split(",")}
    for row in rows:
        cell = row.replace("(hold)", "").replace(" or arrows", "").replace(" then ", " ")
        wanted = [part for part in re.split(r"[ ,/]+", cell) if part]
        assert set(wanted) <= ours, row


def test_a_picture_shows_while_its_key_is_held_and_that_is_written_down(desk, monkeypatch):
    picture = QImage(40, 30, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.darkRed)
    kept = QBuffer()
    kept.open(QBuffer.OpenModeFlag.WriteOnly)
    picture.save(kept, "PNG")
    body = bytes(kept.data().data())
    monkeypatch.setattr(peek, "decoded_apart", lambda found: picture if found == body else QImage())
    capture = desk.ask(lambda each: each.captures.file("lore", body, note="Rook aan de Dampoort"))[0]
    signal = desk.ask(lambda each: next(
        one.id for one in each.cache.page(0, 50) if one.raw_sha == capture.sha256))  # fmt: skip
    screen = goes_to(desk, "watch")
    monkeypatch.setattr(screen, "pictures", lambda: (signal,))

    def seen() -> list[PeekSheet]:
        return [one for one in desk.shell.findChildren(PeekSheet) if one.isVisible()]

    desk.keys.hold(Qt.Key.Key_V, Qt.KeyboardModifier.NoModifier, seen)
    assert seen() == []
    facts = desk.ask(lambda each: each.journal.events("captures"))
    assert sum("material.shown" in str(fact) or "MaterialShown" in str(fact) for fact in facts) == 1
    monkeypatch.setattr(screen, "pictures", lambda: ())
    press(desk, "V")
    assert desk.shell._toast.text() == "Bij dit verhaal is geen beeld."
    assert seen() == []


def test_no_screen_opens_a_window_of_its_own_on_its_way(desk, watching):
    for name in ROOMS:
        goes_to(desk, name)
    assert watching.seen == []
    assert QApplication.activeWindow() is desk.shell


@pytest.mark.parametrize(("name", "mark", "told"), [
    ("case", "INTERN · niet voor publicatie", ("PD-0001", "Beweringen", "Er was een knal aan", "Verloop")),
    ("evaluation", "CONCEPT · evaluatie nog niet", ("Evaluatie van PD-0001", "Tijd per fase", "Rechtzettingen")),
    ("statement", "CONCEPT · niet vrijgegeven", ("revisie 1",)),
])  # fmt: skip
def test_what_a_screen_prints_says_what_it_is_on_every_page(desk, tmp_path, name, mark, told):
    goes_to(desk, name)
    press(desk, "Ctrl+P")
    desk.settled()
    if name == "statement":
        desk.keys.until(lambda: sheets(desk))
        press(desk, "Ctrl+P")  # the proof shows first
        desk.keys.until(lambda: desk.shell.findChildren(PagesSheet))
    (sheet,) = desk.shell.findChildren(PagesSheet)
    path = tmp_path / "uit.pdf"
    assert write_pdf(path, sheet.sheaf)
    for words in pages_of_pdf(path):
        assert mark in words
        assert "za 14 nov 2026 0" in words
    whole = " ".join(" ".join(pages_of_pdf(path)).split())
    assert [word for word in told if word not in whole] == []
    assert ("Melder" in whole, "password" in whole) == (False, False)


def pages_of_pdf(path) -> list[str]:
    if not shutil.which("pdftotext"):
        pytest.skip("pdftotext (poppler-utils) is not on this machine")
    found = subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, text=True, check=True)
    return found.stdout.split("\f")[:-1]


def test_to_put_a_decision_off_takes_two_keys(desk):
    goes_to(desk, "watch")
    story = desk.shell.current().current()
    press(desk, "U")
    desk.settled()
    (form,) = [one for one in sheets(desk) if isinstance(one, FormSheet)]
    assert [part.id for part in form.form.parts][-2:] == ["recheck", "reason"]
    away(desk)
    assert story
    assert caps("Ctrl+Return") == ("Ctrl", "Enter")
