"""Detection: posts in, near-duplicates, stories and alerts out. Pure; knows nothing of cases, screens or storage."""
