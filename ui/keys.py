"""The keyboard map: every command with its default keys and Dutch word, and `KeyMap`, which the user may change."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, Signal

CAPS: Final = MappingProxyType(
    {
        "Return": "Enter",
        "Space": "Spatie",
        "Escape": "Esc",
        "Up": "↑",
        "Down": "↓",
        "Left": "←",
        "Right": "→",
        "PgDown": "PgDn",
    }
)


@dataclass(frozen=True, slots=True)
class Command:
    """An act with its default keys in Qt's portable form; `keys` after the first are other ways to do the same."""

    id: str
    words: str
    keys: tuple[str, ...]
    scope: str


def _table(scope: str, rows: tuple[tuple[str, str, str], ...]) -> tuple[Command, ...]:
    return tuple(Command(f"{scope}.{name}", words, tuple(keys.split()), scope) for name, words, keys in rows)


COMMANDS: Final = (
    *_table(
        "desk",
        (
            ("palette", "zoek of voer uit", "Ctrl+K"),
            ("keys", "sneltoetsen van dit scherm", "?"),
            ("go_watch", "ga naar Wacht", "G,W"),
            ("go_cases", "ga naar Persdossiers", "G,D"),
            ("go_requests", "ga naar Persvragen", "G,V"),
            ("go_contacts", "ga naar de perslijst", "G,L"),
            ("go_clearance", "ga naar Akkoord", "G,A"),
            ("go_handover", "ga naar Overdracht", "G,O"),
            ("go_evaluation", "ga naar Evaluatie", "G,E"),
            ("go_sources", "ga naar Bronnen", "G,B"),
            ("go_settings", "ga naar Instellingen", "G,I"),
            ("go_conflicts", "ga naar Conflicten", "G,C"),
            ("go_queue", "ga naar Wachtrij", "G,R"),
            ("undo", "maak de vrijgave ongedaan", "Ctrl+Z"),
            ("new_request", "noteer een nieuwe persvraag", "Ctrl+Shift+V"),
            ("quick_log", "logregel in het dringendste dossier", "Ctrl+Shift+N"),
            ("theme", "licht, donker of automatisch", "Ctrl+Shift+L"),
            ("capture", "leg vast wat op het klembord staat", "Ctrl+V"),
            ("lock", "vergrendel de desk", "Ctrl+F12"),
            ("next_unknown", "volgend woord dat het woordenboek niet kent", "F7"),
            ("next_pane", "volgend paneel", "F6"),
            ("previous_pane", "vorig paneel", "Shift+F6"),
            ("next_problem", "volgend probleem", "F8"),
            ("previous_problem", "vorig probleem", "Shift+F8"),
            ("back", "terug", "Escape"),
        ),
    ),
    *_table(
        "list",
        (
            ("down", "omlaag", "J"),
            ("up", "omhoog", "K"),
            ("open", "volgende stap", "Return Enter"),
            ("select", "kies", "Space"),
            ("filter", "filter", "F"),
        ),
    ),
    *_table(
        "watch",
        (
            ("pass_101", "doorgeven aan 101", "H"),
            ("follow", "enkel opvolgen", "M"),
            ("refer", "doorverwijzen", "D"),
            ("meldpunt", "Meldpunt", "P"),
            ("dismiss", "afsluiten met reden", "X"),
            ("peek", "beeld tonen zolang je drukt", "V"),
            ("postpone", "uitstellen", "U"),
            ("merge", "samenvoegen met een ander verhaal", "E"),
            ("split", "splitsen", "S"),
            ("mute", "dempen of weer laten melden", "T"),
            ("note", "logregel in het dossier van dit verhaal", "N"),
            ("not_for_us", "niet voor ons", "O"),
            ("withdraw", "verlaging intrekken", "I"),
            ("undo", "laatste ingreep ongedaan maken", "Z"),
            ("told", "ingrepen en verlagingen", "L"),
            ("hand_over", "signalen naar het CRM van het Meldpunt", "Ctrl+M"),
        ),
    ),
    *_table(
        "case",
        (
            ("note", "notitie", "N"),
            ("step", "navraag", "Q"),
            ("claim", "bewering", "W"),
            ("assess", "beoordeel de bewering", "S"),
            ("disclose", "vrijgave van de bewering", "V"),
            ("reword", "bewering anders verwoorden", "A"),
            ("material", "bijlage van de navraag bewaren", "O"),
            ("go_on", "verder zonder", "Z"),
            ("editor", "verklaring", "Ctrl+E"),
            ("call", "bel", "B"),
            ("print", "dossier op papier", "Ctrl+P"),
            ("kits", "bewaar de persmappen", "U"),
        ),
    ),
    *_table(
        "clearance",
        (
            ("remind", "herinner", "R"),
            ("note", "telefonisch akkoord noteren", "N"),
            ("mail", "akkoord per e-mail noteren", "M"),
            ("deputy", "plaatsvervanger", "P"),
            ("skip", "overslaan met reden", "S"),
            ("adopt", "overnemen", "O"),
            ("refuse", "weiger met reden", "X"),
            ("withdraw", "aanvraag intrekken", "I"),
            ("call", "bel", "B"),
        ),
    ),
    *_table(
        "requests",
        (
            ("new", "nieuwe vraag", "N"),
            ("mail", "mail wordt persvraag", "M"),
            ("answer", "antwoord aan selectie", "A"),
            ("assign", "toewijzen", "T"),
            ("call", "bel", "B"),
            ("delay", "uitstel melden", "U"),
            ("same", "zelfde antwoord aan allen", "Z"),
            ("alike", "kies alle vragen van het dossier", "S"),
            ("own", "eigen tekst", "E"),
            ("set_back", "haal het antwoord terug", "R"),
            ("close", "handel anders af", "X"),
            ("claims", "beweringen van de vraag", "W"),
            ("contacts", "perslijst", "L"),
        ),
    ),
    *_table(
        "contacts",
        (
            ("add", "nieuw contact", "N"),
            ("consent", "toestemming", "T"),
            ("remove", "van de lijst", "X"),
            ("import", "neem een lijst over", "I"),
            ("export", "bewaar de lijst", "U"),
        ),
    ),
    *_table(
        "sources",
        (
            ("add", "nieuwe bron", "N"),
            ("edit", "wijzig", "W"),
            ("test", "test", "T"),
            ("toggle", "pauzeer of zet aan", "P"),
            ("remove", "verwijder", "X"),
            ("poll", "peil alles nu", "R"),
            ("term", "nieuwe volgterm", "V"),
            ("import", "neem een lijst van feeds over", ""),
            ("export", "bewaar de feeds als lijst", ""),
        ),
    ),
    *_table(
        "statement",
        (
            ("claim", "bewering invoegen", "Ctrl+L"),
            ("difference", "verschil", "Ctrl+D"),
            ("merge", "versies samenvoegen", "Ctrl+M"),
            ("print", "proefdruk op papier", "Ctrl+P"),
            ("checklist", "juridische checklist", "Ctrl+J"),
            ("next_channel", "volgend kanaal", "Ctrl+PgDown"),
            ("previous_channel", "vorig kanaal", "Ctrl+PgUp"),
            ("next_language", "volgende taal", "Ctrl+T"),
            ("same_meaning", "vertaling zegt nog hetzelfde", "Ctrl+G"),
            ("bold", "vet", "Ctrl+B"),
            ("italic", "cursief", "Ctrl+I"),
            ("save", "bewaar revisie", "Ctrl+S"),
            ("ask", "akkoord vragen", "Ctrl+Return Ctrl+Enter"),
        ),
    ),
    *_table(
        "queue",
        (
            ("retry", "probeer alles opnieuw", "R"),
            ("cancel", "annuleer wat gepland is", "X"),
            ("take_over", "verstuur vanaf dit toestel", "T"),
            ("skip_website", "verder zonder de website", "Z"),
            ("dossier", "naar het dossier", "D"),
        ),
    ),
    *_table(
        "evaluation",
        (
            ("lesson", "les toevoegen", "L"),
            ("numbers", "cijfers als tabel", "C"),
            ("print", "rapport op papier of als PDF", "Ctrl+P"),
        ),
    ),
    *_table("waiting", (("retry", "probeer opnieuw", "R"),)),
)


def caps(keys: str) -> tuple[str, ...]:
    """The key caps of a portable key sequence: `Ctrl+Return` gives `Ctrl`, `Enter`; `G,W` gives `G`, `W`."""
    parts = [part for chord in keys.replace(" ", "").split(",") for part in chord.split("+")]
    return tuple(QCoreApplication.translate("keys", CAPS[part]) if part in CAPS else part for part in parts if part)


def is_letter(keys: str) -> bool:
    """Whether a sequence begins with a bare letter, which WCAG 2.1.4 lets a user switch off."""
    return len(keys.split(",", maxsplit=1)[0].strip()) == 1 and keys[0].isalpha()


def clash(one: str, other: str) -> bool:
    """Whether two sequences cannot both work: they are the same, or one is how the other begins."""
    first, second = one.replace(" ", "").split(","), other.replace(" ", "").split(",")
    shared = min(len(first), len(second))
    return first[:shared] == second[:shared]


def meet(scope: str, other: str) -> bool:
    """Whether commands of two scopes can be on one screen."""
    return scope == other or bool({"desk", "list"} & {scope, other})


class Caps(tuple[str, ...]):  # noqa: SLOT001  a tuple can have no slots of its own
    """The key caps of a command when they were asked for, which know what they are now: what draws them draws those."""

    keymap: KeyMap
    command: str

    def now(self) -> Caps:
        """The caps as they are now."""
        return self.keymap.caps(self.command)

    def __bool__(self) -> bool:
        return bool(self.keymap.keys(self.command))


def caps_now(shown: Sequence[str]) -> Sequence[str]:
    """What a cap must show now, whether it follows a command or is always the same."""
    return shown.now() if isinstance(shown, Caps) else shown


class KeyMap(QObject):
    """Which keys do what on this desk: the defaults, the user's own, and whether bare letters work at all.

    `changed` after every change; who bound keys binds them again.
    """

    changed = Signal()

    def __init__(self, changes: Mapping[str, tuple[str, ...]] | None = None, *, letters: bool = True) -> None:
        super().__init__()
        self._commands = {command.id: command for command in COMMANDS}
        self._changes = dict(changes or {})
        self.letters = letters

    def command(self, name: str) -> Command:
        """A command by id. Raises KeyError."""
        return self._commands[name]

    def words(self, name: str) -> str:
        """What a command does, in the user's language. Raises KeyError."""
        return QCoreApplication.translate("keys", self._commands[name].words)

    def wanted(self, name: str) -> tuple[str, ...]:
        """The sequences that were chosen for it, or its defaults; also while bare letters are off. Raises KeyError."""
        return self._changes.get(name, self._commands[name].keys)

    def keys(self, name: str) -> tuple[str, ...]:
        """The sequences that do it, none when bare letters are off and it has nothing else. Raises KeyError."""
        return tuple(keys for keys in self.wanted(name) if self.letters or not is_letter(keys))

    def caps(self, name: str) -> Caps:
        """The key caps to show for a command; empty when it has no key. Raises KeyError."""
        keys = self.keys(name)
        made = Caps(caps(keys[0]) if keys else ())
        made.keymap, made.command = self, name
        return made

    def own(self) -> dict[str, tuple[str, ...]]:
        """What the user changed."""
        return dict(self._changes)

    def choose(self, name: str, keys: tuple[str, ...] | None) -> None:
        """Other keys for a command, no keys, or (None) its own again. Raises KeyError."""
        if keys is None or keys == self._commands[name].keys:
            self._changes.pop(name, None)
        else:
            self._changes[name] = keys
        self.changed.emit()

    def take(self, changes: Mapping[str, tuple[str, ...]]) -> None:
        """All that the user changed, in the place of what was changed before. Raises KeyError."""
        fresh = {name: keys for name, keys in changes.items() if keys != self._commands[name].keys}
        if fresh != self._changes:
            self._changes = fresh
            self.changed.emit()

    def use_letters(self, *, on: bool) -> None:
        """Whether bare letters do anything (WCAG 2.1.4)."""
        if on != self.letters:
            self.letters = on
            self.changed.emit()

    def rivals(self, name: str, keys: str) -> tuple[str, ...]:
        """The other commands that a sequence would fight with, on a screen where both are. Raises KeyError."""
        scope = self._commands[name].scope
        return tuple(
            command.id
            for command in COMMANDS
            if command.id != name
            and meet(scope, command.scope)
            and any(clash(keys, taken) for taken in self.wanted(command.id))
        )

    def clashes(self, scope: str) -> tuple[tuple[str, str], ...]:
        """Pairs of commands that would fight for the same keys on a screen of this scope."""
        there = [command.id for command in COMMANDS if command.scope in (scope, "desk", "list")]
        return tuple(
            (one, other)
            for place, one in enumerate(there)
            for other in there[place + 1 :]
            if any(clash(keys, taken) for keys in self.keys(one) for taken in self.keys(other))
        )
