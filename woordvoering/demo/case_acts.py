"""Acts on a case, its claims and its lessons, each by the one command of the desk that a person would use."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, time

from woordvoering.clock import BRUSSELS, moment
from woordvoering.demo import acts
from woordvoering.demo.devices import join
from woordvoering.demo.night import Night, posts_of, shipped
from woordvoering.demo.play import Player
from woordvoering.journal.journal import Changes


def open_case(night: Night, act: acts.OpenCase) -> Changes:
    """A story of the board, or a case of the desk's own."""
    desk, by = night.desk, night.who(act.by)
    if act.story is None:
        case, changes = desk.cases.open_own(by, act.title, moment(act.t0), wijk=act.wijk, number=act.case)
    else:
        story = night.story(act.story)
        case, changes = desk.stories.open(by, story, title=act.title, wijk=act.wijk, number=act.case)
    night.names.cases[act.case] = case
    return changes


def take_up(night: Night, act: acts.TakeUp) -> Changes:
    """Somebody has a look: the case is opened in their name."""
    by = night.who(act.by)
    case, changes = night.desk.stories.open(by, night.story(act.story), number=act.case)
    night.names.cases[act.case] = case
    return changes | night.desk.cases.assign(by, case, by)


def check_emergency(night: Night, act: acts.EmergencyCheck) -> Changes:
    """Whether somebody needs urgent help."""
    return night.desk.cases.check_emergency(
        night.who(act.by),
        night.case(act.case),
        act.outcome,
        note=act.note,
        number=act.number,
        signals=posts_of(act.signals),
    )


def triage(night: Night, act: acts.Triage) -> Changes:
    """What the desk does with it."""
    return night.desk.cases.triage(
        night.who(act.by),
        night.case(act.case),
        act.decision,
        act.reason,
        impact=act.impact,
        categories=act.categories,
        circumstances=act.circumstances,
        refer_to=act.refer_to,
        recheck_at=None if act.recheck is None else moment(act.recheck),
    )


def inform(night: Night, act: acts.Inform) -> Changes:
    """An office is told."""
    name = night.zone.person(act.person).name
    return night.desk.cases.inform(night.who(act.by), night.case(act.case), act.role, name, act.medium, note=act.text)


def claim(night: Night, act: acts.Claim) -> Changes:
    """A claim with the grade that it starts with."""
    by, case = night.who(act.by), night.case(act.case)
    number, changes = night.desk.claims.make(by, case, act.wording, signals=posts_of(act.signals))
    return changes | night.desk.claims.assess(
        by,
        case,
        number,
        "unstarted",
        source_grade=act.source_grade,
        information_grade=act.information_grade,
    )


def claim_status(night: Night, act: acts.ClaimStatusSet) -> Changes:
    """What verification gave."""
    return night.desk.claims.assess(
        night.who(act.by),
        night.case(act.case),
        act.claim,
        act.status,
        source_grade=act.source_grade,
        information_grade=act.information_grade,
        reason=act.reason,
    )


def disclosure(night: Night, act: acts.DisclosureSet) -> Changes:
    """Whether it may be told."""
    return night.desk.claims.disclose(night.who(act.by), night.case(act.case), act.claim, act.disclosure, act.reason)


def enquiry(night: Night, act: acts.Enquiry) -> Changes:
    """A question to somebody who may know."""
    case = night.case(act.case)
    step, changes = night.desk.claims.ask(night.who(act.by), case, act.claim, act.to, act.medium, act.question)
    night.names.enquiries[act.enquiry] = (case, step)
    return changes


def enquiry_result(night: Night, act: acts.EnquiryResult) -> Changes:
    """What came back, with the file that it is based on."""
    by, (case, step) = night.who(act.by), night.names.enquiries[act.enquiry]
    material, changes = "", Changes()
    if act.material is not None:
        data = shipped(act.material).read_bytes()
        material, changes = night.desk.claims.store_material(by, case, act.material, data)
    return changes | night.desk.claims.answer(by, case, step, act.outcome, act.result, material=material)


def store_material(night: Night, act: acts.StoreMaterial) -> Changes:
    """A file with its SHA-256."""
    data = shipped(act.file).read_bytes()
    by, case = night.who(act.by), night.case(act.case)
    return night.desk.claims.store_material(by, case, act.file, data, captured_from=act.captured_from)[1]


def capture(night: Night, act: acts.Capture) -> Changes:
    """A picture of a screen, kept before its post is gone."""
    return night.desk.captures.file(
        night.who(act.by), shipped(act.file).read_bytes(), note=act.text, seen_at=act.seen_at
    )[1]


def join_device(night: Night, act: acts.JoinDevice) -> Changes:
    """One device more in the exchange; nothing is done at it yet."""
    join(night.desk, night.zone.person(act.person), None, night.dice, lambda _: None)
    return Changes()


def note(night: Night, act: acts.Note) -> Changes:
    """A line of the course of events."""
    return night.desk.cases.note(night.who(act.by), night.case(act.case), act.text, medium=act.medium)


def follow_up(night: Night, act: acts.FollowUp) -> Changes:
    """The promised update, and the next promise."""
    by, case = night.who(act.by), night.case(act.case)
    changes = night.desk.cases.keep_promise(by, case, act.text)
    if act.next_update is not None:
        changes |= night.desk.cases.promise(by, case, moment(act.next_update), "Volgende update")
    return changes


def close_case(night: Night, act: acts.CloseCase) -> Changes:
    """Nothing is open any more."""
    return night.desk.cases.close(night.who(act.by), night.case(act.case), act.reason)


def lesson(night: Night, act: acts.Lesson) -> Changes:
    """What was learnt, with its owner and its date; some are carried out already."""
    by, case = night.who(act.by), night.case(act.case)
    due = moment(datetime.combine(act.due, time(), BRUSSELS))
    made, changes = night.desk.evaluations.note_lesson(by, case, act.text, owner=act.owner, due=due)
    return changes | night.desk.evaluations.close_lesson(by, case, made) if act.done else changes


ACTS: Mapping[type, Player] = {
    acts.OpenCase: open_case,
    acts.TakeUp: take_up,
    acts.EmergencyCheck: check_emergency,
    acts.Triage: triage,
    acts.Inform: inform,
    acts.Claim: claim,
    acts.ClaimStatusSet: claim_status,
    acts.DisclosureSet: disclosure,
    acts.Enquiry: enquiry,
    acts.EnquiryResult: enquiry_result,
    acts.StoreMaterial: store_material,
    acts.Capture: capture,
    acts.JoinDevice: join_device,
    acts.Note: note,
    acts.FollowUp: follow_up,
    acts.CloseCase: close_case,
    acts.Lesson: lesson,
}
