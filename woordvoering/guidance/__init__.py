"""Guidance: what officers tell the detector about stories, as facts of the journal."""
