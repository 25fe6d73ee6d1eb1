"""What Persvragen asks before it acts: a new question, to whom, a new time, a call, how it ended. Pure data."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication

from ui.case.words import medium_word
from ui.forms.form import Choice, Fact, Form, Hour, Line, Many, Part, Pick, Text
from ui.requests.board import CaseAnswer
from ui.requests.words import RESOLUTIONS, delay_sentence, resolution_word
from ui.widgets.times import wall
from ui.wording import counted
from woordvoering.clock import HOUR
from woordvoering.contacts.rows import ContactRow
from woordvoering.overview.case_records import CaseName
from woordvoering.overview.records import ClaimView, Person, RequestView

NEW_CASE = "new"
MEDIA = ("phone", "mail", "in_person", "sms")


def _tr(source: str) -> str:
    return QCoreApplication.translate("requests", source)


def new_request(cases: Sequence[CaseName], preferred: str, contacts: Sequence[ContactRow] = ()) -> Form:
    """Somebody calls or writes, probably about the case `preferred`; `contacts` complete what is typed."""
    outlets = tuple(dict.fromkeys(row.outlet for row in contacts))
    names = tuple(dict.fromkeys(row.name for row in contacts if row.name))
    reached = tuple(dict.fromkeys(where for row in contacts for where in (row.mail, row.telephone) if where))
    choices = (*(Choice(item.id, f"{item.number} {item.title}") for item in cases), _new_case())
    parts: tuple[Part, ...] = (
        Line("outlet", _tr("Redactie"), placeholder="HLN", known=outlets),
        Line("journalist", _tr("Journalist"), required=False, known=names),
        Text("question", _tr("Vraag")),
        Pick("medium", _tr("Hoe"), "phone", choices=tuple(Choice(name, medium_word(name)) for name in MEDIA)),
        Line("contact", _tr("Bereikbaar op"), required=False, placeholder=_tr("nummer of adres"), known=reached),
        Hour(
            "deadline", _tr("Deadline van de redactie"), required=False, help=_tr("Leeg: we antwoorden binnen 60 min."),
            meant="coming",
        ),
        Pick("case", _tr("Dossier"), preferred or NEW_CASE, choices=choices),
        Line("title", _tr("Titel van het nieuwe dossier"), required=False, help=_tr("Enkel bij een nieuw dossier.")),
    )  # fmt: skip
    return Form("request.new", _tr("Nieuwe persvraag"), _tr("Noteer"), parts, icon="plus")


def _new_case() -> Choice:
    return Choice(NEW_CASE, _tr("Nieuw dossier voor deze vraag"))


def assign(requests: Sequence[RequestView], people: Iterable[Person], actor: str) -> Form:
    """Who takes it."""
    choices = tuple(Choice(item.id, item.name) for item in people)
    named = requests[0].member.id if len(requests) == 1 and requests[0].member else actor
    intro = _about(requests)
    return Form(
        "request.assign",
        _tr("Toewijzen"),
        _tr("Wijs toe"),
        (Pick("member", _tr("Aan wie"), named, choices=choices),),
        intro,
    )


def delay(request: RequestView, now: int) -> Form:
    """A new time, and the sentence that says so."""
    time = wall(now + HOUR)
    parts = (
        Hour("until", _tr("Nieuw uur"), time, help=_tr("Dit uur wordt ons eigen uur voor deze vraag."),
             meant="coming"),
        Fact("sentence", _tr("Deze zin, met jouw uur, gaat naar klembord en mailprogramma"), delay_sentence(time)),
    )  # fmt: skip
    return Form(f"request.delay.{request.id}", _tr("Uitstel melden"), _tr("Noteer uitstel"), parts, _about((request,)))


def apart(request: RequestView) -> Form:
    """Why this newsroom gets another answer than the others."""
    told = _tr("Gelijke behandeling is de regel; deze reden blijft in het verloop van het dossier staan.")
    parts = (Text("reason", _tr("Waarom een ander antwoord"), help=told),)
    title = _tr("Ander antwoord dan de rest")
    return Form(f"request.apart.{request.id}", title, _tr("Ander antwoord"), parts, _about((request,)))


def claims(request: RequestView, known: Sequence[ClaimView]) -> Form:
    """Which claims the question touches."""
    choices = tuple(Choice(str(claim.number), f"#{claim.number} {claim.wording}") for claim in known)
    chosen = tuple(str(claim.number) for claim in request.claims)
    parts = (Many("claims", _tr("Beweringen"), required=False, choices=choices, chosen=chosen, columns=1),)
    return Form(
        f"request.claims.{request.id}", _tr("Welke beweringen raakt dit"), _tr("Bewaar"), parts, _about((request,))
    )


def call(request: RequestView, known: str = "") -> Form:
    """The number to call, which the press list may have, and what was said."""
    number = known or request.contact
    parts = (
        Fact("contact", _tr("Bereikbaar op"), number or _tr("Geen nummer gekend"), copy=bool(number)),
        Text("note", _tr("Wat is er gezegd"), help=_tr("Dit komt als regel in het verloop van het dossier.")),
    )
    who = request.journalist or request.outlet
    return Form(f"request.call.{request.id}", _tr("Bel {who}").format(who=who), _tr("Noteer"), parts, request.question)


def resolve(requests: Sequence[RequestView], answer: CaseAnswer | None) -> Form:
    """How it ended; a statement names the version that answers it."""
    versions = tuple(item for item in (answer.releases if answer else ()) if not item.withdrawn)
    ways = tuple(Choice(name, resolution_word(name)) for name in RESOLUTIONS if name != "statement" or versions)
    parts: list[Part] = [Pick("resolution", _tr("Hoe"), ways[0].id, choices=ways)]
    if versions:
        named = tuple(Choice(item.id, f"v{item.version} · {wall(item.released_at)}") for item in versions)
        parts.append(Pick("release", _tr("Met welke versie"), named[0].id, choices=named))
    told = _tr("Verplicht bij niet beantwoord of vervallen.")
    parts.append(Text("note", _tr("Toelichting"), required=False, help=told))
    several = counted(len(requests), _tr("Antwoord aan {n} redactie"), _tr("Antwoord aan {n} redacties"))
    title = several if requests[1:] else _tr("Vraag afhandelen")
    name = "request.resolve." + ".".join(item.id for item in requests)
    return Form(name, title, _tr("Noteer antwoord"), tuple(parts), _about(requests), icon="check")


def _about(requests: Sequence[RequestView]) -> str:
    if len(requests) == 1:
        return f"{requests[0].outlet}: {requests[0].question}"
    return ", ".join(item.outlet for item in requests)
