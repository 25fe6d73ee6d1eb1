"""The Vrijgave dialog: every gate with its proof, the choices, the hold; then what left, channel by channel."""

from __future__ import annotations

from ui.release.opening import ReleasePresenter, open_release

__all__ = ("ReleasePresenter", "open_release")
