"""The peers that detection is measured against: their own environment outside the repository, and the best of each.

What they need comes from the package index that pip is set to; it never enters the product's environment.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from platformdirs import user_cache_path

PACKAGES = ("river", "datasketch", "rensa")
GRID = Path(__file__).with_name("peers_grid.py")


class NoPeersError(Exception):
    """The environment of the peers cannot be made; the message says why."""


@dataclass(frozen=True)
class Peer:
    """The best setting of a peer on a stream: what it scored, posts per second, and how many settings were tried."""

    name: str
    version: str | None
    settings: dict[str, Any]
    tried: int
    score: dict[str, Any]
    speed: float


def environment() -> Path:
    """The Python of the peers' environment; makes it where it is not there yet. Raises NoPeersError."""
    folder = user_cache_path("woordvoering-bench") / f"peers-{sys.version_info[0]}.{sys.version_info[1]}"
    python = folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    ready = folder / "ready"
    if not ready.exists():
        _do(sys.executable, "-m", "venv", "--clear", str(folder))
        _do(str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *PACKAGES)
        ready.touch()
    return python


def _do(*command: str) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        said = (done.stderr or done.stdout).strip().splitlines()
        raise NoPeersError(said[-1] if said else f"exit {done.returncode}")


def best(
    python: Path,
    name: str,
    posts: Path,
    folder: Path,
    score: Callable[[Path], dict[str, Any]],
    by: Callable[[Any], float],
) -> Peer:
    """Runs the grid of a peer over a stream and takes the setting that scores best. Raises NoPeersError."""
    folder.mkdir(parents=True)
    command = [str(python), str(GRID), name, str(posts), str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise NoPeersError(f"{name}: {done.stderr.strip().splitlines()[-1]}")
    tried: list[Peer] = []
    for line in done.stdout.splitlines():
        run = json.loads(line)
        speed = run["posts"] / run["seconds"]
        tried.append(Peer(name, run["version"], run["settings"], 0, score(folder / run["out"]), speed))
    first = max(tried, key=lambda peer: by(peer.score))
    return Peer(first.name, first.version, first.settings, len(tried), first.score, first.speed)
