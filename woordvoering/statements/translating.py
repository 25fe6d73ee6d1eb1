"""Beginning a translation: the base text line by line, in the template's other language where it is the template's.

What the author filled in is taken over where it is written the same in each language (a name, a number, an hour);
everything else stays an open place, so that no word of the base language leaves unseen. Claim references stand behind
the same sentence as in the base text.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from functools import cache

import msgspec

from woordvoering.resources import resource
from woordvoering.statements.placeholders import MAX_NAME, find_placeholders
from woordvoering.statements.references import find_references, without_references
from woordvoering.statements.sentences import split_sentences
from woordvoering.statements.templates import Template
from woordvoering.statements.text import canonical

_MARKS = re.compile(r"[ ]*(?:#{1,6} |> ?|[-*+] |\d+\. )*")
_HOUR = re.compile(r"(?P<hour>[01]?\d|2[0-3])(?:[.:]| ?[uh] ?)(?P<minute>[0-5]\d)(?: ?(?:uur|u|h))?")
_CLOCK: Mapping[str, str] = {"nl": "{hour:02d}.{minute} uur", "fr": "{hour} h {minute}", "en": "{hour:02d}:{minute}"}
_WRITTEN_ALIKE = re.compile(
    r"(?:[A-ZÀ-Þ0-9+][\w.,:/@’'+-]*|(?:de|het|van|der|den|la|le|du|des)\b)(?:[ ]+|$)", re.UNICODE
)
_TO_DO: Mapping[str, str] = {"nl": "te vertalen:", "fr": "à traduire :", "en": "to translate:"}
_LETTER = re.compile(r"[^\W\d_]")
_WORDS = re.compile(r"[^\W\d_]{3}")
_OPENS = re.compile(r"[\W\d_]*|(?s:.*)[.!?][ *_]*")
"""What stands before the first word of a sentence."""
_RULE = re.compile(r"[-*_|: ]+")
_PIPE = re.compile(r"(?<!\\)\|")


class _Line(msgspec.Struct, frozen=True):
    """A line of a template, in the pieces between its placeholders, and the same line in the other language."""

    pieces: tuple[str, ...]
    names: tuple[str, ...]
    other: str

    def values(self, line: str) -> tuple[str, ...] | None:
        """What `line` has in the places of the placeholders; None when it is another line. Each piece is looked for
        once, from left to right: no line takes long, however it is written."""
        first, *rest = self.pieces
        if not rest:
            return () if line == first else None
        if not line.startswith(first) or not line.endswith(rest[-1]):
            return None
        found, place, end = list[str](), len(first), len(line) - len(rest[-1])
        for piece in rest[:-1]:
            there = line.find(piece, place + 1, end) if piece else -1
            if there < 0:
                return None
            found.append(line[place:there])
            place = there + len(piece)
        found.append(line[place:end])
        return tuple(found) if all(value.strip() for value in found) else None


def begin_translation(text: str, language: str, own: Template | None, other: Template | None) -> str:
    """The first text of a translation of `text` into `language`.

    `own` is the template that the text came from, `other` the same one in that language; without a pair of them every
    line is an open place with its first words. Raises Refused as `canonical` does.
    """
    lines, spoken = _lines(own, other), own.language if own else ""
    return canonical("\n".join(_translated(line, language, lines, spoken) for line in text.split("\n")))


def same_lines(own: Template, other: Template) -> bool:
    """Whether two templates are one text in two languages: line for line, empty where the other is."""
    mine, theirs = own.body.split("\n"), other.body.split("\n")
    return len(mine) == len(theirs) and all(bool(a) == bool(b) for a, b in zip(mine, theirs, strict=True))


def _lines(own: Template | None, other: Template | None) -> tuple[_Line, ...]:
    if own is None or other is None or not same_lines(own, other):
        return ()
    pairs = zip(own.body.split("\n"), other.body.split("\n"), strict=True)
    known = (_line(mine, theirs) for mine, theirs in pairs)
    said = [line for line in known if any(_WORDS.search(piece) for piece in line.pieces)]
    return tuple(sorted(said, key=lambda line: -sum(map(len, line.pieces))))


def _line(mine: str, theirs: str) -> _Line:
    blanks = find_placeholders(mine)
    starts, ends = (0, *(blank.end for blank in blanks)), (*(blank.start for blank in blanks), len(mine))
    pieces = tuple(mine[start:end] for start, end in zip(starts, ends, strict=True))
    return _Line(pieces, tuple(blank.name for blank in blanks), theirs)


def _translated(line: str, language: str, lines: Sequence[_Line], own: str) -> str:
    plain = without_references(line).rstrip()
    if not plain or _RULE.fullmatch(plain):
        return line
    for known in lines:
        found = known.values(plain)
        if found is not None:
            return _with_references(line, _filled(known.other, _taken_over(found, known, own), language))
    cited = (line[found.start : found.end] for found in find_references(line))
    if plain.startswith("|") and plain.endswith("|") and len(plain) > 1:
        return _row(plain, tuple(cited), language)
    marks = _MARKS.match(plain)
    head = marks[0] if marks else ""
    return " ".join((f"{head}[[{_open_name(plain[len(head) :], language)}]]", *cited))


def _row(plain: str, cited: Sequence[str], language: str) -> str:
    """A row of a table, which must stay one: each cell with words is an open place; the claims stand in the last."""
    cells = [cell.strip() for cell in _PIPE.split(plain[1:-1])]
    other = [f"[[{_open_name(cell, language)}]]" if _LETTER.search(cell) else cell for cell in cells]
    other[-1] = " ".join((other[-1], *cited)).strip()
    return f"| {' | '.join(other)} |"


def _taken_over(found: Sequence[str], known: _Line, own: str) -> dict[str, list[str]]:
    """What the author filled in that is written the same in each language, by the thing that it is; '' for the rest."""
    values: dict[str, list[str]] = {}
    for place, (name, value) in enumerate(zip(known.names, found, strict=True)):
        thing = things(own).get(name)
        if thing is not None:
            kept = "[[" not in value and _alike(value, opens=bool(_OPENS.fullmatch(known.pieces[place])))
            values.setdefault(thing, []).append(value if kept else "")
    return values


def _alike(value: str, *, opens: bool) -> bool:
    """Whether a value is written the same in every language; a capital that opens a sentence is no sign of a name."""
    if _HOUR.fullmatch(value) or not any(letter.isalpha() for letter in value):
        return True
    return not opens and value[:1].isupper() and "".join(m[0] for m in _WRITTEN_ALIKE.finditer(value)) == value


def _filled(line: str, values: Mapping[str, Sequence[str]], language: str) -> str:
    """A line of the other template with each value in the place that asks for the same thing."""
    left = {thing: list(found) for thing, found in values.items()}
    text, place = "", 0
    for blank in find_placeholders(line):
        thing = things(language).get(blank.name, "")
        value = left[thing].pop(0) if left.get(thing) else ""
        text += line[place : blank.start] + (_written(value, language) or line[blank.start : blank.end])
        place = blank.end
    return text + line[place:]


def _written(value: str, language: str) -> str:
    hour = _HOUR.fullmatch(value)
    return _CLOCK[language].format(hour=int(hour["hour"]), minute=hour["minute"]) if hour else value


def _open_name(words: str, language: str) -> str:
    """The name of an open place: what it asks for, and the first words of what stands there in the base text."""
    shown = re.sub(r"[\[\]*_|\\]", "", words).strip()
    name = f"{_TO_DO[language]} {shown}"
    return name if len(name) <= MAX_NAME else f"{name[: MAX_NAME - 1].rstrip()}…"


def _with_references(line: str, other: str) -> str:
    """The other line with the references of this one, each behind the sentence with the same number."""
    sentences = [sentence.rstrip() for sentence in split_sentences(other)]
    marks: list[list[str]] = [[] for _ in sentences]
    whole = len(_said(line)) == len(sentences)
    for reference in find_references(line):
        before = len(_said(line[: reference.start]))
        place = min(max(before, 1), len(sentences)) if whole else len(sentences)
        marks[place - 1].append(line[reference.start : reference.end])
    return " ".join(" ".join((sentence, *cited)) for sentence, cited in zip(sentences, marks, strict=True))


def _said(line: str) -> tuple[str, ...]:
    return tuple(part for part in split_sentences(without_references(line)) if part.strip())


@cache
def things(language: str) -> Mapping[str, str]:
    """What each placeholder of a language asks for, where it is written the same in every language."""
    tables = tomllib.loads(resource("templates", "placeholders.toml").read_text("utf-8"))
    return {names[language]: thing for thing, names in tables.items() if language in names}
