"""A feed on the web or in a file: RSS, RDF, Atom and JSON Feed; also YouTube, Reddit, Mastodon and Bluesky by RSS."""

from __future__ import annotations

import hashlib
from pathlib import Path

import msgspec

from woordvoering.signals.fetched import Fetched
from woordvoering.signals.files import read_bytes, stamp
from woordvoering.signals.kinds.kind import Means, Reading, origin_of
from woordvoering.signals.needs import Needs
from woordvoering.signals.types import Raw, Source, Validators


class FeedKind:
    """Reads a feed by conditional GET; an address without http or https is a local file."""

    kind = "feed"
    needs = Needs(address="web_or_place")

    def read(self, source: Source, seen: Validators, means: Means) -> Reading:
        fetched = _get(source, seen, means)
        if fetched.unchanged:
            return Reading(validators=seen, unchanged=True, moved=fetched.moved)
        sha = hashlib.sha256(fetched.body).hexdigest()
        mark = msgspec.structs.replace(fetched.validators, memory=sha)
        if seen.memory == sha:  # the same bytes again, of a server that knows no 304: nothing of it is read
            return Reading(validators=mark, unchanged=True, moved=fetched.moved)
        origin = origin_of(source, means, base=fetched.url, charset=fetched.charset, raw_sha=sha)
        news = means.parser.news(fetched.body, origin, means.known())
        raws = (Raw(sha, fetched.body),) if news.signals else ()
        return Reading(signals=news.signals, known=news.known, validators=mark, raws=raws, moved=fetched.moved)


def _get(source: Source, seen: Validators, means: Means) -> Fetched:
    if source.address.lower().startswith(("http://", "https://")):
        return means.fetcher.fetch(source.address, seen, internal=source.internal)
    path = Path(source.address)
    body = read_bytes(path)
    mark = Validators(etag=stamp([path]))
    return Fetched("", body, mark, unchanged=mark.etag == seen.etag)
