"""Makes the press list with its presenter."""

from __future__ import annotations

from ui.contacts.presenter import ContactsPresenter
from ui.contacts.screen import ContactsScreen
from ui.parts import Parts


def wire(parts: Parts) -> tuple[ContactsScreen, ContactsPresenter]:
    """The screen and what stands behind it."""
    screen = ContactsScreen(parts.theme, parts.keymap)
    return screen, ContactsPresenter(screen, parts)
