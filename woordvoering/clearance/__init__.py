"""Clearance: who must agree, and one authority's verdict on one exact text."""
