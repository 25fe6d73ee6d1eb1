"""Every code that the program can raise has a sentence, which asks for nothing that the code does not bring."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from source_tree import Module, called, classes, product

from woordvoering.i18n import Messages


@dataclass(frozen=True, slots=True)
class Raised:
    """One place where a code is written out, with the parameters beside it; None when they are built elsewhere."""

    where: str
    code: str
    params: frozenset[str] | None


def _error_types() -> frozenset[str]:
    """Reason, and every class of the error tree that takes a code first."""
    tree = next(module for module in product() if module.name == "woordvoering.errors").tree
    named = {node.name for node in ast.walk(tree) if isinstance(node, ast.ClassDef)}
    return frozenset(named - {"Refused", "SchemaError"})


def _params(node: ast.Call) -> frozenset[str] | None:
    if called(node) != "Reason":
        return None if any(word.arg is None for word in node.keywords) else frozenset(str(w.arg) for w in node.keywords)
    given = node.args[1] if len(node.args) > 1 else next((w.value for w in node.keywords if w.arg == "params"), None)
    if given is None:
        return frozenset()
    if isinstance(given, ast.Dict) and all(isinstance(key, ast.Constant) for key in given.keys):
        return frozenset(str(key.value) for key in given.keys if isinstance(key, ast.Constant))
    return None


def _raised(module: Module, types: frozenset[str]) -> Iterator[Raised]:
    for node in module.nodes:
        if isinstance(node, ast.Call) and called(node) in types and node.args:
            match node.args[0]:
                case ast.Constant(value=str(code)):
                    yield Raised(module.where(node), code, _params(node))
                case _:
                    continue


@cache
def raised() -> tuple[Raised, ...]:
    """Every code written out in the product."""
    types = _error_types()
    return tuple(one for module in product() for one in _raised(module, types))


def test_the_product_raises_codes_at_all() -> None:
    assert len(raised()) > 20


def test_every_code_has_a_sentence() -> None:
    known = Messages.load().codes()
    assert sorted({f"{one.code} ({one.where})" for one in raised() if one.code not in known}) == []


def test_codes_are_dotted_lower_case_ascii() -> None:
    codes = {*Messages.load().codes(), *(one.code for one in raised())}
    assert sorted(code for code in codes if not all(part.isidentifier() for part in code.split("."))) == []
    assert sorted(code for code in codes if "." not in code or code != code.lower() or not code.isascii()) == []


def test_a_sentence_asks_for_no_parameter_that_its_code_does_not_bring() -> None:
    known = Messages.load().codes()
    found = [
        f"{one.where} {one.code}: {', '.join(sorted(known[one.code].holes('nl') - one.params))}"
        for one in raised()
        if one.params is not None and one.code in known and known[one.code].holes("nl") - one.params
    ]
    assert found == []


def test_no_sentence_outlives_its_code() -> None:
    written = {
        node.value
        for module in product()
        for node in module.nodes
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    prefixes = tuple(text for text in written if "." in text and text.endswith((".", "_")))
    dead = [code for code in Messages.load().codes() if code not in written and not code.startswith(prefixes)]
    assert dead == []


def test_the_error_tree_is_where_codes_are_looked_for() -> None:
    assert {"Reason", "WrongUse", "BrokenInput", "BrokenStore"} <= _error_types()
    tree = next(module for module in product() if module.name == "woordvoering.errors")
    assert {node.name for node in classes(tree)} > _error_types()
