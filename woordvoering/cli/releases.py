"""`release …`: every gate with its proof, the press kit, what left, and the check of a kit that anybody can do."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from woordvoering.cli.choices import Case, Reason, Statement
from woordvoering.cli.command import act, noun, plain
from woordvoering.cli.session import Session, Sitting, read_bytes
from woordvoering.errors import BrokenInput, Refused, WrongUse
from woordvoering.errors import Reason as Code
from woordvoering.i18n import Language

if TYPE_CHECKING:
    from woordvoering.overview.received import ReceivedCell
    from woordvoering.release.commands import Choices

release = noun("Release through the one gate.")

Release = Annotated[str, typer.Argument(help="A release, by id or by its version in the case.")]


class KitBroken(BrokenInput):
    """A press kit is not what its manifest says; names every file."""

    def __init__(self, folder: str, faults: tuple[Code, ...]) -> None:
        super().__init__("cli.kit_broken", folder=folder, count=len(faults))
        self.faults = faults

    def reasons(self) -> tuple[Code, ...]:
        return self.faults


def _release(sitting: Sitting, case: str, named: str) -> str:
    """The id of a release that is named by id or version. Raises WrongUse `cli.release_unknown`."""
    found = [one.id for one in sitting.desk.views.releases(case) if named in (one.id, str(one.version))]
    if not found:
        raise WrongUse("cli.release_unknown", release=named)
    return found[0]


def _hear(sitting: Sitting) -> None:
    """One round first, where this desk exchanges: a colleague may have said no. A place that cannot be heard then holds
    the text back at the gate."""
    from woordvoering.sync.kept import read_kept
    from woordvoering.syncing import Syncing

    if not read_kept(sitting.desk.home.sync).target:
        return
    syncing = Syncing(sitting.desk)
    try:
        syncing.round()
    finally:
        syncing.close()


@act(release, "check")
def check(sitting: Sitting, case: Case, statement: Statement = "current") -> None:
    """Shows every gate with its proof; ends with 1 when the text may not leave."""
    _hear(sitting)
    made = sitting.case(case)
    view = sitting.desk.views.release(made, sitting.statement(made, statement))
    voice = sitting.voice
    rows = [
        [voice.say(f"cli.gate.{one.state}"), voice.reason(Code(one.code, dict(one.params))),
         voice.reason(Code(one.detail, dict(one.detail_params)))]
        for one in view.gates
    ]  # fmt: skip

    def tell() -> None:
        voice.table(("state", "gate", "detail"), rows)
        voice.line(voice.say("cli.gates_green" if view.green else "cli.gates_shut"))

    voice.answer(view, tell)
    if not view.green:
        raise typer.Exit(Refused.exit_code)


@act(release, "make")
def make(
    sitting: Sitting,
    case: Case,
    out: Annotated[Path | None, typer.Option("--out", help="The new folder of the kit.")] = None,
    channel: Annotated[list[str] | None, typer.Option("--channel")] = None,
    group: Annotated[list[str] | None, typer.Option("--group", help="A group of the press list.")] = None,
    form: Annotated[list[str] | None, typer.Option("--format")] = None,
    request: Annotated[list[str] | None, typer.Option("--request", help="A media request that it answers.")] = None,
    next_update: Annotated[str, typer.Option("--next-update", help="When the next update comes.")] = "",
    statement: Statement = "current",
    now: Annotated[bool, typer.Option("--now", help="At once, without the half minute in which to undo it.")] = False,
    embargo: Annotated[str, typer.Option("--embargo", help="Nobody may read it before this moment.")] = "",
    at: Annotated[str, typer.Option("--at", help="Leaves at this moment; until then nothing does.")] = "",
) -> None:
    """Releases a text: half a minute to undo it, then the app or 'queue run' makes it leave, with its press kit."""
    from woordvoering.publishing.commands import Timing
    from woordvoering.release.commands import ALL_FORMATS, Choices

    made = sitting.case(case)
    text = sitting.statement(made, statement)
    unknown = [name for name in form or () if name not in ALL_FORMATS]
    if unknown:
        raise WrongUse("cli.format_unknown", format=unknown[0], known=ALL_FORMATS)
    if at and (now or embargo):
        raise WrongUse("cli.when_twice")
    _hear(sitting)
    choices = Choices(
        channels=tuple(channel or ("website",)),
        groups=tuple(group or ()),
        formats=tuple(form or ALL_FORMATS),
        requests=tuple(request or ()),
        next_update_at=sitting.session.moment(next_update) if next_update else None,
    )
    until = sitting.session.moment(embargo) if embargo else None
    if now:
        _at_once(sitting, made, text, choices, out, until)
        return
    moment = sitting.session.moment(at) if at else until
    timing = Timing("schedule" if at else "embargo" if embargo else "now", moment)
    folder = str(out.absolute()) if out is not None else ""
    plan, changes = sitting.desk.publishing.plan(sitting.actor, made, text, choices, timing, folder)
    leaves = next(each.row.leaves_at for each in sitting.desk.outbox.plans(made) if each.row.key == plan)
    sitting.done("cli.done.planned", changes, plan=plan, leaves_at=leaves)


def _at_once(sitting: Sitting, case: str, text: str, choices: Choices, out: Path | None, embargo: int | None) -> None:
    from woordvoering.store.place import private_folder

    folder = out
    if folder is None:
        version = 1 + max((one.version for one in sitting.desk.views.releases(case)), default=0)
        number = sitting.desk.views.case(case).number
        folder = private_folder(sitting.desk.releases_folder) / f"{number}-v{version}"
    with sitting.voice.progress("cli.releasing"):
        kit, changes = sitting.desk.publishing.release_now(
            sitting.actor, case, text, choices, folder.absolute(), embargo=embargo
        )
    sitting.done("cli.done.released", changes, release=kit.release, version=kit.version, folder=str(folder))


@act(release, "kit")
def kit(sitting: Sitting, case: Case, release: Release, folder: Path) -> None:
    """Writes the kit of an earlier release once more, byte for byte."""
    made = sitting.case(case)
    again = sitting.desk.releases.kit_again(made, _release(sitting, made, release), folder.absolute())
    given = {"release": again.release, "version": again.version, "folder": str(folder)}
    sitting.voice.told("cli.done.kit_again", given, given)


@act(release, "text")
def text(
    sitting: Sitting,
    case: Case,
    release: Release,
    channel: str,
    language: Annotated[Language | None, typer.Option("--language", help="The statement's own, unless said.")] = None,
) -> None:
    """Prints what a released version says on a channel, to paste there."""
    from woordvoering.statements.channels import channel_named

    made = sitting.case(case)
    takes = channel_named(sitting.desk.channels, channel)
    left = _release(sitting, made, release)
    words = sitting.desk.releases.channel_text(made, left, takes, channel, language or "")
    sitting.voice.answer({"channel": channel, "text": words}, lambda: sitting.voice.line(words))


@act(release, "posted")
def posted(
    sitting: Sitting,
    case: Case,
    release: Release,
    channel: str,
    url: str,
    language: Annotated[Language | None, typer.Option("--language", help="The statement's own, unless said.")] = None,
) -> None:
    """Logs that a channel carries a release, and where."""
    made = sitting.case(case)
    known = _release(sitting, made, release)
    changes = sitting.desk.releases.posted(sitting.actor, made, known, channel, url, language or "")
    sitting.done("cli.done.posted", changes, channel=channel, url=url)


@act(release, "withdraw")
def withdraw(
    sitting: Sitting,
    case: Case,
    release: Release,
    reason: Reason = "",
    out: Annotated[Path | None, typer.Option("--out", help="The new folder for the kit of the notice.")] = None,
) -> None:
    """Takes a version back; it stays readable. The queue takes it back wherever it stands."""
    made = sitting.case(case)
    known = _release(sitting, made, release)
    folder = out.absolute() if out is not None else None
    changes = sitting.desk.releases.withdraw(sitting.actor, made, known, reason, folder)
    sitting.done("cli.done.withdrawn", changes, release=known)


@act(release, "notice")
def notice(sitting: Sitting, case: Case, release: Release, folder: Path) -> None:
    """Writes the signed kit of a withdrawal: a version that says so, in every format of the one withdrawn."""
    made = sitting.case(case)
    again = sitting.desk.releases.withdrawal_kit(made, _release(sitting, made, release), folder.absolute())
    given = {"release": again.release, "version": again.version, "folder": str(folder)}
    sitting.voice.told("cli.done.kit_again", given, given)


@act(release, "list")
def list_releases(sitting: Sitting, case: Case) -> None:
    """Lists what left of a case, the newest first."""
    voice = sitting.voice
    found = sitting.desk.views.releases(sitting.case(case))
    rows = [
        [one.version, one.id, one.kind, voice.when(one.released_at), one.by.short,
         ", ".join(f"{name} {url}".strip() for name, url in one.channels), one.recipients, one.withdrawn]
        for one in found
    ]  # fmt: skip
    columns = ("version", "id", "kind", "at", "who", "channels", "recipients", "withdrawn")
    voice.answer(found, lambda: voice.table(columns, rows))


@act(release, "received")
def received(sitting: Sitting, case: Case) -> None:
    """Shows who received which version of a case, and for whom something stands ready."""
    from woordvoering.overview.received import received_view

    rows = sitting.desk.journal.rows(sitting.case(case))
    voice, view = sitting.voice, received_view(rows, sitting.desk.schema, sitting.session.language)

    def cell(each: ReceivedCell) -> str:
        word = voice.say(f"cli.received.{each.state}")
        return f"{word} {voice.when(each.at)}" if each.state in ("received", "told") else word

    def tell() -> None:
        for column in view.columns:
            code = "cli.version_withdrawn" if column.withdrawn else "cli.version_left"
            params = {"version": column.version, "kind": column.label}
            voice.line(voice.say(code if column.release else "cli.version_to_come", params))
        lines = [
            [
                row.outlet,
                ", ".join(row.names),
                *(f"v{c.version} {cell(each)}" for c, each in zip(view.columns, row.cells, strict=True)),
            ]
            for row in view.rows
        ]
        voice.table(("outlet", "name", *("version" for _ in view.columns)), lines)

    voice.answer(view, tell)


@act(release, "key")
def key(sitting: Sitting) -> None:
    """Prints the public key that the kits are signed with, as minisign takes it."""
    public = sitting.desk.releases.public_key()
    sitting.voice.answer({"public_key": public}, lambda: sitting.voice.line(public))


@plain(release, "verify")
def verify(
    session: Session,
    folder: Path,
    key: Annotated[str, typer.Option("--key", help="The zone's public key, or the file that holds it.")] = "",
) -> None:
    """Checks a press kit file by file; needs no desk."""
    from woordvoering.release.kit import verify_kit
    from woordvoering.release.minisign import read_public_key

    trusted = None
    if key:
        path = Path(key)
        trusted = read_public_key(read_bytes(path) if path.is_file() else key.encode())
    report = verify_kit(folder, trusted)
    if not report.sound:
        raise KitBroken(folder.name, report.faults)
    voice = session.voice
    code = "cli.kit_sound" if report.authentic else "cli.kit_sound_key_unknown"
    count = len(report.manifest.files) if report.manifest else 0
    params = {"folder": folder.name, "files": count, "key": report.key_id}
    voice.answer(report, lambda: voice.line(voice.say(code, params)))
