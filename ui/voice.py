"""`Voice`: codes, roles, categories and steps in the user's words; what every presenter speaks with."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from PySide6.QtCore import QCoreApplication

from ui.sources.words import option_word
from woordvoering.errors import Param, Reason, WoordvoeringError
from woordvoering.i18n import Language, Messages
from woordvoering.reaction.labels import LANGUAGE_NAMES
from woordvoering.reaction.schema import Schema, Words

FIELDS = {
    "title": "De titel",
    "reason": "De reden",
    "note": "De toelichting",
    "number": "Het nummer",
    "refer_to": "Naar wie",
    "person": "De naam",
    "text": "De tekst",
    "what": "De belofte",
    "wording": "De bewering",
    "to": "Aan wie",
    "question": "De vraag",
    "summary": "Het antwoord",
    "name": "De naam",
    "media_type": "De bestandssoort",
    "captured_from": "De herkomst",
    "outlet": "De redactie",
    "journalist": "De journalist",
    "contact": "Het contact",
}


def _tr(source: str) -> str:
    return QCoreApplication.translate("Voice", source)


class Voice:
    """Sentences of codes, with the ids in their parameters worded first: `press_magistrate` is never shown."""

    def __init__(self, messages: Messages, schema: Schema, language: Language = "nl") -> None:
        self.schema = schema
        self.language: Language = language
        self._messages = messages
        self._known = frozenset(messages.codes())
        self._words: Mapping[str, Callable[[str], str]] = {
            "authority": self.role,
            "authorities": self.role,
            "roles": self.role,
            "role": self.role,
            "deputy": self.role,
            "about": self.role,
            "to_role": self.role,
            "category": self.category,
            "categories": self.category,
            "circumstance": self.circumstance,
            "step": self.step,
            "point": self.point,
            "kind": self.kind,
            "field": self.field,
            "option": option_word,
            "language": self.tongue,
            "languages": self.tongue,
        }

    def say(self, code: str, params: Mapping[str, Param] | None = None) -> str:
        """The sentence of a code."""
        worded = {name: self._worded(name, value) for name, value in (params or {}).items()}
        return self._messages.say(Reason(code, worded), self.language)

    def knows(self, code: str) -> bool:
        """Whether a code has a sentence of its own."""
        return code in self._known

    def refusal(self, error: WoordvoeringError) -> tuple[str, ...]:
        """One sentence for each reason of an error."""
        return tuple(self.say(reason.code, reason.params) for reason in error.reasons())

    def follow(self, schema: Schema) -> None:
        """The schema as it stands from now on: the zone calls an authority otherwise."""
        self.schema = schema

    def role(self, name: str) -> str:
        """What an office or authority is called: its own name, or the label of the schema."""
        found = self.schema.role(name)
        return found.title.of(self.language) if found is not None else name

    def office(self, name: str) -> str:
        """The label of an office or authority where there is little room: `Parket`, whatever the zone calls it."""
        return self._label(self.schema.roles, name).partition(",")[0]

    def role_short(self, name: str) -> str:
        """The short label of an office or authority."""
        found = self.schema.role(name)
        return found.short if found is not None else name

    def category(self, name: str) -> str:
        """The label of a category."""
        return self._label(self.schema.categories, name)

    def circumstance(self, name: str) -> str:
        """The label of a circumstance."""
        return self._label(self.schema.circumstances, name)

    def tongue(self, name: str) -> str:
        """The name of a language."""
        found = LANGUAGE_NAMES.get(name)
        return found.of(self.language) if found is not None else name

    def step(self, name: str) -> str:
        """The label of a step."""
        return self._label(self.schema.steps, name)

    def phase(self, name: str) -> str:
        """The label of a phase."""
        return self._label(self.schema.phases, name)

    def kind(self, name: str) -> str:
        """The label of a kind of statement."""
        return self._label(self.schema.kinds, name)

    def point(self, name: str) -> str:
        """The text of a point of the pre-release list."""
        found = next((point for point in self.schema.points if point.id == name), None)
        return found.text.of(self.language) if found is not None else name

    def field(self, name: str) -> str:
        """What a screen calls a field that the desk refuses."""
        return _tr(FIELDS[name]) if name in FIELDS else name

    def impact(self, level: int | None) -> str:
        """The word of an impact level; empty for none."""
        found = self.schema.impact(level)
        return found.label.of(self.language) if found is not None else ""

    def _label(self, items: Iterable[object], name: str) -> str:
        for item in items:
            label = getattr(item, "label", None)
            if getattr(item, "id", None) == name and isinstance(label, Words):
                return label.of(self.language)
        return name

    def _worded(self, name: str, value: Param) -> Param:
        word = self._words.get(name)
        if word is None:
            return value
        if isinstance(value, tuple):
            return tuple(word(item) for item in value)
        return word(value) if isinstance(value, str) else value
