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
from woordvoering.publishing.kinds.newsroom_pages import Release, index_page, page_name, release_page
from woordvoering.publishing.kinds.newsroom_shelf import Shelf
from woordvoering.publishing.kinds.steps import NotDone, attempted, doubtful, reason_of, waits
from woordvoering.publishing.publisher import Account, Outcome, Post, Remote

CASES = 200
"""Cases on the page of all; the older ones keep their own pages."""
RECORD = "release.json"

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
        release = _release(post)
        base = f"n/{release.number}/v{release.version}"
        for file in post.files:
            self._shelf.once(f"{base}/{file.name}", file.data)
        self._shelf.once(f"{base}/{RECORD}", msgspec.json.encode(release))
        try:
            self._pages(release)
        except NotDone as error:  # some pages lead there already: it is done when all do
            raise doubtful(error) from error
        return Remote(base, post.link)

    def _pages(self, release: Release) -> None:
        case = tuple(self._versions(release.number))
        for each in case:
            for doc in each.documents:
                page = release_page(each, doc, case, newest=False)
                self._shelf.put(f"n/{each.number}/v{each.version}/{page_name(doc, each)}", page)
        for doc in case[0].documents:
            page = release_page(case[0], doc, case, newest=True)
            self._shelf.put(f"n/{release.number}/{page_name(doc, case[0])}", page)
        cases = sorted(self._cases(), key=lambda each: each.document.version_created, reverse=True)
        self._shelf.put("index.html", index_page(release.document.house, self._language, tuple(cases)))

    def _cases(self) -> Iterator[Release]:
        """The newest version of each case that the page of all shows."""
        numbers = [name for name in self._shelf.folders("n/.") if _NUMBER.fullmatch(name)]
        for number in sorted(numbers, reverse=True)[:CASES]:
            newest = next(self._versions(number), None)
            if newest is not None:
                yield newest

    def _versions(self, number: str) -> Iterator[Release]:
        """Every version of a case, the newest first; what cannot be read as one of ours is left out."""
        found = (_VERSION.fullmatch(name) for name in self._shelf.folders(f"n/{number}/."))
        for version in sorted((int(each[1]) for each in found if each), reverse=True):
            known = self._shelf.read(f"n/{number}/v{version}/{RECORD}")
            release = _read(known) if known is not None else None
            if release is not None and (release.number, release.version) == (number, version):
                yield release


def publisher(account: Account, secret: str, clock: Clock, net: Net | None) -> FolderPublisher:  # noqa: ARG001
    """The publisher of an account of this kind; a folder has neither a secret nor a network."""
    return FolderPublisher(account, clock)


def _release(post: Post) -> Release:
    names = tuple(file.name for file in post.files)
    if any(not _FILE.fullmatch(name) or name in _OWN for name in names):
        raise NotDone("folder.name", final=True)
    return Release(number=number_of(post), key=post.key, documents=post.documents, files=names)


def number_of(post: Post) -> str:
    """The number of the case as its address has it: the page stands where every channel links to."""
    last = post.link.rstrip("/").rpartition("/")[2]
    if _NUMBER.fullmatch(last):
        return last
    parts = re.sub(r"[^A-Za-z0-9]+", "-", post.document.id.rpartition(":")[0] or post.document.id).strip("-")
    return parts[-60:].strip("-") or "release"


def _read(data: bytes) -> Release | None:
    try:
        return msgspec.json.decode(data, type=Release)
    except (msgspec.MsgspecError, RecursionError, UnicodeDecodeError):
        return None
