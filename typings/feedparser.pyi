"""The shape of the one call of feedparser that is used: bytes in, a tree of dicts out."""

from collections.abc import Mapping
from typing import IO, Any

class FeedParserDict(dict[str, Any]):
    bozo: bool
    bozo_exception: Exception
    encoding: str
    version: str
    feed: FeedParserDict
    entries: list[FeedParserDict]

def parse(
    url_file_stream_or_string: bytes | IO[bytes],
    *,
    response_headers: Mapping[str, str] | None = ...,
    resolve_relative_uris: bool | None = ...,
    sanitize_html: bool | None = ...,
) -> FeedParserDict: ...
