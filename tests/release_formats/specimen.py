"""The one statement that every format is tried on: a first response to a fictional fire in Ghent."""

from __future__ import annotations

from msgspec.structs import replace

from woordvoering.release.document import House, Imprint, Place, PressDocument, build_document
from woordvoering.statements.text import canonical

TEXT = """# Knal en brand aan station Gent-Dampoort

Vannacht om **01.42 uur** was er een knal aan station Gent-Dampoort. {#1} De brandweer bestrijdt een brand. {#2}
Twee mensen raakten *lichtgewond*. {#3}

Het treinverkeer ligt stil. {#4} Infrabel informeert de reizigers
op [zijn website](https://infrabel.example/gent).

## Wat weten we nog niet

De oorzaak wordt onderzocht. Het parket is verwittigd. Wij doen daar nu geen uitspraken over.

> Wij danken de buurt voor het geduld.

## Wat vragen we u

- Blijf weg uit de buurt van het station.
- Geef hulpdiensten ruimte:
    - ook te voet,
    - ook met de fiets.
- Deel geen beelden van gewonden.

1. Ramen dicht.
2. Deuren dicht.

---

De volgende update volgt om 03.00 uur op https://politie.example/nieuws/0147."""

HOUSE = House(
    name="Politie Gent",
    short="Politie Gent",
    address="Voorbeeldplein 1, 9000 Gent",
    website="https://politie.example",
    press_contact="Lore Vermeersch",
    press_telephone="09 555 01 47",
    press_mail="pers@politie.example",
    boilerplate="Politie Gent is de lokale politie van de stad Gent.",
    hours_line="Dit kanaal is nu niet bemand. Dringende hulp: bel 101. Niet dringend: het Meldpunt.",
)

IMPRINT = Imprint(
    id="tag:politie.example,2026:PD-0147/eerste-reactie",
    version=2,
    kind="holding_statement",
    language="nl",
    first_created=1_794_618_000_000,
    version_created=1_794_620_400_000,
    by="Lore Vermeersch",
    located="Gent",
    places=(Place("Station Gent-Dampoort", "", 51.056, 3.741),),
    subjects=("20000139", "20000150"),
    previous="tag:politie.example,2026:PD-0147/ontvangstbericht",
)

HOSTILE = (
    '#set page(width: 1pt) #read("/etc/passwd") $x^2$ @label <label> // weg /* weg */ \\u{41} ~ -- ---',
    "<script>alert(1)</script> <img src=x onerror=alert(1)> &amp; &lt;b&gt; \"' </style></title>",
    "= kop + een - twee / drie : vier #let x = 1 #[inhoud] #{code} ] } )",
    "=?utf-8?q?verborgen?= --=_grens Content-Type: text/html",
    "{{7+7}} ${7+7} %s {0} {notice} HOUSE {page}",
)


def made(text: str = TEXT, **changes: object) -> PressDocument:
    """The document, with fields of its imprint changed."""
    return build_document(canonical(text), house=HOUSE, imprint=replace(IMPRINT, **changes))
