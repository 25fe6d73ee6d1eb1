"""What came in on a night: a bang at Gent-Dampoort, small talk, and a rumour; fictional, written for these tests."""

from __future__ import annotations

from woordvoering.clock import MINUTE
from woordvoering.desk import Desk
from woordvoering.signals.types import Signal, Source, Visibility, signal_id

BANGS = (
    "Enorme knal aan Dampoort, ramen trillen tot in onze straat",
    "Wat was die knal net aan het station Dampoort?",
    "Rookpluim boven station Dampoort na een luide knal",
    "Ontploffing gehoord aan Dampoort, iemand meer info over die knal?",
    "Zware knal Dampoort, sirenes rijden richting station",
    "Knal aan Dampoort: heel de bus schrok wakker",
    "Net een knal aan het station van Dampoort, rook te zien",
    "Dampoort: luide knal, mensen lopen weg van het station",
    "Die knal aan Dampoort was tot in Sint-Amandsberg te horen",
    "Politie met drie wagens aan Dampoort na die knal",
    "Luide knal in de buurt van Dampoort station, ruit gebarsten",
    "Knal en rook aan Dampoort, wat gebeurt daar aan het station?",
)
"""Twelve different texts about one event: enough to stand on the board, and to stir."""

CALL = "Mijn moeder zit vast in de lift aan station Dampoort na de knal, stuur hulp"
REPORTERS = ("Godelieve Vanstippel", "Alfons Meirhaege", "Zulma Kerckaert")
"""Names of people who reported in confidence; none of them may ever stand in a record of a screen."""

TALK = (
    "Iemand nog een terras open in het centrum deze avond?",
    "De herfst is mooi langs de Leie vandaag",
    "Mijn fiets heeft eindelijk een nieuwe bel",
    "Wie heeft een recept voor waterzooi met vis?",
)


def post(
    number: int,
    text: str,
    at: int,
    *,
    author: str = "",
    kind: str = "x",
    source: str = "stream",
    visibility: Visibility = "public",
) -> Signal:
    """One signal of the night; `at` in ms UTC."""
    return Signal(
        id=signal_id(source, str(number)),
        source=source,
        kind=kind,
        url=f"https://x.example/p/{number}",
        text=text,
        author=author or f"@burger{number}",
        published=at,
        fetched=at,
        language="nl",
        visibility=visibility,
    )


def the_bang(now: int) -> tuple[Signal, ...]:
    """Twelve voices in the minutes before `now`, ten seconds apart, with a baseline of small talk long before."""
    talk = tuple(post(900 + place, text, now - (600 - 40 * place) * MINUTE) for place, text in enumerate(TALK))
    start = now - 6 * MINUTE
    return (*talk, *(post(place, text, start + place * 10_000) for place, text in enumerate(BANGS)))


def reports(now: int) -> tuple[Signal, ...]:
    """What three people told the Meldpunt in confidence, about the same bang; their names came with it."""
    texts = (
        "Luide knal gehoord aan de kant van station Dampoort, onze gevel trilde",
        "Knal aan Dampoort, er hangt rook boven het station en er ligt glas",
        "Na de knal aan station Dampoort zagen wij twee mensen weglopen",
    )
    return tuple(
        post(
            500 + place,
            text,
            now - 3 * MINUTE + place * 20_000,
            author=name,
            kind="meldpunt",
            source="meldpunt",
            visibility="confidential",
        )
        for place, (text, name) in enumerate(zip(texts, REPORTERS, strict=True))
    )


def call_for_help(now: int) -> Signal:
    """Somebody asks for help in the middle of it."""
    return post(700, CALL, now - MINUTE, author="@dochter")


def sources(desk: Desk) -> None:
    """The register names where the posts come from."""
    desk.cache.register.put(
        Source(id="stream", kind="posts", name="X-export", address="x.jsonl"),
        Source(id="meldpunt", kind="meldpunt", name="Meldpunt", address="meldpunt.csv", visibility="confidential"),
    )


def came_in(desk: Desk, *signals: Signal) -> None:
    """Puts signals in the cache, as a round of the watch does."""
    desk.cache.insert_new(signals)


def bang_at(desk: Desk, now: int, *, help_wanted: bool = False, confidential: bool = False) -> str:
    """The story of the bang on the board of a desk; returns its id."""
    sources(desk)
    came_in(desk, *the_bang(now))
    if confidential:
        came_in(desk, *reports(now))
    if help_wanted:
        came_in(desk, call_for_help(now))
    found = [item for item in desk.views.watch().stories if "Dampoort" in item.title]
    if len(found) != 1:
        raise AssertionError(f"the bang is told in {len(found)} stories")
    return found[0].id
