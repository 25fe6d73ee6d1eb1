"""JSON Feed 1.1 with this release as its one item: from a kit a newsroom reads it as it reads the site's own.

After `feeds.py`, which makes the feeds of a whole newsroom. A kit is for the press: one under embargo is not empty.
"""

from __future__ import annotations

from woordvoering.release.document import PressDocument
from woordvoering.release.formats.feeds import NewsItem, Newsroom, json_feed

NAME = "jsonfeed"
EXTENSION = ".feed.json"
MEDIA_TYPE = "application/feed+json"


def render(doc: PressDocument) -> bytes:
    """The JSON file, UTF-8, indented. It names no address of its own: it lies in the kit and nowhere else."""
    room = Newsroom(house=doc.house, home=doc.house.website, at="", language=doc.language)
    return json_feed((NewsItem(doc, ""),), room, max(doc.version_created, doc.embargoed_until or 0))
