"""Acts at the door: journalists' questions, releases and what the channels carry, each by the desk's own command."""

from __future__ import annotations

from collections.abc import Mapping

from woordvoering.clock import brussels, moment
from woordvoering.demo import acts
from woordvoering.demo.night import Night, request_of, sender_of
from woordvoering.demo.play import Player
from woordvoering.journal.journal import Changes
from woordvoering.release.commands import Choices


def release(night: Night, act: acts.Release) -> Changes:
    """Out through the gate; the kit lies in the desk's releases under its time and name."""
    folder = night.desk.releases_folder
    folder.mkdir(mode=0o700, exist_ok=True)
    name = f"{brussels(act.when):%H%M}-{act.statement}"
    choices = Choices(
        channels=act.channels,
        groups=act.groups,
        formats=act.formats,
        requests=tuple(night.names.requests[request][1] for request in act.requests),
        next_update_at=None if act.promised_update is None else moment(act.promised_update),
    )
    kit, changes = night.desk.releases.release(
        night.who(act.by), night.case(act.case), night.names.statements[act.statement], choices, folder / name
    )
    night.names.releases[f"{act.statement}/{act.revision}"] = kit.release
    night.names.kits.append(name)
    return changes


def channel_sent(night: Night, act: acts.ChannelSent) -> Changes:
    """Where a channel carries it."""
    released = night.names.releases[f"{act.statement}/{act.revision}"]
    return night.desk.releases.posted(night.who(act.by), night.case(act.case), released, act.channel, act.url)


def media_request(night: Night, act: acts.MediaRequest) -> Changes:
    """A mail taken as a question: with the journalist's own deadline, and the address that it came from."""
    case = night.case(act.case)
    request, changes = night.desk.requests.receive(
        night.who(act.by),
        case,
        act.outlet,
        act.journalist,
        act.question,
        "mail",
        received_at=act.when if act.received is None else moment(act.received),
        deadline=moment(act.deadline),
        contact=sender_of(act.mail),
        request=request_of(act.mail),
    )
    night.names.requests[act.request] = (case, request)
    if act.touches:
        changes |= night.desk.answers.touches(night.who(act.by), case, request, act.touches)
    return changes


def mail_set_aside(night: Night, act: acts.MailSetAside) -> Changes:
    """No media request is made of a mail; nothing is written, for nothing was done."""
    night.desk.mailbox.set_aside(request_of(act.mail))
    return Changes()


def assign(night: Night, act: acts.Assign) -> Changes:
    """A question is given to an officer."""
    case, request = night.names.requests[act.request]
    return night.desk.requests.assign(night.who(act.by), case, request, act.officer)


def delay(night: Night, act: acts.Delay) -> Changes:
    """A new time, as the journalist was told."""
    case, request = night.names.requests[act.request]
    return night.desk.requests.delay(night.who(act.by), case, request, moment(act.until))


def stage_answer(night: Night, act: acts.StageAnswer) -> Changes:
    """The answer stands ready for each newsroom that asked about one case."""
    asked = [night.names.requests[request] for request in act.requests]
    case = asked[0][0]
    _, changes = night.desk.answers.ready(night.who(act.by), case, tuple(request for _, request in asked))
    return changes


def deliver(night: Night, act: acts.Deliver) -> Changes:
    """A newsroom got a released text, as the line that a person writes; its question stays open."""
    case, request = night.names.requests[act.request]
    outlet = next(view.outlet for view in night.desk.views.requests() if view.id == request)
    released = night.names.releases[f"{act.statement}/{act.revision}"]
    version = next(view.version for view in night.desk.views.releases(case) if view.id == released)
    words = f"Vrijgegeven tekst v{version} bezorgd aan {outlet}"
    return night.desk.cases.note(night.who(act.by), case, words, medium="mail")


def answer(night: Night, act: acts.AnswerGiven) -> Changes:
    """A question is settled; what stood ready was settled by the very release that the script names."""
    case, request = night.names.requests[act.request]
    released = night.names.releases.get(f"{act.statement}/{act.revision}", "")
    view = next(view for view in night.desk.views.requests() if view.id == request)
    if released and view.release == released:
        return Changes()
    return night.desk.requests.resolve(
        night.who(act.by), case, request, act.resolution, note=act.text, release=released
    )


ACTS: Mapping[type, Player] = {
    acts.Release: release,
    acts.ChannelSent: channel_sent,
    acts.MediaRequest: media_request,
    acts.MailSetAside: mail_set_aside,
    acts.Assign: assign,
    acts.Delay: delay,
    acts.StageAnswer: stage_answer,
    acts.Deliver: deliver,
    acts.AnswerGiven: answer,
}
