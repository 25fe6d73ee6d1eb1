"""Commands that measure files: `detect` and `measure`. Neither needs a desk."""

from __future__ import annotations

import math
from pathlib import Path
from typing import Annotated

import typer

from woordvoering.cli.command import plain
from woordvoering.cli.session import Session
from woordvoering.errors import WrongUse

MEGABYTE = 1_048_576


def add_figures(app: typer.Typer) -> None:
    """Hangs these commands on the program."""
    plain(app, "detect")(detect)
    plain(app, "measure")(measure)


def detect(
    session: Session,
    posts: Annotated[Path, typer.Argument(help='Posts, a line {"id", "t", "text"} each, in order of time.')],
    clusters: Annotated[
        Path | None, typer.Option("--clusters", help="Where the story of each post is written.")
    ] = None,
    dups: Annotated[
        Path | None, typer.Option("--dups", help="Where the first post that each copies is written.")
    ] = None,
    alerts: Annotated[Path | None, typer.Option("--alerts", help="Where the alerts are written.")] = None,
    theta: Annotated[float | None, typer.Option("--theta", help="How far above its baseline a story alerts.")] = None,
) -> None:
    """Passes once over a file of posts: into stories, near-duplicates and alerts."""
    if theta is not None and not math.isfinite(theta):
        raise WrongUse("cli.theta", value=str(theta))
    from woordvoering.detection.stream import run

    with session.voice.progress("cli.detecting", _lines(posts)) as progress:
        figures = run(posts, clusters, dups, alerts, theta, progress)
    voice = session.voice
    found = {"posts": figures.posts, "stories": figures.stories, "copies": figures.copies, "alerts": figures.alerts}
    counted = [voice.say(f"cli.detected.{what}", {"count": n}) for what, n in found.items() if n is not None]
    params: dict[str, str | int] = {
        "found": ", ".join(counted),
        "pace": round(figures.posts_per_second),
        "memory": round(figures.peak_memory / MEGABYTE),
    }
    voice.answer(figures, lambda: voice.line(voice.say("cli.detected", params)))


def _lines(posts: Path) -> int | None:
    """How many lines there are to read; None for what can be read only once, or not at all."""
    if not posts.is_file():
        return None
    with posts.open("rb") as file:
        return sum(chunk.count(b"\n") for chunk in iter(lambda: file.read(MEGABYTE), b""))


def measure(
    session: Session,
    channel: Annotated[str, typer.Option("--channel", help="x, bluesky, mastodon, sms, …")],
    jsonl: Annotated[Path, typer.Option("--jsonl", help='Texts, a line {"text"} each.')],
) -> None:
    """Measures texts as a channel counts them: a line {"length", "limit", "valid"} for each; Bluesky's "facets" too."""
    from woordvoering.statements.channels import channel_named, load_channels
    from woordvoering.statements.facets import as_record, facets
    from woordvoering.statements.lengths import measure_file

    own = session.home / "channels.toml" if session.home is not None else None
    channels = load_channels(*((own,) if own is not None and own.exists() else ()))
    wanted = channel_named(channels, channel)
    for text, found in measure_file(wanted, jsonl):
        line: dict[str, object] = {"length": found.length, "limit": found.limit, "valid": found.valid}
        if wanted.counting == "bluesky":
            line["facets"] = [as_record(each) for each in facets(text)]
        session.voice.json(line)
