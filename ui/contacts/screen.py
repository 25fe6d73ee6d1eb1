"""The press list: a table that is filtered while one types, and what can be done with a contact; passive."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from ui.contacts.rows import ContactDelegate, ContactModel, columns
from ui.keys import KeyMap
from ui.screen import Screen
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.card import Surface, column, row
from ui.widgets.field import Field
from ui.widgets.flow import FlowText
from ui.widgets.served import Served
from ui.widgets.states import StateCard, StateRecord
from ui.widgets.tables import RecordRole, TableHead
from ui.widgets.text import Label
from ui.widgets.times import thousands
from ui.widgets.windowed import WindowList
from ui.wording import counted
from woordvoering.contacts.rows import ContactRow
from woordvoering.overview.lists import ContactItem
from woordvoering.overview.windows import Window

ANYWHERE = ("add", "import", "export")
"""What is about no contact in particular."""


class ContactsScreen(Screen):
    """`acted` carries the name of an act, with the id of the contact where it is about one."""

    name = "contacts"
    belongs_to = "requests"

    acted = Signal(str, str)

    def __init__(self, theme: Theme, keymap: KeyMap, parent: QWidget | None = None) -> None:
        super().__init__(theme, keymap, parent)
        self.model = ContactModel(self)
        self.list = WindowList(theme, self.tr("Perslijst"), 52)
        self.list.show_model(self.model)
        self.list.setItemDelegate(ContactDelegate(theme, self.list))
        self.list.moved.connect(lambda _: self._show_current())
        self.list.opened.connect(lambda _: self._act("edit"))
        self.served = Served(self.list, self.model)
        self.served.missed.connect(self._missed)
        self._count = Label(theme, "", "body", "text2", elide=True, whole=True)
        self.filter = Field(theme, self.tr("Zoek op redactie, naam, adres of groep"), icon="search", fill="sunken",
                            placeholder=self.tr("Zoek in de lijst"), keys=keymap.caps("list.filter"))  # fmt: skip
        self.filter.setFixedWidth(theme.px(220))
        self.filter.edited.connect(lambda _: self._narrow())
        self.filter.submitted.connect(lambda _: self.list.setFocus())
        self._make_buttons()
        self._empty = StateCard(theme, boxed=False)
        self._empty.acted.connect(self._empty_acted)
        self._lay_out()
        self.bind("list.down", lambda: self.list.step(1), footer=True)
        self.bind("list.up", lambda: self.list.step(-1), footer=True)
        self.bind("list.filter", self.filter.line.setFocus, footer=True)
        self.bind("list.open", lambda: self._act("edit"))
        for name in ("add", "consent", "remove", "import", "export"):
            self.bind(f"contacts.{name}", lambda name=name: self._act(name), footer=True)
        self.set_fact(self.tr("Wie nee zegt, krijgt niets; een rechtzetting blijft verschuldigd"))

    def title(self) -> str:
        return self.tr("Perslijst")

    def panes(self) -> tuple[QWidget, ...]:
        return (self.filter, self.list)

    def primary_action(self) -> Button | None:
        return self.buttons["add"]

    def show_window(self, found: Window[ContactItem]) -> None:
        """Contacts that were asked for; what is selected and typed stays."""
        if not self.served.show(found, lambda item: cast("ContactItem", item)):
            return
        count = counted(found.counts["all"], self.tr("{n} contact"), self.tr("{n} contacten"))
        some = self.tr("{n} van {all}").format(n=thousands(found.total), all=thousands(found.counts["all"]))
        self._count.set_text(some if self.filter.text().strip() else count)
        self._stack.setCurrentIndex(0 if found.total else 1)
        if not found.total:
            self._show_empty()
        self._show_current()

    def current(self) -> ContactRow | None:
        """The contact that is selected."""
        record = self.list.currentIndex().data(RecordRole)
        return record.contact if isinstance(record, ContactItem) else None

    def select(self, contact: str) -> None:
        """Selects a contact, and lists all when what is typed hides it."""
        self.served.select(contact)

    def _missed(self, contact: str) -> None:
        if self.filter.text():
            self.filter.set_text("")
            self._narrow()
            self.served.select(contact)

    def back(self) -> None:
        if self.filter.text():
            self.filter.set_text("")
            self._narrow()
            self.list.setFocus()
        else:
            super().back()

    def _make_buttons(self) -> None:
        theme, caps = self.theme, self.keymap.caps
        self.buttons = {
            "import": Button(theme, self.tr("Lijst in"), icon="arrow-down", keys=caps("contacts.import"), height=32),
            "export": Button(theme, self.tr("Lijst uit"), icon="arrow-up", keys=caps("contacts.export"), height=32),
            "add": Button(
                theme, self.tr("Nieuw contact"), "primary", icon="plus", keys=caps("contacts.add"), height=32
            ),
            "edit": Button(theme, self.tr("Wijzig"), icon="pen", keys=caps("list.open"), height=32),
            "consent": Button(theme, self.tr("Toestemming"), icon="scale", keys=caps("contacts.consent"), height=32),
            "remove": Button(
                theme, self.tr("Van de lijst"), "ghost", icon="trash-2", keys=caps("contacts.remove"), height=32
            ),
        }
        self.buttons["import"].setAccessibleName(self.tr("Neem een perslijst over (CSV of vCard)"))
        self.buttons["export"].setAccessibleName(self.tr("Bewaar de perslijst (CSV of vCard)"))
        for name, button in self.buttons.items():
            button.clicked.connect(lambda _=False, name=name: self._act(name))

    def _lay_out(self) -> None:
        theme = self.theme
        head = Surface(theme, edges="b")
        head.setFixedHeight(theme.px(60))
        inner = row(Label(theme, self.title(), "page"), self._count, pad=(24, 0, 24, 0), gap=10)
        inner.setStretch(1, 1)
        inner.addWidget(self.filter)
        for name in ANYWHERE[1:]:
            inner.addWidget(self.buttons[name])
        inner.addWidget(self.buttons["add"])
        head.setLayout(inner)
        self._who = Label(theme, "", "body_strong", elide=True)
        self._why = FlowText(theme, "", "small", "text2")
        self._bar = Surface(theme, "sunken", edges="t")
        acts = row(self._who, gap=8)
        acts.setStretch(0, 1)
        for name in ("edit", "consent", "remove"):
            acts.addWidget(self.buttons[name])
        below = column(self._why, pad=(24, 12, 24, 12), gap=8)
        below.addLayout(acts)
        self._bar.setLayout(below)
        heads = (
            self.tr("Redactie"), self.tr("Adres"), self.tr("Groepen"), self.tr("Taal"), self.tr("Ontvangst"),
        )  # fmt: skip
        body = QWidget()
        self._stack = QStackedLayout(body)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._empty)
        whole = column(head, TableHead(theme, columns(heads)), body, self._bar)
        whole.setStretch(2, 1)
        self.setLayout(whole)

    def explain(self, sentence: str) -> None:
        """Why nothing reaches the selected contact, or on what ground it does."""
        self._why.show_runs(sentence)
        self._why.setVisible(bool(sentence))

    def _narrow(self) -> None:
        self.served.narrow("", " ".join(self.filter.text().split()))

    def _show_empty(self) -> None:
        if self.filter.text():
            record = StateRecord("search", self.tr("Niemand past daarbij"), "", self.tr("Toon alles"))
        else:
            told = self.tr("Zet er redacties op, of neem een lijst over uit Excel of een adresboek.")
            record = StateRecord("users", self.tr("De perslijst is leeg"), told, self.tr("Nieuw contact"), "plus")
        self._empty.show_record(record)

    def _empty_acted(self) -> None:
        if self.filter.text():
            self.back()
        else:
            self._act("add")

    def _show_current(self) -> None:
        current = self.current() if self.model.rowCount() else None
        self._bar.setVisible(current is not None)
        if current is not None:
            self._who.set_text(" · ".join(part for part in (current.outlet, current.name) if part))
            self.acted.emit("explain", current.key)

    def _act(self, name: str) -> None:
        current = self.current() if self.model.rowCount() else None
        if name in ANYWHERE:
            self.acted.emit(name, "")
        elif current is not None:
            self.acted.emit(name, current.key)
