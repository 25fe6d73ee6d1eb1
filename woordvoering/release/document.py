"""What leaves the house, as a value: a cleared text with its imprint, from which every format is rendered."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Literal

import msgspec

from woordvoering.errors import Reason, Refused
from woordvoering.release.logo import Logo
from woordvoering.statements.blocks import Block, Heading, block_texts, every_run, plain
from woordvoering.statements.markdown_reader import read_markdown
from woordvoering.statements.placeholders import find_placeholders
from woordvoering.statements.references import broken_references, find_references, without_references
from woordvoering.statements.text import canonical, hidden_characters, revision_sha

Status = Literal["usable", "canceled", "withheld"]
LANGUAGES = frozenset({"nl", "fr", "en"})

_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
_URI = re.compile(r"[a-z][a-z0-9+.-]*:[\x21-\x7e]+", re.IGNORECASE)
_DEFAULT_COLOUR = "#1D3F8F"


class House(msgspec.Struct, frozen=True, kw_only=True):
    """The zone as its statements show it, in their language. `colour` and `second_colour` ('' for none) are '#RRGGBB',
    only ever drawn as a line; `boilerplate` and `hours_line` are plain text, '' for none."""

    name: str
    short: str
    address: str = ""
    website: str = ""
    press_contact: str = ""
    press_telephone: str = ""
    press_mail: str = ""
    boilerplate: str = ""
    colour: str = _DEFAULT_COLOUR
    second_colour: str = ""
    hours_line: str = ""
    logo: Logo | None = None


class Place(msgspec.Struct, frozen=True):
    """Where it happened; degrees in WGS 84, both or neither."""

    name: str
    uri: str = ""
    latitude: float | None = None
    longitude: float | None = None


class Review(msgspec.Struct, frozen=True):
    """A claim of others that the text contradicts: in their words, and what it turned out to be."""

    claim: str
    verdict: Literal["false", "misleading"]


class Sibling(msgspec.Struct, frozen=True):
    """The same version of the same statement in another language; `uri` is that text's own."""

    language: str
    uri: str


class Imprint(msgspec.Struct, frozen=True, kw_only=True):
    """All that stands around the text.

    `id` is the URI of the statement; `version` counts the releases of its case from 1. Times are ms UTC.
    `previous` is the URI of the release with the version before this one, `correction_of` that of the release it
    corrects. `language` is 'nl', 'fr' or 'en'.
    `translation_of` is the URI of the base text where this is a translation, `siblings` are the other languages that
    left with it, the base text first.
    `subjects` are IPTC media topic codes of eight digits. `kind` is a kind of the (re)action schema.
    """

    id: str
    version: int
    kind: str
    language: str
    first_created: int
    version_created: int
    by: str = ""
    located: str = ""
    places: tuple[Place, ...] = ()
    embargoed_until: int | None = None
    status: Status = "usable"
    subjects: tuple[str, ...] = ()
    ed_note: str = ""
    previous: str | None = None
    correction_of: str | None = None
    translation_of: str | None = None
    siblings: tuple[Sibling, ...] = ()
    reviews: tuple[Review, ...] = ()


class PressDocument(Imprint, frozen=True, kw_only=True):
    """One version of one statement, complete: the same value gives the same bytes in every format.

    `text` is the Markdown as published, without claim references; `text_sha` names the revision that was cleared.
    The headline is not repeated in `blocks`, whose headings start at level 2 and skip none.
    """

    house: House
    headline: str
    blocks: tuple[Block, ...]
    text: str
    text_sha: str


def build_document(
    text: str,
    *,
    house: House,
    imprint: Imprint,
    headline: str = "",
    variants: Mapping[str, str] | None = None,
    text_sha: str = "",
) -> PressDocument:
    """The document of one canonical revision. The headline is the `#` heading in front, else `headline`.

    `text_sha` is the fingerprint of the revision that a translation is part of; the base text makes its own.

    Raises Refused with every reason at once: `release.placeholder_open` (name), `release.reference_broken` (mark),
    `release.no_headline`, `release.no_text`, `release.colour`, `release.uri` (uri), `release.subject` (subject),
    `release.version`, `release.place` (name), `release.times`, `release.field` (field),
    `release.language` (language), or what the text itself refuses.
    """
    sha = text_sha or revision_sha(text, variants or {})
    published = canonical(without_references(text))
    blocks = read_markdown(published)
    if blocks and isinstance(blocks[0], Heading) and blocks[0].level == 1:
        headline, blocks = plain(blocks[0].runs), blocks[1:]
    title = canonical(headline).replace("\n", " ")
    faults = (*_open_places(text, published, title, blocks), *_unfit(title, blocks), *_imprint_faults(house, imprint))
    if faults:
        raise Refused(*(reason for place, reason in enumerate(faults) if reason not in faults[:place]))
    fields = msgspec.structs.asdict(imprint)
    return PressDocument(
        **fields, house=house, headline=title, blocks=tuple(_outlined(blocks)), text=published, text_sha=sha
    )


def is_colour(text: str) -> bool:
    """Whether it is a colour as a house may have: '#RRGGBB'."""
    return _COLOUR.fullmatch(text) is not None


def _open_places(text: str, published: str, title: str, blocks: tuple[Block, ...]) -> Iterator[Reason]:
    """Blanks and references in the source, in what is published, and in what a reader sees once markup is read."""
    shown = "\n".join((title, *block_texts(blocks), *(run.href for run in every_run(blocks))))
    for place in (text, published, shown):
        for found in find_placeholders(place):
            yield Reason("release.placeholder_open", {"name": found.name})
    for mark in (*broken_references(text), *broken_references(published), *broken_references(shown)):
        yield Reason("release.reference_broken", {"mark": mark})
    for reference in (*find_references(published), *find_references(shown)):
        yield Reason("release.reference_broken", {"mark": f"{{#{reference.number}}}"})


def _unfit(title: str, blocks: tuple[Block, ...]) -> Iterator[Reason]:
    if not title.strip():
        yield Reason("release.no_headline")
    if not any(words.strip() for words in block_texts(blocks)):
        yield Reason("release.no_text")


def _imprint_faults(house: House, imprint: Imprint) -> Iterator[Reason]:
    places = {f"place {place.name}": place.name for place in imprint.places}
    places |= {f"claim {number}": review.claim for number, review in enumerate(imprint.reviews, start=1)}
    yield from _unprintable_fields({**msgspec.structs.asdict(house), **msgspec.structs.asdict(imprint), **places})
    for colour in (house.colour, *filter(None, (house.second_colour,))):
        if not is_colour(colour):
            yield Reason("release.colour", {"colour": colour})
    if imprint.language not in LANGUAGES:
        yield Reason("release.language", {"language": imprint.language})
    if imprint.version < 1:
        yield Reason("release.version", {"version": imprint.version})
    if imprint.version_created < imprint.first_created:
        yield Reason("release.times")
    yield from _reference_faults(imprint)


def _reference_faults(imprint: Imprint) -> Iterator[Reason]:
    """What points elsewhere: URIs, media topics, places on the map."""
    uris = (imprint.previous, imprint.correction_of, imprint.translation_of, *(place.uri for place in imprint.places))
    uris = (*uris, *(sibling.uri for sibling in imprint.siblings))
    for uri in (imprint.id, *(uri for uri in uris if uri)):
        if not _URI.fullmatch(uri):
            yield Reason("release.uri", {"uri": uri})
    for subject in imprint.subjects:
        if not re.fullmatch(r"[0-9]{8}", subject):
            yield Reason("release.subject", {"subject": subject})
    for place in imprint.places:
        if (place.latitude is None) != (place.longitude is None) or not _on_earth(place):
            yield Reason("release.place", {"name": place.name})


def _unprintable_fields(fields: Mapping[str, object]) -> Iterator[Reason]:
    """Every field but the text is one line: a line end in one would forge a mail header or a line of the page."""
    for name, value in fields.items():
        if isinstance(value, str) and ("\n" in value or "\r" in value or hidden_characters(value)):
            yield Reason("release.field", {"field": name})


def _on_earth(place: Place) -> bool:
    return -90 <= (place.latitude or 0) <= 90 and -180 <= (place.longitude or 0) <= 180


def _outlined(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Headings below the headline: from level 2, never more than one level deeper than the heading before."""
    level = 1
    for block in blocks:
        if isinstance(block, Heading):
            level = min(max(block.level, 2), level + 1)
            yield Heading(level, block.runs)
        else:
            yield block
