"""Reads the code of the window for words that no language can change: loose, put together by hand, counted by hand.

Sees one function at a time: which names hold translated words is followed inside a function, and over functions that
return them.
"""

from __future__ import annotations

import ast
import builtins
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

TRANSLATES = {"tr", "_tr", "translate"}
JOINS = {"facts", "spoken", "sentences", "lines", "labelled", "timed", "aside", "enumerated", "counted", "plural"}
"""What `ui.wording` puts together, as a language wants it."""
PLAIN = set(dir(builtins))
"""Names that a function of ours may share with one of Python's."""
KEEPS = {"format", "strip", "rstrip", "lower", "capitalize", "partition"}
"""What leaves translated words translated words."""
WORDS = re.compile(r"[A-Za-zÀ-ÿ]{2,} [A-Za-zÀ-ÿ(]|^[A-ZÀ-Þ][a-zà-ÿ]+")
"""What looks like words for a person: two in a row, or one with a capital."""
BESIDE_A_HOLE = re.compile(r"\s[A-Za-zÀ-ÿ]{2,}(\s|$)|^[A-Za-zÀ-ÿ]{2,}[:,]? ")
"""A word of its own in an f-string, as in `f"{n} min"`."""
BY_HAND = re.compile(r"(^|[\s(])1 [a-zà-ÿ]")
COUNT = re.compile(r"(?<![#vr{])\{(?:n|count)\} (?!(?:min|s|u|d|kB|MB|per|van)\b)[a-zà-ÿ]")
"""A number with a word behind it that is no unit; `#{n}` is a name."""
TELLING = {ast.Assign, ast.AugAssign, ast.Return, ast.JoinedStr, ast.BinOp, ast.Call}
"""What is looked at inside a function."""
PIECE = {",", ";", ":", "·", "."}
LAYOUT = {"", "·", "-", "/log"}
"""What may stand beside one piece without being language: an indent, a bullet, the path of a screen."""
FIGURE = re.compile(r"[.,]\d*[fg%]?$|^,$")
"""A format that writes decimals or thousands as English does."""
SHOWN = {
    "setText": 0, "set_text": 0, "setWindowTitle": 0, "setToolTip": 0, "setAccessibleName": 0, "set_label": 0,
    "setAccessibleDescription": 0, "setPlaceholderText": 0, "setTitle": 0, "addAction": 0, "QLabel": 0, "tip": 0,
    "PillSpec": 0, "Run": 0, "show_runs": 0, "refuse": 0, "Label": 1, "Button": 1, "Choice": 1, "Pick": 1, "Fact": 1,
    "Hour": 1, "CheckBox": 1, "StateRecord": 1, "text": 2, "IconButton": 2, "BannerRecord": 2,
}  # fmt: skip
"""What puts words on the screen, and which of its arguments they are."""


def name(node: ast.expr) -> str:
    """The last name of what is called."""
    return node.id if isinstance(node, ast.Name) else node.attr if isinstance(node, ast.Attribute) else ""


def name_of(node: ast.expr | None) -> str:
    """The name that an annotation is."""
    return "" if node is None else name(node)


def called(node: ast.AST | None, names: set[str]) -> bool:
    """Whether a node calls one of these."""
    return isinstance(node, ast.Call) and name(node.func) in names


@dataclass(frozen=True)
class Fault:
    """Where, what kind, and the words."""

    path: str
    line: int
    kind: str
    words: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line} {self.kind}: {self.words[:140]}"


class Module:
    """One module of the window, gone over once: what each node stands in, and what each outer function holds."""

    def __init__(self, path: str, code: str) -> None:
        self.path = path
        self.kinds: dict[type, list[Any]] = {}
        self.over: dict[ast.AST, ast.AST] = {}
        self.functions: dict[ast.FunctionDef, list[ast.AST]] = {}
        self._go_over(ast.parse(code), None)

    def _go_over(self, node: ast.AST, within: list[ast.AST] | None) -> None:
        for field in node._fields:
            found = getattr(node, field, None)
            for child in found if isinstance(found, list) else (found,):
                if not isinstance(child, ast.AST) or isinstance(child, ast.expr_context):
                    continue
                kind, inner = type(child), within
                self.over[child] = node
                self.kinds.setdefault(kind, []).append(child)
                if within is None and isinstance(child, ast.FunctionDef):
                    inner = self.functions[child] = []
                elif within is not None and kind in TELLING:
                    within.append(child)
                self._go_over(child, inner)

    def of(self, kind: type[Any]) -> list[Any]:
        """The nodes of a kind."""
        return self.kinds.get(kind, [])

    def around(self, node: ast.AST) -> Iterator[ast.AST]:
        """Everything that a node stands in, from the inside out."""
        while node in self.over:
            node = self.over[node]
            yield node


class Speaking:
    """Which expressions are translated words; `returning` are the functions that hand them back."""

    def __init__(self, modules: list[Module]) -> None:
        self.returning: set[str] = set()
        before = -1
        while before != len(self.returning):
            before = len(self.returning)
            for module in modules:
                told = module.functions.items()
                self.returning |= {
                    one.name for one, nodes in told if one.name not in self.returning and self._returns(one, nodes)
                }

    def _returns(self, function: ast.FunctionDef, nodes: list[ast.AST]) -> bool:
        if name_of(function.returns) != "str" or function.name in TRANSLATES:
            return False
        names = self.names(nodes)
        found = (node.value for node in nodes if isinstance(node, ast.Return))
        return any(value is not None and self.said(value, names) for value in found)

    def names(self, nodes: list[ast.AST]) -> set[str]:
        """The names that hold translated words somewhere among the nodes of a function."""
        names: set[str] = set()
        given = [node for node in nodes if isinstance(node, ast.Assign)]
        for node in (*given, *given):
            names |= {found for target in node.targets for found in self._given(target, node.value, names)}
        return names

    def _given(self, target: ast.expr, value: ast.expr, names: set[str]) -> Iterator[str]:
        if isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple):
            for one, what in zip(target.elts, value.elts, strict=False):
                yield from self._given(one, what, names)
        elif isinstance(target, ast.Name) and self.said(value, names):
            yield target.id

    def said(self, node: ast.expr, names: set[str]) -> bool:
        """Whether an expression is translated words, or holds them in a row."""
        match node:
            case ast.Name():
                return node.id in names
            case ast.Call():
                if isinstance(node.func, ast.Attribute) and node.func.attr in KEEPS:
                    return self.said(node.func.value, names)
                return name(node.func) in TRANSLATES | JOINS | self.returning and name(node.func) not in PLAIN
            case ast.IfExp():
                return self.said(node.body, names) or self.said(node.orelse, names)
            case ast.BoolOp():
                return any(self.said(one, names) for one in node.values)
            case ast.BinOp():
                return self.said(node.left, names) or self.said(node.right, names)
            case ast.JoinedStr():
                return any(self.said(one.value, names) for one in node.values if isinstance(one, ast.FormattedValue))
            case ast.Tuple() | ast.List():
                return any(self.said(one, names) for one in node.elts)
            case ast.GeneratorExp() | ast.ListComp():
                return self.said(node.elt, names)
            case ast.Starred(value=inside) | ast.Subscript(value=inside):
                return self.said(inside, names)
        return False


def modules(root: Path, without: tuple[str, ...]) -> list[Module]:
    """The modules under a folder, but for those of some rooms."""
    paths = sorted(path for path in root.rglob("*.py") if path.relative_to(root).parts[0] not in without)
    return [Module(path.relative_to(root).as_posix(), path.read_text(encoding="utf-8")) for path in paths]


def faults(read: list[Module]) -> list[Fault]:
    """Everything that was found."""
    speaking = Speaking(read)
    return [
        fault
        for module in read
        for found in (
            loose(module),
            shown(module),
            together(module, speaking),
            pieces(module),
            by_hand(module),
            figures(module),
        )
        for fault in found
    ]


def loose(module: Module) -> Iterator[Fault]:
    """Literals that look like words and are given to no translation."""
    for node in module.of(ast.Constant):
        if isinstance(node.value, str) and re.search("[A-Za-z]", node.value):
            inside = isinstance(module.over[node], ast.JoinedStr)
            looks = WORDS.search(node.value) or (inside and BESIDE_A_HOLE.search(node.value))
            if looks and not spared(node, module):
                yield Fault(module.path, node.lineno, "loose", node.value)


def spared(node: ast.Constant, module: Module) -> bool:
    """What is translated, or is for nobody's eyes: a docstring, an annotation, the log, an error of the programmer."""
    if isinstance(module.over[node], ast.Expr) or called(module.over[node], TRANSLATES):
        return True
    inner: ast.AST = node
    for outer in module.around(node):
        if isinstance(outer, ast.Raise | ast.Assert | ast.arg):
            return True
        if isinstance(outer, ast.AnnAssign) and inner is outer.annotation:
            return True
        if isinstance(outer, ast.FunctionDef) and inner is outer.returns:
            return True
        if called(
            outer, {"debug", "info", "warning", "error", "exception", "critical", "cast", "import_module", "getLogger"}
        ):
            return True
        inner = outer
    return False


def shown(module: Module) -> Iterator[Fault]:
    """Literals of any look where words go onto the screen."""
    for node in module.of(ast.Call):
        if name(node.func) in SHOWN:
            for words in node.args[SHOWN[name(node.func)] :][:1]:
                for part in (words.body, words.orelse) if isinstance(words, ast.IfExp) else (words,):
                    if isinstance(part, ast.Constant) and isinstance(part.value, str) and re.search(r"\w", part.value):
                        yield Fault(module.path, part.lineno, "shown", part.value)


def together(module: Module, speaking: Speaking) -> Iterator[Fault]:
    """Translated words that are put together outside of `ui.wording`; white space around one piece is only layout."""
    seen: set[ast.AST] = set()
    for nodes in module.functions.values():
        names = speaking.names(nodes)
        for node in nodes:
            if node in seen or not isinstance(node, ast.JoinedStr | ast.BinOp | ast.Call | ast.AugAssign):
                continue
            if joined(node, speaking, names):
                seen |= set(ast.walk(node))
                yield Fault(module.path, node.lineno, "joined", ast.unparse(node))


def pieces(module: Module) -> Iterator[Fault]:
    """Translated words that are no whole, but the beginning or end of what is put together."""
    for node in module.of(ast.Call):
        for words in (str(one.value) for one in node.args if isinstance(one, ast.Constant)):
            if called(node, TRANSLATES) and (words != words.strip() or words[:1] in PIECE or words[-1:] == ","):
                yield Fault(module.path, node.lineno, "joined", words)


def joined(node: ast.AST, speaking: Speaking, names: set[str]) -> bool:
    """Whether a node puts translated words beside something else."""
    match node:
        case ast.JoinedStr():
            between = "".join(str(one.value) for one in node.values if isinstance(one, ast.Constant))
            holes = sum(isinstance(one, ast.FormattedValue) for one in node.values)
            return (holes > 1 or between.strip() not in LAYOUT) and speaking.said(node, names)
        case ast.BinOp(op=ast.Add() | ast.Mod()):
            sides = (node.left, node.right)
            rows = any(isinstance(one, ast.Tuple | ast.List) for one in sides)
            blank = any(isinstance(one, ast.Constant) and not str(one.value).strip() for one in sides)
            return not rows and not blank and any(speaking.said(one, names) for one in sides)
        case ast.AugAssign(op=ast.Add(), target=ast.Name()):
            return not isinstance(node.value, ast.Tuple | ast.List | ast.ListComp) and speaking.said(node.value, names)
        case ast.Call(func=ast.Attribute(attr="join")):
            return any(speaking.said(one, names) for one in node.args)
    return False


def by_hand(module: Module) -> Iterator[Fault]:
    """Plurals that only know one language: a literal 1, a choice by a comparison with 1, a count outside `plural`."""
    counting = [node for node in module.of(ast.Call) if called(node, {"plural", "counted"})]
    counted = {part for node in counting for part in ast.walk(node)}
    given = {node.id for node in counted if isinstance(node, ast.Name)}
    for node in module.of(ast.IfExp):
        if with_one(node.test) and translated(node.body) and translated(node.orelse):
            yield Fault(module.path, node.lineno, "plural", ast.unparse(node))
    for node in module.of(ast.Call):
        for words in (
            str(one.value) for one in node.args if isinstance(one, ast.Constant) and called(node, TRANSLATES)
        ):
            if BY_HAND.search(words):
                yield Fault(module.path, node.lineno, "plural", words)
            if COUNT.search(words) and node not in counted and not kept_for(node, module, given):
                yield Fault(module.path, node.lineno, "count", words)


def with_one(test: ast.expr) -> bool:
    """Whether something is compared with 1."""
    return isinstance(test, ast.Compare) and any(
        isinstance(one, ast.Constant) and one.value == 1 for one in test.comparators
    )


def translated(node: ast.expr) -> bool:
    """Whether words are translated in an expression."""
    return any(called(part, TRANSLATES) for part in ast.walk(node))


def kept_for(node: ast.Call, module: Module, given: set[str]) -> bool:
    """Whether the words are kept under a name that `plural` or `counted` is given, or are of a table of such pairs."""
    for outer in module.around(node):
        if isinstance(outer, ast.Assign):
            names = {one.id for target in outer.targets for one in ast.walk(target) if isinstance(one, ast.Name)}
            pairs = isinstance(outer.value, ast.Tuple) and all(isinstance(one, ast.Tuple) for one in outer.value.elts)
            return bool(names & given) or pairs
        if isinstance(outer, ast.stmt):
            return False
    return False


def figures(module: Module) -> Iterator[Fault]:
    """Numbers written with English points and commas."""
    for node in module.of(ast.FormattedValue):
        if isinstance(node.format_spec, ast.JoinedStr):
            how = "".join(str(one.value) for one in node.format_spec.values if isinstance(one, ast.Constant))
            if FIGURE.search(how) or how.endswith(("g", "f")):
                yield Fault(module.path, node.lineno, "figure", ast.unparse(node))
