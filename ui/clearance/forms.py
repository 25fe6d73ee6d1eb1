"""What the acts of the Akkoord screen ask: a phone call with a witness, passing over, a signature, a refusal."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from ui.clearance.words import text_title, waits
from ui.forms.form import Choice, Fact, Form, Line, Pick, Text
from ui.wording import counted, lines
from woordvoering.overview.records import Person
from woordvoering.overview.text_records import AuthorityView, ClearanceView

EVERYBODY = "all"
"""The choice of everybody who did not answer yet."""

LONGEST = 6_000
"""Characters of one text that a form shows; the rest stands in the difference pane, and the form says so."""


def _tr(source: str) -> str:
    return QCoreApplication.translate("ClearanceForms", source)


def _people(people: Sequence[Person], without: str = "") -> tuple[Choice, ...]:
    return tuple(Choice(one.id, one.name) for one in people if one.id != without)


def _verdicts() -> tuple[Choice, ...]:
    return (
        Choice("cleared", _tr("Akkoord")),
        Choice("amends_requested", _tr("Aanpassen")),
        Choice("advised_against", _tr("Afgeraden")),
        Choice("refused", _tr("Geweigerd")),
    )


def _words_of(view: AuthorityView) -> tuple[Text, Text]:
    return (
        Text("reason", _tr("Wat zei {who}").format(who=view.label), required=False,
             help=_tr("Verplicht bij alles behalve akkoord."), placeholder=_tr("In zijn of haar woorden")),
        Text("proposal", _tr("Voorgestelde zin"), required=False,
             help=_tr("De zin zoals die in de tekst moet staan; leeg als er geen is.")),
    )  # fmt: skip


def _all_texts(clearance: ClearanceView, title: str) -> tuple[Fact, ...]:
    """All that an agreement is about: the base text, its translations, and what channels say in words of their own."""
    others = [text for text in clearance.texts if text.name and text.text]
    found = [Fact("text", title, _readable(clearance.text))]
    return (*found, *(Fact(f"text.{text.name}", text_title(text), _readable(text.text)) for text in others))


def _readable(text: str) -> str:
    """The words without bold marks; of a very long text the head, and that there is more."""
    plain = text.replace("**", "")
    rest = len(plain) - LONGEST
    if rest <= 0:
        return plain
    more = counted(rest, _tr("[nog {n} teken: lees het in Verschil]"), _tr("[nog {n} tekens: lees ze in Verschil]"))
    return lines(f"{plain[:LONGEST]} …\n", more)


def telephone(view: AuthorityView, clearance: ClearanceView, people: Sequence[Person], actor: str) -> Form:
    """A verdict by telephone: who, on which number, with which witness, read aloud or not."""
    return Form(
        f"phone.{view.role}",
        _tr("Telefonisch akkoord noteren"),
        _tr("Noteer"),
        (
            *_all_texts(clearance, _tr("Lees deze tekst voor")),
            Line("person", _tr("Wie had je aan de lijn"), view.person),
            Line("number", _tr("Gebeld nummer"), view.telephone),
            Pick("witness", _tr("Getuige die meeluisterde"), choices=_people(people, actor)),
            Pick("read_aloud", _tr("Tekst voorgelezen"), "yes", choices=(
                Choice("yes", _tr("Ja, letterlijk")), Choice("no", _tr("Nee")))),
            Pick("verdict", _tr("Uitspraak"), "cleared", choices=_verdicts()),
            *_words_of(view),
        ),
        intro=_tr("{who}, revisie {number}. Telt pas als de getuige bevestigt.").format(
            who=view.label, number=clearance.number
        ),
        icon="phone",
    )  # fmt: skip


def mail(
    view: AuthorityView, clearance: ClearanceView, file: str, people: Sequence[Person], actor: str
) -> Form:  # fmt: skip
    """A verdict by mail: which file, from whom, what it says, and who heard the sender when they were called back."""
    return Form(
        f"mail.{view.role}",
        _tr("Akkoord per e-mail noteren"),
        _tr("Noteer"),
        (
            Fact("file", _tr("E-mail"), file),
            Line("person", _tr("Wie schreef"), view.person),
            Pick("verdict", _tr("Uitspraak"), "cleared", choices=_verdicts()),
            *_words_of(view),
            Pick("witness", _tr("Afzender teruggebeld, met als getuige"), "", required=False,
                 choices=(Choice("", _tr("Nog niet teruggebeld")), *_people(people, actor)), help=_known_number(view)),
            Line("number", _tr("Gebeld nummer"), view.telephone, required=False),
        ),
        intro=_tr("{who}, revisie {number}. Telt pas als de afzender teruggebeld is en de getuige bevestigt.").format(
            who=view.label, number=clearance.number
        ),
        icon="mail",
    )  # fmt: skip


def call_back(view: AuthorityView, sender: str, people: Sequence[Person], actor: str) -> Form:
    """The sender of a mail stands by it, asked on a number that the desk knew before, with a witness."""
    return Form(
        f"call_back.{view.role}",
        _tr("Afzender teruggebeld"),
        _tr("Bevestig"),
        (
            Line("number", _tr("Gebeld nummer"), view.telephone, help=_known_number(view)),
            Pick("witness", _tr("Getuige die meeluisterde"), choices=_people(people, actor)),
        ),
        intro=_tr("{who} bevestigde aan de telefoon dat deze mail van hem of haar komt.").format(
            who=sender or view.label
        ),
        icon="phone",
    )


def _known_number(view: AuthorityView) -> str:
    """The number of the zone's own list; never one that stands in the mail itself."""
    if not view.telephone:
        return _tr("Er is geen nummer bekend: zoek het op, neem het niet uit de mail.")
    return _tr("Bel {number}, niet een nummer dat in de mail staat.").format(number=view.telephone)


def signature(view: AuthorityView, clearance: ClearanceView, signers: Sequence[Person]) -> Form:
    """A verdict in the app by somebody with a key on this device."""
    return Form(
        f"sign.{view.role}",
        _tr("Uitspraak van {who}").format(who=view.label),
        _tr("Teken"),
        (
            *_all_texts(clearance, _tr("Precies deze tekst")),
            Pick("signer", _tr("Wie tekent"), choices=_people(signers)),
            Pick("verdict", _tr("Uitspraak"), "cleared", choices=_verdicts()),
            *_words_of(view),
        ),
        intro=_tr("De handtekening geldt enkel voor revisie {number}, SHA-256 {sha}.").format(
            number=clearance.number, sha=f"{clearance.sha256[:8]} … {clearance.sha256[-4:]}"
        ),
        icon="fingerprint-pattern",
    )


def bypass(view: AuthorityView, people: Sequence[Person], actor: str) -> Form:
    """Going on without an authority: why, and who confirms."""
    return Form(
        f"bypass.{view.role}",
        _tr("{who} overslaan").format(who=view.label),
        _tr("Stel voor"),
        (
            Text("reason", _tr("Waarom kan het niet wachten")),
            Pick("second", _tr("Wie bevestigt dit"), choices=_people(people, actor)),
        ),
        intro=_tr("Dit blijft voor altijd zichtbaar in het logboek en op de vrijgave. Een tweede persoon bevestigt."),
        icon="step-forward",
        danger=True,
    )


def refusal(view: AuthorityView) -> Form:
    """Not taking over what an authority asks: the answer to it is kept in the log."""
    return Form(
        f"refuse.{view.role}",
        _tr("Aanpassing niet overnemen"),
        _tr("Noteer"),
        (Text("reason", _tr("Waarom niet")),),
        intro=_tr("{who} moet nog altijd akkoord geven met deze tekst; bel na het noteren.").format(who=view.label),
    )


def withdrawal(view: AuthorityView, clearance: ClearanceView) -> Form:
    """Taking a question back: of this authority, or of all that did not answer yet, and why."""
    open_ = [one for one in clearance.authorities if waits(one)]
    everybody = _tr("Bij alle {all} die nog niet antwoordden").format(all=len(open_))
    which = Pick(
        "whose",
        _tr("Bij wie"),
        view.role,
        choices=(Choice(view.role, _tr("Enkel {who}").format(who=view.label)), Choice(EVERYBODY, everybody)),
    )
    return Form(
        f"withdraw.{view.role}",
        _tr("Aanvraag intrekken"),
        _tr("Trek in"),
        (*((which,) if len(open_) > 1 else ()), Text("reason", _tr("Waarom"))),
        intro=_tr(
            "{who}, revisie {number}. Wie al antwoordde, blijft staan; je kan later opnieuw akkoord vragen."
        ).format(who=view.label, number=clearance.number),
        icon="undo-2",
    )


def call(view: AuthorityView) -> Form:
    """Whom to call, and what was said."""
    deputy = f"{view.deputy}: {view.deputy_telephone}" if view.deputy_telephone else ""
    numbers = (Fact("number", _tr("Nummer"), view.telephone or _tr("geen nummer bekend"), copy=bool(view.telephone)),)
    stand_in = (Fact("deputy", _tr("Plaatsvervanger"), deputy, copy=True),) if deputy else ()
    return Form(
        f"call.{view.role}",
        _tr("Bel {who}").format(who=view.label),
        _tr("Noteer"),
        (*numbers, *stand_in, Line("note", _tr("Wat leverde de oproep op"), placeholder=_tr("geen antwoord"))),
        intro=view.person,
        icon="phone",
    )


def confirm(title: str, intro: str, who: Sequence[Person], *, danger: bool = False) -> Form:
    """A second person confirms with a key on this device."""
    return Form(
        f"confirm.{title}",
        title,
        _tr("Bevestig"),
        (Pick("person", _tr("Wie bevestigt"), choices=_people(who)),),
        intro=intro,
        icon="shield-check",
        danger=danger,
    )
