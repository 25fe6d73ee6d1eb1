"""What a person posts by hand is told once in each language of the text; what is confirmed says in which one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from night_copies import copied_night
from night_desk import TEXT, Night

from woordvoering.clock import MINUTE
from woordvoering.errors import Refused
from woordvoering.release.commands import Choices

FRENCH = "# Détonation à la gare\n\nIl y a eu une détonation à la gare. {#1}\n\nProchaine mise à jour à 3 h 00."
CHOICES = Choices(channels=("website", "x"), formats=("md",))


@pytest.fixture
def night(tmp_path: Path) -> Iterator[Night]:
    made = copied_night(tmp_path)
    yield made
    made.desk.close()


def cleared(night: Night, case: str, statement: str) -> None:
    night.answer_list(case, statement)
    night.clock.advance(MINUTE)
    night.desk.clearances.request("lore", case, statement)
    night.desk.clearances.sign("vandamme", case, statement, "chief", "cleared")


def released(night: Night, tmp_path: Path, *, french: bool = True) -> tuple[str, str, str]:
    """A case with a text that left, in Dutch and French; it stands on the website in Dutch."""
    case, statement = night.cleared()
    if french:
        night.desk.statements.write("lore", case, statement, FRENCH, language="fr")
        cleared(night, case, statement)
    kit, _ = night.desk.publishing.release_now("lore", case, statement, CHOICES, tmp_path / "kit")
    night.desk.releases.posted("lore", case, kit.release, "website", "https://site.example/1")
    return case, statement, kit.release


def found(night: Night, case: str, release: str) -> dict[str, tuple[str, str, str]]:
    tasks = (task for task in night.desk.outbox.tasks(case) if task.release == release and task.channel == "x")
    return {f"{task.name} {task.act}": (task.language, task.state, task.url) for task in tasks}


def test_a_text_in_one_language_is_told_once_and_says_none(night: Night, tmp_path: Path):
    case, _, release = released(night, tmp_path, french=False)
    assert found(night, case, release) == {"x publish": ("", "yours", "")}
    night.desk.releases.posted("lore", case, release, "x", "https://x.example/1")
    assert [line.code for line in night.desk.views.case(case).log if "posted" in line.code] == ["log.posted"] * 2


def test_each_language_is_offered_confirmed_and_taken_away_by_itself(night: Night, tmp_path: Path):
    case, _, release = released(night, tmp_path)
    assert found(night, case, release) == {"x publish": ("nl", "yours", ""), "x.fr publish": ("fr", "yours", "")}
    night.desk.releases.posted("lore", case, release, "x", "https://x.example/fr", "fr")
    assert found(night, case, release)["x publish"] == ("nl", "yours", "")
    assert found(night, case, release)["x.fr publish"] == ("fr", "sent", "https://x.example/fr")
    night.desk.releases.posted("lore", case, release, "x", "https://x.example/nl")
    said = [
        line for line in night.desk.views.case(case).log if line.params.get("channel") == "x" and "posted" in line.code
    ]
    assert {(line.params["language"], line.params["url"]) for line in said} == {
        ("FR", "https://x.example/fr"), ("NL", "https://x.example/nl"),
    }  # fmt: skip
    night.desk.releases.withdraw("lore", case, release, "verkeerde persoon")
    night.desk.publishing.taken_back("lore", case, release, "x", "verwijderd", "fr")
    assert found(night, case, release)["x.fr withdraw"] == ("fr", "sent", "https://x.example/fr")
    assert found(night, case, release)["x withdraw"] == ("nl", "yours", "https://x.example/nl")
    night.desk.publishing.taken_back("lore", case, release, "x", "verwijderd", "nl")
    assert found(night, case, release)["x withdraw"] == ("nl", "sent", "https://x.example/nl")


def test_only_what_was_posted_is_to_be_taken_away(night: Night, tmp_path: Path):
    case, _, release = released(night, tmp_path)
    night.desk.releases.posted("lore", case, release, "x", "https://x.example/fr", "fr")
    night.desk.releases.withdraw("lore", case, release, "verkeerde persoon")
    assert {name: state for name, (_, state, _) in found(night, case, release).items()} == {
        "x publish": "withdrawn", "x.fr publish": "sent", "x.fr withdraw": "yours",
    }  # fmt: skip
    with pytest.raises(Refused, match=r"release\.channel_unknown"):
        night.desk.publishing.taken_back("lore", case, release, "x", "verwijderd", "en")


def test_a_language_that_the_text_does_not_have_is_refused(night: Night, tmp_path: Path):
    case, _, release = released(night, tmp_path)
    with pytest.raises(Refused, match=r"release\.language_missing"):
        night.desk.releases.posted("lore", case, release, "x", "https://x.example/en", "en")


def test_a_correction_in_dutch_alone_is_told_where_the_wrong_text_stood_in_french(night: Night, tmp_path: Path):
    case, statement, release = released(night, tmp_path)
    night.desk.releases.posted("lore", case, release, "x", "https://x.example/fr", "fr")
    mend, _ = night.desk.statements.start("lore", case, "correction", f"{TEXT}\n\nDit klopt niet.", corrects=statement)
    cleared(night, case, mend)
    kit, _ = night.desk.publishing.release_now("lore", case, mend, CHOICES, tmp_path / "mend")
    night.desk.releases.posted("lore", case, kit.release, "website", "https://site.example/2")
    assert found(night, case, kit.release) == {"x correct": ("nl", "yours", ""), "x.fr correct": ("fr", "yours", "")}
    night.desk.releases.posted("lore", case, kit.release, "x", "https://x.example/mended", "fr")
    assert found(night, case, kit.release)["x.fr correct"] == ("fr", "sent", "https://x.example/mended")
