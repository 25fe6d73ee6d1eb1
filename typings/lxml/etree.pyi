"""Everything of lxml.etree, untyped: a room that uses it names the types at its own door."""

from typing import Any

def __getattr__(name: str) -> Any: ...
