"""`sync`: exchange with the other devices of the workspace, once or for as long as the call runs."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Annotated

import typer

from woordvoering.cli.command import act
from woordvoering.cli.session import Sitting
from woordvoering.cli.watch import stopped_by_signals
from woordvoering.errors import WrongUse

if TYPE_CHECKING:
    from woordvoering.sync.record import Record
    from woordvoering.syncing import Syncing


def add_sync(app: typer.Typer) -> None:
    """Hangs the command on the program."""
    act(app, "sync")(sync)


def sync(
    sitting: Sitting,
    target: Annotated[str, typer.Argument(help="A folder that the devices share, or a postgresql:// address.")] = "",
    once: Annotated[bool, typer.Option("--once", help="One exchange, then end.")] = False,
    found: Annotated[
        bool, typer.Option("--found", help="Begin in an empty folder, or one whose mark cannot be read.")
    ] = False,
    every: Annotated[float, typer.Option("--every", min=0.2, max=3600.0, help="Seconds between two looks.")] = 30.0,
    keep: Annotated[bool, typer.Option("--keep", help="Remember this place for the next time.")] = False,
) -> None:
    """Exchanges acts with the other devices: through the named place, or the one that is remembered."""
    from woordvoering.syncing import Syncing

    syncing = Syncing(sitting.desk)
    if target and keep:
        syncing.configure(target)
    elif target:
        syncing.use(target)
    elif keep:
        raise WrongUse("sync.nothing_to_keep")
    try:
        if once:
            _once(sitting, syncing, found=found)
        else:
            _until_stopped(sitting, syncing, every, found=found)
    finally:
        syncing.close()


def _once(sitting: Sitting, syncing: Syncing, *, found: bool) -> None:
    record = syncing.exchange(found=found)
    _tell(sitting, syncing, record)
    if record.stopped is not None:
        raise typer.Exit(1)


def _until_stopped(sitting: Sitting, syncing: Syncing, every: float, *, found: bool) -> None:
    """Rounds until a signal; the first one raises what is wrong, later ones tell it and go on."""
    stop = threading.Event()
    stopped_by_signals(stop)
    _tell(sitting, syncing, syncing.exchange(found=found))
    told = syncing.state
    while not stop.is_set():
        syncing.wait(stop, every)
        if stop.is_set():
            return
        state = syncing.round()
        moved = _moved(syncing.record)
        if moved or (state.phase, state.reason) != (told.phase, told.reason):
            _tell(sitting, syncing, syncing.record if state.phase in ("synced", "conflict") else None)
        told = state


def _moved(record: Record | None) -> bool:
    """Whether a round brought anything anywhere."""
    return record is not None and any(
        (record.sent, record.taken, record.relayed, record.blobs_sent, record.blobs_taken)
    )


def _tell(sitting: Sitting, syncing: Syncing, record: Record | None) -> None:
    voice, state = sitting.voice, syncing.state
    document: dict[str, object] = {
        name: getattr(state, name)
        for name in (
            *("target", "phase", "unsent", "last", "since", "devices", "conflicts"),
            *("blobs_missing", "blobs_unsent"),
        )
    }
    if state.reason is not None:
        document["reason"] = {"code": state.reason.code, "sentence": voice.reason(state.reason)}
    if record is not None:
        moved = ("sent", "relayed", "taken", "waiting", "blobs_sent", "blobs_taken")
        document |= {name: getattr(record, name) for name in moved}
        document["aside"] = [fault.code for fault in record.quarantined]
        document["files"] = [reason.code for reason in record.files]
        document["forked"] = [each.device for each in record.forked]

    def tell() -> None:
        if record is not None:
            counts = {name: getattr(record, name) for name in ("sent", "relayed", "taken", "waiting")}
            voice.line(voice.say("cli.synced", {"target": state.target, **counts}))
            if record.blobs_sent or record.blobs_taken:
                files = {"sent": record.blobs_sent, "taken": record.blobs_taken}
                voice.line(voice.say("cli.sync_blobs", files))
        if state.blobs_missing or state.blobs_unsent:
            files = {"missing": state.blobs_missing, "unsent": state.blobs_unsent}
            voice.line(voice.say("cli.sync_blobs_coming", files))
        notices = (*(record.files if record else ()), *((state.reason,) if state.reason else ()))
        voice.notices(notices)
        if state.conflicts:
            voice.line(voice.say("cli.sync_conflicts", {"count": state.conflicts}))

    voice.answer(document, tell)
