"""Keys of a desk of a bench: in memory, and gone with it."""

from __future__ import annotations


class Keys:
    """What a keyring keeps, by name."""

    def __init__(self, values: dict[str, bytes] | None = None) -> None:
        self.values = values or {}

    def get(self, name: str) -> bytes | None:
        """The key, or None."""
        return self.values.get(name)

    def put(self, name: str, value: bytes) -> None:
        """Keeps a key."""
        self.values[name] = value

    def delete(self, name: str) -> None:
        """Forgets a key; absent is fine."""
        self.values.pop(name, None)
