"""What every command needs: the journal, the schema in force, the clock, the dice and the blob store."""

from __future__ import annotations

from dataclasses import dataclass

from woordvoering.clock import Clock, Entropy
from woordvoering.journal.event import Fact
from woordvoering.journal.fold import Rows
from woordvoering.journal.journal import Changes, Journal
from woordvoering.reaction.schema import Schema
from woordvoering.store.blobs import Blobs


@dataclass(frozen=True, slots=True)
class Tools:
    """The parts that the commands of every room share; handed in once, at the composition root."""

    journal: Journal
    schema: Schema
    clock: Clock
    entropy: Entropy
    blobs: Blobs

    def new_id(self) -> str:
        """A fresh id: 64 random bits in hexadecimal."""
        return self.entropy.token(8).hex()

    def rows(self, case: str) -> Rows:
        """The rows of a case as they stand."""
        return self.journal.rows(case)

    def write(self, case: str, actor: str, *facts: Fact) -> Changes:
        """Appends one act."""
        return self.journal.append(case, facts, actor)
