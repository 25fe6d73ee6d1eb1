"""What the Verklaring screen says: notes beside the text, checks of a channel, what stands in the way of asking."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from PySide6.QtCore import QCoreApplication

from ui.statement.live import Mark, grade, open_marks
from ui.theme import Tone
from ui.voice import Voice
from ui.widgets.pill import PillSpec
from ui.widgets.times import thousands
from ui.wording import counted, enumerated, labelled, spoken
from woordvoering.errors import Param
from woordvoering.overview.records import ClaimView
from woordvoering.overview.text_records import ChannelView, StatementView
from woordvoering.reaction.facts import REFUTED
from woordvoering.statements.references import without_references
from woordvoering.statements.sentences import split_sentences

Odd: TypeAlias = tuple[str, Mapping[str, Param]]
"""The code and parameters of a sentence about a translation."""

BAR_UNDER = 5000
"""A limit over this never matters to a statement; it gets no bar."""

OWN_FINDINGS = ("gate.placeholder", "gate.list_", "gate.claim", "gate.citation")
"""Findings that the screen counts by itself; all others are said in full."""
NAMED, BRIEF = 2, 5
"""Sentences that a version leaves out are named up to so many, by so many of their words."""

ODDS = ("gate.language_left_out", "gate.language_added", "gate.language_outdated")
"""Findings that follow from what is typed: the screen has them newer than the desk."""

BRANDS = frozenset(("x", "facebook", "bluesky", "instagram", "whatsapp", "mastodon", "youtube"))


@dataclass(frozen=True, slots=True)
class Check:
    """One line under the preview. `keys` go to what must be put right."""

    icon: str
    tone: str
    words: str
    keys: tuple[str, ...] = ()


def _tr(source: str) -> str:
    return QCoreApplication.translate("StatementWords", source)


def claim_words(claim: ClaimView) -> str:
    """The status of a claim in one word."""
    return {
        "verified": _tr("Bevestigd"),
        "in_progress": _tr("In onderzoek"),
        "unstarted": _tr("Nog te onderzoeken"),
        "false": _tr("Ontkracht"),
        "misleading": _tr("Misleidend"),
        "inconclusive": _tr("Niet bevestigd"),
        "unverifiable": _tr("Niet bevestigd"),
    }.get(str(claim.status), str(claim.status))


def refusal_of(claim: ClaimView) -> str:
    """Why a claim may not be cited; empty when it may."""
    if not claim.tellable:
        return {
            "withheld": _tr("Niet vrijgeven"),
            "background_only": _tr("Enkel achtergrond"),
            "if_asked": _tr("Enkel op vraag"),
        }.get(claim.disclosure, claim.disclosure)
    if claim.set_aside:
        return _tr("Opzij gelegd")
    if claim.status != "verified" and not refutable(claim):
        return claim_words(claim)
    return ""


def refutable(claim: ClaimView) -> bool:
    """Whether a text may say of a claim that it is not true; it is cited as such then."""
    return claim.status in REFUTED


def note_of(mark: Mark) -> tuple[str, str, str]:
    """The note beside a mark: icon, words and grade."""
    if mark.kind == "placeholder":
        return "triangle-alert", _tr("Nog invullen"), ""
    claim = mark.reference.claim if mark.reference else None
    if claim is None:
        return "circle-x", _tr("Onbekend"), ""
    icon = {"green": "circle-check", "amber": "hourglass"}.get(mark.tone, "lock")
    words = claim_words(claim) if mark.tone != "red" else refusal_of(claim) or claim_words(claim)
    return icon, words, grade(claim)


def channel_icon(channel: ChannelView) -> str:
    """The icon of a channel: a brand mark, or ours."""
    return f"brands/{channel.icon}" if channel.icon in BRANDS else channel.icon


def counter(channel: ChannelView) -> tuple[str, str, float | None]:
    """The counter of a channel: its words, its colour, and the share of the limit where a bar helps."""
    if channel.needs_image:
        return _tr("beeld nodig"), "amberText", None
    if channel.limit is None or channel.limit > BAR_UNDER:
        return _length(channel.length, channel), "text" if channel.valid else "redText", None
    share = channel.length / channel.limit
    color = "redText" if not channel.valid else "amberText" if share > 0.9 else "text"
    return f"{thousands(channel.length)}/{thousands(channel.limit)}", color, share


def tone_of(color: str) -> Tone:
    """The bar's tone that goes with a counter's colour."""
    return "red" if color == "redText" else "amber" if color == "amberText" else "accent"


def channel_sentence(channel: ChannelView) -> str:
    """A tab for a screen reader."""
    count, _, _ = counter(channel)
    too_long = "" if channel.valid else _tr("te lang")
    return spoken(channel.label, count, too_long, _tr("eigen tekst") if channel.own else "")


def checks(channel: ChannelView, base: str, blanks: Iterable[str]) -> tuple[Check, ...]:
    """What is checked of a channel's version, and what it leaves out."""
    found = [_length_check(channel)]
    if channel.needs_image:
        found.append(Check("triangle-alert", "amberText", _tr("Dit kanaal neemt geen bericht zonder beeld")))
    found += [
        Check("triangle-alert", "amberText", _tr("Plaatshouder ‘{name}’ is leeg").format(name=name), ("F8",))
        for name in dict.fromkeys(blanks)
    ]
    left = () if channel.own else left_out(base, channel)
    if left:
        named = [_briefly(sentence) for sentence in left[:NAMED]]
        rest = len(left) - len(named)
        more = counted(rest, _tr("en nog {n} zin"), _tr("en nog {n} zinnen"))
        words = spoken(*named, more if rest else "")
        found.append(Check("info", "text2", _tr("Niet in deze versie: {what}").format(what=words)))
    return tuple(found)


def _briefly(sentence: str) -> str:
    """How a sentence begins: enough to know which it is."""
    words = sentence.rstrip(".!?").split()
    kept = " ".join(words[:BRIEF])
    return kept if len(words) <= BRIEF else f"{kept}…"


def _length_check(channel: ChannelView) -> Check:
    if channel.limit is None:
        return Check("circle-check", "greenText", spoken(_length(channel.length, channel), _tr("geen grens")))
    words = spoken(
        _tr("{length} van {limit}").format(length=thousands(channel.length), limit=_length(channel.limit, channel)),
        _tr("link telt als 23") if channel.unit == "weighted" else "",
    )
    if channel.valid:
        return Check("circle-check", "greenText", words)
    over = channel.length - channel.limit
    return Check(
        "circle-alert",
        "redText",
        labelled(words, _tr("{over} te veel").format(over=thousands(over))) if over > 0 else words,
    )


def _length(count: int, channel: ChannelView) -> str:
    """So many words or signs, as the channel counts."""
    if channel.unit == "words":
        return counted(count, _tr("{n} woord"), _tr("{n} woorden"))
    return counted(count, _tr("{n} teken"), _tr("{n} tekens"))


def left_out(base: str, channel: ChannelView) -> tuple[str, ...]:
    """The sentences of the base text that a channel's version does not have, headings aside."""
    there = " ".join(channel.text.split())
    plain = without_references(base).replace("**", "")
    lines = [line for line in plain.splitlines() if line.strip() and not line.startswith("#")]
    sentences = [part.strip().lstrip("-> ").strip() for line in lines for part in split_sentences(line)]
    have = there.replace("**", "")
    return tuple(sentence for sentence in sentences if sentence and " ".join(sentence.split()) not in have)


def obstacle(
    view: StatementView, found: tuple[Mark, ...], odds: tuple[Odd, ...], voice: Voice, *, dirty: bool
) -> tuple[str, str]:
    """Why clearance cannot be asked yet, and what follows; empty when it can. `found` are the marks of all its texts,
    `odds` what its languages say otherwise."""
    if not dirty and any(item.fate == "released" and item.id == view.revision for item in view.revisions):
        return _tr("Deze tekst is vrijgegeven"), ""
    if view.asked and not dirty:
        return _tr("Akkoord is gevraagd op revisie {number}").format(number=view.number), ""
    parts = _counts(view, found)
    others = [item for item in view.open_findings if not item.code.startswith((*OWN_FINDINGS, *ODDS))]
    if parts:
        return _tr("Nog {what}").format(what=enumerated(parts)), _tr("daarna kan je akkoord vragen")
    if odds:
        return _odd(odds[0], voice), _tr("daarna kan je akkoord vragen")
    return (voice.say(others[0].code, others[0].params), "") if others else ("", "")


def _odd(odd: Odd, voice: Voice) -> str:
    """What a translation says otherwise, in the few words that fit beside the button."""
    code, params = odd
    words = {
        "gate.language_left_out": _tr("{language} verwijst niet naar {refs}"),
        "gate.language_added": _tr("{language} verwijst ook naar {refs}"),
        "gate.language_outdated": _tr("{language} is ouder dan de basistekst"),
    }[code]
    refs = params.get("refs")
    named = ", ".join(refs) if isinstance(refs, tuple) else ""
    return words.format(language=voice.tongue(str(params["language"])), refs=named)


def _counts(view: StatementView, found: tuple[Mark, ...]) -> list[str]:
    still = open_marks(found)
    blanks = sum(mark.kind == "placeholder" for mark in still)
    claims = len({mark.name for mark in still if mark.kind == "reference"})
    points = len({item.params.get("point") for item in view.open_findings if item.code.startswith("gate.list_")})
    still_open = (
        (blanks, _tr("{n} plaatshouder"), _tr("{n} plaatshouders")),
        (claims, _tr("{n} bewering"), _tr("{n} beweringen")),
        (points, _tr("{n} checkpunt"), _tr("{n} checkpunten")),
    )
    return [counted(count, one, more) for count, one, more in still_open if count]


def short_sha(sha: str) -> str:
    """The first eight and last four of a fingerprint: `9f3a 2c1d … b07e`."""
    return f"{sha[:4]} {sha[4:8]} … {sha[-4:]}"


def kind_pills(view: StatementView, voice: Voice, *, dirty: bool = False) -> tuple[PillSpec, ...]:
    """The pills beside the title: the trade's name of the kind, and where the text stands; `dirty` is a draft again."""
    term = kind_term(view.kind)
    fate = next((item.fate for item in view.revisions if item.id == view.revision), "draft")
    fate = "draft" if dirty else fate
    state = {"released": _tr("vrijgegeven"), "asked": _tr("akkoord gevraagd")}.get(fate, _tr("concept"))
    language = PillSpec(view.language.upper(), "outline") if view.language != voice.language else None
    pills = (PillSpec(term, "outline") if term else None, language, PillSpec(state))
    return tuple(pill for pill in pills if pill is not None)


def kind_term(kind: str) -> str:
    """The trade's own word for a kind, where the label says it in plain words; empty when they are the same."""
    return _tr("wachtverklaring") if kind == "holding_statement" else ""
