"""What an authority agrees to in several languages: all of it is shown, compared and read before it is signed."""

from __future__ import annotations

from text_desk import TEXT

from ui.clearance.forms import signature, telephone

FRENCH = "# Détonation à Dampoort\n\nIl y a eu une détonation à la gare. {#1} Personne n'a été blessé. {#2}"


def several(desk) -> None:
    """A text in two languages with words of its own on X; the last revision changed the French alone."""
    desk.text()
    desk.answer_list()
    write = desk.desk.statements.write
    write("lore", desk.case, desk.statement, FRENCH, language="fr")
    write("lore", desk.case, desk.statement, "Knal aan de Dampoort.", channel="x")
    write("lore", desk.case, desk.statement, FRENCH.replace("Personne", "Nul"), language="fr")


def test_every_text_of_the_revision_can_be_looked_at_with_its_own_difference(desk, opened):
    several(desk)
    desk.desk.clearances.request("lore", desk.case, desk.statement)
    screen, _ = opened()
    pane = screen.difference
    assert [(b.segment.text, b.segment.count) for b in pane.choice._buttons.values()] == [
        ("NL", ""), ("FR", "1"), ("X NL", ""),
    ]  # fmt: skip
    pane.choice._buttons["fr"].click()
    assert "toegevoegd: Nul" in pane.spoken()
    pane.choice._buttons["x"].click()
    assert "Knal aan de Dampoort." in pane.spoken()


def test_what_is_looked_at_stays_when_something_else_changes(desk, opened):
    several(desk)
    screen, presenter = opened()
    screen.difference.choice._buttons["fr"].click()
    desk.desk.clearances.request("lore", desk.case, desk.statement)
    presenter.refresh()
    assert screen.difference.choice.current() == "fr"


def test_a_text_in_one_language_has_nothing_to_choose(desk, opened):
    desk.asked()
    screen, _ = opened()
    assert screen.difference.choice is None


def test_whoever_signs_or_hears_it_read_gets_every_text_before_them(desk):
    several(desk)
    view = desk.clearance()
    for form in (signature(view.authorities[0], view, ()), telephone(view.authorities[0], view, (), "lore")):
        shown = {part.label: part.value for part in form.parts if part.id.startswith("text")}
        assert set(shown) >= {"FR", "X NL"}
        assert "Nul n'a été blessé" in shown["FR"]


def test_a_very_long_text_is_never_cut_in_silence(desk):
    desk.text(TEXT + "\n\n" + "Nog een zin. " * 600)
    view = desk.clearance()
    words = next(part.value for part in signature(view.authorities[0], view, ()).parts if part.id == "text")
    assert words.endswith("lees ze in Verschil]")
