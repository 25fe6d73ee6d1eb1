"""The nine nodes of the stepper: what is done, where the case is, what began early and what is late."""

from __future__ import annotations

import msgspec

from woordvoering.reaction.findings import PhaseState, PhaseView
from woordvoering.reaction.schema import Phase, Step
from woordvoering.reaction.steps import Progress
from woordvoering.reaction.view import CaseView


class _Node(msgspec.Struct, frozen=True):
    """The steps of one phase that are for this case, with how far each is."""

    phase: Phase
    steps: tuple[Step, ...]
    progress: tuple[Progress, ...]

    @property
    def done(self) -> bool:
        return bool(self.progress) and all(item.finished for item in self.progress)

    @property
    def started_at(self) -> int | None:
        return min((item.started for item in self.progress if item.started is not None), default=None)

    @property
    def done_at(self) -> int | None:
        moments = [item.done for item in self.progress if item.done is not None]
        return max(moments, default=None) if self.done else None

    @property
    def waived(self) -> str | None:
        return next((item.waived for item in self.progress if item.waived is not None), None)


def _node(view: CaseView, phase: Phase) -> _Node:
    steps = tuple(s for s in view.schema.steps if s.phase == phase.id and view.progress[s.id].applies)
    return _Node(phase, steps, tuple(view.progress[step.id] for step in steps))


def _target(view: CaseView, node: _Node) -> int | None:
    """The target of the step that the phase is named after: the last one with a clock."""
    moments = [view.clocks[step.id].target_at for step in node.steps if step.id in view.clocks]
    if node.phase.id == "follow_up" and "follow_up" in view.clocks:
        return view.clocks["follow_up"].target_at
    return max(moments, default=None)


def _late(view: CaseView, node: _Node) -> int | None:
    late = [view.late(s.id) for s, p in zip(node.steps, node.progress, strict=True) if not p.finished]
    return max((item for item in late if item is not None), default=None)


def _state(node: _Node, late: int | None, *, current: bool, first_late: bool) -> PhaseState:
    if node.done:
        return "released" if node.phase.id == "release" else "done"
    if late is not None and first_late:
        return "late"
    if current:
        return "active"
    return "early" if node.started_at is not None else "todo"


def phases(view: CaseView) -> tuple[PhaseView, ...]:
    """Every phase of the stepper; at most one is 'late', the first one that is."""
    nodes = [_node(view, phase) for phase in view.schema.phases]
    lates = [None if node.done or view.facts.closed_at is not None else _late(view, node) for node in nodes]
    current = next((i for i, node in enumerate(nodes) if node.progress and not node.done), None)
    first_late = next((i for i, late in enumerate(lates) if late is not None), None)
    return tuple(
        PhaseView(
            id=node.phase.id,
            state=_state(node, lates[i], current=i == current, first_late=i == first_late),
            started_at=node.started_at,
            done_at=node.done_at,
            target_at=_target(view, node),
            late_ms=lates[i],
            waived=node.waived,
        )
        for i, node in enumerate(nodes)
    )
