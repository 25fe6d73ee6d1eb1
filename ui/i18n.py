"""Translations of the screen: Dutch is the source; French and English come from `resources/i18n/*.qm` when built."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QTranslator

from woordvoering.resources import resource

LANGUAGES = ("nl", "fr", "en")


def install(application: QCoreApplication, language: str) -> QTranslator | None:
    """Installs the translation of a language; None for Dutch, and where no translation was built."""
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
    return translator
