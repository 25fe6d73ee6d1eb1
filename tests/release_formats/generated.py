"""Statements out of a seed, as desks write them and worse: long, tiny, emoji, tables, quotes, Arabic names."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Any

from msgspec.structs import replace
from specimen import HOUSE, IMPRINT

from woordvoering.release.document import Place, PressDocument, build_document
from woordvoering.statements.text import canonical

MOST = 18_000
"""Characters of the longest; a text may have 20,000."""

_WORDS = {
    "nl": "politie meldt dat het onderzoek aan de Kouter nog loopt en vraagt wie iets zag zich te melden",
    "fr": "police signale que l’enquête suit son cours à proximité de la gare et demande aux témoins de se présenter",
    "en": "police report that the inquiry near the station continues and ask anyone who saw it to contact the desk",
}
_NAMES = (
    "Lore Vermeersch",
    "Zoë D’Hondt-Çelik",
    "Łukasz Nowak",
    "يوسف العلي",
    "محمد بن عبد الله",
    "فاطمة الزهراء",
    "Σοφία",
)
_EMOJI = ("🚓", "⚠️", "👩🏽‍🚒", "🇧🇪", "❤️", "1️⃣", "✅", "🏳️‍🌈", "👨‍👩‍👧‍👦")
_SIGNS = (
    "’",
    "“kort”",
    "– ",
    "½",
    "€ 12,50",
    "100 %",
    "§ 3",
    "é",
    "n°",
    "<b>",
    "&amp;",
    "#1",
    "$x$",
    "@pers",
    "\\*",
    "~",
    "=",
)


def statement(seed: int) -> PressDocument:
    """The statement of that number: `seed` modulo ten says of what kind it is, all else is drawn."""
    dice = random.Random(f"statement {seed}")
    language = ("nl", "fr", "en", "nl")[seed % 4]
    kinds: tuple[Callable[[random.Random, str], str], ...] = (
        _tiny, _plain, _table, _quotes, _emoji, _arabic, _lists, _signs, _links, _long,
    )  # fmt: skip
    body = kinds[seed % 10](dice, language)
    headline = _headline(dice, language, seed)
    imprint = replace(IMPRINT, **_around(dice, seed, language))
    house = replace(
        HOUSE, boilerplate=dice.choice(("", HOUSE.boilerplate)), hours_line=dice.choice(("", HOUSE.hours_line))
    )
    return build_document(canonical(f"# {headline}\n\n{body}")[:20_000], house=house, imprint=imprint)


def _around(dice: random.Random, seed: int, language: str) -> dict[str, Any]:
    changes: dict[str, Any] = {
        "id": f"urn:woordvoering:w1:c{seed}:s{seed}",
        "language": language,
        "version": 1 + seed % 3,
    }
    changes |= {"previous": None} if seed % 3 == 0 else {"previous": f"urn:woordvoering:w1:c{seed}:s0"}
    changes["kind"] = dice.choice(("holding_statement", "statement", "acknowledgement", "safety_instruction", "eigen"))
    if seed % 7 == 3:
        changes |= {"kind": "correction", "correction_of": "urn:woordvoering:w1:c1:s1"}
    if seed % 11 == 5:
        changes |= {"status": "canceled", "ed_note": _sentence(dice, language)}
    if seed % 13 == 6:
        changes["embargoed_until"] = IMPRINT.version_created + dice.randrange(1, 10**8)
    changes["by"] = dice.choice(("", *_NAMES))
    changes["located"] = dice.choice(("", "Gent", "Sint-Niklaas", "’s-Gravenbrakel"))
    places = (Place("Kouter"), Place("Station <Gent> & Co", "https://a.example/p?x=1&y=2", 51.05, 3.7))
    changes["places"] = places[: dice.randrange(3)]
    changes["subjects"] = ("20000139", "20000150", "02000000")[: dice.randrange(4)]
    return changes


def _headline(dice: random.Random, language: str, seed: int) -> str:
    if seed % 10 == 0:
        return "X"
    tail = dice.choice(("", f" {dice.choice(_EMOJI)}", f" – {dice.choice(_NAMES)}", " & <meer> “nieuws”"))
    return _sentence(dice, language, 9).rstrip(".") + tail


def _sentence(dice: random.Random, language: str, most: int = 25) -> str:
    words = _WORDS[language].split()
    found = [dice.choice(words) for _ in range(dice.randrange(1, most))]
    return " ".join(found).capitalize() + "."


def _paragraph(dice: random.Random, language: str) -> str:
    return " ".join(_sentence(dice, language) for _ in range(dice.randrange(1, 6)))


def _tiny(dice: random.Random, language: str) -> str:
    return dice.choice(("1", "Ja.", "…", "é", "🚓"))


def _plain(dice: random.Random, language: str) -> str:
    parts = []
    for _ in range(dice.randrange(2, 7)):
        parts += [f"{'#' * dice.randrange(2, 7)} {_sentence(dice, language, 6)}"] * (dice.random() < 0.4)
        parts += [_paragraph(dice, language)]
    return "\n\n".join(parts)


def _table(dice: random.Random, language: str) -> str:
    columns = dice.randrange(1, 9)

    def cell() -> str:
        return dice.choice(
            ("", _sentence(dice, language, 4), "**12**", "[x](https://a.example/?a=1&b=2)", "a \\| b", "يوسف")
        )

    dashes = "|".join(dice.choice(("---", ":--", "--:", ":-:")) for _ in range(columns))
    rows = ["|" + "|".join(cell() for _ in range(columns)) + "|" for _ in range(dice.randrange(2, 12))]
    return (
        f"{_paragraph(dice, language)}\n\n{rows[0]}\n|{dashes}|\n"
        + "\n".join(rows[1:])
        + f"\n\n{_sentence(dice, language)}"
    )


def _quotes(dice: random.Random, language: str) -> str:
    quotes = [f"> {_paragraph(dice, language)}\n>\n> {dice.choice(_NAMES)}" for _ in range(dice.randrange(1, 4))]
    return "\n\n".join(
        (
            *quotes,
            f"> - {_sentence(dice, language)}\n> - b\n>\n>> {_sentence(dice, language)}",
            _paragraph(dice, language),
        )
    )


def _emoji(dice: random.Random, language: str) -> str:
    lines = [
        f"{dice.choice(_EMOJI)} {_sentence(dice, language)}{dice.choice(_EMOJI)}" for _ in range(dice.randrange(1, 9))
    ]
    return "\n\n".join((*lines, "".join(dice.choices(_EMOJI, k=dice.randrange(1, 40)))))


def _arabic(dice: random.Random, language: str) -> str:
    lines = [
        f"{_sentence(dice, language, 8)} **{dice.choice(_NAMES[3:6])}**, {_sentence(dice, language, 8)}"
        for _ in range(3)
    ]
    return "\n\n".join((*lines, f"- {dice.choice(_NAMES[3:6])}\n- *{dice.choice(_NAMES)}*", "محمد ٤٥ سنة."))


def _lists(dice: random.Random, language: str) -> str:
    lines = [
        f"{dice.randrange(1, 90)}. {_sentence(dice, language)}\n    - {_sentence(dice, language, 5)}\n        1. diep"
    ]
    lines += [f"- {_sentence(dice, language)}\n- **vet** en *schuin*\n    1. een\n    2. twee\n\n        > citaat"]
    return "\n\n".join((*lines, "---", _paragraph(dice, language)))


def _signs(dice: random.Random, language: str) -> str:
    return "\n\n".join(" ".join(dice.choices((*_SIGNS, "woord"), k=dice.randrange(1, 30))) + " slot" for _ in range(4))


def _links(dice: random.Random, language: str) -> str:
    address = f"https://politie.example/{'lang/' * dice.randrange(1, 20)}?a={dice.random()}&b=%20é"
    link = f"[{_sentence(dice, language, 3)}](https://a.example/x)"
    return f"{_sentence(dice, language)} {link} {address}\n\n[mail](mailto:pers@politie.example)"


def _long(dice: random.Random, language: str) -> str:
    text = ""
    while len(text) < MOST:
        maker = dice.choice((_plain, _table, _quotes, _lists, _arabic, _emoji))
        text += f"{maker(dice, language)}\n\n"
    return text[: text.rfind("\n\n", 0, MOST)]
