"""One statement in several languages: one revision, one fingerprint, one agreement, and out together."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from night_desk import HOUSE, TEXT, Night, head

from woordvoering.casework.rows import LogRow
from woordvoering.errors import BrokenInput, Refused
from woordvoering.release.commands import Choices
from woordvoering.release.kit import verify_kit
from woordvoering.statements.channels import load_channels
from woordvoering.statements.derive import derived
from woordvoering.statements.languages import languages_in, misnamed, own_texts, read_name, reserved, text_name
from woordvoering.statements.references import without_references
from woordvoering.statements.rows import StatementRow
from woordvoering.statements.text import revision_sha
from woordvoering.statements.translated import standings

FRENCH = (
    "# Détonation à la gare\n\nIl y a eu une détonation à la gare. {#1}\n\nLa prochaine mise à jour suivra à 3 h 00."
)
ENGLISH = (
    "# Loud bang at the station\n\nThere was a loud bang at the station. {#1}\n\nThe next update follows at 03:00."
)


def codes(act: Callable[[], Any]) -> set[str]:
    with pytest.raises(Refused) as refused:
        act()
    return {reason.code for reason in refused.value.reasons()}


def states(night: Night, case: str, statement: str) -> dict[str, str]:
    rows = night.desk.journal.rows(case)
    row = rows.get(StatementRow, statement)
    assert row is not None
    return {one.language: one.state for one in standings(rows, row, head(night, case, statement))}


@pytest.fixture
def begun(night: Night) -> tuple[str, str]:
    case = night.case()
    night.verified_claim(case)
    return case, night.statement(case)


@pytest.fixture
def three(night: Night, begun: tuple[str, str]) -> tuple[str, str]:
    """A text in three languages that nobody was asked about yet."""
    night.desk.statements.write("lore", *begun, FRENCH, language="fr")
    night.desk.statements.write("lore", *begun, ENGLISH, language="en")
    return begun


def against(night: Night, case: str, statement: str) -> set[str]:
    """Why the text may not leave, but for that nobody was asked yet."""
    found = {reason.code for reason in night.desk.gate.reasons(case, statement)}
    return found - {"gate.clearance_not_requested"}


def agreed(night: Night, case: str, statement: str) -> None:
    night.desk.clearances.request("lore", case, statement)
    night.desk.clearances.sign("vandamme", case, statement, "chief", "cleared")


# --- names


@given(st.lists(st.sampled_from(["x", "nl", "fr", "en", "-", "_", "wijk", "7"]), min_size=1, max_size=6).map("".join))
def test_a_name_is_a_language_a_channel_or_a_channel_in_a_language_and_never_two_of_them(name: str):
    found = read_name(name)
    assert text_name(found.channel, found.language) == name
    assert reserved(name) == (found.language in ("nl", "fr", "en"))


def test_a_zone_may_not_call_a_channel_as_a_language_is_called(tmp_path: Path):
    for name in ("fr", "wijk-en"):
        own = tmp_path / "kanalen.toml"
        own.write_text(f'[{name}]\nlabel = "Wijk"\ncounting = "words"\nsource = "eigen"\ndate = 2026-11-01\n')
        with pytest.raises(BrokenInput) as broken:
            load_channels(own)
        assert (broken.value.code, broken.value.params["channel"]) == ("channels.reserved", name)


# --- written


def test_a_translation_is_part_of_the_revision_and_of_its_fingerprint(night: Night, begun: tuple[str, str]):
    before = head(night, *begun)
    night.desk.statements.write("karim", *begun, FRENCH, language="fr")
    after = head(night, *begun)
    assert (after.text, after.variants, after.parents) == (TEXT, {"fr": FRENCH}, (before.key,))
    listed = "\n".join(
        f"{hashlib.sha256(text.encode()).hexdigest()} {name}" for text, name in ((TEXT, "-"), (FRENCH, "fr"))
    )
    assert after.sha256 == hashlib.sha256(listed.encode()).hexdigest(), "the rule of channel texts, as it always was"


def test_the_base_text_keeps_its_translations_and_an_empty_one_takes_a_language_away(
    night: Night, three: tuple[str, str]
):
    night.desk.statements.write("lore", *three, "Une détonation. Plus d'infos suivront.", language="fr", channel="x")
    night.desk.statements.save("lore", *three, TEXT + "\n\nMeer volgt.")
    assert set(head(night, *three).variants) == {"fr", "en", "x-fr"}
    night.desk.statements.write("lore", *three, " \n", language="fr")
    assert set(head(night, *three).variants) == {"en"}, "what its channels said goes with it"


def test_a_statement_has_no_second_text_in_its_own_language(night: Night, begun: tuple[str, str]):
    for name in ("nl", "x-nl"):
        act = lambda name=name: night.desk.statements.save("lore", *begun, TEXT, variants={name: "Nog een."})  # noqa: E731
        assert codes(act) == {"statement.own_language"}
    night.desk.statements.write("lore", *begun, "Anders.", language="nl")
    assert (head(night, *begun).text, head(night, *begun).variants) == ("Anders.", {})


def test_a_channel_speaks_a_language_only_beside_the_whole_text_in_it(night: Night, begun: tuple[str, str]):
    write = night.desk.statements.write
    assert codes(lambda: write("lore", *begun, "Bref.", language="fr", channel="x")) == {"statement.language_missing"}


# --- outdated


def test_a_translation_is_outdated_once_the_base_text_changed_and_until_somebody_answers_for_it(
    night: Night, three: tuple[str, str]
):
    assert states(night, *three) == {"nl": "base", "fr": "there", "en": "there"}
    night.desk.statements.save("lore", *three, TEXT.replace("03.00", "04.00"))
    assert states(night, *three) == {"nl": "base", "fr": "outdated", "en": "outdated"}
    night.desk.statements.write("lore", *three, FRENCH.replace("3 h", "4 h"), language="fr")
    assert states(night, *three)["fr"] == "there"
    night.desk.statements.confirm_language("karim", *three, "en")
    assert states(night, *three) == {"nl": "base", "fr": "there", "en": "there"}
    lines = [line for line in night.desk.journal.rows(three[0]).all(LogRow) if line.code == "log.language_confirmed"]
    assert [(line.actor, line.params["language"]) for line in lines] == [("karim", "en")], "it stays in the log"
    night.desk.statements.save("lore", *three, TEXT.replace("03.00", "05.00"))
    assert states(night, *three)["en"] == "outdated", "answered for one base text, not for the next"


def test_a_base_text_that_is_as_it_was_makes_its_translation_current_again(night: Night, three: tuple[str, str]):
    night.desk.statements.save("lore", *three, TEXT + "\n\nNog iets.")
    night.desk.statements.save("lore", *three, TEXT)
    assert states(night, *three)["fr"] == "there"


def test_a_merge_that_lays_one_side_beside_the_other_translates_nothing(night: Night, three: tuple[str, str]):
    case, statement = three
    parent = head(night, *three).key
    night.desk.statements.save("lore", case, statement, TEXT.replace("03.00", "04.00"), parents=(parent,))
    rows = night.desk.journal.rows(case)
    french = {**head(night, *three).variants, "fr": FRENCH.replace("3 h", "4 h")}
    night.desk.statements.save("karim", case, statement, TEXT, variants=french, parents=(parent,))
    rows = night.desk.journal.rows(case)
    row = rows.get(StatementRow, statement)
    assert row is not None and len(row.heads) == 2
    fork = night.desk.views.fork(case, statement)
    assert fork is not None
    night.desk.statements.merge("lore", case, statement, (fork.ours.id, fork.theirs.id), {})
    merged = head(night, *three)
    assert ("04.00" in merged.text, "4 h" in merged.variants["fr"]) == (True, True)
    assert states(night, *three)["fr"] == "outdated", "a person looks at the two together first"


def test_nobody_answers_for_a_language_that_is_not_there(night: Night, begun: tuple[str, str]):
    assert codes(lambda: night.desk.statements.confirm_language("lore", *begun, "fr")) == {"statement.language_missing"}


# --- the gate


@pytest.mark.parametrize(
    ("french", "said"),
    [
        (FRENCH, set[str]()),
        (FRENCH.replace(" {#1}", ""), {"gate.language_left_out"}),
        (FRENCH + "\n\nDes blessés. {#9}", {"gate.language_added", "gate.citation_unknown"}),
        (FRENCH + "\n\nÀ [[heure]].", {"gate.placeholder_open"}),
        (FRENCH.replace("{#1}", "{#1} {#un}"), {"gate.citation_unknown"}),
        (TEXT, {"gate.language_copied"}),
    ],
)
def test_each_language_is_judged_as_the_base_text_is(night: Night, begun: tuple[str, str], french: str, said: set[str]):
    night.desk.statements.write("lore", *begun, french, language="fr")
    assert against(night, *begun) == said
    in_the_way = {code for code in said if code.startswith("gate.") and code != "gate.language_unfit"}
    if in_the_way:
        assert codes(lambda: night.desk.clearances.request("lore", *begun)) == in_the_way, (
            "nor is anybody asked about it"
        )


@pytest.mark.parametrize(
    ("french", "said"),
    [(FRENCH.removeprefix("# "), "release.no_headline"), ("# Titre seul {#1}", "release.no_text")],
)
def test_a_translation_that_is_no_press_text_is_named_with_its_language(
    night: Night, begun: tuple[str, str], french: str, said: str
):
    night.desk.statements.write("lore", *begun, french, language="fr")
    agreed(night, *begun)
    found = night.desk.gate.reasons(*begun)
    assert [(one.code, one.params.get("language")) for one in found] == [("gate.language_unfit", "fr"), (said, None)]


def test_a_claim_that_only_the_translation_cites_must_be_verified_all_the_same(night: Night, begun: tuple[str, str]):
    case, statement = begun
    number, _ = night.desk.claims.make("lore", case, "Er zijn twee gewonden")
    night.desk.statements.write("lore", case, statement, FRENCH + f"\n\nDeux blessés. {{#{number}}}", language="fr")
    assert against(night, case, statement) == {
        "gate.language_added", "gate.claim_not_verified", "gate.claim_not_releasable",
    }  # fmt: skip


def test_hidden_characters_of_a_translation_are_never_stored(night: Night, begun: tuple[str, str]):
    write = night.desk.statements.write
    assert codes(lambda: write("lore", *begun, FRENCH + "\u202e", language="fr")) == {"text.hidden_character"}


def test_an_outdated_translation_keeps_the_text_in_and_a_confirmed_one_lets_it_out(
    night: Night, three: tuple[str, str]
):
    night.desk.statements.save("lore", *three, TEXT.replace("03.00", "04.00"))
    assert against(night, *three) == {"gate.language_outdated"}
    for language in ("fr", "en"):
        night.desk.statements.confirm_language("lore", *three, language)
    agreed(night, *three)
    night.desk.statements.confirm_language("karim", *three, "fr")
    assert night.desk.gate.reasons(*three) == (), "a confirmation changes no byte: what was agreed stands"


@pytest.mark.parametrize("what", ["fr", "en", "x-fr"])
def test_one_byte_of_another_language_voids_every_agreement(night: Night, three: tuple[str, str], what: str):
    night.desk.statements.write("lore", *three, "Une détonation.", language="fr", channel="x")
    agreed(night, *three)
    assert night.desk.gate.reasons(*three) == ()
    name = read_name(what)
    words = head(night, *three).variants[what]
    night.desk.statements.write("lore", *three, words + ".", language=name.language, channel=name.channel)
    assert {reason.code for reason in night.desk.gate.reasons(*three)} == {"gate.clearance_lapsed"}


def test_a_text_for_a_language_that_is_not_there_keeps_the_statement_in(night: Night, begun: tuple[str, str]):
    night.desk.statements.save("lore", *begun, TEXT, variants={"x-fr": "Une détonation."})
    assert against(night, *begun) == {"gate.language_misnamed"}
    assert misnamed({"x-fr": "a", "nl": "b", "x": "c", "en": "d"}, "nl") == ("nl", "x-fr")


def test_urgent_help_is_told_in_each_language_that_leaves_or_nothing_leaves(
    night: Night, three: tuple[str, str], tmp_path: Path
):
    agreed(night, *three)
    kit, _ = night.desk.releases.release("lore", *three, Choices(formats=("text",)), tmp_path / "kit")
    said = {file.language: file.data.decode() for file in kit.files}
    assert "Dringende hulp: bel 101." in said["nl"] and "Aide urgente : appelez le 101." in said["fr"]
    assert "Urgent help: call 101." in said["en"] and "Dringende hulp" not in said["en"]


def test_a_translation_never_borrows_the_dutch_line_about_urgent_help(night: Night, three: tuple[str, str]):
    agreed(night, *three)
    night.desk.releases.set_house("lore", replace(HOUSE, hours_line_en=""))
    assert [(one.code, one.params) for one in night.desk.gate.reasons(*three)] == [
        ("gate.language_hours", {"language": "en"})
    ]
    night.desk.releases.set_house("lore", HOUSE)
    assert night.desk.gate.reasons(*three) == (), "and the agreements stood all the while"


# --- out together


def test_all_languages_leave_in_one_signed_kit(night: Night, three: tuple[str, str], tmp_path: Path):
    case, statement = three
    agreed(night, case, statement)
    formats = ("md", "html", "text", "eml", "ninjs", "newsml", "jsonld")
    kit, _ = night.desk.releases.release("lore", case, statement, Choices(formats=formats), tmp_path / "kit")
    assert len(kit.files) == 3 * len(formats)
    report = verify_kit(tmp_path / "kit", night.desk.releases.public_key())
    assert report.sound and report.authentic and report.manifest is not None
    told = json.loads((tmp_path / "kit" / "MANIFEST.json").read_text("utf-8"))
    assert [(one["language"], one["headline"]) for one in told["languages"]] == [
        ("nl", "Knal aan het station"),
        ("fr", "Détonation à la gare"),
        ("en", "Loud bang at the station"),
    ]
    assert {(file["language"], file["format"]) for file in told["files"]} == {
        (language, form) for language in ("nl", "fr", "en") for form in formats
    }
    stems = {file["name"].split(".")[0].rsplit("-", 1)[0] for file in told["files"]}
    assert len(stems) == 1, "the languages of one text lie side by side under one name"
    sha = head(night, case, statement).sha256
    assert all(sha.encode() in file.data for file in kit.files if file.format in ("md", "html", "text"))
    again = night.desk.releases.kit_again(case, kit.release, tmp_path / "again")
    assert again.files == kit.files


def test_each_format_says_where_the_other_languages_are(night: Night, three: tuple[str, str], tmp_path: Path):
    agreed(night, *three)
    chosen = Choices(formats=("html", "ninjs", "newsml", "jsonld", "eml"))
    kit, _ = night.desk.releases.release("lore", *three, chosen, tmp_path / "kit")
    files = {(file.language, file.format): file for file in kit.files}
    uri = json.loads(files["nl", "ninjs"].data)["uri"]
    page = files["fr", "html"].data.decode()
    for language in ("nl", "en"):
        beside = files[language, "html"].name
        assert f'<link rel="alternate" hreflang="{language}" type="text/html" href="{beside}">' in page
        assert f'<a href="{beside}" hreflang="{language}" lang="{language}">' in page
    assert "Aussi en" in page and '<html lang="fr">' in page
    assert b"alternate" not in files["fr", "eml"].data, "beside a mail there are no other files"
    french = json.loads(files["fr", "ninjs"].data)
    assert french["uri"] == f"{uri}:fr"
    assert [(one["rel"], one["uri"], one["language"]) for one in french["associations"]] == [
        ("translationOf", uri, "nl"),
        ("translation", f"{uri}:en", "en"),
    ]
    assert (
        f'<link rel="irel:seeAlso" residref="{uri}:fr" version="1" xml:lang="fr"/>'.encode()
        in files["nl", "newsml"].data
    )
    base, other = (json.loads(files[language, "jsonld"].data) for language in ("nl", "fr"))
    assert [one["@id"] for one in base["workTranslation"]] == [f"{uri}:fr", f"{uri}:en"]
    assert other["translationOfWork"]["@id"] == uri and "workTranslation" not in other


def test_a_correction_in_another_language_corrects_that_language(night: Night, three: tuple[str, str], tmp_path: Path):
    case, statement = three
    agreed(night, case, statement)
    night.desk.releases.release("lore", case, statement, Choices(formats=("ninjs",)), tmp_path / "first")
    mend, _ = night.desk.statements.start("lore", case, "correction", TEXT, corrects=statement)
    night.desk.statements.write("lore", case, mend, FRENCH, language="fr")
    night.answer_list(case, mend)
    agreed(night, case, mend)
    kit, _ = night.desk.releases.release("lore", case, mend, Choices(formats=("ninjs",)), tmp_path / "second")
    found = {
        file.language: {one["rel"]: one["uri"] for one in json.loads(file.data)["associations"]} for file in kit.files
    }
    assert found["nl"]["correctionOf"].endswith(statement)
    assert found["fr"]["correctionOf"].endswith(f"{statement}:fr") and found["fr"]["previousVersion"].endswith(":fr")


def test_a_text_in_one_language_makes_the_kit_that_it_always_made(night: Night, begun: tuple[str, str], tmp_path: Path):
    agreed(night, *begun)
    night.desk.releases.release("lore", *begun, Choices(formats=("md",)), tmp_path / "kit")
    told = json.loads((tmp_path / "kit" / "MANIFEST.json").read_text("utf-8"))
    assert told["layout"] == "woordvoering/kit/1" and "languages" not in told
    assert set(told["files"][0]) == {"name", "format", "media_type", "size", "sha256"}


# --- channels


def test_what_a_channel_says_is_derived_from_the_text_of_its_language(
    night: Night, three: tuple[str, str], tmp_path: Path
):
    case, statement = three
    channel = night.desk.channels["x"]
    night.desk.statements.write("lore", case, statement, "A bang. More at 03:00. {#1}", language="en", channel="x")
    agreed(night, case, statement)
    kit, _ = night.desk.releases.release("lore", case, statement, Choices(formats=("md",)), tmp_path / "kit")
    link = night.desk.gate.link(case)
    said = {
        one: night.desk.releases.channel_text(case, kit.release, channel, "x", one) for one in ("", "nl", "fr", "en")
    }
    assert said["nl"] == said[""] == derived(TEXT, "x", channel, link) and said["nl"].startswith("Er was een knal")
    assert said["fr"] == derived(FRENCH, "x", channel, link) and said["fr"].startswith("Il y a eu")
    assert said["en"] == without_references("A bang. More at 03:00. {#1}")
    view = night.desk.views.statement(case, statement)
    lengths = {one.language: next(each for each in one.channels if each.id == "x") for one in view.languages}
    assert {language: (each.text, each.own) for language, each in lengths.items()} == {
        "nl": (said["nl"], False), "fr": (said["fr"], False), "en": ("A bang. More at 03:00. {#1}", True),
    }  # fmt: skip


def test_a_release_says_nothing_in_a_language_that_it_did_not_leave_in(
    night: Night, begun: tuple[str, str], tmp_path: Path
):
    agreed(night, *begun)
    kit, _ = night.desk.releases.release("lore", *begun, Choices(formats=("md",)), tmp_path / "kit")
    ask = lambda: night.desk.releases.channel_text(begun[0], kit.release, night.desk.channels["x"], "x", "fr")  # noqa: E731
    assert codes(ask) == {"release.language_missing"}


@given(st.dictionaries(st.sampled_from(["x", "x-fr", "x-en", "fr", "en", "mail", "mail-fr"]), st.just("tekst")))
def test_every_text_of_a_revision_belongs_to_exactly_one_language_or_is_told(variants: dict[str, str]):
    spoken = languages_in("nl", variants)
    seen = {text_name(channel, key) for key in ("", *spoken[1:]) for channel in own_texts(variants, key)}
    assert seen | set(spoken[1:]) | set(misnamed(variants, "nl")) == set(variants)


def test_the_same_texts_under_other_names_have_another_fingerprint(night: Night, three: tuple[str, str]):
    row = head(night, *three)
    swapped = replace(row, variants={"fr": row.variants["en"], "en": row.variants["fr"]})
    assert revision_sha(swapped.text, swapped.variants) != row.sha256
