"""The stories of the drawn night as the Wacht screen gets them; fictional, and written for these tests."""

from __future__ import annotations

import random

from woordvoering.clock import MINUTE
from woordvoering.overview.records import GroupView, Person, SignalView
from woordvoering.overview.watch_records import PassedOn, StoryDetail, StoryItem, WatchView

NOW = 1_794_617_520_000
"""Saturday 14 November 2026, 01:52 in Brussels."""

LORE = Person("lore", "Lore Vermeersch", "Lore V.", "LV")
KARIM = Person("karim", "Karim Bakkali", "Karim B.", "KB")


def spark(kind: str, seed: int) -> tuple[int, ...]:
    rng = random.Random(seed)
    base = [2 + rng.randint(0, 2) for _ in range(60)]
    if kind == "burst":
        return (*base[:50], 4, 9, 12, 17, 20, 22, 24, 27, 32, 29)
    if kind == "rise":
        return tuple(base[n] + n // 8 for n in range(60))
    return tuple(base)


def story(name: str, title: str, group: str, factor: float, age: int, posts: int, sources: int, wijk: str, **more):
    shape = {"decide": "burst", "follow": "rise"}.get(group, "flat")
    first = NOW - age * MINUTE
    values = {"urgent": False, "sensitive": False, "contradiction": False} | more
    return StoryItem(
        id=name,
        title=title,
        group=group,
        wijk=wijk,
        first_seen=first,
        last_seen=NOW,
        posts=posts,
        sources=sources,
        factor=factor,
        baseline=3.2,
        spark=spark(shape, len(title)),
        **values,
    )


STORIES = (
    story(
        "bang",
        "Knal en rook aan de Dampoort",
        "decide",
        8.4,
        8,
        140,
        61,
        "Dampoort",
        urgent=True,
        networks=("x", "facebook"),
    ),
    story(
        "arrest",
        "Video van aanhouding Overpoortstraat",
        "decide",
        5.1,
        31,
        96,
        38,
        "Overpoort",
        handler=KARIM,
        sensitive=True,
        networks=("x",),
    ),
    story(
        "missing",
        "Vermiste vrouw (74) uit Wondelgem",
        "follow",
        3.2,
        72,
        58,
        44,
        "Wondelgem",
        case_number="PD-0146",
        case_id="c146",
        networks=("facebook",),
    ),
    story(
        "rumour", "Gerucht over ‘kinderlokker’ aan school", "follow", 2.6, 125, 41, 29, "Ledeberg", contradiction=True
    ),
    story("flares", "Bengaals vuur na match, klachten rook", "follow", 2.1, 190, 33, 21, "Stadion", requests=2),
    story("sms", "Valse sms over parkeerboetes", "quiet", 1.4, 300, 12, 9, "Heel Gent"),
    story("road", "Wegomlegging Dok-Noord", "quiet", 1.3, 310, 11, 8, "Muide"),
    story("bikes", "Fietsdiefstallen station", "quiet", 1.2, 320, 10, 8, "Stationsbuurt"),
    story("drone", "Dronebeelden boven Gravensteen", "quiet", 1.1, 330, 9, 7, "Centrum"),
)


def view(stories: tuple[StoryItem, ...] = STORIES) -> WatchView:
    return WatchView(NOW, stories)


def signal(name: str, network: str, author: str, minute: int, text: str, **more) -> SignalView:
    marks = []
    for term in ("rook", "station", "knal", "Dampoort", "ontploffing"):
        at = text.find(term)
        while at >= 0:
            marks.append((at, at + len(term)))
            at = text.find(term, at + 1)
    values = {"reporter": 0, "visibility": "public"} | more
    return SignalView(
        id=name,
        network=network,
        source=network,
        author=author,
        at=NOW - (52 - minute) * MINUTE,
        text=text,
        url="",
        marks=tuple(sorted(marks)),
        **values,
    )


def similar(lead: SignalView, many: int) -> GroupView:
    return GroupView(
        lead,
        tuple(
            signal(f"{lead.id}-{n}", lead.network, f"@buur{n}", 50, f"Ook gehoord: {lead.text}") for n in range(many)
        ),
    )


GROUPS = (
    GroupView(
        signal(
            "help",
            "meldpunt",
            "",
            49,
            "Mijn moeder raakt niet meer buiten door de rook achter het station, kan iemand komen?",
            visibility="confidential",
            reporter=2,
            call_for_help=True,
        )
    ),
    similar(
        signal(
            "x1",
            "x",
            "@gent_oost_leeft",
            44,
            "Net een enorme knal aan Dampoort, ramen trilden tot in de Dendermondsesteenweg. Iemand iets gezien?",
        ),
        23,
    ),
    similar(
        signal(
            "b1",
            "bluesky",
            "@spoorwatch.example",
            47,
            "Dikke rook boven Dampoort, brandweer rijdt uit. Video van op het perron.",
            sensitive=True,
        ),
        9,
    ),
    similar(
        signal(
            "r1",
            "rss",
            "AVS nieuwsflits",
            51,
            "Bewoners melden ontploffing bij station Gent-Dampoort. De politie reageerde nog niet.",
            visibility="media",
        ),
        2,
    ),
    similar(
        signal(
            "f1",
            "facebook",
            "Groep ‘Dampoort leeft’",
            48,
            "Weet iemand of dit een ontploffing was? Hier staan al vier brandweerwagens.",
        ),
        26,
    ),
    similar(
        signal("m1", "mailbox", "redactie@krant.example", 51, "Kunt u de ontploffing bevestigen?", visibility="media"),
        1,
    ),
)


def detail(item: StoryItem = STORIES[0], passed: PassedOn | None = None) -> StoryDetail:
    rng = random.Random(4)
    return StoryDetail(
        item=item,
        category="incident",
        calls_for_help=2,
        help_answered=passed is not None,
        passed_on=passed,
        tempo=27.0,
        wijken=("Dampoort", "Sint-Amandsberg", "Macharius - Heirnis"),
        volume=tuple([2 + rng.randint(0, 2) for _ in range(54)] + [9, 17, 22, 27, 32, 29]),
        burst_at=NOW - 6 * MINUTE,
        terms=(("dampoort", 121), ("knal", 82), ("ontploffing", 47), ("rook", 44), ("station", 28)),
        networks=(
            ("x", 84),
            ("facebook", 32),
            ("bluesky", 10),
            ("meldpunt", 5),
            ("rss", 4),
            ("mailbox", 3),
            ("youtube", 2),
        ),
        groups=GROUPS,
    )
