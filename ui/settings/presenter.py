"""Between Instellingen and the desk: what is set here at once, what is the zone's own as an act in the journal."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ui.acting import Acting
from ui.forms.form import Answers, moment_of, one
from ui.line import Ear
from ui.parts import Parts
from ui.settings import forms
from ui.settings.accounts_presenter import AccountsPresenter
from ui.settings.applied import Preferences
from ui.settings.devices_presenter import DevicesPresenter
from ui.settings.erasing_presenter import ErasingPresenter
from ui.settings.house_presenter import HousePresenter
from ui.settings.keeping_presenter import KeepingPresenter
from ui.settings.keys_sheet import KeysEditor
from ui.settings.record import ZoneView, gather
from ui.settings.screen import SettingsScreen
from ui.settings.sync_presenter import SyncPresenter
from woordvoering.journal.journal import Changes


def _tr(source: str) -> str:
    return QCoreApplication.translate("settings", source)


class SettingsPresenter:
    """`preferences` are those of the window."""

    def __init__(self, screen: SettingsScreen, parts: Parts, preferences: Preferences) -> None:
        self.screen, self.acting, self._preferences = screen, Acting(screen, parts), preferences
        self._view: ZoneView | None = None
        self._wanted = ""
        self.sync = None if parts.together is None else SyncPresenter(screen.together, self.acting, parts.together)
        self.devices = DevicesPresenter(screen.devices, self.acting, parts.together)
        self.keeping = KeepingPresenter(screen.keeping, self.acting)
        self.erasing = ErasingPresenter(screen.erasing, self.acting)
        self.accounts = AccountsPresenter(screen.accounts, self.acting)
        self.house = HousePresenter(self.acting)
        screen.together.setVisible(parts.together is not None)
        screen.chosen.connect(self._choose)
        screen.acted.connect(self._act)
        screen.keys_wanted.connect(self.change_keys)
        preferences.changed.connect(Ear(screen, self._show_values).hear)
        self.acting.follow(self.refresh)

    def show(self, subject: str = "") -> None:
        """The screen comes to the front; with `authorities` at who speaks for whom, with `together` at the devices."""
        self._wanted = subject
        self._show_values()
        self.refresh()

    def refresh(self) -> None:
        """Asks the desk again."""
        self.acting.ask(gather, self._show)
        self.devices.refresh()
        self.keeping.refresh()
        self.erasing.refresh()
        self.accounts.refresh()

    def change_keys(self) -> None:
        """Every command with its keys, to change."""
        preferences = self._preferences
        sheet = KeysEditor(self.screen.theme, self.screen.window(), preferences.keymap)
        sheet.chosen.connect(preferences.choose_keys)
        sheet.all_back.connect(preferences.reset_keys)
        sheet.closed.connect(sheet.deleteLater)
        self.keys = sheet
        sheet.open()

    def _show(self, view: ZoneView) -> None:
        self._view = view
        self.screen.show_zone(view, self.acting.actor)
        wanted, self._wanted = self._wanted, ""
        if wanted == "authorities":
            self.screen.show_authorities()
        elif wanted == "together":
            self.screen.show_together()

    def _show_values(self) -> None:
        self.screen.show_values(self._preferences.values)

    def _choose(self, name: str, value: str) -> None:
        self._preferences.set(name, value)
        if name == "actor":
            self.acting.tell(_tr("Wat je nu doet, komt op naam van wie je koos."))
            self.acting.parts.bridge.changed.emit(Changes())

    def _act(self, name: str, role: str) -> None:
        view = self._view
        if view is None:
            return
        if name == "duty":
            plan_duty(self.acting, view)
        elif name == "house":
            self.house.open(view)
        else:
            self._name(view, role)

    def _name(self, view: ZoneView, role: str) -> None:
        name_authority(self.acting, view, role)


def name_authority(acting: Acting, view: ZoneView, role: str) -> None:
    """Asks who speaks for an authority and who stands in, and notes it."""
    named = next(item for item in view.authorities if item.role == role)
    label, actor = acting.voice.role(role), acting.actor

    def chosen(answers: Answers) -> None:
        said = {name: one(answers, name).strip() for name in answers if name != "person"}
        person = one(answers, "person")
        acting.act(
            lambda desk: desk.clearances.name_authority(actor, role, person, **said),
            _tr("{name} bewaard.").format(name=label),
        )

    acting.forms.ask(forms.authority(named, label, acting.voice.office(role), view.people), chosen)


def plan_duty(acting: Acting, view: ZoneView) -> None:
    """Asks who is on duty after the last one, and notes it."""
    last = max((shift.ends for shift in view.shifts), default=view.now)
    acting.forms.ask(forms.duty(view.people, acting.actor, "", last), lambda answers: set_duty(acting, answers))


def set_duty(acting: Acting, answers: Answers) -> None:
    """Puts somebody on duty, as the form says."""
    late = forms.not_after(answers)
    if late:
        acting.forms.refuse_part("ends", late)
        return
    actor, officer, backup = acting.actor, one(answers, "officer"), one(answers, "backup")
    starts, ends = moment_of(one(answers, "starts")) or 0, moment_of(one(answers, "ends")) or 0
    acting.act(lambda desk: desk.cases.set_duty(actor, officer, backup, starts, ends), _tr("Wachtdienst genoteerd."))
