"""No spelling of an inner address, no redirect and no name that changes its mind reaches a server on this machine."""

# ruff: noqa: E501  # a table of addresses
from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path

import httpcore
import pytest

from woordvoering.clock import ManualClock, Millis
from woordvoering.errors import BrokenInput
from woordvoering.signals.fetch import WebFetcher
from woordvoering.signals.fetched import Call
from woordvoering.signals.imap import Imap, Place, place_of
from woordvoering.signals.kinds.kind import Means
from woordvoering.signals.kinds.registry import kind_of
from woordvoering.signals.opml import parse_opml
from woordvoering.signals.parser_process import ParserProcess
from woordvoering.signals.types import Source, Validators

HOSTS = (
    "127.0.0.1", "127.1", "127.0.1", "2130706433", "0x7f000001", "0x7f.0.0.1", "0x7f.1", "0177.0.0.1", "0177.1", "017700000001",
    "00000177.0.0.1", "127.0.0.1.", "127.0.0.01", "0", "0.0.0.0", "0.0", "0x0", "localhost", "LOCALHOST", "localhost.",
    "localhost.localdomain", "ip6-localhost", "127.127.127.127", "127.255.255.254", "[::1]", "[::]", "[0:0:0:0:0:0:0:1]",
    "[0000::0001]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[0:0:0:0:0:ffff:127.0.0.1]", "[::127.0.0.1]", "[::7f00:1]",
    "[::ffff:0:127.0.0.1]", "[64:ff9b::7f00:1]", "[64:ff9b::127.0.0.1]", "[2002:7f00:1::]", "[2002:7f00:0001::1]",
    "[2001:0:7f00:1::]", "[fe80::1]", "[fe80::1%25lo]", "[::1%25lo]", "[::1%25]", "[fec0::1]", "[fd00::1]", "[ff02::1]",
    "１２７.０.０.１", "127。0。0。1", "127．0．0．1", "①②⑦.⓪.⓪.①", "ⓛⓞⓒⓐⓛⓗⓞⓢⓣ", "127.0.0.1.nip.example", "7f000001.nip.example",
    "a.127-0-0-1.nip.example", "user@127.0.0.1", "user:pass@127.0.0.1", "nieuws.example@127.0.0.1", "127.0.0.1#@nieuws.example",
    "nieuws.example#@127.0.0.1", "127.0.0.1\\@nieuws.example", "nieuws.example\\@127.0.0.1", "127.0.0.1%00.nieuws.example",
    "127.0.0.1%2enieuws.example", "inner.example", "both.example", "10.0.0.1", "169.254.169.254", "metadata.example",
)  # fmt: skip
"""Ways to write this machine, and its neighbours. The names are answered by the resolver below."""
NAMES = {
    "127.0.0.1.nip.example": ["127.0.0.1"], "7f000001.nip.example": ["127.0.0.1"], "a.127-0-0-1.nip.example": ["127.0.0.1"],
    "inner.example": ["127.0.0.1"], "both.example": ["93.184.216.34", "127.0.0.1"], "metadata.example": ["169.254.169.254"],
    "six.example": ["::1"], "nieuws.example": ["93.184.216.34"],
}  # fmt: skip
PUBLIC = "93.184.216.34"
"""Stands for the outer world: a connection to it is led to the test's own outer server."""


def resolve(host: str, port: int) -> Sequence[str]:
    """The names of the test; every other spelling as this machine's own resolver reads it, without asking anybody."""
    if host in NAMES:
        return NAMES[host]
    if host.strip("[]").startswith(("nieuws.example", "localhost.localdomain")):
        raise socket.gaierror
    return [
        str(found[4][0]) for found in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=_own_only(host))
    ]


def _own_only(host: str) -> int:
    known = host.lower().strip(".") in ("localhost", "ip6-localhost")
    return 0 if known else socket.AI_NUMERICHOST


class Inner:
    """A server on every loopback address that counts who comes; `outer` answers with what a test sets."""

    def __init__(self, stack: ExitStack) -> None:
        self.hits: list[str] = []
        self.answer = b"HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\n<rss/>"
        self.port = self._serve(stack, "127.0.0.1", 0, self._hit)
        if socket.has_ipv6:
            try:
                self._serve(stack, "::1", self.port, self._hit)
            except OSError:
                pass
        self.outer = self._serve(stack, "127.0.0.1", 0, self._outer)

    def _serve(self, stack: ExitStack, host: str, port: int, act: Callable[[socket.socket], None]) -> int:
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        server = stack.enter_context(socket.create_server((host, port), family=family))

        def run() -> None:
            while True:
                try:
                    connection, _ = server.accept()
                except OSError:
                    return
                with connection:
                    act(connection)

        threading.Thread(target=run, daemon=True).start()
        stack.callback(server.shutdown, socket.SHUT_RDWR)
        return int(server.getsockname()[1])

    def _hit(self, connection: socket.socket) -> None:
        self.hits.append("a call")
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\n<rss/>")

    def _outer(self, connection: socket.socket) -> None:
        connection.recv(4_096)
        connection.sendall(self.answer)


@pytest.fixture
def inner(monkeypatch: pytest.MonkeyPatch) -> Iterator[Inner]:
    connect = httpcore.SyncBackend.connect_tcp
    with ExitStack() as stack:
        made = Inner(stack)

        def led(self: httpcore.SyncBackend, host: str, port: int, *rest: object) -> httpcore.NetworkStream:
            if host == PUBLIC:
                host, port = "127.0.0.1", made.outer
            return connect(self, host, port, *rest)  # type: ignore[arg-type]

        monkeypatch.setattr(httpcore.SyncBackend, "connect_tcp", led)
        yield made


@pytest.fixture
def fetcher() -> WebFetcher:
    return WebFetcher(ManualClock(Millis(1_790_000_000_000)), resolve=resolve, seconds=2)


def tried(act: Callable[[], object]) -> bool:
    """Whether it went through."""
    try:
        act()
    except BrokenInput:
        return False
    return True


@pytest.mark.hostile
def test_no_spelling_of_an_inner_host_is_reached_through_any_door(
    inner: Inner, fetcher: WebFetcher, figure: Callable[[str], None]
) -> None:
    imap = Imap(resolve=resolve, seconds=2)
    inner.answer = b""
    through: list[str] = []
    for host in HOSTS:
        web = f"http://{host}:{inner.port}/"
        doors: dict[str, Callable[[], object]] = {
            "feed": lambda web=web: fetcher.fetch(web, Validators(), internal=False),
            "feed by TLS": lambda web=web: fetcher.fetch(web.replace("http:", "https:"), Validators(), internal=False),
            "interface": lambda web=web: fetcher.call(Call(url=web), internal=False),
            "question": lambda web=web: fetcher.call(Call(url=web, method="POST", body=b"{}"), internal=False),
            "mailbox": lambda host=host: mailbox(imap, f"{host}:{inner.port}"),
            "mailbox as it stands": lambda host=host: visit(imap, Place(host.strip("[]"), inner.port, "none")),
        }
        through += [f"{door} {host}" for door, act in doors.items() if tried(act)]
    figure(f"inner hosts {len(HOSTS)} by 6 doors: let through {len(through)}, internal hits {len(inner.hits)}")
    assert len(HOSTS) >= 60
    assert (through, inner.hits) == ([], [])


def mailbox(imap: Imap, address: str) -> None:
    visit(imap, place_of(address, "none"))


def visit(imap: Imap, place: Place) -> None:
    with imap.session(place, "naam", "woord", internal=False):
        return


@pytest.mark.hostile
def test_no_redirect_leads_inside(inner: Inner, fetcher: WebFetcher, figure: Callable[[str], None]) -> None:
    through: list[str] = []
    for host in (*HOSTS, "six.example"):
        for code in ("301 x", "307 x"):
            where = f"http://{host}:{inner.port}/a"
            place = where.encode("utf-8", "surrogatepass")
            inner.answer = b"HTTP/1.1 " + code.encode() + b"\r\nLocation: " + place + b"\r\nContent-Length: 0\r\n\r\n"
            if tried(lambda: fetcher.fetch("http://nieuws.example/", Validators(), internal=False)):
                through.append(host)
            if tried(lambda: fetcher.call(Call(url="http://nieuws.example/"), internal=False)):
                through.append(f"interface {host}")
    figure(f"redirects inside {4 * (len(HOSTS) + 1)}: let through {len(through)}, internal hits {len(inner.hits)}")
    assert (through, inner.hits) == ([], [])
    inner.answer = b"HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\n<rss/>"
    assert fetcher.fetch("http://nieuws.example/", Validators(), internal=False).body == b"<rss/>"


@pytest.mark.hostile
def test_a_name_that_changes_its_mind_leads_nowhere(inner: Inner, figure: Callable[[str], None]) -> None:
    """The first answer is public, every later one is this machine; also within one answer, and at the second hop."""
    let: list[str] = []
    for answers in (
        [[PUBLIC], ["127.0.0.1"]], [[PUBLIC, "127.0.0.1"]], [["127.0.0.1", PUBLIC]], [[PUBLIC], ["::1"]], [[], [PUBLIC]],
        [[PUBLIC], ["::ffff:127.0.0.1"]], [["0.0.0.0"]], [["127.0.0.1%lo"]],
    ):  # fmt: skip
        asked = iter([*answers, *[["127.0.0.1"]] * 20])
        changing = WebFetcher(ManualClock(Millis(0)), resolve=lambda _h, _p, asked=asked: next(asked), seconds=2)
        for _ in range(3):
            inner.answer = f"HTTP/1.1 302 x\r\nLocation: http://wissel.example:{inner.port}/b\r\nContent-Length: 0\r\n\r\n".encode()
            if tried(
                lambda changing=changing: changing.fetch(
                    f"http://wissel.example:{inner.port}/", Validators(), internal=False
                )
            ):
                let.append(str(answers))
    figure(
        f"names that change their mind 8, three visits each: let through {len(let)}, internal hits {len(inner.hits)}"
    )
    assert (let, inner.hits) == ([], [])


@pytest.mark.hostile
def test_a_list_of_feeds_brings_no_inner_address_in_as_trusted(inner: Inner, fetcher: WebFetcher) -> None:
    from xml.sax.saxutils import quoteattr

    lines = "".join(
        f"<outline text='x' type='rss' internal='true' xmlUrl={quoteattr(f'http://{h}:{inner.port}/')}/>" for h in HOSTS
    )
    outlines = parse_opml(f"<opml version='2.0'><body>{lines}</body></opml>".encode())
    assert len(outlines) > 40
    inner.answer = b""
    for outline in outlines:
        assert not tried(lambda address=outline.address: fetcher.fetch(address, Validators(), internal=False))
    assert inner.hits == []


@pytest.mark.hostile
@pytest.mark.parametrize("kind", ["meldpunt", "mailbox", "manual", "posts"])
def test_a_watched_folder_does_not_follow_links_out_of_itself(kind: str, tmp_path: Path, fetcher: WebFetcher) -> None:
    secret = tmp_path / "geheim"
    body = 'From: a@x.example\nSubject: geheim\n\ngeheim\n{"id":1,"text":"geheim"}\nnummer;tekst\n1;geheim\n'
    secret.write_text(body, encoding="utf-8")
    watched = tmp_path / "map"
    watched.mkdir()
    for ending in (".csv", ".eml", ".txt", ".jsonl"):
        (watched / f"a{ending}").symlink_to(secret)
        (watched / f"b{ending}").symlink_to("/dev/zero")
        (watched / f"c{ending}").symlink_to("/proc/self/environ")
        (watched / f"d{ending}").mkdir()
    clock = ManualClock(Millis(1_790_000_000_000))
    with ParserProcess(parse_s=30) as parser:
        means = Means(clock, parser, fetcher)
        read = kind_of(kind).read(Source(id="s", kind=kind, name="s", address=str(watched)), Validators(), means)
    assert read.signals == ()


def test_the_count_sees_a_call(inner: Inner, fetcher: WebFetcher) -> None:
    """A source that a person marked as internal does reach the same server: a count of 0 means something."""
    assert fetcher.fetch(f"http://127.0.0.1:{inner.port}/", Validators(), internal=True).body == b"<rss/>"
    assert len(inner.hits) == 1
