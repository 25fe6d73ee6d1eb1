"""A small web server on loopback whose pages a test sets."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler

from loopback import Quiet, answering

Answer = tuple[int, dict[str, str], bytes]
Page = Answer | Callable[[dict[str, str]], Answer]


@dataclass
class Site:
    """A page is a fixed answer, or a function of the request's headers; `asked` holds what was requested."""

    address: str = ""
    pages: dict[str, Page] = field(default_factory=dict)
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)

    def answer(self, path: str, headers: dict[str, str]) -> Answer:
        self.asked.append((path, headers))
        page = self.pages.get(path, (404, {}, b""))
        return page(headers) if callable(page) else page


@contextmanager
def served() -> Iterator[Site]:
    """The site while its server runs."""
    site = Site()

    class Handler(Quiet, BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            status, headers, body = site.answer(self.path, {name.lower(): text for name, text in self.headers.items()})
            self.send_response(status)
            for name, text in {"Content-Length": str(len(body)), **headers}.items():
                self.send_header(name, text)
            self.end_headers()
            try:
                self.wfile.write(body)
            except OSError:
                return  # the fetcher hung up on a body that was too large

    with answering(Handler) as site.address:
        yield site
