"""What the acts of a dossier ask first, as forms."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ui.case.words import disclosure_look, grade_sentence, medium_word, status_word
from ui.forms.form import Choice, Fact, Form, Hour, Line, Many, Part, Pick, Text
from ui.voice import Voice
from ui.widgets.times import wall
from ui.wording import lines
from woordvoering.overview.case_records import CaseView
from woordvoering.overview.records import ClaimView, EnquiryView

STATUSES = ("in_progress", "verified", "false", "misleading", "inconclusive", "unverifiable", "unstarted")
DISCLOSURES = ("releasable", "if_asked", "background_only", "withheld")
MEDIA = ("phone", "radio", "mail", "in_person", "app", "sms")
OUTCOMES = ("respond", "monitor_only", "refer", "meldpunt", "dismiss")


def _tr(source: str) -> str:
    return QCoreApplication.translate("case.forms", source)


def media(value: str = "phone") -> Pick:
    """By which medium."""
    return Pick("medium", _tr("Hoe"), value, choices=tuple(Choice(name, medium_word(name)) for name in MEDIA))


def reason(label: str = "", placeholder: str = "") -> Line:
    """Why; always asked, always logged."""
    return Line("reason", label or _tr("Reden"), placeholder=placeholder or _tr("Komt in het verloop"))


def new_case(now: int) -> Form:
    """A dossier of one's own, without a story."""
    parts = (
        Line("title", _tr("Titel"), help=_tr("Nooit een naam van een burger in een titel.")),
        Hour("t0", _tr("Eerste signaal om"), wall(now), meant="past"),
        Line("wijk", _tr("Wijk"), required=False),
    )
    return Form("case.new", _tr("Nieuw dossier"), _tr("Open dossier"), parts, icon="folder-open")


def make_claim(case: CaseView) -> Form:
    """A new claim."""
    told = _tr(
        "Zoals anderen het zeggen, niet als ontkenning. ‘Er is een verdachte opgepakt’, niet ‘Het is niet waar dat…’."
    )
    part = Line("wording", _tr("Bewering"), help=told, placeholder=_tr("Er zijn gewonden"))
    return Form(f"claim.{case.id}", _tr("Bewering toevoegen"), _tr("Toevoegen"), (part,))


def reword(claim: ClaimView) -> Form:
    """Another wording, as long as no approved text uses it."""
    title = _tr("#{n} anders verwoorden").format(n=claim.number)
    return Form(f"reword.{claim.id}", title, _tr("Bewaar"), (Line("wording", _tr("Bewering"), claim.wording),))


def enquiry(claim: ClaimView) -> Form:
    """A new enquiry about a claim."""
    parts = (
        Line("to", _tr("Aan wie"), placeholder=_tr("Brandweer, officier van wacht")),
        media(),
        Line("question", _tr("Vraag"), placeholder=_tr("Hoeveel gewonden, hoe erg?")),
        Hour("at", _tr("Uur"), help=_tr("Leeg is nu."), required=False, meant="past"),
    )
    title = _tr("Navraag over #{n}").format(n=claim.number)
    return Form(f"ask.{claim.id}", title, _tr("Noteer navraag"), parts, claim.wording)


def answers_of(choices: tuple[str, ...]) -> tuple[Choice, ...]:
    """The outcomes of an enquiry."""
    words = {
        "answered": _tr("Antwoord"),
        "referred": _tr("Verwijst door"),
        "no_information": _tr("Geen info"),
        "no_answer": _tr("Geen antwoord"),
    }
    return tuple(Choice(name, words[name]) for name in choices)


def record(one: EnquiryView, claim: ClaimView) -> Form:
    """What came back from an enquiry."""
    parts = (
        Pick("outcome", _tr("Uitkomst"), "answered", choices=answers_of(("answered", "referred", "no_information"))),
        Text("summary", _tr("Wat zegt {who}").format(who=one.to)),
        Hour("at", _tr("Uur"), help=_tr("Leeg is nu."), required=False, meant="past"),
    )
    title = _tr("Antwoord over #{n}").format(n=claim.number)
    return Form(f"record.{one.id}", title, _tr("Noteer antwoord"), parts, f"{one.to}: “{one.question}”")


def call(one: EnquiryView, claim: ClaimView, number: str) -> Form:
    """A call to who was asked: the number, and what came of it."""
    shown = number or _tr("Geen nummer in de contacten. Zoek het op in de telefoonlijst.")
    parts = (
        Fact("number", one.to, shown, required=False, copy=bool(number)),
        Fact("question", _tr("Vraag"), one.question, required=False),
        Pick(
            "outcome",
            _tr("Wat gebeurde er"),
            "no_answer",
            choices=answers_of(("no_answer", "answered", "referred", "no_information")),
        ),
        Text(
            "summary",
            _tr("Wat zegt {who}").format(who=one.to),
            required=False,
            help=_tr("Nodig wanneer er iemand antwoordde."),
        ),
    )
    title = _tr("Bel over #{n}").format(n=claim.number)
    return Form(f"call.{one.id}", title, _tr("Noteer oproep"), parts, icon="phone")


def call_office(name: str, number: str, case: CaseView) -> Form:
    """A call to an authority; the call is logged with what was said."""
    shown = number or _tr("Geen nummer in de contacten. Vul het aan in Instellingen.")
    parts = (Fact("number", name, shown, required=False, copy=bool(number)), Line("note", _tr("Wat gebeurde er")))
    title = _tr("Bel {name}").format(name=name)
    return Form(f"office.{case.id}.{name}", title, _tr("Noteer oproep"), parts, icon="phone")


def assess(claim: ClaimView) -> Form:
    """Status and grade of a claim."""
    statuses = tuple(Choice(name, status_word(name)) for name in STATUSES)
    letters = (Choice("", "–"), *(Choice(name, _half(grade_sentence(name, 1), 0)) for name in "ABCDEF"))
    digits = (Choice("", "–"), *(Choice(str(n), _half(grade_sentence("A", n), 1)) for n in range(1, 7)))
    parts = (
        Pick("status", _tr("Status"), claim.status, choices=statuses),
        Pick("source", _tr("Bron, A tot F"), claim.source_grade, "", False, letters),
        Pick("information", _tr("Informatie, 1 tot 6"), str(claim.information_grade or ""), "", False, digits),
        Line("reason", _tr("Waarom"), claim.reason, placeholder=_tr("Brandweer en eigen ploeg zeggen hetzelfde")),
    )
    told = _tr("Bevestigd kan pas met een antwoord op een navraag. Een graad is nodig zodra je oordeelt.")
    title = _tr("#{n} beoordelen").format(n=claim.number)
    return Form(f"assess.{claim.id}", title, _tr("Bewaar oordeel"), parts, lines(claim.wording, told))


def _half(sentence: str, which: int) -> str:
    words = sentence.split("; ")[which]
    return words.split(" ", 1)[1]


def disclose(claim: ClaimView) -> Form:
    """Whether a claim may be told."""
    choices = tuple(Choice(name, disclosure_look(name)[0]) for name in DISCLOSURES)
    parts = (
        Pick("disclosure", _tr("Vrijgave"), claim.disclosure, choices=choices),
        reason(placeholder=_tr("Parket: enkel wij communiceren hierover")),
    )
    title = _tr("Vrijgave van #{n}").format(n=claim.number)
    return Form(f"disclose.{claim.id}", title, _tr("Wijzig vrijgave"), parts, claim.wording)


def set_aside(claim: ClaimView) -> Form:
    """Going on without a claim."""
    title = _tr("Zonder #{n} verder").format(n=claim.number)
    told = _tr(
        "De bewering blijft in het dossier, maar houdt de verklaring niet meer tegen. Ze mag er dan niet in staan."
    )
    return Form(f"aside.{claim.id}", title, title, (reason(),), lines(claim.wording, told))


def emergency(case: CaseView) -> Form:
    """The question that cannot be skipped."""
    choices = (
        Choice("", _tr("Kies")),
        Choice("none", _tr("Nee")),
        Choice("possible", _tr("Misschien")),
        Choice("passed_to_101", _tr("Ja, doorgegeven aan 101")),
    )
    parts = (
        Pick("outcome", _tr("Heeft iemand dringend hulp nodig?"), choices=choices),
        Line("note", _tr("Toelichting"), required=False, placeholder=_tr("Wie nam het aan, wat weet je")),
    )
    return Form(f"emergency.{case.id}", _tr("Noodcheck"), _tr("Beantwoord"), parts, icon="siren")


def pass_on(case: CaseView) -> Form:
    """The confirmation before it counts as passed to 101."""
    calls = [one.text for group in case.signals for one in (group.lead, *group.similar) if one.call_for_help]
    place = f"{case.title}. {case.wijk}".rstrip(". ")
    parts = (
        Fact("number", _tr("Nummer"), _tr("101, noodoproep politie. Dag en nacht."), required=False),
        Fact("summary", _tr("Wat je doorgeeft"), "\n".join((place, *calls)), required=False, copy=True),
        Line("note", _tr("Wie nam het aan"), required=False, placeholder=_tr("Naam of post van de operator")),
    )
    told = _tr("Bel eerst, bevestig dan hier. Je naam en het uur komen in het verloop.")
    return Form(f"101.{case.id}", _tr("Doorgeven aan 101"), _tr("Doorgegeven"), parts, told, "phone", danger=True)


def triage(case: CaseView, voice: Voice, recheck: str, outcome: str = "") -> Form:
    """Outcome, reason, impact, categories and circumstances."""
    words = {
        "respond": _tr("Reageren"),
        "monitor_only": _tr("Enkel opvolgen"),
        "refer": _tr("Doorverwijzen"),
        "meldpunt": _tr("Meldpunt"),
        "dismiss": _tr("Afsluiten"),
    }
    schema = voice.schema
    impacts = tuple(Choice(str(one.level), f"{one.level} {one.label.of(voice.language)}") for one in schema.impacts)
    categories = tuple(Choice(one.id, one.label.of(voice.language)) for one in schema.categories)
    circumstances = tuple(Choice(one.id, one.label.of(voice.language)) for one in schema.circumstances)
    parts: tuple[Part, ...] = (
        Pick(
            "outcome",
            _tr("Beslissing"),
            outcome or case.triage or "respond",
            choices=tuple(Choice(name, words[name]) for name in OUTCOMES),
        ),
        Line("reason", _tr("Reden"), case.triage_reason),
        Pick("impact", _tr("Impact"), str(case.impact or 1), choices=impacts),
        Many(
            "categories",
            _tr("Categorie"),
            help=_tr("Bepaalt wie akkoord moet gaan."),
            required=False,
            choices=categories,
            chosen=case.categories,
        ),
        Many("circumstances", _tr("Omstandigheden"), required=False, choices=circumstances, chosen=case.circumstances),
        Hour("recheck", _tr("Opnieuw bekijken om"), recheck, _tr("Alleen bij enkel opvolgen."), False, "coming"),
        Line("refer_to", _tr("Naar wie"), help=_tr("Alleen bij doorverwijzen."), required=False),
    )
    return Form(f"triage.{case.id}", _tr("Triage"), _tr("Beslis"), parts)


def because(act: str, case: CaseView, title: str, told: str = "") -> Form:
    """An act that only asks why."""
    return Form(f"{act}.{case.id}", title, title, (reason(),), told)


def no_news(case: CaseView) -> Form:
    """The promised update, without news."""
    part = Line("note", _tr("Wat je zei"), placeholder=_tr("Nog geen nieuws; volgende update om 05:00"))
    return Form(f"nonews.{case.id}", _tr("Geen nieuws melden"), _tr("Noteer update"), (part,))


def inform(case: CaseView, voice: Voice, roles: tuple[str, ...]) -> Form:
    """Who was told."""
    offices = roles or tuple(role.id for role in voice.schema.roles if role.kind in ("authority", "informed"))
    parts = (
        Pick("role", _tr("Wie"), choices=tuple(Choice(name, voice.role(name)) for name in offices)),
        Line("person", _tr("Naam"), required=False),
        media(),
        Pick("reached", _tr("Bereikt"), "yes", choices=(Choice("yes", _tr("Ja")), Choice("no", _tr("Nee")))),
        Line("note", _tr("Toelichting"), required=False),
    )
    return Form(f"inform.{case.id}", _tr("Verwittigd noteren"), _tr("Noteer"), parts)


def correct_line(key: str, words: str) -> Form:
    """A line that puts another right; the first stays as it is."""
    parts = (Fact("old", _tr("Regel"), words, required=False), Text("text", _tr("Verbetering")))
    return Form(f"correct.{key}", _tr("Verbeter een regel"), _tr("Noteer"), parts, _tr("De eerste regel blijft staan."))


def templates(case: CaseView, kind: str, choices: tuple[Choice, ...], faults: tuple[str, ...] = ()) -> Form:
    """The template to start a text from, and its language. `faults` say which of the zone's own are not on offer."""
    spoken = (Choice("nl", _tr("Nederlands")), Choice("fr", _tr("Frans")), Choice("en", _tr("Engels")))
    parts: tuple[Part, ...] = (
        Pick("template", _tr("Sjabloon"), choices[0].id if choices else "", choices=choices),
        Pick("language", _tr("Taal van de tekst"), "nl", choices=spoken),
    )
    if faults:
        parts = (*parts, Fact("faults", _tr("Niet aangeboden"), "\n".join(faults), required=False))
    return Form(f"template.{case.id}.{kind}", _tr("Nieuwe verklaring"), _tr("Begin tekst"), parts, icon="square-pen")


def retitle(case: CaseView) -> Form:
    """Another title."""
    told = _tr("Nooit een naam van een burger in een titel.")
    return Form(
        f"title.{case.id}", _tr("Titel wijzigen"), _tr("Wijzig"), (Line("title", _tr("Titel"), case.title, told),)
    )
