"""Who hands out access tokens for a refresh token, and says of each whether it is good: mail servers ask it too."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler
from urllib.parse import parse_qs

from loopback import Quiet, answering

LONG = "0.AXoA" + "x" * 1_700
"""As long as those of the largest mail service."""


class Tokens:
    """Hands out access tokens for a refresh token, and says of each access token whether it is good."""

    def __init__(self) -> None:
        self.address = ""
        self.good: dict[str, str] = {}
        self.refresh, self.account = LONG, ""
        self.asked: list[dict[str, list[str]]] = []
        self.answer: tuple[int, bytes] | None = None
        self.exchange = ""
        self.curt = False
        """Whether it answers a question about a token that it does not know with a bare 401: a mail server then says
        that it could not judge it just now."""

    def forget(self) -> None:
        """Every access token has run out."""
        self.good.clear()

    def granted(self, form: dict[str, list[str]]) -> tuple[int, bytes]:
        self.asked.append(form)
        if self.answer is not None:
            return self.answer
        if form.get("refresh_token") != [self.refresh]:
            return 400, b'{"error": "invalid_grant"}'
        token = f"toegang{len(self.asked)}"
        self.good[token] = self.account
        said = {"access_token": token, "token_type": "Bearer"}
        if self.exchange:
            self.refresh = said["refresh_token"] = self.exchange
        return 200, json.dumps(said).encode()

    def judged(self, token: str) -> tuple[int, bytes]:
        if token not in self.good:
            return (401, b"") if self.curt else (200, b'{"active": false}')
        return 200, json.dumps({"active": True, "email": self.good[token]}).encode()


@contextmanager
def handing_out() -> Iterator[Tokens]:
    tokens = Tokens()

    class Handler(Quiet, BaseHTTPRequestHandler):
        def _say(self, status: int, body: bytes) -> None:
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def do_GET(self) -> None:
            self._say(*tokens.judged(self.path.rpartition("/")[2].partition("&")[0]))

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            assert self.headers["Content-Type"] == "application/x-www-form-urlencoded"
            self._say(*tokens.granted(parse_qs(body.decode())))

    with answering(Handler) as tokens.address:
        yield tokens


class Shelf:
    """A keyring that keeps no more under one name than that of Windows."""

    def __init__(self) -> None:
        self.values: dict[str, bytes] = {}

    def get(self, name: str) -> bytes | None:
        return self.values.get(name)

    def put(self, name: str, value: bytes) -> None:
        assert 4 * len(value) <= 2_560
        self.values[name] = value

    def delete(self, name: str) -> None:
        self.values.pop(name, None)
