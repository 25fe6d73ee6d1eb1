"""The Verklaring screen: the text with its margin, the channels that it becomes, and what keeps it from being asked."""

from __future__ import annotations
