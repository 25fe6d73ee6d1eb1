"""What the beginning asks, as data: the zone, the person, the sheet, the invitation, the place; and what is wrong."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication

from ui.forms.form import Answers, Fact, Form, Line, Part, Text, one
from woordvoering.casework.fields import line
from woordvoering.errors import WoordvoeringError
from woordvoering.founding import Newcomer
from woordvoering.journal.enrolment import MEMBER
from woordvoering.journal.members import ROOT

SHORTEST_PASSPHRASE = 8
LAST_SIGNS = 4
LINES = {"zone": "name", "name": "name", "function": "function"}
"""Questions of one line, and the field as which the journal keeps their answer."""

Said = Callable[[WoordvoeringError], str]


def _tr(source: str) -> str:
    return QCoreApplication.translate("start", source)


def who(*, known: bool = False) -> tuple[Part, ...]:
    """Who sits here."""
    again = _tr("Stond je al in deze desk, geef dan dezelfde korte naam.")
    plain = _tr("Zo sta je in het logboek: kleine letters, cijfers en punten.")
    return (
        Line("name", _tr("Je naam"), placeholder=_tr("Voornaam en naam")),
        Line("function", _tr("Je functie"), _tr("woordvoerder"), required=False),
        Line("member", _tr("Korte naam"), help=f"{plain} {again}" if known else plain),
    )


def locks(*, needed: bool) -> tuple[Part, ...]:
    """The passphrase, twice: needed without a keyring that can be trusted, else as one wishes."""
    why = (
        _tr("Dit toestel heeft geen sleutelbos die versleutelt. De wachtwoordzin opent de desk bij elke start.")
        if needed
        else _tr("Mag leeg blijven: dan bewaart de sleutelbos van dit toestel de sleutels.")
    )
    return (
        Line("passphrase", _tr("Wachtwoordzin"), help=why, required=needed, hidden=True),
        Line("again", _tr("Wachtwoordzin nog eens"), required=needed, hidden=True),
    )


def create(*, needed: bool, folder: str) -> Form:
    """A new desk."""
    zone = Line("zone", _tr("Naam van de zone"), placeholder=_tr("Politiezone …"))
    intro = _tr("Eén keer voor de hele zone. De desk komt in {folder}.").format(folder=folder)
    return Form(
        "create", _tr("Richt een desk op"), _tr("Verder"), (zone, *who(), *locks(needed=needed)), intro, "arrow-right"
    )


def sheet() -> Form:
    """The printed sheet is in a safe before there is a desk."""
    last = Line("last", _tr("De laatste vier tekens van de sleutel op je afdruk"), placeholder="0000")
    intro = _tr("Met dit blad alleen komt de hele desk terug; wie het heeft, leest alles. Druk het af, leg het in een "
                "kluis en maak er geen foto van. Het wordt nergens bewaard en komt niet terug.")  # fmt: skip
    return Form("sheet", _tr("Het herstelblad"), _tr("Ik heb het blad bewaard"), (last,), intro, "check")


def invited() -> Form:
    """The invitation, pasted or out of a file."""
    words = Text("invitation", _tr("De uitnodiging"), placeholder=_tr("Plak hier wat je kreeg"))
    intro = _tr("Een beheerder van de desk maakt ze in Instellingen, bij Personen en toestellen.")
    return Form("invited", _tr("Sluit aan bij een desk"), _tr("Verder"), (words,), intro, "arrow-right")


def join(zone: str, words: str, target: str, *, needed: bool) -> Form:
    """Who wants in; the zone and the words of its key are compared before."""
    place = Line("target", _tr("Map of hub waar de toestellen elkaar ontmoeten"), target, required=False,
                 help=_tr("Staat de map hier op een andere plaats, geef dan die."))  # fmt: skip
    compare = _tr("Laat de beheerder deze acht woorden voorlezen. Verschilt er één, ga dan niet verder.")
    parts = (
        Fact("words", _tr("Sleutel van de desk"), words, help=compare),
        *who(known=True),
        place,
        *locks(needed=needed),
    )
    title = _tr("Sluit aan bij {zone}").format(zone=zone)
    return Form("join", title, _tr("De woorden kloppen: vraag een plaats"), parts, icon="send")


def recover(*, needed: bool) -> Form:
    """The desk comes back from its sheet and the place of exchange."""
    parts = (
        Text("key", _tr("De sleutel op het herstelblad"), placeholder="0000 0000 0000 0000"),
        Line("target", _tr("Map of hub waar de toestellen elkaar ontmoeten")),
        *who(known=True),
        *locks(needed=needed),
    )
    intro = _tr("Alles wat in de map of hub staat, komt terug op dit toestel.")
    return Form("recover", _tr("Herstel met het herstelblad"), _tr("Herstel"), parts, intro, "history")


def wrong(answers: Answers, said: Said) -> Mapping[str, str]:
    """What is wrong with the answers, by question, in words that say how to put it right."""
    found: dict[str, str] = {}
    for part, field in LINES.items():
        if part in answers:
            try:
                line(field, one(answers, part), empty=part == "function")
            except WoordvoeringError as error:
                found[part] = said(error)
    member = one(answers, "member").strip()
    if "member" in answers and (MEMBER.fullmatch(member) is None or member == ROOT):
        found["member"] = _tr("Enkel kleine letters, cijfers, punt en streepje, zoals lore.vermeersch.")
    first, again = one(answers, "passphrase"), one(answers, "again")
    if first and len(first) < SHORTEST_PASSPHRASE:
        found["passphrase"] = _tr("Te kort: neem minstens acht tekens, liefst enkele woorden.")
    elif first != again:
        found["again"] = _tr("Dit is niet dezelfde wachtwoordzin. Typ ze nog eens.")
    return found


def person(answers: Answers, roles: tuple[str, ...] = ()) -> Newcomer:
    """Who it is, out of answers in which nothing is wrong."""
    return Newcomer(
        one(answers, "member").strip(), one(answers, "name").strip(), one(answers, "function").strip(), roles
    )


def last_signs_differ(answers: Answers, seed: bytes) -> str:
    """What to say when the signs that were typed are not the last of the key."""
    typed = "".join(one(answers, "last").split()).lower()
    return "" if typed == seed.hex()[-LAST_SIGNS:] else _tr("Dat zijn niet de laatste vier. Kijk op je afdruk.")
