"""The questions that one visit asks of a network: sent, judged by their status, parsed in the parser process."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from urllib.parse import quote, quote_plus

import msgspec

from woordvoering.errors import BrokenInput
from woordvoering.signals.fetched import Answer, Call, FetchFailed
from woordvoering.signals.kinds.kind import Means, origin_of
from woordvoering.signals.manners import LONGEST_REST_S, rest_until, retry_after, wait_s
from woordvoering.signals.networks.facts import Page
from woordvoering.signals.secrets import Secret
from woordvoering.signals.types import Document, Raw, Source

ERROR_BYTES = 20_000
"""The body of a refusal is looked at up to here, for a code of its own."""
HIDDEN = b"[...]"

Refusal = Callable[[Answer], BrokenInput | None]
"""What a network means by an answer that is no 200, where its status alone does not tell; None leaves it to that."""


class Talk:
    """One visit's conversation with a network. `secret` is that of the source, None when it has none; `rest_until` is
    when the network wants to be asked again (ms UTC), if it says."""

    def __init__(self, source: Source, means: Means, refusal: Refusal | None = None) -> None:
        self._source = source
        self._means = means
        self._refusal = refusal
        self.secret = means.secrets.secret(source)
        self.rest_until: int | None = None

    def needed(self) -> Secret:
        """The secret that nothing can be read without. Raises BrokenInput('source.secret_missing')."""
        if self.secret is None:
            raise BrokenInput("source.secret_missing")
        return self.secret

    def ask(self, call: Call) -> Answer:
        """The answer of status 200. What it holds of a secret is made unreadable before anybody reads it.

        Raises BrokenInput: 'source.refused' (401, 403), 'source.not_there' (404), 'network.question_refused' (400,
        422), FetchFailed: 'fetch.gone', 'fetch.limited', 'fetch.status', and what the fetcher raises.
        """
        answer = self._means.fetcher.call(call, internal=self._source.internal)
        answer = msgspec.structs.replace(answer, body=without(without(answer.body, call.secret), self.secret))
        now = self._means.clock.now()
        rest = rest_until(answer.headers, now)
        if rest is not None:
            self.rest_until = max(rest, self.rest_until or 0)
        if answer.status == 200:
            return answer
        raise (self._refusal and self._refusal(answer)) or _by_status(answer, now)

    def page(self, document: Document, call: Call, name: str = "") -> tuple[Page, Raw, Answer]:
        """The page that an answer holds, and the bytes it was read from."""
        answer = self.ask(call)
        page = self._means.parser.page(document, answer.body, origin_of(self._source, self._means, name=name))
        return page, Raw(hashlib.sha256(answer.body).hexdigest(), answer.body), answer


def without(body: bytes, secret: Secret | None) -> bytes:
    """The body without the secret, as it is, as an address has it, and as JSON escapes either."""
    if secret is None:
        return body
    value = secret.reveal()
    for spelling in {value, quote(value, safe=""), quote(value), quote_plus(value)}:
        for written in {spelling, spelling.replace("/", "\\/"), msgspec.json.encode(spelling)[1:-1].decode()}:
            body = body.replace(written.encode(), HIDDEN)
    return body


def part(text: str) -> str:
    """One part of a path or of a question, whatever is in it: it leads nowhere else."""
    return quote(text, safe="")


def limited(status: int, seconds: int | None) -> FetchFailed:
    """The refusal of a network that was asked too much; `seconds` is the rest it wants, None when it does not say."""
    capped = None if seconds is None else min(max(0, seconds), LONGEST_REST_S)
    return FetchFailed("fetch.limited", status=status, retry_after_s=capped)


def _by_status(answer: Answer, now: int) -> BrokenInput:
    status = answer.status
    if status in (401, 403):
        return BrokenInput("source.refused", status=status)
    if status in (400, 422):
        return BrokenInput("network.question_refused", status=status)
    if status == 404:
        return BrokenInput("source.not_there")
    if status == 410:
        return FetchFailed("fetch.gone")
    if status in (429, 503):
        return limited(status, _asked_rest(answer, now))
    return FetchFailed("fetch.status", status=status)


def _asked_rest(answer: Answer, now: int) -> int | None:
    asked = [retry_after(answer.headers.get("retry-after", ""), now), wait_s(answer.headers, now)]
    return max((seconds for seconds in asked if seconds is not None), default=None)
