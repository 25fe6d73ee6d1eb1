"""Every command with its keys, to look up and to change: a list, and below it the keys of the one that is chosen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import QWidget

from ui.keys import COMMANDS, KeyMap, caps
from ui.settings.own_keys import FIXED, refusal
from ui.theme import Theme
from ui.widgets import paint
from ui.widgets.buttons import Button
from ui.widgets.card import Divider, Foot, column, row
from ui.widgets.field import Field
from ui.widgets.flow import FlowText, Run
from ui.widgets.sheet import Sheet
from ui.widgets.tables import RecordList, RecordModel, RecordRole, RowDelegate
from ui.widgets.text import Label
from ui.wording import spoken

SCOPES = {
    "desk": "Overal",
    "list": "Lijsten",
    "watch": "Wacht",
    "case": "Persdossier",
    "clearance": "Akkoord",
    "requests": "Persvragen",
    "contacts": "Perslijst",
    "sources": "Bronnen",
    "statement": "Verklaring",
    "queue": "Wachtrij",
    "evaluation": "Evaluatie",
    "waiting": "Zolang er geen desk is",
}
MODIFIERS = (Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr)


def _tr(source: str) -> str:
    return QCoreApplication.translate("settings", source)


@dataclass(frozen=True, slots=True)
class KeyRow:
    """A command as the list shows it."""

    id: str
    words: str
    where: str
    caps: tuple[tuple[str, ...], ...]
    own: bool


def rows_of(keymap: KeyMap, wanted: str = "") -> tuple[KeyRow, ...]:
    """The commands in which every wanted word stands, in the order of the key map."""
    own, found = keymap.own(), []
    for command in COMMANDS:
        where = _tr(SCOPES.get(command.scope, command.scope))
        words = keymap.words(command.id)
        shown = tuple(dict.fromkeys(caps(keys) for keys in keymap.keys(command.id)))
        hay = " ".join((words, where, *(" ".join(one) for one in shown))).casefold()
        if all(word in hay for word in wanted.casefold().split()):
            found.append(KeyRow(command.id, words, where, shown, command.id in own))
    return tuple(found)


class KeyModel(RecordModel[KeyRow]):
    """The commands."""

    def sentence(self, record: KeyRow) -> str:
        keys = ", ".join(" ".join(one) for one in record.caps) or _tr("geen toets")
        return spoken(record.where, record.words, keys, _tr("zelf gekozen") if record.own else "")

    def key(self, record: KeyRow) -> str:
        return record.id


class KeyDelegate(RowDelegate):
    """A command in 36 px: where, what, keys."""

    def height(self, record: object) -> int:
        return 36

    def draw_row(self, painter: QPainter, rect: QRectF, record: object, *, selected: bool) -> None:
        assert isinstance(record, KeyRow)
        theme, px = self.theme, self.theme.px
        where = QRectF(rect.left() + px(24), rect.top(), px(110), rect.height())
        paint.text(painter, where, record.where, theme.font("small"), theme.color("text2"))
        at = rect.right() - px(24)
        for keys in record.caps[:2]:
            at -= paint.keys_width(theme, keys)
            paint.draw_keys(painter, theme, at, rect.center().y(), keys)
            at -= px(12)
        words = QRectF(where.right() + px(8), rect.top(), at - where.right() - px(8), rect.height())
        style = "body_medium" if record.own else "body"
        paint.text(painter, words, record.words, theme.font(style), theme.color("text"))


class KeyCatch(Field):
    """Shows the keys that are pressed in it instead of typing them. `caught` carries a portable sequence."""

    caught = Signal(str)

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__(theme, name, placeholder=_tr("Druk de toets"))
        self.line.setReadOnly(True)
        self.line.installEventFilter(self)

    def eventFilter(self, watched: object, event: object) -> bool:
        if isinstance(event, QKeyEvent) and event.type() in (event.Type.KeyPress, event.Type.ShortcutOverride):
            key = Qt.Key(event.key())
            free = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
            walks = key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Escape)
            if walks or (free and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)):
                return False
            if event.type() is event.Type.KeyPress and key not in MODIFIERS:
                self.caught.emit(pressed(event))
            event.accept()
            return True
        return False


def pressed(event: QKeyEvent) -> str:
    """The key that was pressed, portable. A sign that takes Shift, as `?` does, is that sign alone."""
    keys = QKeySequence(event.keyCombination()).toString(QKeySequence.SequenceFormat.PortableText)
    sign = keys.removeprefix("Shift+")
    return sign if len(sign) == 1 and not sign.isalnum() else keys


class KeysEditor(Sheet):
    """The whole map. `chosen` carries a command and its new keys (None: its own again), `all_back` resets all."""

    chosen = Signal(str, object)
    all_back = Signal()

    def __init__(self, theme: Theme, window: QWidget, keymap: KeyMap) -> None:
        name = _tr("Sneltoetsen")
        super().__init__(theme, window, 760, 680, name=name)
        self.keymap = keymap
        self.search = Field(theme, _tr("Zoek een handeling of een toets"), icon="search",
                            placeholder=_tr("Zoek een handeling of een toets"))  # fmt: skip
        self.model, self.list = KeyModel(), RecordList(theme, name)
        self.list.setModel(self.model)
        self.list.setItemDelegate(KeyDelegate(theme, self.list))
        self.what = Label(theme, "", "row", elide=True)
        self.catch = KeyCatch(theme, _tr("Nieuwe toets"))
        self.error = FlowText(theme, "", "small", "redText")
        self.none = self._button(_tr("Geen toets"), "ghost", lambda: self._choose(()))
        self.back = self._button(_tr("Herstel"), "ghost", lambda: self._choose(None))
        self.every = self._button(_tr("Herstel alles"), "secondary", self.all_back.emit)
        self._lay_out(name)
        self.search.edited.connect(lambda _: self.refresh())
        self.list.moved.connect(lambda _: self._show())
        self.list.opened.connect(lambda _: self.catch.setFocus())
        self.catch.caught.connect(self._caught)
        keymap.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """The keys as they are now."""
        at = self._row()
        self.model.show_records(rows_of(self.keymap, self.search.text()))
        place = self.model.row_of(at.id) if at else -1
        self.list.select_row(max(0, place) if self.model.rowCount() else -1)
        self._show()

    def _button(self, words: str, kind: str, act: Callable[[], object]) -> Button:
        button = Button(self.theme, words, "ghost" if kind == "ghost" else "secondary", height=32)
        button.clicked.connect(lambda _=False: act())
        return button

    def _lay_out(self, name: str) -> None:
        done = Button(self.theme, _tr("Sluiten"), "primary", keys=("Esc",), height=32)
        done.clicked.connect(self.close_sheet)
        head = row(Label(self.theme, name, "page"), None, self.every, done, pad=(24, 16, 24, 8), gap=8)
        self.catch.setMaximumWidth(self.theme.px(220))
        foot = Foot(self.theme)
        foot.setLayout(
            column(
                self.what, row(self.catch, self.none, self.back, None, gap=8), self.error, pad=(24, 12, 24, 12), gap=6
            )
        )
        self.column.addLayout(head)
        self.column.addLayout(column(self.search, pad=(22, 0, 22, 8)))
        self.column.addWidget(Divider(self.theme))
        self.column.addWidget(self.list, 1)
        self.column.addWidget(foot)

    def _row(self) -> KeyRow | None:
        index: QModelIndex = self.list.currentIndex()
        found = index.data(RecordRole)
        return found if isinstance(found, KeyRow) else None

    def _show(self) -> None:
        record = self._row()
        self._refuse("")
        self.what.set_text(f"{record.where} · {record.words}" if record else "")
        self.catch.set_text("  ".join(" ".join(one) for one in record.caps) if record else "")
        self.catch.line.setAccessibleName(_tr("Nieuwe toets voor {act}").format(act=record.words if record else ""))
        fixed = record is None or record.id in FIXED
        for widget in (self.catch, self.none):
            widget.setEnabled(not fixed)
        self.back.setEnabled(bool(record and record.own))
        self.every.setEnabled(bool(self.keymap.own()))

    def _caught(self, keys: str) -> None:
        record = self._row()
        if record is None:
            return
        why = refusal(self.keymap, record.id, keys)
        if why:
            self.catch.set_text(" ".join(caps(keys)))
            self._refuse(why)
        else:
            self._choose((keys,))

    def _choose(self, keys: tuple[str, ...] | None) -> None:
        record = self._row()
        if record is None:
            return
        rivals = self._rivals_of_default(record.id) if keys is None else ""
        if rivals:
            self._refuse(rivals)
            return
        self.chosen.emit(record.id, keys)

    def _rivals_of_default(self, name: str) -> str:
        found = (refusal(self.keymap, name, keys) for keys in self.keymap.command(name).keys)
        return next((why for why in found if why), "")

    def _refuse(self, sentence: str) -> None:
        self.error.show_runs((Run(sentence, icon="circle-alert"),) if sentence else "")
        self.error.setVisible(bool(sentence))
        self.catch.mark(sentence)
