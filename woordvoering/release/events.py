"""What can happen to a release: the release itself with its proof, posts, a withdrawal."""

from __future__ import annotations

import msgspec

from woordvoering.journal.event import Fact


class Recipient(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Who receives a version: an outlet and its address."""

    outlet: str
    address: str
    name: str = ""
    request: str = ""


class ReleasedFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A file that left the house, by name, format and SHA-256."""

    name: str
    format: str
    size: int
    sha256: str


class Released(Fact, frozen=True, tag="release.released"):
    """What left the house: which version of which text, to whom, on which channels, in which files."""

    release: str
    statement: str
    revision: str
    sha256: str
    version: int
    kind: str
    channels: tuple[str, ...]
    recipients: tuple[Recipient, ...]
    files: tuple[ReleasedFile, ...]
    manifest_sha256: str
    released_at: int
    previous: str = ""
    next_update_at: int | None = None


class ChannelPosted(Fact, frozen=True, tag="release.channel_posted"):
    """A person confirms that a channel carries it, and where."""

    release: str
    channel: str
    url: str


class ReleaseWithdrawn(Fact, frozen=True, tag="release.withdrawn"):
    """A version is taken back; it stays readable."""

    release: str
    reason: str


class HouseSet(Fact, frozen=True, tag="house.set"):
    """The zone as its statements show it. An event of the workspace."""

    name: str
    short: str
    address: str
    website: str
    press_contact: str
    press_telephone: str
    press_mail: str
    boilerplate: str
    colour: str
    hours_line: str


class ContactSet(Fact, frozen=True, tag="contact.set"):
    """A newsroom or journalist of the press list. An event of the workspace."""

    contact: str
    outlet: str
    name: str
    mail: str
    telephone: str
    language: str
    group: str


FACTS: tuple[type[Fact], ...] = (
    Released,
    ChannelPosted,
    ReleaseWithdrawn,
    HouseSet,
    ContactSet,
)

ERASABLE: tuple[type[Fact], ...] = (ContactSet,)
"""Who stands on the press list; what was released, and to whom, stays."""
