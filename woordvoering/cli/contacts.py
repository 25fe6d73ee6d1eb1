"""`contacts …`: the press list: listed, added to, changed, removed from, taken over and written out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from woordvoering.cli.choices import Note
from woordvoering.cli.command import act, noun
from woordvoering.cli.session import Sitting, read_bytes
from woordvoering.errors import BrokenInput, WrongUse

if TYPE_CHECKING:
    from woordvoering.contacts.commands import Added
    from woordvoering.contacts.incoming import Incoming, Preview
    from woordvoering.contacts.rows import ContactRow
    from woordvoering.contacts.rules import Contact

contacts = noun("The press list: newsrooms and journalists, how to reach them, on what ground.")

SHOWN = 40
"""Lines of a file that are told in words; `--json` has them all."""

Who = Annotated[str, typer.Argument(help="A contact, by id, address, or newsroom and name.")]
Name = Annotated[str | None, typer.Option("--name", help="Who works there; empty for the newsroom itself.")]
Function = Annotated[str | None, typer.Option("--function")]
Mail = Annotated[str | None, typer.Option("--mail")]
Telephone = Annotated[str | None, typer.Option("--telephone")]
Tongue = Annotated[Literal["nl", "fr", "en"] | None, typer.Option("--in", help="The language that they read.")]
Way = Annotated[
    Literal["mail", "phone", "sms", "whatsapp"] | None, typer.Option("--way", help="How they like to be reached.")
]
Group = Annotated[list[str] | None, typer.Option("--group", help="A group that they are in; all of them together.")]
Ground = Annotated[
    Literal["legitimate_interest", "asked", "given", "withdrawn"] | None,
    typer.Option("--consent", help="On what ground they are written to; after 'withdrawn' nothing is sent."),
]
Said = Annotated[str | None, typer.Option("--consent-at", help="When they said so; now, unless said.")]
How = Annotated[str | None, typer.Option("--consent-how", help="How they said so; no names, it stays.")]
Remark = Annotated[str | None, typer.Option("--consent-note", help="A note to it; no names, it stays.")]
Form = Literal["csv", "vcard"]


@act(contacts, "list")
def list_contacts(
    sitting: Sitting, group: Annotated[str, typer.Option("--group", help="One group alone.")] = ""
) -> None:
    """Lists the press list, with who receives nothing and why."""
    from woordvoering.contacts.rules import held_back, same_mail

    voice = sitting.voice
    found = [row for row in sitting.desk.contacts.all() if not group or group in row.groups]
    twice = same_mail(sitting.desk.contacts.all())
    doubles = {row.key for rows in twice.values() for row in rows}
    held = {row.key: held_back(row) for row in found}

    def told(row: ContactRow) -> str:
        reason = held[row.key]
        said = [voice.reason(reason)] if reason is not None else []
        return " ".join([*said, voice.say("cli.contact_double")] if row.key in doubles else said)

    rows = [
        [row.key, row.outlet, row.name, row.mail, row.telephone, row.language, ", ".join(row.groups), row.consent,
         told(row)]
        for row in found
    ]  # fmt: skip
    columns = ("id", "outlet", "name", "mail", "telephone", "language", "groups", "consent", "problem")
    record = [{"contact": row, "held_back": held[row.key], "same_mail": row.key in doubles} for row in found]
    voice.answer(record, lambda: voice.table(columns, rows))


@act(contacts, "add")
def add(
    sitting: Sitting,
    outlet: str,
    name: Name = None,
    function: Function = None,
    mail: Mail = None,
    telephone: Telephone = None,
    language: Tongue = None,
    way: Way = None,
    group: Group = None,
    consent: Ground = None,
    consent_at: Said = None,
    consent_how: How = None,
    consent_note: Remark = None,
) -> None:
    """Puts a newsroom or journalist on the list."""
    from woordvoering.contacts.rules import Contact

    given = _given(outlet, name, function, mail, telephone, language, way, group)
    said = _said(sitting, consent, consent_at, consent_how, consent_note)
    added, changes = sitting.desk.contacts.add(sitting.actor, _with(Contact(outlet=outlet), given | said))
    sitting.done("cli.done.contact_added", changes, contact=added.contact, outlet=outlet)
    _same_mail(sitting, added)


@act(contacts, "change")
def change(
    sitting: Sitting,
    contact: Who,
    outlet: Annotated[str | None, typer.Option("--outlet")] = None,
    name: Name = None,
    function: Function = None,
    mail: Mail = None,
    telephone: Telephone = None,
    language: Tongue = None,
    way: Way = None,
    group: Group = None,
    active: Annotated[bool | None, typer.Option("--active/--idle", help="Idle: kept, and nothing is sent.")] = None,
    consent: Ground = None,
    consent_at: Said = None,
    consent_how: How = None,
    consent_note: Remark = None,
) -> None:
    """Changes what is given of a contact; the rest stays."""
    from woordvoering.contacts.rules import contact_of

    row = sitting.desk.contacts.named(contact)
    given = _given(outlet, name, function, mail, telephone, language, way, group)
    given |= {} if active is None else {"active": active}
    said = _said(sitting, consent, consent_at, consent_how, consent_note)
    added, changes = sitting.desk.contacts.change(sitting.actor, row.key, _with(contact_of(row), given))
    if said:
        word = _with(contact_of(row), said)
        changes |= sitting.desk.contacts.consent(
            sitting.actor, row.key, word.consent, at=word.consent_at, how=word.consent_how, note=word.consent_note
        )
    sitting.done("cli.done.contact_changed", changes, contact=row.key, outlet=row.outlet)
    _same_mail(sitting, added)


@act(contacts, "remove")
def remove(sitting: Sitting, contact: Who, note: Note = "") -> None:
    """Takes somebody off the list for good; two persons then erase the words about them (see 'erase')."""
    row = sitting.desk.contacts.named(contact)
    words = sitting.desk.contacts.words_of(row.key)
    changes = sitting.desk.contacts.remove(sitting.actor, row.key, note)
    sitting.done(
        "cli.done.contact_removed", changes, contact=row.key, count=len(words), words=" ".join(w[:16] for w in words)
    )


@act(contacts, "import")
def import_list(
    sitting: Sitting,
    file: Annotated[Path, typer.Argument(help="A press list: a table (CSV) or cards (vCard 4.0, 3.0 or 2.1).")],
    look: Annotated[bool, typer.Option("--look", help="Only shows what would change.")] = False,
    all_or_nothing: Annotated[bool, typer.Option("--whole", help="Writes nothing when a line is refused.")] = False,
) -> None:
    """Takes over a press list: what is new and what changed; a line with a fault is left out and named."""
    from woordvoering.contacts.incoming import read_entries
    from woordvoering.journal.journal import Changes

    entries = read_entries(read_bytes(file))
    found = sitting.desk.contacts.preview(entries)
    if not found.lines:
        raise WrongUse("cli.contacts_none", file=file.name)
    voice, stop = sitting.voice, look or (all_or_nothing and found.count("refused") > 0)
    changes = Changes() if stop else sitting.desk.contacts.put(sitting.actor, found.to_write())
    counts = {fate: found.count(fate) for fate in ("new", "changed", "same", "refused")}
    code = "cli.done.contacts_looked" if look else "cli.contacts_stopped" if stop else "cli.done.contacts_imported"

    def tell() -> None:
        voice.line(voice.say(code, counts))
        _told(sitting, found)

    record = {**counts, "written": not stop, "lines": found.lines, "events": changes.events}
    voice.answer(record, tell)
    if stop and not look:
        raise typer.Exit(BrokenInput.exit_code)


@act(contacts, "export")
def export_list(
    sitting: Sitting,
    file: Annotated[Path, typer.Argument(help="The new file, or '-' for the output.")],
    form: Annotated[Form | None, typer.Option("--form", help="'vcard' for a file that ends so; else 'csv'.")] = None,
    group: Annotated[str, typer.Option("--group", help="One group alone.")] = "",
) -> None:
    """Writes the press list as a table or as cards; it holds personal data: keep it no longer than needed."""
    import sys

    from woordvoering.contacts.cards import write_cards
    from woordvoering.contacts.rules import contact_of
    from woordvoering.contacts.sheet import write_sheet

    rows = [row for row in sitting.desk.contacts.all() if not group or group in row.groups]
    pairs = [(row.key, contact_of(row)) for row in rows]
    cards = form == "vcard" or (form is None and file.suffix.lower() in (".vcf", ".vcard"))
    body = write_cards(pairs) if cards else write_sheet(pairs, sitting.session.language)
    if str(file) == "-":
        sys.stdout.buffer.write(body)
        return
    _write(file, body)
    params = {"count": len(pairs), "file": file.name}
    sitting.voice.told("cli.done.contacts_exported", params, params)


def _write(file: Path, body: bytes) -> None:
    """A new file that only its owner reads. Raises BrokenInput for one that is there already."""
    from woordvoering.cli.session import file_problem
    from woordvoering.store.place import write_whole

    if file.exists():
        raise BrokenInput("cli.file_exists", file=file.name)
    try:
        write_whole(file, body)
    except OSError as error:
        raise file_problem(error, file.name) from error


def _with(contact: Contact, given: dict[str, Any]) -> Contact:
    from msgspec.structs import replace

    return replace(contact, **given)


def _given(outlet: str | None, *rest: Any) -> dict[str, Any]:
    """The particulars that were given, by field."""
    names = ("name", "function", "mail", "telephone", "language", "way", "groups")
    values = dict(zip(names, rest, strict=True)) | {"outlet": outlet}
    found = {name: value for name, value in values.items() if value is not None}
    return found | ({"groups": tuple(found["groups"])} if "groups" in found else {})


def _said(sitting: Sitting, consent: str | None, at: str | None, how: str | None, note: str | None) -> dict[str, Any]:
    """What was given about consent; a new word is of now, unless said."""
    found: dict[str, Any] = {}
    if consent is not None:
        found = {"consent": consent, "consent_at": sitting.session.clock.now(), "consent_how": "", "consent_note": ""}
    if at is not None:
        found["consent_at"] = sitting.session.moment(at)
    found |= {} if how is None else {"consent_how": how}
    return found | ({} if note is None else {"consent_note": note})


def _same_mail(sitting: Sitting, added: Added) -> None:
    """Tells who has the same address: they get one mail together."""
    voice = sitting.voice
    for row in added.same_mail:
        if not voice.as_json:
            voice.line(voice.say("cli.contact_same_mail", {"outlet": row.outlet, "name": row.name, "mail": row.mail}))


def _told(sitting: Sitting, found: Preview) -> None:
    voice = sitting.voice

    def why(line: Incoming) -> str:
        if line.reasons:
            return " ".join(voice.reason(reason) for reason in line.reasons)
        said = [", ".join(line.changes)] if line.fate == "changed" else []
        said += [voice.say("cli.contact_beside", {"others": line.same_mail})] if line.same_mail else []
        return " ".join(said)

    rows = [
        [line.number, voice.say(f"cli.fate.{line.fate}"), line.contact.outlet if line.contact else "",
         line.contact.name if line.contact else "", line.contact.mail if line.contact else "", why(line)]
        for line in sorted(found.lines, key=lambda line: (line.fate != "refused", line.number))
        if line.fate != "same"
    ]  # fmt: skip
    voice.table(("line", "fate", "outlet", "name", "mail", "what"), rows[:SHOWN])
