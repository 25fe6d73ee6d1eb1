"""What the card about erasing asks and hands out. Pure data."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from ui.forms.form import Choice, Fact, Form, Line, Many, Part, Pick, Text
from ui.settings.devices_forms import PASTED, file_part
from ui.settings.erasing_record import MOST, Asked, ErasingView, Piece
from ui.widgets.times import short_stamp, thousands
from ui.wording import facts, lines, sentences
from woordvoering.casework.captures import CAPTURES
from woordvoering.journal.enrolment import MAX_FILE
from woordvoering.journal.event import WORKSPACE

CASE, WORDS, EVENTS, REASON, SECOND = "case", "words", "events", "reason", "second"
SHOWN = 90
"""Signs of an event that one choice shows."""


def _tr(source: str) -> str:
    return QCoreApplication.translate("erasing", source)


def where(view: ErasingView) -> Form:
    """In which dossier, and which words."""
    choices = (
        *(Choice(case, words) for case, words in view.cases),
        Choice(CAPTURES, stream_words(CAPTURES)),
        Choice(WORKSPACE, stream_words(WORKSPACE)),
    )
    parts = (
        Pick(CASE, _tr("Waarin"), choices[0].id, choices=choices),
        Line(WORDS, _tr("Welke woorden zoek je"), required=False, placeholder=_tr("Een naam, een nummer, een zin"),
             help=_tr("Leeg toont alles waarvan de woorden weg mogen. Wat de pers kreeg en wat beslist is, blijft.")),
    )  # fmt: skip
    return Form("erase.where", _tr("Wis woorden"), _tr("Zoek"), parts, icon="search")


def what(pieces: Sequence[Piece], view: ErasingView) -> Form:
    """Which of what was found goes, why, and who signs along."""
    intro = _tr("Twee personen wissen samen, op elk toestel. Dat kan niet terug; de kop van elke daad blijft.")
    if len(pieces) > MOST:
        more = _tr("Dit zijn de eerste {first} van {all}: zoek preciezer voor de rest.")
        intro = sentences(intro, more.format(first=MOST, all=thousands(len(pieces))))
    choices = tuple(Choice(piece.event, piece_words(piece)) for piece in pieces[:MOST])
    parts: tuple[Part, ...] = (
        Many(EVENTS, _tr("Dit gaat weg"), choices=choices, columns=1),
        _reason(),
        _second(view),
    )
    return Form("erase.what", _tr("Wis woorden"), _tr("Verder"), parts, intro, "arrow-right")


def hold(view: ErasingView) -> Form:
    """Which dossier is held, and why."""
    choices = tuple(Choice(case, words) for case, words in view.cases)
    parts = (
        Pick(CASE, _tr("Dossier"), choices[0].id if choices else "", choices=choices),
        Line(REASON, _tr("Waarom"), placeholder=_tr("Gevraagd door het parket"),
             help=_tr("De reden blijft voor altijd: zet er geen namen in.")),
    )  # fmt: skip
    intro = _tr("Vanaf nu wordt uit dit dossier niets gewist, tot twee personen de bewaarplicht opheffen.")
    return Form("erase.hold", _tr("Leg een bewaarplicht op"), _tr("Leg op"), parts, intro, "lock")


def lift(hold: str, case: str, view: ErasingView) -> Form:
    """Why a hold ends, and who signs along."""
    parts = (Fact("hold", _tr("Bewaarplicht"), case), _reason(), _second(view))
    intro = _tr("Daarna kunnen woorden uit dit dossier weer gewist worden.")
    return Form(f"erase.lift.{hold}", _tr("Hef een bewaarplicht op"), _tr("Verder"), parts, intro, "arrow-right")


def together(asked: Asked) -> Form:
    """The second sits here too: both read the same words before it happens."""
    intro = _tr("{first} vraagt dit en {second} ondertekent het hier mee. Lees het samen.")
    erasing = not asked.hold
    return Form(
        "erase.together", title(asked), _tr("Onderteken en wis") if erasing else _tr("Onderteken en hef op"),
        _facts(asked), intro.format(first=asked.first, second=asked.second), "trash-2" if erasing else "lock-open",
        danger=erasing,
    )  # fmt: skip


def request(asked: Asked, text: str) -> Form:
    """The second sits elsewhere: the request travels."""
    intro = _tr("{second} tekent op een eigen toestel, bij Onderteken als tweede. Geef dit bestand door; wat "
                "terugkomt, voer je hier uit. Er staat niets in van wat weg moet.")  # fmt: skip
    heading = _tr("Nog te tekenen door {name}").format(name=asked.second)
    parts = (file_part(_tr("De aanvraag"), text),)
    return Form("erase.request", heading, _tr("Bewaar als bestand"), parts, intro.format(second=asked.second), "save")


def paste(name: str) -> Form:
    """A request of somebody else."""
    signing = name == "sign"
    heading = _tr("Onderteken als tweede") if signing else _tr("Voer uit wat getekend is")
    label = _tr("De aanvraag") if signing else _tr("De getekende aanvraag")
    parts = (Text(PASTED, label, placeholder=_tr("Plak hier wat je kreeg"), most=MAX_FILE),)
    return Form(f"erase.{name}", heading, _tr("Verder"), parts, icon="arrow-right")


def sign(asked: Asked) -> Form:
    """What the second person reads before signing."""
    intro = _tr("{first} vraagt dit. Met je handtekening kan het uitgevoerd worden.").format(first=asked.first)
    return Form("erase.signing", title(asked), _tr("Onderteken"), _facts(asked), intro, "pen-line")


def signed(asked: Asked, text: str) -> Form:
    """What goes back to the first."""
    intro = _tr("Getekend. Geef dit terug aan {name}, die het uitvoert.").format(name=asked.first)
    parts = (file_part(_tr("De getekende aanvraag"), text),)
    return Form("erase.signed", _tr("Getekend als tweede"), _tr("Bewaar als bestand"), parts, intro, "save")


def carry_out(asked: Asked) -> Form:
    """What both signed, once more, before it happens."""
    intro = _tr("{first} vroeg dit en {second} tekende. Dat kan niet terug.")
    erasing = not asked.hold
    return Form(
        "erase.carrying", title(asked), _tr("Wis") if erasing else _tr("Hef op"), _facts(asked),
        intro.format(first=asked.first, second=asked.second), "trash-2" if erasing else "lock-open", danger=erasing,
    )  # fmt: skip


def title(asked: Asked) -> str:
    """What a request is about."""
    return _tr("Hef een bewaarplicht op") if asked.hold else _tr("Wis woorden")


def stream_words(stream: str) -> str:
    """A stream that is no dossier."""
    return {CAPTURES: _tr("Wat werd vastgelegd"), WORKSPACE: _tr("De perslijst")}.get(stream, stream)


def kind_words(kind: str) -> str:
    """What the journal's kinds are called on the screen."""
    return {
        "case.retitled": _tr("Titel"),
        "claim.made": _tr("Bewering"),
        "claim.reworded": _tr("Bewering"),
        "contact.set": _tr("Perslijst"),
        "enquiry.answered": _tr("Antwoord op navraag"),
        "enquiry.made": _tr("Navraag"),
        "log.written": _tr("Notitie"),
        "material.stored": _tr("Bijlage"),
        "request.received": _tr("Persvraag"),
        "request.resolved": _tr("Antwoord op persvraag"),
        "signal.attached": _tr("Signaal"),
        "statement.revised": _tr("Tekst"),
    }.get(kind, kind)


def piece_words(piece: Piece) -> str:
    """One event as a choice."""
    if not piece.kind:
        return _tr("Een daad die dit toestel niet kent ({event})").format(event=piece.event[:8])
    kind = kind_words(piece.kind)
    begins = piece.begins if len(piece.begins) <= SHOWN else f"{piece.begins[:SHOWN].rstrip()}…"
    return facts(short_stamp(piece.at), kind, piece.who, begins)


def _facts(asked: Asked) -> tuple[Part, ...]:
    place = Fact("where", _tr("Waarin"), stream_words(asked.where))
    why = Fact("why", _tr("Waarom"), asked.reason)
    if asked.hold:
        return (place, Fact("hold", _tr("De bewaarplicht"), asked.hold), why)
    more = len(asked.what) - MOST
    rest = _tr("en nog {rest}").format(rest=thousands(more)) if more > 0 else ""
    words = lines(*(piece_words(piece) for piece in asked.what[:MOST]), rest)
    return (place, Fact("what", _tr("Dit gaat weg"), words), why)


def _reason() -> Line:
    return Line(REASON, _tr("Waarom"), placeholder=_tr("Op vraag van de betrokkene"),
                help=_tr("De reden blijft voor altijd: zet er geen namen in."))  # fmt: skip


def _second(view: ErasingView) -> Pick:
    choices = tuple(Choice(person.id, person.name) for person in view.seconds)
    return Pick(SECOND, _tr("Wie tekent mee"), choices[0].id if choices else "", choices=choices)
