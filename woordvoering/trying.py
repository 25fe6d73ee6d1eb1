"""Tries a source before it is kept: one visit that stores nothing and marks nothing; and keeps it, with its secret."""

from __future__ import annotations

from dataclasses import dataclass

import msgspec

from woordvoering.desk import Desk
from woordvoering.errors import Reason
from woordvoering.signals.fetch import WebFetcher
from woordvoering.signals.kinds.kind import Means
from woordvoering.signals.kinds.registry import kind_of
from woordvoering.signals.needs import check
from woordvoering.signals.parser_process import ParserProcess
from woordvoering.signals.secrets import Secret, SourceSecrets
from woordvoering.signals.types import Source, Validators

SHOWN = 3
"""Signals of which a try shows the title."""
HARMLESS = {"mark_read": "no"}
"""Options that a try leaves out, because they change something at the source."""


@dataclass(frozen=True, slots=True)
class Tried:
    """What the visit found: how many signals, the title or first words of the newest, what could not be read; and of
    the newest three, in order."""

    found: int
    newest: str
    faults: tuple[Reason, ...]
    titles: tuple[str, ...] = ()


class _Typed:
    """The secret that was typed and is not kept yet."""

    def __init__(self, secret: Secret) -> None:
        self._secret = secret

    def secret(self, source: Source) -> Secret | None:  # noqa: ARG002
        return self._secret

    def session(self, source: Source) -> Secret | None:  # noqa: ARG002
        return None

    def keep_session(self, source: Source, session: Secret | None) -> None:
        """A try leaves nothing behind."""

    def renew(self, source: Source, value: str) -> None:  # noqa: ARG002
        self._secret.exchange(value)


def try_source(desk: Desk, source: Source, secret: Secret | None = None) -> Tried:
    """Visits a source once, with the secret that was typed or else the one that is kept.

    A source that is paid per post spends of its budget as any visit does. Raises Refused when the source cannot be
    read as it stands, and BrokenInput as its kind does.
    """
    kind = kind_of(source.kind)
    check(source, kind.needs, secret=secret is not None or desk.source_secrets.known(source))
    options = {name: HARMLESS.get(name, said) for name, said in source.options.items()}
    secrets: SourceSecrets = _Typed(secret) if secret is not None else desk.source_secrets
    with ParserProcess() as parser:
        means = Means(desk.clock, parser, WebFetcher(desk.clock), secrets, desk.cache.budget)
        reading = kind.read(msgspec.structs.replace(source, options=options), Validators(), means)
    newest = sorted(reading.signals, key=lambda signal: signal.published or 0, reverse=True)[:SHOWN]
    titles = tuple((signal.title or signal.text.partition("\n")[0])[:120] for signal in newest)
    return Tried(len(reading.signals), next(iter(titles), ""), reading.faults, titles)


def keep_source(desk: Desk, source: Source, secret: Secret | None = None) -> None:
    """Puts a source into the register, and its secret into the keyring before that.

    Raises Refused when the source cannot be read as it stands, WrongUse or BrokenStore when the secret cannot be kept:
    then nothing was changed.
    """
    check(source, kind_of(source.kind).needs, secret=secret is not None or desk.source_secrets.known(source))
    if secret is not None:
        desk.source_secrets.keep(source, secret.reveal())
    desk.cache.register.put(source)


def drop_source(desk: Desk, source: str) -> None:
    """Forgets a source and its secret; the signals that it gave stay."""
    desk.cache.register.remove(source)
    desk.source_secrets.forget(source)
