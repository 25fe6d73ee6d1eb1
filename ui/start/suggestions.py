"""What a police zone usually follows, as sources to begin with: made from its name, each to change. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from woordvoering.signals.feed_address import news_search

OFFICIAL = re.compile(
    r"^(?:(?:lokale\s+)?politie(?:zone)?|(?:zone\s+de\s+)?police|pz|zp)\s+(?:(?:de|van)\s+)?", re.IGNORECASE
)
HEADLINES = {
    "nl": ("VRT NWS", "https://www.vrt.be/vrtnws/nl.rss.articles.xml"),
    "fr": ("RTBF Info", "https://rss.rtbf.be/article/rss/highlight_rtbf_info.xml"),
    "en": ("The Brussels Times", "https://www.brusselstimes.com/feed"),
}
"""The headlines of one newsroom in each language."""
WORDS = {
    "nl": ("politie", "(brand OR ongeval OR ontploffing)", "parket"),
    "fr": ("police", "(incendie OR accident OR explosion)", "parquet"),
    "en": ("police", "(fire OR accident OR explosion)", "prosecutor"),
}
"""What newspapers write in each language: of the police, of what happens, of the prosecutor."""


def _tr(source: str) -> str:
    return QCoreApplication.translate("start", source)


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A feed to begin with; without an address the person fills in their own."""

    id: str
    name: str
    address: str
    why: str


def place_of(zone: str) -> str:
    """The place in the name of a zone: `Politiezone Demerstroom` is about Demerstroom."""
    return OFFICIAL.sub("", " ".join(zone.split())).strip() or zone.strip()


def suggestions(zone: str, language: str) -> tuple[Suggestion, ...]:
    """The usual first sources of a zone."""
    place = place_of(zone)
    named, headlines = HEADLINES.get(language, HEADLINES["nl"])
    police, happens, prosecutor = WORDS.get(language, WORDS["nl"])

    def search(words: str) -> str:
        return news_search(words, language).address

    own = _tr("Vul het adres van de nieuwsfeed in; vraag het aan wie de website onderhoudt.")
    found = _tr("Wat kranten en zenders erover schrijven, via Google News.")
    return (
        Suggestion("police", _tr("Nieuws: politie {place}").format(place=place), search(f"{police} {place}"), found),
        Suggestion("incidents", _tr("Nieuws: ongeval of brand in {place}").format(place=place),
                   search(f"{place} {happens}"), found),
        Suggestion("prosecutor", _tr("Nieuws: parket {place}").format(place=place),
                   search(f"{prosecutor} {place}"), found),
        Suggestion("headlines", named, headlines, _tr("De hoofdpunten van het land.")),
        Suggestion("zone", _tr("Website van de zone"), "", own),
        Suggestion("city", _tr("Website van stad of gemeente"), "", own),
    )  # fmt: skip
