"""An invented stream for the properties of detection: small talk and a few stories in Dutch, French and English."""

from __future__ import annotations

from random import Random
from typing import NamedTuple

from woordvoering.detection.types import Post

START = 1_793_000_000.0
"""A Monday in October 2026, in seconds."""

DAY = 86_400.0
LANGUAGES = ("nl", "fr", "en")

TALK = {
    "nl": (
        "Iemand nog een goede {thing} gezien in {place} vandaag?",
        "{name} zegt dat de {thing} in {place} weer open is",
        "Wat een weer, de {thing} ligt er in {place} weer mooi bij",
        "Vanavond met {name} naar de {thing}, tot in {place}",
        "Mijn {thing} is kapot, wie kent een hersteller in {place}?",
    ),
    "fr": (
        "Quelqu'un a vu une bonne {thing} à {place} ce matin ?",
        "{name} dit que la {thing} de {place} est de nouveau ouverte",
        "Quel temps, la {thing} est bien belle à {place}",
        "Ce soir avec {name} pour la {thing}, on se voit à {place}",
    ),
    "en": (
        "Anyone seen a decent {thing} around {place} lately?",
        "{name} says the {thing} in {place} is open again",
        "Lovely day, the {thing} in {place} looks great",
        "Off to the {thing} with {name} tonight, see you in {place}",
    ),
}

STORIES = {
    "nl": (
        "Zware {event} aan de {spot}, {detail}",
        "Wat gebeurt er aan de {spot}? {event}, {detail}",
        "{event} bij {spot}: {detail}, vermijd de buurt",
        "Net een {event} gehoord aan {spot}, {detail}",
        "Buren van {spot} spreken van een {event}; {detail}",
    ),
    "fr": (
        "Grave {event} près de {spot}, {detail}",
        "Que se passe-t-il à {spot} ? {event}, {detail}",
        "{event} à {spot} : {detail}, évitez le quartier",
    ),
    "en": (
        "Serious {event} near {spot}, {detail}",
        "What is going on at {spot}? {event}, {detail}",
        "{event} at {spot}: {detail}, avoid the area",
    ),
}

DETAILS = {
    "nl": ("veel rook", "de weg is dicht", "drie ziekenwagens", "helikopter in de lucht", "iedereen staat buiten"),
    "fr": ("beaucoup de fumée", "la route est fermée", "trois ambulances", "un hélicoptère tourne"),
    "en": ("lots of smoke", "the road is closed", "three ambulances", "a helicopter overhead"),
}

EVENTS = {
    "nl": ("ontploffing", "brand", "aanrijding", "betoging", "lekkage"),
    "fr": ("explosion", "incendie", "collision", "manifestation", "fuite"),
    "en": ("explosion", "fire", "collision", "protest", "leak"),
}

SYLLABLES = ("ba", "ke", "li", "mo", "ru", "sa", "te", "vi", "wo", "ja", "ne", "pi", "do", "fu", "ge", "hi")


def name(dice: Random, length: int = 3) -> str:
    """A name that nobody bears."""
    return "".join(dice.choices(SYLLABLES, k=length)).capitalize() + "k"


def _post(dice: Random, number: int, t: float, lang: str, text: str) -> Post:
    author = f"u{dice.randrange(400)}"
    kind, source = ("news", name(Random(dice.randrange(6)))) if dice.random() < 0.1 else ("post", "")
    return Post(f"p{number}", round(t, 3), lang, author, kind, text, source, dice.choice(("x", "bluesky", "facebook")))


class Told(NamedTuple):
    """A post before it has an id: which story it tells (None: small talk) and which text it copies or is."""

    t: float
    lang: str
    text: str
    story: str | None
    says: str


def stream(seed: int, talk: int = 500, stories: int = 4, days: float = 3.0) -> list[Post]:
    """Small talk over some days, and stories of thirty posts each in two hours; a third of these are copies."""
    return [post for post, _ in labelled(seed, talk, stories, days)]


def labelled(seed: int, talk: int = 500, stories: int = 4, days: float = 3.0) -> list[tuple[Post, Told]]:
    """The stream, each post with what it tells."""
    dice = Random(seed)
    things, places = [name(dice) for _ in range(60)], [name(dice) for _ in range(40)]
    found: list[Told] = []
    for number in range(talk):
        lang = dice.choice(LANGUAGES)
        said = {"thing": dice.choice(things), "place": dice.choice(places), "name": name(dice)}
        t = START + dice.random() * days * DAY
        found.append(Told(t, lang, dice.choice(TALK[lang]).format(**said), None, f"talk {number}"))
    for number in range(stories):
        found += _story(dice, START + (0.5 + number) / stories * days * DAY, name(dice, 4), number)
    found.sort(key=lambda each: (each.t, each.text))
    return [(_post(dice, number, told.t, told.lang, told.text), told) for number, told in enumerate(found)]


def _story(dice: Random, began: float, spot: str, number: int) -> list[Told]:
    told: list[Told] = []
    for each in range(30):
        t = began + dice.expovariate(1 / 1800.0)
        if told and dice.random() < 0.35:
            one = dice.choice(told)
            copy = f"RT @iemand: {one.text} https://t.example/{dice.randrange(999)}"
            told.append(one._replace(t=t, text=copy))
            continue
        lang = dice.choices(LANGUAGES, (6, 2, 2))[0]
        said = {"event": EVENTS[lang][number % 5], "spot": spot, "detail": dice.choice(DETAILS[lang])}
        own = " ".join(name(dice) for _ in range(dice.randrange(3)))
        text = f"{dice.choice(STORIES[lang]).format(**said)} {own}".strip()
        told.append(Told(t, lang, text, spot, f"{spot} {each}"))
    return told


def different(count: int, every: float = 30.0) -> list[Post]:
    """Posts that have no word in common."""
    dice = Random(7)
    texts = [" ".join(f"{name(dice)}{number}{part}" for part in "abcdef") for number in range(count)]
    return [_post(dice, number, START + number * every, "nl", text) for number, text in enumerate(texts)]


BLAST = "Zware ontploffing aan de Zandkaai, iedereen staat buiten en het blijft roken"
FAIR = "Grote rommelmarkt aan de Zandkaai, iedereen komt buiten en het blijft zonnig"


def equal(count: int, text: str = BLAST, every: float = 3.0) -> list[Post]:
    """The same text, again and again, from many hands."""
    dice = Random(8)
    return [_post(dice, number, START + number * every, "nl", text) for number in range(count)]
