"""What the Wachtrij asks before it acts. Pure data."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ui.forms.form import Fact, Form, Line, Part
from woordvoering.publishing.tasks import Task

HOW, URL, REASON = "how", "url", "reason"


def _tr(source: str) -> str:
    return QCoreApplication.translate("queue_forms", source)


def settle(task: Task, name: str, *, arrived: bool, by_hand: bool) -> Form:
    """How somebody knows whether it arrived, or where it stands now that it was done by hand."""
    parts: list[Part] = [Fact("what", _tr("Waar"), name)]
    if by_hand:
        parts.append(Line(URL, _tr("Adres waar het staat"), required=False, placeholder="https://"))
    parts.append(Line(HOW, _tr("Hoe weet je dat"), placeholder=_tr("Gebeld met de redactie")))
    if by_hand:
        title, submit = _tr("Met de hand gedaan"), _tr("Noteer")
        intro = _tr("Dit toestel probeert het dan niet meer.")
    elif arrived:
        title, submit = _tr("Het is aangekomen"), _tr("Noteer")
        intro = _tr("Dit toestel probeert het dan niet meer.")
    else:
        title, submit = _tr("Het is niet aangekomen"), _tr("Noteer en probeer opnieuw")
        intro = _tr("Het vertrekt dan nog eens. Kwam het toch aan, dan krijgt wie leest het twee keer.")
    word = "hand" if by_hand else "yes" if arrived else "no"
    name_ = f"queue.settle.{word}.{task.release}.{task.name}"
    return Form(name_, title, submit, tuple(parts), intro, "check", danger=not arrived and not by_hand)


def taken_back(task: Task, name: str) -> Form:
    """A person cleared a channel of a withdrawn release."""
    parts: list[Part] = [Fact("what", _tr("Waar"), name)]
    if task.url:
        parts.append(Fact("where", _tr("Adres"), task.url, copy=True))
    parts.append(Line(HOW, _tr("Wat deed je"), required=False, placeholder=_tr("Bericht verwijderd")))
    return Form(f"queue.back.{task.release}.{task.name}", _tr("Weggehaald"), _tr("Noteer"), tuple(parts), icon="check")


def take_over(what: str, device: str) -> Form:
    """This device sends what another one was to send."""
    parts = (Fact("what", _tr("Wat"), what), _why(_tr("Het andere toestel staat uit")))
    intro = _tr("Nu stuurt {device} dit. Neem het enkel over als dat toestel uit staat: wat daar open is, kijkt dit "
                "toestel eerst na, en van een mail moet jij zeggen of hij aankwam.").format(device=device)  # fmt: skip
    return Form("queue.take_over", _tr("Verstuur vanaf dit toestel"), _tr("Neem over"), parts, intro, "arrow-right")


def skip_website(what: str) -> Form:
    """The other channels go before the website."""
    parts = (Fact("what", _tr("Wat"), what), _why(_tr("De website ligt eruit")))
    intro = _tr("De andere kanalen wachten op de website. Hiermee vertrekken ze zonder; de website blijft geprobeerd.")
    return Form("queue.skip", _tr("Verder zonder de website"), _tr("Laat de rest vertrekken"), parts, intro, "send")


def cancel(what: str, when: str, *, held: bool) -> Form:
    """Something planned is taken back, or put aside when the gate kept it in."""
    parts = (Fact("what", _tr("Wat"), f"{what}\n{when}"), Line(REASON, _tr("Waarom"), required=False))
    intro = _tr("Er is niets vertrokken. De tekst blijft zoals hij is en kan opnieuw vrijgegeven worden.")
    title = _tr("Leg de vrijgave opzij") if held else _tr("Annuleer de vrijgave")
    submit = _tr("Leg opzij") if held else _tr("Neem terug")
    return Form("queue.cancel", title, submit, parts, intro, "undo-2")


def _why(example: str) -> Line:
    return Line(REASON, _tr("Waarom"), placeholder=example)
