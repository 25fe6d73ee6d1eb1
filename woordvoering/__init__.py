"""Woordvoering: the press desk of a police zone, from the first signal to a statement to be trusted."""

__version__ = "0.1.0"
