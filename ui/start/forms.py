"""What the beginning asks, as data: the zone, the person, the sheet, the invitation, the place; and what is wrong."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from ui.forms.form import Answers, Fact, Form, Line, Part, Text, one
from ui.wording import sentences
from woordvoering.founding import Newcomer
from woordvoering.journal.enrolment import MAX_FILE, MEMBER
from woordvoering.journal.members import ROOT

STEPS = ("create", "sheet", "sources", "authorities", "duty")
"""The pages of a new desk, in order."""
SHORTEST_PASSPHRASE = 8
LAST_SIGNS = 4


def _tr(source: str) -> str:
    return QCoreApplication.translate("start", source)


def who(*, known: bool = False) -> tuple[Part, ...]:
    """Who sits here."""
    again = _tr("Stond je al in deze desk, geef dan dezelfde korte naam.")
    plain = _tr("Zo sta je in het logboek: kleine letters, cijfers en punten.")
    return (
        Line("name", _tr("Je naam"), placeholder=_tr("Voornaam en naam")),
        Line("function", _tr("Je functie"), _tr("woordvoerder"), required=False),
        Line("member", _tr("Korte naam"), help=sentences(plain, again if known else "")),
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


def number_of(step: str) -> int:
    """Which step of a new desk a page is, from 1."""
    return STEPS.index(step) + 1


def sources() -> Form:
    """The first sources."""
    intro = _tr("Waar moet de desk luisteren? Kies een bron, probeer ze en voeg ze toe. Meer bronnen, ook mail en "
                "sociale media, voeg je later toe in Bronnen.")  # fmt: skip
    return Form("sources", _tr("De eerste bronnen"), _tr("Sla over"), (), intro, "arrow-right")


def authorities() -> Form:
    """Who speaks for the authorities."""
    intro = _tr("Zonder akkoord van deze overheden vertrekt er niets. Noteer wie spreekt, op welk nummer, en wie "
                "vervangt. Wat je nog niet weet, vul je later aan in Instellingen.")  # fmt: skip
    return Form("authorities", _tr("Overheden en plaatsvervangers"), _tr("Sla over"), (), intro, "arrow-right")


def duty() -> Form:
    """Who is on duty, and what the house is called."""
    intro = _tr("Wie neemt vannacht op, en hoe heet de zone op een verklaring? Daarna gaat de desk open.")
    return Form("duty", _tr("Wachtdienst en huisstijl"), _tr("Sla over"), (), intro, "arrow-right")


def invited() -> Form:
    """The invitation, pasted or out of a file."""
    words = Text("invitation", _tr("De uitnodiging"), placeholder=_tr("Plak hier wat je kreeg"), most=MAX_FILE)
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


def ways(folder: str) -> Form:
    """The ways to a desk: nothing is typed."""
    return Form("ways", _tr("Begin"), "", (), _tr("In {folder} staat nog geen desk.").format(folder=folder))


def waiting(zone: str, *, locked: bool) -> Form:
    """A device that asked for a place; `locked` without its passphrase."""
    parts = (Line("passphrase", _tr("Wachtwoordzin van dit toestel"), required=False, hidden=True),)
    intro = _tr("Bel een beheerder van {zone} en lees deze acht woorden voor. Die typt ze over en laat dit toestel "
                "toe. Je mag dit venster sluiten: de vraag blijft staan.").format(zone=zone)  # fmt: skip
    title = _tr("Wacht op het antwoord van {zone}").format(zone=zone)
    return Form("wait", title, _tr("Open de desk") if locked else "", parts if locked else (), intro)


def wrong(answers: Answers) -> Mapping[str, str]:
    """What is wrong with answers that are well-formed, by question, in words that say how to put it right."""
    found: dict[str, str] = {}
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
