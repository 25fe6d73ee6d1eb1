"""Telling the detector about a story: asks what must be known, lets the desk act, says what came of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.forms.desk import Forms
from ui.forms.form import Answers, one, several
from ui.voice import Voice
from ui.watch.guidance_forms import merging, passing, reason_given, splitting, telling
from ui.watch.screen import WatchScreen
from ui.wording import sentences
from woordvoering.errors import WoordvoeringError
from woordvoering.overview.watch_records import StoryDetail, ToldView

if TYPE_CHECKING:
    from ui.bridge import Bridge


def _tr(source: str) -> str:
    return QCoreApplication.translate("Guiding", source)


class Guiding:
    """`done` ends an act with a short word, `refused` words why it did not happen, `go_to` shows a story once it is
    listed."""

    def __init__(
        self,
        screen: WatchScreen,
        bridge: Bridge,
        forms: Forms,
        voice: Voice,
        done: Callable[[str], None],
        refused: Callable[[WoordvoeringError], None],
        go_to: Callable[[str], None],
    ) -> None:
        self._screen, self._bridge, self._forms, self._voice = screen, bridge, forms, voice
        self._done, self._refused, self._go_to = done, refused, go_to
        self._acts: dict[str, Callable[[StoryDetail], None]] = {
            "watch.merge": self._merge,
            "watch.split": self._split,
            "watch.mute": self._mute,
            "watch.not_for_us": self._pass,
            "watch.withdraw": self._withdraw,
        }
        screen.undo_wanted.connect(self._undo)
        screen.told_wanted.connect(self._ask_told)

    def knows(self, command: str) -> bool:
        """Whether it carries this command out."""
        return command in self._acts

    def act(self, command: str, detail: StoryDetail) -> None:
        """Carries a command out on a story. Raises KeyError for another command."""
        self._acts[command](detail)

    def _merge(self, detail: StoryDetail) -> None:
        others = self._screen.list.others(detail.item.id)
        if not others:
            self._done(_tr("Er is geen ander verhaal om mee samen te voegen."))
            return
        actor, story = self._bridge.actor, detail.item.id

        def chosen(answers: Answers) -> None:
            other = one(answers, "other")
            self._bridge.act(
                lambda desk: desk.stories.merge(actor, story, other),
                lambda result: self._show(result[0], self._undoable(_tr("Samengevoegd."))),
                self._refused,
            )

        self._forms.ask(merging(detail, others), chosen)

    def _split(self, detail: StoryDetail) -> None:
        if len(detail.groups) < 2:
            self._done(_tr("Dit verhaal heeft maar één groep signalen; er valt niets te splitsen."))
            return
        actor, story = self._bridge.actor, detail.item.id

        def chosen(answers: Answers) -> None:
            posts = several(answers, "posts")
            self._bridge.act(
                lambda desk: desk.stories.split(actor, story, posts),
                lambda result: self._show(result[0], self._undoable(_tr("Gesplitst."))),
                self._refused,
            )

        self._forms.ask(splitting(detail), chosen)

    def _mute(self, detail: StoryDetail) -> None:
        actor, story = self._bridge.actor, detail.item.id
        if detail.item.muted:
            self._bridge.act(
                lambda desk: desk.stories.unmute(actor, story),
                lambda _: self._done(_tr("Het verhaal mag weer melden.")),
                self._refused,
            )
            return
        self._bridge.act(
            lambda desk: desk.stories.mute(actor, story),
            lambda _: self._done(self._undoable(_tr("Gedempt: gevolgd, maar het meldt niet meer."))),
            self._refused,
        )

    def _pass(self, detail: StoryDetail) -> None:
        actor, story = self._bridge.actor, detail.item.id

        def decided(answers: Answers) -> None:
            reason = reason_given(answers)
            self._bridge.act(
                lambda desk: desk.stories.not_for_us(actor, story, reason),
                lambda _: self._done(self._undoable(_tr("Genoteerd: niet voor ons."))),
                self._refused,
            )

        self._forms.ask(passing(detail), decided)

    def _withdraw(self, detail: StoryDetail) -> None:
        if detail.lowered is None:
            self._done(_tr("Dit verhaal is niet verlaagd."))
            return
        self._let_go(detail.lowered.pattern)

    def _let_go(self, pattern: str) -> None:
        actor = self._bridge.actor
        self._bridge.act(
            lambda desk: desk.stories.withdraw(actor, pattern),
            lambda _: self._done(self._undoable(_tr("Verlaging ingetrokken."))),
            self._refused,
        )

    def _ask_told(self) -> None:
        self._bridge.ask(lambda desk: desk.views.told(), self._show_told)

    def _show_told(self, view: ToldView) -> None:
        def chosen(answers: Answers) -> None:
            pattern = one(answers, "pattern")
            if pattern:
                self._let_go(pattern)
            else:
                self._forms.done()

        self._forms.ask(telling(view, self._voice), chosen)

    def _undo(self) -> None:
        actor = self._bridge.actor
        self._bridge.act(
            lambda desk: desk.stories.undo(actor),
            lambda result: self._done(undone(*result[:2])),
            self._refused,
        )

    def _undoable(self, words: str) -> str:
        """The words, with the key that turns it round where there is one."""
        keys = self._screen.keymap.caps("watch.undo")
        return sentences(words, _tr("Ongedaan maken: {keys}").format(keys=" ".join(keys)) if keys else "")

    def _show(self, story: str, words: str) -> None:
        self._done(words)
        self._go_to(story)


def undone(kind: str, title: str) -> str:
    """What was turned round, in words."""
    words = {
        "merge": _tr("Samenvoegen van ‘{title}’ ongedaan gemaakt."),
        "split": _tr("Splitsen van ‘{title}’ ongedaan gemaakt."),
        "mute": _tr("‘{title}’ mag weer melden."),
        "unmute": _tr("‘{title}’ is weer gedempt."),
        "not_for_us": _tr("Verlaging van ‘{title}’ ingetrokken."),
        "withdraw": _tr("‘{title}’ is weer verlaagd: niet voor ons."),
    }
    return words[kind].format(title=title)
