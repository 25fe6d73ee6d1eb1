"""Perslijst: who is on the press list, how to reach them, on what ground; its way in and out."""
