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
_TOML_LINE = re.compile(r"at line (\d+)")


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
    """The templates at hand, by id and language."""

    def __init__(self, templates: Mapping[tuple[str, str], Template]) -> None:
        self._templates = templates

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


def load_templates(*zone_folders: Path) -> TemplateShelf:
    """The shipped templates, and those of the zone's folders laid over them in turn.

    Raises BrokenInput with the first fault: `template.no_folder`, or a fault of `read_template`.
    """
    shelf: dict[tuple[str, str], Template] = {}
    for folder in (resource("templates"), *zone_folders):
        if not folder.is_dir():
            raise BrokenInput("template.no_folder", folder=folder.name)
        for template in _in_folder(folder, own=folder in zone_folders):
            shelf[template.id, template.language] = template
    return TemplateShelf(shelf)


def templates_of(zone: Path) -> TemplateShelf:
    """The shipped templates with those of a zone's folder over them, when there is one. Raises as `load_templates`."""
    return load_templates(zone) if zone.exists() else load_templates()


def read_template(path: Path, language: str, *, own: bool = False) -> Template:
    """One template file.

    Raises BrokenInput with `file`: `template.unreadable`, `template.no_head`, `template.head` (line, detail),
    `template.text` (line, character) for hidden characters, `template.placeholder` (name) for brackets that do not
    pair, `template.reference` for a claim reference, as a template knows no claims.
    """
    try:
        text = path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
    except (OSError, UnicodeDecodeError) as fault:
        raise BrokenInput("template.unreadable", file=path.name) from fault
    parts = _FILE.fullmatch(text)
    if parts is None or len(text) > MAX_CHARACTERS:
        raise BrokenInput("template.no_head", file=path.name)
    head = _head(parts["head"], path.name)
    body = _body(parts["body"], path.name, text.count("\n", 0, parts.start("body")))
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


def _in_folder(folder: Path, *, own: bool) -> Iterator[Template]:
    for language in LANGUAGES:
        for path in sorted((folder / language).glob("*.md")):
            yield read_template(path, language, own=own)


def _head(text: str, file: str) -> _Head:
    try:
        head = msgspec.convert(tomllib.loads(text + "\n"), _Head)
    except tomllib.TOMLDecodeError as fault:
        line = _TOML_LINE.search(str(fault))
        raise BrokenInput(
            "template.head", file=file, line=1 + int(line[1]) if line else 1, detail=str(fault)
        ) from fault
    except msgspec.ValidationError as fault:
        raise BrokenInput("template.head", file=file, line=1, detail=str(fault)) from fault
    if not _ID.fullmatch(head.id):
        raise BrokenInput("template.head", file=file, line=1, detail="id")
    return head


def _body(text: str, file: str, lines_above: int) -> str:
    try:
        body = canonical(text)
    except Refused as fault:
        raise _located(fault.reasons()[0], file, lines_above) from fault
    broken = [found.name for found in find_placeholders(body) if not found.whole]
    if broken:
        raise BrokenInput("template.placeholder", file=file, name=broken[0])
    if find_references(body) or broken_references(body):
        raise BrokenInput("template.reference", file=file)
    return body


def _located(reason: Reason, file: str, lines_above: int) -> BrokenInput:
    line = reason.params.get("line")
    number = line + lines_above if isinstance(line, int) else 0
    return BrokenInput("template.text", file=file, line=number, character=str(reason.params.get("character", "")))
