"""The keys that somebody chose on this device: judged, read and kept, beside the settings and like them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from ui.keys import COMMANDS, KeyMap, caps
from ui.wording import aside, spoken
from woordvoering.errors import StoreFull

FILE = "keys.json"
LARGEST = 64 * 1024
FIXED = ("desk.back",)
"""Esc closes what is open; no other key can promise that."""

NEEDS_SHIFT = frozenset("0123456789[]{}#@\\./+|<>^~`´")
"""On the Belgian AZERTY these need Shift or AltGr (TOKENS.md, 'Keyboard map')."""

OF_TEXT = frozenset(("Ctrl+C", "Ctrl+X", "Ctrl+Z", "Ctrl+Y", "Ctrl+A", "Ctrl+V", "Ctrl+Shift+Z"))
OF_WINDOW = frozenset(("Tab", "Shift+Tab", "Backtab", "Esc", "Escape", "Backspace", "Del", "Ins", "Alt+F4", "Return"))

Keys = Mapping[str, tuple[str, ...]]


def _tr(source: str) -> str:
    return QCoreApplication.translate("settings", source)


def canonical(keys: str) -> str:
    """A sequence in Qt's portable spelling; '' when it is none."""
    return QKeySequence.fromString(keys).toString(QKeySequence.SequenceFormat.PortableText)


def unfit(command: str, keys: str) -> str:
    """Why a sequence can be no key of a command, in a sentence that says what can; '' when it can."""
    last = canonical(keys).split(",")[-1].split("+")[-1].strip() or "+"
    if not canonical(keys):
        return _tr("Dit is geen toets. Druk een letter, een F-toets of een combinatie met Ctrl.")
    if last in NEEDS_SHIFT:
        return _tr("Dit teken vraagt Shift of AltGr op een Belgisch toetsenbord. Kies een letter of een F-toets.")
    if keys in OF_WINDOW:
        return _tr("Deze toets heeft een vaste taak in elk venster. Kies een andere.")
    if keys in OF_TEXT and keys not in next(one.keys for one in COMMANDS if one.id == command):
        return _tr("Deze toets hoort bij tekst bewerken. Kies een andere.")
    return ""


def refusal(keymap: KeyMap, command: str, keys: str) -> str:
    """Why a command cannot have a sequence here: unfit, or taken, and by what; '' when it can. Raises KeyError."""
    why = unfit(command, keys)
    if why:
        return why
    rivals = keymap.rivals(command, keys)
    if not rivals:
        return ""
    names = spoken(*(aside(keymap.words(name), " ".join(caps(keymap.wanted(name)[0]))) for name in rivals[:3]))
    return _tr("Botst met: {names}. Kies een andere toets, of geef die eerst een andere.").format(names=names)


def sound(found: object) -> dict[str, tuple[str, ...]]:
    """Chosen keys out of anything: what names no command, cannot be a key, or fights with another, is left out."""
    known = {command.id for command in COMMANDS} - set(FIXED)
    keymap = KeyMap()
    if not isinstance(found, dict):
        return {}
    for name, keys in found.items():
        if name not in known or not isinstance(keys, list) or len(keys) > 4:
            continue
        if all(isinstance(one, str) and len(one) < 60 and not unfit(name, canonical(one)) for one in keys):
            keymap.choose(name, tuple(canonical(one) for one in keys))
    for name, keys in keymap.own().items():
        if any(keymap.rivals(name, one) for one in keys):
            keymap.choose(name, None)
    return keymap.own()


def read(folder: Path) -> dict[str, tuple[str, ...]]:
    """The keys chosen on this device; none where there are none or they cannot be read."""
    path = folder / FILE
    try:
        return {} if path.stat().st_size > LARGEST else sound(json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError):
        return {}


def write(folder: Path, keys: Keys) -> None:
    """Keeps the chosen keys, whole or not at all. Raises StoreFull when the folder cannot be written."""
    path, part = folder / FILE, folder / f"{FILE}.part"
    try:
        part.write_text(json.dumps(keys, indent=2, sort_keys=True) + "\n", encoding="utf-8")
        part.replace(path)
    except OSError as error:
        raise StoreFull("store.full") from error
