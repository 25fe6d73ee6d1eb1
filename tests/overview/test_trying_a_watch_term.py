"""A watch term is tried on the last seven days before it is followed, and kept in the desk's own file."""

from __future__ import annotations

import pytest
from night_desk import Night
from posts_of_the_night import BANGS, came_in, post

from woordvoering.clock import DAY, MINUTE
from woordvoering.desk import followed, watch_terms
from woordvoering.detection.gazetteer import default_gazetteer
from woordvoering.errors import BrokenInput, Refused
from woordvoering.watchlist import add_rule, change_rule, import_streets, remove_rule, remove_streets, streets_of, tried


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


def test_a_rule_counts_at_once_and_no_longer_when_it_is_taken_away(night: Night, bang: str) -> None:
    assert "aan de dampoort" not in night.desk.views.story(bang).watched
    add_rule(night.desk, "dampoort")
    assert "dampoort" in night.desk.views.story(bang).watched
    assert "dampoort" in [term for term, _ in night.desk.views.story(bang).terms]
    assert change_rule(night.desk, "dampoort", "wijk:Dampoort NOT oefening") == "wijk:Dampoort NOT oefening"
    assert "wijk:Dampoort NOT oefening" in night.desk.views.story(bang).watched
    remove_rule(night.desk, "wijk:Dampoort NOT oefening")
    assert not {"dampoort", "wijk:Dampoort NOT oefening"} & set(night.desk.views.story(bang).watched)


def test_a_rule_is_changed_in_its_place_and_into_none_that_stands(night: Night) -> None:
    for rule in ("eerste", "tweede", "derde"):
        add_rule(night.desk, rule)
    change_rule(night.desk, "tweede", "anders")
    assert watch_terms(night.desk.home)[-3:] == ("eerste", "anders", "derde")
    for before, after, code in (("eerste", "derde", "watch.rule_known"), ("weg", "x", "watch.rule_unknown")):
        with pytest.raises(Refused) as refused:
            change_rule(night.desk, before, after)
        assert refused.value.reasons()[0].code == code
    assert change_rule(night.desk, "eerste", "eerste") == "eerste"


def test_own_streets_count_at_once_for_stories_and_for_rules(night: Night) -> None:
    for number in range(14):
        came_in(night.desk, post(f"n{number}", f"Zware rook in de Nieuwlichtlaan, huis {number}", night.clock.now()))
        night.clock.advance(MINUTE)
    add_rule(night.desk, "wijk:Wondelgem")
    (item,) = [item for item in night.desk.views.watch().stories if "Nieuwlichtlaan" in item.title]
    assert (item.wijk, night.desk.views.story(item.id).watched) == ("", ("rook",))
    import_streets(night.desk, b"straat;wijk\nNieuwlichtlaan;Wondelgem\n")
    shown = night.desk.views.story(item.id)
    assert (shown.wijken, set(shown.watched)) == (("Wondelgem",), {"rook", "wijk:Wondelgem"})
    assert tried(night.desk, "rook wijk:Nieuwlichtlaan").found == 14
    assert sum(count for _, count in streets_of(night.desk)) == 1
    remove_streets(night.desk)
    assert night.desk.views.story(item.id).wijken == ()
    with pytest.raises(Refused):
        remove_streets(night.desk)


def test_a_list_that_is_refused_leaves_the_one_before(night: Night) -> None:
    import_streets(night.desk, b"straat;wijk\nNieuwlichtlaan;8\n")
    with pytest.raises(BrokenInput):
        import_streets(night.desk, b"straat;wijk\nNieuwlichtlaan;Nergens\n")
    assert sum(count for _, count in streets_of(night.desk)) == 1
    import_streets(night.desk, b"straat;wijk\nA straat;8\nB straat;9\n")
    assert sum(count for _, count in streets_of(night.desk)) == 2


def test_a_desk_opens_with_a_list_that_was_broken_since(night: Night, caplog: pytest.LogCaptureFixture) -> None:
    night.desk.home.streets.write_bytes(b"\xff\x00kapot")
    assert followed(night.desk.home).gazetteer is default_gazetteer()
    assert "straten.csv" in caplog.text
    night.desk.home.streets.write_bytes(b"straat;wijk\nNieuwlichtlaan;8\n")
    assert followed(night.desk.home).gazetteer.places("in de Nieuwlichtlaan")
