"""How the command line speaks: sentences and tables for people, one JSON document for programs."""

from __future__ import annotations

import sys
from collections.abc import Callable, Generator, Iterable, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

import msgspec

from woordvoering.errors import Param, Reason, WoordvoeringError
from woordvoering.i18n import Language, Messages, day_and_time, duration

Cell = str | int | float | bool | None


class Voice:
    """Speaks one language on two streams: answers on the output, everything else on the error stream."""

    def __init__(self, messages: Callable[[], Messages], language: Language, as_json: Callable[[], bool]) -> None:
        self._messages, self._as_json = messages, as_json
        self.language: Language = language
        self._worded: Callable[[Mapping[str, Param]], Mapping[str, Param]] = dict

    @property
    def as_json(self) -> bool:
        """Whether a program reads along."""
        return self._as_json()

    def say(self, code: str, params: Mapping[str, Param] | None = None) -> str:
        """The sentence of a code."""
        return self.reason(Reason(code, dict(params or {})))

    def reason(self, reason: Reason) -> str:
        """The sentence of a reason, with the offices, steps and kinds that it names as the schema words them."""
        params = {name: self._word(name, value) for name, value in self._worded(reason.params).items()}
        return self._messages().say(Reason(reason.code, params), self.language)

    def word(self, kind: str, value: str | None) -> str:
        """A word of the rooms, such as the status 'verified', in the user's language; as it is when we have none."""
        return str(self._word(kind, value or ""))

    def _word(self, kind: str, value: Param) -> Param:
        code = f"cli.verdict.{value}" if kind == "verdict" else f"cli.word.{kind}.{value}"
        known = self._messages().codes().get(code) if isinstance(value, str) else None
        return value if known is None else known.of(self.language)

    def learn(self, worded: Callable[[Mapping[str, Param]], Mapping[str, Param]]) -> None:
        """From here on ids of the desk's schema are worded by `worded`."""
        self._worded = worded

    def lasting(self, millis: int) -> str:
        """A length of time."""
        return duration(millis, self.language)

    def when(self, at: int | None) -> str:
        """A moment as Brussels' clock shows it; empty without one."""
        return "" if at is None else day_and_time(at, self.language)

    def json(self, record: Any) -> None:  # anything that msgspec encodes
        """One JSON document on one line, the same bytes for the same record."""
        data = msgspec.json.encode(record, order="deterministic")
        print(data.decode("utf-8"))

    def line(self, text: str = "") -> None:
        """A line for people."""
        print(text)

    def told(self, code: str, params: Mapping[str, Param], record: Mapping[str, Any]) -> None:
        """What was done, as a sentence or as a record."""
        if self.as_json:
            self.json({"done": code.removeprefix("cli.done."), **record})
        else:
            self.line(self.say(code, params))

    def answer(self, record: Any, tell: Callable[[], None]) -> None:  # anything that msgspec encodes
        """A view: the whole record as JSON, or told by `tell`."""
        if self.as_json:
            self.json(record)
        else:
            tell()

    def table(self, columns: Sequence[str], rows: Iterable[Sequence[Cell]], *, empty: str = "cli.nothing") -> None:
        """A table; plain columns parted by tabs when no person looks. `columns` are the codes of `cli.col.`."""
        lines = [[_shown(cell) for cell in row] for row in rows]
        if not lines:
            self.line(self.say(empty))
            return
        heads = [self.say(f"cli.col.{column}") for column in columns]
        if not sys.stdout.isatty():
            for row in ([*heads], *lines):
                print("\t".join(row))
            return
        _drawn(heads, lines)

    def fields(self, given: Sequence[tuple[str, Cell]]) -> None:
        """Names and values below each other; empty values are left out."""
        shown = [(self.say(f"cli.col.{name}"), _shown(value)) for name, value in given if value not in (None, "")]
        width = max((len(name) for name, _ in shown), default=0)
        for name, value in shown:
            self.line(f"{name:<{width}}  {value}")

    def problem(self, error: WoordvoeringError) -> None:
        """Every reason of an error: sentences on the error stream, or one JSON document on the output."""
        said = [self.reason(reason) for reason in error.reasons()]
        whole = self.reason(Reason(error.code, dict(error.params)))
        if self.as_json:
            reasons = [
                {"code": reason.code, "params": reason.params, "sentence": sentence}
                for reason, sentence in zip(error.reasons(), said, strict=True)
            ]
            self.json({"error": {"code": error.code, "params": error.params, "reasons": reasons, "sentence": whole}})
            return
        event = error.params.get("event")
        if isinstance(event, str) and event not in whole:
            said.append(self.say("cli.where", error.params))
        for sentence in dict.fromkeys((whole, *said)):
            print(sentence, file=sys.stderr)

    def notices(self, reasons: Iterable[Reason]) -> None:
        """What a person should know though the work was done: on the error stream, so that programs read on."""
        for reason in reasons:
            print(self.reason(reason), file=sys.stderr)

    @contextmanager
    def progress(self, code: str, total: int | None = None) -> Generator[Callable[[int], None]]:
        """A bar on the error stream while long work runs, where a person looks at it."""
        if self.as_json or not sys.stderr.isatty():
            yield lambda _done: None
            return
        from rich.console import Console
        from rich.progress import Progress

        with Progress(console=Console(stderr=True), transient=True) as bar:
            task = bar.add_task(self.say(code), total=total)
            yield lambda done: bar.update(task, completed=done)


def _shown(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "✓" if cell else ""
    if isinstance(cell, float):
        return f"{cell:.1f}"
    return " ".join(str(cell).split())


def _drawn(heads: Sequence[str], lines: Sequence[Sequence[str]]) -> None:
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for head in heads:
        table.add_column(head, overflow="fold")
    for row in lines:
        table.add_row(*(Text(cell) for cell in row))
    Console().print(table)
