"""Every question that a screen or the command line asks; each answer is a frozen record at the clock's moment."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

import msgspec

from woordvoering.casework.rows import CaseRow, DutyRow
from woordvoering.casework.tools import Tools
from woordvoering.clearance.facts import case_facts, current_statement
from woordvoering.clock import MINUTE
from woordvoering.errors import JournalBroken, Reason, Refused
from woordvoering.guidance.events import WATCH
from woordvoering.journal.event import WORKSPACE
from woordvoering.journal.fold import Rows
from woordvoering.journal.journal import devices_of
from woordvoering.journal.reading import rows_of
from woordvoering.overview.case_records import CaseItem, CaseView
from woordvoering.overview.cases import case_item, case_view, request_views, short_title
from woordvoering.overview.doors import clearance_view, release_view, released_views, signed_words
from woordvoering.overview.guided import told
from woordvoering.overview.inbox import Inbox
from woordvoering.overview.lists import SLICE, Lists
from woordvoering.overview.people import People
from woordvoering.overview.records import Person, RequestView
from woordvoering.overview.shell_records import Found, Nearest, ShellView, Undecided, pressing
from woordvoering.overview.signal_pages import SignalPages
from woordvoering.overview.standings import AT_ONCE
from woordvoering.overview.stories import CaseOfStory, StoryBoard
from woordvoering.overview.taken_up import TakenUp
from woordvoering.overview.text_records import (
    ClearanceView,
    DifferenceView,
    ForkView,
    ReleasedView,
    ReleaseView,
    StatementView,
)
from woordvoering.overview.texts import difference_view, fork_view, statement_view, text_of
from woordvoering.overview.watch_records import SignalAsk, SignalPage, StoryDetail, ToldView, WatchView
from woordvoering.reaction.assess import assess
from woordvoering.reaction.findings import Assessment
from woordvoering.reaction.hours import regime, until
from woordvoering.reaction.schema import Schema
from woordvoering.release.gate import Gate
from woordvoering.statements.channels import Channel

CASE_IDS = "SELECT case_id FROM press_case WHERE closed_at IS NULL OR ? ORDER BY opened_at DESC, case_id"
GROUP_ORDER = ("decide", "follow", "quiet", "closed")
TIMED = ("respond", "monitor_only", "")
RUNNING = 5
FOUND = 8


class Views:
    """What can be asked. Needs nothing but the journal, the board and the clock; changes nothing."""

    def __init__(
        self,
        tools: Tools,
        gate: Gate,
        board: StoryBoard,
        channels: Mapping[str, Channel],
        failing: Callable[[], int],
        noted: Callable[[WatchView], None],
    ) -> None:
        """`failing` counts the sources that fail; `noted` hears what stands in Wacht."""
        self._noted = noted
        self._tools, self._gate, self._board = tools, gate, board
        self._channels, self._failing = channels, failing
        self.language = "nl"
        self._checked: dict[str, tuple[tuple[str, ...], bool]] = {}
        self.inbox = Inbox(tools, gate)
        self.lists = Lists(tools, self.people)
        self._taken = TakenUp(tools, board)
        self._pages = SignalPages(board)

    def people(self) -> People:
        """The members of the workspace."""
        return People(self._tools.journal.roster().members)

    def watch(self) -> WatchView:
        """The stories of the Wacht screen."""
        now, people = self._now(), self.people()
        self._board.refresh()
        found = self._board.views(now)
        by_story = self._cases_by_story(*(str(view.id) for view in found))
        items = [self._board.item(view, by_story.get(str(view.id)), people) for view in found]
        items.sort(key=lambda item: (GROUP_ORDER.index(item.group), not item.urgent, -item.factor, item.first_seen))
        view = WatchView(now=now, stories=tuple(items))
        self._noted(view)
        return view

    def story(self, story: str, *, whole: bool = True) -> StoryDetail:
        """One story in detail; of a large one, when it need not be whole, the first page of its signals, the others by
        `signals`. Raises WrongUse when unknown."""
        now = self._now()
        self._board.refresh()
        view = self._board.view(story, now)
        pages = None if whole else self._pages
        return self._board.detail(view, self._cases_by_story(str(view.id)).get(str(view.id)), self.people(), pages)

    def signals(self, ask: SignalAsk) -> SignalPage:
        """Some rows of the signals of a story, as it was when it was last shown. Raises WrongUse when unknown."""
        if not self._pages.holds(ask.story):
            self._pages.show(self._board.view(ask.story, self._now()))
        return self._pages.page(ask)

    def told(self) -> ToldView:
        """What officers told the detector about stories."""
        return told(self._tools.rows(WATCH), self.people())

    def cases(self, *, closed: bool = False) -> tuple[CaseItem, ...]:
        """The cases that the desk reacts to or follows, the latest first; with `closed` those too."""
        now, people = self._now(), self.people()
        return tuple(case_item(rows, row, self._tools.schema, people, now) for rows, row in self._cases(closed=closed))

    def case(self, case: str) -> CaseView:
        """One case whole. Raises Refused when unknown."""
        rows = self._tools.rows(case)
        row = rows.one(CaseRow)
        if row is None:
            raise Refused(Reason("case.unknown", {"case": case}))
        events = len(self._tools.journal.events(case))
        view = case_view(rows, row, self._tools.schema, self.people(), self._now(), events, self._gate.doubts(case))
        return msgspec.structs.replace(view, chain_holds=self._chain_holds(case))

    def _chain_holds(self, case: str) -> bool:
        """Whether the case's events verify; checked once for each state of its heads."""
        heads = self._tools.journal.heads(case)
        if self._checked.get(case, ((), False))[0] != heads:
            try:
                self._tools.journal.verified_rows(case)
                self._checked[case] = (heads, True)
            except JournalBroken:
                self._checked[case] = (heads, False)
        return self._checked[case][1]

    def assessment(self, case: str) -> Assessment:
        """Next step, whose turn, what blocks and who waits how long: the one pure function, on this case, now."""
        now = self._now()
        return assess(
            self._tools.schema, case_facts(self._tools.rows(case), doubts=self._gate.doubts(case), now=now), now
        )

    def statement(self, case: str, statement: str) -> StatementView:
        """The editor's record."""
        rows = self._tools.rows(case)
        return statement_view(
            rows, statement, self._tools.schema, self.people(), self._channels, self._now(),
            doubts=self._gate.doubts(case), link=self._gate.link(rows.case), language=self.language,
        )  # fmt: skip

    def clearance(self, case: str, statement: str) -> ClearanceView:
        """The Akkoord screen."""
        rows = self._tools.rows(case)
        return clearance_view(
            rows, self._tools.rows(WORKSPACE), statement, self._tools.schema, self.people(),
            self._tools.journal.actors, self._now(), channels=self._channels, doubts=self._gate.doubts(case),
            language=self.language, written_at=devices_of(self._tools.journal, signed_words(rows)),
        )  # fmt: skip

    def release(self, case: str, statement: str) -> ReleaseView:
        """The Vrijgave dialog; the gate is asked anew."""
        rows, workspace = self._tools.rows(case), self._tools.rows(WORKSPACE)
        reasons = self._gate.reasons(case, statement)
        return release_view(
            rows, workspace, statement, self._tools.schema, self.people(), reasons, self._channels, self._now(),
            doubts=self._gate.doubts(case), link=self._gate.link(rows.case), language=self.language,
        )  # fmt: skip

    def releases(self, case: str) -> tuple[ReleasedView, ...]:
        """What left of a case, the newest first."""
        return released_views(self._tools.rows(case), self.people())

    def difference(self, case: str, statement: str, old: int, new: int, name: str = "") -> DifferenceView:
        """What changed between two revisions."""
        rows = self._tools.rows(case)
        _, row, _ = text_of(rows, statement)
        return difference_view(rows, row, old, new, name)

    def fork(self, case: str, statement: str) -> ForkView | None:
        """The two texts that grew apart and the proposal between them, or None. Raises Refused for an unknown text."""
        rows = self._tools.rows(case)
        _, row, _ = text_of(rows, statement)
        return fork_view(rows, row, self.people(), self._channels, self.language)

    def statement_of_case(self, case: str) -> str:
        """The text in hand of a case, or '' when there is none."""
        newest = current_statement(self._tools.rows(case))
        return newest.key if newest else ""

    def requests(self) -> tuple[RequestView, ...]:
        """Every media request: open ones by our due time, then the answered, the latest first."""
        people = self.people()
        views: list[RequestView] = []
        for rows, row in self._cases(closed=True):
            views += request_views(rows, row, people)
        opened = sorted((view for view in views if view.resolved_at is None), key=lambda view: (view.due, view.id))
        done = sorted(
            (view for view in views if view.resolved_at is not None), key=lambda view: -(view.resolved_at or 0)
        )
        return (*opened, *done)

    def shell(self) -> ShellView:
        """The strip and the navigation."""
        now, people = self._now(), self.people()
        self.lists.standings.refresh(SLICE)
        every = tuple(self.lists.standings.all())
        cases = [(case, one) for case, one in every if one.triage in ("respond", "")]
        dated = [(one.deadline_at, case) for case, one in every if one.triage in TIMED and one.deadline_at]
        near = min(dated, key=lambda item: pressing(item[0], now), default=(0, ""))[1]
        running = [case for case, _ in sorted(cases, key=lambda item: -item[1].opened_at)[:RUNNING]]
        items = self.lists.case_items((*running, near) if near and near not in running else running)
        duty = _on_duty(self._tools.rows(WORKSPACE), now)
        watch = self.watch()
        return ShellView(
            now=now,
            regime=regime(self._tools.schema, now),
            regime_until=until(self._tools.schema, now) or 0,
            officer=people.maybe(duty.officer) if duty else None,
            backup=people.maybe(duty.backup) if duty else None,
            decide=watch.count("decide"),
            open_cases=len(cases),
            open_requests=sum(one.open_requests for _, one in cases),
            waiting_clearances=self._waiting_clearances(),
            to_evaluate=self._to_evaluate(),
            failing_sources=self._failing(),
            running=tuple(items[case] for case in running),
            nearest=_nearest(items[near]) if near else None,
            undecided=undecided(watch, self._tools.schema),
            devices=len({seat.device for seat in self._tools.journal.roster().seats.values() if not seat.revoked}),
            sync="local",
        )

    def find(self, text: str) -> Found:
        """What the palette finds."""
        words = text.casefold().split()

        def fits(*fields: str) -> bool:
            hay = " ".join(fields).casefold()
            return all(word in hay for word in words)

        cases, requests = self.lists.find(fits, FOUND)
        stories = tuple(i for i in self.watch().stories if fits(i.title, i.wijk))[:FOUND]
        people: tuple[Person, ...] = tuple(p for p in self.people().all() if fits(p.name, p.function))[:FOUND]
        asked = tuple((one.id, one.case_id, f"{one.outlet}: {one.question}") for one in requests)
        return Found(cases=cases, requests=asked, stories=stories, people=people)

    def _now(self) -> int:
        return self._tools.clock.now()

    def _cases(self, *, closed: bool) -> Iterator[tuple[Rows, CaseRow]]:
        """The rows of the cases, read some at a time."""
        with self._tools.journal.engine.connect() as db:
            ids = [str(row[0]) for row in db.exec_driver_sql(CASE_IDS, (closed,))]
        for start in range(0, len(ids), AT_ONCE):
            for rows in rows_of(self._tools.journal, ids[start : start + AT_ONCE]).values():
                row = rows.one(CaseRow)
                if row is not None:
                    yield rows, row

    def _cases_by_story(self, *stories: str) -> dict[str, CaseOfStory]:
        found = self._taken.by_story()
        cases = [found[story] for story in stories if story in found]
        return {
            story: CaseOfStory(found[story], self._tools.journal.rows(found[story], cases))
            for story in stories
            if story in found
        }

    def _to_evaluate(self) -> int:
        """Closed cases whose impact asks for a review that was not held yet."""
        step = self._tools.schema.step("after_action")
        if step is None:
            return 0
        sql = "SELECT c.impact FROM press_case c LEFT JOIN evaluation e ON e.case_id = c.case_id "
        sql += "WHERE c.closed_at IS NOT NULL AND c.triage = 'respond' AND e.case_id IS NULL"
        with self._tools.journal.engine.connect() as db:
            return sum(1 for row in db.exec_driver_sql(sql) if (row[0] or 1) >= step.from_impact)

    def _waiting_clearances(self) -> int:
        with self._tools.journal.engine.connect() as db:
            sql = "SELECT count(*) FROM clearance c WHERE c.verdict = 'requested' AND c.mandatory AND EXISTS "
            sql += "(SELECT 1 FROM revision r JOIN statement s ON s.case_id = r.case_id AND s.key = r.statement "
            sql += "WHERE r.case_id = c.case_id AND r.sha256 = c.sha256 AND r.statement = c.statement "
            sql += "AND s.heads LIKE '%' || r.key || '%' "
            sql += "AND s.released_at IS NULL AND s.dropped = '')"
            return int(db.exec_driver_sql(sql).scalar_one())


def _on_duty(workspace: Rows, now: int) -> DutyRow | None:
    rows = [row for row in workspace.all(DutyRow) if row.starts <= now < row.ends]
    return max(rows, key=lambda row: row.starts, default=None)


def _nearest(item: CaseItem) -> Nearest:
    return Nearest(item.id, item.short, item.deadline_code, item.deadline_at or 0, item.deadline_params)


def undecided(watch: WatchView, schema: Schema) -> Undecided | None:
    """The story that waits for a decision and whose triage presses most, by the schema's own target."""
    step = schema.step("triage")
    found: list[Undecided] = []
    for item in watch.stories:
        timing = step.timing if step else None
        limits = timing.on_call if timing and regime(schema, item.first_seen) == "W" else timing and timing.office
        if item.group == "decide" and not item.case_id and limits:
            due = item.first_seen + limits.target * MINUTE
            found.append(Undecided(item.id, short_title(item.title, item.wijk), due))
    return min(found, key=lambda story: (pressing(story.at, watch.now), story.story), default=None)
