"""What Bronnen asks: a new source, and whether one may go. Pure data."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ui.forms.form import Choice, Form, Line, Many, Pick
from ui.sources.rows import kind_word, visibility_word
from woordvoering.signals.types import Source

KINDS = ("feed", "mailbox", "meldpunt", "posts")
VISIBILITIES = ("public", "confidential", "media")


def _tr(source: str) -> str:
    return QCoreApplication.translate("sources", source)


def new_source() -> Form:
    """A source that a person adds. Only a person says that a private address may be reached."""
    inside = Choice("internal", _tr("Adres binnen het eigen netwerk toelaten"))
    parts = (
        Pick("kind", _tr("Soort"), "feed", choices=tuple(Choice(name, kind_word(name)) for name in KINDS)),
        Line("name", _tr("Naam")),
        Line(
            "address",
            _tr("Adres"),
            placeholder="https://",
            help=_tr("Een webadres, of het pad van een bestand of map."),
        ),
        Pick(
            "visibility",
            _tr("Wie mag weten wat hier binnenkomt"),
            "public",
            choices=tuple(Choice(name, visibility_word(name)) for name in VISIBILITIES),
        ),
        Many("internal", "", required=False, choices=(inside,)),
    )
    return Form("source.new", _tr("Nieuwe bron"), _tr("Voeg toe"), parts, icon="plus")


def removal(source: Source) -> Form:
    """What goes with a source, and what stays."""
    intro = _tr("De bron en haar toestand verdwijnen. Signalen die ze gaf, blijven tot ze vervallen.")
    title = _tr("Verwijder {name}").format(name=source.name)
    return Form(f"source.remove.{source.id}", title, _tr("Verwijder"), (), intro, icon="trash-2", danger=True)
