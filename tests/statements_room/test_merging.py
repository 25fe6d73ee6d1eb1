"""Two texts that grew apart become one by what a person chose; nothing is chosen silently and no words are lost."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from night_desk import TEXT, Night

from woordvoering.errors import Refused
from woordvoering.statements.forks import Parting, merged_texts, numbered, partings, undecided
from woordvoering.statements.merge import Agreed, Choice, Contested, OneSided, merged, places_in, propose_merge
from woordvoering.statements.rows import RevisionRow, StatementRow, fork_of, head_of

OF_LORE = TEXT.replace("Er was een knal", "Er was een zware knal").replace("03.00", "02.45")
OF_KARIM = TEXT.replace("Er was een knal", "Er was een doffe knal")


def codes(act: Callable[[], Any]) -> set[str]:
    with pytest.raises(Refused) as refused:
        act()
    return {reason.code for reason in refused.value.reasons()}


class Forked:
    """A text in two versions, each over the first revision."""

    def __init__(self, night: Night, ours: str = OF_LORE, theirs: str = OF_KARIM) -> None:
        self.night, self.desk = night, night.desk
        self.case = night.case()
        self.statement, _ = self.desk.statements.start("lore", self.case, "holding_statement", TEXT)
        self.base = self.head().key
        self.desk.statements.save("lore", self.case, self.statement, ours, parents=(self.base,))
        self.desk.statements.save(
            "karim", self.case, self.statement, theirs, variants={"x": "Knal."}, parents=(self.base,)
        )

    @property
    def row(self) -> StatementRow:
        found = self.desk.journal.rows(self.case).get(StatementRow, self.statement)
        assert found is not None
        return found

    def head(self) -> RevisionRow:
        found = head_of(self.desk.journal.rows(self.case), self.row)
        assert found is not None
        return found

    def fork(self):
        return fork_of(self.desk.journal.rows(self.case), self.row)

    def parents(self) -> tuple[str, str]:
        fork = self.fork()
        assert fork is not None
        return fork.ours.key, fork.theirs.key

    def merge(self, choices: dict[int, Choice], actor: str = "lore", parents: tuple[str, str] | None = None):
        return self.desk.statements.merge(actor, self.case, self.statement, parents or self.parents(), choices)

    def side_of(self, words: str) -> str:
        fork = self.fork()
        assert fork is not None
        return "ours" if words in fork.ours.text else "theirs"


@pytest.fixture
def forked(night: Night) -> Forked:
    return Forked(night)


def test_a_place_that_both_rewrote_waits_for_a_choice_and_is_named_with_both_wordings(forked: Forked):
    with pytest.raises(Refused) as refused:
        forked.merge({})
    reasons = refused.value.reasons()
    assert [reason.code for reason in reasons] == ["statement.place_open"]
    said = f"{reasons[0].params['ours']} {reasons[0].params['theirs']}"
    assert "zware knal" in said
    assert "doffe knal" in said
    assert len(forked.row.heads) == 2


def test_what_was_chosen_becomes_one_text_over_both(forked: Forked):
    parents = forked.parents()
    forked.merge({1: Choice(forked.side_of("doffe"))}, "karim")
    assert forked.fork() is None
    head = forked.head()
    assert (head.number, set(head.parents), head.author) == (3, set(parents), "karim")
    assert head.text == OF_KARIM.replace("03.00", "02.45"), "what one side alone changed stands as it was shown"
    assert head.variants == {"x": "Knal."}


@pytest.mark.parametrize("side", ["both", "none", "own"])
def test_both_neither_or_own_words(forked: Forked, side: Any):
    forked.merge({1: Choice(side, "Er was een luide knal aan het station. {#1}")})
    text = forked.head().text
    assert ("zware" in text, "doffe" in text, "luide" in text) == (side == "both", side == "both", side == "own")
    assert "\n\nDe volgende update volgt om 02.45 uur." in text, "the line ends behind the sentence stay"


def test_what_one_side_alone_changed_is_a_place_that_can_be_chosen_otherwise(forked: Forked):
    fork = forked.fork()
    assert fork is not None
    places = numbered(partings(fork))
    assert [type(place) for place in places.values()] == [Contested, OneSided, OneSided]
    hour = next(number for number, place in places.items() if "02.45" in place.ours + place.theirs)
    other = "theirs" if "02.45" in places[hour].ours else "ours"
    forked.merge({1: Choice("ours"), hour: Choice(other)})
    assert "03.00" in forked.head().text


def test_a_number_that_is_no_place_is_refused(forked: Forked):
    assert codes(lambda: forked.merge({1: Choice("ours"), 9: Choice("ours")})) == {"statement.place_unknown"}


def test_two_who_merge_at_once_do_not_make_another_fork_at_one_desk(forked: Forked):
    parents = forked.parents()
    forked.merge({1: Choice("ours")})
    assert codes(lambda: forked.merge({1: Choice("theirs")}, "karim", parents)) == {"statement.fork_moved"}
    assert len(forked.row.heads) == 1


def test_one_who_saves_meanwhile_stops_the_merge_that_did_not_see_it(forked: Forked):
    parents = forked.parents()
    forked.desk.statements.save("ines", forked.case, forked.statement, OF_LORE + "\n\nMeer.", parents=(parents[0],))
    assert codes(lambda: forked.merge({1: Choice("ours")}, parents=parents)) == {"statement.fork_moved"}


def test_a_text_that_has_left_is_not_merged_any_more(night: Night, tmp_path):
    from woordvoering.release.commands import Choices

    case, statement = night.cleared()
    base = night.desk.views.statement(case, statement).revision
    night.desk.releases.release("lore", case, statement, Choices(formats=("md",)), tmp_path / "kit")
    act = lambda: night.desk.statements.merge("lore", case, statement, (base, base), {})  # noqa: E731
    assert codes(act) == {"statement.released"}


def test_the_same_words_from_two_officers_are_no_fork(night: Night):
    forked = Forked(night, OF_LORE, OF_LORE + "\n\nMeer.")
    fork = forked.fork()
    assert fork is not None
    older = fork.ours if fork.ours.text == OF_LORE else fork.theirs
    forked.desk.statements.save(
        "ines", forked.case, forked.statement, OF_LORE + "\n\nMeer.", variants={"x": "Knal."}, parents=(older.key,)
    )
    assert len(forked.row.heads) == 2
    assert forked.fork() is None
    assert forked.desk.views.statement(forked.case, forked.statement).fork is None
    forked.desk.statements.save("lore", forked.case, forked.statement, "Nieuw.", parents=(forked.head().key,))
    assert len(forked.row.heads) == 1, "what follows one of them follows both"


def test_two_merges_that_chose_otherwise_are_asked_about_once_more(forked: Forked):
    """Each person chose the other's wording: neither text that they merged is a base that would decide for one."""
    ours, theirs = forked.parents()
    rows = forked.desk.journal.rows(forked.case)
    texts = [rows.get(RevisionRow, key) for key in (ours, theirs)]
    assert texts[0] is not None
    assert texts[1] is not None
    for actor, text in (("lore", texts[0].text), ("karim", texts[1].text)):
        forked.desk.statements.save(actor, forked.case, forked.statement, text + " Na.", parents=(ours, theirs))
    fork = forked.fork()
    assert fork is not None
    assert fork.base is None
    assert any("knal" in place.ours for place in numbered(partings(fork)).values() if isinstance(place, Contested))


SENTENCES = st.lists(st.sampled_from(("Een knal. ", "Geen gewonden. ", "Brand uit. ", "Meer volgt. ")), max_size=6)
SIDES = st.sampled_from(("ours", "theirs", "both", "none"))


@given(SENTENCES, SENTENCES, SENTENCES, st.booleans())
def test_choosing_one_side_everywhere_gives_that_side(base, ours, theirs, rootless):
    texts = [None if rootless else "".join(base), "".join(ours), "".join(theirs)]
    pieces = propose_merge(*texts).pieces
    for side, whole in (("ours", texts[1]), ("theirs", texts[2])):
        choices = {number: Choice(side) for number in range(1, 1 + len(places_in(pieces)))}
        assert merged(pieces, choices) == whole


@given(SENTENCES, SENTENCES, SENTENCES, st.dictionaries(st.integers(1, 8), SIDES))
def test_a_text_comes_out_only_once_every_contested_place_has_a_choice(base, ours, theirs, chosen):
    pieces = propose_merge("".join(base), "".join(ours), "".join(theirs)).pieces
    parts = (Parting("", pieces, 1),)
    choices = {number: Choice(side) for number, side in chosen.items()}
    assert (merged_texts(parts, choices) is None) == bool(undecided(parts, choices))
    agreed = {piece.text for piece in pieces if isinstance(piece, Agreed)}
    text = merged(pieces, choices)
    assert text is None or all(part in text for part in agreed)
