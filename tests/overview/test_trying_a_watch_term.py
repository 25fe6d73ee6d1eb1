"""A watch term is tried on the last seven days before it is followed, and kept in the desk's own file."""

from __future__ import annotations

import pytest
from night_desk import Night
from posts_of_the_night import BANGS, post

from woordvoering.clock import DAY
from woordvoering.desk import watch_terms
from woordvoering.errors import BrokenInput, Refused
from woordvoering.watchlist import add_rule, remove_rule, tried


def test_a_trial_counts_a_week_by_day_and_marks_its_examples(night: Night, bang: str) -> None:
    now = night.clock.now()
    old = [post(f"oud{n}", "Knal in een rustige straat", now - n * DAY) for n in (2, 6, 9)]
    night.desk.cache.insert_new(old)
    found = tried(night.desk, "knal OR dampoort")
    texts = [example.text for example in found.examples]
    assert found.found >= 2
    assert sum(count for _, count in found.days) == found.found <= found.read
    assert len(found.days) == 8
    assert "oud9" not in {example.signal for example in found.examples}
    for example in found.examples:
        assert {example.text[start:end].casefold() for start, end in example.marks} <= {"knal", "dampoort"}
        assert example.marks
    assert len(texts) <= 20
    assert [example.at for example in found.examples] == sorted((e.at for e in found.examples), reverse=True)


def test_a_trial_names_the_stories_that_it_would_raise(night: Night, bang: str) -> None:
    (raised,) = [story for story in tried(night.desk, "Dampoort").stories if story.id == bang]
    assert 1 < raised.holding <= raised.texts <= len(BANGS)
    assert tried(night.desk, '"een woord dat nergens staat"').stories == ()


def test_nothing_is_followed_by_trying(night: Night, bang: str) -> None:
    before = watch_terms(night.desk.home)
    tried(night.desk, "waterkanon")
    assert watch_terms(night.desk.home) == before


def test_a_rule_is_added_once_and_taken_away_again(night: Night) -> None:
    before = watch_terms(night.desk.home)
    assert add_rule(night.desk, "  waterkanon   NOT oefening ") == "waterkanon NOT oefening"
    assert watch_terms(night.desk.home) == (*before, "waterkanon NOT oefening")
    with pytest.raises(Refused) as refused:
        add_rule(night.desk, "waterkanon NOT oefening")
    assert refused.value.reasons()[0].code == "watch.rule_known"
    remove_rule(night.desk, "waterkanon NOT oefening")
    assert watch_terms(night.desk.home) == before
    with pytest.raises(Refused):
        remove_rule(night.desk, "waterkanon NOT oefening")


@pytest.mark.parametrize(
    ("rule", "code"), [("knal (", "watch.rule_unfinished"), ("knal wijk:Nergens", "watch.rule_wijk")]
)
def test_a_faulty_rule_is_neither_tried_nor_kept(night: Night, rule: str, code: str) -> None:
    before = watch_terms(night.desk.home)
    for act in (tried, add_rule):
        with pytest.raises(BrokenInput) as refused:
            act(night.desk, rule)
        assert refused.value.code == code
    assert watch_terms(night.desk.home) == before
