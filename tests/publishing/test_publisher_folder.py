"""The newsroom in a folder: pages where every channel links to, bytes that stay, and a share that misbehaves."""

from __future__ import annotations

import base64
import errno
import os
import re
import stat
import urllib.request
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler
from pathlib import Path

import feedparser
import msgspec
import pytest
import sampling
from logos import png
from loopback import answering
from lxml import html as lxml_html
from publisher_posts import LINK, NOON, a_post, again, clock, document

from woordvoering.publishing.kinds import open_publisher
from woordvoering.publishing.kinds.newsroom_pages import Release
from woordvoering.publishing.publisher import Account, Failed, Post, Publisher, Remote, Sent, Unknown
from woordvoering.release.formats import RenderedFile
from woordvoering.release.logo import Logo

FILE = RenderedFile("brand-v1-nl.txt", "text", "text/plain; charset=utf-8", b"Brand.\n")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "www"
    folder.mkdir()
    return folder


def publisher(site: Path | str) -> Publisher:
    return open_publisher(Account(key="a", kind="folder", channel="website", address=str(site)), "", clock=clock())


def released(**changes: object) -> Post:
    return msgspec.structs.replace(a_post(documents=(document(), document("fr")), files=(FILE,)), **changes)


def corrected() -> Post:
    right = document(version=2, kind="correction", text="# Brand\n\nEén gewonde.", correction_of=document().id)
    return a_post("release-2", act="correct", documents=(msgspec.structs.replace(right, id=right.id + "-recht"),))


def withdrawn() -> Post:
    return a_post("release-3", act="withdraw", documents=(document(version=3, status="canceled"),))


def text_of(page: Path) -> str:
    return " ".join(lxml_html.document_fromstring(page.read_bytes()).text_content().split())


def test_the_page_stands_where_every_channel_links_to(site: Path) -> None:
    outcome = publisher(site).act(released())
    assert outcome == Sent(Remote("n/2026-0147/v1", LINK))
    handler = partial(_Quiet, directory=str(site))
    with answering(handler) as address:
        for path in links(site, f"{address}/n/2026-0147"):
            with urllib.request.urlopen(path, timeout=5) as answer:
                assert answer.status == 200


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # the name of the base class
        """Says nothing."""


def links(site: Path, first: str) -> Iterator[str]:
    """The page that was promised, and every address on it: none leads nowhere."""
    yield first
    page = lxml_html.document_fromstring((site / "n" / "2026-0147" / "index.html").read_bytes())
    page.make_links_absolute(first + "/")
    found = [link for _, _, link, _ in page.iterlinks() if link.startswith("http://127") and "#" not in link]
    assert len(found) >= 8
    yield from found


def test_a_page_loads_nothing_and_says_its_language(site: Path) -> None:
    publisher(site).act(released())
    pages = sorted(site.rglob("*.html"))
    assert len(pages) == 5
    for page in pages:
        tree = lxml_html.document_fromstring(page.read_bytes())
        assert tree.get("lang") in ("nl", "fr")
        assert tree.xpath("//script | //img | //iframe | //form | //link[@rel='stylesheet']") == []
        assert "default-src 'none'" in tree.xpath("//meta[@http-equiv]/@content")[0]
        assert len(tree.xpath("//h1")) == len(tree.xpath("//main")) == 1
        assert b"<veilig>" not in page.read_bytes()
    assert "légèrement" in text_of(site / "n" / "2026-0147" / "fr.html")


def test_files_are_written_once_and_the_second_attempt_changes_nothing(site: Path) -> None:
    publisher(site).act(released())
    before = {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in site.rglob("*") if path.is_file()}
    assert isinstance(publisher(site).act(again(released())), Sent)
    assert {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in site.rglob("*") if path.is_file()} == before
    assert (site / "n/2026-0147/v1/brand-v1-nl.txt").read_bytes() == FILE.data
    assert stat.S_IMODE((site / "index.html").stat().st_mode) == 0o644


def test_other_bytes_under_a_name_are_left_alone_and_told(site: Path) -> None:
    publisher(site).act(released())
    other = msgspec.structs.replace(FILE, data=b"Iets anders.\n")
    outcome = publisher(site).act(released(files=(other,)))
    assert isinstance(outcome, Failed)
    assert (outcome.reason.code, outcome.final) == ("folder.taken", True)
    assert outcome.reason.params == {"file": "n/2026-0147/v1/brand-v1-nl.txt"}
    assert (site / "n/2026-0147/v1/brand-v1-nl.txt").read_bytes() == FILE.data


def test_a_correction_and_a_withdrawal_are_versions_and_the_old_ones_say_so(site: Path) -> None:
    publisher(site).act(released())
    assert isinstance(publisher(site).act(corrected()), Sent)
    first, case = site / "n/2026-0147/v1/index.html", site / "n/2026-0147/index.html"
    assert "Dit bericht is rechtgezet" in text_of(first)
    assert "Eén gewonde" in text_of(case)
    assert isinstance(publisher(site).act(withdrawn()), Sent)
    assert "Dit bericht is ingetrokken" in text_of(first)
    assert "INGETROKKEN" in text_of(case)
    assert "lichtgewond" not in text_of(case), "what was taken back is not told again"
    assert "INGETROKKEN" in text_of(site / "index.html")
    found = (site / "n/2026-0147/v3").glob("*.ninjs.json")
    assert [msgspec.json.decode(file.read_bytes())["pubStatus"] for file in found] == ["canceled"]


def test_what_a_correction_replaced_needs_no_other_notice(site: Path) -> None:
    publisher(site).act(released())
    publisher(site).act(corrected())
    before = bytes_of(site)
    assert isinstance(publisher(site).act(released(act="withdraw", again=True)), Sent)
    assert bytes_of(site) == before


def test_what_never_came_about_is_not_published_to_take_it_back(site: Path) -> None:
    publisher(site).act(corrected())
    assert isinstance(publisher(site).act(released(act="withdraw", again=True)), Sent)
    assert not (site / "n/2026-0147/v1").exists()


def test_an_embargo_is_the_press_s_and_no_public_page_shows_it(site: Path) -> None:
    publisher(site).act(released(documents=(document(embargoed_until=NOON - 1),)))
    for page in site.rglob("*.html"):
        assert "EMBARGO" not in text_of(page)
    (item,) = (site / "n/2026-0147/v1").glob("*.ninjs.json")
    assert "embargoedUntil" in item.read_text()


def test_the_feeds_have_what_stands_there_in_its_newest_version(site: Path) -> None:
    publisher(site).act(released())
    feed = feedparser.parse((site / "feed.rss").read_bytes())
    assert not feed.bozo
    assert {entry["title"] for entry in feed.entries} == {"Brand in de Kerkstraat", "Incendie dans la Kerkstraat"}
    publisher(site).act(corrected())
    publisher(site).act(withdrawn())
    entries = feedparser.parse((site / "feed.atom").read_bytes()).entries
    assert len(list(entries)) == 3
    assert all(str(entry["link"]).startswith("https://politie.example/n/2026-0147/v") for entry in entries)
    assert "lichtgewond" not in str([entry for entry in entries if "INGETROKKEN" in entry["title"]])
    assert msgspec.json.decode((site / "feed.json").read_bytes())["home_page_url"] == "https://politie.example"


def test_without_a_site_there_are_pages_and_no_feeds(site: Path) -> None:
    outcome = publisher(site).act(released(link=""))
    assert isinstance(outcome, Sent)
    assert outcome.remote.url == ""
    assert not list(site.glob("feed.*"))
    assert not any(b"feed." in page.read_bytes() for page in site.rglob("*.html"))
    assert (site / outcome.remote.id / "index.html").is_file()


def test_nothing_is_shown_before_its_moment(site: Path) -> None:
    outcome = publisher(site).act(released(at=NOON + 60_000))
    assert isinstance(outcome, Failed)
    assert (outcome.reason.code, outcome.retry_at) == ("publish.embargo_waits", NOON + 60_000)
    assert list(site.iterdir()) == []


@pytest.mark.parametrize("place", ["n", "n/2026-0147", "n/2026-0147/v1"])
def test_a_link_that_leads_out_is_not_followed(site: Path, tmp_path: Path, place: str) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (site / place).parent.mkdir(parents=True, exist_ok=True)
    (site / place).symlink_to(outside, target_is_directory=True)
    outcome = publisher(site).act(released())
    assert isinstance(outcome, Failed)
    assert outcome.reason.code == "folder.link"
    assert list(outside.iterdir()) == []


@pytest.mark.parametrize("name", ["index.html", "feed.rss"])
def test_a_page_that_became_a_link_is_not_written_through(site: Path, tmp_path: Path, name: str) -> None:
    secret = tmp_path / "secret"
    secret.write_text("blijft")
    (site / name).symlink_to(secret)
    outcome = publisher(site).act(released())
    assert isinstance(outcome, Unknown)
    assert outcome.reason.code == "folder.link"
    assert secret.read_text() == "blijft"


def test_a_folder_that_is_away_is_tried_again(tmp_path: Path) -> None:
    for address in (tmp_path / "away", "relative"):
        outcome = publisher(address).act(released())
        assert isinstance(outcome, Failed)
        assert (outcome.reason.code, outcome.final) == ("folder.missing", False)
        told = publisher(address).check()
        assert told is not None
        assert told.code == "folder.missing"


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EIO], ids=["full", "broken"])
def test_a_share_that_fails_at_any_write_leaves_no_half_file_and_is_mended_by_the_next(
    site: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    counted = _Failing(monkeypatch)
    publisher(site).act(corrected())
    total = counted.writes
    assert total > 8
    for number in range(0, total, sampling.number(6, 1)):
        place = site.with_name(f"www-{number}")
        place.mkdir()
        counted.fail_at(number, code)
        outcome = publisher(place).act(corrected())
        wanted = "folder.full" if code == errno.ENOSPC else "folder.unwritable"
        assert isinstance(outcome, Failed | Unknown)
        assert outcome.reason.code == wanted
        shown = (place / "n/2026-0147/index.html").exists()
        assert not (shown and isinstance(outcome, Failed)), "what stands there is not told as failed"
        counted.fail_at(-1, code)
        assert isinstance(publisher(place).act(again(corrected())), Sent)
        assert bytes_of(place) == bytes_of(site), number


class _Failing:
    """Counts the files that are written to the end, and refuses the one with a number."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.writes, self._at, self._code = 0, -1, 0
        self._real = os.fsync
        monkeypatch.setattr(os, "fsync", self.fsync)

    def fail_at(self, number: int, code: int) -> None:
        self.writes, self._at, self._code = 0, number, code

    def fsync(self, descriptor: int) -> None:
        self.writes += 1
        if self.writes - 1 == self._at:
            raise OSError(self._code, os.strerror(self._code))
        self._real(descriptor)


def bytes_of(site: Path) -> dict[str, bytes]:
    return {str(path.relative_to(site)): path.read_bytes() for path in sorted(site.rglob("*")) if path.is_file()}


def test_what_somebody_put_among_the_versions_stops_nothing(site: Path) -> None:
    publisher(site).act(released())
    for name, data in (("v9/release.json", b"{"), ("v8/release.json", b"[" * 100_000), ("vx/release.json", b"")):
        path = site / "n/2026-0147" / name
        path.parent.mkdir()
        path.write_bytes(data)
    os.mkfifo(site / "n/2026-0147/v8/pipe")
    (site / "n/2026-0147/v7").mkdir()
    os.mkfifo(site / "n/2026-0147/v7/release.json")
    assert isinstance(publisher(site).act(corrected()), Sent)
    assert "Eén gewonde" in text_of(site / "n/2026-0147/index.html")
    assert publisher(site).check() is None


@pytest.mark.parametrize(
    ("place", "value"),
    [
        ("language", "xx"), ("version_created", 10**18), ("house", {"name": "x", "short": "x", "colour": "red;}"}),
        ("blocks", [{"type": "paragraph", "runs": [{"text": "klik", "href": "javascript:alert(1)"}]}]),
    ],
)  # fmt: skip
def test_a_record_that_somebody_changed_is_left_out(site: Path, place: str, value: object) -> None:
    publisher(site).act(released())
    path = site / "n/2026-0147/v1/release.json"
    record = msgspec.json.decode(path.read_bytes())
    record["documents"][0][place] = value
    path.write_bytes(msgspec.json.encode(record))
    assert isinstance(publisher(site).act(corrected()), Sent)
    for page in site.rglob("*.html"):
        assert not re.search(rb"javascript:|red;", page.read_bytes())
    assert "v1/" not in (site / "n/2026-0147/index.html").read_text()


def test_every_page_shows_the_logo_of_the_zone_and_still_loads_nothing(site: Path) -> None:
    doc = document()
    house = msgspec.structs.replace(doc.house, logo=Logo(png(12, 8), 12, 8))
    publisher(site).act(released(documents=(msgspec.structs.replace(doc, house=house),)))
    pages = list(site.rglob("*.html"))
    assert len(pages) >= 3
    for page in pages:
        tree = lxml_html.document_fromstring(page.read_bytes())
        (picture,) = tree.xpath("//header[@class='house']/img")
        assert base64.b64decode(picture.get("src").removeprefix("data:image/png;base64,")) == png(12, 8)
        assert picture.get("alt") == "" and doc.house.name in picture.getparent().text_content()
        assert "img-src data:;" in tree.xpath("//meta[@http-equiv]/@content")[0]


@pytest.mark.parametrize("logo", [Logo(b"<svg onload=alert(1)>", 12, 8), Logo(png(12, 8), 0, 8)])
def test_a_record_with_another_picture_is_left_out(site: Path, logo: Logo) -> None:
    publisher(site).act(released())
    record = site / "n" / "2026-0147" / "v1" / "release.json"
    kept = msgspec.json.decode(record.read_bytes(), type=Release)
    doc = kept.documents[0]
    changed = msgspec.structs.replace(doc, house=msgspec.structs.replace(doc.house, logo=logo))
    record.write_bytes(msgspec.json.encode(msgspec.structs.replace(kept, documents=(changed,))))
    assert isinstance(publisher(site).act(corrected()), Sent)
    assert all(b"<img" not in page.read_bytes() for page in site.rglob("*.html"))
