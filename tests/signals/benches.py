"""One bench per kind of source: how to make numbered messages come in, go wrong, and be out of reach for that kind."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import mail_server
import msgspec
from networks_site import START, Bluesky, Feed, Graph, Mastodon, Network, Telegram, X, serving
from night_desk import MemoryKeys

from woordvoering.clock import ManualClock, aware, brussels
from woordvoering.signals.cache import Cache
from woordvoering.signals.fetch import WebFetcher
from woordvoering.signals.kinds.kind import Means
from woordvoering.signals.parser_process import ParserProcess
from woordvoering.signals.secrets import KeptSecrets
from woordvoering.signals.types import Signal, Source
from woordvoering.signals.watch import Round, Visit, poll_once

SECRET = "geheim/van-de-bron+1:AbC"
NETWORKS: dict[str, tuple[type[Network], dict[str, str]]] = {
    "mastodon": (Mastodon, {"account": "@persdienst"}),
    "bluesky": (Bluesky, {"account": "pers.example", "login": "pers.example"}),
    "x": (X, {"query": "brand", "budget": "1000", "pages": "10"}),
    "graph": (Graph, {"network": "facebook", "page": "1"}),
    "telegram": (Telegram, {}),
}
BROKEN = (
    b"", b"[", b"null", b"7", b"<html>Even geduld</html>", b"[[[" * 50_000, b'{"a":' * 50_000, b"\xff\xfe\x00[",
    b'{"feed": 1, "posts": {}, "data": "x", "result": 3, "ok": true}',
)  # fmt: skip
MARKUP = "<p>Bericht {n} &amp; <b>brand</b></p><script>alert(1)</script>\u202e\x07"


@dataclass
class Bench:
    """What one kind is tried with. `network` is its server where it has one of ours."""

    source: Source
    write: Callable[[list[int]], None]
    down: Callable[[], None]
    up: Callable[[], None]
    secret: str = ""
    network: Network | None = None
    spoil: Callable[[bytes], None] | None = None
    mend: Callable[[], None] | None = None


@dataclass
class _Line:
    """A server that can be taken off the line and put back on the same port."""

    network: Network
    stack: ExitStack = field(default_factory=ExitStack)
    address: str = ""

    def up(self) -> None:
        self.stack = ExitStack()
        port = int(self.address.rpartition(":")[2]) if self.address else 0
        self.address = self.stack.enter_context(serving(self.network, port))

    def down(self) -> None:
        self.stack.close()


def number_of(signal_text: str) -> int:
    """The number that a message of these benches names."""
    return int(next(word for word in signal_text.replace(",", " ").split() if word.isdecimal()))


@contextmanager
def network_bench(kind: str, clock: ManualClock, **options: str) -> Iterator[Bench]:
    """A network's bench; `options` go over those of the kind."""
    make, said = NETWORKS[kind]
    network = make(secret=SECRET, now=clock.now())
    if isinstance(network, Bluesky):
        network.password = SECRET
    line = _Line(network)
    line.up()
    source = _source(kind, line.address, {**said, **options})

    def spoil(body: bytes) -> None:
        network.refuse = (200, {}, body)

    def mend() -> None:
        network.refuse = None

    def write(numbers: list[int]) -> None:
        network.numbers = sorted({*network.numbers, *numbers})

    try:
        yield Bench(source, write, line.down, line.up, SECRET, network, spoil, mend)
    finally:
        line.down()


@contextmanager
def feed_bench(name: str, clock: ManualClock) -> Iterator[Bench]:
    """A feed on the web, with a mark by which it says that nothing changed."""
    network = Feed(now=clock.now())
    line = _Line(network)
    line.up()

    def write(numbers: list[int]) -> None:
        network.numbers = sorted({*network.numbers, *numbers})

    source = msgspec.structs.replace(_source("feed", line.address, {}), id=name, name=name)
    try:
        yield Bench(source, write, line.down, line.up, network=network)
    finally:
        line.down()


def _source(kind: str, address: str, options: dict[str, str]) -> Source:
    return Source(
        id=f"{kind}-1", kind=kind, name=kind, address=address, visibility="confidential", language="nl", internal=True,
        interval_s=60, options=options,
    )  # fmt: skip


class Folder:
    """A folder or file as a source, written by a kind's own manner; out of reach means moved away."""

    def __init__(self, kind: str, folder: Path, name: str, put: Callable[[Path, list[int]], None]) -> None:
        self._folder, self._away = folder / "in", folder / "away"
        self._folder.mkdir()
        self._put, self._numbers = put, list[int]()
        self.source = _source(kind, str(self._folder / name), {})

    def write(self, numbers: list[int]) -> None:
        self._numbers = sorted({*self._numbers, *numbers})
        self._put(self._folder, self._numbers)

    def down(self) -> None:
        shutil.move(self._folder, self._away)

    def up(self) -> None:
        shutil.move(self._away, self._folder)


def _feed(folder: Path, numbers: list[int]) -> None:
    item = "<item><title>Bericht {n}</title><guid>{n}</guid><description>{text}</description><pubDate>{at}</pubDate>"
    texts = {n: MARKUP.format(n=n).replace("&", "&amp;").replace("<", "&lt;") for n in numbers}
    items = "".join(item.format(n=n, at=_date(n), text=texts[n]) + "</item>" for n in numbers)
    (folder / "feed.xml").write_text(f"<rss><channel>{items}</channel></rss>".replace("\x07", ""))


def mail(n: int) -> bytes:
    """A mail of a journalist with a number."""
    head = f"From: An <an@krant.example>\r\nSubject: Bericht {n}\r\nMessage-ID: <{n}@krant.example>\r\n"
    return f"{head}Date: {_date(n)}\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{MARKUP.format(n=n)}\r\n".encode()


def _mailbox(folder: Path, numbers: list[int]) -> None:
    for n in numbers:
        (folder / f"{n}.eml").write_bytes(mail(n))


def _meldpunt(folder: Path, numbers: list[int]) -> None:
    rows = "".join(f'{n};{brussels(START + n * 1000):%d/%m/%Y %H:%M:%S};Lawaai;"Bericht {n}"\n' for n in numbers)
    (folder / "export.csv").write_text("Nummer;Datum;Categorie;Omschrijving\n" + rows)


def _posts(folder: Path, numbers: list[int]) -> None:
    line = '{{"id": "{n}", "t": {t}, "text": "Bericht {n} \\u202e", "network": "x", "url": "https://x.example/{n}"}}\n'
    (folder / "x.jsonl").write_text("".join(line.format(n=n, t=START // 1000 + n) for n in numbers))


def _manual(folder: Path, numbers: list[int]) -> None:
    for n in numbers:
        (folder / f"{n}.txt").write_text(f"https://groep.example/{n}\nBericht {n} \u202e\x07")


def _date(n: int) -> str:
    return f"{aware(START + n * 1000):%a, %d %b %Y %H:%M:%S} +0000"


FOLDERS: dict[str, tuple[str, Callable[[Path, list[int]], None]]] = {
    "feed": ("feed.xml", _feed),
    "mailbox": ("", _mailbox),
    "meldpunt": ("", _meldpunt),
    "posts": ("", _posts),
    "manual": ("", _manual),
}


def folder_bench(kind: str, folder: Path) -> Bench:
    """The bench of a kind that reads files."""
    name, put = FOLDERS[kind]
    made = Folder(kind, folder, name, put)
    return Bench(made.source, made.write, made.down, made.up)


def imap_bench(server: mail_server.MailServer, account: str) -> Bench:
    """The press mailbox on a real Dovecot; out of reach means a port on which nobody listens."""
    server.account(account)
    written: set[int] = set()
    bench: Bench

    def write(numbers: list[int]) -> None:
        server.deliver(account, *(mail(n) for n in numbers if n not in written))
        written.update(numbers)

    def down() -> None:
        raise NotImplementedError

    source = _source("imap", f"imap://127.0.0.1:{server.plain}", {"account": account, "tls": "none", "days": "0"})
    bench = Bench(source, write, down, down, mail_server.PASSWORD)
    return bench


class StillDice:
    def token(self, size: int) -> bytes:
        return bytes(size)


class Desk:
    """A bench on an open cache."""

    def __init__(self, bench: Bench, cache: Cache, clock: ManualClock, parser: ParserProcess) -> None:
        self.bench, self.cache, self.clock = bench, cache, clock
        self.secrets = KeptSecrets(MemoryKeys())
        self.means = Means(clock, parser, WebFetcher(clock), self.secrets, cache.budget)
        cache.register.put(bench.source)
        if bench.secret:
            self.secrets.keep(bench.source, bench.secret)

    def round(self, *, at_once: bool = True) -> Round:
        return poll_once(self.cache, self.means, StillDice(), at_once=at_once)

    def visit(self) -> Visit:
        """A visit by hand, some minutes after the last."""
        self.clock.advance(600_000)
        (visit,) = self.round().visits
        return visit

    def visits(self) -> list[Visit]:
        """Visits at the source's own rhythm, until nothing more is found."""
        found: list[Visit] = []
        for _ in range(12):
            self.clock.advance(3_600_000)
            found += self.round(at_once=False).visits
        return found

    def stored(self) -> list[Signal]:
        return self.cache.page(0, 1000)

    def numbers(self) -> list[int]:
        """The numbers of what is stored, as often as it is stored."""
        return sorted(number_of(f"{signal.text} {signal.title}") for signal in self.stored())
