"""What fetching gives, and what a fetcher is: known to every kind of source without loading any network code."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, Protocol

import msgspec

from woordvoering.errors import BrokenInput
from woordvoering.signals.secrets import Secret
from woordvoering.signals.types import Validators

SECRET_MARK = "{secret}"  # noqa: S105  # where one goes, not one itself
"""Where the secret goes in an address or a body that must hold it; it is put there just before the bytes leave."""


class Fetched(msgspec.Struct, frozen=True):
    """A document, or word that it has not changed (then `body` is empty). `url` is where the redirects ended.

    `moved` is the address that the source says is its own from now on (301, 308), '' when it did not move.
    """

    url: str
    body: bytes
    validators: Validators
    charset: str = ""
    unchanged: bool = False
    moved: str = ""


class Call(msgspec.Struct, frozen=True, kw_only=True):
    """One question to a network's interface. `body` is sent with POST, and is JSON unless a header says otherwise.

    `secret` goes where `place` says: 'bearer' in the header Authorization, 'address' and 'body' in the place of
    SECRET_MARK there; 'form' puts it into the body as it is, which is encoded already. It is sent to the host of `url`
    alone, over https unless the source is internal.
    """

    url: str
    method: Literal["GET", "POST"] = "GET"
    headers: Mapping[str, str] = {}
    body: bytes = b""
    secret: Secret | None = None
    place: Literal["bearer", "address", "body", "form"] = "bearer"


class Answer(msgspec.Struct, frozen=True):
    """What a network answered, whatever the status. `headers` have lower-case names; `body` is unpacked and capped."""

    status: int
    headers: Mapping[str, str]
    body: bytes


class FetchFailed(BrokenInput):
    """The address gave no document; params hold `retry_after_s` when the server named a time."""


class Fetcher(Protocol):
    """Gets documents from the web."""

    def fetch(self, url: str, validators: Validators, *, internal: bool) -> Fetched:
        """Raises FetchFailed or BrokenInput with a `fetch.*` code."""
        ...

    def call(self, call: Call, *, internal: bool) -> Answer:
        """Asks a network's interface. Raises FetchFailed or BrokenInput with a `fetch.*` code, not for a status."""
        ...
