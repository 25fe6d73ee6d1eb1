"""The inbox of conflicts: what two devices did at once, and the way out of each."""

from __future__ import annotations
