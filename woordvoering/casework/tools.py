"""What every command needs: the journal, the schema in force, the clock, the dice and the blob store."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from woordvoering.clock import Clock, Entropy
from woordvoering.journal.event import WORKSPACE, Fact
from woordvoering.journal.fold import Rows
from woordvoering.journal.journal import Changes, Journal
from woordvoering.reaction.naming import Names, Naming
from woordvoering.reaction.schema import Schema
from woordvoering.store.blobs import Blobs


@dataclass(frozen=True, slots=True)
class Tools:
    """The parts that the commands of every room share; handed in once, at the composition root."""

    journal: Journal
    naming: Naming
    names: Callable[[Rows], Names]
    clock: Clock
    entropy: Entropy
    blobs: Blobs

    @property
    def schema(self) -> Schema:
        """The schema in force, with the names of the authorities as the workspace was last read."""
        return self.naming.schema

    def new_id(self) -> str:
        """A fresh id: 64 random bits in hexadecimal."""
        return self.entropy.token(8).hex()

    def rows(self, case: str) -> Rows:
        """The rows of a case as they stand."""
        rows = self.journal.rows(case)
        if case == WORKSPACE:
            self.naming.follow(self.names(rows))
        return rows

    def write(self, case: str, actor: str, *facts: Fact) -> Changes:
        """Appends one act."""
        return self.journal.append(case, facts, actor)
