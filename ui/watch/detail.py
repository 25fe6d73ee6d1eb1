"""The right pane of Wacht: one story, from who has it down to its signals, with what can be done about it below."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedLayout, QWidget

from ui.i18n import plural
from ui.theme import Theme
from ui.watch.caps import show_caps
from ui.watch.guide_bar import GuideBar
from ui.watch.signals import SignalList, with_term
from ui.watch.words import LOW, group_name, handler_words, help_words, network_icon, network_name
from ui.widgets.banner import Banner, BannerRecord
from ui.widgets.buttons import Button, Kind
from ui.widgets.card import Divider, Surface, clear, column, row, widgets_in
from ui.widgets.charts import VolumeChart, VolumeRecord
from ui.widgets.marks import Figure
from ui.widgets.pill import Pill, PillSpec
from ui.widgets.states import StateCard, StateRecord
from ui.widgets.text import Label
from ui.widgets.times import ago, decimal, factor, thousands, wall
from ui.widgets.tips import tip
from ui.widgets.wrapped import Wrapped
from ui.wording import counted, sentences
from woordvoering.clock import MINUTE
from woordvoering.overview.watch_records import SignalPage, StoryDetail

GAP = 6
"""Between the buttons below a story, beside and below each other."""
TERMS = 6
"""How many watch terms stand on the row."""


class ActionBar(Surface):
    """The acts on a story; `acted` carries the command of the key map."""

    acted = Signal(str)

    def __init__(self, theme: Theme, caps: dict[str, tuple[str, ...]], parent: QWidget | None = None) -> None:
        super().__init__(theme, edges="t", parent=parent)
        self.setFixedHeight(theme.px(60))
        theme.changed.connect(self._fit)
        words = {
            "list.open": (self.tr("Open persdossier"), "folder-open"),
            "watch.follow": (self.tr("Enkel opvolgen"), ""),
            "watch.refer": (self.tr("Doorverwijzen"), ""),
            "watch.meldpunt": (self.tr("Meldpunt"), ""),
            "watch.dismiss": (self.tr("Afsluiten…"), ""),
        }
        self.buttons: dict[str, Button] = {}
        for command, (label, icon) in words.items():
            kind: Kind = "secondary"
            if command in ("list.open", "watch.dismiss"):
                kind = "primary" if command == "list.open" else "ghost"
            button = Button(theme, label, kind, icon=icon, keys=caps.get(command, ()))
            button.clicked.connect(lambda _=False, name=command: self.acted.emit(name))
            self.buttons[command] = button
        self._caps = caps
        self._acts = Wrapped(theme, tuple(self.buttons.values()), gap=GAP, apart=True)
        self._acts.wrapped.connect(lambda _: self._fit())
        self.setLayout(column(None, self._acts, None, pad=(24, 0, 24, 0)))

    def _fit(self) -> None:
        """After another text scale, and after other keys."""
        line = next(iter(self.buttons.values())).sizeHint().height() + GAP
        self.setFixedHeight(self.theme.px(60) + (self._acts.rows() - 1) * line)
        self._show_caps()

    def show_story(self, detail: StoryDetail) -> None:
        """The primary button goes to the dossier when there is one; a closed story can only be opened."""
        has_case = bool(detail.item.case_id)
        words = self.tr("Naar {number}").format(number=detail.item.case_number) if has_case else ""
        self.buttons["list.open"].set_label(words or self.tr("Open persdossier"))
        self._show_caps()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_caps()

    def _show_caps(self) -> None:
        room = self.width() - 2 * self.theme.px(24)
        show_caps(self.buttons, self._caps, gap=self.theme.px(6), room=room)


class Head(QWidget):
    """Chips, title, the 101 banner and the five figures."""

    pass_wanted = Signal()

    def __init__(self, theme: Theme, keys: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme, self._keys = theme, keys
        self._chips = QHBoxLayout()
        self._chips.setContentsMargins(0, 0, 0, 0)
        self._chips.setSpacing(7)
        self._about: Pill | None = None
        self._first = Label(theme, "", "small", "text2")
        self._age = Label(theme, "", "small_strong", "redText")
        self._title = Label(theme, "", "title", elide=True)
        self.banner = Banner(theme)
        self.banner.acted.connect(self.pass_wanted)
        self.figures = tuple(Figure(theme) for _ in range(5))
        parts: list[QWidget | int | None] = []
        for number, figure in enumerate(self.figures):
            parts += [figure] if number == 0 else [None, Divider(theme, vertical=True, length=36), None, figure]
        self._gap = column(row(*parts), pad=(0, 6, 0, 0))
        top = row(self._first, self._age, gap=8)
        top.insertLayout(0, self._chips)
        top.insertStretch(1, 1)
        self.setLayout(column(top, self._title, self.banner, self._gap, pad=(24, 14, 24, 0), gap=10))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_record(self, detail: StoryDetail, category: str, now: int) -> None:
        """Shows a story; `category` is the words of what it seems to be about."""
        item = detail.item
        self._fill_chips(detail, category)
        self._first.set_text(self.tr("Eerst gezien {time}").format(time=wall(item.first_seen)))
        ink = "redText" if item.group == "decide" else "text"
        self._age.set_text(self.tr("{age} geleden").format(age=ago(item.first_seen, now)), ink)
        self._make_room()
        self._title.set_text(item.title)
        self.banner.show_record(self._banner_of(detail))
        self._fill_figures(detail)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """Where the chips and the age do not fit beside each other, the hour of the first signal gives way; then what
        the story seems to be about."""
        gap = self.theme.px(8)
        wide = sum(chip.sizeHint().width() + gap for chip in widgets_in(self._chips))
        rest = self.width() - 2 * self.theme.px(24) - wide - self._age.sizeHint().width() - gap
        self._first.setVisible(self._first.sizeHint().width() <= rest)
        if self._about is not None:
            self._about.setVisible(rest >= 0)

    def _fill_chips(self, detail: StoryDetail, category: str) -> None:
        item = detail.item
        specs = [PillSpec(item.wijk, "outline", "map-pin")] if item.wijk else []
        if category:
            specs.append(PillSpec(category, "outline", "flame"))
        if item.handler is not None:
            specs.append(PillSpec(handler_words(item), "neutral", "user"))
        elif item.group == "closed":
            specs.append(PillSpec(group_name("closed"), "neutral", "archive"))
        else:
            specs.append(PillSpec(self.tr("Nog niemand in behandeling"), "amber", "user-x"))
        clear(self._chips)
        self._about = None
        for spec in specs:
            pill = Pill(self.theme, spec)
            self._about = pill if spec.icon == "flame" else self._about
            self._chips.addWidget(pill)

    def _banner_of(self, detail: StoryDetail) -> BannerRecord | None:
        passed = detail.passed_on
        if passed is not None:
            fact = self.tr("Doorgegeven aan 101")
            told = self.tr("{name} gaf dit door om {time}.").format(name=passed.by.name, time=wall(passed.at))
            return BannerRecord("green", "circle-check", fact, told, stacked=True)
        if not detail.item.urgent and not detail.calls_for_help:
            return None
        told = sentences(help_words(detail), self.tr("Nog niet doorgegeven."))
        act = self.tr("Doorgeven aan 101")
        if detail.help_answered:
            told = sentences(help_words(detail), self.tr("Nagegaan: geen dringende hulp nodig."))
        return BannerRecord("red", "siren", self.tr("Mogelijk dringend: 101"), told, act, "phone", self._keys, True)

    def _fill_figures(self, detail: StoryDetail) -> None:
        item = detail.item
        burst = item.group == "decide" and item.factor > 1
        tempo = decimal(detail.tempo, 0 if detail.tempo >= 10 else 1)
        wijken = plural(len(detail.wijken), self.tr("wijk vermeld"), self.tr("wijken vermeld"))
        values = (
            (factor(item.factor), self.tr("t.o.v. basislijn"), "redText" if burst else "text"),
            (self.tr("{n} per min").format(n=tempo), self.tr("huidig tempo"), "text"),
            (thousands(item.posts), self.tr("berichten"), "text"),
            (thousands(item.sources), self.tr("bronnen"), "text"),
            (str(len(detail.wijken)), wijken, "text"),
        )
        for figure, (value, words, color) in zip(self.figures, values, strict=True):
            figure.show_figure(value, words, color)
        self.figures[4].setToolTip(tip(", ".join(detail.wijken)))


class Terms(QWidget):
    """`Volgtermen`: matched watch terms with counts; one that is clicked filters the signals, again shows all."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._current = ""
        self._terms: tuple[tuple[str, int], ...] = ()
        self._row = row(Label(theme, self.tr("Volgtermen"), "small", "text2"), 8, gap=6)
        self._pills = QHBoxLayout()
        self._pills.setContentsMargins(0, 0, 0, 0)
        self._pills.setSpacing(6)
        self._row.addLayout(self._pills)
        self._row.addStretch(1)
        self._row.setContentsMargins(24, 0, 24, 0)
        self.setLayout(self._row)
        self.setFixedHeight(theme.px(22))

    def show_terms(self, terms: tuple[tuple[str, int], ...], current: str) -> None:
        """The terms, most frequent first; `current` is the one that filters."""
        if (terms, current) == (self._terms, self._current):
            return
        self._terms, self._current = terms, current
        self.setVisible(bool(terms))
        clear(self._pills)
        for term, count in terms[:TERMS]:
            picked = term == current
            spec = PillSpec(term, "accent" if picked else "neutral", count=str(count), mark=not picked, status=picked)
            pill = Pill(self.theme, spec, clickable=True)
            pill.clicked.connect(lambda name=term: self.chosen.emit("" if name == self._current else name))
            pill.setToolTip(tip(self.tr("Toon alleen signalen met {term}").format(term=term)))
            self._pills.addWidget(pill)


class DetailPane(Surface):
    """One story. `acted` carries a command of the key map, `pass_wanted` the wish to pass it on to 101."""

    acted = Signal(str)
    pass_wanted = Signal()
    signals_wanted = Signal(object)

    def __init__(self, theme: Theme, caps: dict[str, tuple[str, ...]], parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._detail: StoryDetail | None = None
        self._term = ""
        self.head = Head(theme, caps.get("watch.pass_101", ()))
        self.head.pass_wanted.connect(self.pass_wanted)
        self.chart = VolumeChart(theme)
        self.terms = Terms(theme)
        self.terms.chosen.connect(self._filter)
        self.guide = GuideBar(theme, caps)
        self.guide.acted.connect(self.acted)
        self._count = Label(theme, "", "body", "text2")
        self._networks = QHBoxLayout()
        self._networks.setContentsMargins(0, 0, 0, 0)
        self._networks.setSpacing(16)
        self.signals = SignalList(theme, self.tr("Signalen"), peek=caps.get("watch.peek", ()))
        self.signals.asked.connect(self.signals_wanted)
        self.bar = ActionBar(theme, caps)
        self.bar.acted.connect(self.acted)
        heading = row(Label(theme, self.tr("Signalen"), "row"), self._count, None, pad=(24, 0, 24, 0), gap=8)
        heading.addLayout(self._networks)
        page = QWidget()
        chart = row(self.chart, pad=(24, 0, 24, 0))
        lines = column(self.head, 10, chart, 10, self.terms, 8, self.guide, 8, heading, 8, self.signals, self.bar)
        lines.setStretchFactor(self.signals, 1)
        page.setLayout(lines)
        self._empty = StateCard(theme, boxed=False)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(page)
        self._stack.addWidget(self._empty)
        self.show_record(None, "", 0)

    @property
    def detail(self) -> StoryDetail | None:
        """The story that shows."""
        return self._detail

    def show_record(self, detail: StoryDetail | None, category: str, now: int) -> None:
        """Shows a story, or that none is chosen."""
        if detail is None:
            self._detail = None
            self._empty.show_record(
                StateRecord("radar", self.tr("Kies een verhaal"), self.tr("Met J en K ga je door de lijst."))
            )
            self._stack.setCurrentIndex(1)
            return
        if self._detail is None or self._detail.item.id != detail.item.id:
            self._term = ""
            self.signals.scrollToTop()
        self._detail = detail
        self._stack.setCurrentIndex(0)
        self.head.show_record(detail, category, now)
        self._fill_chart(detail, now)
        self._fill_networks(detail)
        self._fill_signals()
        self.guide.show_record(detail)
        self.bar.show_story(detail)
        self.setAccessibleName(detail.item.title)

    def pictures(self) -> tuple[str, ...]:
        """The ids of its signals with a picture, the one that the keyboard stands on first."""
        groups, here = self._detail.groups if self._detail is not None else (), self.signals.current_signal()
        first = (here,) if here is not None else ()  # of a large story the list may know more than its first groups
        every = (*first, *(one for group in groups for one in (group.lead, *group.similar)))
        return tuple(dict.fromkeys(one.id for one in every if one.sensitive or one.has_media))

    def _fill_chart(self, detail: StoryDetail, now: int) -> None:
        length = len(detail.volume)
        start = now - now % MINUTE - length * MINUTE
        burst = -1 if detail.burst_at is None else (detail.burst_at - start) // MINUTE
        last = max(0, length - 1)
        ticks = [(index, wall(start + index * MINUTE)) for index in range(0, length - 10, 15)]
        ticks.append((last, self.tr("nu {time}").format(time=wall(now))))
        flag = "" if detail.burst_at is None else self.tr("Uitbarsting {time}").format(time=wall(detail.burst_at))
        usual = detail.item.baseline
        base = (
            self.tr("basislijn {n} per min").format(n=decimal(usual))
            if usual >= LOW
            else self.tr("bijna geen basislijn")
        )
        inside = burst if 0 <= burst < length else -1
        values = tuple(float(value) for value in detail.volume)
        self.chart.show_record(VolumeRecord(values, detail.item.baseline, base, inside, flag, tuple(ticks)))

    def _fill_networks(self, detail: StoryDetail) -> None:
        clear(self._networks)
        for network, count in detail.networks:
            label = Label(self.theme, str(count), "small_medium", "text2", icon=network_icon(network))
            label.say(f"{network_name(network)} {count}")
            label.setToolTip(tip(network_name(network)))
            self._networks.addWidget(label)

    def show_signals(self, page: SignalPage) -> None:
        """Shows rows of a large story that were asked for."""
        if self.signals.show_page(page):
            self._count_signals(page.signals, page.groups)

    def _fill_signals(self) -> None:
        detail = self._detail
        if detail is None:
            return
        self.terms.show_terms(detail.terms, self._term)
        if detail.first is not None:
            self._count_signals(detail.item.posts, detail.first.groups)
            self.signals.show_first(detail.first, self._term)
            return
        groups = with_term(detail.groups, self._term) if self._term else detail.groups
        many = sum(1 + len(group.similar) for group in groups) if self._term else detail.item.posts
        self._count_signals(many, len(groups))
        self.signals.show_groups(groups)

    def _count_signals(self, many: int, groups: int) -> None:
        one, more = self.tr("{many} in {n} groep"), self.tr("{many} in {n} groepen")
        told = counted(groups, one, more, many=thousands(many))
        if self._term:
            told = self.tr("{told}, met {term}").format(told=told, term=self._term)
        self._count.set_text(told)

    def _filter(self, term: str) -> None:
        self._term = term
        self._fill_signals()
        self.signals.setFocus(Qt.FocusReason.OtherFocusReason)
