"""Lists of feeds at the desk: one taken over into the register, the register's own feeds written for another reader."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import parse_qsl, urlsplit

from woordvoering.desk import Desk
from woordvoering.signals.addresses import may_connect
from woordvoering.signals.opml import write_opml
from woordvoering.signals.outline import Outline
from woordvoering.signals.parser_process import ParserProcess
from woordvoering.signals.types import Source

_TELLING = re.compile(r"key|token|secret|passw|auth|sig(?:nature)?$|session", re.IGNORECASE)
"""Names of parameters that let in whoever holds the address."""
_NUMERIC = re.compile(r"[0-9a-fx.:\[\]%]+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class TakenOver:
    """What a list brought: the sources that were added, the addresses that were known, and those inside a network,
    which only a person may add."""

    added: tuple[Source, ...]
    known: tuple[Outline, ...]
    inside: tuple[Outline, ...]


@dataclass(frozen=True, slots=True)
class Exported:
    """A list as bytes, with the feeds in it and the names of the sources that were left out: those that are no feed on
    the public web, and those whose address lets its holder in."""

    body: bytes
    feeds: int
    left_out: tuple[str, ...]


def take_over(desk: Desk, body: bytes) -> TakenOver:
    """Adds the feeds of an OPML list that are not in the register. A list marks nothing as internal and says nothing of
    who may know. Raises BrokenInput as `parse_opml` does; then nothing was added."""
    with ParserProcess() as parser:
        outlines = parser.outlines(body)
    register = desk.cache.register
    standing = {same_place(source.address) for source in register.all()}
    added: list[Source] = []
    known: list[Outline] = []
    inside: list[Outline] = []
    for outline in outlines:
        place = same_place(outline.address)
        if place in standing:
            known.append(outline)
        elif plainly_inside(outline.address):
            inside.append(outline)
        else:
            standing.add(place)
            added.append(
                Source(
                    id=desk.entropy.token(6).hex(),
                    kind="feed",
                    name=outline.name,
                    address=outline.address,
                    language=outline.language,
                )
            )
    register.put(*added)
    return TakenOver(tuple(added), tuple(known), tuple(inside))


def export(desk: Desk, title: str) -> Exported:
    """The feeds of the register as OPML: names, addresses and languages, and never a secret."""
    outlines: list[Outline] = []
    left_out: list[str] = []
    for source in desk.cache.register.all():
        if source.kind == "feed" and not source.internal and _may_leave(source.address):
            outlines.append(Outline(source.name, source.address, (), source.language))
        else:
            left_out.append(source.name)
    return Exported(write_opml(title, outlines), len(outlines), tuple(left_out))


def same_place(address: str) -> str:
    """The address as two readers that write it differently would agree on: host in small letters, no last slash."""
    try:
        parts = urlsplit(address.strip())
        host = (parts.hostname or "").rstrip(".")
        port = f":{parts.port}" if parts.port and parts.port not in (80, 443) else ""
    except ValueError:
        return address
    query = f"?{parts.query}" if parts.query else ""
    return f"{host}{port}{parts.path.rstrip('/')}{query}" if host else address


def plainly_inside(address: str) -> bool:
    """Whether an address says by itself that it lies inside; one that hides it is refused when it is fetched."""
    try:
        host = (urlsplit(address).hostname or "").rstrip(".").lower()
    except ValueError:
        return True
    if not host or host == "localhost" or host.endswith((".localhost", ".local", ".internal", ".lan", ".home.arpa")):
        return True
    numeric = _NUMERIC.fullmatch(host) is not None and (":" in host or host[-1].isdigit())
    return numeric and not may_connect(host, internal=False)


def _may_leave(address: str) -> bool:
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    open_ = parts.scheme in ("http", "https") and not (parts.username or parts.password)
    return open_ and not any(_TELLING.search(name) for name, _ in parse_qsl(parts.query, keep_blank_values=True))
