"""Every kind of publisher: what an account of it consists of, and who opens it. Loads no network code by itself.

A new kind is one module beside this one and one entry in `KINDS`.
"""

from __future__ import annotations

import importlib
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Literal, Protocol, cast

import msgspec

from woordvoering.clock import Clock
from woordvoering.errors import Reason, WrongUse
from woordvoering.publishing.publisher import Account, Publisher
from woordvoering.publishing.tongues import SPOKEN
from woordvoering.signals.needs import CLIENT, TOKEN_URL, Option, left_out

if TYPE_CHECKING:
    from woordvoering.publishing.kinds.net import Net, Renewed

OPTION_CHARS = 500
ADDRESS_CHARS = 2_000

INTERNAL = Option(name="internal", form="yes_no", default="no")
"""Whether a person said that the target lies inside the zone's own network, where private addresses are allowed."""

_HERE = "woordvoering.publishing.kinds."
_HANDLE = r"@?[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+"
_SCHEMES: Mapping[str, tuple[str, ...]] = {"web": ("https", "http"), "mail": ("smtps", "smtp")}


class KindSpec(msgspec.Struct, frozen=True, kw_only=True):
    """What an account of one kind consists of: the settings form and the command line ask for exactly this.

    `channel` is the channel that it serves. `address` says what kind of address it has, `default_address` what to
    propose. `user` is what `Account.name` is called there ('user', 'handle'), '' when there is none; `secret` what its
    secret is called, '' when there is none. `holds` and `personal` are those of the publisher.
    """

    name: str
    channel: str
    module: str
    address: Literal["web", "mail", "folder"]
    default_address: str = ""
    user: str = ""
    user_required: bool = False
    secret: str = ""
    secret_required: bool = False
    options: tuple[Option, ...] = ()
    holds: bool = False
    personal: bool = False


KINDS: Mapping[str, KindSpec] = {
    kind.name: kind
    for kind in (
        KindSpec(
            name="folder",
            channel="website",
            module=_HERE + "folder",
            address="folder",
            options=(Option(name="language", form="choice", choices=("nl", "fr", "en"), default="nl"),),
        ),
        KindSpec(
            name="wordpress",
            channel="website",
            module=_HERE + "wordpress",
            address="web",
            default_address="https://",
            user="user",
            user_required=True,
            secret="app_password",  # noqa: S106  # its name, not one itself
            secret_required=True,
            options=(Option(name="route", form="choice", choices=("pretty", "plain"), default="pretty"), INTERNAL),
            holds=True,
        ),
        KindSpec(
            name="mastodon",
            channel="mastodon",
            module=_HERE + "mastodon",
            address="web",
            default_address="https://mastodon.social",
            secret="access_token",  # noqa: S106
            secret_required=True,
            options=(SPOKEN, INTERNAL),
            holds=True,
        ),
        KindSpec(
            name="bluesky",
            channel="bluesky",
            module=_HERE + "bluesky",
            address="web",
            default_address="https://bsky.social",
            user="handle",
            user_required=True,
            secret="app_password",  # noqa: S106
            secret_required=True,
            options=(
                Option(name="correct", form="choice", choices=("reply", "edit"), default="reply"),
                SPOKEN,
                INTERNAL,
            ),
        ),
        KindSpec(
            name="smtp",
            channel="mail",
            module=_HERE + "smtp",
            address="mail",
            default_address="smtps://",
            user="user",
            secret="mail_secret",  # noqa: S106
            options=(
                Option(name="from", pattern=r"[^@\s]+@[^@\s]+"),
                Option(name="tls", form="choice", choices=("required", "none"), default="required"),
                Option(name="sent", pattern=r"[^\x00-\x1f]+"),
                Option(name="sent_port", form="number", default="993", least=1, most=65_535),
                TOKEN_URL,
                CLIENT,
                INTERNAL,
            ),
            personal=True,
        ),
    )
}


class _Module(Protocol):
    def publisher(self, account: Account, secret: str, clock: Clock, net: Net | None) -> Publisher: ...


def kind_of(name: str) -> KindSpec:
    """The kind by its name. Raises WrongUse('publisher.unknown_kind')."""
    if name not in KINDS:
        raise WrongUse("publisher.unknown_kind", kind=name, known=tuple(KINDS))
    return KINDS[name]


def open_publisher(account: Account, secret: str, *, clock: Clock, net: Net | None = None) -> Publisher:
    """The publisher of an account. Reaches nothing yet.

    `secret` is what the desk's keyring has for this account at this place, '' for none. `net` holds what several
    publishers share (the resolver, whom TLS believes, logins that are kept): one for a whole run, so that Bluesky is
    not asked for a session at every post; without one the publisher has its own.
    Raises WrongUse('publisher.unknown_kind').
    """
    module = cast("_Module", importlib.import_module(kind_of(account.kind).module))
    return module.publisher(account, secret, clock, net)


def open_net(renewed: Renewed | None = None) -> Net:
    """What the publishers of one run share, on the machine's own network. `renewed` keeps the secret that a network
    exchanged for that of an account."""
    return importlib.import_module(_HERE + "net").Net(renewed=renewed)


def value_of(account: Account, name: str) -> str:
    """What an account says for an option of its kind, else what an empty one means."""
    option = next(option for option in KINDS[account.kind].options if option.name == name)
    return account.options.get(name, "").strip() or option.default


def faults_of(account: Account, *, secret: bool) -> tuple[Reason, ...]:
    """Why nothing can be published by an account as it stands: every reason at once. `secret` is whether its secret is
    known. Raises WrongUse('publisher.unknown_kind')."""
    kind = kind_of(account.kind)
    found = list(_address_faults(account.address.strip(), kind))
    known = {option.name for option in kind.options}
    found += [Reason("publisher.option_unknown", {"option": name}) for name in account.options if name not in known]
    for option in kind.options:
        found += _option_faults(option, account.options.get(option.name, "").strip())
    found += [Reason("publisher.option_missing", {"option": name}) for name in left_out(kind.options, account.options)]
    if (kind.user_required or account.options.get(TOKEN_URL.name, "").strip()) and not account.name.strip():
        found.append(Reason("publisher.name_missing", {"field": kind.user}))
    if account.name and not (account.name.isprintable() and len(account.name) <= OPTION_CHARS):
        found.append(Reason("publisher.name_wrong", {"field": kind.user or "name"}))
    if kind.name == "bluesky" and account.name.strip() and not re.fullmatch(_HANDLE, account.name.strip()):
        found.append(Reason("publisher.name_wrong", {"field": kind.user}))
    if kind.secret and not secret and (kind.secret_required or account.name.strip()):
        found.append(Reason("publisher.secret_missing"))
    if account.options.get("tls") == "none" and (secret or account.options.get("internal") != "yes"):
        found.append(Reason("publisher.in_the_open"))
    return tuple(found)


def _address_faults(address: str, kind: KindSpec) -> tuple[Reason, ...]:
    if not address or address == kind.default_address.partition("://")[0] + "://":
        return (Reason("publisher.address_missing"),)
    if not address.isprintable() or len(address) > ADDRESS_CHARS:
        return (Reason("publisher.address_wrong"),)
    schemes = _SCHEMES.get(kind.address)
    if schemes is not None and address.partition("://")[0].lower() not in schemes:
        return (Reason("publisher.address_scheme", {"schemes": ", ".join(f"{scheme}://" for scheme in schemes)}),)
    return ()


def _option_faults(option: Option, value: str) -> tuple[Reason, ...]:
    if not value:
        return ()
    allowed = {"choice": option.choices, "yes_no": ("yes", "no")}.get(option.form)
    if len(value) > OPTION_CHARS or not value.isprintable() or (allowed is not None and value not in allowed):
        return (Reason("publisher.option_wrong", {"option": option.name}),)
    if option.form == "number" and not (value.isdecimal() and option.least <= int(value[:9]) <= option.most):
        return (Reason("publisher.option_wrong", {"option": option.name}),)
    if option.pattern and not re.fullmatch(option.pattern, value):
        return (Reason("publisher.option_wrong", {"option": option.name}),)
    return ()
