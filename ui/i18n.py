"""Translations of the screen: Dutch is the source; French and English come from `resources/i18n/*.qm` when built."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QTranslator

from woordvoering.resources import resource

LANGUAGES = ("nl", "fr", "en")
_spoken = ["nl"]


def spoken() -> str:
    """The language that the window speaks now."""
    return _spoken[0]


def plural(count: float, one: str, more: str) -> str:
    """The words for so many: in French nought and one and a half are singular, in Dutch and English one alone."""
    single = abs(count) < 2 if spoken() == "fr" else count == 1
    return one if single else more


def install(application: QCoreApplication, language: str) -> QTranslator | None:
    """Installs the translation of a language; None for Dutch, and where no translation was built."""
    _spoken[0] = "nl"
    if language not in LANGUAGES or language == "nl":
        return None
    try:
        path = resource("i18n", f"ui.{language}.qm")
    except FileNotFoundError:
        return None
    translator = QTranslator(application)
    if not translator.load(str(path)):
        return None
    application.installTranslator(translator)
    _spoken[0] = language
    return translator
