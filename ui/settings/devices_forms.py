"""What the card about persons and devices asks and hands out. Pure data."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication

from ui.forms.form import Choice, Compared, Fact, Form, Line, Many, Part, Pick, Text
from ui.settings import proof
from ui.settings.devices_record import DeviceView, MemberView, RosterView
from ui.wording import lines
from woordvoering.journal.enrolment import MAX_FILE, SignedRequest, Wish
from woordvoering.journal.members import DeviceRevoked, MemberEnrolled, RoleGranted, RoleRevoked

HEAD = 60
"""Signs of a file that are shown."""
PASTED = "pasted"
WAY = "way"
Say = Callable[[str], str]


def _tr(source: str) -> str:
    return QCoreApplication.translate("devices", source)


def file_part(label: str, text: str) -> Fact:
    """A file to copy, of which the head shows."""
    return Fact("file", label, f"{text[:HEAD]}…", copy=True, whole=text)


def invitation(zone: str, words: str, digits: str, text: str) -> Form:
    """What is given to whoever may join."""
    intro = _tr("Stuur de uitnodiging naar wie een toestel wil aansluiten bij {zone}; niets ervan is geheim. "
                "Lees de acht woorden voor: daar moeten dezelfde staan.").format(zone=zone)  # fmt: skip
    parts = (Compared("compared", _tr("Sleutel van de desk"), words, digits=digits),
             file_part(_tr("De uitnodiging"), text))  # fmt: skip
    return Form("invitation", _tr("Nodig een toestel uit"), _tr("Bewaar als bestand"), parts, intro, "save")


def way() -> Line:
    """How the new device comes into the hub."""
    made = _tr("Met wachtwoord, zoals de beheerder van de hub het gaf. Het reist enkel in het verzegelde antwoord.")
    return Line(WAY, _tr("Adres van de hub voor het nieuwe toestel"), required=False, hidden=True, help=made)


def admit(view: RosterView, asking: Sequence[SignedRequest], role: Say, *, hub: bool) -> Form:
    """Which device comes in, compared by ear, with which roles, and who stands for it."""
    lying = [Choice(each.request.device, _asked(view, each)) for each in asking]
    parts: list[Part] = []
    if lying:
        choices = (*lying, Choice(PASTED, _tr("Een andere vraag, hieronder geplakt")))
        parts.append(Pick("request", _tr("Wie vraagt een plaats"), lying[0].id, choices=choices))
    paste = Text(PASTED, _tr("De vraag"), placeholder=_tr("Plak hier wat je kreeg"), most=MAX_FILE, required=not lying)
    words = Line("words", _tr("De acht woorden die je hoort"), help=_tr("Laat ze voorlezen door wie je kent, aan de "
                 "telefoon of ter plaatse. Typ ze over; kijk niet af."))  # fmt: skip
    offices = tuple(Choice(each, role(each)) for each in view.roles)
    many = Many("roles", _tr("Rollen"), required=False, choices=offices, columns=1)
    parts += [words, *proof.parts(view), *((way(),) if hub else ())]
    parts += [many, paste] if lying else [paste, many]
    return Form("admit", _tr("Laat een toestel toe"), _tr("Laat toe"), tuple(parts), icon="shield-check")


def wish(name: str, words: str, digits: str, text: str) -> Form:
    """The second signs at a device of their own."""
    intro = _tr("{name} tekent op een eigen toestel, bij Onderteken als tweede. Geef dit bestand door en lees de acht "
                "woorden voor. Wat terugkomt, rond je hier af.").format(name=name)  # fmt: skip
    parts = (Compared("compared", _tr("Lees voor"), words, digits=digits), file_part(_tr("Het verzoek"), text))
    return Form("wish", _tr("Nog te tekenen door {name}").format(name=name), _tr("Bewaar als bestand"), parts, intro,
                "save")  # fmt: skip


def answer(name: str, text: str) -> Form:
    """The answer, where no folder brings it."""
    intro = _tr(
        "{name} heeft een plaats. Breng dit antwoord naar het andere toestel; enkel dat toestel kan het openen."
    )
    parts = (file_part(_tr("Het antwoord"), text),)
    return Form("answer", _tr("Het antwoord"), _tr("Bewaar als bestand"), parts, intro.format(name=name), "save")


def signed(name: str, text: str) -> Form:
    """What goes back to the first."""
    intro = _tr("Getekend. Geef dit terug aan {name}, die het afrondt.").format(name=name)
    parts = (file_part(_tr("Het getekende verzoek"), text),)
    return Form("signed", _tr("Getekend als tweede"), _tr("Bewaar als bestand"), parts, intro, "save")


def paste(name: str, title: str, label: str, *, hub: bool = False) -> Form:
    """A file of somebody else, pasted."""
    parts = (Text(PASTED, label, placeholder=_tr("Plak hier wat je kreeg"), most=MAX_FILE), *((way(),) if hub else ()))
    return Form(name, title, _tr("Verder"), parts, icon="arrow-right")


def second(found: Wish, first: str, acts: Sequence[str]) -> Form:
    """What another administrator wants to do, and the words that are compared before it is signed."""
    parts = (
        Fact("acts", _tr("{name} wil").format(name=first), "\n".join(acts)),
        Line("words", _tr("De acht woorden die {name} voorleest").format(name=first)),
    )
    return Form(f"second.{found.first}", _tr("Onderteken als tweede"), _tr("Onderteken"), parts, icon="pen-line")


def revoke_device(view: RosterView, member: MemberView, device: DeviceView) -> Form:
    """A device that is lost or stolen."""
    what = _tr("{name}, toestel {device}").format(name=member.name, device=device.short)
    warning = _tr("Wat dit toestel vanaf nu schrijft, telt niet meer. Dat kan niet terug; opnieuw aansluiten kan wel.")
    here = _tr("Let op: dit is het toestel waaraan je zit.")
    parts = (
        Fact("device", _tr("Toestel"), lines(what, here if device.here else "")),
        Line("reason", _tr("Waarom"), placeholder=_tr("Verloren op de trein")),
        *proof.parts(view),
    )
    title = _tr("Trek een toestel in")
    return Form(f"revoke.{device.id}", title, _tr("Trek in"), parts, warning, "ban", danger=True)


def role(view: RosterView, member: MemberView, say: Say, *, grant: bool) -> Form:
    """A role more, or one less."""
    offered = [each for each in view.roles if (each in member.roles) is not grant]
    offered += [each for each in member.roles if not grant and each not in offered]
    title = _tr("Rol erbij voor {name}") if grant else _tr("Rol weg bij {name}")
    pick = Pick("role", _tr("Rol"), offered[0] if offered else "", choices=tuple(Choice(e, say(e)) for e in offered))
    submit = _tr("Geef de rol") if grant else _tr("Neem de rol weg")
    word = "grant" if grant else "role"
    return Form(f"{word}.{member.id}", title.format(name=member.name), submit, (pick, *proof.parts(view)))


def acts_of(found: Wish, view: RosterView, say: Say) -> tuple[str, ...]:
    """The acts of a wish in words; who and what, never only an id."""
    new = {fact.member: fact.name for fact in found.facts if isinstance(fact, MemberEnrolled)}

    def name(member: str) -> str:
        known = view.member(member)
        return known.name if known is not None else new.get(member, member)

    return tuple(_act(fact, view, say, name) for fact in found.facts)


def _act(
    fact: MemberEnrolled | RoleGranted | RoleRevoked | DeviceRevoked, view: RosterView, say: Say, name: Say
) -> str:
    match fact:
        case MemberEnrolled():
            known = view.member(fact.member)
            words = _tr("nog een toestel van {name} toelaten ({device})") if known else _tr(
                "{name} toelaten als nieuwe persoon ({device})"
            )  # fmt: skip
            return words.format(name=fact.name, device=DeviceView(fact.device, here=False, revoked=False).short)
        case RoleGranted():
            return _tr("{name} de rol {role} geven").format(name=name(fact.member), role=say(fact.role))
        case RoleRevoked():
            return _tr("bij {name} de rol {role} wegnemen").format(name=name(fact.member), role=say(fact.role))
        case DeviceRevoked():
            owner = next((m.name for m in view.members for d in m.devices if d.id == fact.device), "")
            short = DeviceView(fact.device, here=False, revoked=False).short
            words = _tr("toestel {device} van {name} intrekken: {reason}")
            return words.format(device=short, name=owner, reason=fact.reason)


def _asked(view: RosterView, asked: SignedRequest) -> str:
    ours = asked.request
    known = view.member(ours.member)
    if known is None:
        return _tr("{name}, nieuw").format(name=ours.name)
    return _tr("{name}, als nog een toestel van {known}").format(name=ours.name, known=known.name)
