"""The Beweringen tab: head and list; every act of a claim by key, by menu and by pointer."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QMenu, QToolTip, QWidget

from ui.case.claims import ClaimModel, ClaimRow, rows_of
from ui.case.claims_delegate import ClaimDelegate, columns, is_narrow
from ui.case.words import grade_sentence
from ui.theme import Theme
from ui.widgets.card import column
from ui.widgets.tables import RecordList, RecordRole, TableHead
from ui.widgets.tips import tip
from ui.wording import lines
from woordvoering.overview.records import ClaimView

FOLD_KEYS = (Qt.Key.Key_Space, Qt.Key.Key_Left, Qt.Key.Key_Right)


class ClaimList(RecordList):
    """The list; `acted` carries the act, the number of the claim (0 without) and the enquiry's id (or nothing)."""

    acted = Signal(str, int, str)

    def __init__(self, theme: Theme, ask_keys: tuple[str, ...], add_keys: tuple[str, ...]) -> None:
        super().__init__(theme, "")
        self.setAccessibleName(self.tr("Beweringen"))
        self._claims: tuple[ClaimView, ...] = ()
        self._open: set[str] = set()
        self._seen: set[str] = set()
        self._now = 0
        self.records = ClaimModel(self)
        self._delegate = ClaimDelegate(theme, self, ask_keys, add_keys)
        self.setModel(self.records)
        self.setItemDelegate(self._delegate)

    def show_claims(self, claims: tuple[ClaimView, ...], now: int) -> None:
        """Shows the claims; a blocking one unfolds when it is first seen, what the user folded stays folded."""
        before = {claim.id for claim in self._claims}
        self._claims, self._now = claims, now
        fresh = {claim.id for claim in claims if claim.blocks} - self._seen
        self._open |= fresh
        self._seen |= fresh
        self._fill()
        self._go_to_new([claim for claim in claims if claim.id not in before], first=not before)

    def claim(self) -> ClaimView | None:
        """The claim of the current row."""
        row = self._row()
        return row.claim if row is not None else None

    def enquiry(self) -> str:
        """The id of the enquiry of the current row, or of the first one of its claim that waits."""
        row = self._row()
        if row is not None and row.enquiry is not None:
            return row.enquiry.id
        claim = self.claim()
        waiting = [one for one in claim.enquiries if one.waiting_since is not None] if claim else []
        return waiting[0].id if waiting else ""

    def select_claim(self, number: int) -> None:
        """Goes to a claim and unfolds it."""
        found = next((claim for claim in self._claims if claim.number == number), None)
        if found is not None:
            self._open.add(found.id)
            self._fill()
            self.select_row(self.records.row_of(f"claim:{found.id}"))
            self.scrollTo(self.currentIndex())

    def fold(self, claim: str) -> None:
        """Folds an open claim, unfolds a closed one."""
        self._open ^= {claim}
        self._fill()

    def _go_to_new(self, added: list[ClaimView], *, first: bool) -> None:
        """From the row below the claims to the one that was just written, so that Q is about it."""
        if added and self.claim() is None:
            newest = added[0] if first else max(added, key=lambda claim: claim.number)
            self.select_row(self.records.row_of(f"claim:{newest.id}"))

    def _row(self) -> ClaimRow | None:
        record = self.currentIndex().data(RecordRole)
        return record if isinstance(record, ClaimRow) else None

    def _fill(self) -> None:
        row = self._row()
        self.records.show_records(rows_of(self._claims, frozenset(self._open), self._now))
        at = self.records.row_of(row.key) if row is not None else 0
        if at < 0 and row is not None and row.claim is not None:
            at = self.records.row_of(f"claim:{row.claim.id}")
        self.select_row(max(at, 0))
        self.viewport().update()

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:
        super().currentChanged(current, previous)
        self.viewport().update()

    def event(self, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.ShortcutOverride:
            return super().event(event)
        if event.key() in FOLD_KEYS and not event.modifiers():
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self._row()
        if row is not None and event.key() in FOLD_KEYS and not event.modifiers():
            self._fold_key(row, event.key())
            return
        super().keyPressEvent(event)

    def _fold_key(self, row: ClaimRow, key: int) -> None:
        if row.kind in ("ask", "add") and key == Qt.Key.Key_Space:
            self.acted.emit(row.kind, row.claim.number if row.claim else 0, "")
            return
        wanted = {Qt.Key.Key_Left: False, Qt.Key.Key_Right: True}.get(Qt.Key(key), not row.open)
        if row.claim is not None and wanted != row.open:
            self.fold(row.claim.id)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        row, act = self._hit(event.position().toPoint())
        if row is None or not act:
            return
        if act == "fold" and row.claim is not None:
            self.fold(row.claim.id)
        elif act != "fold":
            enquiry = row.enquiry.id if row.enquiry else ""
            self.acted.emit(act, row.claim.number if row.claim else 0, enquiry)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        act = self._hit(event.position().toPoint())[1]
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if act else Qt.CursorShape.ArrowCursor)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        row, act = self._hit(event.position().toPoint())
        if row is not None and row.kind == "claim" and not act and row.claim is not None:
            self.fold(row.claim.id)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        row = self._row()
        if row is None or row.claim is None:
            return
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        place = self.visualRect(self.currentIndex()).bottomLeft() + QPoint(60, 0) if by_key else event.pos()
        self.menu(row).popup(self.viewport().mapToGlobal(place))

    def menu(self, row: ClaimRow) -> QMenu:
        """Every act of a row."""
        menu = QMenu(self)
        claim, enquiry = row.claim, row.enquiry
        if claim is None:
            return menu
        acts = []
        if enquiry is not None:
            acts = [("record", self.tr("Antwoord noteren…"))]
            if enquiry.waiting_since is not None:
                acts.insert(0, ("call", self.tr("Bel opnieuw…")))
            if enquiry.material:
                acts.append(("material", self.tr("Bijlage bewaren als…")))
        acts += [
            ("assess", self.tr("Beoordelen…")),
            ("disclose", self.tr("Vrijgave wijzigen…")),
            ("ask", self.tr("Navraag toevoegen…")),
        ]
        if not claim.locked:
            acts.append(("reword", self.tr("Anders verwoorden…")))
        if not claim.set_aside and claim.status in ("unstarted", "in_progress"):
            acts.append(("aside", self.tr("Zonder deze bewering verder…")))
        for act, words in acts:
            action = menu.addAction(words)
            action.triggered.connect(
                lambda _=False, name=act: self.acted.emit(name, claim.number, enquiry.id if enquiry else "")
            )
        return menu

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            row, _ = self._hit(event.pos())
            if row is not None and row.kind == "claim" and row.claim is not None:
                claim = row.claim
                words = grade_sentence(claim.source_grade, claim.information_grade)
                told = lines(claim.wording, words, claim.disclosure_reason)
                QToolTip.showText(event.globalPos(), tip(told), self)
                return True
        return super().viewportEvent(event)

    def _hit(self, at: QPoint) -> tuple[ClaimRow | None, str]:
        index = self.indexAt(at)
        record = index.data(RecordRole)
        if not isinstance(record, ClaimRow):
            return None, ""
        return record, self._delegate.hit(QRectF(self.visualRect(index)), record, QPointF(at))


class ClaimsTab(QWidget):
    """Head and list."""

    def __init__(self, theme: Theme, ask_keys: tuple[str, ...], add_keys: tuple[str, ...]) -> None:
        super().__init__()
        heads = (self.tr("Bewering"), self.tr("Status"), self.tr("Graad"), self.tr("Vrijgave"))
        self.list = ClaimList(theme, ask_keys, add_keys)
        self._theme, self._heads = theme, heads
        self.head = TableHead(theme, columns(heads))
        theme.changed.connect(self._fit)
        layout = column(self.head, self.list)
        layout.setStretch(1, 1)
        self.setLayout(layout)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """The head has the columns that the rows have in this room."""
        self.head.show_columns(columns(self._heads, narrow=is_narrow(self._theme, self.width())))
