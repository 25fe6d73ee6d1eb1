"""Overview: what a screen shows, derived from the rows of every room; frozen records, codes instead of sentences."""
