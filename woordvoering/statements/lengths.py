"""How long a text is on a channel, in that channel's own counting; the counters of the editor and of `measure`."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import msgspec

from woordvoering.errors import BrokenInput, Reason
from woordvoering.statements import counting
from woordvoering.statements.channels import Channel
from woordvoering.statements.gsm import as_text_message, capacity

MAX_LINE = 1_000_000
"""Bytes of one line of a JSONL file."""

_OF_THE_SYSTEM: Mapping[type[OSError], str] = {
    FileNotFoundError: "measure.missing",
    IsADirectoryError: "measure.folder",
    PermissionError: "measure.denied",
}


class Measure(msgspec.Struct, frozen=True):
    """The length of one text on one channel.

    `unit` is what `length` and `limit` count: 'weighted', 'graphemes', 'code_points', 'utf16', 'septets' or 'words'.
    `limit` is None where there is none. `valid` says whether the channel takes the text; `detail` holds what the
    screen tells beside the counter: links at a fixed price, bytes, tags, messages, characters to replace.
    """

    length: int
    limit: int | None
    valid: bool
    unit: str
    detail: tuple[Reason, ...] = ()


class _Line(msgspec.Struct, frozen=True):
    text: str


def measure(channel: Channel, text: str, warning: str = "") -> Measure:
    """Measures `text`; `warning` is a Mastodon content warning, which counts along."""
    return _COUNTERS[channel.counting](channel, warning + text if channel.counting == "mastodon" else text)


def measure_file(channel: Channel, path: Path) -> Iterator[tuple[str, Measure]]:
    """Text and measure of each line `{"text": …}` of a JSONL file, in order, one at a time; empty lines are left out.

    Raises BrokenInput with `file`: `measure.missing`, `measure.folder`, `measure.denied` or `measure.unreadable`, and
    with its `line` too: `measure.line` for what is no JSON, `measure.line_no_text`, `measure.line_not_utf8` and
    `measure.line_long` (limit).
    """
    try:
        with path.open("rb") as lines:
            number = 0
            while line := lines.readline(MAX_LINE + 1):
                number += 1
                if line.strip():
                    text = _text_of(line, path, number)
                    yield text, measure(channel, text)
    except OSError as fault:
        code = next((code for kind, code in _OF_THE_SYSTEM.items() if isinstance(fault, kind)), "measure.unreadable")
        raise BrokenInput(code, file=path.name) from fault


def _text_of(line: bytes, path: Path, number: int) -> str:
    if len(line) > MAX_LINE:
        raise BrokenInput("measure.line_long", file=path.name, line=number, limit=MAX_LINE)
    try:
        return msgspec.json.decode(line.decode(), type=_Line).text
    except UnicodeDecodeError as fault:
        raise BrokenInput("measure.line_not_utf8", file=path.name, line=number) from fault
    except msgspec.ValidationError as fault:
        raise BrokenInput("measure.line_no_text", file=path.name, line=number) from fault
    except msgspec.DecodeError as fault:
        raise BrokenInput("measure.line", file=path.name, line=number) from fault


def _x(channel: Channel, text: str) -> Measure:
    length, valid, links = counting.x_length(text, channel)
    return Measure(length, channel.limit, valid, "weighted", _links(links, channel))


def _bluesky(channel: Channel, text: str) -> Measure:
    size = len(text.encode("utf-8", "replace"))
    tags = tuple(tag for tag in counting.hashtags(text) if _over_tag(tag, channel))
    detail = [Reason("length.bytes", {"bytes": size, "limit": channel.bytes})]
    detail += [Reason("length.tag_too_long", {"tag": tag, "limit": channel.tag}) for tag in tags]
    length = counting.graphemes(text)
    valid = _within(length, channel.limit) and _within(size, channel.bytes)
    return Measure(length, channel.limit, valid, "graphemes", tuple(detail))


def _mastodon(channel: Channel, text: str) -> Measure:
    length = counting.mastodon_length(text, channel.link or 23)
    detail = _links(counting.web_addresses(text), channel)
    return Measure(length, channel.limit, _within(length, channel.limit), "graphemes", detail)


def _sms(channel: Channel, text: str) -> Measure:
    message = as_text_message(text)
    detail = [Reason("length.messages", {"parts": message.parts, "alphabet": message.alphabet})]
    for found in message.replacements:
        code = "length.replace" if found.offered else "length.irreplaceable"
        params = {"character": found.character, "count": found.count, "offered": found.offered}
        detail.append(Reason(code, params))
    unit = "septets" if message.alphabet == "gsm7" else "utf16"
    limit = capacity(message.alphabet, channel.parts)
    return Measure(message.length, limit, message.parts <= channel.parts, unit, tuple(detail))


def _plain(unit: str, count: Callable[[str], int]) -> Callable[[Channel, str], Measure]:
    def counter(channel: Channel, text: str) -> Measure:
        length = count(text)
        detail: list[Reason] = []
        tags = len(counting.hashtags(text))
        if channel.hashtags is not None and tags > channel.hashtags:
            detail.append(Reason("length.hashtags", {"count": tags, "limit": channel.hashtags}))
        valid = _within(length, channel.limit) and not detail
        reserved = sum(text.count(character) for character in channel.reserved)
        if reserved:
            detail.append(Reason("length.reserved", {"count": reserved}))
        if channel.image:
            detail.append(Reason("length.image_needed"))
        return Measure(length, channel.limit, valid, unit, tuple(detail))

    return counter


def escaped(channel: Channel, text: str) -> str:
    """`text` with a backslash before the channel's reserved characters; LinkedIn cuts a post at a bare one."""
    return "".join(f"\\{character}" if character in channel.reserved else character for character in text)


def _links(count: int, channel: Channel) -> tuple[Reason, ...]:
    return (Reason("length.links", {"count": count, "each": channel.link}),) if count else ()


def _within(length: int, limit: int | None) -> bool:
    return limit is None or length <= limit


def _over_tag(tag: str, channel: Channel) -> bool:
    return not (_within(counting.graphemes(tag), channel.tag) and _within(len(tag.encode()), channel.tag_bytes))


_COUNTERS: Mapping[str, Callable[[Channel, str], Measure]] = {
    "x": _x,
    "bluesky": _bluesky,
    "mastodon": _mastodon,
    "sms": _sms,
    "graphemes": _plain("graphemes", counting.graphemes),
    "code_points": _plain("code_points", len),
    "utf16": _plain("utf16", counting.utf16_units),
    "words": _plain("words", lambda text: len(text.split())),
}
