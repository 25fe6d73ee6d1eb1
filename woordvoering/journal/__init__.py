"""The journal: signed, hash-chained events, who may write them, and the fold that turns them into rows."""
