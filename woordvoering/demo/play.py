"""What playing an act is: the night and the act in, what changed at the desk out."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

from woordvoering.demo.night import Night
from woordvoering.journal.journal import Changes

Player: TypeAlias = Callable[[Night, Any], Changes]
"""Plays one kind of act. Raises what the desk's command raises."""
