"""What a person does about something that leaves: for the Wachtrij and for the Vrijgave dialog alike."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices

from ui.forms.desk import Forms
from ui.forms.form import Answers, one
from ui.manners.clipboard import copy
from ui.parts import Parts
from ui.publishing import forms
from ui.publishing.record import Awaited, Going
from ui.publishing.words import device_words, plan_words, target_words
from ui.wording import sentences
from woordvoering.errors import WoordvoeringError
from woordvoering.journal.event import WORKSPACE
from woordvoering.publishing.deep_links import HandOff, hand_off
from woordvoering.publishing.tasks import Task
from woordvoering.release.gate import link_of
from woordvoering.release.rows import ReleaseRow
from woordvoering.release.tongues import left_in

if TYPE_CHECKING:
    from woordvoering.desk import Desk

SCHEMES = frozenset(("https", "mailto", "sms"))
"""What is ever opened: the addresses of `deep_links`, which are our own."""

RefuseUrl = Callable[[Task, str], None]
"""Says under the field of a task how to give its address."""


def _tr(source: str) -> str:
    return QCoreApplication.translate("TaskActs", source)


class TaskActs:
    """`refuse` shows why something did not happen; `refuse_url` says so under the address that was typed."""

    def __init__(
        self, parts: Parts, sheets: Forms, refuse: Callable[[WoordvoeringError], None], refuse_url: RefuseUrl
    ) -> None:
        self._parts, self._forms = parts, sheets
        self._refuse, self._refuse_url = refuse, refuse_url

    def act(self, name: str, task: Task, typed: str, label: str) -> None:
        """One of the acts of a line."""
        label = target_words(task, label)
        match name:
            case "retry":
                self._act(lambda desk, who: desk.publishing.retry(who, task.case, task.release, task.name),
                          _tr("Wordt opnieuw geprobeerd."))  # fmt: skip
            case "arrived" | "not_arrived" | "by_hand":
                self._ask_settle(name, task, label)
            case "copy":
                self._hand_off(task, self._copy)
            case "open":
                self._hand_off(task, self._open)
            case "copy_url":
                copy(task.url, lasting=True)
                self._parts.tell(_tr("Adres gekopieerd."))
            case "posted":
                self._posted(task, typed, label)
            case "taken_back":
                self._ask_taken_back(task, label)
            case _:
                raise KeyError(name)

    def retry_all(self, going: Going) -> None:
        """Tries everything of a release that failed again now."""
        self._act(lambda desk, who: desk.publishing.retry(who, going.case, going.release),
                  _tr("Alles wat mislukte, wordt opnieuw geprobeerd."))  # fmt: skip

    def take_over(self, case: str, release: str, what: str, device: str) -> None:
        """Sends from this device what another was to send."""

        def given(answers: Answers) -> None:
            reason = one(answers, forms.REASON)
            self._act(lambda desk, who: desk.publishing.take_over(who, case, release, reason),
                      _tr("Dit toestel verstuurt het nu."))  # fmt: skip

        self._forms.ask(forms.take_over(what, device_words(device)), given)

    def skip_website(self, going: Going) -> None:
        """Lets the other channels go before the website."""

        def given(answers: Answers) -> None:
            reason = one(answers, forms.REASON)
            self._act(lambda desk, who: desk.publishing.skip_website(who, going.case, going.release, reason),
                      _tr("De andere kanalen vertrekken."))  # fmt: skip

        self._forms.ask(forms.skip_website(f"{going.number} {going.title}"), given)

    def cancel(self, each: Awaited, now: int) -> None:
        """Takes back what is planned, with a reason for who wants to give one."""

        def given(answers: Answers) -> None:
            self.undo(each.case, each.plan.row.key, one(answers, forms.REASON))

        held = each.plan.row.state == "held"
        self._forms.ask(forms.cancel(f"{each.plan.number} {each.title}", plan_words(each, now), held=held), given)

    def undo(self, case: str, plan: str, reason: str = "") -> None:
        """Takes back what is planned, at once."""
        self._act(lambda desk, who: desk.publishing.cancel(who, case, plan, reason),
                  _tr("Er is niets vertrokken. De tekst staat weer zoals hij was."))  # fmt: skip

    def _ask_settle(self, name: str, task: Task, label: str) -> None:
        by_hand, arrived = name == "by_hand", name != "not_arrived"

        def given(answers: Answers) -> None:
            how, url = one(answers, forms.HOW), one(answers, forms.URL).strip()
            self._act(lambda desk, who: desk.publishing.settle(who, task, arrived=arrived, how=how, url=url),
                      _tr("Genoteerd."))  # fmt: skip

        self._forms.ask(forms.settle(task, label, arrived=arrived, by_hand=by_hand), given)

    def _ask_taken_back(self, task: Task, label: str) -> None:
        def given(answers: Answers) -> None:
            how = one(answers, forms.HOW)
            self._act(
                lambda desk, who: desk.publishing.taken_back(
                    who, task.case, task.release, task.channel, how, task.language
                ),
                _tr("Genoteerd."),
            )

        self._forms.ask(forms.taken_back(task, label), given)

    def _hand_off(self, task: Task, then: Callable[[HandOff], None]) -> None:
        self._parts.bridge.ask(lambda desk: _handed(desk, task), then, self._refuse)

    def _copy(self, handed: HandOff) -> None:
        copy(handed.text, lasting=True)
        self._parts.tell(_tr("Tekst gekopieerd."))

    def _open(self, handed: HandOff) -> None:
        """The text goes along on the clipboard, whether the address brings it or not."""
        copy(handed.text, lasting=True)
        address = QUrl(handed.url, QUrl.ParsingMode.StrictMode)
        opened = bool(handed.url) and address.scheme() in SCHEMES and QDesktopServices.openUrl(address)
        if not opened:
            self._parts.tell(_tr("Tekst gekopieerd. Open het kanaal zelf en plak ze."))
        elif handed.filled:
            self._parts.tell(_tr("Geopend met de tekst erin."))
        else:
            self._parts.tell(_tr("Geopend. De tekst staat op het klembord: plak ze."))

    def _posted(self, task: Task, url: str, label: str) -> None:
        actor = self._parts.bridge.actor
        self._parts.bridge.act(
            lambda desk: desk.releases.posted(actor, task.case, task.release, task.channel, url, task.language),
            lambda _: self._parts.tell(_tr("Genoteerd waar de tekst staat: {channel}.").format(channel=label)),
            lambda error: self._refuse_url(task, sentences(*self._parts.voice.refusal(error))),
        )

    def _act(self, command: Callable[[Desk, str], Any], said: str) -> None:
        actor = self._parts.bridge.actor

        def done(_: object) -> None:
            self._forms.done()
            self._parts.tell(said)

        def refused(error: WoordvoeringError) -> None:
            if not self._forms.refuse(self._parts.voice.refusal(error)):
                self._refuse(error)

        self._parts.bridge.act(lambda desk: command(desk, actor), done, refused)


def _handed(desk: Desk, task: Task) -> HandOff:
    """The cleared text of a channel, through the gate, and where it is posted; what corrects a text in a language that
    it does not have itself says it in its own. Raises Refused."""
    rows = desk.journal.rows(task.case)
    release = rows.get(ReleaseRow, task.release)
    language = task.language if release is not None and task.language in left_in(rows, release) else ""
    text = desk.releases.channel_text(task.case, task.release, desk.channels[task.channel], task.channel, language)
    link = link_of(desk.journal.rows(WORKSPACE), rows)
    return hand_off(task.channel, text, link=link)
