"""The Instellingen screen: the device at the left, made from the declarations; the zone at the right. Passive."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QComboBox, QVBoxLayout, QWidget

from ui.keys import KeyMap
from ui.manners.clipboard import copy
from ui.screen import Screen
from ui.settings.accounts_card import AccountsCard
from ui.settings.declared import ACTOR, SETTINGS, Setting, tr
from ui.settings.devices_card import DevicesCard
from ui.settings.erasing_card import ErasingCard
from ui.settings.keeping_card import KeepingCard
from ui.settings.letterhead import Letterhead, head_of
from ui.settings.record import Named, Shift, ZoneView
from ui.settings.sync_card import SyncCard
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.card import Card, Divider, Surface, clear, column, row, scrolled
from ui.widgets.flow import FlowText, Run
from ui.widgets.segmented import Segment, Segmented
from ui.widgets.text import Label
from ui.widgets.times import period
from ui.widgets.toggles import Toggle
from ui.wording import facts
from woordvoering.journal.members import ADMIN

SHOWN = ("name", "press_contact", "press_telephone", "press_mail", "colour", "second_colour")
"""What of the house stands in its letterhead."""
TWO_COLUMNS = 1_060
"""Less width than this, and the cards stand below each other."""


class SettingsScreen(Screen):
    """`chosen` carries a setting and its value; `acted` 'duty', 'house' or 'authority' with the role."""

    name = "settings"

    chosen = Signal(str, str)
    acted = Signal(str, str)
    keys_wanted = Signal()
    """Somebody wants to see and change the keys."""

    def __init__(self, theme: Theme, keymap: KeyMap, role: Callable[[str], str], parent: QWidget | None = None) -> None:
        super().__init__(theme, keymap, parent)
        self._role = role
        self._write: dict[str, Callable[[str], object]] = {}
        self._seat = QComboBox()
        self._seat.setAccessibleName(self.tr("Wie zit hier"))
        self._seat.activated.connect(lambda _: self.chosen.emit(ACTOR, str(self._seat.currentData() or "")))
        self._duty, self._authorities, self._house = column(gap=0), column(gap=0), column(gap=4)
        self.together = SyncCard(theme)
        self.devices = DevicesCard(theme, self._role_word)
        self.keeping, self.erasing = KeepingCard(theme), ErasingCard(theme)
        self.accounts = AccountsCard(theme)
        self._key = FlowText(theme, "", "mono", "text")
        self._place = FlowText(theme, "", "small", "text2")
        self._lay_out()

    def title(self) -> str:
        return self.tr("Instellingen")

    def panes(self) -> tuple[QWidget, ...]:
        return (self._left, self._right)

    def show_values(self, values: Mapping[str, str]) -> None:
        """Shows what is set on this device."""
        for name, write in self._write.items():
            write(values.get(name, ""))

    def show_zone(self, view: ZoneView, actor: str) -> None:
        """Shows the zone, and who sits here."""
        self._seat.clear()
        for person in view.seats:
            self._seat.addItem(f"{person.name} · {person.function}" if person.function else person.name, person.id)
        self._seat.setCurrentIndex(max(0, self._seat.findData(actor)))
        self._show_duty(view.shifts)
        self._show_authorities(view.authorities)
        self._show_house(view)
        self._key.show_runs(view.public_key)
        self._public = view.public_key
        self._place.show_runs(self.tr("Alles staat in {folder}.").format(folder=view.folder))

    def show_together(self) -> None:
        """Brings the other devices into sight."""
        QTimer.singleShot(0, self, self._reveal_together)

    def _reveal_together(self) -> None:
        self._scroll.ensureWidgetVisible(self.together)
        self.together.buttons["folder"].setFocus(Qt.FocusReason.OtherFocusReason)

    def show_authorities(self) -> None:
        """Brings who speaks for whom into sight, with the keyboard on the first of them."""
        QTimer.singleShot(0, self, self._reveal_authorities)

    def _reveal_authorities(self) -> None:
        """After the new rows were laid out: what was just made can hold no focus."""
        self._scroll.ensureWidgetVisible(self._speaking)
        if self._changing:
            self._changing[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _role_word(self, role: str) -> str:
        return self.tr("Beheerder") if role == ADMIN else self._role(role)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Beside each other where there is room for both; below each other with large letters in a small window."""
        beside, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._halves.setDirection(beside if self.width() >= self.theme.px(TWO_COLUMNS) else below)

    def _lay_out(self) -> None:
        theme = self.theme
        head = Surface(theme, edges="b")
        head.setFixedHeight(theme.px(57))
        head.setLayout(row(Label(theme, self.title(), "page"), None, pad=(24, 0, 24, 0)))
        self._left, self._right = QWidget(), QWidget()
        self._left.setLayout(
            column(self._device(), self._sitting(), self.together, self.devices, self._kits(), None, gap=16)
        )
        self._right.setLayout(
            column(
                self._roster(), self._speakers(), self._style(), self.accounts, self.keeping, self.erasing, None, gap=16
            )
        )
        inner = QWidget()
        self._halves = row(pad=24, gap=16)
        for half in (self._left, self._right):
            self._halves.addWidget(half, 1, Qt.AlignmentFlag.AlignTop)
        inner.setLayout(self._halves)
        theme.changed.connect(self._fit)
        ground = Surface(theme, "canvas")
        self._scroll = scrolled(inner, name=self.title())
        ground.setLayout(column(self._scroll))
        whole = column(head, ground)
        whole.setStretch(1, 1)
        self.setLayout(whole)

    def _device(self) -> Card:
        card = self._card(self.tr("Dit toestel"))
        for place, setting in enumerate(SETTINGS):
            if place:
                card.column.addWidget(Divider(self.theme))
            card.column.addLayout(self._setting(setting))
        change = Button(self.theme, self.tr("Bekijk en wijzig de sneltoetsen"), icon="keyboard", height=28)
        change.clicked.connect(self.keys_wanted)
        card.column.addLayout(row(change, None))
        return card

    def _setting(self, setting: Setting) -> QVBoxLayout:
        theme, words = self.theme, tr(setting.words)
        if setting.switch:
            switch = Toggle(theme, words)
            switch.clicked.connect(lambda on: self.chosen.emit(setting.id, "on" if on else "off"))
            self._write[setting.id] = lambda value: switch.setChecked(value == "on")
            control: QWidget = switch
        else:
            few = Segmented(theme, tuple(Segment(value, tr(said)) for value, said in setting.choices), words)
            few.chosen.connect(lambda value: self.chosen.emit(setting.id, value))
            known = {value for value, _ in setting.choices}
            self._write[setting.id] = lambda value: few.choose(value) if value in known else None
            control = few
        line = row(Label(theme, words, "body_medium"), None, control, gap=12)
        return column(line, FlowText(theme, tr(setting.help), "small", "text2"), pad=(0, 4, 0, 4), gap=2)

    def _sitting(self) -> Card:
        card = self._card(self.tr("Wie zit hier"))
        why = self.tr("Elke handeling komt op deze naam in het logboek, met de sleutel van dit toestel.")
        card.column.addWidget(FlowText(self.theme, why, "small", "text2"))
        card.column.addWidget(self._seat)
        return card

    def _kits(self) -> Card:
        card = self._card(self.tr("Publieke sleutel van de persmappen"))
        why = self.tr("Wie een persmap krijgt, controleert er de handtekening mee.")
        button = Button(self.theme, self.tr("Kopieer"), icon="copy", height=28)
        button.clicked.connect(lambda: copy(self._public, lasting=True))
        self._public = ""
        card.column.addWidget(FlowText(self.theme, why, "small", "text2"))
        card.column.addWidget(self._key)
        card.column.addLayout(row(button, None))
        card.column.addWidget(self._place)
        return card

    def _roster(self) -> Card:
        card = self._card(self.tr("Wachtdienst"), ("duty", self.tr("Nieuwe wacht"), "plus"))
        card.column.addLayout(self._duty)
        return card

    def _speakers(self) -> Card:
        card = self._card(self.tr("Overheden en plaatsvervangers"))
        card.column.addLayout(self._authorities)
        self._speaking = card
        return card

    def _style(self) -> Card:
        card = self._card(self.tr("Huisstijl"), ("house", self.tr("Wijzig"), "pen"))
        card.column.addLayout(self._house)
        return card

    def _card(self, title: str, act: tuple[str, str, str] | None = None) -> Card:
        card = Card(self.theme)
        head = row(Label(self.theme, title, "row"), None)
        if act is not None:
            button = Button(self.theme, act[1], icon=act[2], height=28)
            button.clicked.connect(lambda: self.acted.emit(act[0], ""))
            head.addWidget(button)
        card.column.addLayout(head)
        return card

    def _show_duty(self, shifts: tuple[Shift, ...]) -> None:
        clear(self._duty)
        if not shifts:
            none = self.tr("Er is niemand ingeroosterd.")
            self._duty.addWidget(FlowText(self.theme, none, "body", "text2"))
        for shift in shifts[:8]:
            behind = self.tr("achterwacht {name}").format(name=shift.backup.name) if shift.backup else ""
            when = period(shift.starts, shift.ends)
            runs = (
                Run(shift.officer.name, "body_strong"),
                Run(f"  {behind}\n", "small", "text2"),
                Run(when, "small", "text2"),
            )
            self._duty.addWidget(FlowText(self.theme, runs))
            self._duty.addSpacing(8)

    def _show_authorities(self, named: tuple[Named, ...]) -> None:
        clear(self._authorities)
        self._changing: list[Button] = []
        for item in named:
            label, found = self._role(item.role), item.row
            who = found.person if found else self.tr("nog niemand")
            stand_in = self.tr("plaatsvervanger {name}").format(name=found.deputy) if found and found.deputy else ""
            more = (found.telephone, stand_in, found.deputy_telephone) if found else ()
            ink = "text" if found else "amberText"
            text = FlowText(
                self.theme,
                (
                    Run(label, "body_strong"),
                    Run("\n"),
                    Run(who, "small_medium", ink),
                    Run(facts(" ", *more).rstrip(), "small", "text2"),
                ),
            )
            change = Button(self.theme, self.tr("Wijzig"), "ghost", height=28)
            change.setAccessibleName(self.tr("Wijzig {name}").format(name=label))
            change.clicked.connect(lambda _=False, role=item.role: self.acted.emit("authority", role))
            self._changing.append(change)
            line = row(text, change, pad=(0, 4, 0, 4), gap=12)
            line.setStretch(0, 1)
            self._authorities.addLayout(line)

    def _show_house(self, view: ZoneView) -> None:
        clear(self._house)
        house = view.house
        if not house.name:
            none = self.tr("Nog niets ingevuld. Zonder naam en perscontact kan niets vrijgegeven worden.")
            self._house.addWidget(FlowText(self.theme, none, "body", "amberText"))
            return
        shown = {name: str(getattr(house, name)) for name in SHOWN}
        self._house.addLayout(row(Letterhead(self.theme, head_of(shown, view.logo)), None))
        if house.logo and not view.logo:
            late = self.tr("Het logo is nog niet op dit toestel aangekomen; tot dan kan hier niets vrijgegeven worden.")
            self._house.addWidget(FlowText(self.theme, late, "small", "amberText"))
        facts = (house.address, house.website, house.hours_line, house.boilerplate)
        for fact in facts:
            if fact:
                self._house.addWidget(FlowText(self.theme, fact, "small", "text2", most=2))
