"""What publishers share in one run: how names are resolved, whom TLS believes, and logins, kept in memory alone."""

from __future__ import annotations

import logging
import ssl
import threading
import time
from collections.abc import Callable
from functools import cached_property
from typing import TypeAlias

from woordvoering.errors import WoordvoeringError
from woordvoering.publishing.publisher import Account
from woordvoering.signals.connection import Deadline, PinnedBackend, Resolver, system_resolver
from woordvoering.signals.secrets import Secret
from woordvoering.signals.trust import verifying

log = logging.getLogger(__name__)

ACT_S = 30.0
"""Seconds for one question to a target, from the resolving of its name to the last byte of its answer."""
MAIL_S = 120.0
"""Seconds for one conversation with a mail server: those that search a message for harm answer its final dot late, and
whoever hangs up before that never learns whether it arrived."""
STEP_S = 10.0
"""Seconds that one connect, read or write may wait."""


Renewed: TypeAlias = Callable[[Account, str], None]
"""Keeps the secret that a network gave an account in exchange. Raises WoordvoeringError when it cannot."""


class Net:
    """The network as publishers see it. Threads may share it. Takes nothing from the environment: no proxy, no file of
    passwords.

    `resolve`, `monotonic` and `tls` are those of the machine unless a test hands in others.
    """

    def __init__(
        self,
        *,
        resolve: Resolver = system_resolver,
        monotonic: Callable[[], float] = time.monotonic,
        tls: Callable[[], ssl.SSLContext] = verifying,
        seconds: float = ACT_S,
        mail_seconds: float = MAIL_S,
        renewed: Renewed | None = None,
    ) -> None:
        self.resolve, self.monotonic = resolve, monotonic
        self.seconds, self.mail_seconds = seconds, mail_seconds
        self.make_tls = tls
        self._renewed = renewed
        self._lock = threading.Lock()
        self._sessions: dict[tuple[str, str], Secret] = {}

    def backend(self, *, internal: bool, seconds: float | None = None) -> PinnedBackend:
        """Connections for one question: addresses judged and pinned, one deadline over all."""
        deadline = Deadline(self.seconds if seconds is None else seconds, self.monotonic)
        return PinnedBackend(self.resolve, deadline, internal=internal)

    @cached_property
    def tls(self) -> ssl.SSLContext:
        """Whom a secured connection believes; made once, as loading the certificates takes some 50 ms."""
        return self.make_tls()

    def renew(self, account: Account, value: str) -> None:
        """Keeps the secret that a network exchanged. What cannot be kept is used while the program runs: mail that is
        due leaves, and the next start is told that the secret of before has ended."""
        if self._renewed is None:
            return
        try:
            self._renewed(account, value)
        except WoordvoeringError as error:
            log.warning("the exchanged secret of %s is not kept: %s", account.key, error.code)

    def session(self, address: str, name: str) -> Secret | None:
        """The login that was kept for this account at this address."""
        with self._lock:
            return self._sessions.get((address, name))

    def keep_session(self, address: str, name: str, session: Secret | None) -> None:
        """Keeps a login in memory alone; None forgets it."""
        with self._lock:
            if session is None:
                self._sessions.pop((address, name), None)
            else:
                self._sessions[address, name] = session
