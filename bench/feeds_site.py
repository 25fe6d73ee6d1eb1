"""The feeds of the bench and the server that gives them: the shared generator and server, or small ones of our own.

Run by itself (`python bench/feeds_site.py FOLDER PORT`) it is that server: ETag, 304 and keep-alive, from memory.
"""

from __future__ import annotations

import asyncio
import hashlib
import socket
import subprocess
import sys
import time
from html import escape
from pathlib import Path
from types import TracebackType
from typing import Self

SHARED = Path(__file__).resolve().parents[2] / "shared" / "bench" / "feeds"
WORDS = (
    "politie",
    "brand",
    "straat",
    "getuige",
    "onderzoek",
    "verkeer",
    "inbraak",
    "oproep",
    "melding",
    "café",
    "nacht",
)
NEW = 2
"""Fresh entries per feed in the last pass."""


def generate(folder: Path, feeds: int, entries: int, port: int, *, fresh: int = 0) -> list[str]:
    """Writes the feeds, half RSS and half Atom, and gives their addresses; with `fresh` so many are new on top."""
    base = f"http://127.0.0.1:{port}"
    maker = SHARED / "feedgen.py"
    if maker.is_file():
        wanted = [str(folder), str(feeds), str(entries), base]
        more = ["--update", str(fresh)] if fresh else []
        subprocess.run([sys.executable, str(maker), *wanted, *more], check=True, capture_output=True)
    else:
        folder.mkdir(parents=True, exist_ok=True)
        for feed in range(feeds):
            numbers = range(-fresh, entries - fresh)
            text = _rss(feed, numbers) if feed % 2 == 0 else _atom(feed, numbers)
            (folder / f"f{feed}.xml").write_text(text, "utf-8")
    return [f"{base}/f{feed}.xml" for feed in range(feeds)]


class Site:
    """The server over a folder, as a process of its own while the block lasts."""

    def __init__(self, folder: Path, port: int) -> None:
        self._folder, self._port = folder, port

    def __enter__(self) -> Self:
        server = SHARED / "serve.py" if (SHARED / "serve.py").is_file() else Path(__file__)
        command = [sys.executable, str(server), str(self._folder), str(self._port)]
        self._process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for _ in range(200):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", self._port)) == 0:
                    return self
            time.sleep(0.05)
        raise RuntimeError("the server of the bench does not answer")

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.kill()
        self._process.wait()


def free_port() -> int:
    """A port of loopback that nobody uses."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _said(feed: int, number: int) -> tuple[str, str, str]:
    many = len(WORDS)
    title = " ".join(WORDS[(feed + number * 3 + place * 5) % many] for place in range(7)).capitalize()
    spoken = [" ".join(WORDS[(feed * 7 + number + place * k) % many] for place in range(40)) for k in (1, 3, 5)]
    body = "".join(f"<p>{one}</p>" for one in spoken)
    return f"https://nieuws{feed}.example/artikel/{number}", f"{title} {feed}-{number}", body


def _rss(feed: int, numbers: range) -> str:
    items = "".join(
        f"<item><title>{escape(title)}</title><link>{link}</link><guid isPermaLink='false'>tag:{feed}-{number}</guid>"
        f"<pubDate>Sat, 01 Aug 2026 {10 + number % 10}:00:00 +0000</pubDate>"
        f"<description>{escape(body)}</description></item>"
        for number in numbers
        for link, title, body in [_said(feed, number)]
    )
    return (
        f"<rss version='2.0'><channel><title>Nieuws {feed}</title><link>https://x.example</link>{items}</channel></rss>"
    )


def _atom(feed: int, numbers: range) -> str:
    items = "".join(
        f"<entry><title>{escape(title)}</title><link href='{link}'/><id>tag:nieuws{feed}.example,2026:{number}</id>"
        f"<updated>2026-08-01T{10 + number % 10}:00:00Z</updated><content type='html'>{escape(body)}</content></entry>"
        for number in numbers
        for link, title, body in [_said(feed, number)]
    )
    return f"<feed xmlns='http://www.w3.org/2005/Atom'><title>Nieuws {feed}</title>{items}</feed>"


Pages = dict[str, tuple[bytes, str]]


async def _answer(pages: Pages, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    try:
        while True:
            head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
            body, tag = pages.get(head.split(" ", 2)[1], (b"", ""))
            if not tag:
                writer.write(b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n")
            elif f"if-none-match: {tag}" in head.lower():
                writer.write(f"HTTP/1.1 304 Not Modified\r\nETag: {tag}\r\nContent-Length: 0\r\n\r\n".encode())
            else:
                said = f"HTTP/1.1 200 OK\r\nContent-Type: application/xml\r\nETag: {tag}\r\nContent-Length: {len(body)}"
                writer.write(f"{said}\r\n\r\n".encode() + body)
            await writer.drain()
    except (asyncio.IncompleteReadError, ConnectionError):
        writer.close()


def _pages(folder: Path) -> Pages:
    bodies = {f"/{path.name}": path.read_bytes() for path in folder.iterdir()}
    return {name: (body, f'"{hashlib.sha256(body).hexdigest()[:32]}"') for name, body in bodies.items()}


async def _serve(pages: Pages, port: int) -> None:
    server = await asyncio.start_server(lambda reader, writer: _answer(pages, reader, writer), "127.0.0.1", port)
    async with server:
        await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(_serve(_pages(Path(sys.argv[1])), int(sys.argv[2])))
