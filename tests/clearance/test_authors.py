"""The author is never the only approver: whoever wrote in the line of the text that is cleared is its author."""

from __future__ import annotations

from night_desk import TEXT, Night

OTHER = TEXT + "\n\nEr zijn geen gewonden bekend."


def begun(night: Night) -> tuple[str, str]:
    """A text of Lore's about which one spokesperson or the head of communication must agree."""
    case = night.case(categories=("service",))
    night.verified_claim(case)
    return case, night.statement(case)


def agreed(night: Night, case: str, statement: str, member: str, role: str = "spokesperson") -> set[str]:
    """What the gate says once this person alone agreed."""
    night.desk.clearances.request("karim", case, statement)
    night.desk.clearances.sign(member, case, statement, role, "cleared")
    return {reason.code for reason in night.desk.gate.reasons(case, statement)}


def test_a_text_that_a_colleague_saved_there_and_back_is_still_its_first_authors(night: Night):
    case, statement = begun(night)
    night.desk.statements.save("karim", case, statement, OTHER)
    night.desk.statements.save("karim", case, statement, TEXT)
    assert agreed(night, case, statement, "lore") == {"gate.clearance_author_only"}
    night.desk.clearances.sign("ines", case, statement, "spokesperson", "cleared")
    assert {reason.code for reason in night.desk.gate.reasons(case, statement)} == set()


def test_one_comma_of_a_colleague_makes_nobody_the_approver_of_their_own_words(night: Night):
    case, statement = begun(night)
    night.desk.statements.save("karim", case, statement, OTHER)
    assert agreed(night, case, statement, "lore") == {"gate.clearance_author_only"}


def test_who_wrote_last_is_an_author_as_much_as_who_began(night: Night):
    case, statement = begun(night)
    night.desk.statements.save("karim", case, statement, OTHER)
    assert agreed(night, case, statement, "karim") == {"gate.clearance_author_only"}


def test_the_same_words_begun_anew_by_a_colleague_are_still_the_first_authors(night: Night):
    case, _ = begun(night)
    copy, _ = night.desk.statements.start("karim", case, "holding_statement", TEXT)
    night.answer_list(case, copy)
    assert agreed(night, case, copy, "lore") == {"gate.clearance_author_only"}


def test_two_authors_who_agree_with_each_other_are_no_other_pair_of_eyes(night: Night):
    case, statement = begun(night)
    night.desk.statements.save("karim", case, statement, OTHER)
    assert agreed(night, case, statement, "karim") == {"gate.clearance_author_only"}
    night.desk.clearances.sign("lore", case, statement, "spokesperson", "cleared")
    reasons = night.desk.gate.reasons(case, statement)
    assert [reason.code for reason in reasons] == ["gate.clearance_author_only"]


def test_somebody_who_wrote_nothing_suffices(night: Night):
    case, statement = begun(night)
    night.desk.statements.save("karim", case, statement, OTHER)
    assert agreed(night, case, statement, "bogaert", "head_of_communication") == set()
