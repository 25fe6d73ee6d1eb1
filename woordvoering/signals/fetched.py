"""What fetching gives, and what a fetcher is: known to every kind of source without loading any network code."""

from __future__ import annotations

from typing import Protocol

import msgspec

from woordvoering.errors import BrokenInput
from woordvoering.signals.types import Validators


class Fetched(msgspec.Struct, frozen=True):
    """A document, or word that it has not changed (then `body` is empty). `url` is where the redirects ended."""

    url: str
    body: bytes
    validators: Validators
    charset: str = ""
    unchanged: bool = False


class FetchFailed(BrokenInput):
    """The address gave no document; params hold `retry_after_s` when the server named a time."""


class Fetcher(Protocol):
    """Gets documents from the web."""

    def fetch(self, url: str, validators: Validators, *, internal: bool) -> Fetched:
        """Raises FetchFailed or BrokenInput with a `fetch.*` code."""
        ...
