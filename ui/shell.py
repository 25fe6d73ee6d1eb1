"""`Shell`: the window; navigation, strip, footer and the screen that shows. It shows records and emits intents."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from ui.keys import KeyMap
from ui.publishing.undo import UndoBar
from ui.screen import BoundKeys, Hint, Screen
from ui.shell_cover import Kept
from ui.shell_footer import Footer, KeysSheet
from ui.shell_nav import ENTRIES, Nav
from ui.shell_notice import Notices
from ui.shell_record import ShellRecord, SyncLine
from ui.shell_strip import Strip
from ui.theme import Theme
from ui.theme.tokens import NAV_COLLAPSE_BELOW, SMALLEST_WINDOW
from ui.walk import next_pane, next_problem, reveal
from ui.widgets.banner import Banner, BannerRecord
from ui.widgets.card import Surface, column, row
from ui.widgets.clock import Ticker
from ui.widgets.covered import covered, out_of_reach, set_covered
from ui.widgets.focus import FocusRing
from ui.widgets.sheet import Sheet
from ui.widgets.states import Skeleton, StateCard, StateRecord
from ui.widgets.toast import Toast

Factory = Callable[[], Screen]


class Waiting(Surface):
    """What the window shows before there is a desk: a skeleton, or why there is none."""

    acted = Signal()

    def __init__(self, theme: Theme, keymap: KeyMap) -> None:
        super().__init__(theme, "surface")
        BoundKeys(keymap, self).bind("waiting.retry", self._retry)
        self.skeleton, self.card = Skeleton(theme), StateCard(theme, boxed=False)
        self.card.acted.connect(self.acted)
        self.card.hide()
        self.setLayout(column(self.skeleton, self.card, pad=24))

    def _retry(self) -> None:
        if self.card.isVisible():
            self.acted.emit()


def leave(screen: Screen | None) -> None:
    """Esc on a screen."""
    if screen is not None:
        screen.back()


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

    def __init__(self, theme: Theme, keymap: KeyMap, ticker: Ticker) -> None:
        super().__init__()
        self.theme, self.keymap, self.ticker = theme, keymap, ticker
        self._factories: dict[str, Factory] = {}
        self._screens: dict[str, Screen] = {}
        self.at = ("", "")
        """The screen that shows, and what it was asked to show."""
        self._trail: list[tuple[str, str]] = []
        self._footer_wanted = True
        self._keys = BoundKeys(keymap, self)
        self.setWindowTitle("Woordvoering")
        self.setMinimumSize(*SMALLEST_WINDOW)
        self.resize(1440, 900)
        self._kept = Kept()
        self.setLayout(row())
        self._content = QWidget(self)
        self.furnish()
        self._toast = Toast(theme, self)
        keymap.changed.connect(theme.changed)  # every cap is drawn with the keys as they are now
        self._bind()
        application = QApplication.instance()
        if isinstance(application, QApplication):
            self._ring = FocusRing(theme, self, application)
        self._waiting.skeleton.start(self.tr("De gegevens van de desk worden geopend."))

    def furnish(self) -> None:
        """Makes the frame, in the language of this moment. One that was there goes, with the screens and sheets: who
        calls registers the screens again, and goes to `at`, where the user was."""
        theme, keymap = self.theme, self.keymap
        self._factories, self._screens = {}, {}
        for part in (self._content, *self.findChildren(Sheet)):
            part.hide()
            part.deleteLater()
        self._content = QWidget(self)
        self.nav, self.strip = Nav(theme, keymap, self.ticker), Strip(theme, keymap, self.ticker)
        self._footer, self._stack = Footer(theme), QStackedWidget()
        if not self._footer_wanted:
            self._footer.hide()
        self._notice = Banner(theme, wide=True)
        self.notices = Notices(self._notice)
        self.undo = UndoBar(theme, self.ticker, keymap.caps("desk.undo"))
        self._waiting = Waiting(theme, keymap)
        self._stack.addWidget(self._waiting)
        self._lay_out()
        self._connect()

    def register(self, name: str, factory: Factory) -> None:
        """A screen that is made when somebody first goes there; its entry in the navigation appears."""
        self._factories[name] = factory
        self.nav.add(name)

    def go(self, name: str, subject: str = "") -> None:
        """Brings a screen to the front with what it must show; when the window is covered, once it is not any more.

        Raises KeyError for one nobody registered."""
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
        widget = self._stack.currentWidget()
        return widget if isinstance(widget, Screen) else None

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
        self._waiting.skeleton.stop()
        self._waiting.skeleton.hide()
        self._waiting.card.show_record(record)
        self._waiting.card.show()
        self._stack.setCurrentWidget(self._waiting)

    def tell(self, words: str, icon: str = "check") -> None:
        """A short word about what just happened; when the window is covered, once it is not any more."""
        if covered(self):
            self._kept.say(words, icon)
        else:
            self._toast.tell(words, icon)

    def cover(self, *, on: bool) -> None:
        """Hides all that the window shows, its title too, or shows it again with what was kept meanwhile."""
        for part in (self, self._content):
            set_covered(part, on=on)
        out_of_reach(self._content, on=on)
        self.setWindowTitle(_title(self.current(), hidden=covered(self)))
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
        self._footer.setVisible(visible)

    def show_keys(self) -> Sheet:
        """The `?` overview of this screen's keys."""
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

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_nav()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.angleDelta().y():
            scale = self.theme.step_scale(1 if event.angleDelta().y() > 0 else -1)
            self.look_changed.emit(self.theme.appearance.value, scale)
            event.accept()
            return
        super().wheelEvent(event)

    def _lay_out(self) -> None:
        work = QVBoxLayout()
        work.setContentsMargins(0, 0, 0, 0)
        work.setSpacing(0)
        work.addWidget(self.strip)
        work.addWidget(self._notice)
        work.addWidget(self._stack, 1)
        work.addWidget(self.undo)
        work.addWidget(self._footer)
        whole = row(self.nav)
        whole.addLayout(work, 1)
        self._content.setLayout(whole)
        outer = self.layout()
        assert outer is not None
        outer.addWidget(self._content)
        QWidget.setTabOrder(self.strip, self.nav)

    def _connect(self) -> None:
        self.nav.chosen.connect(self.go)
        self.nav.case_chosen.connect(self.case_wanted)
        self.nav.keys_wanted.connect(self.show_keys)
        self.strip.palette_wanted.connect(self.palette_wanted)
        self.strip.duty_wanted.connect(self.duty_wanted)
        self.strip.sync_wanted.connect(self.sync_wanted)
        self.strip.queue_wanted.connect(self.queue_wanted)
        self.strip.deadline_wanted.connect(self.deadline_wanted)
        self._waiting.acted.connect(self.retry_wanted)

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
        for entry in ENTRIES:
            acts[entry.command] = lambda name=entry.screen: self._go_if_there(name)
        for command, act in acts.items():
            self._keys.bind(command, act)

    def _go_if_there(self, name: str) -> None:
        if name in self._factories:
            self.go(name)

    def _front(self, name: str, subject: str) -> None:
        screen, self.at = self._screens.get(name), (name, subject)
        if screen is None:
            screen = self._factories[name]()
            self._screens[name] = screen
            screen.setAccessibleName(screen.accessibleName() or screen.title())
            self._stack.addWidget(screen)
            screen.hints_changed.connect(self._show_hints)
            screen.back_wanted.connect(self.go_back)
            screen.screen_wanted.connect(self.go)
        self._stack.setCurrentWidget(screen)
        self.nav.show_current(screen.belongs_to or name)
        self._fit_nav()
        self._show_hints()
        self.notices.above(screen)
        first = next_pane(screen.panes(), None, 1) or screen
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        self.screen_shown.emit(name, subject)

    def _fit_nav(self) -> None:
        screen = self.current()
        narrow = self.width() < NAV_COLLAPSE_BELOW
        self.nav.collapse(collapsed=narrow or (screen is not None and screen.collapses_nav))
        for part in (self, self._content):
            layout = part.layout()
            if layout is not None:
                layout.activate()

    def _show_hints(self) -> None:
        screen = self.current()
        if screen is not None:
            self.setWindowTitle(_title(self.current(), hidden=covered(self)))
            self._footer.show_hints(screen.hints(), screen.fact())

    def _walk_panes(self, step: int) -> None:
        screen = self.current()
        panes = (self.strip, self.nav, *(screen.panes() if screen is not None else ()))
        found = next_pane(panes, self.focusWidget(), step)
        if found is not None:
            found.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _walk_problems(self, step: int) -> None:
        screen = self.current()
        found = next_problem(screen.problems() if screen is not None else (), self.focusWidget(), step)
        if found is not None:
            reveal(found)
            found.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.tell(self.tr("Geen open punten op dit scherm"))


def _title(screen: Screen | None, *, hidden: bool) -> str:
    """What the system shows of a window, also in its list of windows."""
    return "Woordvoering" if screen is None or hidden else f"{screen.title()} · Woordvoering"
