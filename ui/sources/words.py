"""The words of Bronnen: kinds of sources, who may know, what a kind asks for."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

ICONS = {
    "feed": "rss",
    "mastodon": "message-square",
    "bluesky": "message-square",
    "x": "message-square",
    "graph": "message-square",
    "telegram": "send",
    "imap": "mail",
    "mailbox": "mail",
    "meldpunt": "megaphone",
    "posts": "message-square",
    "manual": "notebook-pen",
}


def _tr(source: str) -> str:
    return QCoreApplication.translate("sources", source)


def kind_word(kind: str) -> str:
    """The word of a kind of source."""
    words = {
        "feed": _tr("Feed"),
        "mastodon": "Mastodon",
        "bluesky": "Bluesky",
        "x": "X",
        "graph": _tr("Facebook of Instagram"),
        "telegram": "Telegram",
        "imap": _tr("Persmailbox"),
        "mailbox": _tr("Mailmap"),
        "meldpunt": _tr("Meldpunt"),
        "posts": _tr("Geëxporteerde berichten"),
        "manual": _tr("Met de hand"),
    }
    return words.get(kind, kind)


def kind_help(kind: str) -> str:
    """What a source of a kind brings, for who has to choose."""
    words = {
        "feed": _tr("RSS, Atom of JSON Feed; ook van YouTube, Reddit, Mastodon en Google News."),
        "mastodon": _tr("Een account of een hashtag van een Mastodon-server."),
        "bluesky": _tr("Een account of een zoekvraag op Bluesky."),
        "x": _tr("Een account of een zoekvraag op X. Elke gelezen post kost geld: het dagbudget is een harde grens."),
        "graph": _tr("Berichten en reacties van de eigen pagina."),
        "telegram": _tr("Wat een bot van de zone in groepen en kanalen ziet."),
        "imap": _tr("Mails van journalisten worden een voorstel van persvraag. De mailbox wordt alleen gelezen."),
        "mailbox": _tr("Een map met .eml-bestanden."),
        "meldpunt": _tr("CSV-exports van het CRM, in een bestand of een map."),
        "posts": _tr("JSON-regels die een ander programma uitvoerde."),
        "manual": _tr("Een map met .txt-bestanden die iemand bewaarde."),
    }
    return words.get(kind, "")


def visibility_word(visibility: str) -> str:
    """Who may know what a source gives."""
    words = {"public": _tr("openbaar"), "confidential": _tr("vertrouwelijk"), "media": _tr("media")}
    return words.get(visibility, visibility)


def option_word(name: str) -> str:
    """What an option is called."""
    words = {
        "account": _tr("Account"),
        "tag": _tr("Hashtag"),
        "query": _tr("Zoekvraag"),
        "login": _tr("Aanmelden als"),
        "read": _tr("Wat gelezen wordt"),
        "pages": _tr("Pagina's per bezoek"),
        "budget": _tr("Posts per dag, hoogstens"),
        "network": _tr("Netwerk"),
        "page": _tr("Pagina"),
        "folder": _tr("Map in de mailbox"),
        "tls": _tr("Beveiliging"),
        "days": _tr("Dagen terug bij het eerste bezoek"),
        "mark_read": _tr("Gelezen mails als gelezen markeren"),
        "token_url": _tr("OAuth2: adres voor toegangscodes"),
        "client": _tr("OAuth2: id van de toepassing"),
    }
    return words.get(name, name)


def choice_word(choice: str) -> str:
    """What a choice of an option is called."""
    words = {
        "implicit": _tr("TLS vanaf het begin"),
        "starttls": "STARTTLS",
        "none": _tr("geen, enkel intern"),
        "facebook": "Facebook",
        "instagram": "Instagram",
        "feed": _tr("de tijdlijn"),
        "records": _tr("alle berichten, zonder aanmelden"),
        "yes": _tr("ja"),
        "no": _tr("nee"),
    }
    return words.get(choice, choice)


def secret_word(name: str) -> str:
    """What a secret is called."""
    words = {
        "password": _tr("Wachtwoord"),
        "mail_secret": _tr("Wachtwoord, of vernieuwingscode (OAuth2)"),
        "access_token": _tr("Toegangstoken"),
        "app_password": _tr("App-wachtwoord"),
        "bearer_token": _tr("Bearer-token"),
        "page_token": _tr("Token van de pagina"),
        "bot_token": _tr("Token van de bot"),
    }
    return words.get(name, name)
