"""Makes the beginning for a command line; loaded only where there is no desk."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from PySide6.QtWidgets import QWidget

from ui.options import language_of, options_of
from ui.start.begin import Begin
from ui.theme import Theme
from woordvoering.clock import Clock
from woordvoering.i18n import Language
from woordvoering.store.place import default_folder


def begin(theme: Theme, window: QWidget, arguments: Sequence[str], clock: Clock) -> Begin:
    """The beginning of the desk that a command line names."""
    options = options_of(arguments)
    language = cast(Language, language_of(options))
    return Begin(theme, window, options.home or default_folder(), clock, language)
