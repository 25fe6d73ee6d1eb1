"""The detector: posts go in one by one; near-duplicates, stories and alerts come out, each decided on what came before.

    post → normalise → neardup → cluster → (vocabulary) → burst → alert
                                    ↑ merges every five minutes, officers' acts at any time
No I/O and no clock: time is that of the posts and of `tick`. A checkpoint continues exactly where it was taken.
"""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from woordvoering.detection import burst
from woordvoering.detection.alerts import Memory, alerts
from woordvoering.detection.cluster import IDLE_LIMIT, MERGE_EVERY, Clusters, ClustersState, pair
from woordvoering.detection.copies import Copies, Reading
from woordvoering.detection.emergency import calls_for_help
from woordvoering.detection.gazetteer import Gazetteer, default_gazetteer
from woordvoering.detection.guidance import Guidance, Lowered
from woordvoering.detection.incidents import incidents
from woordvoering.detection.neardup import Text
from woordvoering.detection.normalise import all_words
from woordvoering.detection.stories import Member, Stories, Story
from woordvoering.detection.talk import talk
from woordvoering.detection.types import Alert, Outcome, Post, PostId, StoryId, StoryView
from woordvoering.detection.views import Portrait, portrait_of, view_of
from woordvoering.detection.vocabulary import HOUR, Vocabulary, VocabularyState
from woordvoering.errors import BrokenStore, WrongUse

VERSION = 6


class Passed(msgspec.Struct, frozen=True):
    """What the passing of time did: stories that became one (kept, gone), and stories let go for being quiet."""

    merged: tuple[tuple[StoryId, StoryId], ...] = ()
    retired: tuple[StoryId, ...] = ()


class State(msgspec.Struct):
    """A checkpoint."""

    version: int
    theta: float
    now: float
    merged_at: float
    swept_at: float
    vocabulary: VocabularyState
    texts: list[Text]
    clusters: ClustersState
    stories: list[Story]
    apart: list[tuple[str, str]]
    watch: tuple[str, ...]
    lowered: tuple[Lowered, ...]


class Detector:
    """Reads a stream of posts in the order in which they arrive.

    `theta` is the alert threshold in nats (see `burst.score`). Times are seconds UTC; a post's time must not lie in the
    future, which the caller sees to. Without `alerting` it tells stories and copies alone: no alert is measured and no
    call for help looked for.
    """

    def __init__(
        self, theta: float = burst.THETA, gazetteer: Gazetteer | None = None, *, alerting: bool = True
    ) -> None:
        self.theta = theta
        self._alerting = alerting
        self._gazetteer = gazetteer or default_gazetteer()
        self._calls = calls_for_help()
        self._vocabulary = Vocabulary()
        self._copies = Copies(IDLE_LIMIT)
        self._clusters = Clusters(self._vocabulary)
        self._stories = Stories()
        self._apart: frozenset[tuple[str, str]] = frozenset()
        self._guidance = Guidance(gazetteer=lambda: self._gazetteer)
        self._portraits: dict[StoryId, tuple[int, Portrait]] = {}
        self._now = self._merged_at = self._swept_at = 0.0

    @property
    def now(self) -> float:
        """The latest moment that the detector has seen, in seconds."""
        return self._now

    def add(self, post: Post) -> Outcome:
        """Takes one post in. A post that is already in a live story changes nothing."""
        known = self._stories.home(post.id)
        if known is not None:
            story, root = known
            return Outcome(None if root == post.id else root, story)
        passed = self.tick(post.t)
        reading = self._copies.read(post)
        root = reading.root
        calls = self._alerting and self._calls.found_in(post.text, reading.words, post.kind)
        if root is None:
            story = self._place_original(post, reading, incidents().found_in(reading.words), calls)
        else:
            story = self._place_copy(post, root, calls)
        raised = self._alerts(story) if self._alerting else ()
        return Outcome(root, story.id, raised, calls, passed.merged)

    def _alerts(self, story: Story) -> tuple[Alert, ...]:
        memory = Memory(self._vocabulary, self._clusters, self._stories, self._guidance)
        return alerts(story, memory, self.theta, self._now)

    def tick(self, now: float) -> Passed:
        """Lets time pass: merges stories that grew together, lets quiet ones go. Earlier moments change nothing."""
        if now <= self._now:
            return Passed()
        self._now = now
        self._vocabulary.advance(now)
        merged = self._merge_grown() if now - self._merged_at >= MERGE_EVERY else ()
        retired = self._sweep() if now - self._swept_at >= HOUR else ()
        return Passed(merged, retired)

    def stories(self, now: float, since: float, at_least: int = 2) -> tuple[StoryView, ...]:
        """The stories with a post since `since`, most urgent first: calls for help, alerts, then factor and size.

        Stories of fewer than `at_least` posts are left out, unless one calls for help or raised an alert.
        """
        views = [
            self._view(story, now)
            for story in self._stories.live.values()
            if self._clusters.live[story.id].last >= since and (story.count >= at_least or _urgent(story))
        ]
        views.sort(key=lambda v: (not v.emergency_posts, v.alerted_at is None, -v.factor, -v.posts, v.id))
        return tuple(views)

    def story(self, id: str, now: float) -> StoryView:
        """One story, followed through merges. Raises WrongUse('detection.unknown_story')."""
        return self._view(self._stories.get(id), now)

    def current(self, id: str) -> StoryId | None:
        """The id under which a story lives now, followed through merges; None when it is no longer followed."""
        return self._stories.current(id)

    def home(self, post: str) -> StoryId | None:
        """The live story of a post; None for a post that was never seen or whose story has gone quiet."""
        found = self._stories.home(post)
        return found and found[0]

    def guide(self, *, watch: Iterable[str] = (), lowered: Iterable[Lowered] = ()) -> None:
        """Watch terms that raise, and patterns that are lowered (see `guidance`); both replace what was told before."""
        told = Guidance(watch, lowered, lambda: self._gazetteer)
        if (told.watch, told.lowered) == (self._guidance.watch, self._guidance.lowered):
            return
        if told.watch != self._guidance.watch:
            self._stories.mark(told.found_in)
        self._guidance = told
        self._portraits.clear()

    def know_places(self, gazetteer: Gazetteer) -> None:
        """Other quarters and streets: they count for the texts of now, and for the watch terms that ask for them."""
        self._gazetteer = gazetteer
        self._stories.mark(self._guidance.found_in)
        self._portraits.clear()

    def merge(self, one: str, other: str) -> StoryId:
        """An officer says that two stories are one; returns the id that stays, the older one's.

        Raises WrongUse: 'detection.unknown_story' for one that is not live, 'detection.same_story' for one named twice.
        """
        first, second = self._stories.get(one), self._stories.get(other)
        if first.id == second.id:
            raise WrongUse("detection.same_story", story=first.id)
        clusters = (self._clusters.live[first.id], self._clusters.live[second.id])
        kept, gone = sorted(clusters, key=lambda each: (each.first, each.id))
        self._apart -= {pair(kept.id, gone.id)}
        self._join(kept.id, gone.id)
        return StoryId(kept.id)

    def split(self, id: str, posts: Iterable[str]) -> StoryId:
        """An officer says that these posts, with their near-duplicates, are another story; returns the new story's id.

        The two are never merged again by themselves. Raises WrongUse: 'detection.unknown_story',
        'detection.unknown_post', 'detection.split_all'.
        """
        story = self._stories.get(id)
        apart = self._stories.separate(story, frozenset(posts))
        self._clusters.close(story.id)
        for each in (story, apart):
            _rebuild(self._clusters, each)
        self._portraits.pop(story.id, None)
        self.keep_apart(story.id, apart.id)
        return apart.id

    def keep_apart(self, one: str, other: str) -> None:
        """Two stories are never merged by themselves. Raises WrongUse('detection.unknown_story')."""
        first, second = self._stories.get(one).id, self._stories.get(other).id
        if first != second:
            self._apart |= {pair(first, second)}

    def mute(self, id: str, muted: bool = True) -> None:
        """An officer silences a story (or lets it speak again): it is followed, but alerts no more."""
        self._stories.get(id).muted = muted

    def snapshot(self) -> bytes:
        """A checkpoint of everything that later decisions depend on."""
        return msgspec.msgpack.encode(
            State(
                version=VERSION,
                theta=self.theta,
                now=self._now,
                merged_at=self._merged_at,
                swept_at=self._swept_at,
                vocabulary=self._vocabulary.state(),
                texts=self._copies.state(),
                clusters=self._clusters.state(),
                stories=self._stories.state(),
                apart=sorted(self._apart),
                watch=self._guidance.watch,
                lowered=self._guidance.lowered,
            )
        )

    @classmethod
    def restore(cls, checkpoint: bytes, gazetteer: Gazetteer | None = None) -> Detector:
        """The detector as it was. Raises BrokenStore('detection.checkpoint_broken', cause) for anything else."""
        try:
            state = msgspec.msgpack.decode(checkpoint, type=State)
        except msgspec.DecodeError as cause:
            raise BrokenStore("detection.checkpoint_broken", cause=str(cause)) from cause
        if state.version != VERSION:
            raise BrokenStore("detection.checkpoint_broken", cause=f"version {state.version}")
        detector = cls(state.theta, gazetteer)
        detector._take(state)
        return detector

    def _take(self, state: State) -> None:
        self._vocabulary = Vocabulary(state.vocabulary)
        self._copies = Copies(IDLE_LIMIT, state.texts)
        self._clusters = Clusters(self._vocabulary, state.clusters)
        self._stories = Stories(state.stories)
        self._apart = frozenset(state.apart)
        self._guidance = Guidance(state.watch, state.lowered, lambda: self._gazetteer)
        self._now, self._merged_at, self._swept_at = state.now, state.merged_at, state.swept_at

    def _place_original(self, post: Post, reading: Reading, told: tuple[str, ...], calls: bool) -> Story:
        text = self._copies.terms(reading)
        found = self._clusters.place(text.weights, post.t)
        story = self._stories.live[StoryId(found)] if found else self._open(post)
        cluster = self._clusters.live[story.id]
        self._vocabulary.add(text.weights, post.t, cluster.terms)
        self._clusters.absorb(cluster, text.weights, post.t)
        if told:
            self._vocabulary.tell(told)
        watched = self._guidance.found_in(post.text, all_words(post.text, reading.text, reading.words))
        marks = talk().marks(post.text, reading.text, reading.words) if self._alerting else 0
        member = Member(post, PostId(post.id), text.weights, text.surface, calls, watched, told, marks)
        self._stories.enter(story, member)
        return story

    def _place_copy(self, post: Post, root: PostId, calls: bool) -> Story:
        home = self._stories.home(root)
        story = self._stories.live[home[0]] if home else self._open(post)
        cluster = self._clusters.live[story.id]
        cluster.last = max(cluster.last, post.t)
        self._vocabulary.add_copy()
        self._stories.enter(story, Member(post, root, {}, {}, calls))
        return story

    def _open(self, post: Post) -> Story:
        self._clusters.open(post.id, post.t)
        return self._stories.open(post.id)

    def _merge_grown(self) -> tuple[tuple[StoryId, StoryId], ...]:
        pairs = self._clusters.mergeable(self._apart)
        for kept, gone in pairs:
            self._join(kept, gone)
        adopted = self._clusters.adoptable(self._apart)
        for kept, gone in adopted:
            self._join(kept, gone)
        pairs += adopted
        self._merged_at = self._now
        return tuple((StoryId(kept), StoryId(gone)) for kept, gone in pairs)

    def _join(self, kept: str, gone: str) -> None:
        self._clusters.join(self._clusters.live[kept], self._clusters.live[gone])
        self._stories.join(self._stories.live[StoryId(kept)], self._stories.live[StoryId(gone)])
        self._portraits.pop(StoryId(gone), None)
        renamed = (tuple(kept if id == gone else id for id in each) for each in self._apart)
        self._apart = frozenset(pair(one, other) for one, other in renamed if one != other)

    def _sweep(self) -> tuple[StoryId, ...]:
        retired = tuple(StoryId(id) for id in self._clusters.idle(self._now))
        for id in retired:
            self._clusters.close(id)
            self._stories.close(id)
            self._portraits.pop(id, None)
        live = self._stories.live
        self._apart = frozenset((a, b) for a, b in self._apart if StoryId(a) in live and StoryId(b) in live)
        self._copies.forget(self._now)
        self._swept_at = self._now
        return retired

    def _view(self, story: Story, now: float) -> StoryView:
        cluster = self._clusters.live[story.id]
        count, portrait = self._portraits.get(story.id, (0, None))
        if portrait is None or count != story.count:
            portrait = portrait_of(story, cluster, self._vocabulary, self._gazetteer)
            self._portraits[story.id] = story.count, portrait
        return view_of(story, cluster, self._vocabulary, portrait, self._guidance, now)


def _urgent(story: Story) -> bool:
    return story.alerted_at is not None or any(member.call_for_help for member in story.members)


def _rebuild(clusters: Clusters, story: Story) -> None:
    times = [member.post.t for member in story.members]
    cluster = clusters.open(story.id, min(times))
    for member in story.members:
        if member.terms:
            clusters.absorb(cluster, member.terms, member.post.t)
    cluster.last = max(times)
