"""The right pane of Persvragen: one question, the text that answers it, who received which version, and the acts."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.case.words import MEDIUM_ICONS, medium_word
from ui.keys import KeyMap
from ui.requests.board import CaseAnswer, until
from ui.requests.versions import Versions
from ui.requests.words import disclosure_word, paragraphs, resolution_word
from ui.theme import Theme
from ui.theme.tokens import ANSWER_PANE_WIDTH
from ui.widgets.banner import Banner, BannerRecord
from ui.widgets.buttons import Button
from ui.widgets.card import Card, Surface, clear, column, row, scrolled
from ui.widgets.clock import COLORS, Countdown, Ticker
from ui.widgets.flow import FlowText, Run
from ui.widgets.keycap import KeyHint
from ui.widgets.pill import Pill, PillSpec
from ui.widgets.states import StateCard, StateRecord
from ui.widgets.text import Label
from ui.widgets.times import running, urgency, wall
from ui.widgets.toggles import Toggle
from ui.wording import counted, sentences
from woordvoering.contacts.rules import is_mail
from woordvoering.overview.records import RequestView, TouchedClaim

DISCLOSED = {"releasable": "greenText", "if_asked": "amberText"}
FIRST = 3
"""Paragraphs of the answer that are shown before somebody asks for the whole text."""
QWIDGETSIZE_MAX = 16_777_215
"""What Qt calls no limit."""


class AnswerCard(Card):
    """The text that answers, with its revision and where it comes from."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._revision = Pill(theme, PillSpec("", "neutral"))
        self._origin = Label(theme, style="small", color="text2")
        self._text, self._markdown, self._whole = column(gap=7), "", False
        self._more = Button(theme, "", "link", height=20)
        self._more.clicked.connect(self._turn)
        head = row(Label(theme, self.tr("Antwoord"), "small_strong"), self._revision, None, self._origin, gap=10)
        self.column.addLayout(head)
        self.column.addLayout(self._text)
        self.column.addLayout(row(self._more, None))

    def show_answer(self, answer: CaseAnswer) -> None:
        """Shows the text of a case."""
        latest = answer.latest
        if answer.pending:
            words, tone = self.tr("revisie {n}").format(n=answer.number), "neutral"
        else:
            words, tone = self.tr("vrijgegeven v{n}").format(n=latest.version if latest else 0), "green"
        self._revision.show_record(PillSpec(words, "green" if tone == "green" else "neutral"))
        self._origin.set_text(self.tr("uit {kind}").format(kind=answer.kind))
        if answer.text != self._markdown:
            self._markdown, self._whole = answer.text, False
            self._write()

    def _turn(self) -> None:
        self._whole = not self._whole
        self._write()

    def _write(self) -> None:
        """What is told, in its first paragraphs; or the whole text, with its headings and what is asked."""
        clear(self._text)
        told, whole = paragraphs(self._markdown, whole=False)[:FIRST], paragraphs(self._markdown, whole=True)
        for runs in whole if self._whole else told:
            self._text.addWidget(FlowText(self.theme, runs, "reading"))
        self._more.setVisible(len(whole) > len(told))
        words = self.tr("Minder") if self._whole else self.tr("Hele tekst")
        self._more.set_label(words, "chevron-up" if self._whole else "chevron-down")


class SameSwitch(QWidget):
    """Whether this newsroom gets the same answer as the others. `switched` when somebody turns it."""

    switched = Signal()

    def __init__(self, theme: Theme, keys: tuple[str, ...]) -> None:
        super().__init__()
        words = self.tr("Zelfde antwoord aan allen")
        self.switch = Toggle(theme, words)
        self.switch.clicked.connect(lambda _: self.switched.emit())
        self._why = FlowText(theme, "", "small", "text2")
        lines = column(Label(theme, words, "body_strong"), self._why, gap=1)
        whole = row(self.switch, gap=10)
        whole.addLayout(lines, 1)
        whole.addWidget(KeyHint(theme, keys))
        self.setLayout(whole)

    def show_request(self, request: RequestView, same: int) -> None:
        """As it stands in the journal: turning it changes nothing before a reason was given."""
        self.switch.setChecked(not request.apart)
        one = self.tr("{n} redactie in dit dossier krijgt deze tekst")
        more = self.tr("{n} redacties in dit dossier krijgen dezelfde tekst")
        apart = self.tr("Ander antwoord: {reason}").format(reason=request.apart_reason)
        self._why.show_runs(apart if request.apart else counted(same, one, more))


class RequestPane(Surface):
    """One question. `acted` carries a command of the key map; `case_wanted` a case id."""

    acted = Signal(str)
    case_wanted = Signal(str)

    def __init__(self, theme: Theme, keymap: KeyMap, ticker: Ticker) -> None:
        super().__init__(theme, "canvas", edges="l")
        self._request: RequestView | None = None
        self._who = FlowText(theme, "", "small", "text2", most=1)
        self._who.link_activated.connect(self.case_wanted)
        self._clock = Countdown(theme, ticker, "factor")
        self._clock_icon = Label(theme, color="text2", icon="timer")
        self._question = FlowText(theme, "", "next")
        self._how = FlowText(theme, "", "small", "text2")
        self._answer, self._versions = AnswerCard(theme), Versions(theme)
        self._pending = Banner(theme)
        self._pending.acted.connect(self._to_clearance)
        self._none = StateCard(theme)
        self._none.acted.connect(self._to_case)
        self._same = SameSwitch(theme, keymap.caps("requests.same"))
        self._same.switched.connect(lambda: self.acted.emit("requests.same"))
        self._received = Label(theme, self.tr("Wie kreeg welke versie"), "body_strong")
        self.done = Button(theme, self.tr("Klaarzetten"), "primary", icon="calendar-clock", keys=("Enter",), height=36)
        self.done.clicked.connect(lambda: self.acted.emit("list.open"))
        self.buttons = {
            "requests.call": Button(theme, self.tr("Bel"), icon="phone", keys=keymap.caps("requests.call")),
            "requests.delay": Button(theme, self.tr("Uitstel melden"), "ghost", keys=keymap.caps("requests.delay")),
        }
        for name, button in self.buttons.items():
            button.clicked.connect(lambda _=False, name=name: self.acted.emit(name))
        self._lay_out()
        self.stand(beside=True)

    def stand(self, *, beside: bool) -> None:
        """Beside the table at its own width, or below it as wide as the screen."""
        wide = self.theme.px(ANSWER_PANE_WIDTH)
        self.setMinimumWidth(wide if beside else 0)
        self.setMaximumWidth(wide if beside else QWIDGETSIZE_MAX)

    def show_request(
        self, request: RequestView | None, answer: CaseAnswer | None, now: int, same: int, number: str = ""
    ) -> None:
        """Shows a question with what its case has to say, which `same` newsrooms get; None shows an empty pane.

        `number` is where the press list reaches who asked.
        """
        self._request = request
        self._body.setVisible(request is not None)
        self._bar.setVisible(request is not None)
        if request is None:
            return
        opened = request.resolved_at is None
        who = " · ".join(part for part in (request.outlet, request.journalist) if part)
        number_run = Run(request.case_number, "small_medium", "accentText", link=request.case_id)
        self._who.show_runs((Run(f"{who}  ·  "), number_run))
        self._clock.set_moment(until(request) if opened else None)
        self._clock_icon.setVisible(opened)
        self._clock_icon.set_text("", COLORS[urgency(until(request), now)])
        self._question.show_runs(f"“{request.question}”")
        self._how.show_runs(self._how_runs(request, number))
        self._same.show_request(request, same)
        self._same.setVisible(opened)
        self._show_answer(request, answer, now)
        words, icon = primary_of(request, answer)
        self.done.set_label(words, icon)
        for button in (self.done, *self.buttons.values()):
            button.refuse("" if opened else self.tr("Deze vraag is afgehandeld."))

    def _how_runs(self, request: RequestView, number: str) -> tuple[Run, ...]:
        came = self.tr("{time} per {medium}").format(time=wall(request.received_at), medium=medium_word(request.medium))
        runs = [Run(came, icon=MEDIUM_ICONS.get(request.medium, "message-square"))]
        mobile = number.replace(" ", "").startswith(("04", "+324"))
        known = self.tr("gsm gekend") if mobile else self.tr("nummer gekend")
        reached = known if number else request.contact
        if reached:
            runs += [Run("  ·  "), Run(reached)]
        if request.member is not None:
            runs += [Run("  ·  "), Run(self.tr("bij {name}").format(name=request.member.name))]
        for claim in request.claims:
            runs += [Run("  ·  "), *_claim_runs(claim)]
        if request.resolved_at is not None:
            ended = f"{resolution_word(request.state)}, {wall(request.resolved_at)}"
            runs += [Run("\n"), Run(ended, "small_strong", "text"), Run(f"  {request.note}" if request.note else "")]
        elif request.state == "delayed":
            told = self.tr("Uitstel gemeld tot {time}").format(time=wall(request.due))
            runs += [Run("\n"), Run(told, "small_strong", "text")]
        return tuple(runs)

    def _show_answer(self, request: RequestView, answer: CaseAnswer | None, now: int) -> None:
        has = answer is not None and bool(answer.text)
        self._answer.setVisible(has)
        self._none.setVisible(not has)
        self._pending.setVisible(answer is not None and answer.pending)
        shown = answer is not None and bool(answer.releases or answer.pending)
        self._received.setVisible(shown)
        self._versions.setVisible(shown)
        self._none.show_record(self._nothing(request))
        if answer is None:
            return
        if has:
            self._answer.show_answer(answer)
        if shown:
            self._versions.show_view(answer.received)
        if answer.pending:
            fact = self.tr("Akkoord op revisie {n}: {given} van {needed}").format(
                n=answer.number, given=answer.given, needed=answer.needed
            )
            self._pending.show_record(
                BannerRecord(
                    "amber", "hourglass", fact, self._wait(request, answer, now), self.tr("Open"), stacked=True
                )
            )

    def _nothing(self, request: RequestView) -> StateRecord:
        """Why there is no text to answer with, and what can be done."""
        if request.apart:
            return StateRecord(
                "file-text",
                self.tr("De eigen tekst is nog niet geschreven"),
                self.tr("Hij vraagt eigen akkoorden. Z geeft deze redactie weer hetzelfde antwoord als de rest."),
                self.tr("Schrijf eigen tekst"),
            )
        return StateRecord(
            "file-text",
            self.tr("Dit dossier heeft nog geen vrijgegeven tekst"),
            self.tr("Antwoorden kan met achtergrond of een doorverwijzing, of meld uitstel."),
            self.tr("Open persdossier"),
        )

    def _wait(self, request: RequestView, answer: CaseAnswer, now: int) -> str:
        waits = ""
        if answer.waits_since is not None:
            waits = self.tr("{who} wacht {span}.").format(who=answer.waits_on, span=running(now - answer.waits_since))
        if not is_mail(request.contact):
            leaves = self.tr("Er is geen mailadres: bel bij vrijgave.")
        elif request.answer:
            leaves = self.tr("Bij vrijgave vertrekt dit vanzelf.")
        else:
            leaves = self.tr("Zet het klaar, dan vertrekt het vanzelf bij vrijgave.")
        return sentences(waits, leaves)

    def _lay_out(self) -> None:
        theme = self.theme
        self._body, inner = QWidget(), QWidget()
        head = row(self._who, self._clock_icon, self._clock, gap=6)
        head.setStretch(0, 1)
        inner.setLayout(
            column(
                head,
                6,
                self._question,
                8,
                self._how,
                12,
                self._answer,
                self._none,
                10,
                self._same,
                10,
                self._pending,
                14,
                self._received,
                10,
                self._versions,
                None,
                pad=(24, 16, 24, 16),
            )
        )
        area = scrolled(inner, name=self.tr("De vraag en haar antwoord"))
        area.keep_edge((24, 16, 24, 16))
        body = column(area)
        self._body.setLayout(body)
        self._bar = Surface(theme, edges="tl")
        self._bar.setLayout(row(self.done, *self.buttons.values(), None, pad=(24, 12, 8, 12), gap=8))
        whole = column(self._body, self._bar)
        whole.setStretch(0, 1)
        self.setLayout(whole)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _to_case(self) -> None:
        if self._request is not None and self._request.apart:
            self.acted.emit("requests.own")
        elif self._request is not None:
            self.case_wanted.emit(self._request.case_id)

    def _to_clearance(self) -> None:
        self.acted.emit("clearance")


def _claim_runs(claim: TouchedClaim) -> tuple[Run, ...]:
    """A claim that a question touches: what may be told of it is no failure, so it is never red."""
    words = Run(f"#{claim.number} {disclosure_word(claim)}", "small_strong", DISCLOSED.get(claim.disclosure, "text"))
    locked = claim.disclosure in ("withheld", "background_only")
    return (words, Run(" "), Run("", color="text", icon="lock")) if locked else (words,)


def primary_of(request: RequestView, answer: CaseAnswer | None) -> tuple[str, str]:
    """What Enter does with a question, in words and an icon: makes its answer ready, sends it, or ends it."""
    if leads_to(request, answer) == "end":
        return QCoreApplication.translate("requests", "Afhandelen"), "check"
    if answer is not None and not answer.pending and answer.latest is not None:
        return QCoreApplication.translate("requests", "Stuur antwoord"), "send"
    return QCoreApplication.translate("requests", "Klaarzetten"), "calendar-clock"


def leads_to(request: RequestView, answer: CaseAnswer | None) -> Literal["ready", "end"]:
    """Whether an answer can leave by itself; else a person says how the question ended."""
    return "ready" if answer is not None and answer.text and is_mail(request.contact) else "end"
