"""The other tabs of a dossier: texts, clearances, media requests and material, each a list with its acts."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QModelIndex, QRectF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStackedLayout, QWidget

from ui.case.words import medium_word, request_state, size_words
from ui.theme import Theme
from ui.voice import Voice
from ui.widgets import paint, times
from ui.widgets.buttons import Button
from ui.widgets.card import Surface, column, row
from ui.widgets.pill import PillSpec, draw_pill
from ui.widgets.states import StateCard, StateRecord
from ui.widgets.tables import RecordList, RecordModel, RecordRole, RowDelegate
from ui.widgets.times import wall
from ui.wording import facts
from woordvoering.overview.case_records import StatementItem
from woordvoering.overview.records import MaterialView, RequestView
from woordvoering.overview.text_records import AuthorityView


class Line:
    """A row in words: a fact, its context, a pill and what stands at the right."""

    __slots__ = ("context", "icon", "key", "pill", "right", "title", "tone")

    def __init__(
        self,
        key: str,
        icon: str,
        title: str,
        context: str,
        pill: PillSpec | None = None,
        right: str = "",
        tone: str = "text2",
    ) -> None:
        self.key, self.icon, self.title, self.context = key, icon, title, context
        self.pill, self.right, self.tone = pill, right, tone


class LineModel(RecordModel[Line]):
    """Rows in words."""

    def sentence(self, record: Line) -> str:
        pill = record.pill.text if record.pill else ""
        return ", ".join(part for part in (record.title, record.context, pill, record.right) if part)

    def key(self, record: Line) -> str:
        return record.key


class LineDelegate(RowDelegate):
    """A row of 60 px: icon, fact and context, pill, and a fact at the right."""

    def height(self, record: object) -> int:
        return 60

    def draw_row(self, painter: QPainter, rect: QRectF, record: object, *, selected: bool) -> None:
        assert isinstance(record, Line)
        theme, px, color = self.theme, self.theme.px, self.theme.color
        left, right, middle = rect.left() + px(24), rect.right() - px(24), rect.center().y()
        paint.icon(painter, theme, record.icon, "text2", left, middle, 16)
        end = right - px(330)
        first = QRectF(left + px(36), rect.top() + px(10), end - left - px(46), px(20))
        paint.text(painter, first, record.title, theme.font("body_medium"), color("text"))
        paint.text(painter, first.translated(0, px(20)), record.context, theme.font("small"), color("text2"))
        if record.pill is not None:
            draw_pill(painter, theme, end, middle, record.pill)
        told = QRectF(end + px(170), rect.top(), px(160), rect.height())
        paint.text(painter, told, record.right, theme.font("small_medium"), color(record.tone), paint.RIGHT)


class LinesTab(QWidget):
    """A list with a bar of acts under it; `opened` carries the key of a row, `acted` the name of a button."""

    opened = Signal(str)
    acted = Signal(str)

    def __init__(
        self, theme: Theme, name: str, empty: StateRecord, buttons: tuple[tuple[str, str, str], ...] = ()
    ) -> None:
        super().__init__()
        self.model = LineModel(self)
        self.list = RecordList(theme, name)
        self.list.setModel(self.model)
        self.list.setItemDelegate(LineDelegate(theme, self.list))
        self.list.opened.connect(self._opened)
        self._empty = StateCard(theme, boxed=False)
        self._empty.show_record(empty)
        self._empty.acted.connect(lambda: self.acted.emit(buttons[0][0] if buttons else ""))
        body = QWidget()
        self._stack = QStackedLayout(body)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._empty)
        lines = column(body)
        lines.setStretch(0, 1)
        if buttons:
            bar = Surface(theme, edges="t")
            inner = row(pad=(24, 10, 24, 10), gap=8)
            for act, words, icon in buttons:
                button = Button(theme, words, icon=icon, height=32)
                button.clicked.connect(lambda _=False, wanted=act: self.acted.emit(wanted))
                inner.addWidget(button)
            inner.addStretch(1)
            bar.setLayout(inner)
            lines.addWidget(bar)
        self.setLayout(lines)

    def show_lines(self, lines: tuple[Line, ...]) -> None:
        """Shows the rows, or that there are none."""
        chosen = self.current()
        self.model.show_records(lines)
        self._stack.setCurrentIndex(0 if lines else 1)
        if lines:
            self.list.select_row(max(0, self.model.row_of(chosen)))
        self.list.viewport().update()

    def current(self) -> str:
        """The key of the current row, empty without one."""
        record = self.list.currentIndex().data(RecordRole)
        return record.key if isinstance(record, Line) else ""

    def _opened(self, index: QModelIndex) -> None:
        record = index.data(RecordRole)
        if isinstance(record, Line):
            self.opened.emit(record.key)


def statement_lines(
    items: tuple[StatementItem, ...], kind: Callable[[str], str], tr: Callable[[str], str]
) -> tuple[Line, ...]:
    """The texts of a case, the newest first."""
    lines: list[Line] = []
    for item in sorted(items, key=lambda one: -one.saved_at):
        if item.dropped:
            pill = PillSpec(tr("Opzijgelegd"), "neutral", "archive", True)
        elif item.released_version is not None:
            pill = PillSpec(tr("Vrijgegeven · v{n}").format(n=item.released_version), "green", "circle-check", True)
        else:
            pill = PillSpec(tr("Concept · r{n}").format(n=item.number), "amber", "square-pen", True)
        who = item.author.short if item.author else ""
        context = " · ".join(part for part in (kind(item.kind), item.language.upper(), who) if part)
        lines.append(Line(item.id, "file-text", item.headline or kind(item.kind), context, pill, wall(item.saved_at)))
    return tuple(lines)


def request_lines(items: tuple[RequestView, ...], now: int, tr: Callable[[str], str]) -> tuple[Line, ...]:
    """The media requests of a case: open ones by deadline, then the answered."""
    lines: list[Line] = []
    for item in sorted(items, key=lambda one: (one.resolved_at is not None, one.due)):
        open_ = item.resolved_at is None
        due = item.deadline or item.due
        right = times.countdown(due, now) if open_ else tr("om {time}").format(time=wall(item.resolved_at or 0))
        tone = {"red": "redText", "amber": "amberText"}.get(times.urgency(due, now), "text") if open_ else "text2"
        title = " · ".join(part for part in (item.outlet, item.journalist) if part)
        member = item.member.short if item.member else ""
        context = f"{item.question} ({medium_word(item.medium)}, {wall(item.received_at)})"
        pill = request_state(item.state, member)
        lines.append(Line(item.id, "message-circle-question-mark", title, context, pill, right, tone))
    return tuple(lines)


def material_lines(items: tuple[MaterialView, ...], tr: Callable[[str], str]) -> tuple[Line, ...]:
    """The stored copies, the newest first, with who captured them, when, from where, and their fingerprint."""
    lines: list[Line] = []
    for item in sorted(items, key=lambda one: -one.captured_at):
        when = times.stamp(item.captured_at)
        told = tr("{who}, {when}").format(who=item.captured_by.short, when=when)
        context = facts(told, item.captured_from, f"SHA-256 {item.sha256[:8]}…{item.sha256[-4:]}")
        pill = PillSpec(tr("Gevoelig"), "amber", "eye-off", True) if item.sensitive else None
        icon = "image" if item.media_type.startswith("image/") else "paperclip"
        lines.append(Line(item.id, icon, item.name, context, pill, size_words(item.size)))
    return tuple(lines)


VERDICTS: dict[str, tuple[str, Any, str]] = {
    "requested": ("Gevraagd", "amber", "hourglass"),
    "cleared": ("Gegeven", "green", "circle-check"),
    "amends_requested": ("Aanpassen", "amber", "pen-line"),
    "advised_against": ("Afgeraden", "red", "thumbs-down"),
    "refused": ("Geweigerd", "red", "ban"),
    "handed_over": ("Overgenomen", "neutral", "arrow-right"),
    "bypassed": ("Overgeslagen", "neutral", "step-forward"),
    "lapsed": ("Vervallen", "neutral", "history"),
    "not_requested": ("Nog niet gevraagd", "neutral", "circle-dashed"),
}


def clearance_lines(
    items: tuple[AuthorityView, ...], to_inform: tuple[str, ...], now: int, voice: Voice, tr: Callable[[str], str]
) -> tuple[Line, ...]:
    """Who must agree on the text in hand and where each stands; then who must only be told."""
    lines: list[Line] = []
    for item in items:
        words, tone, icon = VERDICTS.get(item.verdict, (item.verdict, "neutral", "circle-dashed"))
        said = tr(words)
        if item.verdict == "requested" and item.requested_at is not None:
            said = tr("Wacht {span}").format(span=times.running(now - item.requested_at))
        need = tr("verplicht") if item.mandatory else tr("advies")
        context = facts(item.person, item.competence, need)
        right = wall(item.verdict_at) if item.verdict_at is not None else ""
        lines.append(Line(item.role, "landmark", item.label, context, PillSpec(said, tone, icon, True), right))
    for role in to_inform:
        pill = PillSpec(tr("Te verwittigen"), "amber", "bell", True)
        lines.append(
            Line(f"inform:{role}", "bell", voice.role(role), tr("moet het weten, hoeft niet akkoord te gaan"), pill)
        )
    return tuple(lines)
