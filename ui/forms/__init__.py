"""Questions that an act asks before it happens: `form` says what is asked, `sheet` asks it, `desk` keeps the drafts."""

from __future__ import annotations
