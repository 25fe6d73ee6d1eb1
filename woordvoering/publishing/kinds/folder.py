"""A newsroom in a folder that a web server shows: `n/<number>/v<version>/…` written once, pages and feeds around it.

Files come first, then the pages that lead to them, the feeds last: whoever follows a link finds what it promises. All
of it may be done again, so an attempt that was cut off is simply repeated.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from woordvoering.clock import Clock
from woordvoering.errors import Reason
from woordvoering.publishing.kinds import value_of
from woordvoering.publishing.kinds.net import Net
from woordvoering.publishing.kinds.newsroom_pages import (
    LANGUAGE_NAMES,
    KeptFile,
    Release,
    index_page,
    page_name,
    release_page,
)
from woordvoering.publishing.kinds.newsroom_shelf import Shelf
from woordvoering.publishing.kinds.steps import NotDone, attempted, doubtful, reason_of, waits
from woordvoering.publishing.publisher import Account, Outcome, Post, Remote
from woordvoering.release.document import PressDocument
from woordvoering.release.formats import RenderedFile, file_name, format_named
from woordvoering.release.formats.feeds import FEEDS, NewsFile, NewsItem, Newsroom
from woordvoering.release.logo import Logo
from woordvoering.statements.blocks import every_run

CASES = 200
"""Cases on the page of all; the older ones keep their own pages."""
RECORD = "release.json"

PNG, LOGO_MOST = b"\x89PNG\r\n\x1a\n", 200_000
"""How a logo begins, and how many bytes it has at most."""

LATEST = 4_102_444_800_000
"""The year 2100, in ms UTC: nothing was released later."""

_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
_NUMBER = re.compile(r"[A-Za-z0-9][A-Za-z0-9-]{0,59}")
_VERSION = re.compile(r"v([1-9][0-9]{0,5})")
_FILE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,120}")
_OWN = frozenset(("index.html", RECORD, "nl.html", "fr.html", "en.html"))


class FolderPublisher:
    """One folder."""

    holds = False
    personal = False

    def __init__(self, account: Account, clock: Clock) -> None:
        self._shelf, self._clock = Shelf(account.address), clock
        self._language = value_of(account, "language")

    def act(self, post: Post) -> Outcome:
        return attempted(post, None, lambda: self._show(post))

    def check(self) -> Reason | None:
        try:
            self._shelf.check()
        except NotDone as error:
            return reason_of(error)
        return None

    def _show(self, post: Post) -> Remote:
        """A new version, whichever act it is: a correction and a withdrawal are versions that say so themselves."""
        waits(post, self._clock.now())
        files = _files(post)
        release = _release(post, files)
        base = f"n/{release.number}/v{release.version}"
        if post.act == "withdraw" and post.document.status != "canceled":
            return Remote(base)  # a correction took its place, which says so on every page: there is no other notice
        for file in files:
            self._shelf.once(f"{base}/{file.name}", file.data)
        known = self._shelf.read(f"{base}/{RECORD}")
        if known is None or _read(known) != release:  # a newer program may write the same record in other words
            self._shelf.once(f"{base}/{RECORD}", msgspec.json.encode(release))
        try:
            self._pages(release)
            self._site(release)
        except NotDone as error:  # some pages lead there already: it is done when all do
            raise doubtful(error) from error
        return Remote(base, post.link)

    def _pages(self, release: Release) -> None:
        """The pages of one case: every version says what came after it."""
        case = tuple(self._versions(release.number))
        for each in case:
            for doc in each.documents:
                page = release_page(each, doc, case, newest=False)
                self._shelf.put(f"n/{each.number}/v{each.version}/{page_name(doc, each)}", page)
        for doc in case[0].documents:
            page = release_page(case[0], doc, case, newest=True)
            self._shelf.put(f"n/{release.number}/{page_name(doc, case[0])}", page)

    def _site(self, release: Release) -> None:
        """The page of all cases, and the feeds last of all."""
        house, now = release.document.house, self._clock.now()
        cases = [case for number in self._numbers() if (case := tuple(self._versions(number)))]
        newest = sorted((case[0] for case in cases), key=lambda each: each.document.version_created, reverse=True)
        self._shelf.put("index.html", index_page(house, self._language, tuple(newest), feeds=bool(release.site)))
        if release.site:
            items = [item for case in cases for each in case for item in _items(each)]
            for name, _, make in FEEDS.values():
                room = Newsroom(house=house, home=release.site, at=f"{release.site}/{name}", language=self._language)
                self._shelf.put(name, make(items, room, now))

    def _numbers(self) -> list[str]:
        found = [name for name in self._shelf.folders("n") if _NUMBER.fullmatch(name)]
        return sorted(found, reverse=True)[:CASES]

    def _versions(self, number: str) -> Iterator[Release]:
        """Every version of a case, the newest first; what cannot be read as one of ours is left out."""
        found = (_VERSION.fullmatch(name) for name in self._shelf.folders(f"n/{number}"))
        for version in sorted((int(each[1]) for each in found if each), reverse=True):
            known = self._shelf.read(f"n/{number}/v{version}/{RECORD}")
            release = _read(known) if known is not None else None
            if release is not None and (release.number, release.version) == (number, version):
                yield release


def publisher(account: Account, secret: str, clock: Clock, net: Net | None) -> FolderPublisher:  # noqa: ARG001
    """The publisher of an account of this kind; a folder has neither a secret nor a network."""
    return FolderPublisher(account, clock)


def _files(post: Post) -> tuple[RenderedFile, ...]:
    """The files of the release, and ninjs in each language, which a newsroom's program reads."""
    form = format_named("ninjs")
    known = {file.name for file in post.files}
    made = [
        RenderedFile(name, form.name, form.media_type, form.render(doc))
        for doc in post.documents
        if (name := file_name(doc, form)) not in known
    ]
    found = (*post.files, *made)
    if any(not _FILE.fullmatch(file.name) or file.name in _OWN for file in found):
        raise NotDone("folder.name", final=True)
    return found


def _release(post: Post, files: tuple[RenderedFile, ...]) -> Release:
    number = number_of(post)
    site = post.link.rstrip("/").removesuffix(f"/n/{number}")
    kept = tuple(KeptFile(file.name, file.media_type, len(file.data)) for file in files)
    whole = site if site.startswith(("https://", "http://")) and site != post.link.rstrip("/") else ""
    return Release(number=number, key=post.key, site=whole, documents=post.documents, files=kept)


def _items(release: Release) -> Iterator[NewsItem]:
    """What the feeds show of one version: one entry a language, with its own files."""
    here = f"{release.site}/n/{release.number}"
    for doc in release.documents if release.site else ():
        mine = (file for file in release.files if f"-{doc.language}." in file.name)
        files = tuple(NewsFile(f"{here}/v{release.version}/{each.name}", each.media_type, each.size) for each in mine)
        page = page_name(doc, release)
        yield NewsItem(doc, f"{here}/v{release.version}/{page}", files)


def number_of(post: Post) -> str:
    """The number of the case as its address has it: the page stands where every channel links to."""
    last = post.link.rstrip("/").rpartition("/")[2]
    if _NUMBER.fullmatch(last):
        return last
    parts = re.sub(r"[^A-Za-z0-9]+", "-", post.document.id.rpartition(":")[0] or post.document.id).strip("-")
    return parts[-60:].strip("-") or "release"


def _read(data: bytes) -> Release | None:
    """A record of ours; None for what somebody else put there, or changed into what no page of ours may say."""
    try:
        found = msgspec.json.decode(data, type=Release)
    except (msgspec.MsgspecError, RecursionError, UnicodeDecodeError):
        return None
    return found if found.documents and all(map(_sound, found.documents)) else None


def _picture(logo: Logo | None) -> bool:
    if logo is None:
        return True
    return logo.data.startswith(PNG) and len(logo.data) <= LOGO_MOST and min(logo.width, logo.height) > 0


def _sound(doc: PressDocument) -> bool:
    times = (doc.first_created, doc.version_created, doc.embargoed_until or 0)
    return (
        doc.language in LANGUAGE_NAMES
        and _COLOUR.fullmatch(doc.house.colour) is not None
        and _picture(doc.house.logo)
        and all(0 <= when < LATEST for when in times)
        and all(run.href.startswith(("https://", "http://", "mailto:")) for run in every_run(doc.blocks) if run.href)
    )
