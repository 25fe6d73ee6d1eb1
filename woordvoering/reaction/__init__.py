"""The (re)action schema as data, and the one pure function that says what is next, whose turn it is and what blocks."""
