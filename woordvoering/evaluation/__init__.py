"""Evaluation: lessons of a case, the after-action report, and action points with deadlines."""
