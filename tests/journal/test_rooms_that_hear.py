"""A room is told its own facts and those that it says it hears: nothing that its code looks for passes it by."""

from __future__ import annotations

import ast
import inspect
import sys
from collections.abc import Iterator
from types import ModuleType

import pytest

from woordvoering.journal.event import Erased, Fact
from woordvoering.journal.fold import Room
from woordvoering.rooms import ROOMS


def looked_for(room: Room) -> set[type[Fact]]:
    """The facts that stand in a pattern, or in a question of kind, in the modules that change a room's rows."""
    package = room.apply.__module__.rpartition(".")[0]
    waiting, done, found = [sys.modules[room.apply.__module__]], set[str](), set[type[Fact]]()
    while waiting:
        module = waiting.pop()
        done.add(module.__name__)
        for node in ast.walk(ast.parse(inspect.getsource(module))):
            if isinstance(node, ast.MatchClass):
                found.update(kinds(node.cls, module))
            elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "isinstance":
                found.update(kinds(node.args[1], module))
        near = {value.__module__ for value in vars(module).values() if inspect.isfunction(value)}
        waiting += [sys.modules[name] for name in near - done if name.startswith(f"{package}.") and package in name]
        done |= near
    return found


def kinds(node: ast.expr, module: ModuleType) -> Iterator[type[Fact]]:
    value = eval(compile(ast.Expression(node), "pattern", "eval"), vars(module))  # our own source
    for each in value if isinstance(value, tuple) else (value,):
        if isinstance(each, type) and issubclass(each, Fact):
            yield each


@pytest.mark.parametrize("room", ROOMS, ids=lambda room: room.name)
def test_a_room_hears_all_that_its_code_looks_for(room: Room) -> None:
    found = looked_for(room)
    assert found, "nothing was found that this room looks for"
    if room.hears is not None and not room.apply.__module__.startswith("woordvoering.journal."):
        assert found <= {*room.facts, *room.hears, Erased, Fact}


def test_what_publishing_hears_of_a_release_is_found() -> None:
    room = next(room for room in ROOMS if room.name == "publishing")
    assert room.hears and {*room.hears} <= looked_for(room)
    assert not {*room.hears} & {*room.facts}
