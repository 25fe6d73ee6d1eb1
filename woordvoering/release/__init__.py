"""Release: the one gate, the press formats and the signed kit."""
