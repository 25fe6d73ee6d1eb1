"""Access to a mailbox without a password: a short-lived token, asked for with a refresh token (OAuth 2, RFC 6749 §6).

The refresh token lies in the keyring, bound to the mail server and to the address that tokens are asked of; the access
token lives in memory alone. What the answer holds is a key: it is read here, typed and small, and handed to nobody.
"""

from __future__ import annotations

from urllib.parse import urlencode

import msgspec

from woordvoering.errors import BrokenInput
from woordvoering.signals.fetched import SECRET_MARK, Answer, Call
from woordvoering.signals.kinds.kind import Means
from woordvoering.signals.manners import retry_after
from woordvoering.signals.needs import Option, value_of
from woordvoering.signals.secrets import Secret, secret_of
from woordvoering.signals.types import Source

ANSWER_BYTES = 65_536
TOKEN_CHARS = 12_000
"""No access token is longer: the line of IMAP that carries it must stay short."""

TOKEN_URL = Option(name="token_url", pattern=r"https?://[^\s@?#]+", together="oauth2")
CLIENT = Option(name="client", pattern=r"\S+", together="oauth2")


class _Granted(msgspec.Struct, frozen=True):
    access_token: str
    refresh_token: str = ""


class _Refused(msgspec.Struct, frozen=True):
    error: str = ""


def wanted(source: Source) -> bool:
    """Whether a source logs in with a token and not with a password."""
    return bool(value_of(source, TOKEN_URL))


class Bearer:
    """The access token of one visit: that of before while it works, and at most one new one."""

    def __init__(self, source: Source, means: Means) -> None:
        self._source, self._means = source, means
        self._asked = False

    def token(self) -> Secret:
        """The token to log in with.

        Raises BrokenInput: 'source.secret_missing', 'source.option_missing', 'token.ended' when the refresh token is
        no longer good, 'token.refused' for another refusal, 'token.unreadable'; and as the fetcher does.
        """
        return self._means.secrets.session(self._source) or self._new()

    def again(self) -> bool:
        """Forgets a token that the mail server does not take; False when it was got in this very visit."""
        self._means.secrets.keep_session(self._source, None)
        return not self._asked

    def _new(self) -> Secret:
        self._asked = True
        client, _, refresh = secret_of(self._means.secrets, self._source).reveal().rpartition(" ")
        if not value_of(self._source, CLIENT):
            raise BrokenInput("source.option_missing", option=CLIENT.name)
        said = {"grant_type": "refresh_token", "client_id": value_of(self._source, CLIENT)}
        kept = {"refresh_token": refresh, **({"client_secret": client.strip()} if client.strip() else {})}
        answer = self._means.fetcher.call(
            Call(
                url=value_of(self._source, TOKEN_URL),
                method="POST",
                headers={"Content-Type": "application/x-www-form-urlencoded"},
                body=f"{urlencode(said)}&{SECRET_MARK}".encode(),
                secret=Secret(urlencode(kept)),
                place="form",
            ),
            internal=self._source.internal,
        )
        granted = self._granted(answer)
        if granted.refresh_token and granted.refresh_token != refresh:
            self._means.secrets.renew(self._source, f"{client} {granted.refresh_token}".strip())
        token = Secret(granted.access_token)
        self._means.secrets.keep_session(self._source, token)
        return token

    def _granted(self, answer: Answer) -> _Granted:
        if answer.status in (429, 503):
            wait = retry_after(answer.headers.get("retry-after", ""), self._means.clock.now())
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


def _refusal(answer: Answer) -> str:
    try:
        return msgspec.json.decode(answer.body[:ANSWER_BYTES], type=_Refused).error
    except (msgspec.MsgspecError, UnicodeDecodeError):
        return ""
