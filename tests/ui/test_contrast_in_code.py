"""Every pair of colours that the code puts together: words on what is painted under them, in both palettes."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import fields

import pytest
from source_tree import ROOT
from test_theme import contrast
from words_in_code import Module, modules, name

from ui.theme.style import SHEET
from ui.theme.tokens import DARK, LIGHT, Colors

Pair = tuple[str, str]
TOKENS = {field.name for field in fields(Colors)}
PAGES = ("surface", "canvas", "sunken", "nav", "hover", "selected", "raised", "navsel")
"""What a label or a run of words may stand on."""
NO_WORDS = {"disabled", "field", "line", "line2", "accent", "red", "amber", "green"}
"""Glyphs and lines: three to one is asked of them, and of words more."""


def tokens(node: ast.AST) -> set[str]:
    """The colours that an expression names, in either branch."""
    found = (part.value for part in ast.walk(node) if isinstance(part, ast.Constant) and isinstance(part.value, str))
    return {token for token in found if token in TOKENS}


def named(node: ast.AST) -> set[str]:
    """The colours that an expression takes from the theme."""
    calls = (part for part in ast.walk(node) if isinstance(part, ast.Call) and name(part.func) == "color")
    return {token for call in calls for argument in call.args for token in tokens(argument)}


def blocks(body: list[ast.stmt], above: tuple[frozenset[str], ...] = ()) -> Iterator[Pair]:
    """Words and what was filled before them on the same way through a function; a return ends it."""
    grounds: frozenset[str] = frozenset()
    for statement in body:
        inner = [part for field in ("body", "orelse") for part in (getattr(statement, field, None) or [])]
        if inner and not isinstance(statement, ast.FunctionDef | ast.ClassDef):
            for field in ("body", "orelse"):
                branch: list[ast.stmt] = getattr(statement, field, None) or []
                yield from blocks(branch, (*above, grounds))
                if branch and not isinstance(branch[-1], ast.Return):
                    grounds |= filled(branch)
            continue
        under = grounds or next((one for one in reversed(above) if one), frozenset())
        for ink in inks(statement):
            yield from ((ink, ground) for ground in under)
        grounds = filled([statement]) or grounds


def filled(body: list[ast.stmt]) -> frozenset[str]:
    """What is painted as a ground by these statements; no line and no border is one."""
    calls = [part for one in body for part in ast.walk(one) if isinstance(part, ast.Call)]
    found = [call.args[3] for call in calls if name(call.func) == "box" and len(call.args) > 3]
    found += [call.args[1] for call in calls if name(call.func) == "fillRect" and len(call.args) > 1]
    return frozenset(token for one in found for token in named(one))


def inks(statement: ast.stmt) -> set[str]:
    """The colours of words that a statement paints, or hands back to who does."""
    calls = [part for part in ast.walk(statement) if isinstance(part, ast.Call) and name(part.func) == "text"]
    found = {token for call in calls for argument in call.args[4:5] for token in named(argument)}
    return found | (named(statement) if isinstance(statement, ast.Return) else set())


def of_the_sheet() -> set[Pair]:
    """Words and ground of each rule of the style sheet."""
    found: set[Pair] = set()
    for rule in re.findall(r"{([^{}]*)}", SHEET.template.replace("${", "$").replace("}px", "px")):
        told = dict(re.findall(r"(selection-background-color|selection-color|background|color): \$(\w+)", rule))
        found |= {(told["color"], told["background"])} if {"color", "background"} <= set(told) else set()
        if "selection-color" in told:
            found.add((told["selection-color"], told["selection-background-color"]))
    return found


@pytest.fixture(scope="module")
def read() -> list[Module]:
    """The rooms of the window."""
    return modules(ROOT / "ui", ("pictures", "theme"))


def painted(read: list[Module]) -> set[Pair]:
    """Every pair that the rooms paint."""
    found = (pair for module in read for one in module.of(ast.FunctionDef) for pair in blocks(one.body))
    return {(ink, ground) for ink, ground in found if ink not in NO_WORDS}


def lettered(read: list[Module]) -> set[str]:
    """The colours that labels and runs are written in."""
    places = {"Label": 3, "Run": 2}
    calls = [call for module in read for call in module.of(ast.Call) if name(call.func) in places]
    return {
        token for call in calls for one in call.args[places[name(call.func)] :][:1] for token in tokens(one)
    } - NO_WORDS


@pytest.mark.parametrize("colors", [LIGHT, DARK], ids=["light", "dark"])
def test_words_can_be_read_on_all_that_is_put_under_them(read: list[Module], colors: Colors) -> None:
    pairs = (
        painted(read)
        | of_the_sheet()
        | {(ink, page) for ink in lettered(read) for page in PAGES if not ink.startswith("on")}
    )
    assert {("onAccent", "accentHover"), ("text3", "neutralTint"), ("redText", "redTint")} <= pairs
    measured = {pair: round(contrast(getattr(colors, pair[0]), getattr(colors, pair[1])), 2) for pair in pairs}
    assert {pair: found for pair, found in measured.items() if found < 4.5} == {}
