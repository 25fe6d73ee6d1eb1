"""What the Persdossier screen says of claims, enquiries, requests and the log: pure functions to words and pills."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from PySide6.QtCore import QCoreApplication

from ui.widgets.flow import Run
from ui.widgets.pill import PillSpec
from ui.widgets.times import decimal, thousands, wall
from ui.wording import counted, facts, spoken
from woordvoering.overview.records import ClaimView, EnquiryView
from woordvoering.reaction.facts import ClaimStatus, Disclosure
from woordvoering.resources import resource

MEDIUM_ICONS = {
    "phone": "phone",
    "app": "smartphone",
    "mail": "mail",
    "radio": "radio-tower",
    "in_person": "users",
    "sms": "message-square",
    "automatic": "refresh-cw",
}
LOG_ICONS = {
    "pencil": "pen-line",
    "split": "git-branch",
    "skip-forward": "step-forward",
    "message-square-quote": "quote",
    "file-pen": "square-pen",
    "lightbulb": "book-open",
}
"""Icons that the log names by what they mean, where the shipped set calls them otherwise."""

REFERENCE = re.compile(r"#\d+")


def _tr(source: str) -> str:
    return QCoreApplication.translate("case", source)


@cache
def log_icon(name: str) -> str:
    """The shipped icon of a log line; a medium has its own, and one that the set lacks becomes a note."""
    wanted = MEDIUM_ICONS.get(name) or LOG_ICONS.get(name, name)
    try:
        resource("icons", f"{wanted}.svg")
    except FileNotFoundError:
        return "notebook-pen"
    return wanted


def medium_word(medium: str) -> str:
    """The word of a medium."""
    words: Mapping[str, str] = {
        "phone": _tr("telefoon"),
        "app": _tr("app"),
        "mail": _tr("e-mail"),
        "radio": _tr("radio"),
        "in_person": _tr("ter plaatse"),
        "sms": _tr("sms"),
        "automatic": _tr("automatisch"),
    }
    return words.get(medium, medium)


def status_word(status: ClaimStatus) -> str:
    """The Dutch word of a verification status."""
    words: Mapping[str, str] = {
        "unstarted": _tr("Niet gestart"),
        "in_progress": _tr("In onderzoek"),
        "verified": _tr("Bevestigd"),
        "false": _tr("Ontkracht"),
        "misleading": _tr("Misleidend"),
        "inconclusive": _tr("Niet bevestigd"),
        "unverifiable": _tr("Niet te verifiëren"),
    }
    return words[status]


def status_pill(status: ClaimStatus) -> PillSpec:
    """The pill of a status: confirmed green, in progress amber, the rest neutral with an icon."""
    looks = {
        "verified": ("green", "circle-check"),
        "in_progress": ("amber", "hourglass"),
        "unstarted": ("neutral", "circle-dashed"),
        "false": ("neutral", "circle-x"),
        "misleading": ("neutral", "circle-alert"),
        "inconclusive": ("neutral", "circle-question-mark"),
        "unverifiable": ("neutral", "circle-minus"),
    }
    tone, icon = looks[status]
    return PillSpec(status_word(status), tone, icon, True)  # pyright: ignore[reportArgumentType]


def disclosure_look(disclosure: Disclosure) -> tuple[str, str, str]:
    """The word, icon and colour of a disclosure."""
    looks = {
        "releasable": (_tr("Vrijgeefbaar"), "lock-open", "greenText"),
        "if_asked": (_tr("Enkel op vraag"), "message-circle-question-mark", "amberText"),
        "background_only": (_tr("Enkel achtergrond"), "info", "text2"),
        "withheld": (_tr("Niet vrijgeven"), "lock", "text"),
    }
    return looks[disclosure]


def grade_sentence(source: str, information: int) -> str:
    """Both halves of an Admiralty grade spelled out, for tooltip and screen reader."""
    sources = {
        "A": _tr("A, volledig betrouwbaar"),
        "B": _tr("B, meestal betrouwbaar"),
        "C": _tr("C, vrij betrouwbaar"),
        "D": _tr("D, meestal niet betrouwbaar"),
        "E": _tr("E, onbetrouwbaar"),
        "F": _tr("F, niet te beoordelen"),
    }
    facts = {
        1: _tr("1, bevestigd door andere bronnen"),
        2: _tr("2, waarschijnlijk waar"),
        3: _tr("3, mogelijk waar"),
        4: _tr("4, twijfelachtig"),
        5: _tr("5, onwaarschijnlijk"),
        6: _tr("6, niet te beoordelen"),
    }
    if not source:
        return _tr("nog geen graad")
    return _tr("bron {source}; informatie {facts}").format(
        source=sources.get(source, source), facts=facts.get(information, str(information))
    )


def claim_order(claims: tuple[ClaimView, ...]) -> tuple[ClaimView, ...]:
    """Blocking first, then confirmed, then the rest; within each by number."""
    return tuple(sorted(claims, key=lambda one: (not one.blocks, one.status != "verified", one.number)))


def second_line(claim: ClaimView) -> tuple[Run, ...]:
    """What is open about a claim, or what stands behind it."""
    if claim.blocks:
        runs = [Run(_tr("Blokkeert vrijgave"), "small_strong", "redText", icon="circle-alert")]
        if claim.waiting_on:
            silent = _tr("{party} antwoordt niet").format(party=short_party(claim.waiting_on).lower())
            runs += [Run(" · "), Run(silent)]
        return tuple(runs)
    if claim.set_aside:
        return (Run(_tr("Opzijgezet: je gaat zonder deze bewering verder")),)
    if claim.waiting_on:
        return (Run(_tr("Wacht op {party}").format(party=short_party(claim.waiting_on).lower())),)
    return (Run(_summary(claim)),)


def _summary(claim: ClaimView) -> str:
    if claim.reason and claim.status not in ("verified", "in_progress"):
        return claim.reason
    many = len(claim.enquiries)
    if not many:
        return claim.reason or _tr("Nog niemand gevraagd")
    words = counted(many, _tr("{n} navraag"), _tr("{n} navragen"))
    asked = dict.fromkeys(short_party(one.to).lower() for one in claim.enquiries)
    return facts(words, spoken(*asked))


def short_party(party: str) -> str:
    """The name of a party before the function: `Brandweer, officier van wacht` is `Brandweer`."""
    return party.split(",", 1)[0].strip()


def claim_sentence(claim: ClaimView) -> str:
    """What a screen reader says of a claim."""
    parts = [
        f"#{claim.number}",
        claim.wording,
        status_word(claim.status),
        grade_sentence(claim.source_grade, claim.information_grade),
        disclosure_look(claim.disclosure)[0],
        "".join(run.text for run in second_line(claim)).strip(" ·"),
    ]
    return spoken(*parts)


def result_words(enquiry: EnquiryView) -> str:
    """What came back from an enquiry; empty while it waits."""
    if enquiry.waiting_since is not None:
        return ""
    outcomes = {
        "referred": _tr("Verwijst door"),
        "no_information": _tr("Geen info"),
        "no_answer": _tr("Geen antwoord"),
    }
    first = outcomes.get(enquiry.outcome, "")
    if not first or enquiry.summary.lower().startswith(first.lower()):
        return enquiry.summary or first
    return f"{first}: {enquiry.summary}" if enquiry.summary else first


def enquiry_sentence(enquiry: EnquiryView) -> str:
    """What a screen reader says of an enquiry."""
    asked = _tr("{time}, {who} vraagt {to} per {medium}: {question}").format(
        time=wall(enquiry.asked_at),
        who=enquiry.asked_by.short,
        to=enquiry.to,
        medium=medium_word(enquiry.medium),
        question=enquiry.question,
    )
    result = result_words(enquiry) or _tr("wacht op antwoord")
    material = _tr("bijlage {name}").format(name=enquiry.material_name) if enquiry.material else ""
    return spoken(asked, result, material)


def with_references(words: str, style: str = "body_strong") -> tuple[Run, ...]:
    """Words with every `#3` as a link to that claim."""
    runs: list[Run] = []
    here = 0
    for found in REFERENCE.finditer(words):
        if found.start() > here:
            runs.append(Run(words[here : found.start()]))
        runs.append(Run(found[0], style, "accentText", link=found[0][1:]))
        here = found.end()
    runs.append(Run(words[here:]))
    return tuple(run for run in runs if run.text)


def request_state(state: str, member: str) -> PillSpec:
    """The pill of a media request's state."""
    looks = {
        "new": PillSpec(_tr("Te verdelen"), "amber", "circle-dashed", True),
        "assigned": PillSpec(_tr("Bij {name}").format(name=member), "neutral", "user", True),
        "delayed": PillSpec(_tr("Uitstel gemeld"), "neutral", "clock", True),
        "statement": PillSpec(_tr("Kreeg de verklaring"), "green", "circle-check", True),
        "background": PillSpec(_tr("Achtergrondgesprek"), "green", "circle-check", True),
        "interview": PillSpec(_tr("Interview"), "green", "circle-check", True),
        "declined": PillSpec(_tr("Niet beantwoord"), "neutral", "circle-x", True),
        "referred": PillSpec(_tr("Doorverwezen"), "neutral", "arrow-right", True),
        "dropped": PillSpec(_tr("Ingetrokken"), "neutral", "circle-minus", True),
    }
    return looks.get(state, PillSpec(state, "neutral", "", True))


def size_words(size: int) -> str:
    """A file's size: `12 kB`, `3,4 MB`."""
    if size < 1000:
        return counted(size, _tr("{n} byte"), _tr("{n} bytes"))
    if size < 1_000_000:
        return _tr("{n} kB").format(n=thousands(size // 1000))
    return _tr("{n} MB").format(n=decimal(size / 1_000_000))
