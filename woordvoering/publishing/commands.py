"""Acts on what is to leave: planned and taken back, retried, settled, taken over by another device."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import msgspec

from woordvoering.casework.fields import line
from woordvoering.casework.rules import office_reasons, require
from woordvoering.casework.tools import Tools
from woordvoering.errors import Reason, Refused
from woordvoering.journal.event import WORKSPACE
from woordvoering.journal.fold import Rows
from woordvoering.journal.journal import Changes
from woordvoering.publishing import events as ev
from woordvoering.publishing.rows import AccountRow, OutgoingRow, PlanRow, PlanState
from woordvoering.publishing.rules import LATE, UNDO, standing_targets
from woordvoering.publishing.tasks import Task
from woordvoering.publishing.tongues import posted_in
from woordvoering.release.commands import Choices, Kit, Leaving, ReleaseCommands, choice_reasons
from woordvoering.release.events import Target
from woordvoering.release.gate import Gate
from woordvoering.release.recipients import channels_for
from woordvoering.release.rows import MAIL, ChannelRow, ReleaseRow, posted_key
from woordvoering.release.tongues import told_in
from woordvoering.statements.rows import StatementRow, head_of


class Timing(msgspec.Struct, frozen=True):
    """When something leaves; `at` (ms UTC) is the end of the embargo or the scheduled moment."""

    when: ev.When = "now"
    at: int | None = None


class PublishingCommands:
    """Acts of publishing. The gate is asked when something is planned, and again when it leaves."""

    def __init__(self, tools: Tools, gate: Gate, releases: ReleaseCommands) -> None:
        self._tools, self._gate, self._releases = tools, gate, releases

    def plan(
        self,
        actor: str,
        case: str,
        statement: str,
        choices: Choices,
        timing: Timing = Timing(),  # noqa: B008
        folder: str = "",
    ) -> tuple[str, Changes]:
        """Plans a release; nothing leaves before half a minute has passed. Returns the id that the release will have.

        Raises Refused with every reason of the gate as of then, of who may release, or of the moment that was chosen.
        """
        now = self._tools.clock.now()
        leaves_at = now + UNDO if timing.when != "schedule" else max(timing.at or 0, now + UNDO)
        require(*_timing_reasons(timing, now), *self._office(actor), *choice_reasons(choices))
        revision = self._gate.may_leave_at(case, statement, leaves_at if timing.at is None else timing.at)
        rows = self._tools.rows(case)
        standing = [row for row in rows.all(PlanRow) if row.statement == statement and row.state == "open"]
        require(Reason("release.planned_already", {"at": standing[0].leaves_at}) if standing else None)
        plan = self._tools.new_id()
        fact = ev.Planned(
            plan=plan,
            statement=statement,
            revision=revision.key,
            sha256=revision.sha256,
            channels=choices.channels,
            groups=choices.groups,
            formats=choices.formats,
            requests=choices.requests,
            when=timing.when,
            leaves_at=leaves_at,
            at=timing.at,
            next_update_at=choices.next_update_at,
            folder=folder,
        )
        return plan, self._tools.write(case, actor, fact)

    def cancel(self, actor: str, case: str, plan: str, reason: str = "") -> Changes:
        """Takes a plan back before it leaves, or lays one aside that was held. Raises Refused when it is not known,
        left, or was taken back."""
        require(*_plan_reasons(self._tools.rows(case), plan, "open", "held"))
        return self._tools.write(case, actor, ev.PlanCancelled(plan=plan, reason=line("reason", reason, empty=True)))

    def leave(self, case: str, plan: str, folder: Path) -> tuple[Kit, Changes]:
        """Makes a plan leave, in the name of who planned it or took it over. Raises Refused with every reason of the
        gate of this moment, StoreFull, BrokenStore."""
        rows, now = self._tools.rows(case), self._tools.clock.now()
        require(*_plan_reasons(rows, plan, "open"))
        row = rows.get(PlanRow, plan)
        if row is None:
            raise Refused(Reason("release.plan_unknown", {"plan": plan}))
        late = now - row.leaves_at > LATE
        require(Reason("release.plan_late", {"at": row.leaves_at}) if late else None)
        choices = Choices(
            channels=row.channels,
            groups=row.groups,
            formats=row.formats,
            requests=row.requests,
            next_update_at=row.next_update_at,
        )
        embargo = row.at if row.when == "embargo" and row.at is not None and row.at > now else None
        leaving = Leaving(
            release=plan,
            plan=plan,
            embargo=embargo,
            targets=self.targets(case, row.statement, row.channels),
            sha256=row.sha256,
        )
        return self._releases.release(row.by, case, row.statement, choices, folder, leaving=leaving)

    def release_now(
        self, actor: str, case: str, statement: str, choices: Choices, folder: Path, *, embargo: int | None = None
    ) -> tuple[Kit, Changes]:
        """Releases at once, without the half minute: what the accounts are to send is sent from here.

        Raises Refused, StoreFull, BrokenStore.
        """
        now = self._tools.clock.now()
        require(*_timing_reasons(Timing("now" if embargo is None else "embargo", embargo), now))
        leaving = Leaving(embargo=embargo, targets=self.targets(case, statement, choices.channels))
        return self._releases.release(actor, case, statement, choices, folder, leaving=leaving)

    def hold(self, case: str, plan: str, reasons: Iterable[Reason]) -> Changes:
        """Ends a plan whose moment came while the gate said no; whoever planned it says so."""
        row = self._tools.rows(case).get(PlanRow, plan)
        if row is None or row.state != "open":
            return Changes()
        fact = ev.PlanHeld(plan=plan, reasons=tuple(map(ev.why_of, reasons)))
        return self._tools.write(case, row.by, fact)

    def targets(self, case: str, statement: str, channels: tuple[str, ...]) -> tuple[Target, ...]:
        """The accounts that a release goes to, once for each language they post in: those of its channels, and the
        press list's mail.

        A correction goes to every account at which the corrected text stands or may stand as well.
        """
        accounts = self._tools.rows(WORKSPACE).all(AccountRow)
        rows = self._tools.rows(case)
        open_to = channels_for(rows, statement, channels)
        text = rows.get(StatementRow, statement)
        head = head_of(rows, text) if text is not None else None
        own, variants = (text.language, head.variants) if text is not None and head is not None else ("", {})
        chosen = [
            Target(row.channel, row.key, row.kind, key)
            for row in accounts
            if row.channel in open_to or row.channel == MAIL
            for key in posted_in(row.options, own, variants)
        ]
        wrong = [row for row in rows.all(ReleaseRow) if text is not None and row.statement == text.corrects]
        for release in wrong if text is not None and text.kind == "correction" else ():
            outgoing = rows.get(OutgoingRow, release.key)
            chosen += standing_targets(rows, release, outgoing.targets) if outgoing is not None else ()
        return tuple(dict.fromkeys(chosen))

    def retry(self, actor: str, case: str, release: str, task: str = "") -> Changes:
        """Tries what failed again now: one task, or every one of a release."""
        require(*self._outgoing_reasons(case, release))
        return self._tools.write(case, actor, ev.RetryAsked(release=release, task=task))

    def settle(self, actor: str, task: Task, *, arrived: bool, how: str, url: str = "") -> Changes:
        """Says whether something arrived of which nobody knows, or that it was done by hand, and how one knows."""
        fit = task.account and task.state in ("unknown", "failed", "held")
        require(None if fit else Reason("sending.not_open", {"channel": task.channel}))
        fact = ev.AttemptSettled(
            release=task.release,
            task=task.name,
            act=task.act,
            arrived="yes" if arrived else "no",
            how=line("how", how),
            url=line("url", url, limit=2000, empty=True),
            until=task.until if task.act == "move" else None,
        )
        return self._tools.write(task.case, actor, fact)

    def skip_website(self, actor: str, case: str, release: str, reason: str) -> Changes:
        """Lets the other channels go before the website, which did not take it; the reason stays."""
        require(*self._outgoing_reasons(case, release), *self._office(actor))
        return self._tools.write(case, actor, ev.WebsiteSkipped(release=release, reason=line("reason", reason)))

    def take_over(self, actor: str, case: str, release: str, reason: str) -> Changes:
        """Sends a release, or makes a plan leave, from this device from now on: what is open counts as unknown first.

        Raises Refused when it is known to neither, or this device has it already.
        """
        rows, device = self._tools.rows(case), self._tools.journal.seat(actor).device
        plan, outgoing = rows.get(PlanRow, release), rows.get(OutgoingRow, release)
        there = outgoing.device if outgoing is not None else plan.device if plan is not None else None
        require(
            Reason("release.unknown", {"release": release}) if there is None else None,
            Reason("sending.ours_already") if there == device else None,
            *self._office(actor),
        )
        return self._tools.write(case, actor, ev.SendingTakenOver(release=release, reason=line("reason", reason)))

    def taken_back(
        self, actor: str, case: str, release: str, channel: str, how: str = "", language: str = ""
    ) -> Changes:
        """Logs that a channel done by hand carries a withdrawn release no more, in a language: the statement's own,
        unless said."""
        rows = self._tools.rows(case)
        row = rows.get(ReleaseRow, release)
        there = rows.get(ChannelRow, posted_key(rows, row, channel, language)) if row is not None else None
        standing = row is not None and row.withdrawn_at is None
        require(
            Reason("release.unknown", {"release": release}) if row is None else None,
            Reason("release.not_withdrawn", {"version": row.version}) if row is not None and standing else None,
            Reason("release.channel_unknown", {"channel": channel}) if there is None else None,
        )
        told = told_in(rows, row, channel) if row is not None else ("",)
        fact = ev.ChannelTakenBack(
            release=release, channel=channel, how=line("how", how, empty=True),
            language=(language or told[0]) if len(told) > 1 else "",
        )  # fmt: skip
        return self._tools.write(case, actor, fact)

    def _office(self, actor: str) -> tuple[Reason, ...]:
        return office_reasons(self._tools.schema, self._tools.journal.roster(), actor, "release")

    def _outgoing_reasons(self, case: str, release: str) -> tuple[Reason, ...]:
        known = self._tools.rows(case).get(OutgoingRow, release)
        return () if known is not None else (Reason("release.unknown", {"release": release}),)


def _plan_reasons(rows: Rows, plan: str, *states: PlanState) -> tuple[Reason, ...]:
    row = rows.get(PlanRow, plan)
    if row is None:
        return (Reason("release.plan_unknown", {"plan": plan}),)
    if row.state in states:
        return ()
    return (Reason(f"release.plan_{row.state}", {"at": row.ended_at}),)


def _timing_reasons(timing: Timing, now: int) -> tuple[Reason, ...]:
    if timing.when == "now":
        return () if timing.at is None else (Reason("release.moment_not_wanted"),)
    if timing.at is None:
        return (Reason("release.moment_missing"),)
    return () if timing.at > now else (Reason("release.moment_past", {"at": timing.at}),)
