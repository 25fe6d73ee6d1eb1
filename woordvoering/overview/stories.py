"""The story board: signals from the cache through the detector, and what the officers made of each story."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

import msgspec

from woordvoering.casework.rows import CaseRow, EmergencyRow, LogRow, RequestRow
from woordvoering.casework.tools import Tools
from woordvoering.clock import HOUR
from woordvoering.detection.gazetteer import Gazetteer
from woordvoering.detection.types import Post, StoryView
from woordvoering.detection.watchterms import WatchTerms
from woordvoering.errors import WrongUse
from woordvoering.guidance.events import WATCH
from woordvoering.guidance.rows import PatternRow
from woordvoering.journal.fold import Rows
from woordvoering.overview.follow import Follower
from woordvoering.overview.guided import acts_told, lowered_by, muted_by, why_alerted
from woordvoering.overview.people import People
from woordvoering.overview.records import GroupView, SignalView
from woordvoering.overview.signal_pages import AT_ONCE, SignalPages
from woordvoering.overview.watch_records import PassedOn, StoryDetail, StoryGroup, StoryItem
from woordvoering.signals.cache import Cache
from woordvoering.signals.types import Signal

TELLING = 3
"""From this many posts a story that stirs is shown."""

TALK = 12
"""From this many posts in a day a story is shown though it does not stir; below that it is small talk."""

SHOWN = 24 * HOUR
"""A story without a post for this long leaves the board."""


class CaseOfStory(msgspec.Struct, frozen=True):
    """The case that the desk opened on a story, with its rows."""

    id: str
    rows: Rows


class StoryBoard:
    """The stories as the detector tells them, kept in step with the cache and with what officers did. One thread uses
    it at a time."""

    def __init__(self, cache: Cache, watch_terms: WatchTerms, tools: Tools) -> None:
        self._cache, self._terms, self._tools = cache, watch_terms, tools
        self._names: Mapping[str, str] | None = None
        """What the sources are called; read anew at each look, and not for each signal."""
        self._follower = Follower(
            cache,
            tools.clock,
            lambda: acts_told(self._guidance()),
            lambda signal: post_of(signal, self._source_name(signal)),
            watch_terms,
        )

    def refresh(self) -> None:
        """Reads what came in and what officers did since the last time, in the order of its moments."""
        self._names = self._cache.register.names()
        self._follower.refresh()

    def leave_off_when(self, unwanted: Callable[[], bool]) -> None:
        """Reading stops between two slices of signals once this says so, and goes on from there when it does not."""
        self._follower.unwanted = unwanted

    @property
    def gazetteer(self) -> Gazetteer:
        """The quarters of this desk, with its own streets."""
        return self._terms.gazetteer

    def follow(self, watch_terms: WatchTerms) -> None:
        """Other watch terms, or other streets: they count at once."""
        self._terms = watch_terms
        self._follower.follow(watch_terms)

    def close(self) -> None:
        """Keeps where it stands, when that saves the next start some reading."""
        self._follower.keep()

    def views(self, now: int) -> tuple[StoryView, ...]:
        """The stories of the last day, as the detector sees them."""
        found = self._follower.detector.stories(now / 1000, (now - SHOWN) / 1000, TELLING)
        return tuple(view for view in found if view.posts >= TALK or stirs(view))

    def view(self, story: str, now: int) -> StoryView:
        """One story. Raises WrongUse when unknown."""
        return self._follower.detector.story(story, now / 1000)

    def current(self, story: str) -> str:
        """The id under which a story lives now, followed through merges; itself when it is no longer followed."""
        return str(self._follower.detector.current(story) or story)

    def living(self, story: str) -> str:
        """The live story of this id, or that the post of this id is in: a story has the id of its first post, and which
        came first is not the same at every device. '' when there is none."""
        detector = self._follower.detector
        return str(detector.current(story) or detector.home(story) or "")

    @property
    def place(self) -> int:
        """The place of the signal that came in last."""
        return self._cache.last_place()

    def home(self, post: str) -> str:
        """The story that a post is in; '' for a post of no live story."""
        return str(self._follower.detector.home(post) or "")

    def signals(self, ids: Sequence[str]) -> dict[str, Signal]:
        """The signals behind post ids."""
        return {signal.id: signal for signal in self._cache.by_ids(ids)}

    def sources(self, view: StoryView) -> tuple[str, ...]:
        """Who tells a story, as the register names them, in the order of its groups."""
        return tuple(dict.fromkeys(self._source_name(signal) for signal in self._leads(view)))

    def item(self, view: StoryView, case: CaseOfStory | None, people: People) -> StoryItem:
        """The row of a story on the Wacht screen."""
        row = case.rows.one(CaseRow) if case else None
        waits = self.calls_wait(view, case)
        flagged = any(media.sensitive for signal in self._leads(view) for media in signal.media)
        open_requests = [r for r in case.rows.all(RequestRow) if not r.resolution] if case else []
        return StoryItem(
            id=str(view.id),
            title=row.title if row else view.title,
            group=_group(view, row, waits=waits, passed=self._passed(view)),
            wijk=(row.wijk if row and row.wijk else "") or _wijk(view),
            first_seen=row.t0 if row else round(view.first_seen * 1000),
            last_seen=round(view.last_seen * 1000),
            posts=view.posts,
            sources=view.authors,
            factor=view.factor,
            baseline=view.baseline_per_minute,
            spark=view.volume,
            urgent=waits,
            sensitive=view.sensitive or flagged,
            contradiction=view.contradiction is not None,
            handler=people.maybe(row.handler) if row else None,
            case_id=case.id if case and row else "",
            case_number=row.number if row else "",
            requests=len(open_requests),
            triage=row.triage or "" if row else "",
            networks=tuple(name for name, _ in view.networks),
            muted=view.muted,
            lowered=view.lowered_by is not None,
        )

    def detail(
        self, view: StoryView, case: CaseOfStory | None, people: People, pages: SignalPages | None = None
    ) -> StoryDetail:
        """A story at the right of the list; with `pages` a large one brings its first page of signals alone."""
        emergency = case.rows.one(EmergencyRow) if case else None
        passed = None
        if case is not None and emergency is not None and emergency.passed_at and not self.calls_wait(view, case):
            passed = PassedOn(by=people.person(emergency.passed_by), at=emergency.passed_at)
        calls = frozenset(str(post) for post in view.emergency_posts)
        first = None if pages is None else pages.first(view)
        return StoryDetail(
            item=self.item(view, case, people),
            category=_category(view),
            calls_for_help=len(calls),
            help_answered=emergency is not None and not self.calls_wait(view, case),
            passed_on=passed,
            tempo=view.burst.tempo_per_minute,
            wijken=tuple(place.wijk.name for place in view.wijken),
            volume=view.volume,
            burst_at=None if view.burst.moment is None else round(view.burst.moment * 1000),
            terms=self._counts(view),
            networks=view.networks,
            groups=_groups(self, view, calls) if first is None else first.leads(),
            why=why_alerted(view),
            watched=view.raised_by,
            core=view.core,
            muted=muted_by(view, self._guidance(), self.home, people),
            lowered=lowered_by(view, self._guidance(), people),
            first=first,
            calls=() if pages is None or first is None else pages.calls(),
        )

    def reporters_of(self, view: StoryView) -> dict[str, int]:
        """The confidential reporters of a story by signal, counted in the order of their moments."""
        hidden = (post for post in self._cache.confidential() if self.home(post) == view.id)
        return {post: number for number, post in enumerate(hidden, start=1)}

    def signal_view(self, signal: Signal, calls: frozenset[str], reporters: Mapping[str, int]) -> SignalView:
        """One signal; a confidential reporter is a number, never a name."""
        text = " — ".join(part for part in (signal.title, signal.text) if part)
        hidden = signal.visibility == "confidential"
        return SignalView(
            id=signal.id,
            network=network_of(signal),
            source=self._source_name(signal),
            author="" if hidden else signal.author,
            reporter=reporters.get(signal.id, 0) if hidden else 0,
            visibility=signal.visibility,
            at=moment_of(signal),
            text=text,
            url=signal.url,
            marks=tuple((span.start, span.end) for span in self._terms.spans(text)),
            call_for_help=signal.id in calls,
            sensitive=any(media.sensitive for media in signal.media),
            has_media=bool(signal.media),
        )

    def _guidance(self) -> Rows:
        return self._tools.rows(WATCH)

    def _passed(self, view: StoryView) -> bool:
        """Whether the desk noted that this is not for us after the last alert; an alert above that asks again."""
        pattern = self._guidance().get(PatternRow, view.lowered_by) if view.lowered_by else None
        return pattern is not None and (view.alert is None or view.alert.t * 1000 <= pattern.noted_at)

    def calls_wait(self, view: StoryView, case: CaseOfStory | None) -> bool:
        """Whether a call for help was neither passed to 101 nor judged to be none; a later one waits again."""
        settled = _settled(case.rows) if case else None
        if settled is None:
            return bool(view.emergency_posts)
        calls = self.signals([str(post) for post in view.emergency_posts]).values()
        return any(max(call.fetched, moment_of(call)) > settled for call in calls)

    def case_waits(self, rows: Rows) -> bool:
        """Whether the live story of a case holds a call for help that nobody answered since it came."""
        row = rows.one(CaseRow)
        if row is None or not row.story:
            return False
        self.refresh()
        try:
            view = self.view(self.current(row.story), self._tools.clock.now())
        except WrongUse:
            return False
        return self.calls_wait(view, CaseOfStory(rows.case, rows))

    def _counts(self, view: StoryView) -> tuple[tuple[str, int], ...]:
        return tuple((term.term, term.count) for term in self._terms.counts(_texts(self, view))[:6])

    def _leads(self, view: StoryView) -> tuple[Signal, ...]:
        return tuple(self.signals([str(group.lead) for group in view.groups]).values())

    def _source_name(self, signal: Signal) -> str:
        if self._names is None:
            self._names = self._cache.register.names()
        return self._names.get(signal.source, signal.source)


def _groups(board: StoryBoard, view: StoryView, calls: frozenset[str]) -> tuple[GroupView, ...]:
    signals = board.signals([str(post) for group in view.groups for post in (group.lead, *group.similar)])
    reporters = _reporters(signals)
    return tuple(
        GroupView(
            lead=board.signal_view(signals[str(group.lead)], calls, reporters),
            similar=tuple(
                board.signal_view(signals[str(post)], calls, reporters)
                for post in group.similar
                if str(post) in signals
            ),
        )
        for group in view.groups
        if str(group.lead) in signals
    )


def _texts(board: StoryBoard, view: StoryView) -> Iterator[tuple[str, int]]:
    """What each group says, and how many say it."""
    for start in range(0, len(view.groups), AT_ONCE):
        part = view.groups[start : start + AT_ONCE]
        signals = board.signals([str(group.lead) for group in part])
        for group in part:
            lead = signals.get(str(group.lead))
            if lead is not None:
                yield f"{lead.title} {lead.text}", group.size


def _settled(rows: Rows) -> int | None:
    """When the desk last passed calls for help to 101 or judged that there were none; None while that is open."""
    row = rows.one(EmergencyRow)
    if row is None or (row.possible and row.passed_at is None):
        return None
    judged = [line.at for line in rows.all(LogRow) if line.code == "log.emergency.none"]
    return max((*judged, row.passed_at or row.answered_at))


def moment_of(signal: Signal) -> int:
    """When a signal counts: when it was published, or fetched when it does not say or claims the future."""
    if signal.published is None or (signal.fetched and signal.published > signal.fetched):
        return signal.fetched
    return signal.published


def network_of(signal: Signal) -> str:
    """The kind of place that a signal comes from, by which the screen chooses its icon."""
    return signal.kind


def post_of(signal: Signal, source: str) -> Post:
    """A signal as the detector reads it."""
    return Post(
        id=signal.id,
        t=moment_of(signal) / 1000,
        lang=signal.language or None,
        author=signal.author or None,
        kind=signal.kind,
        text=" ".join(part for part in (signal.title, signal.text) if part),
        source=source,
        network=network_of(signal),
    )


def _group(view: StoryView, case: CaseRow | None, *, waits: bool, passed: bool) -> StoryGroup:
    """Where a story stands. A call for help that waits comes before every decision that was taken. What was alerted
    is to be decided now until somebody decides, however quiet it has become meanwhile; only a story that an officer
    muted, or that is not for us, stays out of that.
    """
    if waits:
        return "decide"
    if case is not None and case.closed_at is not None:
        return "closed"
    if case is not None and case.triage in ("dismiss", "meldpunt", "refer"):
        return "closed"
    if case is not None and case.triage is not None:
        return "follow"
    if passed:
        return "quiet"
    if view.alerted_at is not None and not view.muted:
        return "decide"
    return "follow" if stirs(view) else "quiet"


def stirs(view: StoryView) -> bool:
    """Whether a story was alerted, or somebody in it calls for help."""
    return view.alerted_at is not None or bool(view.emergency_posts)


def _wijk(view: StoryView) -> str:
    return view.wijken[0].alias if view.wijken else ""


def _category(view: StoryView) -> str:
    return guess_category([term.term for term in view.terms])


GUESSES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("fire", ("brand", "ontploffing", "explosie", "knal", "rook", "incendie", "explosion", "fire")),
    ("missing_person", ("vermist", "vermiste", "vermissing", "disparu", "missing")),
    ("force_video", ("aanhouding", "politiegeweld", "arrestatie", "arrestation")),
    ("public_order", ("betoging", "manifestatie", "rellen", "match", "bengaals", "supporters")),
    ("traffic", ("ongeval", "file", "wegomlegging", "aanrijding", "accident")),
    ("rumour", ("gerucht", "kinderlokker", "rumeur", "hoax")),
    ("theft", ("diefstal", "fietsdiefstal", "inbraak", "vol", "cambriolage")),
)
"""A first guess of what a story is about, by its own terms; the officer decides."""


def guess_category(terms: Sequence[str]) -> str:
    """The first category whose words stand among the terms, or ''."""
    words = {part for term in terms for part in term.casefold().split()}
    scores = [(sum(word in words for word in hints), name) for name, hints in GUESSES]
    best = max(scores, key=lambda score: score[0])
    return best[1] if best[0] else ""


def _reporters(signals: Mapping[str, Signal]) -> dict[str, int]:
    hidden = sorted(
        (signal for signal in signals.values() if signal.visibility == "confidential"),
        key=lambda signal: (moment_of(signal), signal.id),
    )
    return {signal.id: number for number, signal in enumerate(hidden, start=1)}
