"""Detection on the benchmark's development streams: quality, speed and memory, beside the target and beside peers.

python bench/detection.py [--data DIR] [--streams a,b,c,d,e] [--peers] [--scale 20] [--thinned 6] [--json | --markdown]

Every figure of ours comes from the command `woordvoering detect` in a process of its own, and is scored by the scorer
that lies with the data. Speeds are of processor time and differ between machines; the ratio to a peer in the same run
does not. Peers get a small grid and the best of it. Writes nothing in the repository.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import random
import subprocess
import sys
import tempfile
from dataclasses import asdict
from pathlib import Path
from typing import Any

from detection_table import Row, as_markdown, as_text
from peers_environment import NoPeersError, Peer, best, environment

from woordvoering.detection.burst import THETA

ROOT = Path(__file__).resolve().parents[1]
DATA = ROOT.parent / "shared" / "bench" / "detection"
STREAMS = {
    "a": ("a_tweets",),
    "b": ("b_headlines",),
    "c": ("c_nl_press",),
    "d": ("d_neardup",),
    "e": ("e_news_t", "e_tweets_t"),
}
MEGABYTE = 1_000_000
LEFT_OUT = 0.2
ALERTED = "ac"
"""The streams on which alerts are judged."""


class Bench:
    """The streams of a folder and the scorer beside them; results lie in a folder that is thrown away."""

    def __init__(self, data: Path, folder: Path, python: Path | None) -> None:
        self.data = data
        self.folder = folder
        self.python = python
        self.peers: list[tuple[str, Peer]] = []

    def posts(self, stream: str) -> Path:
        """The posts of a stream."""
        return self.data / f"{stream}.posts.jsonl"

    def detect(self, posts: Path, name: str, *asked: str, seed: str | None = None) -> dict[str, Any]:
        """Runs the command; `asked` are names of outputs, written as FOLDER/NAME.OUTPUT."""
        outputs = [part for what in asked for part in (f"--{what}", str(self.out(name, what)))]
        command = [sys.executable, "-m", "woordvoering", "detect", str(posts), *outputs, "--json"]
        settings = dict(os.environ) if seed is None else {**os.environ, "PYTHONHASHSEED": seed}
        done = subprocess.run(command, cwd=ROOT, env=settings, capture_output=True, text=True, check=False)
        if done.returncode:
            sys.exit(done.stderr.strip() or f"detect: exit {done.returncode}")
        return json.loads(done.stdout)

    def out(self, name: str, what: str) -> Path:
        """Where an output is written."""
        return self.folder / f"{name}.{what}"

    def score(self, *arguments: str | Path) -> dict[str, Any]:
        """What the benchmark's own scorer says."""
        command = [sys.executable, str(self.data / "score.py"), *map(str, arguments)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode:
            sys.exit(f"score.py: {(done.stdout + done.stderr).strip()}")
        return json.loads(done.stdout)

    def clusters(self, stream: str, found: Path) -> dict[str, Any]:
        """How well stories are told apart and kept whole."""
        return self.score("cluster", "--gold", self.data / f"{stream}.gold.jsonl", "--pred", found)["labelled"]

    def copies(self, stream: str, found: Path) -> dict[str, Any]:
        """How well near-duplicates are found."""
        return self.score("dups", "--gold", self.data / f"{stream}.gold.jsonl", "--pred", found)

    def alerts(self, stream: str, found: Path, theta: float) -> dict[str, Any]:
        """How fast and how rightly stories alert."""
        gold = ("--gold", self.data / f"{stream}.gold.jsonl", "--posts", self.posts(stream))
        return self.score("alerts", *gold, "--alerts", found, "--theta", str(theta))

    def peer_clusters(self, stream: str) -> Peer | None:
        """river's TextClust at its best."""
        return self._peer("textclust", stream, self.clusters, lambda score: score["bcubed_f1"])

    def peer_copies(self, name: str, stream: str) -> Peer | None:
        """datasketch or rensa at its best."""
        return self._peer(name, stream, self.copies, lambda score: score["pair_f1"])

    def peer_alerts(self, stream: str) -> Peer | None:
        """A plain counting alert at its best, at the threshold that serves it best for one false alert a day."""

        def score(stream: str, found: Path) -> dict[str, Any]:
            return self.alerts(stream, found, 0.0)["budgets"]["1"] or {"twr": 0.0, "recall": 0.0}

        return self._peer("counting", stream, score, lambda found: found["twr"])

    def _peer(self, name: str, stream: str, score: Any, by: Any) -> Peer | None:
        if self.python is None:
            return None
        folder = self.folder / f"{name}.{stream}"
        found = best(self.python, name, self.posts(stream), folder, lambda out: score(stream, out), by)
        self.peers.append((stream, found))
        return found


def stories(bench: Bench, letter: str, reach: float, dutch: str) -> list[Row]:
    """B³ F1 of one stream, and its speed where that is a target."""
    (stream,) = STREAMS[letter]
    ours = bench.detect(bench.posts(stream), f"{letter}.alone", "clusters")
    value = bench.clusters(stream, bench.out(f"{letter}.alone", "clusters"))["bcubed_f1"]
    peer = bench.peer_clusters(stream)
    others = {"river TextClust": peer.score["bcubed_f1"]} if peer else {}
    rows = [Row(f"{letter} stories, B³ F1", f"{dutch}: verhalen, B³ F1", value, reach, others)]
    if letter == "a":
        speeds = {"river TextClust": peer.speed} if peer else {}
        rows.append(
            Row("a posts/s, clustering", "tweets: berichten/s, verhalen alleen", _speed(ours), 6_000, speeds, 0)
        )
    return rows


def thinned(bench: Bench, letter: str, times: int, dutch: str) -> list[Row]:
    """B³ F1, and of the streams for alerts these too, in the mean over the same stream without a fifth of its posts,
    drawn anew each time: one order of one stream flatters whoever chose by it."""
    (stream,) = STREAMS[letter]
    measures = {"B³ F1": "verhalen, B³ F1"}
    if letter in ALERTED:
        measures |= {
            "false a day": "meldingen, vals per dag",
            "recall": "meldingen, gevonden verhalen",
            "time-weighted recall": "meldingen, gevonden, gewogen naar tijd",
        }
    posts, gold = (
        (bench.data / f"{stream}.{kind}.jsonl").read_bytes().splitlines(keepends=True) for kind in ("posts", "gold")
    )
    known = {json.loads(line)["id"]: line for line in gold}
    found: list[list[float]] = []
    for seed in range(times):
        draw = random.Random(seed)
        left = [line for line in posts if draw.random() >= LEFT_OUT]
        part = bench.folder / f"{stream}.{seed}.posts"
        part.write_bytes(b"".join(left))
        truth = bench.folder / f"{stream}.{seed}.gold"
        truth.write_bytes(b"".join(known[json.loads(line)["id"]] for line in left))
        found.append(_of_one_draw(bench, letter, part, truth))
    means = [sum(each) / len(each) for each in zip(*found, strict=True)]
    return [
        Row(f"{letter} thinned × {times}, {name}", f"{dutch}, {times} × uitgedund: {naam}", mean, None, {})
        for (name, naam), mean in zip(measures.items(), means, strict=True)
    ]


def _of_one_draw(bench: Bench, letter: str, posts: Path, gold: Path) -> list[float]:
    name = f"{letter}.thin"
    asked = ("clusters", "alerts") if letter in ALERTED else ("clusters",)
    bench.detect(posts, name, *asked)
    scored = bench.score("cluster", "--gold", gold, "--pred", bench.out(name, "clusters"))
    figures = [scored["labelled"]["bcubed_f1"]]
    if letter in ALERTED:
        told = ("--alerts", bench.out(name, "alerts"), "--theta", str(THETA))
        at = bench.score("alerts", "--gold", gold, "--posts", posts, *told)["at_default"]
        figures += [at["false_per_day"], at["recall"], at["twr"]]
    return figures


def alerting(bench: Bench, letter: str, reach: tuple[float, float], dutch: str) -> list[Row]:
    """Alerts at the frozen threshold, and the speed of everything at once."""
    (stream,) = STREAMS[letter]
    ours = bench.detect(bench.posts(stream), letter, "clusters", "dups", "alerts")
    at = bench.alerts(stream, bench.out(letter, "alerts"), THETA)["at_default"]
    peer = bench.peer_alerts(stream)

    def row(key: str, english: str, naam: str, target: float, digits: int = 3, *, most: bool = False) -> Row:
        scale = -1 if at[key] is None else at[key]
        others = {"counting": peer.score[key]} if peer and peer.score.get(key) is not None else {}
        return Row(f"{letter} alerts, {english}", f"{dutch}: meldingen, {naam}", scale, target, others, digits, most)

    rows = [
        row("false_per_day", "false a day", "vals per dag", 1.0, 2, most=True),
        row("recall", "recall", "gevonden verhalen", reach[0]),
        row("twr", "time-weighted recall", "gevonden, gewogen naar tijd", reach[1]),
    ]
    if letter == "c":
        rows.append(row("delay_median_min", "median delay (min)", "mediane vertraging (min)", 12.0, 1, most=True))
        rows.append(row("repeat_per_story", "repeats per story", "herhalingen per verhaal", 0.2, most=True))
    else:
        rows.append(Row("a posts/s, everything", "tweets: berichten/s, alles", _speed(ours), 4_000, {}, 0))
    return rows


def near_duplicates(bench: Bench) -> list[Row]:
    """Pair F1 and speed, near-duplicates alone."""
    (stream,) = STREAMS["d"]
    ours = bench.detect(bench.posts(stream), "d", "dups")
    value = bench.copies(stream, bench.out("d", "dups"))["pair_f1"]
    peers = [peer for name in ("datasketch", "rensa") if (peer := bench.peer_copies(name, stream))]
    found = {peer.name: peer.score["pair_f1"] for peer in peers}
    speeds = {peer.name: peer.speed for peer in peers}
    return [
        Row("d near-duplicates, pair F1", "kopieën: paar-F1", value, 0.994, found),
        Row("d posts/s, near-duplicates", "kopieën: berichten/s", _speed(ours), 20_000, speeds, 0),
    ]


def published(bench: Bench) -> list[Row]:
    """NMI on the MStream sets, beside what MStreamF published (KDD 2018)."""
    rows: list[Row] = []
    for stream, name, reach, known in (("e_news_t", "News-T", 0.925, 0.873), ("e_tweets_t", "Tweets-T", 0.95, 0.923)):
        bench.detect(bench.posts(stream), stream, "clusters")
        value = bench.clusters(stream, bench.out(stream, "clusters"))["nmi_sqrt"]
        rows.append(Row(f"e {name}, NMI", f"{name}: NMI", value, reach, {"MStreamF (published)": known}))
    return rows


def steadiness(bench: Bench) -> list[Row]:
    """Alerts on a prefix are those of the whole, and the hash seed of Python changes nothing."""
    posts = bench.posts("c_nl_press")
    lines = posts.read_bytes().splitlines(keepends=True)
    cut = len(lines) * 3 // 5
    part = bench.folder / "part.jsonl"
    part.write_bytes(b"".join(lines[:cut]))
    until = json.loads(lines[cut])["t"] - 0.5
    bench.detect(part, "part", "alerts")
    bench.detect(posts, "seed", "clusters", "dups", "alerts", seed="1")
    full = ("--full", bench.out("c", "alerts"), "--part", bench.out("part", "alerts"))
    same = bench.score("prefix", *full, "--until", str(until))["same"]
    kept = all(
        bench.out("c", w).read_bytes() == bench.out("seed", w).read_bytes() for w in ("clusters", "dups", "alerts")
    )
    return [
        Row(
            "c alerts of a prefix are those of the whole", "pers: melding van toen is die van nu", float(same), 1, {}, 0
        ),
        Row("c same output for every hash seed", "pers: elke keer dezelfde uitkomst", float(kept), 1, {}, 0),
    ]


def scaled(bench: Bench, times: int) -> list[Row]:
    """A long stream: does the pace hold, and how much memory does it take?"""
    big = bench.folder / "big.jsonl"
    bench.score("scale", "--posts", bench.posts("a_tweets"), "--times", str(times), "--out", big)
    ours = bench.detect(big, "big", "clusters", "dups", "alerts")
    first, last = ours["pace"][0], ours["pace"][-1]
    name, naam = f"a × {times}", f"tweets × {times}"
    return [
        Row(f"{name} posts/s, first tenth", f"{naam}: berichten/s, eerste tiende", first, None, {}, 0),
        Row(f"{name} posts/s, last tenth", f"{naam}: berichten/s, laatste tiende", last, None, {}, 0),
        Row(f"{name} last tenth to first", f"{naam}: laatste tegen eerste tiende", last / first, 0.8, {}, 2),
        Row(
            f"{name} peak memory (MB)", f"{naam}: geheugen (MB)", ours["peak_memory"] / MEGABYTE, 600, {}, 0, most=True
        ),
    ]


def measure(bench: Bench, letters: list[str], scale: int, thin: int = 0) -> list[Row]:
    """The whole table, in the order of the targets."""
    rows: list[Row] = []
    if "d" in letters:
        rows += near_duplicates(bench)
    for letter, reach, dutch in (("b", 0.955, "koppen"), ("c", 0.94, "pers"), ("a", 0.92, "tweets")):
        if letter in letters:
            rows += stories(bench, letter, reach, dutch)
            rows += thinned(bench, letter, thin, dutch) if thin else []
    if "e" in letters:
        rows += published(bench)
    if "c" in letters:
        rows += alerting(bench, "c", (1.0, 0.70), "pers") + steadiness(bench)
    if "a" in letters:
        rows += alerting(bench, "a", (0.95, 0.60), "tweets")
    if scale:
        rows += scaled(bench, scale)
    return rows


def notes(bench: Bench, refused: str | None, *, dutch: bool) -> list[str]:
    """What was run: versions, settings of the peers, what is absent."""
    python = platform.python_version()
    said = [f"Python {python}, threshold {THETA}; speeds are of processor time."]
    if dutch:
        said = [f"Python {python}, drempel {THETA}; snelheden zijn die van de processor, op één kern."]
    for stream, peer in bench.peers:
        chosen = ", ".join(f"{name} {value:g}" for name, value in peer.settings.items())
        named = f"{peer.name} {peer.version}" if peer.version else peer.name
        tried = f"beste van {peer.tried} instellingen" if dutch else f"best of {peer.tried} settings"
        pace = f"{peer.speed:.0f} berichten/s" if dutch else f"{peer.speed:.0f} posts/s"
        said.append(f"{stream}: {named}, {tried}: {chosen}; {pace}.")
    if refused:
        said.append(f"Anderen werden niet gemeten: {refused}" if dutch else f"Peers were not measured: {refused}")
    return said


def _speed(figures: dict[str, Any]) -> float:
    return figures["posts_per_second"]


def options() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=DATA, help="folder with the streams and score.py")
    parser.add_argument("--streams", default="a,b,c,d,e")
    parser.add_argument("--peers", action="store_true", help="measure the peers too (installs them once, in a cache)")
    parser.add_argument("--scale", type=int, default=0, metavar="TIMES", help="also stream a, so many times as long")
    parser.add_argument("--thinned", type=int, default=0, metavar="TIMES", help="also streams without a fifth of it")
    shape = parser.add_mutually_exclusive_group()
    shape.add_argument("--json", action="store_true")
    shape.add_argument("--markdown", action="store_true", help="the table in Dutch, for docs/detectie.md")
    chosen = parser.parse_args()
    chosen.letters = chosen.streams.split(",")
    if not set(chosen.letters) <= set(STREAMS):
        parser.error(f"--streams holds letters of {','.join(STREAMS)}")
    return chosen


def main() -> int:
    """Prints the table; 2 when the benchmark is not there."""
    chosen = options()
    if not (chosen.data / "score.py").is_file():
        print(f"The benchmark is not there: no score.py in {chosen.data}", file=sys.stderr)
        return 2
    python, refused = None, None
    if chosen.peers:
        try:
            python = environment()
        except NoPeersError as cause:
            refused = str(cause)
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(chosen.data, Path(folder), python)
        rows = measure(bench, chosen.letters, chosen.scale, chosen.thinned)
    said = notes(bench, refused, dutch=chosen.markdown)
    if chosen.json:
        print(json.dumps({"rows": [{**asdict(row), "reached": row.reached} for row in rows], "notes": said}, indent=1))
    else:
        print(as_markdown(rows, said) if chosen.markdown else as_text(rows, said))
    return 0


if __name__ == "__main__":
    sys.exit(main())
