"""Every form of the window, found in its source and filled with made-up records, so that no new one is forgotten."""

from __future__ import annotations

import ast
import collections.abc
import dataclasses
import importlib
import inspect
import types
import typing
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import msgspec

from ui.forms.form import Form
from ui.settings.hub_care import Own
from ui.voice import Voice
from woordvoering.clock import SystemEntropy
from woordvoering.i18n import Messages
from woordvoering.reaction.load import default_schema
from woordvoering.signals.needs import Option
from woordvoering.signals.types import Source

UI = Path(__file__).resolve().parents[2] / "ui"
NOW = 1_794_617_520_000
"""Saturday 14 November 2026, 01:52 in Brussels."""

GIVEN: dict[str, dict[str, Any]] = {
    "ui.watch.forms.decision": {"command": "watch.dismiss"},
    "ui.settings.hub_care.care_form": {"own": Own("ab" * 16, "ab" * 16, SystemEntropy(), ("ab" * 16,))},
}
"""What of a form's records cannot be made up: it must be one of a few, or is a part of the machine."""


@dataclasses.dataclass(frozen=True)
class Written:
    """A place in the source where a form is made."""

    module: str
    function: str
    returns_form: bool

    @property
    def name(self) -> str:
        return f"{self.module}.{self.function}"


@cache
def written() -> tuple[Written, ...]:
    """Every call of `Form(` in the window."""
    found: dict[str, Written] = {}
    for path in sorted(UI.rglob("*.py")):
        source = path.read_text(encoding="utf-8")
        if "Form(" not in source:
            continue
        tree = ast.parse(source)
        module = ".".join(path.relative_to(UI.parent).with_suffix("").parts)
        for node in _forms_in(tree, ()):
            name = ".".join(node[0])
            found.setdefault(f"{module}.{name}", Written(module, name, node[1]))
    return tuple(found.values())


def _forms_in(node: ast.AST, inside: tuple[str, ...], returns: bool = False) -> Iterator[tuple[tuple[str, ...], bool]]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.FunctionDef | ast.ClassDef):
            plain = isinstance(child, ast.FunctionDef) and child.returns is not None
            yield from _forms_in(child, (*inside, child.name), plain and ast.unparse(child.returns) == "Form")
            continue
        if isinstance(child, ast.Call) and isinstance(child.func, ast.Name) and child.func.id == "Form":
            yield inside, returns and len(inside) == 1
        yield from _forms_in(child, inside, returns)


def made() -> Iterator[tuple[str, Form]]:
    """Every form, made with records that hold something and with records that hold nothing."""
    for place in written():
        function = getattr(importlib.import_module(place.module), place.function)
        for full in (True, False):
            yield place.name, function(**arguments(place.name, function, full=full))


def arguments(name: str, function: Callable[..., object], *, full: bool) -> dict[str, Any]:
    """Something for everything that a function asks."""
    hints = hints_of(function, function.__globals__)  # type: ignore[attr-defined]
    asked = inspect.signature(function).parameters
    given = GIVEN.get(name, {})
    return {each: given[each] if each in given else sample(hints[each], full=full) for each in asked}


def hints_of(owner: Any, names: dict[str, Any]) -> dict[str, Any]:
    """The annotations, also those that are imported for a reader of types alone."""
    known = dict(names)
    while True:
        try:
            return typing.get_type_hints(owner, known, known)
        except NameError as error:
            known[error.name] = _imported_for_types(owner, error.name)


def _imported_for_types(owner: Any, name: str) -> Any:
    tree = ast.parse(Path(inspect.getfile(owner)).read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and any(alias.name == name for alias in node.names):
            return getattr(importlib.import_module(node.module or ""), name)
    raise NameError(name)


def sample(kind: Any, *, full: bool) -> Any:
    """Something of a type; with `full` also what may be absent."""
    kind = getattr(kind, "__supertype__", kind)
    if kind is Voice:
        return _voice()
    if kind is Source:
        return Source(id="x", kind="imap", name="x", address="x")
    if kind is Option:
        return Option(name="x", form="number", most=99) if full else Option(name="x")
    plain = {str: "woord", int: NOW if full else 2, bool: full, bytes: b"x", float: 1.0}
    if kind in plain:
        return plain[kind]
    origin, inner = typing.get_origin(kind), typing.get_args(kind)
    if origin is typing.Literal:
        return inner[0]
    if origin in (typing.Union, types.UnionType):
        return None if type(None) in inner and not full else sample(inner[0], full=full)
    if origin is collections.abc.Callable:
        return lambda *_: "woord"
    if origin in (dict, collections.abc.Mapping):
        return {sample(inner[0], full=full): sample(inner[1], full=full)} if full else {}
    if origin is tuple and Ellipsis not in inner:
        return tuple(sample(each, full=full) for each in inner)
    if origin in (tuple, list, frozenset, collections.abc.Sequence, collections.abc.Iterable):
        several = [sample(inner[0], full=full)]
        return several if origin is list else frozenset(several) if origin is frozenset else tuple(several)
    return _record(kind, full=full)


@cache
def _voice() -> Voice:
    return Voice(Messages.in_window(), default_schema(), "nl")


def _record(kind: Any, *, full: bool) -> Any:
    hints = _hints_of_record(kind)
    if issubclass(kind, msgspec.Struct):
        fields = [(field.name, field.required) for field in msgspec.structs.fields(kind)]
    else:
        nothing = dataclasses.MISSING
        fields = [
            (field.name, field.default is nothing and field.default_factory is nothing)
            for field in dataclasses.fields(kind)
        ]
    return kind(**{name: sample(hints[name], full=full) for name, needed in fields if needed})


@cache
def _hints_of_record(kind: Any) -> dict[str, Any]:
    return hints_of(kind, vars(importlib.import_module(kind.__module__)))
