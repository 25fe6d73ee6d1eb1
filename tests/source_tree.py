"""Reads the program's own source as data: modules, functions, imports and their sizes, for the tests of house style."""

from __future__ import annotations

import ast
import gc
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import TypeAlias

ROOT = Path(__file__).resolve().parents[1]
PRODUCT = ("woordvoering", "ui")
Function: TypeAlias = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class Module:
    """One Python file: its dotted name, text, and syntax tree with every node."""

    path: Path
    name: str
    text: str
    tree: ast.Module
    nodes: tuple[ast.AST, ...]

    @cached_property
    def lines(self) -> frozenset[int]:
        """The numbers of the lines with code."""
        return _code_lines(self.text, self.nodes)

    @cached_property
    def functions(self) -> tuple[Function, ...]:
        """Every function and method, nested ones too."""
        return tuple(node for node in self.nodes if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))

    @cached_property
    def classes(self) -> tuple[ast.ClassDef, ...]:
        """Every class."""
        return tuple(node for node in self.nodes if isinstance(node, ast.ClassDef))

    @property
    def sloc(self) -> int:
        """Lines without blanks and comments; docstrings count."""
        return len(self.lines)

    @property
    def room(self) -> str:
        """The second part of the dotted name: the package inside the house."""
        return [*self.name.split("."), ""][1]

    def where(self, node: ast.AST) -> str:
        """File and line, as an editor opens it."""
        return f"{self.path.relative_to(ROOT)}:{getattr(node, 'lineno', 1)}"

    def size(self, node: Function | ast.ClassDef) -> int:
        """Lines of one definition without blanks and comments."""
        return sum(1 for line in range(node.lineno, (node.end_lineno or node.lineno) + 1) if line in self.lines)


def _code_lines(text: str, nodes: tuple[ast.AST, ...]) -> frozenset[int]:
    """All but blank lines and comments; what begins as a comment inside a string is none."""
    rows = enumerate(text.split("\n"), 1)
    filled = {number: row.lstrip().startswith("#") for number, row in rows if row.strip()}
    quoted: set[int] = set()
    for node in nodes:
        if isinstance(node, ast.Constant | ast.JoinedStr) and (node.end_lineno or 0) > node.lineno:
            quoted.update(range(node.lineno, (node.end_lineno or 0) + 1))
    return frozenset(number for number, comment in filled.items() if not comment or number in quoted)


def _dotted(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


@cache
def modules(*tops: str) -> tuple[Module, ...]:
    """Every module below the given top folders, sorted by name."""
    return tuple(_module(path) for top in tops for path in sorted((ROOT / top).rglob("*.py")))


@cache
def _module(path: Path) -> Module:
    text = path.read_text("utf-8")
    gc.disable()  # trees are all that is made here, and all of them stay: the collector would walk them again and again
    try:
        tree = ast.parse(text, str(path))
        return Module(path, _dotted(path), text, tree, tuple(below(tree)))
    finally:
        gc.enable()


@cache
def product() -> tuple[Module, ...]:
    """The program itself: the desk and the screen, without the migrations, which spell out each table once."""
    return tuple(module for module in modules(*PRODUCT) if ".migrations.versions." not in f".{module.name}.")


def functions(module: Module) -> tuple[Function, ...]:
    """Every function and method, nested ones too."""
    return module.functions


def classes(module: Module) -> tuple[ast.ClassDef, ...]:
    """Every class."""
    return module.classes


def below(node: ast.AST) -> list[ast.AST]:
    """The node and all below it, level by level: what `ast.walk` gives, at a third of its price."""
    found = [node]
    for one in found:
        for value in vars(one).values():
            if isinstance(value, ast.AST):
                found.append(value)
            elif isinstance(value, list):
                found += [part for part in value if isinstance(part, ast.AST)]
    return found


def called(node: ast.Call) -> str:
    """The last name of what is called: `print`, or `sleep` of `time.sleep`."""
    match node.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
        case _:
            return ""


def imports(module: Module, within: ast.AST | None = None) -> Iterator[tuple[ast.stmt, str]]:
    """Every imported dotted name with its statement; `from a import b` gives a.b."""
    for node in ast.walk(within) if within else module.nodes:
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield node, alias.name
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            if node.level:
                package = module.name if module.path.name == "__init__.py" else module.name.rpartition(".")[0]
                above = package.split(".")[: len(package.split(".")) - node.level + 1]
                base = ".".join([*above, base] if base else above)
            for alias in node.names:
                yield node, f"{base}.{alias.name}"


def imported_modules(module: Module, names: frozenset[str]) -> Iterator[tuple[ast.stmt, str]]:
    """The imports of `module` that lead to one of our own modules, each resolved to that module."""
    for node, dotted in imports(module):
        parts = dotted.split(".")
        for length in (len(parts), len(parts) - 1):
            target = ".".join(parts[:length])
            if target in names:
                yield node, target
                break


def percentile(values: list[int], share: float) -> int:
    """The nearest-rank percentile; 0 for no values."""
    ranked = sorted(values)
    return ranked[max(0, -(-int(len(ranked) * share * 100) // 100) - 1)] if ranked else 0
