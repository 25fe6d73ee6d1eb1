"""The Akkoord screen: who must agree with one exact text, where each stands, and what is asked of the text."""

from __future__ import annotations
