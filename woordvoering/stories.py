"""Acts on stories: taking one up as a case, passing its calls for help to 101, deciding what the desk does with it."""

from __future__ import annotations

from woordvoering.casework.commands import AttachedSignal, CaseCommands, case_id_of
from woordvoering.casework.rows import CaseRow, EmergencyRow
from woordvoering.casework.rules import office_reasons, require
from woordvoering.casework.tools import Tools
from woordvoering.journal.journal import Changes
from woordvoering.overview.stories import StoryBoard, moment_of, network_of
from woordvoering.reaction.facts import TriageOutcome
from woordvoering.signals.types import Signal

COPIED = 400
"""How many signals of a story are copied into its case: the calls for help, every lead, then copies in order."""


class StoryCommands:
    """Acts on what the board shows."""

    def __init__(self, tools: Tools, cases: CaseCommands, board: StoryBoard) -> None:
        self._tools, self._cases, self._board = tools, cases, board

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
        with self._tools.journal.engine.connect() as db:
            found = db.exec_driver_sql(
                "SELECT case_id, story FROM press_case WHERE story <> '' ORDER BY opened_at"
            ).all()
        now = self._board.current(story)
        return next((str(row[0]) for row in found if self._board.current(str(row[1])) == now), "")

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
        if emergency is False and self._tools.rows(case).one(EmergencyRow) is None:
            changes |= self._cases.check_emergency(actor, case, "none")
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
