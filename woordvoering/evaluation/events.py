"""What can happen after the night: lessons, and the evaluation that ends the schema."""

from __future__ import annotations

from woordvoering.journal.event import Fact


class LessonNoted(Fact, frozen=True, tag="lesson.noted"):
    """Something learned, with who takes it up and by when (ms UTC)."""

    lesson: str
    text: str
    owner: str = ""
    due: int | None = None


class LessonClosed(Fact, frozen=True, tag="lesson.closed"):
    """A lesson was carried out."""

    lesson: str
    note: str = ""


class CaseEvaluated(Fact, frozen=True, tag="case.evaluated"):
    """The after-action review was held: what came out of it."""

    conclusion: str


FACTS: tuple[type[Fact], ...] = (LessonNoted, LessonClosed, CaseEvaluated)
