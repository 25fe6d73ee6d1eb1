"""`Shell`: the window; navigation, strip, footer and the screen that shows. It shows records and emits intents.

The window is mapped before most of `ui/` is loaded, so this module needs little of Qt and nothing of the widgets: what
a dressed window is made of is imported where it is made.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.theme.ground import NAV_COLLAPSE_BELOW, SMALLEST_WINDOW

if TYPE_CHECKING:
    from PySide6.QtGui import QWheelEvent

    from ui.keys import KeyMap
    from ui.screen import Hint, Screen
    from ui.shell_body import Body
    from ui.shell_record import ShellRecord, SyncLine
    from ui.theme import Theme
    from ui.theme.outline import Outline
    from ui.widgets.banner import BannerRecord
    from ui.widgets.clock import Ticker
    from ui.widgets.sheet import Sheet
    from ui.widgets.states import StateRecord

Factory = Callable[[], "Screen"]


def leave(screen: Screen | None) -> None:
    """Esc on a screen."""
    if screen is not None:
        screen.back()


def entitle(shell: Shell) -> None:
    """What the system shows of the window, also in its list of windows."""
    from ui.widgets.covered import covered
    from ui.wording import PROGRAM, facts

    screen = shell.current()
    shell.setWindowTitle(PROGRAM if screen is None or covered(shell) else facts(screen.title(), PROGRAM))


class Shell(QWidget):
    """The window. Register screens by name, `go` to one, hand it a `ShellRecord`; listen to what the user wants."""

    screen_shown = Signal(str, str)
    """A screen came to the front: its name, and the id of what it must show (or an empty string)."""
    case_wanted = Signal(str)
    deadline_wanted = Signal(str, str)
    duty_wanted = Signal(str)
    sync_wanted = Signal(str)
    queue_wanted = Signal()
    palette_wanted = Signal()
    new_request_wanted = Signal()
    quick_log_wanted = Signal()
    look_changed = Signal(str, int)
    """The user chose another appearance or text scale (percent)."""
    retry_wanted = Signal()
    lock_wanted = Signal()
    next_unknown_wanted = Signal()

    theme: Theme
    keymap: KeyMap
    ticker: Ticker
    body: Body
    """The frame of this moment: navigation, strip, footer, the screens."""

    def __init__(self, theme: Theme | None = None, keymap: KeyMap | None = None, ticker: Ticker | None = None) -> None:
        """Dressed at once, or without anything to dress in: then it shows an outline until `dress`."""
        super().__init__()
        self._factories: dict[str, Factory] = {}
        self._screens: dict[str, Screen] = {}
        self.at = ("", "")
        """The screen that shows, and what it was asked to show."""
        self._trail: list[tuple[str, str]] = []
        self._footer_wanted, self._dressed = True, False
        self._outline: Outline | None = None
        self.setWindowTitle("Woordvoering")
        self.setMinimumSize(*SMALLEST_WINDOW)
        self.resize(1440, 900)
        self._whole = QHBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(0)
        if theme is not None and keymap is not None and ticker is not None:
            self.dress(theme, keymap, ticker)

    def draw_outline(self, outline: Outline) -> None:
        """What shows until it is dressed."""
        self._outline = outline
        self._whole.addWidget(outline)

    def dress(self, theme: Theme, keymap: KeyMap, ticker: Ticker) -> None:
        """Makes the frame; once."""
        from PySide6.QtWidgets import QApplication

        from ui.screen import BoundKeys
        from ui.shell_cover import Kept
        from ui.widgets.focus import FocusRing
        from ui.widgets.toast import Toast

        self.theme, self.keymap, self.ticker = theme, keymap, ticker
        self._keys, self._kept = BoundKeys(keymap, self), Kept()
        self._dressed = True
        self.furnish()
        self._toast = Toast(theme, self)
        keymap.changed.connect(theme.changed)  # every cap is drawn with the keys as they are now
        self._bind()
        application = QApplication.instance()
        if isinstance(application, QApplication):
            self._ring = FocusRing(theme, self, application)
        self.body.waiting.skeleton.start(self.tr("De gegevens van de desk worden geopend."))
        if self._outline is not None:
            self._outline.hide()
            self._outline.deleteLater()
            self._outline = None

    def furnish(self) -> None:
        """Makes the frame, in the language of this moment. One that was there goes, with the screens and sheets: who
        calls registers the screens again, and goes to `at`, where the user was."""
        from ui.shell_body import Body
        from ui.widgets.sheet import Sheet
        from ui.widgets.toast import Toast

        self._factories, self._screens = {}, {}
        for part in (*self.findChildren(Body), *self.findChildren(Sheet)):
            part.hide()
            part.deleteLater()
        for word in self.findChildren(Toast):
            word.hide()  # it was said in the language that goes
        self.body = body = Body(self.theme, self.keymap, self.ticker, self)
        self.nav, self.strip, self.notices, self.undo = body.nav, body.strip, body.notices, body.undo
        body.footer.setVisible(self._footer_wanted)
        self._whole.addWidget(body)
        self._connect()

    def register(self, name: str, factory: Factory) -> None:
        """A screen that is made when somebody first goes there; its entry in the navigation appears."""
        self._factories[name] = factory
        self.nav.add(name)

    def go(self, name: str, subject: str = "") -> None:
        """Brings a screen to the front with what it must show; when the window is covered, once it is not any more.

        Raises KeyError for one nobody registered."""
        from ui.widgets.covered import covered

        if covered(self):
            self._kept.place = (name, subject)
            return
        if not self._trail or self._trail[-1] != (name, subject):
            self._trail.append((name, subject))
        self._front(name, subject)

    def go_back(self) -> None:
        """The screen before this one; stays when there is none."""
        if len(self._trail) > 1:
            self._trail.pop()
            self._front(*self._trail[-1])

    def current(self) -> Screen | None:
        """The screen that shows; None before the desk is open."""
        return self.body.current() if self._dressed else None

    def show_record(self, record: ShellRecord) -> None:
        """Badges, running dossiers, duty, sync and the nearest deadline."""
        self.nav.show_record(record)
        self.strip.show_record(record)

    def show_sync(self, line: SyncLine, notice: BannerRecord | None) -> None:
        """How this device stands with the others: in the strip, and above the screen when that needs a person.

        One bar at a time (TOKENS.md, 'Banner').
        """
        self.strip.show_sync(line)
        self.notices.tell("sync", notice)

    def show_failure(self, record: StateRecord) -> None:
        """Why there is no desk, and what can be done; the action emits `retry_wanted`."""
        self.body.waiting.skeleton.stop()
        self.body.waiting.skeleton.hide()
        self.body.waiting.card.show_record(record)
        self.body.waiting.card.show()
        self.body.stack.setCurrentWidget(self.body.waiting)

    def tell(self, words: str, icon: str = "check") -> None:
        """A short word about what just happened; when the window is covered, once it is not any more."""
        from ui.widgets.covered import covered

        if covered(self):
            self._kept.say(words, icon)
        else:
            self._toast.tell(words, icon)

    def cover(self, *, on: bool) -> None:
        """Hides all that the window shows, its title too, or shows it again with what was kept meanwhile."""
        from ui.widgets.covered import out_of_reach, set_covered

        for part in (self, self.body):
            set_covered(part, on=on)
        out_of_reach(self.body, on=on)
        entitle(self)
        if on:
            self._toast.hide()
            return
        words, place = self._kept.take()
        if place is not None:
            self.go(*place)
        if words is not None:
            self.tell(*words)

    def show_footer(self, *, visible: bool) -> None:
        """The setting that hides the key hints."""
        self._footer_wanted = visible
        self.body.footer.setVisible(visible)

    def show_keys(self) -> Sheet:
        """The `?` overview of this screen's keys."""
        from ui.shell_footer import KeysSheet

        screen = self.current()
        hints: tuple[Hint, ...] = screen.all_hints() if screen is not None else ()
        title = screen.title() if screen is not None else self.windowTitle()
        sheet = KeysSheet(self.theme, self, title, hints, self.keymap)
        sheet.closed.connect(sheet.deleteLater)
        sheet.open()
        return sheet

    def cycle_look(self) -> None:
        """Light, dark, automatic."""
        words = {"light": self.tr("Licht"), "dark": self.tr("Donker"), "auto": self.tr("Automatisch licht of donker")}
        chosen = self.theme.cycle()
        self.tell(words[chosen.value], "sun-moon")
        self.look_changed.emit(chosen.value, self.theme.scale)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self._dressed and event.modifiers() & QtCore.Qt.KeyboardModifier.ControlModifier and event.angleDelta().y():
            scale = self.theme.step_scale(1 if event.angleDelta().y() > 0 else -1)
            self.look_changed.emit(self.theme.appearance.value, scale)
            event.accept()
            return
        super().wheelEvent(event)

    def _connect(self) -> None:
        self.body.resized.connect(self._fit_nav)
        self.theme.changed.connect(self._fit_nav)
        self.nav.chosen.connect(self.go)
        self.nav.case_chosen.connect(self.case_wanted)
        self.nav.keys_wanted.connect(self.show_keys)
        self.strip.palette_wanted.connect(self.palette_wanted)
        self.strip.duty_wanted.connect(self.duty_wanted)
        self.strip.sync_wanted.connect(self.sync_wanted)
        self.strip.queue_wanted.connect(self.queue_wanted)
        self.strip.deadline_wanted.connect(self.deadline_wanted)
        self.body.waiting.acted.connect(self.retry_wanted)

    def _bind(self) -> None:
        acts: dict[str, Callable[[], object]] = {
            "desk.palette": self.palette_wanted.emit,
            "desk.keys": self.show_keys,
            "desk.new_request": self.new_request_wanted.emit,
            "desk.quick_log": self.quick_log_wanted.emit,
            "desk.theme": self.cycle_look,
            "desk.lock": self.lock_wanted.emit,
            "desk.next_pane": lambda: self._walk_panes(1),
            "desk.previous_pane": lambda: self._walk_panes(-1),
            "desk.next_problem": lambda: self._walk_problems(1),
            "desk.previous_problem": lambda: self._walk_problems(-1),
            "desk.back": lambda: leave(self.current()),
            "desk.go_conflicts": lambda: self._go_if_there("conflicts"),
            "desk.go_queue": lambda: self._go_if_there("queue"),
            "desk.undo": lambda: self.undo.undo(),  # noqa: PLW0108  the bar of this moment
            "desk.next_unknown": self.next_unknown_wanted.emit,
            "desk.go_contacts": lambda: self._go_if_there("contacts"),
        }
        from ui.shell_nav import ENTRIES

        for entry in ENTRIES:
            acts[entry.command] = lambda name=entry.screen: self._go_if_there(name)
        for command, act in acts.items():
            self._keys.bind(command, act)

    def _go_if_there(self, name: str) -> None:
        if name in self._factories:
            self.go(name)

    def _front(self, name: str, subject: str) -> None:
        from ui import walk

        screen, self.at = self._screens.get(name), (name, subject)
        if screen is None:
            screen = self._factories[name]()
            self._screens[name] = screen
            screen.setAccessibleName(screen.accessibleName() or screen.title())
            self.body.stack.addWidget(screen)
            screen.hints_changed.connect(self._show_hints)
            screen.back_wanted.connect(self.go_back)
            screen.screen_wanted.connect(self.go)
        self.body.stack.setCurrentWidget(screen)
        self.nav.show_current(screen.belongs_to or name)
        self._fit_nav()
        self._show_hints()
        self.notices.above(screen)
        first = walk.next_pane(screen.panes(), None, 1) or screen
        first.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)
        self.screen_shown.emit(name, subject)

    def _fit_nav(self) -> None:
        screen = self.current()
        narrow = self.width() < self.theme.px(NAV_COLLAPSE_BELOW)
        self.nav.collapse(collapsed=narrow or (screen is not None and screen.collapses_nav))
        for part in (self, self.body):
            layout = part.layout()
            if layout is not None:
                layout.activate()

    def _show_hints(self) -> None:
        screen = self.current()
        if screen is not None:
            entitle(self)
            self.body.footer.show_hints(screen.hints(), screen.fact())

    def _walk_panes(self, step: int) -> None:
        from ui.walk import next_pane

        screen = self.current()
        panes = (self.strip, self.nav, *(screen.panes() if screen is not None else ()))
        found = next_pane(panes, self.focusWidget(), step)
        if found is not None:
            found.setFocus(QtCore.Qt.FocusReason.ShortcutFocusReason)

    def _walk_problems(self, step: int) -> None:
        from ui.walk import next_problem, reveal

        screen = self.current()
        found = next_problem(screen.problems() if screen is not None else (), self.focusWidget(), step)
        if found is not None:
            reveal(found)
            found.setFocus(QtCore.Qt.FocusReason.ShortcutFocusReason)
        else:
            self.tell(self.tr("Geen open punten op dit scherm"))
