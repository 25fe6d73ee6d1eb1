"""From what tomllib read to the records of `schema.py`, by the records' own types.

A wrong value is noted and replaced by an empty one, so that the reading goes on and every fault is found.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time
from functools import lru_cache
from types import UnionType
from typing import Any, Literal, TypeVar, cast, get_args, get_origin, get_type_hints

import msgspec

from woordvoering.reaction.faults import FaultLog
from woordvoering.reaction.lines import Path

S = TypeVar("S", bound=msgspec.Struct)

_PLAIN: Mapping[type, object] = {str: "", int: 0, bool: False, date: date.min, time: time(0)}


@lru_cache(maxsize=64)
def _fields(kind: type[msgspec.Struct]) -> Mapping[str, tuple[Any, bool]]:
    """The type of every field of a record, and whether it must be given."""
    hints = get_type_hints(kind)
    return {field.name: (hints[field.name], field.required) for field in msgspec.structs.fields(kind)}


def _empty(wanted: Any) -> object:
    """A harmless value of a type, in the place of a wrong one."""
    if isinstance(wanted, type) and issubclass(wanted, msgspec.Struct):
        return wanted(**{name: _empty(kind) for name, (kind, required) in _fields(wanted).items() if required})
    origin = get_origin(wanted)
    if origin is Literal:
        return get_args(wanted)[0]
    if origin is tuple:
        return ()
    return None if origin is UnionType else _PLAIN[wanted]


def _plain(wanted: type, raw: object, path: Path, log: FaultLog) -> object:
    """A text, number, yes/no, day or time."""
    exact = type(raw) is wanted and not (wanted is date and isinstance(raw, datetime))
    if not exact:
        log.add("schema.wrong_type", path, expected=wanted.__name__)
        return _empty(wanted)
    if isinstance(raw, str) and not raw.strip():
        log.add("schema.empty", path)
    if isinstance(raw, int) and raw < 0:
        log.add("schema.negative", path, value=raw)
    return raw


def _choice(wanted: Any, raw: object, path: Path, log: FaultLog) -> object:
    allowed = get_args(wanted)
    if raw in allowed:
        return raw
    log.add("schema.not_one_of", path, value=str(raw), allowed=tuple(str(item) for item in allowed))
    return allowed[0]


def _list(wanted: Any, raw: object, path: Path, log: FaultLog) -> object:
    if not isinstance(raw, list):
        log.add("schema.wrong_type", path, expected="list")
        return ()
    item = get_args(wanted)[0]
    return tuple(_value(item, part, (*path, i), log) for i, part in enumerate(cast("list[object]", raw)))


def _value(wanted: Any, raw: object, path: Path, log: FaultLog) -> object:
    origin = get_origin(wanted)
    if origin is UnionType:
        return _value(next(arg for arg in get_args(wanted) if arg is not type(None)), raw, path, log)
    if origin is Literal:
        return _choice(wanted, raw, path, log)
    if origin is tuple:
        return _list(wanted, raw, path, log)
    if issubclass(wanted, msgspec.Struct):
        return record(wanted, raw, path, log)
    return _plain(wanted, raw, path, log)


def record(wanted: type[S], raw: object, path: Path, log: FaultLog) -> S:
    """A record of type `wanted` from a TOML table; every unknown, missing or wrong key is noted in `log`."""
    if not isinstance(raw, dict):
        log.add("schema.wrong_type", path, expected="table")
        return cast("S", _empty(wanted))
    table = cast("dict[str, object]", raw)
    fields = _fields(wanted)
    for key in table:
        if key not in fields:
            log.add("schema.unknown_key", (*path, key))
    values: dict[str, object] = {}
    for name, (kind, required) in fields.items():
        here = (*path, name)
        if name in table:
            values[name] = _value(kind, table[name], here, log)
        elif required:
            log.add("schema.missing_key", here, name=name)
            values[name] = _empty(kind)
    return wanted(**values)
