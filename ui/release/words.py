"""What the Vrijgave dialog says: gates with their proof, groups, channels, formats, what became of each channel."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ui.contacts.words import group_word
from ui.statement.words import counter
from ui.voice import Voice
from ui.widgets import times
from ui.widgets.times import thousands
from ui.wording import counted, enumerated
from woordvoering.clock import MINUTE
from woordvoering.overview.text_records import ChannelView, GateLine, RecipientGroup, ReleaseView

FORMATS = {
    "pdf": "PDF",
    "docx": "DOCX",
    "html": "HTML",
    "ninjs": "ninjs",
    "eml": ".eml",
    "jsonfeed": "JSON Feed",
    "odt": "ODT",
    "newsml": "NewsML-G2",
    "jsonld": "JSON-LD",
    "md": "Markdown",
    "text": ".txt",
}
GROUP_ICONS = {
    "newsroom": "newspaper",
    "requests": "message-circle-question-mark",
    "city": "landmark",
    "partner": "train-front",
    "journalist": "user",
}


def _tr(source: str) -> str:
    return QCoreApplication.translate("ReleaseWords", source)


def gate_title(line: GateLine) -> str:
    """What a gate is about; a reason of its own says itself."""
    named = {
        "gate_line.claims": _tr("Beweringen"),
        "gate_line.placeholders": _tr("Plaatshouders"),
        "gate_line.languages": _tr("Talen"),
        "gate_line.list": _tr("Juridische checklist"),
        "gate_line.fingerprint": _tr("Vingerafdruk"),
    }
    if line.code == "gate_line.authority":
        return str(line.params.get("authority", ""))
    return named.get(line.code) or _tr("Nog in orde te brengen")


def gate_detail(line: GateLine, voice: Voice) -> str:
    """The proof of a gate, or the reason why it is shut."""
    params = line.detail_params
    head, _, rest = line.detail.partition(".")
    if head != "gate_line":
        return voice.say(line.detail, params)
    if rest.startswith(("cleared", "bypassed", "open", "proof", "other", "same")):
        return _authority_detail(rest, str(params.get("witness") or ""), params.get("at"))
    if line.code == "gate_line.claims":
        return _claims_detail(params.get("good"), params.get("cited"), params.get("out"))
    if line.code == "gate_line.languages":
        return voice.say(line.detail, params)
    if line.code == "gate_line.list":
        return _tr("{answered} van {total}").format(answered=params.get("answered"), total=params.get("total"))
    return _tr("geen open") if line.code == "gate_line.placeholders" else _tr("tekst is exact wat is goedgekeurd")


def _authority_detail(what: str, witness: str, at: object) -> str:
    time = times.wall(at) if isinstance(at, int) else ""
    told = {
        "cleared.app": _tr("akkoord {time}, handtekening geldig"),
        "cleared.telephone": _tr("akkoord {time}, getuige {witness}"),
        "cleared.mail": _tr("akkoord {time}, teruggebeld met {witness}"),
        "other_agreed": _tr("niet meer nodig, een ander ging akkoord"),
        "same_person": _tr("akkoord van iemand die al voor een andere overheid sprak"),
        "proof.awaiting_witness": _tr("wacht op getuige {witness}"),
        "proof.unchecked": _tr("nog terug te bellen"),
        "proof.invalid": _tr("handtekening klopt niet"),
        "open.requested": _tr("antwoordt nog niet"),
        "open.amends_requested": _tr("vraagt een aanpassing"),
        "open.advised_against": _tr("raadt af"),
        "open.refused": _tr("weigert"),
        "open.handed_over": _tr("gaf door, nog geen uitspraak"),
        "open.lapsed": _tr("akkoord vervallen met een nieuwe revisie"),
        "open.not_requested": _tr("nog niet gevraagd"),
    }
    if what.startswith("bypassed"):
        return _tr("overgeslagen {time}, met reden").format(time=time)
    return told.get(what, _tr("nog geen akkoord")).format(time=time, witness=witness)


def _claims_detail(good: object, cited: object, out: object) -> str:
    words = _tr("{good} van {cited} vrijgeefbaar").format(good=good, cited=cited)
    left = [str(item) for item in out] if isinstance(out, tuple) else []
    if not left:
        return words
    names = enumerated(left)
    return _tr("{words}, {names} niet in tekst").format(words=words, names=names)


def gates_title(view: ReleaseView) -> tuple[str, str]:
    """The head of the gates: all green, or how many are shut; and how many of how many."""
    good = sum(line.state == "pass" for line in view.gates)
    count = _tr("{good} van {all}").format(good=good, all=len(view.gates))
    if view.green:
        return _tr("Alles staat op groen"), count
    shut = len(view.gates) - good
    return counted(shut, _tr("{n} poort is dicht"), _tr("{n} poorten zijn dicht")), count


def group_label(group: RecipientGroup) -> str:
    """The name of a group of the press list."""
    return _tr("Open persvragen") if group.id == "requests" else group_word(group.label)


def channel_fact(channel: ChannelView) -> str:
    """The counter of a channel in its box."""
    if channel.id == "website":
        return _tr("eerst")
    if channel.needs_image:
        return _tr("1 beeld")
    if channel.recipients:
        return thousands(channel.recipients)
    words, _, share = counter(channel)
    return words if share is not None else thousands(channel.length)


def target_words(view: ReleaseView, now: int) -> tuple[str, str]:
    """The target of the release and what is left to it, with its colour; empty without one."""
    if view.target_at is None:
        return "", "text2"
    left = view.target_at - now
    color = {"calm": "text2", "amber": "amberText", "red": "redText"}[times.urgency(view.target_at, now)]
    goal = times.since_first(view.t0, view.target_at)
    if left < 0:
        return _tr("doel {goal}, {late}").format(goal=goal, late=times.late(-left)), color
    return _tr("doel {goal}, nog {minutes} min").format(goal=goal, minutes=left // MINUTE), color
