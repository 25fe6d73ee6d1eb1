"""Acts on media requests: taken down, handed to somebody, delayed, resolved."""

from __future__ import annotations

from woordvoering.casework import events as ev
from woordvoering.casework.fields import line, text
from woordvoering.casework.rules import open_case, request_of, require
from woordvoering.casework.tools import Tools
from woordvoering.errors import Reason, WrongUse
from woordvoering.journal.journal import Changes


class RequestCommands:
    """Acts on journalists' questions."""

    def __init__(self, tools: Tools) -> None:
        self._tools = tools

    def receive(
        self,
        actor: str,
        case: str,
        outlet: str,
        journalist: str,
        question: str,
        medium: ev.Medium,
        *,
        received_at: int | None = None,
        deadline: int | None = None,
        contact: str = "",
        request: str = "",
    ) -> tuple[str, Changes]:
        """Takes a question down with the journalist's own deadline; returns its id. `request` is the id of a question
        that came by mail, the same at every desk."""
        open_case(self._tools.rows(case))
        received = self._tools.clock.now() if received_at is None else received_at
        late = deadline is not None and deadline < received
        require(Reason("request.deadline_before_question", {"deadline": deadline}) if late else None)
        request = request or self._tools.new_id()
        fact = ev.RequestReceived(
            request=request,
            outlet=line("outlet", outlet),
            journalist=line("journalist", journalist, empty=True),
            question=text("question", question),
            medium=medium,
            received_at=received,
            deadline=deadline,
            contact=line("contact", contact, empty=True),
        )
        return request, self._tools.write(case, actor, fact)

    def assign(self, actor: str, case: str, request: str, member: str) -> Changes:
        """Hands a request to somebody."""
        request_of(self._tools.rows(case), request)
        if member not in self._tools.journal.roster().members:
            raise WrongUse("member.unknown", member=member)
        return self._tools.write(case, actor, ev.RequestAssigned(request=request, member=member))

    def delay(self, actor: str, case: str, request: str, until: int) -> Changes:
        """Logs that the journalist was told a new time."""
        request_of(self._tools.rows(case), request)
        require(Reason("request.delay_in_past", {"at": until}) if until <= self._tools.clock.now() else None)
        return self._tools.write(case, actor, ev.RequestDelayed(request=request, until=until))

    def resolve(
        self, actor: str, case: str, request: str, resolution: ev.Resolution, *, note: str = "", release: str = ""
    ) -> Changes:
        """Ends a request; to decline takes a reason, a statement names the release."""
        request_of(self._tools.rows(case), request)
        declined = resolution in ("declined", "dropped") and not note.strip()
        unnamed = resolution == "statement" and not release
        require(
            Reason("request.reason_missing", {"resolution": resolution}) if declined else None,
            Reason("request.release_missing") if unnamed else None,
        )
        fact = ev.RequestResolved(
            request=request, resolution=resolution, note=text("note", note, empty=True), release=release
        )
        return self._tools.write(case, actor, fact)
