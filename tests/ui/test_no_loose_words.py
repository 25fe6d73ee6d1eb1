"""No words of the window are out of reach of its languages: none loose, none put together or counted by hand."""

from __future__ import annotations

import re

import pytest
from source_tree import ROOT
from test_translations import stored
from words_in_code import Fault, Module, faults, modules

NOT_A_SCREEN = ("pictures", "theme")
"""The sheet of components beside the drawings, which no window shows; fonts, icons and the style sheet."""
ALLOWED = {
    "a name": (
        "Bluesky", "Mastodon", "Facebook", "Instagram", "WhatsApp", "Threads", "LinkedIn", "Telegram", "YouTube",
        "WordPress", "Woordvoering", "VRT NWS", "RTBF Info", "The Brussels Times",
    ),
    "a standard, or files of one": (
        "JSON Feed", "NewsML-G2", "Markdown", "SHA-256", "B1", "PDF (*.pdf)", "CSV (*.csv)",
        "CSV (*.csv);;vCard (*.vcf)", "CSV, GeoJSON (*.csv *.txt *.geojson *.json)", "OPML (*.opml *.xml)",
        "OPML (*.opml)",
    ),
    "a language, in that language": ("Nederlands", "Français", "English"),
    "a rule of watching, in its own signs": (
        "(knal OR ontploffing) NEAR/5 station", "(brand OR ongeval OR ontploffing)",
        "(incendie OR accident OR explosion)", "(fire OR accident OR explosion)",
    ),
    "a number that never is another": ("Informatie, 1 tot 6", "1 uur", "1 beeld"),
    "alike for one and for more, in French and English too": (
        "{n} open", "{n} te laat", "+{n} te laat", "{n} mislukt", "{n} onzeker", "{n} voor jou", "{n} onderweg",
        "{n} in de wachtrij", "{n} niet verzonden", "{n} geselecteerd", "{n} open, {soon} binnen 30 min",
        "{n} gelezen", "{n} over vandaag",
    ),
    "searched in and never shown": ("' '.join((words, where, *(' '.join(one) for one in shown)))",),
    "Markdown around words of the text itself": ("f'[{chosen}](https://)'",),
    "the two that write numbers in the language": ("{number:,}", "{number:.{places}f}"),
}  # fmt: skip
"""Every exception there is, under its reason."""
NAMES_IN_CODE = {
    "a type, in what a room hands out": ("ReleasePresenter", "Screen"),
    "the end of the name of a colour, a shape or a key": ("Text", "Tint", "Line", "Box", "Key_"),
    "a typeface": ("Inter", "JetBrains Mono"),
    "a signal of the system": ("PrepareForSleep", "Lock", "ActiveChanged"),
    "what a model compares rows by": ("group ", "entry "),
}  # fmt: skip
KEYS = {
    "Ctrl", "Shift", "Alt", "Tab", "Backtab", "Esc", "Escape", "Enter", "Return", "Space", "Up", "Down", "Left",
    "Right", "Backspace", "Del", "Ins", "PgUp", "PgDn", "PgDown",
}  # fmt: skip


def of_the_code(fault: Fault) -> bool:
    """Keys and their combinations, and the first line of another process."""
    keys = all(len(part) < 2 or part in KEYS or part[1:].isdigit() for part in re.split(r"[+ ]", fault.words))
    return keys or fault.words.startswith("import sys; ")


@pytest.fixture(scope="module")
def found() -> list[Fault]:
    """What is found in the whole window, before anything is allowed."""
    return faults(modules(ROOT / "ui", NOT_A_SCREEN))


def test_no_words_are_loose_or_put_together_or_counted_by_hand(found: list[Fault]) -> None:
    waiting = {source for _, source, _ in stored("fr")}
    wrong = [fault for fault in found if fault.words not in allowed()]
    assert [str(one) for one in wrong if one.kind != "loose" or not (one.words in waiting or of_the_code(one))] == []


def test_no_exception_is_left_of_what_is_gone(found: list[Fault]) -> None:
    assert sorted(allowed() - {fault.words for fault in found}) == []


def allowed() -> set[str]:
    return {words for kinds in (ALLOWED, NAMES_IN_CODE) for kind in kinds.values() for words in kind}


CODE = """
def told(self, n, name):
    words = self.tr("{n} dossiers")
    more = words if n else ""
    self.label.setText(%s)
"""


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ("'Nieuw dossier'", "loose"), ("'klaar'", "shown"), ("f'{n} min'", "loose"), ("f'{n:.1f}'", "figure"),
        ("f'{more}: {name}'", "joined"), ("more + name", "joined"), ("' '.join((more, name))", "joined"),
        ("self.tr('%s open') % more", "joined"), ("f'{more} {name}'", "joined"), ("f'Let op: {name}'", "loose"),
        ("self.tr('1 dossier')", "plural"), ("self.tr('{n} dossiers')", "count"),
        ("self.tr('een') if n == 1 else self.tr('meer')", "plural"),
    ],
)  # fmt: skip
def test_each_kind_of_fault_is_found(code: str, kind: str) -> None:
    made = Module("there.py", CODE.replace("%s", code, 1).replace('self.tr("{n} dossiers")', 'self.tr("dossiers")'))
    assert kind in {fault.kind for fault in faults([made])}


@pytest.mark.parametrize(
    "code",
    [
        "self.tr('Nieuw dossier')", "facts(more, name)", "f'\\n{more}'", "f'· {more}'", "labelled(more, name)",
        "self.tr('{who} komt').format(who=name)", "counted(n, self.tr('{n} dossier'), self.tr('{n} dossiers'))",
        "self.tr('nog {n} min')", "f'case.{name}'",
    ],
)  # fmt: skip
def test_what_a_language_can_change_is_no_fault(code: str) -> None:
    made = Module("there.py", CODE.replace("%s", code, 1).replace('self.tr("{n} dossiers")', 'self.tr("dossiers")'))
    assert faults([made]) == []
