"""A fictional night for the tests of detection: quiet chatter, then a bang at the Dampoort."""

from __future__ import annotations

from random import Random

from woordvoering.detection.types import Post

EVENING = 1_794_600_000.0
"""A Friday in November 2026, in seconds."""

SYLLABLES = [
    "ba",
    "ke",
    "li",
    "mo",
    "ru",
    "sa",
    "te",
    "vi",
    "wo",
    "ja",
    "ne",
    "pi",
    "do",
    "fu",
    "ge",
    "hi",
    "ka",
    "lo",
    "me",
    "zu",
]


BANG = (
    "Net een enorme knal aan Dampoort, ramen trilden tot in de Dendermondsesteenweg",
    "Wat was die knal aan de Dampoort? Heel het huis daverde",
    "Zware knal gehoord bij station Gent-Dampoort, nu overal rook",
    "Dikke rook boven de Dampoort na een knal, brandweer rijdt uit",
    "Knal en rook aan de Dampoort, weet iemand of dat een ontploffing was?",
    "Enorme rookwolk aan het station Dampoort, knal was tot hier te horen",
    "Ontploffing aan Dampoort? Knal, rook en sirenes, vier brandweerwagens",
    "Hier in de Dendermondsesteenweg trilde alles door de knal aan de Dampoort",
)

HELP = "Mijn moeder raakt niet meer buiten door de rook achter het station Dampoort, kan iemand komen?"


def post(id: str, t: float, text: str, author: str | None = None, kind: str = "post", **more: str) -> Post:
    """A Dutch post."""
    return Post(id, t, more.pop("lang", "nl"), author or f"a{id}", kind, text, **more)


def chatter(count: int, start: float = EVENING, every: float = 300.0) -> list[Post]:
    """`count` quiet posts, each about five things of its own, in words that are nobody's."""
    dice = Random(16)

    def thing() -> str:
        return "".join(dice.choices(SYLLABLES, k=3)) + "k"

    return [
        post(f"q{number}", start + number * every, "vandaag over " + " en ".join(thing() for _ in range(5)))
        for number in range(count)
    ]


def bang(start: float, every: float = 40.0, shares: int = 2) -> list[Post]:
    """The bang: each text by an author of its own, each shared `shares` times."""
    posts: list[Post] = []
    t = start
    for number, text in enumerate(BANG):
        posts.append(post(f"b{number}", t, text, network="x"))
        for share in range(shares):
            t += every / (shares + 1)
            posts.append(
                post(f"b{number}r{share}", t, f"RT @ab{number}: {text} https://t.example/{share}", network="x")
            )
        t += every / (shares + 1)
    return posts


def whole_night() -> list[Post]:
    """Twenty-five hours of chatter, and the bang near the end of it."""
    posts = chatter(300) + bang(EVENING + 24 * 3600.0)
    return sorted(posts, key=lambda each: (each.t, each.id))
