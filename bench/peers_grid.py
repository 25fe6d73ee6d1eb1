"""The peers of detection, run by the Python of their own environment: every setting of a small grid over one stream.

python bench/peers_grid.py textclust|datasketch|rensa|counting POSTS FOLDER

Writes FOLDER/0.jsonl, 1.jsonl … in the shapes that the benchmark's scorer reads, and prints a line of JSON for each:
{"settings", "posts", "seconds", "out", "version"}. Seconds are of the processor; reading and
loading are left out. The garbage collector is held off, as it is for the detector.
"""

from __future__ import annotations

import gc
import importlib
import json
import re
import sys
import time
from collections import Counter, deque
from collections.abc import Callable, Iterable
from importlib.metadata import version
from itertools import product
from math import log
from pathlib import Path
from typing import Any

HOUR = 3600.0
DAY = 24 * HOUR
_NOISE = re.compile(r"^\s*(?:rt\s+@\w+:?\s*)+|https?:\S*|@\w+", re.IGNORECASE)
_WORD = re.compile(r"\w+")
_COMMON = frozenset(
    re.findall(
        r"\w+",
        """de het een en van in is op te dat die voor met aan niet er om ook als bij naar uit door je ik we ze dit nog
        wel maar le la les un une des et du est que qui pour dans sur pas au avec ce il elle on se a the an and of to
        for at not by it from as be are was this i you they""",
    )
)

Post = dict[str, Any]
Line = dict[str, Any]
Settings = dict[str, Any]


def words(post: Post) -> list[str]:
    """The words of a post: no retweet mark, link or mention."""
    return _WORD.findall(_NOISE.sub(" ", post["text"]).lower())


def telling(post: Post) -> list[str]:
    """The different words that say something."""
    return [word for word in dict.fromkeys(words(post)) if len(word) > 1 and word not in _COMMON]


def shingles(post: Post, size: int) -> list[str]:
    """The different runs of `size` letters of the words joined; the words themselves where it is 0."""
    if not size:
        return list(dict.fromkeys(words(post)))
    line = " ".join(words(post))
    return list(dict.fromkeys(line[at : at + size] for at in range(max(1, len(line) - size + 1))))


def textclust(posts: list[Post], settings: Settings) -> list[Line]:
    """river's TextClust; merges of its clusters are followed, so that a post's last label counts."""
    river: Any = importlib.import_module("river.cluster")

    class Noting(river.TextClust):
        """Notes into which cluster the last text went: `learn_one` does not say."""

        went: int | None = None

        def _get_closest_mc(self, mc: Any, idf: Any, distance: Any) -> Any:
            found = super()._get_closest_mc(mc, idf, distance)
            self.went = found[0] if found[0] is not None else self._cluster_id
            return found

    model = Noting(real_time_fading=False, **settings)
    merged: dict[int, int] = {}
    went: list[int | None] = []
    for number, post in enumerate(posts):
        model.went = None
        model.learn_one(Counter(telling(post)), t=number)
        went.append(model.went)
        if model.auto_merge and model.last_cleanup == model.t:
            for key, micro in model.micro_clusters.items():
                merged.update((gone, key) for gone in micro.merged_ids)
                micro.merged_ids.clear()
    return [
        {"id": post["id"], "cluster": None if label is None else _last(label, merged)}
        for post, label in zip(posts, went, strict=True)
    ]


def _last(label: int, merged: dict[int, int]) -> int:
    while label in merged:
        label = merged[label]
    return label


def datasketch(posts: list[Post], settings: Settings) -> list[Line]:
    """datasketch's MinHashLSH: the most alike of what it finds, from the threshold on."""
    module: Any = importlib.import_module("datasketch")
    threshold, size, hashes = settings["threshold"], settings["letters"], settings["hashes"]
    index = module.MinHashLSH(threshold=threshold, num_perm=hashes)
    kept: dict[str, Any] = {}
    roots: list[Line] = []
    for post in posts:
        sketch = module.MinHash(num_perm=hashes)
        sketch.update_batch([run.encode() for run in shingles(post, size)])
        found = [(sketch.jaccard(kept[id]), id) for id in index.query(sketch)]
        alike, root = max(found, default=(0.0, post["id"]))
        if alike < threshold:
            root = post["id"]
            index.insert(root, sketch)
            kept[root] = sketch
        roots.append({"id": post["id"], "dup": root})
    return roots


def rensa(posts: list[Post], settings: Settings) -> list[Line]:
    """rensa's RMinHash with its LSH, used as datasketch's."""
    module: Any = importlib.import_module("rensa")
    threshold, size, hashes = settings["threshold"], settings["letters"], settings["hashes"]
    index = module.RMinHashLSH(threshold=threshold, num_perm=hashes, num_bands=settings["bands"])
    kept: list[Any] = []
    ids: list[str] = []
    roots: list[Line] = []
    for post in posts:
        sketch = module.RMinHash(num_perm=hashes, seed=42)
        sketch.update(shingles(post, size))
        found = [(sketch.jaccard(kept[key]), -key) for key in index.query(sketch)]
        alike, key = max(found, default=(0.0, 0))
        root = ids[-key] if alike >= threshold else post["id"]
        if alike < threshold:
            index.insert(len(kept), sketch)
            kept.append(sketch)
            ids.append(root)
        roots.append({"id": post["id"], "dup": root})
    return roots


class Rate:
    """How often a term came in the last while, and before that."""

    def __init__(self) -> None:
        self.recent: deque[tuple[float, str]] = deque()
        self.older: deque[float] = deque()

    def count(self, now: float, id: str, window: float, memory: float) -> tuple[int, int]:
        """Counts one more; returns the counts of the window and of the memory before it."""
        self.recent.append((now, id))
        while self.recent[0][0] < now - window:
            self.older.append(self.recent.popleft()[0])
        while self.older and self.older[0] < now - window - memory:
            self.older.popleft()
        return len(self.recent), len(self.older)


def counting(posts: list[Post], settings: Settings) -> list[Line]:
    """Terms against a Poisson rate: no library. A term that rises while most of its posts are those of a term that rose
    in the last day is the same alert; `once` leaves a text that was read before out of the count."""
    window, memory, once = settings["window"], 3 * DAY, settings["once"]
    rates: dict[str, Rate] = {}
    seen: set[str] = set()
    open_alerts: list[tuple[float, str, set[str]]] = []
    alerts: list[Line] = []
    start = posts[0]["t"]
    for post in posts:
        terms, now = telling(post), post["t"]
        key = " ".join(terms)
        if once and key in seen:
            continue
        seen.add(key)
        lived = max(HOUR, min(memory, now - start - window))
        for term in terms:
            rate = rates.get(term) or rates.setdefault(term, Rate())
            count, before = rate.count(now, post["id"], window, memory)
            expected = (before + 0.5) * window / lived
            score = count * log(count / expected) - (count - expected) if count > expected else 0.0
            if count < 4 or score < settings["least"]:
                continue
            ids = [id for _, id in rate.recent][-50:]
            open_alerts = [each for each in open_alerts if each[0] > now - DAY]
            same = next((each for each in open_alerts if 2 * len(each[2].intersection(ids)) > len(ids)), None)
            name = same[1] if same else f"{term}@{now:.0f}"
            open_alerts = [each for each in open_alerts if each is not same]
            open_alerts.append((now, name, (same[2] if same else set()) | set(ids)))
            alerts.append({"t": now, "cluster": name, "score": score, "posts": ids})
    return alerts


def grid(**values: Iterable[Any]) -> list[Settings]:
    """Every combination."""
    return [dict(zip(values, chosen, strict=True)) for chosen in product(*values.values())]


PEERS: dict[str, tuple[Callable[[list[Post], Settings], list[Line]], str | None, list[Settings]]] = {
    "textclust": (
        textclust,
        "river",
        grid(radius=(0.8, 0.9), fading_factor=(0.001,), tgap=(100,))
        + grid(radius=(0.8, 0.9), fading_factor=(0.01,), tgap=(20,)),
    ),
    "datasketch": (datasketch, "datasketch", grid(threshold=(0.4, 0.5), letters=(0, 4), hashes=(128,))),
    "rensa": (rensa, "rensa", grid(threshold=(0.4, 0.5), letters=(0, 4), hashes=(128,), bands=(32,))),
    "counting": (counting, None, grid(window=(HOUR / 2, HOUR), once=(False, True), least=(8.0,))),
}


def main(name: str, posts: Path, folder: Path) -> None:
    """Runs the grid of one peer."""
    run, package, settings = PEERS[name]
    stream = [json.loads(line) for line in posts.read_text("utf-8").splitlines()]
    gc.disable()
    for number, chosen in enumerate(settings):
        began = time.process_time()
        found = run(stream, chosen)
        seconds = time.process_time() - began
        out = folder / f"{number}.jsonl"
        out.write_text("".join(json.dumps(line) + "\n" for line in found), "utf-8")
        told = {"settings": chosen, "posts": len(stream), "seconds": seconds, "out": out.name}
        print(json.dumps({**told, "version": version(package) if package else None}), flush=True)
        gc.collect()


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))
