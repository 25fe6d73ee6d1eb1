"""Officers' acts name posts: each waits for its own, does what it says once, and a later one overrides an earlier."""

from __future__ import annotations

import pytest
from night import BANG, EVENING, post

from woordvoering.detection.acts import Act, Acts, Lower, Merge, Mute, Split, Withdraw
from woordvoering.detection.engine import Detector
from woordvoering.detection.guidance import Lowered

THEFT = (
    "Weer drie koersfietsen gestolen uit de berging in de Holstraat",
    "Koersfietsen gestolen uit onze berging Holstraat, getuigen gezocht",
)


class Reader:
    """A detector with its acts, fed as the board feeds it."""

    def __init__(self) -> None:
        self.detector = Detector()
        self.acts = Acts(self.detector)
        self.at = EVENING

    def reads(self, *ids: str) -> Reader:
        texts = {f"f{n}": text for n, text in enumerate(BANG)} | {f"t{n}": text for n, text in enumerate(THEFT)}
        for id in ids:
            self.at += 30
            self.detector.add(post(id, self.at, texts[id]))
            self.acts.came(id)
        return self

    def takes(self, *acts: Act) -> Reader:
        for act in acts:
            self.acts.take(act)
        return self

    def together(self, one: str, other: str) -> bool:
        home = self.detector.home(one)
        return home is not None and home == self.detector.home(other)


def test_a_merge_waits_for_both_posts() -> None:
    reader = Reader().reads("f0").takes(Merge("m", "f0", "t0"))
    assert reader.acts.waiting == ("m",)
    reader.reads("t0")
    assert reader.acts.waiting == ()
    assert reader.together("f0", "t0")


def test_a_merge_of_what_is_one_story_already_changes_nothing() -> None:
    reader = Reader().reads("f0", "f1")
    assert reader.together("f0", "f1")
    before = reader.detector.snapshot()
    reader.takes(Merge("m", "f0", "f1"))
    assert reader.detector.snapshot() == before


def test_a_split_waits_for_every_post_and_parts_what_stands_together_here() -> None:
    reader = Reader().reads("f0", "f1", "f2").takes(Split("s", "f0", ("f1", "f3")))
    assert reader.acts.waiting == ("s",)
    assert reader.together("f0", "f1")
    reader.reads("f3")
    assert not reader.together("f0", "f1")
    assert reader.together("f1", "f3")
    assert reader.together("f0", "f2")


def test_posts_that_stand_apart_here_already_are_kept_apart() -> None:
    reader = Reader().reads("f0", "f1", "t0", "t1").takes(Split("s", "f0", ("t0",)))
    one, other = reader.detector.home("f0"), reader.detector.home("t0")
    assert one is not None and other is not None
    assert tuple(sorted((one, other))) in reader.detector._apart


def test_a_split_of_what_are_copies_here_does_nothing() -> None:
    reader = Reader().reads("f0", "f1")
    reader.detector.add(post("copy", reader.at + 10, f"RT @af0: {BANG[0]}"))
    reader.acts.came("copy")
    reader.takes(Split("s", "f0", ("copy", "f1")))
    assert reader.acts.waiting == ()
    assert reader.together("f0", "copy")


@pytest.mark.parametrize("known", [True, False])
def test_of_muting_and_its_opposite_the_later_holds_whenever_the_post_comes(known: bool) -> None:
    reader = Reader()
    acts = (Mute("a", "f0", muted=True), Mute("b", "f0", muted=False))
    reader = reader.reads("f0").takes(*acts) if known else reader.takes(*acts).reads("f0")
    assert not reader.detector.story("f0", reader.at).muted


def test_what_was_decided_later_is_not_undone_by_what_had_to_wait() -> None:
    reader = Reader().reads("f0", "f1").takes(Split("s", "f0", ("f1", "f3")), Merge("m", "f0", "f1"))
    assert reader.acts.waiting == ()
    reader.reads("f2", "f3")
    assert reader.together("f0", "f1")


def test_an_act_on_other_posts_leaves_what_waits() -> None:
    reader = Reader().reads("f0", "t0").takes(Split("s", "f0", ("f1",)), Mute("a", "f0", muted=True))
    assert reader.acts.waiting == ("s",)
    reader.takes(Merge("m", "f0", "t0"))
    assert reader.acts.waiting == ("s",)


def test_patterns_count_from_the_act_to_its_withdrawal_and_need_no_post() -> None:
    reader = Reader().takes(Lower("l", Lowered("p", ("knal",))), Lower("k", Lowered("q", ("rook",))))
    assert [each.id for each in reader.detector._guidance.lowered] == ["p", "q"]
    reader.takes(Withdraw("w", "p"), Withdraw("v", "nergens"))
    assert [each.id for each in reader.detector._guidance.lowered] == ["q"]


def test_after_a_checkpoint_only_what_waited_is_still_to_be_done() -> None:
    acts: tuple[Act, ...] = (
        Mute("a", "f0", muted=True),
        Lower("l", Lowered("p", ("knal",))),
        Merge("m", "f0", "t0"),
    )
    straight = Reader().reads("f0").takes(*acts)
    straight.detector.mute("f0", muted=False)  # as if decided by a later act
    again = Reader()
    again.detector = Detector.restore(straight.detector.snapshot())
    again.acts = Acts(again.detector)
    again.acts.resume(acts, straight.acts.waiting)
    again.at = straight.at
    assert again.acts.waiting == ("m",)
    assert not again.detector.story("f0", again.at).muted
    assert again.reads("t0").together("f0", "t0")
    assert [each.id for each in again.detector._guidance.lowered] == ["p"]
