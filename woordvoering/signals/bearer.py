"""Access to a mail server without a password: a short-lived token for a refresh token (OAuth 2, RFC 6749 §6).

The refresh token lies in the keyring, bound to the mail server and to the address that tokens are asked of; the access
token lives in memory alone. What the answer holds is a key: it is read here, typed and small, and handed to nobody.
Whoever reads a mailbox (`kinds/imap.py`) and whoever sends from one (`publishing/kinds/smtp_token.py`) comes here.
"""

from __future__ import annotations

from typing import Protocol
from urllib.parse import urlencode

import msgspec

from woordvoering.clock import Clock
from woordvoering.errors import BrokenInput
from woordvoering.signals.fetched import SECRET_MARK, Answer, Call, Fetcher
from woordvoering.signals.kinds.kind import Means
from woordvoering.signals.manners import retry_after
from woordvoering.signals.needs import CLIENT, TOKEN_URL, value_of
from woordvoering.signals.secrets import Secret, SourceSecrets, secret_of
from woordvoering.signals.types import Source

ANSWER_BYTES = 65_536
TOKEN_CHARS = 12_000
"""No access token is longer: the line of IMAP that carries it must stay short."""


class _Granted(msgspec.Struct, frozen=True):
    access_token: str
    refresh_token: str = ""


class _Refused(msgspec.Struct, frozen=True):
    error: str = ""


class Grant(msgspec.Struct, frozen=True):
    """Where tokens are asked for, and for which application; `internal` as of a source."""

    url: str
    client: str
    internal: bool


class Holder(Protocol):
    """Keeps the secrets of one account."""

    def refresh(self) -> Secret:
        """The refresh token, after the secret of the application and a space where it has one. Raises BrokenInput
        without one."""
        ...

    def session(self) -> Secret | None:
        """The access token that was kept."""
        ...

    def keep_session(self, token: Secret | None) -> None:
        """Keeps an access token in memory alone; None forgets it."""
        ...

    def renew(self, value: str) -> None:
        """Keeps a refresh token in the place of the one that it was exchanged for."""
        ...


class Bearer:
    """The access token of one visit: that of before while it works, and at most one new one."""

    def __init__(self, grant: Grant, holder: Holder, fetcher: Fetcher, clock: Clock) -> None:
        self._grant, self._holder, self._fetcher, self._clock = grant, holder, fetcher, clock
        self._asked = False

    def token(self) -> Secret:
        """The token to log in with.

        Raises BrokenInput: 'source.option_missing', 'token.ended' when the refresh token is no longer good,
        'token.refused' for another refusal, 'token.unreadable'; and as the holder and the fetcher do.
        """
        return self._holder.session() or self._new()

    def again(self) -> bool:
        """Forgets a token that the mail server does not take; False when it was got in this very visit."""
        self._holder.keep_session(None)
        return not self._asked

    def _new(self) -> Secret:
        self._asked = True
        client, _, refresh = self._holder.refresh().reveal().rpartition(" ")
        if not self._grant.client:
            raise BrokenInput("source.option_missing", option=CLIENT.name)
        said = {"grant_type": "refresh_token", "client_id": self._grant.client}
        kept = {"refresh_token": refresh, **({"client_secret": client.strip()} if client.strip() else {})}
        answer = self._fetcher.call(
            Call(
                url=self._grant.url,
                method="POST",
                headers={"Content-Type": "application/x-www-form-urlencoded"},
                body=f"{urlencode(said)}&{SECRET_MARK}".encode(),
                secret=Secret(urlencode(kept)),
                place="form",
            ),
            internal=self._grant.internal,
        )
        granted = self._granted(answer)
        if granted.refresh_token and granted.refresh_token != refresh:
            self._holder.renew(f"{client} {granted.refresh_token}".strip())
        token = Secret(granted.access_token)
        self._holder.keep_session(token)
        return token

    def _granted(self, answer: Answer) -> _Granted:
        if answer.status in (429, 503):
            wait = retry_after(answer.headers.get("retry-after", ""), self._clock.now())
            raise BrokenInput("fetch.limited", status=answer.status, retry_after_s=wait)
        if answer.status != 200:
            ended = _refusal(answer) in ("invalid_grant", "interaction_required")
            raise BrokenInput("token.ended" if ended else "token.refused", status=answer.status)
        try:
            granted = msgspec.json.decode(answer.body[:ANSWER_BYTES], type=_Granted)
        except (msgspec.MsgspecError, UnicodeDecodeError):
            raise BrokenInput("token.unreadable") from None
        token = granted.access_token
        if not token.isascii() or not token.isprintable() or " " in token or not 0 < len(token) <= TOKEN_CHARS:
            raise BrokenInput("token.unreadable")
        return granted


def wanted(source: Source) -> bool:
    """Whether a source logs in with a token and not with a password."""
    return bool(value_of(source, TOKEN_URL))


def bearer_of(source: Source, means: Means) -> Bearer:
    """The token of a source."""
    grant = Grant(value_of(source, TOKEN_URL), value_of(source, CLIENT), source.internal)
    return Bearer(grant, _OfSource(source, means.secrets), means.fetcher, means.clock)


class _OfSource:
    """The secrets of one source."""

    def __init__(self, source: Source, secrets: SourceSecrets) -> None:
        self._source, self._secrets = source, secrets

    def refresh(self) -> Secret:
        return secret_of(self._secrets, self._source)

    def session(self) -> Secret | None:
        return self._secrets.session(self._source)

    def keep_session(self, token: Secret | None) -> None:
        self._secrets.keep_session(self._source, token)

    def renew(self, value: str) -> None:
        self._secrets.renew(self._source, value)


def first_words(account: str, token: str, host: str, port: int) -> dict[str, str]:
    """What is said to log in with a token, by the name of the way, the one to prefer first: XOAUTH2, as the large mail
    services have it, and OAUTHBEARER (RFC 7628)."""
    shown, where = f"auth=Bearer {token}\x01\x01", f"host={host}\x01port={port}"
    quoted = account.replace("=", "=3D").replace(",", "=2C")  # as GS2 headers have it (RFC 5801)
    return {"XOAUTH2": f"user={account}\x01{shown}", "OAUTHBEARER": f"n,a={quoted},\x01{where}\x01{shown}"}


GIVES_UP = {"XOAUTH2": "", "OAUTHBEARER": "\x01"}
"""What is said by each way to a server that tells why it refuses: then it says so for good."""


def _refusal(answer: Answer) -> str:
    try:
        return msgspec.json.decode(answer.body[:ANSWER_BYTES], type=_Refused).error
    except (msgspec.MsgspecError, UnicodeDecodeError):
        return ""
