"""`backup …`, `retention …` and `doctor`: what keeps a desk alive, and what says how it fares."""

from __future__ import annotations

import getpass
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from woordvoering.cli.command import act, noun, plain
from woordvoering.cli.session import Session, Sitting
from woordvoering.errors import BrokenStore

if TYPE_CHECKING:
    from woordvoering.backup.manifest import Manifest

backup = noun("Backups: made, checked, restored, and rehearsed.")
retention = noun("How long signals are kept.")

Below = Annotated[Path, typer.Argument(help="The folder of backups, or one of them.")]
PrintedHome = Annotated[Path, typer.Option("--home", help="A new folder for the desk.")]


def add_keeping(app: typer.Typer) -> None:
    """Hangs the doctor on the program."""
    plain(app, "doctor")(doctor)


@act(backup, "create")
def create(
    sitting: Sitting,
    folder: Annotated[Path, typer.Argument(help="The folder of backups; on another disk than the desk.")],
    keep: Annotated[int, typer.Option("--keep", min=0, help="Removes the oldest beyond so many; 0: none.")] = 0,
) -> None:
    """Backs up journal, blobs, keys and settings; a desk with a keyring gets a passphrase for it."""
    from woordvoering.backup.create import create_backup, prune

    secret = _secret(sitting.session) if sitting.desk.profile.secrets == "keyring" else None
    with sitting.voice.progress("cli.copying") as progress:
        made, manifest = create_backup(sitting.desk, sitting.actor, folder, secret, progress)
    gone = prune(folder, manifest.workspace, keep) if keep else ()
    record = {"folder": str(made), "manifest": manifest, "removed": [str(path) for path in gone]}
    params = {"folder": str(made), "events": manifest.events, "count": len(manifest.files)}
    sitting.voice.told("cli.done.backed_up", params, record)


@plain(backup, "verify")
def verify(session: Session, folder: Below) -> None:
    """Checks the signature of a backup and every file in it, without a key."""
    from woordvoering.backup.restore import verify_backup

    with session.voice.progress("cli.copying") as progress:
        found, manifest = verify_backup(folder, progress)
    _told(session, "cli.done.backup_sound", found, manifest)


@plain(backup, "restore")
def restore(session: Session, folder: Below, home: PrintedHome) -> None:
    """Puts a backup into a new folder and verifies all of it there; what is restored is a new device."""
    from woordvoering.backup.restore import restore_backup
    from woordvoering.clock import SystemEntropy

    with session.voice.progress("cli.verifying") as progress:
        done = restore_backup(folder, home, _secret(session), session.clock, SystemEntropy(), progress)
    _told(session, "cli.done.restored", Path(done.folder), done.manifest)


@plain(backup, "drill")
def drill(session: Session, folder: Below) -> None:
    """Rehearses: restores the newest backup, verifies it whole, and throws the copy away."""
    from woordvoering.backup.restore import drill as rehearse
    from woordvoering.clock import SystemEntropy
    from woordvoering.store.profile import Home

    with session.voice.progress("cli.verifying") as progress:
        done = rehearse(folder, Home(session.folder), _secret(session), session.clock, SystemEntropy(), progress)
    _told(session, "cli.done.drilled", Path(done.folder), done.manifest)


@act(retention, "show")
def show_rule(sitting: Sitting) -> None:
    """Shows the rule, what is there, and what it would take now."""
    from woordvoering.retention import stock_of

    desk, voice = sitting.desk, sitting.voice
    stock = stock_of(desk.home, desk.journal, desk.cache, desk.clock)
    fields = (
        ("days", stock.rule.days),
        ("signals", stock.signals),
        ("kept_for_cases", stock.kept_for_cases),
        ("due_now", stock.due),
        ("ran_at", voice.when(stock.rule.ran_at)),
    )
    voice.answer(stock, lambda: voice.fields(fields))


@act(retention, "set")
def set_days(sitting: Sitting, days: Annotated[int, typer.Argument(help="So many days; 0 keeps all.")]) -> None:
    """Keeps signals for so many days from now on; what a case took over stays."""
    from woordvoering.retention import set_rule

    rule = set_rule(sitting.desk.home, days)
    sitting.voice.told("cli.done.retention_set", {"days": days}, {"rule": rule})


@act(retention, "run")
def run_now(sitting: Sitting) -> None:
    """Takes out what is older than the rule says, now."""
    from woordvoering.retention import run_rule

    desk = sitting.desk
    rule = run_rule(desk.home, desk.journal, desk.cache, desk.clock)
    sitting.voice.told("cli.done.retention_run", {"count": rule.gone}, {"rule": rule})


def doctor(
    session: Session,
    quick: Annotated[bool, typer.Option("--quick", help="Without verifying the whole journal.")] = False,
) -> None:
    """Looks at everything the desk stands on: how each fares, what it means and what to do."""
    from woordvoering.doctor import examine_desk, worst

    secret = session.asked()
    with session.voice.progress("cli.verifying") as progress:
        lines = examine_desk(session.folder, session.clock, passphrase=secret, whole=not quick, progress=progress)
    state, voice = worst(lines), session.voice
    record = [
        {"about": each.about, "state": each.state, "code": each.reason.code, "params": each.reason.params}
        | {"sentence": voice.reason(each.reason)}
        for each in lines
    ]
    rows = [
        [voice.say(f"doctor.state.{each.state}"), voice.say(f"doctor.about.{each.about}"), voice.reason(each.reason)]
        for each in lines
    ]
    voice.answer({"state": state, "lines": record}, lambda: voice.table(("state", "kind", "what"), rows))
    if state == "broken":
        raise typer.Exit(BrokenStore.exit_code)


def _secret(session: Session) -> str | None:
    """The passphrase of the backup: of the file, or typed at a terminal."""
    secret = session.passphrase()
    if secret is None and sys.stdin.isatty():
        secret = getpass.getpass(session.voice.say("cli.ask_backup_passphrase"))
    return secret


def _told(session: Session, code: str, folder: Path, manifest: Manifest) -> None:
    params = {"folder": str(folder), "events": manifest.events, "when": manifest.made_at, "count": len(manifest.files)}
    session.voice.told(code, params, {"folder": str(folder), "manifest": manifest})
