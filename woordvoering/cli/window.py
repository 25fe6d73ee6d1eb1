"""Commands that open something: `app`, the window of the desk, and `demo`, the night of the demo desk."""

from __future__ import annotations

import importlib
from pathlib import Path
from typing import Annotated

import typer

from woordvoering.cli.command import plain
from woordvoering.cli.session import Session


def add_window(app: typer.Typer) -> None:
    """Hangs these commands on the program."""
    plain(app, "app")(window)
    plain(app, "demo")(demo)


def window(session: Session) -> None:
    """Opens the window of the desk."""
    given = ["woordvoering-app", "--home", str(session.folder), "--language", session.language]
    if session.passphrase_file is not None:
        given += ["--passphrase-file", str(session.passphrase_file)]
    if session.actor:
        given += ["--actor", session.actor]
    raise typer.Exit(int(importlib.import_module("ui.app").main(given)))


def demo(
    session: Session,
    headless: Annotated[bool, typer.Option("--headless", help="Without a window: the kit and the pictures.")] = False,
    out: Annotated[Path | None, typer.Option("--out", help="Where the kit and the pictures are put.")] = None,
    home: Annotated[Path | None, typer.Option("--home", help="Where the demo desk is kept.")] = None,
) -> None:
    """Drives the real desk through a fictional night in Ghent."""
    run = importlib.import_module("woordvoering.demo.command").run
    given = {"out": out, "headless": headless, "home": home or session.home, "language": session.language}
    raise typer.Exit(int(run(**given, as_json=session.as_json)))
