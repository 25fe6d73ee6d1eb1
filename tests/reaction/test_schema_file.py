"""A zone's own schema file: every fault at once, each with its line and key; the shipped one without any."""

from __future__ import annotations

import re
from pathlib import Path

import msgspec
import pytest
from case_night import spoken, standard
from hypothesis import given
from hypothesis import strategies as st
from sampling import at_most

from woordvoering.errors import BrokenInput, Reason, SchemaError
from woordvoering.reaction.load import default_schema, load_schema, parse_schema, schema_digest
from woordvoering.reaction.schema import Schema
from woordvoering.reaction.steps import PHASES, STEPS
from woordvoering.resources import resource

SHIPPED = resource("reactieschema", "standaard.toml")
TEXT = SHIPPED.read_text("utf-8")


def faults(text: str) -> tuple[Reason, ...]:
    with pytest.raises(SchemaError) as caught:
        parse_schema(text, "zone.toml")
    return caught.value.reasons()


def either(text: str) -> tuple[Reason, ...]:
    """The faults of a text that may also have none."""
    try:
        parse_schema(text, "zone.toml")
    except SchemaError as found:
        return found.reasons()
    return ()


def changed(old: str, new: str, text: str = TEXT) -> tuple[str, int]:
    """The text with the first `old` replaced, and the line on which that stands."""
    start = text.index(old)
    return text[:start] + new + text[start + len(old) :], text.count("\n", 0, start) + 1


def told(text: str) -> list[tuple[str, object, object]]:
    return [(reason.code, reason.params["line"], reason.params["key"]) for reason in faults(text)]


def test_the_shipped_schema_is_whole() -> None:
    schema = default_schema()
    assert tuple(phase.id for phase in schema.phases) == PHASES
    assert tuple(sorted(step.id for step in schema.steps)) == tuple(sorted(STEPS))
    assert [point.number for point in schema.points] == list(range(1, 24))


def test_every_step_with_a_clock_warns_before_it_is_overdue() -> None:
    for step in standard().steps:
        for limits in (step.timing.office, step.timing.on_call) if step.timing else ():
            assert limits is None or limits.warning < limits.target <= limits.overdue


def test_every_role_that_acts_or_agrees_has_a_deputy_and_is_reached_at_night() -> None:
    for role in standard().roles:
        if role.kind in ("desk", "authority"):
            assert role.deputy is not None
            assert role.out_of_hours is not None


def test_every_label_is_there_in_three_languages() -> None:
    found = re.findall(r"\{ nl = \"(.*?)\", fr = \"(.*?)\", en = \"(.*?)\" \}", TEXT)
    assert len(found) > 150
    assert all(words.strip() for label in found for words in label)


def test_the_first_statement_asks_nine_points_and_a_press_release_all() -> None:
    asked = {
        kind: sum(kind in point.kinds for point in standard().points) for kind in ("holding_statement", "statement")
    }
    assert asked == {"holding_statement": 9, "statement": 23}


FAULTS = [
    ('who = "fact_owner"', 'who = "wizard"', "schema.unknown_role", "steps[6].who"),
    ("warning = 25, target = 30", "warning = 31, target = 30", "schema.warning_not_before", "on_call.warning"),
    ("warning = 12, target = 15", "warning = 12, target = 11", "schema.target_between", "office.target"),
    ("warning = 7, target = 10", "warning = 7, target = -10", "schema.negative", "office.target"),
    ("warning = 7, target = 10", 'warning = 7, target = "10"', "schema.wrong_type", "office.target"),
    ('"verified", "false"', '"verified", "perhaps"', "schema.unknown_outcome", "steps[6].outcomes[2]"),
    ("waivable = true", "skippable = true", "schema.unknown_key", "steps[4].skippable"),
    ('deputy = "deputy_chief"', 'deputy = "mayor"', "schema.not_a_deputy", "roles[6].deputy"),
    ('deputy = "deputy_chief"', 'deputy = "deputy_mayor"', "schema.deputy_shared", "roles[7].deputy"),
    ('deputy = "deputy_chief"\n', "", "schema.no_deputy", "roles[6]"),
    ('circumstance = "fire_service"', 'circumstance = "flood"', "schema.unknown_circumstance", "when[1].circumstance"),
    ('clearance = "none"', 'clearance = "maybe"', "schema.not_one_of", "kinds[1].clearance"),
    ('phase = "detect"', 'phase = "sleep"', "schema.unknown_phase", "steps[1].phase"),
    ('counts_from = "detect"', 'counts_from = "lunch"', "schema.unknown_start", "steps[2].timing.counts_from"),
    ('counts_from = "detect"', 'counts_from = "emergency_check"', "schema.clock_cycle", "timing.counts_from"),
    ('to = "duty_officer"', 'to = "monitor"', "schema.escalation_cycle", "steps[2].escalation[1].to"),
    (
        "working_days = 5",
        "office = { warning = 1, target = 2, overdue = 3 }, working_days = 5",
        "schema.two_targets",
        "timing",
    ),
    ("on_call = { warning = 10, target = 15, overdue = 15 }\n", "", "schema.no_target", "steps[1].timing"),
    ("closes = 17:00:00", "closes = 06:00:00", "schema.closes_before_opens", "hours.closes"),
    ("weekdays = [1,", "weekdays = [8,", "schema.weekday", "hours.weekdays[1]"),
    ('any_of = [["spokesperson", "head_of_communication"]]', "any_of = [[]]", "schema.unmeetable_group", "any_of[1]"),
    ('all_of = ["mayor", "chief"]', 'all_of = ["mayor", "dirco"]', "schema.unmeetable_role", "demand.all_of[2]"),
    (
        'demand = { any_of = [["spokesperson", "head_of_communication"]] }',
        "demand = {}",
        "schema.unmeetable",
        "categories[1]",
    ),
    ('points = ["minors"]', 'points = ["majors"]', "schema.unknown_point", "circumstances[13].points[1]"),
    ('passes = ["yes"]', 'passes = ["no"]', "schema.unmeetable_point", "points[3].passes"),
    ('sources = ["col_7_1999"]', 'sources = ["col_8"]', "schema.unknown_source", "sources[1]"),
    ('kinds = ["acknowledgement",', 'kinds = ["poem",', "schema.unknown_kind", "points[19].kinds[1]"),
    ('id = "merged"', 'id = "new_case"', "schema.duplicate_id", "outcomes[2].id"),
    ("number = 2\n", "number = 1\n", "schema.duplicate_id", "points[2].number"),
    ("level = 2", "level = 5", "schema.impacts", "impacts"),
    ('nl = "Signaleren"', 'nl = " "', "schema.empty", "phases[1].label.nl"),
]


@pytest.mark.parametrize(("old", "new", "code", "key"), FAULTS)
def test_a_fault_is_named_with_its_line_and_key(old: str, new: str, code: str, key: str) -> None:
    text, _ = changed(old, new)
    found = [reason for reason in faults(text) if reason.code == code and str(reason.params["key"]).endswith(key)]
    assert found, told(text)
    line = found[0].params["line"]
    assert isinstance(line, int)
    last = str(found[0].params["key"]).rsplit(".", 1)[-1].split("[")[0]
    assert last in text.splitlines()[line - 1]
    assert found[0].params["file"] == "zone.toml"


def test_a_missing_step_is_missed() -> None:
    start = TEXT.index('[[steps]]\nid = "correct"')
    text = TEXT[:start] + TEXT[TEXT.index("[[steps]]", start + 1) :]
    assert [(r.code, r.params["value"]) for r in faults(text)] == [("schema.missing_step", "correct")]


def test_phases_in_another_order_are_refused() -> None:
    text, _ = changed('id = "evaluation"\nlabel', 'id = "party"\nlabel')
    assert "schema.phases" in [reason.code for reason in faults(text)]


def test_every_fault_is_told_at_once_in_the_order_of_the_file() -> None:
    text = TEXT
    for old, new in (
        ("closes = 17:00:00", 'closes = "17 uur"'),
        ("warning = 7, target = 10", "warning = 12, target = 10"),
        ('deputy = "deputy_chief"', 'deputy = "nobody"'),
        ('circumstance = "criminal"', 'circumstance = "legal"'),
    ):
        text, _ = changed(old, new, text)
    found = faults(text)
    assert [reason.code for reason in found] == [
        "schema.wrong_type",
        "schema.warning_not_before",
        "schema.unknown_role",
        "schema.unknown_circumstance",
    ]
    lines = [reason.params["line"] for reason in found]
    assert lines == sorted(lines)  # type: ignore[type-var]


def test_a_wrong_value_raises_no_other_alarm() -> None:
    text, line = changed("warning = 7, target = 10", "warning = 7, target = true")
    assert [(r.code, r.params["line"]) for r in faults(text)] == [("schema.wrong_type", line)]


TABLES = [number for number, line in enumerate(TEXT.splitlines(), 1) if line.startswith("[[")]


@pytest.mark.no_cover
@at_most(20)
@given(st.sampled_from(TABLES), st.sampled_from(["zz = 1", 'zz = "x"', "zz = { a = [1,\n2] }", "zz = '''\n'''"]))
def test_an_unknown_key_is_found_wherever_it_stands(line: int, pair: str) -> None:
    lines = TEXT.splitlines()
    lines.insert(line, pair)
    found = faults("\n".join(lines))
    assert [(r.code, r.params["line"]) for r in found] == [("schema.unknown_key", line + 1)]
    assert str(found[0].params["key"]).endswith(".zz")


KEYED = [number for number, line in enumerate(TEXT.splitlines(), 1) if re.match(r"[a-z_]+ = ", line)]


@given(st.sampled_from(KEYED), st.sampled_from(["= =", '= "open', "= [1, 2", "= {", "", "= 1979-13-01"]))
def test_broken_toml_is_named_with_its_line(line: int, broken: str) -> None:
    lines = TEXT.splitlines()
    key = lines[line - 1].split(" = ")[0]
    lines[line - 1] = f"{key} {broken}"
    found = faults("\n".join(lines))
    assert [reason.code for reason in found] == ["schema.syntax"]
    reported = found[0].params["line"]
    assert isinstance(reported, int)
    assert reported >= line
    if broken in ("= =", '= "open', "", "= 1979-13-01"):
        assert (reported, found[0].params["key"]) == (line, key)


@pytest.mark.no_cover
@at_most(20)
@given(st.sampled_from(KEYED))
def test_a_line_left_out_is_optional_or_its_fault_is_named(line: int) -> None:
    lines = TEXT.splitlines()
    key = lines.pop(line - 1).split(" = ")[0]
    reasons = either("\n".join(lines))
    assert all(isinstance(reason.params["line"], int) for reason in reasons)
    if key in ("id", "label", "phase", "until", "who", "kind", "short", "demand", "clearance", "passes", "number"):
        assert reasons != ()


@given(st.text(max_size=200) | st.sampled_from(TEXT.split("\n\n")))
def test_whatever_the_file_holds_it_is_a_schema_or_a_named_fault(text: str) -> None:
    for reason in faults(text):
        assert spoken().codes()[reason.code].holes("nl") <= set(reason.params)


def test_an_empty_file_names_what_it_lacks() -> None:
    names = {reason.params.get("name") for reason in faults("") if reason.code == "schema.missing_key"}
    assert {"phases", "steps", "roles", "categories", "points", "hours"} <= names


def test_tables_nested_without_end_are_refused() -> None:
    assert [reason.code for reason in faults("a = " + "[" * 100_000)] == ["schema.too_deep"]


def test_windows_line_ends_and_a_byte_order_mark_change_nothing(tmp_path: Path) -> None:
    file = tmp_path / "zone.toml"
    file.write_bytes(b"\xef\xbb\xbf" + TEXT.replace("\n", "\r\n").encode())
    assert schema_digest(load_schema(file)) == schema_digest(standard())
    text, line = changed("warning = 7, target = 10", "warning = 7, target = -10")
    assert [reason.params["line"] for reason in faults(text.replace("\n", "\r\n"))] == [line]


def test_a_file_that_is_not_there_or_no_text_is_told_apart(tmp_path: Path) -> None:
    with pytest.raises(BrokenInput) as missing:
        load_schema(tmp_path / "zone.toml")
    assert missing.value.code == "schema.unreadable"
    file = tmp_path / "latin.toml"
    file.write_bytes(b"name = 'x'\nversion = '\xe9'\n")
    with pytest.raises(SchemaError) as latin:
        load_schema(file)
    assert [(r.code, r.params["line"]) for r in latin.value.reasons()] == [("schema.not_utf8", 2)]


def test_a_file_that_cannot_be_a_schema_for_its_size_is_not_read(tmp_path: Path) -> None:
    file = tmp_path / "zone.toml"
    file.write_bytes(b"#" * 2_000_001)
    with pytest.raises(BrokenInput) as large:
        load_schema(file)
    assert large.value.code == "schema.too_large"


def test_the_digest_follows_what_the_schema_says_and_not_its_layout() -> None:
    relaid = parse_schema("# een commentaar\n" + TEXT.replace("[[steps]]", "\n[[ steps ]]"), "zone.toml")
    assert schema_digest(relaid) == schema_digest(standard())
    text, _ = changed("warning = 7, target = 10", "warning = 6, target = 10")
    assert schema_digest(parse_schema(text, "zone.toml")) != schema_digest(standard())


def test_a_schema_survives_a_round_trip_through_json() -> None:
    again = msgspec.json.decode(msgspec.json.encode(standard()), type=Schema)
    assert again == standard()


def test_a_zone_may_add_a_step_of_its_own() -> None:
    own = """
[[steps]]
id = "brief_city"
phase = "statement"
label = { nl = "Stad", fr = "Ville", en = "City" }
until = { nl = "Gebeld", fr = "Appelé", en = "Called" }
who = "spokesperson"
"""
    assert parse_schema(TEXT + own, "zone.toml").step("brief_city") is not None
