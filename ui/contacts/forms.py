"""What the press list asks: who a contact is, what they said of being written to, a file before it is taken."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from ui import wording
from ui.contacts.words import (
    consent_word,
    fate_word,
    field_word,
    group_of,
    group_word,
    language_word,
    way_word,
)
from ui.forms.form import Answers, Choice, Fact, Form, Line, Many, Part, Pick, one, several
from ui.widgets.times import stamp, thousands
from ui.wording import facts, labelled, spoken
from woordvoering.contacts.events import CONSENTS, LANGUAGES, WAYS
from woordvoering.contacts.incoming import FATES, Incoming, Preview
from woordvoering.contacts.rows import ContactRow
from woordvoering.contacts.rules import Contact, contact_of

SHOWN = 60
"""Lines of a file that are told."""


def _tr(source: str) -> str:
    return QCoreApplication.translate("contacts", source)


def contact(row: ContactRow | None, groups: Sequence[str]) -> Form:
    """A contact, new or as it stands; `groups` are those that the list knows."""
    known = contact_of(row) if row is not None else Contact(outlet="")
    ways = tuple(Choice(name, way_word(name)) for name in WAYS)
    tongues = tuple(Choice(name, language_word(name)) for name in LANGUAGES)
    parts: list[Part] = [
        Line("outlet", _tr("Redactie"), known.outlet, placeholder="HLN"),
        Line("name", _tr("Naam"), known.name, _tr("Leeg voor de redactie zelf."), required=False),
        Line("function", _tr("Functie"), known.function, required=False),
        Line("mail", _tr("Mailadres"), known.mail, required=False, placeholder="redactie@krant.be"),
        Line("telephone", _tr("Telefoon"), known.telephone, required=False),
        Pick("language", _tr("Taal"), known.language, choices=tongues),
        Pick("way", _tr("Liefst per"), known.way, choices=ways),
        Line(
            "groups", _tr("Groepen"), ", ".join(map(group_word, known.groups)), _tr("Met komma's ertussen."),
            required=False, known=tuple(map(group_word, groups)),
        ),
    ]  # fmt: skip
    if row is not None:
        choices = (Choice("yes", _tr("Actief: krijgt wat vrijgegeven wordt")),)
        chosen = ("yes",) if known.active else ()
        parts.append(Many("active", _tr("Ontvangst"), required=False, columns=1, choices=choices, chosen=chosen))
    title = _tr("Nieuw contact") if row is None else _tr("Contact wijzigen")
    name = "contact.new" if row is None else f"contact.{row.key}"
    return Form(name, title, _tr("Bewaar"), tuple(parts), icon="check")


def contact_from(answers: Answers, row: ContactRow | None) -> Contact:
    """The contact that was filled in; what a form does not ask stays."""
    before = contact_of(row) if row is not None else Contact(outlet="")
    said = {name: one(answers, name).strip() for name in ("outlet", "name", "function", "mail", "telephone")}
    groups = tuple(group_of(part.strip()) for part in one(answers, "groups").split(",") if part.strip())
    return Contact(
        **said,
        language=next(name for name in LANGUAGES if name == one(answers, "language")),
        way=next(name for name in WAYS if name == one(answers, "way")),
        groups=groups,
        active=row is None or "yes" in several(answers, "active"),
        consent=before.consent,
        consent_at=before.consent_at,
        consent_how=before.consent_how,
        consent_note=before.consent_note,
    )


def consent(row: ContactRow) -> Form:
    """What somebody said of being written to."""
    choices = tuple(Choice(name, consent_word(name)) for name in CONSENTS)
    now = consent_word(row.consent)
    since = spoken(now, stamp(row.consent_at) if row.consent_at else "")
    parts = (
        Fact("now", _tr("Nu"), facts(since, row.consent_how)),
        Pick("consent", _tr("Toestemming"), row.consent, choices=choices),
        Line("how", _tr("Hoe gezegd"), "", _tr("Verplicht bij gegeven. Geen namen: dit blijft staan."), required=False),
        Line("note", _tr("Toelichting"), "", required=False),
    )
    told = _tr("Na intrekken vertrekt er niets meer, ook niet van een ander toestel.")
    return Form(
        f"contact.consent.{row.key}", _tr("Toestemming van {who}").format(who=_who(row)), _tr("Noteer"), parts, told
    )


def remove(row: ContactRow, words: int) -> Form:
    """Before somebody leaves the list for good."""
    told = _tr(
        "Wat vrijgegeven is en aan wie, blijft staan. Gebeurtenissen in het logboek met deze gegevens: {events}; "
        "twee personen wissen ze in Instellingen."
    )
    parts = (Line("reason", _tr("Reden"), required=False, help=_tr("Geen namen: dit blijft staan.")),)
    title = _tr("Haal {who} van de lijst").format(who=_who(row))
    return Form(
        f"contact.remove.{row.key}",
        title,
        _tr("Haal van de lijst"),
        parts,
        told.format(events=thousands(words)),
        danger=True,
    )


def incoming(found: Preview, file: str, sentences: Mapping[int, str]) -> Form:
    """A file before it is taken over: what is new, changed, the same and refused, line by line."""
    counts = facts(*(labelled(fate_word(fate), thousands(found.count(fate))) for fate in FATES))
    ordered = sorted(found.lines, key=lambda line: (line.fate != "refused", line.number))
    shown = [line for line in ordered if line.fate != "same"][:SHOWN]
    lines = wording.lines(*(_line(line, sentences.get(line.number, "")) for line in shown))
    parts = [Fact("counts", _tr("Wat er gebeurt"), counts)]
    if lines:
        parts.append(Fact("lines", _tr("Regel per regel"), lines))
    intro = _tr(
        "Er is nog niets geschreven. Geweigerde regels blijven weg; een intrekking wordt nooit ongedaan gemaakt."
    )
    return Form("contacts.import", _tr("Lijst uit {file}").format(file=file), _tr("Neem over"), tuple(parts), intro)


def _line(line: Incoming, why: str) -> str:
    who = " ".join(part for part in (line.contact.outlet, line.contact.name) if part) if line.contact else ""
    what = why or spoken(*(field_word(name) for name in line.changes))
    beside = _tr("zelfde adres als {others}").format(others=", ".join(line.same_mail)) if line.same_mail else ""
    return facts(str(line.number), fate_word(line.fate), who, what, beside)


def _who(row: ContactRow) -> str:
    return f"{row.outlet}, {row.name}" if row.name else row.outlet
