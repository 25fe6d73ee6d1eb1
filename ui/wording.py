"""How words are put together for the screen: the only place where translated pieces meet, so that a language can
write its colons, brackets, plurals and enumerations as it does."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from ui.i18n import plural
from ui.widgets.times import thousands

PROGRAM = "Woordvoering"
"""The name of the program, alike in every language."""


def _tr(source: str) -> str:
    return QCoreApplication.translate("wording", source)


def counted(n: int, one: str, more: str, **holes: object) -> str:
    """So many of something: `{n}` is the number as the language writes it, other holes are filled from `holes`."""
    return plural(n, one, more).format(n=thousands(n), **holes)


def facts(*told: str) -> str:
    """Facts beside each other: `PD-0412 · za 14 nov 2026`. What is empty is left out, here and below."""
    return " · ".join(part for part in told if part)


def spoken(*told: str) -> str:
    """What holds of one thing, one after the other, as a screen reader tells it."""
    return ", ".join(part for part in told if part)


def sentences(*whole: str) -> str:
    """Whole sentences, one after the other."""
    return " ".join(part for part in whole if part)


def whole(told: str) -> str:
    """Words of others as a sentence: with a full stop where they have no end."""
    return told if not told or told.endswith((".", "?", "!", "…")) else f"{told}."


def lines(*whole: str) -> str:
    """Each on a line of its own."""
    return "\n".join(part for part in whole if part)


def labelled(what: str, told: str) -> str:
    """Something under its name: `Volgende stap: Doe de triage`."""
    return _tr("{what}: {told}").format(what=what, told=told)


def timed(told: str, when: str) -> str:
    """Something with the time that is left for it behind it: `Antwoord Leiekrant 12:40`."""
    return _tr("{told} {when}").format(told=told, when=when) if told else when


def aside(told: str, more: str) -> str:
    """Words with something less important behind them; without it the words alone."""
    return _tr("{told} ({more})").format(told=told, more=more) if more else told


def enumerated(parts: Sequence[str]) -> str:
    """`a, b en c`."""
    if len(parts) < 2:
        return "".join(parts)
    return _tr("{all} en {last}").format(all=", ".join(parts[:-1]), last=parts[-1])
