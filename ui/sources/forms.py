"""What Bronnen asks: which kind of source, what that kind needs, whether one may go. Pure data."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QCoreApplication

from ui.forms.form import Answers, Choice, Fact, Form, Line, Many, Number, Part, Pick, one, several
from ui.sources.words import choice_word, kind_help, kind_word, option_word, secret_word, visibility_word
from woordvoering.signals.needs import Needs, Option
from woordvoering.signals.types import Source, Visibility

KINDS = ("feed", "imap", "meldpunt", "mastodon", "bluesky", "x", "graph", "telegram", "mailbox", "posts", "manual")
VISIBILITIES: tuple[Visibility, ...] = ("public", "confidential", "media")
USUAL = {"imap": "media", "mailbox": "media", "meldpunt": "confidential"}
"""Who may know what such a source gives, unless a person says otherwise."""
INTERVALS = ("60", "120", "300", "900", "3600")
ANYWAY, INSIDE = "anyway", "internal"
ADDRESSES = 2_000
"""Longest address of a source, in code points: as long as browsers take."""


def _tr(source: str) -> str:
    return QCoreApplication.translate("sources", source)


def which_kind() -> Form:
    """The kind of a new source, which says what must be asked for it."""
    choices = tuple(Choice(name, kind_word(name)) for name in KINDS)
    part = Pick("kind", _tr("Soort"), "feed", choices=choices)
    return Form("source.kind", _tr("Nieuwe bron"), _tr("Verder"), (part,), icon="chevron-right")


def details(source: Source, needs: Needs, *, new: bool, secret_known: bool) -> Form:
    """Everything that a source of this kind consists of, filled in as it stands. A secret is never shown again."""
    parts: list[Part] = [Line("name", _tr("Naam"), source.name), _address(source, needs)]
    parts += [_option(option, source.options.get(option.name, "")) for option in needs.options]
    if needs.secret:
        parts.append(_secret(needs, known=secret_known))
    visibilities = tuple(Choice(name, visibility_word(name)) for name in VISIBILITIES)
    seconds = str(source.interval_s)
    every = sorted({*INTERVALS, seconds}, key=int)
    parts += [
        Pick("visibility", _tr("Wie mag weten wat hier binnenkomt"), source.visibility, choices=visibilities),
        Pick("interval", _tr("Hoe vaak"), seconds, choices=tuple(Choice(name, _every(int(name))) for name in every)),
        Many(
            "ticks",
            "",
            required=False,
            columns=1,
            choices=(
                Choice(INSIDE, _tr("Adres binnen het eigen netwerk toelaten")),
                Choice(ANYWAY, _tr("Bewaar ook als de test mislukt")),
            ),
            chosen=(INSIDE,) if source.internal else (),
        ),
    ]
    title = _tr("Nieuwe bron: {kind}") if new else _tr("Wijzig {name}")
    name = f"source.new.{source.kind}" if new else f"source.edit.{source.id}"
    intro = kind_help(source.kind)
    words = _tr("Test en voeg toe") if new else _tr("Test en bewaar")
    return Form(name, title.format(kind=kind_word(source.kind), name=source.name), words, tuple(parts), intro, "check")


def answered(source: Source, needs: Needs, answers: Answers) -> Source:
    """The source as it was filled in."""
    options = {option.name: one(answers, f"option.{option.name}").strip() for option in needs.options}
    return Source(
        id=source.id,
        kind=source.kind,
        name=one(answers, "name").strip(),
        address=one(answers, "address").strip(),
        visibility=visibility_of(one(answers, "visibility")),
        language=source.language,
        internal=INSIDE in several(answers, "ticks"),
        interval_s=int(one(answers, "interval") or source.interval_s),
        enabled=source.enabled,
        options={name: said for name, said in options.items() if said},
    )


def visibility_of(word: str) -> Visibility:
    """The visibility that was chosen."""
    return cast("Visibility", word) if word in VISIBILITIES else "public"


def removal(source: Source) -> Form:
    """What goes with a source, and what stays."""
    intro = _tr("De bron, haar toestand en haar geheim verdwijnen. Signalen die ze gaf, blijven tot ze vervallen.")
    title = _tr("Verwijder {name}").format(name=source.name)
    return Form(f"source.remove.{source.id}", title, _tr("Verwijder"), (), intro, icon="trash-2", danger=True)


def _address(source: Source, needs: Needs) -> Part:
    words = {
        "web": (_tr("Adres"), "https://", ""),
        "mail": (_tr("Mailserver"), "imaps://mail.zone.be", _tr("Zonder naam of wachtwoord erin.")),
        "place": (_tr("Bestand of map"), "", _tr("Het volledige pad op dit toestel.")),
    }
    label, shown, told = words.get(
        needs.address, (_tr("Adres"), "https://", _tr("Een webadres, of het pad van een bestand."))
    )
    return Line("address", label, source.address or needs.default_address, told, placeholder=shown, most=ADDRESSES)


def _option(option: Option, value: str) -> Part:
    name, label = f"option.{option.name}", option_word(option.name)
    choices = option.choices or (("yes", "no") if option.form == "yes_no" else ())
    if choices:
        words = tuple(Choice(choice, choice_word(choice)) for choice in choices)
        return Pick(name, label, value or option.default, required=option.required, choices=words)
    told = _tr("Leeg: {value}.").format(value=option.default) if option.default and not value else ""
    if option.group:
        told = _tr("Vul één van deze velden in.")
    if option.together:
        told = _tr("Enkel voor een mailserver zonder wachtwoorden; vul dan beide OAuth2-velden in.")
    if option.form == "number":
        return Number(name, label, value, told, required=option.required, least=option.least, most=option.most)
    return Line(name, label, value, told, required=option.required, most=ADDRESSES)


def _secret(needs: Needs, *, known: bool) -> Part:
    label = secret_word(needs.secret)
    kept = _tr("Bewaard in de sleutelbos. Leeg laten behoudt het; het wordt nooit meer getoond.")
    fresh = _tr("Komt enkel in de sleutelbos van dit toestel en wordt nooit meer getoond.")
    return Line(
        "secret", label, "", kept if known else fresh, required=needs.secret_required and not known, hidden=True
    )


def _every(seconds: int) -> str:
    if seconds % 3600 == 0:
        return _tr("elk uur") if seconds == 3600 else _tr("om de {hours} uur").format(hours=seconds // 3600)
    return _tr("elke minuut") if seconds < 120 else _tr("om de {minutes} min").format(minutes=seconds // 60)


def tried(name: str, found: str) -> Form:
    """What a test of a source showed."""
    return Form(
        "source.tried",
        _tr("Test van {name}").format(name=name),
        _tr("Sluit"),
        (Fact("found", "", found),),
        icon="check",
    )
