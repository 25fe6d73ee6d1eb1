"""Desks with a passphrase that open at once: founded with the least work that Argon2id allows, which their file keeps.

That a desk is founded with the full work, and what it costs, is what tests/store/test_secrets.py is about.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial

import pytest

from woordvoering.store import unlock
from woordvoering.store.secrets import VaultSecrets


@contextmanager
def light_vaults() -> Iterator[None]:
    """Every desk that is founded meanwhile opens at once, now and later."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(unlock, "VaultSecrets", partial(VaultSecrets, strong=False))
        yield
