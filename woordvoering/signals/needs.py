"""What a kind of source asks of the person who adds one: declared once, for the screen and the command line."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Literal

import msgspec

from woordvoering.errors import Reason, Refused
from woordvoering.signals.types import Source

OPTION_CHARS = 500

Form = Literal["text", "number", "choice", "yes_no"]
"""How an option is asked for. A number is whole; yes_no is 'yes' or 'no'."""


class Option(msgspec.Struct, frozen=True, kw_only=True):
    """One option of a kind; the screen has words for its name and its choices.

    Of the options that share a `group` exactly one is given; of those that share `together` all or none. `default` is
    what an empty one means. `pattern` is what the whole text must match; `least` and `most` bound a number.
    """

    name: str
    form: Form = "text"
    required: bool = False
    default: str = ""
    group: str = ""
    together: str = ""
    choices: tuple[str, ...] = ()
    pattern: str = ""
    least: int = 0
    most: int = 1_000_000


TOKEN_URL = Option(name="token_url", pattern=r"https?://[^\s@?#]+", together="oauth2")
CLIENT = Option(name="client", pattern=r"\S+", together="oauth2")
"""Of a mail server that takes no passwords: where a token is asked for, and for which application (`bearer.py`)."""


class Needs(msgspec.Struct, frozen=True, kw_only=True):
    """What a source of one kind consists of.

    `address` says what kind of address it has; `default_address` is what to propose, '' when there is none to propose.
    `secret` is what its secret is called (`bot_token`), '' when there is none; `secret_required`
    whether nothing can be read without it. `interval_s` is the rhythm to propose, in seconds.
    """

    address: Literal["web", "place", "web_or_place", "mail"]
    default_address: str = ""
    options: tuple[Option, ...] = ()
    secret: str = ""
    secret_required: bool = False
    interval_s: int = 300


def value_of(source: Source, option: Option) -> str:
    """What a source says for an option, else what an empty one means."""
    return source.options.get(option.name, "").strip() or option.default


def number_of(source: Source, option: Option) -> int:
    """As value_of, for a number; what is no number means the default."""
    value = value_of(source, option)
    return int(value) if value.isdecimal() else int(option.default or 0)


def faults_of(source: Source, needs: Needs, *, secret: bool) -> tuple[Reason, ...]:
    """Why a source cannot be read as it stands: every reason at once. `secret` is whether its secret is known."""
    found = list(_address_faults(source, needs))
    known = {option.name: option for option in needs.options}
    found += [Reason("source.option_unknown", {"option": name}) for name in source.options if name not in known]
    for option in needs.options:
        found += _option_faults(option, source.options.get(option.name, "").strip())
    found += _group_faults(needs, source.options)
    found += _together_faults(needs, source.options)
    if needs.secret_required and not secret:
        found.append(Reason("source.secret_missing"))
    return tuple(found)


def check(source: Source, needs: Needs, *, secret: bool = True) -> None:
    """Raises Refused with every reason of faults_of."""
    faults = faults_of(source, needs, secret=secret)
    if faults:
        raise Refused(*faults)


def _address_faults(source: Source, needs: Needs) -> list[Reason]:
    address = source.address.strip()
    web = address.lower().startswith(("http://", "https://"))
    if needs.address == "web" and not web:
        return [Reason("source.address_no_web")]
    return [] if address else [Reason("source.address_missing")]


def _option_faults(option: Option, value: str) -> list[Reason]:
    if not value:
        return [Reason("source.option_missing", {"option": option.name})] if option.required else []
    if len(value) > OPTION_CHARS or not value.isprintable():
        return [Reason("source.option_wrong", {"option": option.name})]
    if option.form == "number":
        fits = value.isdecimal() and len(value) < 10 and option.least <= int(value) <= option.most
        range_ = {"option": option.name, "least": option.least, "most": option.most}
        return [] if fits else [Reason("source.option_no_number", range_)]
    allowed = {"choice": option.choices, "yes_no": ("yes", "no")}.get(option.form)
    if (allowed is not None and value not in allowed) or (option.pattern and not re.fullmatch(option.pattern, value)):
        return [Reason("source.option_wrong", {"option": option.name})]
    return []


def _group_faults(needs: Needs, options: Mapping[str, str]) -> list[Reason]:
    groups: dict[str, list[str]] = {}
    for option in needs.options:
        if option.group:
            groups.setdefault(option.group, []).append(option.name)
    return [
        Reason("source.option_one_of", {"options": ", ".join(names)})
        for names in groups.values()
        if sum(bool(options.get(name, "").strip()) for name in names) != 1
    ]


def _together_faults(needs: Needs, options: Mapping[str, str]) -> list[Reason]:
    return [Reason("source.option_missing", {"option": name}) for name in left_out(needs.options, options)]


def left_out(wanted: Sequence[Option], options: Mapping[str, str]) -> list[str]:
    """The names of the options that are empty, while one that goes together with them is given."""
    given = {option.together for option in wanted if option.together and options.get(option.name, "").strip()}
    return [one.name for one in wanted if one.together in given and not options.get(one.name, "").strip()]
