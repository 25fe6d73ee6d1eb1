"""The difference between two revisions at word level: insert green, delete red and struck through."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from ui.theme import Theme
from ui.widgets.flow import FlowText, Run

Change = Literal["same", "ins", "del"]


@dataclass(frozen=True, slots=True)
class DiffRun:
    """A stretch of text and what happened to it."""

    text: str
    change: Change = "same"


def diff_runs(runs: Sequence[DiffRun]) -> tuple[Run, ...]:
    """The runs in their looks; a line break stays outside of them."""
    looks = {
        "same": ("", "", False),
        "ins": ("insText", "ins", False),
        "del": ("deleText", "dele", True),
    }
    return tuple(
        Run(run.text, color=looks[run.change][0], fill=looks[run.change][1], strike=looks[run.change][2])
        for run in runs
    )


def spoken(runs: Sequence[DiffRun]) -> str:
    """The difference for a screen reader: what was added and what was struck is named."""
    words = {
        "same": "{text}",
        "ins": QCoreApplication.translate("DiffView", "toegevoegd: {text}."),
        "del": QCoreApplication.translate("DiffView", "geschrapt: {text}."),
    }
    return " ".join(words[run.change].format(text=run.text.strip()) for run in runs if run.text.strip())


class DiffView(FlowText):
    """A paragraph with its insertions and deletions."""

    def __init__(
        self, theme: Theme, runs: Sequence[DiffRun] = (), style: str = "row_text", parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, (), style, parent=parent)
        self.show_diff(runs)

    def show_diff(self, runs: Sequence[DiffRun]) -> None:
        """Shows another difference."""
        self.show_runs(diff_runs(runs))
        self.say(spoken(runs))
