"""What a publisher of a channel is given and what it answers: values, and the one contract that all publishers hold to.

A publisher speaks to one account at one place. It keeps no state of its own: every attempt is in the journal before it
is made, and what is not known to have ended is looked up before anything is sent again.
"""

from __future__ import annotations

from typing import Literal, Protocol

import msgspec

from woordvoering.errors import Reason
from woordvoering.release.document import PressDocument
from woordvoering.release.formats import RenderedFile

Act = Literal["publish", "correct", "withdraw", "move"]
"""`publish`: a first time. `correct`: this is the correction of what stands there. `withdraw`: take that back. `move`:
what the target keeps to itself until a moment, it keeps until another."""


class Remote(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Where something stands at its target: `id` as the target names it (an AT URI with its CID after a space, a
    number of a post, a Message-ID, a path), `url` where people read it, '' where they cannot."""

    id: str
    url: str = ""


class Account(msgspec.Struct, frozen=True, kw_only=True):
    """Whose account at which place a publisher speaks for.

    `address` is the target's: https://…, smtps://host:465, or a folder; `name` the user there; `options` are the kind's
    own. The secret is asked of the desk's keyring, never kept.
    """

    key: str
    kind: str
    channel: str
    address: str
    name: str = ""
    options: dict[str, str] = {}


class Recipient(msgspec.Struct, frozen=True):
    """One reader of the press list, for the kinds that send to persons."""

    address: str
    outlet: str
    name: str = ""
    language: str = "nl"


class Post(msgspec.Struct, frozen=True, kw_only=True):
    """One thing to be done at one target.

    `key` names it for ever: every attempt at it, from any device, carries the same. `created` (ms UTC) is the moment
    of the release; it and `key` are all that an idempotent name may be made of. `text` is the cleared text of this
    channel, `documents` the release in each of its languages, the base one first. `earlier` is what stands at the
    target and is corrected or withdrawn; `again` says that an attempt of which nobody knows the end was made before.
    To withdraw with `again` and without `earlier`: it is not known whether it stands there; what is found under this
    very `key`, `created` and `text` is taken back, and nothing to be found is well. To correct without `earlier` is for
    readers and folders, where nothing has to be found.
    `at` (ms UTC) is the moment before which nobody may read it, for targets that can hold it themselves; None for at
    once. `asked` are the moments that earlier attempts named: what they left may be held until one of those. To move
    has `earlier` and `at`, and no words.
    """

    key: str
    act: Act
    created: int
    language: str
    text: str
    documents: tuple[PressDocument, ...]
    files: tuple[RenderedFile, ...] = ()
    link: str = ""
    earlier: Remote | None = None
    again: bool = False
    at: int | None = None
    asked: tuple[int, ...] = ()
    recipient: Recipient | None = None

    @property
    def document(self) -> PressDocument:
        return self.documents[0]


class Sent(msgspec.Struct, frozen=True):
    """It stands there, exactly once. `found` when an earlier attempt turned out to have done it."""

    remote: Remote
    found: bool = False


class Failed(msgspec.Struct, frozen=True):
    """It certainly does not stand there.

    `retry_at` (ms UTC) when the target itself names a moment; `final` when the same attempt would fail again until
    somebody changes something (a refused password, a refused recipient).
    """

    reason: Reason
    retry_at: int | None = None
    final: bool = False


class Unknown(msgspec.Struct, frozen=True):
    """Nobody knows: the reply was lost.

    `lookup` says whether the target can be asked; where it cannot, a person decides (a mail that may have arrived is
    never sent again blindly).
    """

    reason: Reason
    lookup: bool = True


Outcome = Sent | Failed | Unknown


class Publisher(Protocol):
    """One account of a channel.

    `holds` says that the target keeps a post with `at` to itself until then; for the others the queue waits here.
    `personal` says that it sends to one recipient at a time.
    """

    holds: bool
    personal: bool

    def act(self, post: Post) -> Outcome:
        """Does it, once. With `post.again` it looks first whether it was done. Raises nothing of the network: what goes
        wrong is an outcome."""
        ...

    def check(self) -> Reason | None:
        """Why nothing could be published just now (reachable, known there, allowed to); None if all is well."""
        ...
