"""Translations of the screen: Dutch is the source; French and English come from `resources/i18n/*.qm` when built."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QTranslator

from woordvoering.resources import resource

LANGUAGES = ("nl", "fr", "en")
_spoken = ["nl"]
_worn: list[QTranslator] = []
"""What is installed now: the words of the screen, and Qt's own, in the menus of its fields."""


def spoken() -> str:
    """The language that the window speaks now."""
    return _spoken[0]


def plural(count: float, one: str, more: str) -> str:
    """The words for so many: in French nought and one and a half are singular, in Dutch and English one alone.

    Both have a hole for the number."""
    single = abs(count) < 2 if spoken() == "fr" else count == 1
    return one if single else more


def install(application: QCoreApplication, language: str) -> QTranslator | None:
    """Installs the translation of a language in the place of the one before; None for Dutch, and where no translation
    was built. What is made from then on speaks it; what is there is made again by `Desktop.speak`."""
    while _worn:
        application.removeTranslator(_worn.pop())
    _spoken[0] = "nl"
    if language not in LANGUAGES:
        return None
    _wear(application, f"{QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)}/qtbase_{language}.qm")
    if language == "nl":
        return None
    try:
        path = resource("i18n", f"ui.{language}.qm")
    except FileNotFoundError:
        return None
    worn = _wear(application, str(path))
    if worn is not None:
        _spoken[0] = language
    return worn


def _wear(application: QCoreApplication, path: str) -> QTranslator | None:
    translator = QTranslator(application)
    if not translator.load(path):
        return None
    application.installTranslator(translator)
    _worn.append(translator)
    return translator
