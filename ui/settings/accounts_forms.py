"""What the card about publishing asks: which kind, then exactly what that kind consists of. Pure data."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from ui.forms.form import Answers, Choice, Fact, Form, Line, Number, Part, Pick, one
from woordvoering.publishing.kinds import KINDS, KindSpec
from woordvoering.publishing.publisher import Account
from woordvoering.signals.needs import Option

ADDRESSES = 2_000
"""Longest address, in code points."""

KIND, KEY, ADDRESS, NAME, SECRET, OPTION = "kind", "key", "address", "name", "secret", "option."

UNDER = {
    "publisher.key": KEY,
    "publisher.second": KEY,
    "publisher.address_missing": ADDRESS,
    "publisher.address_wrong": ADDRESS,
    "publisher.address_scheme": ADDRESS,
    "publisher.name_missing": NAME,
    "publisher.name_wrong": NAME,
    "publisher.secret_missing": SECRET,
    "publisher.secret_elsewhere": SECRET,
    "publisher.secret_unusable": SECRET,
    "publisher.in_the_open": f"{OPTION}tls",
}
"""The question under which a fault stands; those of an option under that option."""


def _tr(source: str) -> str:
    return QCoreApplication.translate("accounts", source)


def kind_word(kind: str) -> str:
    """The word of a kind of account."""
    named = {
        "folder": _tr("Website in een map"),
        "wordpress": "WordPress",
        "mastodon": "Mastodon",
        "bluesky": "Bluesky",
        "smtp": _tr("Persmail (SMTP)"),
    }
    return named.get(kind, kind)


def choose_kind() -> Form:
    """Which kind of account."""
    choices = tuple(Choice(name, kind_word(name)) for name in KINDS)
    parts = (Pick(KIND, _tr("Soort"), choices[0].id, choices=choices),)
    intro = _tr("Wat geen account heeft, plaats je zelf: de wachtrij geeft je de tekst en het kanaal.")
    return Form("account.kind", _tr("Nieuwe account"), _tr("Verder"), parts, intro, "arrow-right")


def account(spec: KindSpec, known: Account | None) -> Form:
    """What an account of a kind consists of; a secret that is left empty stays as it is."""
    key = known.key if known is not None else spec.name
    name = known.name if known is not None else ""
    parts: list[Part] = [
        Fact(KEY, _tr("Naam in dit programma"), key) if known is not None else
        Line(KEY, _tr("Naam in dit programma"), key, help=_tr("Kleine letters, cijfers en streepjes.")),
        Line(ADDRESS, _address_word(spec), known.address if known is not None else spec.default_address,
             most=ADDRESSES),
    ]  # fmt: skip
    if spec.user:
        parts.append(Line(NAME, _user_word(spec.user), name, required=spec.user_required))
    if spec.secret:
        parts.append(Line(SECRET, _secret_word(spec.secret), required=False, hidden=True,
                          help=_tr("Gaat naar de sleutelbos van dit toestel. Leeg: wat er al zit.")))  # fmt: skip
    options = known.options if known is not None else {}
    parts += [_option(option, options.get(option.name, "")) for option in spec.options]
    title = _tr("Wijzig {name}").format(name=key) if known is not None else kind_word(spec.name)
    return Form(f"account.{spec.name}.{key}", title, _tr("Bewaar"), tuple(parts), icon="save")


def remove(known: Account) -> Form:
    """Nothing is published with it any more."""
    parts = (Fact("what", kind_word(known.kind), f"{known.key}\n{known.address}"),)
    intro = _tr("Er wordt niets meer mee gepubliceerd. Wat er staat, blijft staan; wat nog open is, doet een mens.")
    return Form(f"account.remove.{known.key}", _tr("Verwijder een account"), _tr("Verwijder"), parts, intro, "trash-2",
                danger=True)  # fmt: skip


def account_of(spec: KindSpec, known: Account | None, answers: Answers) -> Account:
    """The account as it was filled in."""
    given: Mapping[str, str] = {option.name: one(answers, f"{OPTION}{option.name}").strip() for option in spec.options}
    return Account(
        key=known.key if known is not None else one(answers, KEY).strip(),
        kind=spec.name,
        channel=known.channel if known is not None else spec.channel,
        address=one(answers, ADDRESS).strip(),
        name=one(answers, NAME).strip(),
        options={name: value for name, value in given.items() if value},
    )


def _option(option: Option, value: str) -> Part:
    words, now = option_word(option.name), value or option.default
    if option.form in ("choice", "yes_no"):
        ids = option.choices if option.form == "choice" else ("no", "yes")
        choices = tuple(Choice(each, choice_word(each)) for each in ids)
        return Pick(f"{OPTION}{option.name}", words, now, required=option.required, choices=choices)
    if option.form == "number":
        return Number(
            f"{OPTION}{option.name}", words, now, required=option.required, least=option.least, most=option.most
        )
    return Line(f"{OPTION}{option.name}", words, now, required=option.required, help=_option_help(option.name))


def option_word(name: str) -> str:
    """The word of an option."""
    return {
        "internal": _tr("Ligt in het eigen netwerk"),
        "language": _tr("Taal van de pagina"),
        "languages": _tr("Talen"),
        "route": _tr("Adressen van de site"),
        "correct": _tr("Een rechtzetting is"),
        "from": _tr("Afzender"),
        "tls": _tr("Versleuteld"),
        "sent": _tr("Kopie in map (IMAP)"),
        "sent_port": _tr("Poort van IMAP"),
        "token_url": _tr("OAuth2: adres voor toegangscodes"),
        "client": _tr("OAuth2: id van de toepassing"),
    }.get(name, name)


def choice_word(choice: str) -> str:
    """The word of a choice."""
    return {
        "yes": _tr("Ja"),
        "no": _tr("Nee"),
        "nl": "Nederlands",
        "fr": "Français",
        "en": "English",
        "pretty": _tr("Leesbaar"),
        "plain": _tr("Met vraagteken"),
        "reply": _tr("Een antwoord eronder"),
        "edit": _tr("Een nieuwe tekst op dezelfde plaats"),
        "required": _tr("Altijd"),
        "none": _tr("Nooit"),
    }.get(choice, choice)


def _option_help(name: str) -> str:
    if name == "languages":
        return _tr("nl, fr, en met een komma ertussen: een bericht per taal. Leeg: de taal van de verklaring.")
    if name in ("token_url", "client"):
        return _tr("Enkel voor een mailserver zonder wachtwoorden; vul dan beide OAuth2-velden in.")
    return ""


def _address_word(spec: KindSpec) -> str:
    return _tr("Map") if spec.address == "folder" else _tr("Adres")


def _user_word(user: str) -> str:
    return _tr("Handle") if user == "handle" else _tr("Gebruiker")


def _secret_word(secret: str) -> str:
    words = {
        "app_password": _tr("Applicatiewachtwoord"),
        "access_token": _tr("Toegangssleutel"),
        "mail_secret": _tr("Wachtwoord, of vernieuwingscode (OAuth2)"),
    }
    return words.get(secret, secret)
