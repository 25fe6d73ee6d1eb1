"""Ids of the schema inside a reason's parameters, replaced by their labels, so that a sentence can be read aloud."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from woordvoering.errors import Param
from woordvoering.reaction.schema import Schema, Words


def _role(schema: Schema, name: str) -> Words | None:
    found = schema.role(name)
    return None if found is None else found.title


def _category(schema: Schema, name: str) -> Words | None:
    found = schema.category(name)
    return None if found is None else found.label


def _kind(schema: Schema, name: str) -> Words | None:
    found = schema.kind(name)
    return None if found is None else found.label


def _step(schema: Schema, name: str) -> Words | None:
    found = schema.step(name)
    return None if found is None else found.label


def _point(schema: Schema, name: str) -> Words | None:
    return next((point.text for point in schema.points if point.id == name), None)


LANGUAGE_NAMES: Mapping[str, Words] = {
    "nl": Words("Nederlands", "néerlandais", "Dutch"),
    "fr": Words("Frans", "français", "French"),
    "en": Words("Engels", "anglais", "English"),
}


def _language(_schema: Schema, name: str) -> Words | None:
    return LANGUAGE_NAMES.get(name)


def _about(schema: Schema, name: str) -> Words | None:
    return _role(schema, name) or _step(schema, name)


_LABELS: Mapping[str, Callable[[Schema, str], Words | None]] = {
    "authority": _role,
    "authorities": _role,
    "waiting": _role,
    "deputy": _role,
    "roles": _role,
    "role": _role,
    "to": _role,
    "about": _about,
    "category": _category,
    "categories": _category,
    "kind": _kind,
    "step": _step,
    "point": _point,
    "language": _language,
    "languages": _language,
}


def labelled(schema: Schema, params: Mapping[str, Param], language: str) -> Mapping[str, Param]:
    """The same parameters with every id of the schema worded in `language`; an unknown id stays as it is."""

    def word(find: Callable[[Schema, str], Words | None], name: str) -> str:
        found = find(schema, name)
        return name if found is None else found.of(language)

    worded: dict[str, Param] = {}
    for name, value in params.items():
        find = _LABELS.get(name)
        if find is not None and isinstance(value, str):
            worded[name] = word(find, value)
        elif find is not None and isinstance(value, tuple):
            worded[name] = tuple(word(find, item) for item in value)
        else:
            worded[name] = value
    return worded
