"""Acts on stories: taking one up as a case, passing its calls for help to 101, deciding what the desk does with it, and
telling the detector what belongs together, what alerts no more and what is not for us."""

from __future__ import annotations

from collections.abc import Callable

from woordvoering.casework.commands import AttachedSignal, CaseCommands, case_id_of
from woordvoering.casework.rows import CaseRow, EmergencyRow
from woordvoering.casework.rules import office_reasons, require
from woordvoering.casework.tools import Tools
from woordvoering.detection.gazetteer import Gazetteer
from woordvoering.detection.types import StoryView
from woordvoering.detection.watchterms import WatchTerms
from woordvoering.errors import Reason, WrongUse
from woordvoering.guidance.commands import GuidanceCommands
from woordvoering.guidance.rows import ActKind
from woordvoering.journal.journal import Changes
from woordvoering.overview.stories import StoryBoard, moment_of, network_of
from woordvoering.overview.taken_up import TakenUp
from woordvoering.overview.trial import Trial, try_rule
from woordvoering.reaction.facts import TriageOutcome
from woordvoering.signals.cache import Cache
from woordvoering.signals.types import Signal

COPIED = 400
"""How many signals of a story are copied into its case: the calls for help, every lead, then copies in order."""


class StoryCommands:
    """Acts on what the board shows."""

    def __init__(self, tools: Tools, cases: CaseCommands, guidance: GuidanceCommands, board: StoryBoard) -> None:
        self._tools, self._cases, self._guidance, self._board = tools, cases, guidance, board
        self._taken = TakenUp(tools, board)

    def leave_off_when(self, unwanted: Callable[[], bool]) -> None:
        """The board stops reading between two slices of signals once this says so."""
        self._board.leave_off_when(unwanted)

    def close(self) -> None:
        """Keeps where the board stands."""
        self._board.close()

    def try_rule(self, cache: Cache, rule: str) -> Trial:
        """What a watch term would find: a week of signals, the stories of now. Raises BrokenInput as `sound_rule`."""
        self._board.refresh()
        return try_rule(self._board, cache, rule, self._tools.clock.now())

    def follow(self, watch_terms: WatchTerms) -> None:
        """Other watch terms or streets: the board is guided by them from now on."""
        self._board.follow(watch_terms)

    @property
    def gazetteer(self) -> Gazetteer:
        """The quarters of this desk, with its own streets."""
        return self._board.gazetteer

    def open(self, actor: str, story: str, *, title: str = "", wijk: str = "", number: str = "") -> tuple[str, Changes]:
        """Takes a story up; a second opener gets the same case."""
        self._board.refresh()
        known = self.case_of(story)
        if known:
            return known, Changes()
        view = self._board.view(story, self._tools.clock.now())
        place = view.wijken[0].alias if view.wijken else ""
        return self._cases.open_story(
            actor,
            str(view.id),
            title or view.title[:120],
            round(view.first_seen * 1000),
            wijk=wijk or place,
            signals=self._signals(story),
            number=number,
        )

    def case_of(self, story: str) -> str:
        """The case that the desk opened on a story, or on one that has merged with it; '' when there is none."""
        case = case_id_of(story)
        if self._tools.rows(case).one(CaseRow) is not None:
            return case
        return self._taken.by_story().get(self._board.current(story), "")

    def pass_to_101(self, actor: str, story: str, *, number: str = "101", note: str = "") -> tuple[str, Changes]:
        """Opens the case if need be, and logs that its calls for help were passed on."""
        case, changes = self.open(actor, story)
        calls = self._calls(story)
        return case, changes | self._cases.check_emergency(
            actor, case, "passed_to_101", note=note, number=number, signals=calls
        )

    def decide(
        self,
        actor: str,
        story: str,
        outcome: TriageOutcome,
        reason: str,
        *,
        emergency: bool | None = None,
        recheck_at: int | None = None,
        refer_to: str = "",
        impact: int = 1,
        categories: tuple[str, ...] = (),
    ) -> tuple[str, Changes]:
        """Follows, refers, hands to the Meldpunt or closes a story: opened, checked and triaged with a reason.

        `emergency` answers the emergency check in the same act: False, nobody needs urgent help. Raises Refused
        before anything is opened when it is not this person's to decide.
        """
        require(*office_reasons(self._tools.schema, self._tools.journal.roster(), actor, "triage"))
        case, changes = self.open(actor, story)
        waits = self._board.case_waits(self._tools.rows(case))
        if emergency is False and (waits or self._tools.rows(case).one(EmergencyRow) is None):
            changes |= self._cases.check_emergency(actor, case, "none")
        elif waits:
            require(Reason("case.emergency_first"))
        changes |= self._cases.triage(
            actor,
            case,
            outcome,
            reason,
            impact=impact,
            categories=categories,
            recheck_at=recheck_at,
            refer_to=refer_to,
        )
        return case, changes

    def attach_new(self, actor: str, case: str) -> Changes:
        """Copies the signals that came in since into the case of a story."""
        row = self._tools.rows(case).one(CaseRow)
        if row is None or not row.story:
            return Changes()
        self._board.refresh()
        return self._cases.attach(actor, case, self._signals(row.story))

    def merge(self, actor: str, one: str, other: str) -> tuple[str, Changes]:
        """Puts two stories together; returns the id that stays.

        Raises WrongUse: 'detection.unknown_story' for one that is not live, 'detection.same_story' for one named twice.
        """
        first, second = self._live(one), self._live(other)
        if first.id == second.id:
            raise WrongUse("detection.same_story", story=str(first.id))
        changes = self._guidance.merge(
            actor, _anchor(first), _anchor(second), _leads(second), title=first.title, other_title=second.title
        )
        self._board.refresh()
        return self._board.home(_anchor(first)), changes

    def split(self, actor: str, story: str, posts: tuple[str, ...]) -> tuple[str, Changes]:
        """Takes posts, with what says the same, out of a story; returns the id of the story that they are now.

        The two are never put together again by themselves. Raises WrongUse: 'detection.unknown_story',
        'detection.unknown_post' for one that the story does not show, 'detection.split_all' when nothing would stay.
        """
        view = self._live(story)
        groups = {str(post): str(group.lead) for group in view.groups for post in (group.lead, *group.similar)}
        strange = next((post for post in posts if post not in groups), None)
        if strange is not None:
            raise WrongUse("detection.unknown_post", post=strange)
        moving = tuple(dict.fromkeys(groups[post] for post in posts))
        staying = [lead for lead in _leads(view) if lead not in moving]
        if moving and not staying:
            raise WrongUse("detection.split_all", story=str(view.id))
        anchor = str(view.id) if str(view.id) in staying else next(iter(staying), "")
        changes = self._guidance.split(actor, anchor, moving, title=view.title)
        self._board.refresh()
        return self._board.home(moving[0]), changes

    def mute(self, actor: str, story: str) -> Changes:
        """A story is followed and alerts no more. Raises Refused when it does not alert already."""
        view = self._live(story)
        require(Reason("guidance.muted_already", {"title": view.title}) if view.muted else None)
        return self._guidance.mute(actor, _anchor(view), title=view.title)

    def unmute(self, actor: str, story: str) -> Changes:
        """A muted story may alert again. Raises Refused when it may already."""
        view = self._live(story)
        require(None if view.muted else Reason("guidance.not_muted", {"title": view.title}))
        return self._guidance.unmute(actor, _anchor(view), title=view.title)

    def not_for_us(self, actor: str, story: str, reason: str) -> tuple[str, Changes]:
        """Lowers the pattern of a story, with the reason; returns the pattern's id.

        Raises Refused where it would do nothing or must not: somebody calls for help, a watch term raises the story,
        or a pattern lowers it already.
        """
        view = self._live(story)
        require(
            Reason("guidance.call_for_help", {"title": view.title}) if view.emergency_posts else None,
            Reason("guidance.lowered_already", {"title": view.title}) if view.lowered_by else None,
            Reason("guidance.watched", {"terms": view.raised_by}) if view.raised_by else None,
        )
        return self._guidance.not_for_us(
            actor, _anchor(view), view.core, self._board.sources(view), reason, title=view.title
        )

    def withdraw(self, actor: str, pattern: str) -> Changes:
        """A pattern 'not for us' counts no more, at once. Raises WrongUse for an unknown one, Refused for one that was
        withdrawn."""
        return self._guidance.withdraw(actor, pattern)

    def undo(self, actor: str) -> tuple[ActKind, str, Changes]:
        """Turns round what this person last told about stories; returns what it was and of which story."""
        row, changes = self._guidance.undo(actor)
        return row.kind, row.title, changes

    def _live(self, story: str) -> StoryView:
        self._board.refresh()
        return self._board.view(story, self._tools.clock.now())

    def _calls(self, story: str) -> tuple[str, ...]:
        view = self._board.view(story, self._tools.clock.now())
        return tuple(str(post) for post in view.emergency_posts)

    def _signals(self, story: str) -> tuple[AttachedSignal, ...]:
        view = self._board.view(story, self._tools.clock.now())
        calls = [str(post) for post in view.emergency_posts]
        leads = [str(group.lead) for group in view.groups]
        copies = [str(post) for group in view.groups for post in group.similar]
        ids = list(dict.fromkeys((*calls, *leads, *copies)))[:COPIED]
        found = self._board.signals(ids)
        return tuple(attached(found[post]) for post in ids if post in found)


def attached(signal: Signal) -> AttachedSignal:
    """A signal as a case keeps it."""
    return AttachedSignal(
        id=signal.id,
        source=signal.source,
        kind=signal.kind,
        network=network_of(signal),
        author=signal.author,
        visibility=signal.visibility,
        url=signal.url,
        text=" — ".join(part for part in (signal.title, signal.text) if part),
        published=moment_of(signal),
    )


def _anchor(view: StoryView) -> str:
    """A post by which other devices find the story: the first, unless it was split off."""
    leads = _leads(view)
    return str(view.id) if str(view.id) in leads else leads[0]


def _leads(view: StoryView) -> tuple[str, ...]:
    return tuple(str(group.lead) for group in view.groups)
