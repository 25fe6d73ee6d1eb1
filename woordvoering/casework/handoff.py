"""Hands signals of a case to the Meldpunt's CRM: a file in its folder, written once and whole, noted in the journal.

The name comes from the bytes, so that handing the same signals over again changes nothing; a spreadsheet that opens the
file calculates nothing.
"""

from __future__ import annotations

import csv
import hashlib
import io
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import msgspec

from woordvoering.casework import events as ev
from woordvoering.casework.rows import CaseRow, LogRow, SignalRow
from woordvoering.casework.rules import open_case, require
from woordvoering.casework.tools import Tools
from woordvoering.clock import brussels
from woordvoering.errors import BrokenInput, BrokenStore, Reason, StoreFull
from woordvoering.journal.journal import Changes
from woordvoering.store.place import FULL, sync_folder

Form = Literal["csv", "json"]

MOST = 500
COLUMNS = ("nummer", "datum", "onderwerp", "omschrijving", "wijk", "link", "kanaal", "dossier", "dringend")
_CALCULATES = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "|", "%")


class HandedSignal(msgspec.Struct, frozen=True):
    """One signal as the CRM gets it. Who wrote it goes along only where everybody could read that."""

    nummer: str
    datum: str
    onderwerp: str
    omschrijving: str
    wijk: str
    link: str
    kanaal: str
    dossier: str
    dringend: str
    auteur: str = ""


@dataclass(frozen=True, slots=True)
class HandedOver:
    """A file that lies in the CRM's folder; `again` when it lay there already."""

    path: Path
    sha256: str
    signals: int
    again: bool


class HandOffs:
    """The way out to the CRM."""

    def __init__(self, tools: Tools) -> None:
        self._tools = tools

    def hand_over(
        self, actor: str, case: str, folder: Path, *, form: Form = "csv", signals: Sequence[str] = ()
    ) -> tuple[HandedOver, Changes]:
        """Writes the signals of a case (those named, else all) into `folder` and notes it in the journal.

        Raises Refused: 'handoff.nothing', 'handoff.too_many', 'handoff.unknown_signal', 'handoff.changed' when another
        file has that name; BrokenInput('handoff.no_folder'); StoreFull, BrokenStore when the disk refuses: then nothing
        stands there and nothing is noted.
        """
        rows = self._tools.rows(case)
        standing = open_case(rows)
        known = {row.key: row for row in rows.all(SignalRow)}
        missing = [one for one in signals if one not in known]
        require(*(Reason("handoff.unknown_signal", {"signal": one[:80]}) for one in missing))
        chosen = sorted(
            (known[one] for one in dict.fromkeys(signals)) if signals else known.values(),
            key=lambda row: (row.published, row.key),
        )
        require(
            Reason("handoff.nothing") if not chosen else None,
            Reason("handoff.too_many", {"limit": MOST}) if len(chosen) > MOST else None,
        )
        urgent = frozenset(self._urgent(case))
        records = [_record(row, standing, urgent=row.key in urgent) for row in chosen]
        body = as_csv(records) if form == "csv" else as_json(records)
        sha = hashlib.sha256(body).hexdigest()
        path = folder / f"woordvoering-{_plain(standing.number)}-{sha[:12]}.{form}"
        again = write_once(path, body)
        changes = Changes()
        if not any(row.code == "log.handed_off" and row.params.get("sha") == sha for row in rows.all(LogRow)):
            fact = ev.SignalsHandedOff(
                file=path.name, sha256=sha, to=folder.name[:200], signals=tuple(row.key for row in chosen)
            )
            changes = self._tools.write(case, actor, fact)
        return HandedOver(path, sha, len(chosen), again), changes

    def _urgent(self, case: str) -> tuple[str, ...]:
        """The signals that were passed on to 101."""
        facts = [event.fact for event in self._tools.journal.events(case)]
        return tuple(one for fact in facts if isinstance(fact, ev.EmergencyChecked) for one in fact.signals)


def neutral(cell: str) -> str:
    """The cell as text in every spreadsheet: what begins like a formula gets an apostrophe before it (SECURITY.md)."""
    return f"'{cell}" if cell.lstrip(" \u00a0\u3000").startswith(_CALCULATES) or cell.startswith(_CALCULATES) else cell


def as_csv(records: Sequence[HandedSignal]) -> bytes:
    """The records as Excel in Belgium opens them: semicolons, UTF-8 with its mark, lines that end in CR LF."""
    written = io.StringIO(newline="")
    rows = csv.writer(written, delimiter=";", quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    rows.writerow(COLUMNS)
    rows.writerows([neutral(str(getattr(record, column))) for column in COLUMNS] for record in records)
    return written.getvalue().encode("utf-8-sig")


def as_json(records: Sequence[HandedSignal]) -> bytes:
    """The records as a JSON list, an object each."""
    return msgspec.json.format(msgspec.json.encode(records), indent=1) + b"\n"


def write_once(path: Path, body: bytes) -> bool:
    """Puts a file under a new name, whole or not at all; True when the same bytes lay there already.

    Raises Refused('handoff.changed') when other bytes do, BrokenInput('handoff.no_folder'), StoreFull, BrokenStore.
    """
    if not path.parent.is_dir():
        raise BrokenInput("handoff.no_folder", folder=path.parent.name)
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    part.unlink(missing_ok=True)
    try:
        with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o640), "wb") as file:
            file.write(body)
            file.flush()
            os.fsync(file.fileno())
        _name(part, path)
        sync_folder(path.parent)
    except FileExistsError:
        same = path.is_file() and not path.is_symlink() and path.read_bytes() == body
        require(None if same else Reason("handoff.changed", {"file": path.name}))
        return True
    except OSError as error:
        if error.errno in FULL:
            raise StoreFull("store.full") from error
        raise BrokenStore("store.unwritable", file=path.name, detail=error.strerror or "") from error
    finally:
        part.unlink(missing_ok=True)
    return False


def _name(part: Path, path: Path) -> None:
    """Gives the written file its name, never over another one. Raises FileExistsError."""
    if os.name == "nt":
        part.rename(path)  # refuses a name that is taken there
        return
    try:
        os.link(part, path, follow_symlinks=False)
    except FileExistsError:
        raise
    except OSError:  # a share without links
        if os.path.lexists(path):
            raise FileExistsError(str(path)) from None
        part.rename(path)


def _record(row: SignalRow, case: CaseRow, *, urgent: bool) -> HandedSignal:
    first, _, rest = row.text.partition(" — ")
    return HandedSignal(
        nummer=row.key,
        datum=f"{brussels(row.published):%d/%m/%Y %H:%M}" if row.published else "",
        onderwerp=first if rest else case.title,
        omschrijving=row.text,
        wijk=case.wijk,
        link=row.url,
        kanaal=row.network or row.kind,
        dossier=case.number,
        dringend="ja" if urgent else "nee",
        auteur=row.author if row.visibility == "public" else "",
    )


def _plain(number: str) -> str:
    return "".join(character for character in number if character.isalnum() or character == "-")[:20]
