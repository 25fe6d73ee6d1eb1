"""Templates: a first text for a situation, with every unknown left visible as a placeholder.

A template is a Markdown file `<folder>/<language>/<name>.md` with TOML between `+++` lines in front:

    +++
    id = "incident"
    kind = "holding_statement"
    title = "Eerste reactie: brand, knal of ander incident"
    categories = ["incident"]
    points = ["facts_sourced", "next_update"]
    +++

The shipped ones lie in `resources/templates`; a zone's own folder, laid out alike, adds to them or replaces them by id.
One of the zone's that is broken is left out and named; the others stay on offer.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path

import msgspec

from woordvoering.errors import BrokenInput, Reason, Refused, WrongUse
from woordvoering.resources import resource
from woordvoering.statements.placeholders import fill_placeholders, find_placeholders
from woordvoering.statements.references import broken_references, find_references
from woordvoering.statements.text import MAX_CHARACTERS, canonical

LANGUAGES = ("nl", "fr", "en")

_FILE = re.compile(r"\+\+\+\n(?P<head>.*?)\n\+\+\+\n(?P<body>.*)", re.DOTALL)
_ID = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?")
_TOML_PLACE = re.compile(r"at line (\d+), column (\d+)")
_WRONG_FIELD = re.compile(r"at `\$\.(\w+)")


class _Head(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    id: str
    kind: str
    title: str
    categories: tuple[str, ...] = ()
    points: tuple[str, ...] = ()


class Template(msgspec.Struct, frozen=True, kw_only=True):
    """A text to start from.

    `kind`, `categories` and `points` are ids of the (re)action schema: what the text becomes, when it is offered first,
    and the points of the pre-release list that deserve a look. `body` is canonical. `own` says that the zone wrote it.
    """

    id: str
    language: str
    kind: str
    title: str
    categories: tuple[str, ...]
    points: tuple[str, ...]
    body: str
    own: bool = False


class TemplateShelf:
    """The templates at hand, by id and language; `faults` says which of the zone's own are not, and why."""

    def __init__(self, templates: Mapping[tuple[str, str], Template], faults: tuple[Reason, ...] = ()) -> None:
        self._templates = templates
        self.faults = faults

    def every(self, language: str, kind: str = "", categories: tuple[str, ...] = ()) -> tuple[Template, ...]:
        """The templates in `language`, of `kind` where one is given; those for one of `categories` come first."""
        found = [each for each in self._templates.values() if each.language == language and kind in ("", each.kind)]
        return tuple(sorted(found, key=lambda each: (set(categories).isdisjoint(each.categories), each.title)))

    def get(self, name: str, language: str) -> Template:
        """One template. Raises WrongUse `template.unknown` with the ids that exist in that language."""
        found = self._templates.get((name, language))
        if found is None:
            known = tuple(sorted(each.id for each in self._templates.values() if each.language == language))
            raise WrongUse("template.unknown", name=name, language=language, known=known)
        return found

    def find(self, name: str, language: str) -> Template | None:
        """One template, or None where there is none of that name in that language."""
        return self._templates.get((name, language))


def load_templates(*zone_folders: Path) -> TemplateShelf:
    """The shipped templates, and those of the zone's folders laid over them in turn.

    What is wrong in a zone's folder is a fault of the shelf: `template.no_folder`, or a fault of `read_template`.
    Raises BrokenInput with the first fault of a shipped template.
    """
    shelf: dict[tuple[str, str], Template] = {}
    for path, language in _files(resource("templates")):
        template = read_template(path, language)
        shelf[template.id, language] = template
    faults: list[Reason] = []
    for folder in zone_folders:
        if not folder.is_dir():
            faults.append(Reason("template.no_folder", {"folder": folder.name}))
        for path, language in _files(folder):
            try:
                template = read_template(path, language, own=True)
            except BrokenInput as fault:
                faults += fault.reasons()
            else:
                shelf[template.id, language] = template
    return TemplateShelf(shelf, tuple(faults))


def templates_of(zone: Path) -> TemplateShelf:
    """The shipped templates with those of a zone's folder over them, when there is one. Raises as `load_templates`."""
    return load_templates(zone) if zone.exists() else load_templates()


def read_template(path: Path, language: str, *, own: bool = False) -> Template:
    """One template file.

    Raises BrokenInput with `file` (language and name) and `line`: `template.unreadable`, `template.not_utf8`,
    `template.no_head`, `template.too_long` (limit), `template.head` (column) for what is no TOML, `template.field`
    (key) for a key that is missing, unknown or of the wrong kind, `template.text` (character) for hidden characters,
    `template.placeholder` (name) for brackets that do not pair, `template.reference` for a claim reference, as a
    template knows no claims.
    """
    file = f"{path.parent.name}/{path.name}"
    text = _text(path, file)
    parts = _FILE.fullmatch(text)
    if parts is None:
        raise BrokenInput("template.no_head", file=file, line=1)
    head = _head(parts["head"], file)
    body = _body(parts["body"], file, text.count("\n", 0, parts.start("body")))
    return Template(
        id=head.id,
        language=language,
        kind=head.kind,
        title=head.title,
        categories=head.categories,
        points=head.points,
        body=body,
        own=own,
    )


def draft(template: Template, values: Mapping[str, str] | None = None) -> str:
    """The first revision's text: known values filled in, every other placeholder left for the author to see.

    Raises Refused as `fill_placeholders` and `canonical` do.
    """
    return canonical(fill_placeholders(template.body, values or {}))


def _files(folder: Path) -> Iterator[tuple[Path, str]]:
    for language in LANGUAGES:
        for path in sorted((folder / language).glob("*.md")):
            yield path, language


def _text(path: Path, file: str) -> str:
    try:
        data = path.read_bytes()
    except OSError as fault:
        raise BrokenInput("template.unreadable", file=file, line=1) from fault
    try:
        text = data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as fault:
        raise BrokenInput("template.not_utf8", file=file, line=1 + data.count(b"\n", 0, fault.start)) from fault
    if len(text) > MAX_CHARACTERS:
        line = 1 + text.count("\n", 0, MAX_CHARACTERS)
        raise BrokenInput("template.too_long", file=file, line=line, limit=MAX_CHARACTERS)
    return text


def _head(text: str, file: str) -> _Head:
    try:
        raw = tomllib.loads(text + "\n")
    except tomllib.TOMLDecodeError as fault:
        place = _TOML_PLACE.search(str(fault))
        line, column = (int(place[1]), int(place[2])) if place else (text.count("\n") + 1, 1)
        raise BrokenInput("template.head", file=file, line=1 + line, column=column) from fault
    known = {field.name: field.required for field in msgspec.structs.fields(_Head)}
    wrong = [key for key in raw if key not in known] or [key for key, due in known.items() if due and key not in raw]
    try:
        head = None if wrong else msgspec.convert(raw, _Head)
    except msgspec.ValidationError as fault:
        wrong += _WRONG_FIELD.findall(str(fault))
        head = None
    if head is None or not _ID.fullmatch(head.id):
        key = wrong[0] if wrong else "id"
        raise BrokenInput("template.field", file=file, line=_line_of(key, text), key=key)
    return head


def _line_of(key: str, head: str) -> int:
    """The line of the file on which a key of its head stands; the first one for a key that is missing."""
    found = re.search(rf"^[ \t]*[\"']?{re.escape(key)}\b", head, re.MULTILINE)
    return 1 if found is None else 2 + head.count("\n", 0, found.start())


def _body(text: str, file: str, lines_above: int) -> str:
    try:
        body = canonical(text)
    except Refused as fault:
        raise _located(fault.reasons()[0], file, lines_above) from fault
    broken = next((found for found in find_placeholders(text) if not found.whole), None)
    if broken is not None:
        line = 1 + lines_above + text.count("\n", 0, broken.start)
        raise BrokenInput("template.placeholder", file=file, line=line, name=broken.name)
    cited = [found.start for found in find_references(text)] + [
        max(0, text.find(found)) for found in broken_references(text)
    ]
    if cited:
        raise BrokenInput("template.reference", file=file, line=1 + lines_above + text.count("\n", 0, min(cited)))
    return body


def _located(reason: Reason, file: str, lines_above: int) -> BrokenInput:
    line = reason.params.get("line")
    number = lines_above + (line if isinstance(line, int) else 1)
    return BrokenInput("template.text", file=file, line=number, character=str(reason.params.get("character", "")))
