"""The press list: who is on it, how they want to be reached, on what ground; and its way in and out."""
