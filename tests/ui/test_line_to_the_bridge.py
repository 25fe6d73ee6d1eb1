"""The line that screens have to the desk: it leaves nothing out of what they may ask."""

from __future__ import annotations

import inspect

from ui.bridge import Bridge
from ui.line import Line


def test_a_line_does_all_that_a_screen_may_ask_of_the_bridge_itself() -> None:
    window_alone = {"prove", "lock", "reopen", "close"}
    asked = {name for name, made in vars(Bridge).items() if not name.startswith("_") and inspect.isfunction(made)}
    assert asked - window_alone <= set(vars(Line)), "what a line inherits works on a bridge that it never was"
