"""Statements: revisions that never change, their text, templates, lengths and references."""
