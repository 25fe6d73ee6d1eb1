"""The settings of this device, each declared once: what it may be, what it is at first, and its words."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from woordvoering.errors import StoreFull

FILE = "settings.json"
LARGEST = 64 * 1024
"""Bytes that a settings file may have; a larger one is not ours."""


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting: `choices` are (value, Dutch word), and `default` is one of the values."""

    id: str
    words: str
    choices: tuple[tuple[str, str], ...]
    default: str
    help: str = ""

    @property
    def switch(self) -> bool:
        """Whether it is simply on or off."""
        return tuple(value for value, _ in self.choices) == ("off", "on")


OFF_ON = (("off", "Uit"), ("on", "Aan"))
SETTINGS = (
    Setting("look", "Kleuren", (("auto", "Automatisch"), ("light", "Licht"), ("dark", "Donker")), "auto",
            "Automatisch volgt het toestel. Ctrl+Shift+L wisselt."),
    Setting("scale", "Tekstgrootte", (("100", "100 %"), ("110", "110 %"), ("125", "125 %"), ("150", "150 %")), "100",
            "Ctrl en het muiswiel doen hetzelfde."),
    Setting("language", "Taal", (("nl", "Nederlands"), ("fr", "Français"), ("en", "English")), "nl",
            "Geldt meteen, voor heel het venster."),
    Setting("motion", "Beweging", (("auto", "Zoals het toestel"), ("less", "Minder")), "auto",
            "Minder: niets schuift of vervaagt, en de cursor knippert niet."),
    Setting("notify", "Meldingen", OFF_ON, "on",
            "Bij een nieuw verhaal en een termijn binnen 5 minuten, zonder namen of tekst."),
    Setting("sound", "Geluid", (("off", "Uit"), ("away", "Afgeschermd"), ("on", "Aan")), "away",
            "Een korte toon bij een nieuw verhaal en een termijn binnen 5 minuten. Afgeschermd: als je weg bent."),
    Setting("spelling", "Spelling", OFF_ON, "on",
            "Een golflijn onder wat het woordenboek niet kent. F7 gaat naar het volgende, het menu stelt voor."),
    Setting("lock", "Scherm af na", (("60", "1 min"), ("120", "2 min"), ("300", "5 min")), "300",
            "Zonder toets of muis. Er is niets te zien of te doen, maar de desk waakt, synchroniseert en verstuurt."),
    Setting("close", "Sluit na", (("0", "Meteen"), ("900", "15 min"), ("3600", "1 uur"), ("watch", "Wacht: 12 uur"),
            ("43200", "12 uur")), "watch",
            "Dan gaan de sleutels uit het geheugen en waakt de desk niet meer. Wacht: 12 uur tijdens een wachtdienst, "
            "anders 1 uur. Meteen sluit ze in de plaats van af te schermen. Slaap, een vergrendeld toestel en Ctrl+F12 "
            "sluiten altijd meteen."),
    Setting("letters", "Losse letters als sneltoets", OFF_ON, "on",
            "Uit: enkel F-toetsen en combinaties met Ctrl doen nog iets."),
    Setting("hints", "Sneltoetsen onderaan", OFF_ON, "on", "Het overzicht met ? blijft er altijd."),
)  # fmt: skip
"""In the order of the page."""

ACTOR = "actor"
"""Who sits here; not in the list above, for its choices are the seats of this device."""

SETUP = "setup"
"""The step of a new desk that was not taken yet; nothing when all were."""

Values = Mapping[str, str]


def tr(source: str) -> str:
    """A declared word in the user's language."""
    return QCoreApplication.translate("settings", source)


def defaults() -> dict[str, str]:
    """Every setting as it is at first."""
    return {setting.id: setting.default for setting in SETTINGS}


def sound(found: object) -> dict[str, str]:
    """The settings out of anything: what is not declared or not one of its choices is left at its default."""
    values = defaults()
    if isinstance(found, dict):
        for setting in SETTINGS:
            value = found.get(setting.id)
            if value in [choice for choice, _ in setting.choices]:
                values[setting.id] = str(value)
        values |= {name: found[name] for name in (ACTOR, SETUP) if isinstance(found.get(name), str)}
    return values


def read(folder: Path) -> dict[str, str]:
    """The settings kept in a desk's folder; the defaults where there are none or they cannot be read."""
    path = folder / FILE
    try:
        if path.stat().st_size > LARGEST:
            return defaults()
        return sound(json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError):
        return defaults()


def write(folder: Path, values: Values) -> None:
    """Keeps the settings, whole or not at all. Raises StoreFull when the folder cannot be written."""
    path, part = folder / FILE, folder / f"{FILE}.part"
    try:
        part.write_text(json.dumps(dict(values), indent=2, sort_keys=True) + "\n", encoding="utf-8")
        part.replace(path)
    except OSError as error:
        raise StoreFull("store.full") from error
