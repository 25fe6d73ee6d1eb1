"""When a text leaves: at once, under embargo until an hour, or at its moment; what follows from it stands under it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from ui.forms.days import read_day, write_day
from ui.forms.faults import text_fault
from ui.forms.form import moment_after, parse_hour
from ui.theme import Theme
from ui.widgets import times
from ui.widgets.card import column, row
from ui.widgets.field import Field
from ui.widgets.flow import FlowText
from ui.widgets.segmented import Segment, Segmented
from ui.widgets.text import Label
from ui.wording import spoken
from woordvoering.clock import brussels
from woordvoering.publishing.commands import Timing
from woordvoering.publishing.events import When
from woordvoering.publishing.rules import holds

WHENS: Mapping[str, When] = {"now": "now", "embargo": "embargo", "schedule": "schedule"}


def _tr(source: str) -> str:
    return QCoreApplication.translate("TimingPane", source)


class TimingPane(QWidget):
    """`changed` on every other choice; `lift_wanted` when the embargo that stands on the text is in the way."""

    changed = Signal()
    lift_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._now, self._standing = 0, None
        self._kinds: Mapping[str, tuple[str, ...]] = {}
        self._labels: Mapping[str, str] = {}
        words = {"now": _tr("Meteen"), "embargo": _tr("Embargo tot"), "schedule": _tr("Inplannen")}
        self.when = Segmented(theme, tuple(Segment(name, words[name]) for name in WHENS), _tr("Wanneer"))
        self.when.chosen.connect(self._chosen)
        self.until = Field(theme, _tr("Uur"), placeholder="07:00", check=text_fault)
        self.until.setFixedWidth(theme.px(86))
        self.day = Field(theme, _tr("Dag, leeg is de eerstvolgende"), placeholder=_tr("dd-mm-jjjj"), check=text_fault)
        self.day.setFixedWidth(theme.px(118))
        for field in (self.until, self.day):
            field.edited.connect(lambda _: self._told())
        self.date = Label(theme, "", "small", "text2")
        self._follows = FlowText(theme, "", "small", "text2")
        self._line = row(self.when, self.day, self.until, None, gap=8)
        self.setLayout(column(self._line, self._follows, gap=6))

    def put_beside(self, *others: QWidget) -> None:
        """What stands at the end of the line of the choice."""
        for other in others:
            self._line.addWidget(other)

    def show_moment(
        self, now: int, standing: int | None, kinds: Mapping[str, tuple[str, ...]], labels: Mapping[str, str],
        *, first: bool,
    ) -> None:  # fmt: skip
        """The time, the embargo that stands on the text, and which accounts there are."""
        self._now, self._standing = now, standing
        self._kinds, self._labels = kinds, labels
        if first:
            self.when.choose("now" if standing is None else "embargo")
            self._write(standing)
        self._told()

    def stay_with_embargo(self) -> None:
        """The embargo that stands was not lifted: back to it."""
        self.when.choose("embargo")
        self._write(self._standing)
        self._told()

    def timing(self) -> Timing | None:
        """What is chosen; None when the moment is none yet."""
        when = self._when()
        if when == "now":
            return Timing("now")
        at = self._moment()
        return None if at is None or at <= self._now else Timing(when, at)

    def refuse(self) -> None:
        """Says how to give the moment that is wanted."""
        at = self._moment()
        if not self.day.sound() or not self.until.sound():
            return
        if at is None and parse_hour(self.until.text()) is not None:
            self.day.refuse(_tr("Schrijf de dag als 27-11-2026."))
            self.day.line.setFocus()
            return
        if at is None:
            self.until.refuse(_tr("Geef een uur, zoals 07:00."))
        elif at <= self._now:
            self.until.refuse(_tr("Dat is voorbij. Geef een moment dat nog komt."))
        self.until.line.setFocus()

    def covers(self, until: object) -> bool:
        """Whether a text under embargo until then may leave like this."""
        timing = self.timing()
        return isinstance(until, int) and timing is not None and timing.at is not None and timing.at >= until

    def _when(self) -> When:
        return WHENS.get(self.when.current(), "now")

    def _chosen(self, when: str) -> None:
        if when == "now" and self._standing is not None:
            self.lift_wanted.emit()
        self._told()
        if when != "now":
            self.until.line.setFocus()

    def _write(self, at: int | None) -> None:
        self.until.set_text("" if at is None else brussels(at).strftime("%H:%M"))
        self.day.set_text("" if at is None else write_day(at))

    def _moment(self) -> int | None:
        clock = parse_hour(self.until.text())
        day = self.day.text().strip()
        if clock is None:
            return None
        if not day:
            return moment_after(self.until.text(), self._now)
        found = read_day(day)
        if found is None or found[1].strip():
            return None
        return found[0].at(clock, brussels(self._now).year)

    def _told(self) -> None:
        when, at = self._when(), self._moment()
        for field in (self.until, self.day):
            field.setVisible(when != "now")
        if when == "now" or at is None:
            self.date.set_text(spoken(times.day(self._now), times.wall(self._now)))
        else:
            words = _tr("embargo tot {day}, {time}") if when == "embargo" else _tr("vertrekt {day}, {time}")
            self.date.set_text(words.format(day=times.day(at), time=times.wall(at)))
        if at is not None and at > self._now:
            self.until.refuse("")
        self._follows.show_runs(self._consequence(when, at))
        self._follows.setVisible(when != "now")
        self.changed.emit()

    def _consequence(self, when: When, at: int | None) -> str:
        if when == "schedule":
            return _tr(
                "Alles vertrekt dan van dit toestel, als de poorten dan nog open staan. Laat het programma open."
            )
        names = [
            self._labels.get(channel, channel)
            for channel, kinds in self._kinds.items()
            if at is not None and any(holds(kind, at, self._now) for kind in kinds)
        ]
        if not names:
            return _tr("De persmap krijgt het embargo mee. Alles wacht hier tot dan; laat het programma open.")
        words = _tr(
            "{names} bewaart het zelf tot dan en krijgt het meteen; de rest wacht hier. Laat het programma open."
        )
        return words.format(names=", ".join(names))
