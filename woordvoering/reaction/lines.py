"""On which line each key of a TOML file stands: tomllib reads the values, this only finds the places.

Expects text that tomllib has read without error, so that it need not judge the syntax again.
"""

from __future__ import annotations

import re
from bisect import bisect_right

Path = tuple[str | int, ...]
"""Where a value stands: names of tables and keys, and the index in an array."""

_IDLE = re.compile(r"(?:[ \t\r\n]+|#[^\n]*)*")
_BLANKS = re.compile(r"[ \t]*")
_BARE_KEY = re.compile(r"[\w-]*")
_BARE_VALUE = re.compile(r"[^,\]}\n#]*")
_QUOTES = ('"""', "'''", '"', "'")
_PLAIN = {'"': re.compile(r'[^"\\]*'), "'": re.compile(r"[^']*")}
"""What neither ends a string of that quote nor escapes."""


class _Scanner:
    """Walks the text once and notes the line of every key and array item."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.breaks = [found.start() for found in re.finditer("\n", text)]
        self.found: dict[Path, int] = {}
        self.arrays: dict[Path, int] = {}

    def line(self) -> int:
        return bisect_right(self.breaks, self.at - 1) + 1

    def note(self, path: Path) -> None:
        self.found.setdefault(path, self.line())

    def over(self, pattern: re.Pattern[str]) -> str:
        """Moves over what the pattern matches here, and returns it."""
        found = pattern.match(self.text, self.at)
        start, self.at = self.at, found.end() if found else self.at
        return self.text[start : self.at]

    def skip(self) -> None:
        """Over blanks, line ends and comments."""
        self.over(_IDLE)

    def peek(self, size: int = 1) -> str:
        return self.text[self.at : self.at + size]

    def string(self) -> str:
        """A quoted string, returned as written between its quotes."""
        quote = next(mark for mark in _QUOTES if self.text.startswith(mark, self.at))
        start = self.at = self.at + len(quote)
        self.over(_PLAIN[quote[0]])
        while not self.text.startswith(quote, self.at):
            self.at += 2 if quote[0] == '"' and self.peek() == "\\" else 1
            self.over(_PLAIN[quote[0]])
        while len(quote) == 3 and self.text.startswith(quote, self.at + 1):
            self.at += 1  # up to two quotes may stand before the closing three
        inside = self.text[start : self.at]
        self.at += len(quote)
        return inside

    def word(self) -> str:
        """One part of a key: bare or quoted."""
        self.over(_BLANKS)
        return self.string() if self.peek() in ('"', "'") else self.over(_BARE_KEY)

    def key(self) -> Path:
        """A key, dotted or not."""
        parts = [self.word()]
        self.over(_BLANKS)
        while self.peek() == ".":
            self.at += 1
            parts.append(self.word())
            self.over(_BLANKS)
        return tuple(parts)

    def header(self) -> Path:
        """`[table]` or `[[array]]`: the path that the keys below it belong to."""
        start = self.at
        many = self.peek(2) == "[["
        self.at += 2 if many else 1
        keys = self.key()
        self.over(_BLANKS)
        end = self.at + (2 if many else 1)
        self.at = start
        path: Path = ()
        for depth, key in enumerate(keys):
            path = (*path, key)
            last = depth == len(keys) - 1
            if last and many:
                self.arrays[path] = self.arrays.get(path, 0) + 1
            self.note(path)
            if path in self.arrays:
                path = (*path, self.arrays[path] - 1)
                self.note(path)
        self.at = end
        return path

    def pair(self, prefix: Path) -> None:
        """`key = value`."""
        start = self.at
        keys = self.key()
        after, self.at = self.at, start
        for depth in range(1, len(keys) + 1):
            self.note((*prefix, *keys[:depth]))
        self.at = after + 1  # over the '='
        self.value((*prefix, *keys))

    def value(self, path: Path) -> None:
        self.skip()
        match self.peek():
            case "[":
                self.items(path)
            case "{":
                self.table(path)
            case '"' | "'":
                self.string()
            case _:
                self.over(_BARE_VALUE)

    def items(self, path: Path) -> None:
        """An array: every item gets its own line."""
        self.at += 1
        index = 0
        self.skip()
        while self.peek() != "]":
            self.note((*path, index))
            self.value((*path, index))
            index += 1
            self.skip()
            if self.peek() == ",":
                self.at += 1
                self.skip()
        self.at += 1

    def table(self, path: Path) -> None:
        """An inline table."""
        self.at += 1
        self.skip()
        while self.peek() != "}":
            self.pair(path)
            self.skip()
            if self.peek() == ",":
                self.at += 1
                self.skip()
        self.at += 1

    def run(self) -> dict[Path, int]:
        prefix: Path = ()
        self.skip()
        while self.at < len(self.text):
            if self.peek() == "[":
                prefix = self.header()
            else:
                self.pair(prefix)
            self.skip()
        return self.found


def line_index(text: str) -> dict[Path, int]:
    """The line (from 1) of every table, key and array item of a TOML text that tomllib accepts."""
    return _Scanner(text).run()


def line_of(index: dict[Path, int], path: Path) -> int:
    """The line of a path, or of the nearest thing around it; 1 for the file as a whole."""
    for size in range(len(path), 0, -1):
        if path[:size] in index:
            return index[path[:size]]
    return 1


def key_of(path: Path) -> str:
    """A path as a person writes it: `steps[3].timing.office`, counting items from 1."""
    text = ""
    for part in path:
        text += f"[{part + 1}]" if isinstance(part, int) else f".{part}" if text else part
    return text
