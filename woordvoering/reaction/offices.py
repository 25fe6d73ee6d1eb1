"""Whose act a step is: the schema's own office for it, who stands in for that office, and to whom it escalates."""

from __future__ import annotations

from woordvoering.reaction.schema import Schema


def offices_for(schema: Schema, step_id: str) -> tuple[str, ...]:
    """The roles that may take a step (the schema's 'who'), the office itself first; none for an unknown step."""
    step = schema.step(step_id)
    if step is None:
        return ()
    found: list[str] = []
    waiting = [step.who, *(each.to for each in step.escalation)]
    while waiting:
        role = waiting.pop(0)
        known = schema.role(role)
        if role not in found:
            found.append(role)
            waiting += [known.deputy] if known is not None and known.deputy else []
    return tuple(found)
