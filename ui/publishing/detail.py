"""The right side of the Wachtrij: one release or plan, what can be done about the whole of it, and its targets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from ui.keys import KeyMap
from ui.publishing.pane import TasksPane
from ui.publishing.record import Awaited, Going
from ui.publishing.rows import QueueRow
from ui.publishing.words import LineShown, device_words
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.card import Divider, Surface, column, row, scrolled
from ui.widgets.flow import FlowText, Run
from ui.widgets.pill import Pill, PillSpec
from ui.widgets.text import Label


def _tr(source: str) -> str:
    return QCoreApplication.translate("QueueDetail", source)


class QueueDetail(Surface):
    """`acted` carries an act on the whole: retry, cancel, take_over, skip_website or dossier."""

    acted = Signal(str)

    def __init__(self, theme: Theme, keymap: KeyMap, parent: QWidget | None = None) -> None:
        super().__init__(theme, "surface", edges="l", parent=parent)
        self._where = Label(theme, "", "small", "text2", elide=True)
        self._title = FlowText(theme, "", "title")
        self._spec = PillSpec("", status=True)
        self._pill = Pill(theme, self._spec)
        self._who = Label(theme, "", "small", "text2", elide=True)
        self._why = FlowText(theme, "", "body", "redText")
        self.tasks = TasksPane(theme)
        words = {
            "retry": (_tr("Probeer alles opnieuw"), "rotate-cw"),
            "skip_website": (_tr("Verder zonder de website"), "send"),
            "take_over": (_tr("Verstuur vanaf dit toestel"), "arrow-right"),
            "cancel": (_tr("Annuleer"), "undo-2"),
            "dossier": (_tr("Naar het dossier"), "folders"),
        }
        self.buttons: dict[str, Button] = {}
        for name, (said, icon) in words.items():
            button = Button(theme, said, icon=icon, keys=keymap.caps(f"queue.{name}"), height=32)
            button.clicked.connect(lambda _=False, name=name: self.acted.emit(name))
            self.buttons[name] = button
        self._lay_out()

    def offers(self, name: str) -> bool:
        """Whether an act can be done about what shows."""
        return self.buttons[name].isVisibleTo(self)

    def primary(self) -> Button | None:
        """The act that comes first; None when nothing waits for a person."""
        return next((self.buttons[name] for name in ("retry", "skip_website") if self.offers(name)), None)

    def show_row(self, shown: QueueRow, lines: Sequence[LineShown]) -> None:
        """Another plan or release, or the same as it is now."""
        subject = shown.subject
        self._where.set_text(shown.where)
        self._title.show_runs(shown.title)
        self._spec = PillSpec(shown.state, shown.tone, shown.icon, status=True)
        self._pill.show_record(self._spec)
        self._who.set_text(_who(subject))
        self.tasks.show_lines(lines)
        held = isinstance(subject, Awaited) and subject.plan.row.state == "held"
        self.buttons["cancel"].set_label(_tr("Leg opzij") if held else _tr("Annuleer"))
        offered = _offered(subject)
        for name, button in self.buttons.items():
            button.setVisible(name in offered)
        self.setAccessibleName(f"{shown.title}, {shown.state}")

    def show_why(self, sentences: Sequence[str]) -> None:
        """Why the gate keeps it in."""
        self._why.show_runs((Run("\n".join(sentences), icon="circle-alert"),) if sentences else "")
        self._why.setVisible(bool(sentences))

    def show_state(self, words: str) -> None:
        """Other words in the pill, as time goes by."""
        if words != self._spec.text:
            self._spec = replace(self._spec, text=words)
            self._pill.show_record(self._spec)

    def _lay_out(self) -> None:
        state = row(self._pill, gap=8)
        state.addWidget(self._who, 1)
        acts = row(*self.buttons.values(), None, gap=8)
        head = column(self._where, self._title, pad=(24, 20, 24, 16), gap=8)
        head.addLayout(state)
        head.addWidget(self._why)
        head.addLayout(acts)
        inside = QWidget()
        inside.setLayout(column(self.tasks, None))
        whole = column()
        whole.addLayout(head)
        whole.addWidget(Divider(self.theme))
        whole.addWidget(scrolled(inside, name=_tr("Kanalen")), 1)
        self.setLayout(whole)


def _who(subject: Awaited | Going) -> str:
    """Which device makes it leave, when it is another one."""
    if isinstance(subject, Going):
        words, device, mine = _tr("Wordt verstuurd door {device}"), subject.device, subject.mine
    else:
        words, device, mine = _tr("Vertrekt van {device}"), subject.plan.row.device, subject.plan.mine
    return "" if mine else words.format(device=device_words(device))


def _offered(subject: Awaited | Going) -> frozenset[str]:
    if isinstance(subject, Awaited):
        elsewhere = subject.plan.row.state == "open" and not subject.plan.mine
        return frozenset(("dossier", "cancel", *(("take_over",) if elsewhere else ())))
    failed = sum(task.state == "failed" and bool(task.account) for task in subject.tasks)
    return frozenset(
        (
            "dossier",
            *(("retry",) if failed else ()),
            *(("skip_website",) if subject.stuck else ()),
            *(("take_over",) if not subject.mine and subject.open else ()),
        )
    )
