"""The card of Instellingen about persons and devices: who is in, and what can be done about it. Passive."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.settings.devices_record import DeviceView, MemberView, RosterView
from ui.settings.line_button import line_button
from ui.theme import Theme
from ui.widgets.card import Card, Divider, clear, column, row
from ui.widgets.flow import FlowText, Run
from ui.widgets.text import Label
from ui.wording import spoken

ACTS = ("invite", "admit", "second", "complete")


def _tr(source: str) -> str:
    return QCoreApplication.translate("devices", source)


class DevicesCard(Card):
    """`acted` carries one of ACTS, or 'grant' and 'revoke' with a member, 'revoke_device' with a device."""

    acted = Signal(str, str)

    def __init__(self, theme: Theme, role: Callable[[str], str], parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._role = role
        words = {
            "invite": (_tr("Nodig een toestel uit"), "qr-code"),
            "admit": (_tr("Laat een toestel toe"), "shield-check"),
            "second": (_tr("Onderteken als tweede"), "pen-line"),
            "complete": (_tr("Rond af"), "check"),
        }
        self.buttons = {name: line_button(self.theme, self.acted, *words[name], name) for name in ACTS}
        self._rows: QVBoxLayout = column(gap=8)
        self.column.addLayout(row(Label(theme, _tr("Personen en toestellen"), "row"), None))
        self.column.addLayout(row(*(self.buttons[name] for name in ACTS[:2]), None, gap=8))
        self.column.addLayout(row(*(self.buttons[name] for name in ACTS[2:]), None, gap=8))
        self.column.addLayout(self._rows)
        self._shown: RosterView | None = None

    def show_roster(self, view: RosterView) -> None:
        """Everybody as they are now; rows that did not change stay, and the keyboard on them."""
        if view == self._shown:
            return
        self._shown = view
        clear(self._rows)
        for member in view.members:
            self._rows.addWidget(Divider(self.theme))
            self._rows.addLayout(self._person(member))

    def _person(self, member: MemberView) -> QVBoxLayout:
        roles = spoken(*(self._role(role) for role in member.roles)) or _tr("geen rol")
        function = f" · {member.function}" if member.function else ""
        words = FlowText(
            self.theme,
            (Run(member.name, "body_strong"), Run(function, "small", "text2"), Run(f"\n{roles}", "small", "text2")),
        )
        grant = line_button(self.theme, self.acted, _tr("Rol erbij"), "", "grant", member.id, member.name)
        revoke = line_button(self.theme, self.acted, _tr("Rol weg"), "", "revoke", member.id, member.name)
        if not member.roles:
            revoke.hide()
        head = row(words, grant, revoke, gap=4)
        head.setStretch(0, 1)
        return column(head, *(self._device(device) for device in member.devices), gap=2)

    def _device(self, device: DeviceView) -> QWidget:
        note = _tr("ingetrokken") if device.revoked else _tr("dit toestel") if device.here else ""
        ink = "text3" if device.revoked else "text2"
        runs = (Run(device.short, "mono", ink, strike=device.revoked), Run(f"   {note}", "small", ink))
        line = row(FlowText(self.theme, runs), gap=4)
        line.setStretch(0, 1)
        if not device.revoked:
            line.addWidget(
                line_button(self.theme, self.acted, _tr("Trek in"), "", "revoke_device", device.id, device.short)
            )
        holder = QWidget()
        holder.setLayout(line)
        return holder
