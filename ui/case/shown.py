"""A case as the screen shows it: the record of the desk with every code in the user's words. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from ui.case.words import log_icon, short_party
from ui.voice import Voice
from ui.widgets.stepper import Phase
from ui.widgets.times import late, short_day, wall
from woordvoering.clock import DAY
from woordvoering.errors import Param
from woordvoering.overview.case_records import CaseView
from woordvoering.overview.records import LogLineView, Person
from woordvoering.reaction.findings import Blocker, NextStep, PhaseView, Who

KEYS_OF_ACTS = {
    "claim.set_aside": "case.go_on",
    "clearance.call": "case.call",
    "claim.add": "case.claim",
    "verification.add": "case.step",
    "statement.start": "case.editor",
    "statement.open": "case.editor",
}
"""The command whose key an alternative shows, where the screen has one."""

ACT_ICONS = {
    "verification.ask_again": "phone",
    "clearance.call": "phone",
    "emergency.pass_on": "phone",
    "emergency.answer": "siren",
    "clearance.request": "stamp",
    "clearance.remind": "bell",
    "release.open": "send",
    "claim.add": "plus",
    "verification.add": "plus",
    "statement.start": "square-pen",
    "statement.open": "square-pen",
    "acknowledgement.start": "send",
    "case.triage": "git-branch",
    "case.close": "archive",
    "evaluation.open": "chart-column",
}


def _tr(source: str) -> str:
    return QCoreApplication.translate("case", source)


@dataclass(frozen=True, slots=True)
class ActShown:
    """A button: the act's code, its words, icon and the command of its key."""

    act: str
    words: str
    icon: str = ""
    command: str = ""


@dataclass(frozen=True, slots=True)
class NeedShown:
    """A line of 'Nodig voor vrijgave'."""

    words: str
    red: bool
    who: str
    since: int | None


@dataclass(frozen=True, slots=True)
class NextShown:
    """The card: one sentence, one paragraph, one act, at most one other."""

    sentence: str
    why: str
    late: str
    primary: ActShown
    other: ActShown | None
    needs: tuple[NeedShown, ...]
    free: str


@dataclass(frozen=True, slots=True)
class LogShown:
    """A line of the course of events."""

    key: str
    at: int
    icon: str
    words: str
    who: str
    automatic: bool
    corrects: str = ""


@dataclass(frozen=True, slots=True)
class TurnShown:
    """'Aan zet': an icon, a name, and since when the desk waits."""

    icon: str
    name: str
    since: int | None
    red: bool


@dataclass(frozen=True, slots=True)
class CaseShown:
    """All that the screen needs of a case."""

    view: CaseView
    chips: tuple[str, ...]
    impact: str
    turn: TurnShown
    phases: tuple[Phase, ...]
    next: NextShown
    log: tuple[LogShown, ...]


def word_case(view: CaseView, voice: Voice) -> CaseShown:
    """The case in words."""
    people = _people(view)
    return CaseShown(
        view,
        tuple(voice.category(name) for name in view.categories),
        voice.impact(view.impact) or _tr("Nog niet bepaald"),
        _turn(view, voice, people),
        tuple(_phase(phase, view, voice) for phase in view.assessment.phases),
        _next(view, voice, people),
        tuple(_log(line, voice, people) for line in view.log),
    )


def _people(view: CaseView) -> dict[str, Person]:
    found = [line.who for line in view.log] + [one.member for one in view.requests] + [view.handler]
    found += [enquiry.asked_by for claim in view.claims for enquiry in claim.enquiries]
    return {person.id: person for person in found if person is not None}


def who_words(who: Who, voice: Voice, people: dict[str, Person], *, short: bool = False) -> str:
    """Whose turn it is in words: a party, a person with their name, or the office."""
    if who.party:
        return short_party(who.party) if short else who.party
    person = people.get(who.person or "")
    if person is not None:
        return person.short if short else person.name
    if who.role:
        return voice.role_short(who.role) if short else voice.role(who.role)
    return who.person or ""


def _turn(view: CaseView, voice: Voice, people: dict[str, Person]) -> TurnShown:
    turn = view.assessment.whose_turn
    name = who_words(turn.who, voice, people)
    icon = "flame" if "brandweer" in name.lower() else "landmark" if turn.since is not None else "user"
    return TurnShown(icon, name, turn.since, view.assessment.next_step.late_ms is not None)


def _phase(phase: PhaseView, view: CaseView, voice: Voice) -> Phase:
    target = "" if phase.target_at is None else _target(phase.target_at, view.now)
    if phase.waived is not None:
        return Phase(phase.id, voice.phase(phase.id), "done", _tr("overgeslagen"), target)
    if phase.state == "late" and phase.late_ms is not None:
        at = "" if phase.target_at is None else f"· {wall(phase.target_at)}"
        return Phase(phase.id, voice.phase(phase.id), "late", late(phase.late_ms), at)
    fact = "" if phase.done_at is None else wall(phase.done_at)
    if phase.state == "early":
        fact = _early(phase, view)
    return Phase(phase.id, voice.phase(phase.id), phase.state, fact, target)


def _early(phase: PhaseView, view: CaseView) -> str:
    drafts = [item for item in view.statements if item.released_version is None and not item.dropped]
    if phase.id == "statement" and drafts:
        return _tr("concept r{n}").format(n=drafts[-1].number)
    return "" if phase.started_at is None else wall(phase.started_at)


def _target(moment: int, now: int) -> str:
    if moment - now < DAY:
        return _tr("doel {time}").format(time=wall(moment))
    return short_day(moment)


def _next(view: CaseView, voice: Voice, people: dict[str, Person]) -> NextShown:
    step = view.assessment.next_step
    params = _named(step.params, people)
    if isinstance(params.get("party"), str):
        params["party"] = short_party(str(params["party"]))
    why = f"why.{step.code}"
    return NextShown(
        voice.say(step.code, params),
        voice.say(why, params) if voice.knows(why) else "",
        "" if step.late_ms is None else late(step.late_ms),
        _act(step.action, step, voice),
        None if step.alternative is None else _act(step.alternative, step, voice),
        tuple(_need(blocker, voice, people) for blocker in view.assessment.blockers),
        _tr("Niets blokkeert de vrijgave."),
    )


def _act(act: str, step: NextStep, voice: Voice) -> ActShown:
    words = voice.say(f"act.{act}")
    if act == "verification.ask_again" and step.who.party:
        words = _tr("Bel {party}").format(party=short_party(step.who.party))
    if act == "claim.set_aside" and step.params.get("ref"):
        words = _tr("Zonder {ref} verder").format(ref=step.params["ref"])
    return ActShown(act, words, ACT_ICONS.get(act, ""), KEYS_OF_ACTS.get(act, ""))


def _need(blocker: Blocker, voice: Voice, people: dict[str, Person]) -> NeedShown:
    words = voice.say(blocker.code, _named(blocker.params, people)).rstrip(".")
    who = who_words(blocker.who, voice, people, short=True)
    return NeedShown(words, blocker.severity == "red", who, blocker.waiting_since)


def _log(line: LogLineView, voice: Voice, people: dict[str, Person]) -> LogShown:
    said = voice.say(line.code, _named({**line.params, "text": line.text}, people))
    own = line.code == "log.note" and line.text
    words = line.text if own else said if line.text in said else f"{said}: {line.text}"
    who = _tr("automatisch") if line.who is None else line.who.short
    return LogShown(line.key, line.at, log_icon(line.icon), words, who, line.who is None, line.corrects)


def _named(params: Mapping[str, Param], people: dict[str, Person]) -> dict[str, Param]:
    given = dict(params)
    for name in ("member", "person", "second", "author"):
        person = people.get(str(given.get(name, "")))
        if person is not None:
            given[name] = person.short
    return given
