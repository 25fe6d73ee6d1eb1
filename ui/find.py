"""The command palette's answers: the next step of the screen first, then what the keys do, then what is found."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QObject

from ui.bridge import Bridge
from ui.forms.kept import kept_by
from ui.palette import Palette
from ui.palette_record import PaletteEntry, PaletteGroup
from ui.parts import Presenter
from ui.screen import Hint, Screen
from ui.shell import Shell
from ui.voice import Voice
from woordvoering.overview.shell_records import Found

SCREENS = (
    ("watch", "radar", "Wacht", ("G", "W")),
    ("cases", "folders", "Persdossiers", ("G", "D")),
    ("requests", "message-circle-question-mark", "Persvragen", ("G", "V")),
    ("contacts", "users", "Perslijst", ("G", "L")),
    ("clearance", "stamp", "Akkoord", ("G", "A")),
    ("handover", "arrow-left-right", "Overdracht", ("G", "O")),
    ("evaluation", "chart-column", "Evaluatie", ("G", "E")),
    ("sources", "rss", "Bronnen", ("G", "B")),
    ("settings", "settings", "Instellingen", ("G", "I")),
    ("conflicts", "git-compare", "Conflicten", ("G", "C")),
    ("queue", "send", "Wachtrij", ("G", "R")),
)
MOST_UNSENT = 4
NOTHING = Found(cases=(), requests=(), stories=(), people=())


def _tr(source: str) -> str:
    return QCoreApplication.translate("Finder", source)


class Finder(QObject):
    """Opens the palette; answers at once from the last result and asks the desk for the next."""

    def __init__(self, shell: Shell, bridge: Bridge, voice: Voice, presenters: Mapping[str, Presenter]) -> None:
        super().__init__(shell)
        self._shell, self._bridge, self._voice = shell, bridge, voice
        self._presenters = presenters
        self._found, self._asked = NOTHING, ""
        self._acts: dict[str, Callable[[], object]] = {}
        self._palette = Palette(shell.theme, shell, self.groups)
        self._palette.chosen.connect(self._run)
        shell.palette_wanted.connect(self._palette.open)

    def groups(self, words: str, scope: str) -> Sequence[PaletteGroup]:
        """What the palette shows now; a fresh answer of the desk shows when it comes."""
        if words != self._asked:
            self._asked = words
            if words:
                self._bridge.ask(lambda desk: desk.views.find(words), lambda found: self._take(words, found))
            else:
                self._found = NOTHING
        self._acts = {}
        groups = [
            PaletteGroup(_tr("Nu aanbevolen"), self._advised(words) if not scope else ()),
            PaletteGroup(_tr("Niet verzonden"), self._unsent(words) if not scope else ()),
            PaletteGroup(_tr("Doen"), self._doing(words) if not scope else ()),
            PaletteGroup(_tr("Gevonden"), self._finds(scope)),
        ]
        return [group for group in groups if group.entries]

    def _take(self, words: str, found: Found) -> None:
        if words == self._asked:
            self._found = found
            self._palette.refresh()

    def _run(self, entry: str) -> None:
        act = self._acts.get(entry)
        if act is not None:
            act()

    def _entry(
        self,
        key: str,
        icon: str,
        words: str,
        act: Callable[[], object],
        context: str = "",
        keys: tuple[str, ...] = (),
    ) -> PaletteEntry:
        self._acts[key] = act
        return PaletteEntry(key, icon, words, context, keys)

    def _advised(self, words: str) -> tuple[PaletteEntry, ...]:
        screen = self._shell.current()
        button = screen.primary_action() if screen is not None else None
        if screen is None or button is None or not button.isEnabled():
            return ()
        said = on(button.text(), screen.about()[0])
        if not fits(words, said):
            return ()
        icon = button.icon_name or "circle-arrow-right"
        first = self._entry("next", icon, said, button.click, screen.title(), ("Enter",))
        return (first, *self._pressing(screen, words))

    def _pressing(self, screen: Screen, words: str) -> tuple[PaletteEntry, ...]:
        command, why = screen.urgent()
        made: list[PaletteEntry] = []
        for hint, act in screen.acts_on(command):
            said = on(capital(hint.words), screen.about()[1])
            if fits(words, said):
                made.append(replace(self._entry("urgent", "siren", said, act, why, hint.keys), tone="red"))
        return tuple(made)

    def _unsent(self, words: str) -> tuple[PaletteEntry, ...]:
        """What was half typed, also before a cut, and can be gone on with."""
        kept, made = kept_by(self._shell), list[PaletteEntry]()
        for place, title in kept.unsent() if kept is not None else ():
            where, said = again(place), _tr("Ga verder: {title}").format(title=title)
            if where is not None and fits(words, said):
                made.append(self._entry(f"unsent.{place}", "pen-line", said, self._going(*where)))
        return tuple(made[:MOST_UNSENT])

    def _doing(self, words: str) -> tuple[PaletteEntry, ...]:
        entries: list[PaletteEntry] = []
        screen = self._shell.current()
        told, urgent = dict[Hint, str](), set[Hint]()
        if screen is not None:
            told = {hint: on(capital(hint.words), screen.about()[1]) for hint, _ in screen.acts_on(*screen.on_subject)}
            urgent = {hint for hint, _ in screen.acts_on(screen.urgent()[0])}
        for place, (hint, act) in enumerate(screen.commands() if screen is not None else ()):
            said = told.get(hint, capital(hint.words))
            if hint not in urgent and fits(words, said):
                entries.append(self._entry(f"act.{place}", "arrow-right", said, act, keys=hint.keys))
        for name, icon, dutch, keys in SCREENS:
            title = _tr(dutch)
            if fits(words, title):
                entries.append(
                    self._entry(
                        f"go.{name}", icon, _tr("Ga naar {screen}").format(screen=title), self._going(name), keys=keys
                    )
                )
        new = _tr("Noteer een nieuwe persvraag")
        if fits(words, new):
            icon = "message-circle-question-mark"
            act = self._going("requests", "new")
            entries.append(self._entry("request.new", icon, new, act, keys=("Ctrl", "Shift", "V")))
        return tuple(entries[:8])

    def _going(self, name: str, subject: str = "") -> Callable[[], object]:
        return lambda: self._shell.go(name, subject)

    def _finds(self, scope: str) -> tuple[PaletteEntry, ...]:
        found, entries = self._found, list[PaletteEntry]()
        if scope in ("", "cases"):
            for item in found.cases:
                context = _tr("afgesloten") if item.closed_at else self._voice.phase(item.phase)
                words = f"{item.number} {item.title}"
                entries.append(self._entry(f"case.{item.id}", "folders", words, self._going("case", item.id), context))
        if scope in ("", "requests"):
            for request, case, words in found.requests:
                icon = "message-circle-question-mark"
                entries.append(self._entry(f"request.{request}", icon, words, self._going("case", f"{case}/requests")))
        if not scope:
            for story in found.stories:
                act = self._going("watch", story.id)
                entries.append(self._entry(f"story.{story.id}", "radar", story.title, act, _tr("verhaal")))
        if scope in ("", "people"):
            for person in found.people:
                entries.append(
                    self._entry(f"person.{person.id}", "user", person.name, self._going("settings"), person.function)
                )
        return tuple(entries[:10])


def again(place: str) -> tuple[str, str] | None:
    """Screen and subject that open a place again in which somebody typed; None where that takes what it was about."""
    match place.partition("/")[0]:
        case "request.new":
            return "requests", "new"
        case "log":
            return "case", place.removeprefix("log/") + "/log"
        case "term":
            return "sources", place
        case _:
            return None


def capital(words: str) -> str:
    """The same words with which a line begins."""
    return words[:1].upper() + words[1:]


def on(act: str, subject: str) -> str:
    """An act with what it is about."""
    return f"{act}: {subject}" if subject else act


def fits(words: str, text: str) -> bool:
    """Whether every typed word stands in the text."""
    hay = text.casefold()
    return all(part in hay for part in words.casefold().split())
