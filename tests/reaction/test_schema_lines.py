"""Where each key of a TOML file stands, whatever its layout."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from woordvoering.reaction.lines import Path, key_of, line_index, line_of

TEXT = '''# een commentaar met [haken] en = tekens
name = "x # geen commentaar"

[hours]
weekdays = [
  1, # maandag
  2,
]
"a.b" = { c = 1, "d e" = [ { f = 'g ] }' }, {} ] }
deep.er.key = 1

[[steps]]
id = """
[geen] = tabel
\\""" nog steeds ""\\""""
[steps.timing]
office = { warning = 1 }

[[steps]]
id = \'\'\'twee
regels\'\'\'
[[steps.outcomes]]
id = 1979-05-27T07:32:00Z
'''


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("name",), 2),
        (("hours",), 4),
        (("hours", "weekdays"), 5),
        (("hours", "weekdays", 0), 6),
        (("hours", "weekdays", 1), 7),
        (("hours", "a.b"), 9),
        (("hours", "a.b", "d e", 0, "f"), 9),
        (("hours", "deep", "er", "key"), 10),
        (("steps", 0), 12),
        (("steps", 0, "id"), 13),
        (("steps", 0, "timing"), 16),
        (("steps", 0, "timing", "office", "warning"), 17),
        (("steps", 1), 19),
        (("steps", 1, "id"), 20),
        (("steps", 1, "outcomes", 0), 22),
        (("steps", 1, "outcomes", 0, "id"), 23),
    ],
)
def test_every_key_and_item_has_its_line(path: Path, line: int) -> None:
    tomllib.loads(TEXT)
    assert line_index(TEXT)[path] == line


def test_something_missing_is_on_the_line_of_what_lacks_it() -> None:
    index = line_index(TEXT)
    assert line_of(index, ("steps", 1, "label", "nl")) == 19
    assert line_of(index, ("nowhere",)) == 1


def test_a_path_is_written_as_people_count() -> None:
    assert key_of(("steps", 2, "timing", "office")) == "steps[3].timing.office"
    assert key_of(("hours", "weekdays", 0)) == "hours.weekdays[1]"


def _paths(value: object, path: Path = ()) -> Iterator[Path]:
    if path:
        yield path
    if isinstance(value, dict):
        for key, item in value.items():
            yield from _paths(item, (*path, key))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from _paths(item, (*path, index))


def test_the_index_has_exactly_the_paths_that_tomllib_reads() -> None:
    assert set(line_index(TEXT)) == set(_paths(tomllib.loads(TEXT)))


_names = st.text("abcdefgh-_", min_size=1, max_size=5)
_texts = st.sampled_from(
    [
        '"a"',
        "'b # c'",
        '"""d\ne]"""',
        "'''f\n'''",
        "1",
        "true",
        "[]",
        "[1,\n 2 # x\n]",
        '{ x = "}" }',
        "07:00:00",
        '"\\""',
    ]
)


@given(st.lists(st.tuples(_names, st.lists(st.tuples(_names, _texts), max_size=4), st.booleans()), max_size=6))
def test_lines_are_right_for_any_layout(tables: list[tuple[str, list[tuple[str, str]], bool]]) -> None:
    lines: list[str] = []
    expected: dict[Path, int] = {}
    counts: dict[str, int] = {}
    plain: set[str] = set()
    for name, pairs, many in tables:
        if name in plain or (not many and name in counts):
            continue
        counts[name] = counts.get(name, 0) + 1
        path: Path = (name, counts[name] - 1) if many else (name,)
        if not many:
            plain.add(name)
        lines.append(f"[[ {name} ]]  # kop" if many else f"[{name}]")
        expected[path] = len(lines)
        for key, text in dict(pairs).items():
            first = len(lines) + 1
            lines += f"{key} = {text}".split("\n")
            expected[(*path, key)] = first
        lines.append("")
    text = "\n".join(lines)
    index = line_index(text)
    assert set(index) == set(_paths(tomllib.loads(text)))
    assert {path: index[path] for path in expected} == expected
