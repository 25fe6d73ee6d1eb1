"""What watch terms cost the detector: processor time of a stream with fifty rules over that of the same without.

python bench/watch_terms.py [--data DIR] [--streams a_tweets,c_nl_press] [--rounds 3] [--json]

`ratio` is the best round with the rules over the best without, the two taken in turn; `own` is the time inside the
matching alone over that of the detector without rules, on the texts that the detector asked about. The aim is a cost of
5 % at most. Writes nothing in the repository.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from time import process_time

from woordvoering.detection.cluster import IDLE_LIMIT
from woordvoering.detection.copies import Copies
from woordvoering.detection.engine import Detector
from woordvoering.detection.guidance import Guidance
from woordvoering.detection.normalise import all_words
from woordvoering.detection.stream import read_posts
from woordvoering.detection.types import Post

DATA = Path(__file__).resolve().parents[2] / "shared" / "bench" / "detection"
AIM = 0.05

PLACES = ("Dampoort", "Korenmarkt", "Vrijdagmarkt", "Sleepstraat", "Rabot", "Gentbrugge", "Ledeberg", "Wondelgem")
RULES = (
    "brand", "ontploffing", "knal", "rook", "schoten", "mes", "vermist", "politie", "aanrijding", "evacuatie",
    "explosie OR ontploffing", '"grote brand" NOT oefening', "rook NEAR/5 (station OR tunnel)", "steekpartij",
    "(mes OR vuurwapen) NEAR/8 (dreig* OR gewond*)", "vermist* NOT gevonden", "betoging OR manifestatie",
    "rel* NEAR/3 supporters", "waterkanon", "traangas", "bommelding", '"verdacht pakket"', "gijzel*",
    "aanhouding NEAR/6 geweld", "politiegeweld", "noodnummer NOT test", "stroompanne OR stroomstoring",
    "gaslek", "instorting", "drenkeling", "vluchtmisdrijf", "spookrijder", "wegpiraat", "kinderlokker OR ontvoering",
    "taal:nl (korpschef OR politiezone)", "taal:fr (incendie OR explosion)", "taal:en (shooting OR stabbing)",
    "gerucht NEAR/4 politie", "nepnieuws AND politie", "burgemeester NEAR/5 verbod", "noodplan", "ramp*",
    *(f"(brand OR rook OR knal) wijk:{place}" for place in PLACES),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Cost:
    """One stream: seconds of processor time without rules, with them, and inside the matching alone."""

    stream: str
    posts: int
    rules: int
    without: float
    with_rules: float
    matching: float

    @property
    def ratio(self) -> float:
        """With the rules over without."""
        return self.with_rules / self.without

    @property
    def own(self) -> float:
        """The matching alone over the detector without rules."""
        return self.matching / self.without


def detected(posts: Sequence[Post], rules: Sequence[str]) -> float:
    """Seconds for a whole stream."""
    detector = Detector()
    detector.guide(watch=rules)
    start = process_time()
    for post in posts:
        detector.add(post)
    return process_time() - start


def matched(posts: Sequence[Post]) -> float:
    """Seconds for the matching of every text that is no copy."""
    copies, guidance = Copies(IDLE_LIMIT), Guidance(RULES)
    readings = [(post.text, copies.read(post)) for post in posts]
    start = process_time()
    for text, reading in readings:
        if reading.root is None:
            guidance.found_in(text, all_words(text, reading.text, reading.words))
    return process_time() - start


def measured(stream: str, posts: Sequence[Post], rounds: int) -> Cost:
    """The best of some rounds, with and without in turn."""
    without, with_rules, matching = [], [], []
    for _ in range(rounds):
        without.append(detected(posts, ()))
        with_rules.append(detected(posts, RULES))
        matching.append(matched(posts))
    return Cost(stream, len(posts), len(RULES), min(without), min(with_rules), min(matching))


def main() -> None:
    """Prints a line for each stream."""
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    asked.add_argument("--data", type=Path, default=DATA)
    asked.add_argument("--streams", default="a_tweets,c_nl_press")
    asked.add_argument("--rounds", type=int, default=3)
    asked.add_argument("--json", action="store_true")
    given = asked.parse_args()
    costs = []
    for stream in given.streams.split(","):
        posts = list(read_posts(given.data / f"{stream}.posts.jsonl"))
        costs.append(measured(stream, posts, given.rounds))
    if given.json:
        print(json.dumps([{**asdict(cost), "ratio": cost.ratio, "own": cost.own, "aim": AIM} for cost in costs]))
        return
    for cost in costs:
        print(
            f"{cost.stream}: {cost.posts} posts, {cost.rules} rules: {cost.without:.2f} s without, "
            f"{cost.with_rules:.2f} s with ({cost.ratio - 1:+.1%}); matching alone {cost.own:.1%} (aim {AIM:.0%})"
        )


if __name__ == "__main__":
    main()
