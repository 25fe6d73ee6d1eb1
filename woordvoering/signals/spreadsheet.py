"""Tables as spreadsheet programs write them: in which letters, with what between the cells, and whether cut off."""

from __future__ import annotations

import csv
import io

from woordvoering.signals.feeds.document import decoded


def sheet_text(body: bytes, charset: str = "") -> str:
    """The text of an export: Excel also writes UTF-16, at times without the mark that says so."""
    if body[1:2] == b"\0" and body[:1] != b"\0":
        return body.decode("utf-16-le", "replace")
    if body[:1] == b"\0" and body[1:2] != b"\0":
        return body.decode("utf-16-be", "replace")
    return decoded(body, charset)


def separated(text: str) -> tuple[str, str]:
    """The rows, and what stands between their cells: as Excel's own first line says (`sep=;`), else as the header."""
    header, _, rest = text.partition("\n")
    said = header.strip().strip('"')
    if said.lower().startswith("sep=") and len(said) == 5 and said[4] in ";,\t|":
        return rest, said[4]
    return text, max(";,\t", key=header.count)


def cut_off(text: str, delimiter: str) -> bool:
    """Whether the text ends inside a quoted cell: it is still being written, or the rest was lost."""
    if text.count('"') % 2 == 0:
        return False
    try:
        for _ in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True):
            pass
    except csv.Error as error:
        return "unexpected end of data" in str(error)
    return False
