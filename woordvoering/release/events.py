"""What can happen to a release: the release itself with its proof, who got it later, posts, a withdrawal."""

from __future__ import annotations

import msgspec

from woordvoering.journal.event import Fact


class Recipient(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Who receives a version: an outlet and its address; the request that it answers, the contact of the press list."""

    outlet: str
    address: str
    name: str = ""
    request: str = ""
    contact: str = ""


class ReleasedFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A file that left the house, by name, format and SHA-256."""

    name: str
    format: str
    size: int
    sha256: str


class Target(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An account that a release goes to: of which channel and kind, in which language ('' for that of the text)."""

    channel: str
    account: str
    kind: str
    language: str = ""


class Released(Fact, frozen=True, tag="release.released"):
    """What left the house: which version of which text, to whom, on which channels, in which files.

    `plan` is the plan that it follows, '' for none. `embargo` (ms UTC) is the moment before which nobody may read it.
    `targets` are the accounts that send it by themselves; the other channels are done by hand. None in releases from
    before there were accounts. `more` counts the recipients that did not fit: they stand in `AlsoSent` of the same act.
    """

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
    plan: str = ""
    embargo: int | None = None
    targets: tuple[Target, ...] | None = None
    more: int = 0


class AlsoSent(Fact, frozen=True, tag="release.also_sent"):
    """A version goes to more: to whoever asked later, or to those who did not fit in the release itself.

    `first` is then the number of the first of them among all its recipients; 0 for whoever asked later.
    """

    release: str
    recipients: tuple[Recipient, ...]
    first: int = 0


class ChannelPosted(Fact, frozen=True, tag="release.channel_posted"):
    """A person confirms that a channel carries it, and where. `language` is in which one, of a text with several; ''
    in older journals, and of a text with one: the statement's own."""

    release: str
    channel: str
    url: str
    language: str = ""


class ReleaseWithdrawn(Fact, frozen=True, tag="release.withdrawn"):
    """A version is taken back; it stays readable. The notice of it is a version of its own (0 in older journals), at
    `withdrawn_at` (ms UTC), with a kit of the same formats whose manifest has this SHA-256."""

    release: str
    reason: str
    version: int = 0
    withdrawn_at: int | None = None
    manifest_sha256: str = ""


class HouseSet(Fact, frozen=True, tag="house.set"):
    """The zone as its statements show it. An event of the workspace.

    `boilerplate` and `hours_line` are Dutch; a language without its own has the Dutch ones. `logo` names the file among
    the blobs, `logo_sha256` is the SHA-256 of the PNG in it; both '' for none.
    """

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
    second_colour: str = ""
    boilerplate_fr: str = ""
    boilerplate_en: str = ""
    hours_line_fr: str = ""
    hours_line_en: str = ""
    logo: str = ""
    logo_sha256: str = ""


FACTS: tuple[type[Fact], ...] = (
    Released,
    ChannelPosted,
    ReleaseWithdrawn,
    AlsoSent,
    HouseSet,
)
"""None of them can be erased: what was released, and to whom, stays."""
