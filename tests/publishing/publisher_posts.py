"""Posts for the tests of publishers: a fictional fire in Ghent, its correction, its withdrawal."""

from __future__ import annotations

import msgspec

from woordvoering.clock import ManualClock, Millis
from woordvoering.publishing.publisher import Post
from woordvoering.release.document import House, Imprint, PressDocument, build_document
from woordvoering.statements.text import canonical

NOON = Millis(1_790_000_000_000)
LINK = "https://politie.example/n/2026-0147"
SHORT = "Brand in de Kerkstraat, twee lichtgewonden. Blijf weg uit de buurt. https://politie.example/n/2026-0147 #brand"

HOUSE = House(
    name="Politie Gent",
    short="Politie Gent",
    website="https://politie.example",
    press_contact="Lore Vermeersch",
    press_telephone="09 555 01 47",
    press_mail="pers@politie.example",
)
TEXTS = {
    "nl": "# Brand in de Kerkstraat\n\nTwee mensen **lichtgewond**. [kaart] & <veilig>\n\n- Blijf weg.\n\n.Punt",
    "fr": "# Incendie dans la Kerkstraat\n\nDeux personnes sont légèrement blessées.",
}


def document(language: str = "nl", version: int = 1, *, text: str = "", **changes: object) -> PressDocument:
    imprint = Imprint(
        id="urn:woordvoering:zone:PD-0147:brand",
        version=version,
        kind="statement",
        language=language,
        first_created=NOON,
        version_created=NOON + version * 60_000,
        by="Lore Vermeersch",
        located="Gent",
    )
    imprint = msgspec.structs.replace(imprint, **changes)
    return build_document(canonical(text or TEXTS[language]), house=HOUSE, imprint=imprint)


def a_post(key: str = "release-1/website", **changes: object) -> Post:
    post = Post(key=key, act="publish", created=NOON, language="nl", text=SHORT, documents=(document(),), link=LINK)
    return msgspec.structs.replace(post, **changes)


def again(post: Post) -> Post:
    return msgspec.structs.replace(post, again=True)


def clock() -> ManualClock:
    return ManualClock(NOON)
