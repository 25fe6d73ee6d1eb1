"""The demo desk: a fictional night in Ghent, read from `resources/demo/` and played through the real commands."""
