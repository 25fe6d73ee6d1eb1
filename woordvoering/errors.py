"""The one error tree: every failure is a type with a code and parameters; the screen words it.

WoordvoeringError
├── Refused            a rule says no; carries every Reason                 exit 1
├── WrongUse           the call itself is wrong (unknown id, role, option)  exit 2
├── BrokenInput        what came from outside cannot be read                exit 3
│   └── SchemaError    a zone's file: names file, line and key
└── BrokenStore        the desk's own files cannot be trusted or opened     exit 4
    ├── WrongKey       passphrase or keyring key does not open the store
    ├── StoreFull      the disk refused a write; nothing was changed
    └── JournalBroken  the first wrong event, and why
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, TypeAlias

import msgspec

Param: TypeAlias = str | int | float | bool | tuple[str, ...] | None


class Reason(msgspec.Struct, frozen=True):
    """One reason why something may not happen: a code and its parameters, never a sentence."""

    code: str
    params: Mapping[str, Param] = {}


class WoordvoeringError(Exception):
    """Root of the tree. `code` names the failure; `params` fill the sentence of the screen."""

    exit_code: ClassVar[int] = 1

    def __init__(self, code: str, /, **params: Param) -> None:
        super().__init__(code, params)
        self.code = code
        self.params: Mapping[str, Param] = params

    def reasons(self) -> tuple[Reason, ...]:
        """Every reason that this error carries; one for most errors."""
        return (Reason(self.code, dict(self.params)),)


class Refused(WoordvoeringError):
    """A rule says no. Lists every reason at once, so that nobody has to try again to learn the next."""

    exit_code = 1

    def __init__(self, *reasons: Reason) -> None:
        first = reasons[0]
        super().__init__(first.code, **dict(first.params))
        self._reasons = reasons

    def reasons(self) -> tuple[Reason, ...]:
        return self._reasons


class WrongUse(WoordvoeringError):
    """The call is wrong: an unknown id, role or option."""

    exit_code = 2


class BrokenInput(WoordvoeringError):
    """What came from outside cannot be read; nothing was changed."""

    exit_code = 3


class SchemaError(BrokenInput):
    """A zone's (re)action schema is wrong; every fault names its line and key."""

    def __init__(self, file: str, faults: tuple[Reason, ...]) -> None:
        super().__init__("schema.invalid", file=file, count=len(faults))
        self.faults = faults

    def reasons(self) -> tuple[Reason, ...]:
        return self.faults


class BrokenStore(WoordvoeringError):
    """The desk's own files cannot be opened or trusted."""

    exit_code = 4


class WrongKey(BrokenStore):
    """The passphrase or the key of the keyring does not open this store."""


class StoreFull(BrokenStore):
    """The disk refused a write; the transaction was rolled back and nothing was changed."""


class JournalBroken(BrokenStore):
    """The journal does not verify; params name the first wrong event and why."""
