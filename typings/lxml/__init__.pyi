"""lxml ships no types; the rooms that use it wrap it in typed functions of their own."""
