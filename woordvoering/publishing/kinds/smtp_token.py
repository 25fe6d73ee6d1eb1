"""The token of an account that sends mail without a password, asked for as for a mailbox that is read.

Nothing is said to the mail server before there is one: what goes wrong here is certainly not sent.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar
from urllib.parse import urlsplit

from woordvoering.clock import Clock
from woordvoering.errors import BrokenInput
from woordvoering.publishing.kinds import value_of
from woordvoering.publishing.kinds.net import Net
from woordvoering.publishing.kinds.steps import NotDone, certain
from woordvoering.publishing.publisher import Account
from woordvoering.signals.bearer import Bearer, Grant
from woordvoering.signals.fetch import WebFetcher
from woordvoering.signals.secrets import Secret

T = TypeVar("T")


class AccountToken:
    """The tokens of one account; its access token is shared by all that sends in one run."""

    def __init__(self, account: Account, secret: Secret, clock: Clock, net: Net) -> None:
        self._account, self._secret, self._clock, self._net = account, secret, clock, net
        self._url = value_of(account, "token_url")
        internal = value_of(account, "internal") == "yes"
        self._grant = Grant(self._url, value_of(account, "client"), internal)

    @property
    def wanted(self) -> bool:
        """Whether the account logs in with a token and not with a password."""
        return bool(self._url)

    def used(self, enter: Callable[[Secret], T]) -> T:
        """What `enter` gives with a token that the mail server takes: it is asked for anew once, when that of before
        ran out. Raises NotDone: 'smtp.token', 'smtp.token_ended', 'smtp.token_refused', 'smtp.token_unreadable', and
        why the token server was not reached; and as `enter` does."""
        bearer = Bearer(self._grant, self, WebFetcher(self._clock, resolve=self._net.resolve), self._clock)
        try:
            return enter(self._token(bearer))
        except NotDone as error:
            if error.code != "smtp.token" or not bearer.again():
                raise
        return enter(self._token(bearer))

    def refresh(self) -> Secret:
        return self._secret

    def session(self) -> Secret | None:
        return self._net.session(self._url, self._account.name)

    def keep_session(self, token: Secret | None) -> None:
        self._net.keep_session(self._url, self._account.name, token)

    def renew(self, value: str) -> None:
        self._secret.exchange(value)
        self._net.renew(self._account, value)

    def _token(self, bearer: Bearer) -> Secret:
        try:
            return bearer.token()
        except BrokenInput as error:
            raise self._told(error) from error

    def _told(self, error: BrokenInput) -> NotDone:
        host = urlsplit(self._url).hostname or ""
        match error.code:
            case "token.ended":
                return NotDone("smtp.token_ended", final=True, host=host)
            case "token.refused":
                return NotDone("smtp.token_refused", final=True, host=host, status=error.params.get("status"))
            case "token.unreadable" | "document.too_large":
                return NotDone("smtp.token_unreadable", final=True, host=host)
            case "fetch.secret_in_the_open":
                return NotDone("publish.in_the_open", final=True, host=host)
            case "fetch.limited":
                wait = error.params.get("retry_after_s")
                until = self._clock.now() + 1000 * wait if isinstance(wait, int) else None
                return NotDone("publish.limited", retry_at=until, host=host)
            case "fetch.too_slow":
                return NotDone("publish.too_slow", host=host)
            case "fetch.unreachable":
                return NotDone("publish.unreachable", host=host)
            case _:
                return certain(error)
