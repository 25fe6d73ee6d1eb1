"""The budgets of house style, measured on the program itself."""

from __future__ import annotations

import ast
import re
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from statistics import median

import pytest
from source_tree import ROOT, Function, Module, below, called, classes, functions, modules, percentile, product

pytestmark = pytest.mark.no_cover

SEAMS = 3
"""Broad excepts in all: the task boundary, the excepthook, the sync peer."""

SHARE_OF_TEST = 0.52
"""Lines of test to a line of code. House style asks 1.0; docs/decisions/0027 says why it starts lower, and rises."""

TESTERS = ("assert", "check", "expect", "raises", "fail", "waitSignal", "waitUntil", "QAbstractItemModelTester")


def offenders(found: Iterator[str]) -> str:
    """What breaks a rule, one a line; empty when nothing does."""
    return "\n".join(sorted(found))


def test_modules_stay_small_enough_to_read_at_once() -> None:
    sizes = {module.name: module.sloc for module in product() if module.sloc}
    assert median(sizes.values()) <= 120
    assert percentile(list(sizes.values()), 0.9) <= 300
    assert {name: size for name, size in sizes.items() if size > 500} == {}


def test_functions_fit_on_a_screen() -> None:
    sizes = {
        f"{module.where(node)} {node.name}": module.size(node) for module in product() for node in functions(module)
    }
    assert percentile(list(sizes.values()), 0.9) <= 25
    assert {name: size for name, size in sizes.items() if size > 60} == {}


def test_no_class_knows_everything() -> None:
    def of(node: ast.ClassDef) -> tuple[int, int]:
        methods = sum(isinstance(part, ast.FunctionDef | ast.AsyncFunctionDef) for part in node.body)
        return (node.end_lineno or node.lineno) - node.lineno + 1, methods

    sizes = {f"{module.where(node)} {node.name}": of(node) for module in product() for node in classes(module)}
    assert {name: size for name, size in sizes.items() if size[0] > 300 or size[1] > 25} == {}


def _untyped(node: Function) -> bool:
    arguments = [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs]
    arguments += [extra for extra in (node.args.vararg, node.args.kwarg) if extra]
    bare = [one for one in arguments if one.annotation is None and one.arg not in ("self", "cls")]
    return bool(bare) or (node.returns is None and node.name != "__init__")


def test_every_function_is_typed() -> None:
    everything = (*product(), *modules("bench"))
    found = (f"{m.where(node)} {node.name}" for m in everything for node in functions(m) if _untyped(node))
    assert offenders(found) == ""


def test_every_module_says_on_its_first_line_what_lives_there() -> None:
    everything = (*product(), *modules("tests", "bench"))
    found = (module.where(module.tree) for module in everything if not module.text.startswith(('"""', 'r"""')))
    assert offenders(found) == ""


def test_nobody_waits_by_sleeping_or_prints_outside_the_command_line() -> None:
    def found() -> Iterator[str]:
        for module in product():
            for node in module.nodes:
                if isinstance(node, ast.Call):
                    name = called(node)
                    speaks = name == "print" and module.room != "cli"
                    if speaks or name in ("sleep", "msleep", "usleep", "processEvents"):
                        yield f"{module.where(node)} {name}"

    assert offenders(found()) == ""


def test_tests_wait_for_what_happens_and_never_for_the_clock() -> None:
    def found() -> Iterator[str]:
        for module in modules("tests"):
            for node in module.nodes:
                if isinstance(node, ast.Call) and called(node) in ("sleep", "msleep", "processEvents", "wait_ms"):
                    yield module.where(node)

    assert offenders(found()) == ""


def _broad(node: ast.AST) -> bool:
    if not isinstance(node, ast.ExceptHandler):
        return False
    caught = node.type.elts if isinstance(node.type, ast.Tuple) else [node.type]
    return any(kind is None or ast.unparse(kind) in ("Exception", "BaseException") for kind in caught)


def test_only_three_seams_catch_everything() -> None:
    found = [module.where(node) for module in product() for node in module.nodes if _broad(node)]
    assert len(found) <= SEAMS, found
    assert len({place.split(":")[0] for place in found}) == len(found), found


def test_style_sheets_come_from_the_theme_alone() -> None:
    def found() -> Iterator[str]:
        for module in modules("ui"):
            if module.room != "theme":
                for node in module.nodes:
                    if isinstance(node, ast.Call) and called(node) == "setStyleSheet":
                        yield module.where(node)

    assert offenders(found()) == ""


def _does_nothing(node: Function) -> bool:
    return all(isinstance(part, ast.Pass) or _ellipsis(part) for part in node.body)


def _ellipsis(part: ast.stmt) -> bool:
    return isinstance(part, ast.Expr) and isinstance(part.value, ast.Constant) and part.value.value is ...


def _shapes(module: Module) -> set[Function]:
    """Methods that only say their shape: of a Protocol, an overload, an abstract method."""
    shapes = {
        part
        for node in classes(module)
        if any(ast.unparse(base).split("[")[0].endswith("Protocol") for base in node.bases)
        for part in below(node)
        if isinstance(part, ast.FunctionDef | ast.AsyncFunctionDef)
    }
    for node in functions(module):
        if any(ast.unparse(mark).endswith(("overload", "abstractmethod")) for mark in node.decorator_list):
            shapes.add(node)
    return shapes


def test_no_function_is_a_stub() -> None:
    def found() -> Iterator[str]:
        for module in product():
            shapes = _shapes(module)
            for node in functions(module):
                if node not in shapes and _does_nothing(node):
                    yield f"{module.where(node)} {node.name}"

    assert offenders(found()) == ""


def test_nothing_is_left_for_later() -> None:
    words = (
        "TO" + "DO",
        "FIX" + "ME",
        "\\bXX" + "X\\b",
        "[Nn]ot " + "implemented",
        "[Ff]or " + "now\\b",
    )
    later = re.compile("|".join(words))
    found = (
        f"{module.path.relative_to(ROOT)}:{number}"
        for module in product()
        for number, line in enumerate(module.text.splitlines(), 1)
        if later.search(line)
    )
    assert offenders(found) == ""


UNWRITTEN = "NotImplemented" + "Error"


def _hooks() -> Iterator[tuple[str, str, str]]:
    """Class, method and place of every method that a subclass must give."""
    for module in product():
        if UNWRITTEN not in module.text:
            continue
        for node in classes(module):
            for method in node.body:
                if isinstance(method, ast.FunctionDef) and any(_raises_unwritten(part) for part in below(method)):
                    yield node.name, method.name, module.where(method)


def _raises_unwritten(part: ast.AST) -> bool:
    return isinstance(part, ast.Raise) and part.exc is not None and UNWRITTEN in ast.unparse(part.exc)


def test_a_method_that_subclasses_must_give_is_given_by_every_one() -> None:
    children: dict[str, list[ast.ClassDef]] = {}
    for module in product():
        for node in classes(module):
            for base in node.bases:
                children.setdefault(ast.unparse(base).split("[")[0].rpartition(".")[2], []).append(node)

    def lacking(parent: str, method: str) -> list[str]:
        missing: list[str] = []
        for child in children.get(parent, []):
            if not any(isinstance(part, ast.FunctionDef) and part.name == method for part in child.body):
                missing += lacking(child.name, method) or ([] if child.name in children else [child.name])
        return missing

    hooks = list(_hooks())
    found = {f"{where} {name}.{method}": lacking(name, method) for name, method, where in hooks}
    assert {place: missing for place, missing in found.items() if missing} == {}
    assert [where for name, _, where in hooks if name not in children] == []


def test_the_words_that_mean_something_else_elsewhere_are_never_names() -> None:
    word = re.compile(r"sign_?" + r"off|evid" + "ence", re.IGNORECASE)

    def found() -> Iterator[str]:
        for module in product():
            for node in module.nodes if word.search(module.text) else ():
                names = [getattr(node, field, None) for field in ("id", "attr", "name", "arg")]
                if any(isinstance(name, str) and word.search(name) for name in names):
                    yield module.where(node)

    assert offenders(found()) == ""


def _proves(node: Function, provers: frozenset[str]) -> bool:
    return (calls := _asks(node)) is None or not calls.isdisjoint(provers)


@cache
def _asks(node: Function) -> frozenset[str] | None:
    """The names of what a function calls; None for one that proves something by itself."""
    calls: set[str] = set()
    for part in below(node):
        if isinstance(part, ast.Call):
            calls.add(called(part))
        elif isinstance(part, ast.Assert):
            return None
    return None if any(name.startswith(TESTERS) for name in calls) else frozenset(calls)


def _provers() -> frozenset[str]:
    """Names of the functions of the test tree that prove something, also through one another."""
    helpers = [node for module in modules("tests") for node in functions(module) if not node.name.startswith("test_")]
    known: frozenset[str] = frozenset()
    while True:
        grown = frozenset(node.name for node in helpers if _proves(node, known))
        if grown == known:
            return known
        known = grown


def test_every_test_can_fail() -> None:
    provers = _provers()
    found = (
        f"{module.where(node)} {node.name}"
        for module in modules("tests")
        for node in functions(module)
        if node.name.startswith("test_") and not _proves(node, provers)
    )
    assert offenders(found) == ""


def test_test_files_have_names_of_their_own() -> None:
    names = [module.path.name for module in modules("tests") if module.path.name != "conftest.py"]
    assert sorted({name for name in names if names.count(name) > 1}) == []


def test_the_share_of_test_never_falls() -> None:
    code = sum(module.sloc for module in product())
    tests = sum(module.sloc for module in modules("tests"))
    assert tests / code >= SHARE_OF_TEST, f"{tests} lines of test to {code} lines of code"


def _tracked() -> list[Path]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False)
    if listed.returncode != 0:
        pytest.skip("not a git checkout: nobody can say which files belong to the repository")
    return [ROOT / name for name in listed.stdout.decode().split("\0") if name and (ROOT / name).is_file()]


FOLDERS = ("work", "root", "home", "tmp")


def test_the_repository_names_no_machine_and_no_registry() -> None:
    slash = "/"
    machine = re.compile("|".join(rf"(?<![\w.~]){slash}{name}{slash}[\w.]" for name in FOLDERS))
    registry = re.compile(
        "|".join((r"pypi\." + "org", r"pythonhosted\." + "org", r"npmjs\." + "(org|com)", "crates" + r"\.io"))
    )

    plainly = [*(f"{slash}{name}{slash}" for name in FOLDERS), "pypi.", "pythonhosted", "npmjs", "crates."]

    def found() -> Iterator[str]:
        for path in _tracked():
            try:
                text = path.read_text("utf-8")
            except UnicodeDecodeError:
                continue
            if not any(part in text for part in plainly):
                continue
            for number, line in enumerate(text.splitlines(), 1):
                if machine.search(line) or registry.search(line):
                    yield f"{path.relative_to(ROOT)}:{number} {line.strip()[:80]}"

    assert offenders(found()) == ""
