"""Reading a schema file: the shipped one, or a zone's own, with every fault named by line and key."""

from __future__ import annotations

import hashlib
import re
import tomllib
from functools import cache
from pathlib import Path

import msgspec

from woordvoering.errors import BrokenInput, Reason, SchemaError
from woordvoering.reaction.check import check
from woordvoering.reaction.faults import FaultLog
from woordvoering.reaction.schema import Schema
from woordvoering.reaction.shape import record
from woordvoering.resources import resource

LARGEST = 2_000_000
"""Bytes; a schema is some 40 KB, and a larger file is not a schema."""


def _syntax(text: str, file: str, error: tomllib.TOMLDecodeError) -> SchemaError:
    told = re.search(r"at line (\d+), column (\d+)", str(error))
    line = int(told[1]) if told else text.count("\n") + 1
    column = int(told[2]) if told else 1
    params = {"file": file, "line": line, "column": column, "key": _key_on(text, line)}
    return SchemaError(file, (Reason("schema.syntax", params),))


def _key_on(text: str, line: int) -> str:
    """The key that the broken line begins with, as far as it can be told."""
    lines = text.splitlines()
    found = re.match(r"\s*\[*\s*([\w.-]+)", lines[line - 1]) if line <= len(lines) else None
    return found[1] if found else ""


def parse_schema(text: str, file: str) -> Schema:
    """The schema in `text`. Raises SchemaError with every fault; `file` is only the name that they carry."""
    try:
        raw = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise _syntax(text, file, error) from error
    except RecursionError as error:
        raise SchemaError(file, (Reason("schema.too_deep", {"file": file, "line": 1, "key": ""}),)) from error
    log = FaultLog(file, text)
    schema = record(Schema, raw, (), log)
    check(schema, log)
    faults = log.reasons()
    if faults:
        raise SchemaError(file, faults)
    return schema


def load_schema(path: Path) -> Schema:
    """The schema in a file. Raises BrokenInput when it cannot be read, SchemaError when it is wrong."""
    try:
        with path.open("rb") as stream:
            data = stream.read(LARGEST + 1)
    except OSError as error:
        raise BrokenInput("schema.unreadable", file=path.name) from error
    if len(data) > LARGEST:
        raise BrokenInput("schema.too_large", file=path.name, limit=LARGEST)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise SchemaError(
            path.name, (Reason("schema.not_utf8", {"file": path.name, "line": line, "key": ""}),)
        ) from error
    return parse_schema(text, path.name)


@cache
def default_schema() -> Schema:
    """The schema that is shipped; a zone starts from it. Frozen, and read once in a process: it costs 50 ms."""
    return load_schema(resource("reactieschema", "standaard.toml"))


def schema_digest(schema: Schema) -> str:
    """SHA-256 (hex) of what the schema says, whatever the layout of its file."""
    return hashlib.sha256(msgspec.json.encode(schema, order="deterministic")).hexdigest()
