"""The channels as data: `resources/channels.toml`, with a zone's own file laid over it."""

from __future__ import annotations

import datetime as dt
import re
import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, Literal

import msgspec

from woordvoering.errors import BrokenInput, WrongUse
from woordvoering.resources import resource
from woordvoering.statements.languages import reserved

_TOML_PLACE = re.compile(r"at line (\d+), column (\d+)")
_FIELD = re.compile(r"`(?:\$\.)?([a-z_]+)[^`]*`$")
"""The field that msgspec names last: 'unknown field `x`', 'required field `x`', 'Expected … - at `$.x[0]`'."""

Counting = Literal["x", "bluesky", "mastodon", "graphemes", "code_points", "utf16", "sms", "words"]


class Channel(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What one channel takes.

    `label` is its Dutch name on the screen, `labels` the names in other languages where they differ ('fr', 'en').
    `limit` is in the units of `counting`; None means no limit (`sms` has its own, by alphabet and `parts`).
    `link` is what any web address counts for; `bytes`, `tag`, `tag_bytes`, `hashtags` and `reserved` are further
    rules of that channel; `image` says that a text alone cannot be posted. `source` and `date` say who stated it.
    """

    label: str
    labels: Mapping[str, str] = {}
    counting: Counting
    source: str
    date: dt.date
    limit: int | None = None
    link: int | None = None
    bytes: int | None = None
    tag: int | None = None
    tag_bytes: int | None = None
    hashtags: int | None = None
    reserved: str = ""
    parts: int = 1
    image: bool = False

    def name_in(self, language: str) -> str:
        """The name on the screen in a language; Dutch where it has no other."""
        return self.labels.get(language, self.label)


def load_channels(*overlays: Path) -> Mapping[str, Channel]:
    """The shipped channels, with the tables of each overlay laid over them in turn, by name.

    Raises BrokenInput with the `file`: `channels.unreadable`, `channels.syntax` (line, column) for what is no TOML,
    `channels.reserved` (channel) for a name that means a language, and `channels.field` (channel, key) for a key that
    is missing, unknown or of the wrong kind.
    """
    tables: dict[str, dict[str, Any]] = {}
    channels: dict[str, Channel] = {}
    shipped = resource("channels.toml")
    for path, found in ((shipped, _shipped(shipped)), *((path, _tables(path)) for path in overlays)):
        for name, table in found.items():
            tables[name] = {**tables.get(name, {}), **table}
            channels[name] = _channel(path.name, name, tables[name])
    return channels


@cache
def _shipped(path: Path) -> Mapping[str, Mapping[str, Any]]:
    """The tables that every desk starts from, read once in a process."""
    return _tables(path)


def _tables(path: Path) -> dict[str, dict[str, Any]]:
    try:
        raw = tomllib.loads(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError) as fault:
        raise BrokenInput("channels.unreadable", file=path.name) from fault
    except tomllib.TOMLDecodeError as fault:
        place = _TOML_PLACE.search(str(fault))
        line, column = (int(place[1]), int(place[2])) if place else (path.read_text("utf-8").count("\n") + 1, 1)
        raise BrokenInput("channels.syntax", file=path.name, line=line, column=column) from fault
    for name, table in raw.items():
        if not isinstance(table, dict):
            raise BrokenInput("channels.field", file=path.name, channel="", key=name)
        if reserved(name):
            raise BrokenInput("channels.reserved", file=path.name, channel=name)
    return raw


def _channel(file: str, name: str, table: Mapping[str, Any]) -> Channel:
    try:
        return msgspec.convert(table, Channel)
    except msgspec.ValidationError as fault:
        found = _FIELD.search(str(fault))
        raise BrokenInput("channels.field", file=file, channel=name, key=found[1] if found else "") from fault


def channel_named(channels: Mapping[str, Channel], name: str) -> Channel:
    """The channel of that name. Raises WrongUse `channels.unknown` with the names that exist."""
    if name not in channels:
        raise WrongUse("channels.unknown", name=name, known=tuple(sorted(channels)))
    return channels[name]
