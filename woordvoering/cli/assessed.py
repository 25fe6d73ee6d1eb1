"""An assessment in words: the next step with its reason, what blocks and who waits how long, and the phases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from woordvoering.cli.session import Sitting
from woordvoering.errors import Reason

if TYPE_CHECKING:
    from woordvoering.reaction.findings import Assessment, Who


def tell_assessment(sitting: Sitting, found: Assessment) -> None:
    """Tells an assessment to a person."""
    voice, step = sitting.voice, found.next_step
    voice.line(voice.reason(Reason(step.code, dict(step.params))))
    voice.line(voice.reason(Reason(step.why, dict(step.params))))
    turn = who_words(sitting, found.whose_turn.who)
    if turn:
        since = found.whose_turn.since
        code = "cli.turn" if since is None else "cli.turn_since"
        voice.line(voice.say(code, {"who": turn, "waits": None if since is None else found.now - since}))
    if step.late_ms:
        voice.line(voice.say("cli.late", {"late": step.late_ms}))
    voice.line()
    blocking = [
        [voice.reason(Reason(one.code, dict(one.params))), who_words(sitting, one.who),
         "" if one.waiting_since is None else voice.lasting(found.now - one.waiting_since)]
        for one in found.blockers
    ]  # fmt: skip
    voice.table(("blocks", "who", "waits"), blocking, empty="cli.nothing_blocks")
    phases = [
        [one.id, voice.say(f"cli.phase.{one.state}"), voice.when(one.target_at), voice.when(one.done_at)]
        for one in found.phases
    ]
    voice.table(("phase", "state", "target", "finished"), phases)


def who_words(sitting: Sitting, who: Who) -> str:
    """A party outside, a person with their name, or an office of the schema."""
    if who.party:
        return who.party
    if who.person:
        return sitting.desk.views.people().person(who.person).name
    role = sitting.desk.schema.role(who.role) if who.role else None
    return role.title.of(sitting.session.language) if role else who.role or ""
