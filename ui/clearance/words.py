"""What the Akkoord screen says of an authority: its verdict, how it came, what proves it, who stands in."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from ui.theme import Tone
from ui.widgets import times
from ui.widgets.pill import PillSpec
from ui.wording import counted, spoken
from woordvoering.overview.records import Person
from woordvoering.overview.text_records import AuthorityView, ClearanceView, ClearedText

ICONS = {
    "chief": "shield",
    "fire_service": "flame",
    "press_magistrate": "scale",
    "federal_prosecutor": "scale",
    "mayor": "landmark",
    "governor": "landmark",
    "head_of_communication": "megaphone",
    "emergency_planning": "radio-tower",
    "nccn": "radio-tower",
    "dpo": "lock",
    "missing_persons_unit": "search",
}
"""Icons of the authorities; anybody else is a person."""

ADVERSE = frozenset(("amends_requested", "advised_against", "refused"))


@dataclass(frozen=True, slots=True)
class Cell:
    """A fact with its context: icon, fact, the line under it, and their colours."""

    fact: str
    under: str = ""
    icon: str = ""
    tone: str = "text"
    under_tone: str = "text2"


def _tr(source: str) -> str:
    return QCoreApplication.translate("ClearanceWords", source)


def pending_bypass(view: AuthorityView) -> bool:
    """Whether somebody proposed to pass over this authority and the second person did not confirm yet."""
    return view.verdict == "requested" and bool(view.event)


def plain(view: AuthorityView) -> str:
    """An authority in running text: `Parket`, without the office behind the comma and without the name of its own."""
    return view.office.split(",")[0]


def called(view: AuthorityView) -> str:
    """An authority inside a sentence, with its article where we know it."""
    known = {
        "chief": _tr("de korpschef"),
        "fire_service": _tr("de brandweer"),
        "mayor": _tr("de burgemeester"),
        "governor": _tr("de gouverneur"),
        "press_magistrate": _tr("het parket"),
        "federal_prosecutor": _tr("het federaal parket"),
    }
    return known.get(view.role, plain(view))


def waits(view: AuthorityView) -> bool:
    """Whether the desk waits for this authority now."""
    return view.verdict == "requested" and view.requested_at is not None


def who(view: AuthorityView, people: dict[str, Person]) -> str:
    """The person's name; a member's id becomes a name."""
    known = people.get(view.person)
    return known.name if known is not None else view.person


def role_need(view: AuthorityView, *, conditional: bool = False) -> str:
    """Whether its agreement is needed."""
    if view.mandatory:
        return _tr("verplicht")
    return _tr("indien fase") if conditional else _tr("advies")


def verdict_pill(view: AuthorityView, now: int) -> PillSpec:
    """The verdict; waiting says how long."""
    if view.proof == "awaiting_witness":
        return PillSpec(_tr("Wacht op getuige"), "amber", "hourglass", status=True)
    if view.proof == "contested":
        return PillSpec(_tr("Betwist"), "red", "git-branch", status=True)
    match view.verdict:
        case "cleared":
            return PillSpec(_tr("Gegeven"), "green", "circle-check", status=True)
        case "amends_requested":
            return PillSpec(_tr("Aanpassen"), "amber", "pen-line", status=True)
        case "advised_against":
            return PillSpec(_tr("Afgeraden"), "red", "thumbs-down", status=True)
        case "refused":
            return PillSpec(_tr("Geweigerd"), "red", "ban", status=True)
        case "handed_over":
            return PillSpec(_tr("Doorgegeven"), "neutral", "arrow-right", status=True)
        case "bypassed":
            return PillSpec(_tr("Overgeslagen"), "neutral", "step-forward", status=True)
        case "lapsed":
            return PillSpec(_tr("Vervallen"), "neutral", "history", status=True)
        case "requested" if view.requested_at is not None:
            words = _tr("Wacht {span}").format(span=times.running(now - view.requested_at))
            return PillSpec(words, _waiting_tone(view, now), "hourglass", status=True)
        case _:
            return PillSpec(_tr("Niet gevraagd"), "neutral", "circle-dashed", status=True)


def said(view: AuthorityView) -> str:
    """What an authority said, in a word, whether or not it counts."""
    return {
        "cleared": _tr("akkoord"),
        "bypassed": _tr("overgeslagen"),
        "refused": _tr("geweigerd"),
        "advised_against": _tr("afgeraden"),
        "amends_requested": _tr("aanpassing gevraagd"),
    }.get(view.verdict, "")


def _waiting_tone(view: AuthorityView, now: int) -> Tone:
    return "red" if view.escalates_at is not None and now >= view.escalates_at else "amber"


def verdict_under(view: AuthorityView, number: int) -> tuple[str, str]:
    """The line under the verdict and its colour: when, on which revision, whether it blocks."""
    at = times.wall(view.verdict_at) if view.verdict_at is not None else ""
    if view.proof == "contested":
        return _tr("{word} {time} · kruiste een wijziging").format(word=said(view), time=at), "redText"
    if view.verdict in ADVERSE:
        told = _tr("{time} · blokkeert") if view.blocks else _tr("{time} · blokkeert niet")
        return told.format(time=at), "redText" if view.blocks else "text2"
    if view.verdict == "bypassed":
        return view.reason, "text2"
    if view.verdict == "lapsed":
        return _tr("gold voor revisie {number}").format(number=view.revision), "text2"
    if pending_bypass(view):
        return _tr("overslaan voorgesteld"), "amberText"
    if waits(view) and view.requested_at is not None:
        return _tr("gevraagd {time}").format(time=times.wall(view.requested_at)), "text2"
    if at:
        return _tr("{time} · revisie {number}").format(time=at, number=view.revision or number), "text2"
    return "", "text2"


def medium_cell(view: AuthorityView, people: dict[str, Person]) -> Cell:
    """How the verdict came, or how it was asked."""
    name = who(view, people)
    if view.verdict == "bypassed":
        at = times.wall(view.verdict_at) if view.verdict_at is not None else ""
        decided = people.get(view.signer)
        words = _tr("Beslissing {name}").format(name=decided.short if decided else name)
        return Cell(words, _tr("{time}, met reden").format(time=at), "pen-line")
    if view.verdict == "lapsed" or (not view.medium and view.verdict != "requested"):
        return Cell("—", tone="text2")
    match view.medium:
        case "app":
            return Cell(_tr("App-handtekening"), name, "fingerprint-pattern")
        case "telephone":
            witness = view.witness.short if view.witness else ""
            return Cell(_tr("Telefoon met getuige"), _tr("getuige {name}").format(name=witness), "phone")
        case "mail":
            return Cell(_tr("E-mail"), name, "mail")
        case _:
            reminded = _tr("herinnerd {time}").format(time=times.wall(view.reminded_at)) if view.reminded_at else ""
            return Cell(_tr("App of telefoon"), reminded or view.telephone, "smartphone")


def proof_cell(view: AuthorityView) -> Cell:
    """What proves the verdict."""
    if view.verdict == "bypassed" and view.proof != "contested":
        return Cell(_tr("Niet nodig"), "", "circle-minus")
    if view.verdict == "lapsed":
        return Cell(_tr("Vervallen"), "", "circle-minus", "text2")
    key = _tr("sleutel {key}").format(key=view.fingerprint) if view.fingerprint else ""
    match view.proof:
        case "valid":
            words = {"telephone": _tr("Getuige bevestigd"), "mail": _tr("Teruggebeld")}.get(view.medium, _tr("Geldig"))
            return Cell(words, key, "shield-check", "greenText")
        case "awaiting_witness":
            name = view.witness.short if view.witness else ""
            return Cell(_tr("Wacht op getuige"), name, "hourglass", "amberText", "amberText")
        case "unchecked":
            return Cell(_tr("Nog terugbellen"), key, "phone", "amberText")
        case "invalid":
            return Cell(_tr("Ongeldig"), key, "circle-alert", "redText")
        case "contested":
            return Cell(_tr("Betwist"), _tr("nieuw woord nodig"), "git-branch", "redText")
        case _:
            return Cell(_tr("Nog geen"), "", "circle-dashed")


def deputy_cell(view: AuthorityView, now: int) -> Cell:
    """Who stands in, and when they are asked."""
    if view.deputy_asked_at is not None:
        asked = _tr("gevraagd {time}").format(time=times.wall(view.deputy_asked_at))
        return Cell(view.deputy, asked, tone="amberText" if waits(view) else "text")
    if waits(view) and view.escalates_at is not None and view.deputy:
        left = times.countdown(view.escalates_at, now)
        late = now >= view.escalates_at
        fact = _tr("Escaleert nu") if late else _tr("Escaleert over {left}").format(left=left)
        return Cell(fact, _tr("naar {name}").format(name=view.deputy), tone="redText" if late else "amberText")
    return Cell(view.deputy or "—", tone="text2" if view.deputy else "text3")


def escalation(view: AuthorityView, now: int) -> float | None:
    """How much of the time before the deputy is asked has gone, 0–1; None when nothing runs."""
    if not waits(view) or view.escalates_at is None or view.requested_at is None or not view.deputy:
        return None
    if view.deputy_asked_at is not None:
        return None
    whole = max(1, view.escalates_at - view.requested_at)
    return min(1.0, (now - view.requested_at) / whole)


def sentence(view: AuthorityView, now: int, people: dict[str, Person]) -> str:
    """A row for a screen reader."""
    medium, proof, deputy = medium_cell(view, people), proof_cell(view), deputy_cell(view, now)
    parts = (
        view.label, who(view, people), view.competence, role_need(view), verdict_pill(view, now).text,
        verdict_under(view, 0)[0], medium.fact, proof.fact, _tr("plaatsvervanger {name}").format(name=deputy.fact),
    )  # fmt: skip
    return spoken(*(part for part in parts if part != "—"))


def summary_tones(view: ClearanceView) -> tuple[Tone, ...]:
    """One segment for each required authority: given, in the way, waiting, not yet asked."""
    order: dict[Tone, int] = {"green": 0, "amber": 1, "red": 2, "neutral": 3}
    tones: list[Tone] = [_segment(one) for one in view.authorities if one.mandatory]
    return tuple(sorted(tones, key=order.__getitem__))


def _segment(view: AuthorityView) -> Tone:
    if view.verdict in ("cleared", "bypassed") and view.proof in ("valid", "none"):
        return "green"
    if view.verdict in ("refused", "advised_against") or view.proof == "contested":
        return "red"
    if view.verdict == "amends_requested" or view.proof in ("awaiting_witness", "unchecked"):
        return "amber"
    return "neutral"


def price(view: ClearanceView) -> tuple[str, str]:
    """What a new revision costs: the agreements that lapse."""
    given = view.given
    if not given:
        return "", ""
    first = counted(given, _tr("Let op: {n} akkoord vervalt"), _tr("Let op: {n} akkoorden vervallen"))
    return first, _tr("je vraagt ze in één keer opnieuw")


def request_title(view: AuthorityView) -> str:
    """The head of the pane at the right."""
    if pending_bypass(view):
        return _tr("{who}: overslaan wacht op bevestiging").format(who=plain(view))
    if view.proof == "awaiting_witness":
        return _tr("{who}: wacht op getuige").format(who=plain(view))
    if view.proof == "contested":
        return _tr("{who}: de uitspraak is betwist").format(who=plain(view))
    told = {
        "amends_requested": _tr("{who} vraagt aanpassing"),
        "advised_against": _tr("{who} raadt af"),
        "refused": _tr("{who} weigert"),
        "handed_over": _tr("{who} gaf door"),
        "cleared": _tr("{who} gaf akkoord"),
        "bypassed": _tr("{who} overgeslagen"),
        "requested": _tr("{who} antwoordt nog niet"),
        "lapsed": _tr("{who}: akkoord vervallen"),
    }.get(view.verdict, _tr("{who}: nog niet gevraagd"))
    return told.format(who=plain(view))


def fate_words(fate: str, clearances: int) -> str:
    """What became of a revision."""
    if fate == "asked":
        return counted(clearances, _tr("{n} akkoord"), _tr("{n} akkoorden"))
    return {"released": _tr("vrijgegeven"), "lapsed": _tr("vervallen")}.get(fate, _tr("concept"))


def text_title(text: ClearedText) -> str:
    """What a text is called in the row of choices: the language, the channel, or both."""
    return f"{text.channel} {text.language.upper()}".strip()
