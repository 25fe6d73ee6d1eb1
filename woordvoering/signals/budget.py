"""What a source that is paid per post used of its budget, by day of Brussels; written before a post is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from woordvoering.clock import brussels

if TYPE_CHECKING:
    from woordvoering.signals.database import Database


def day_of(now: int) -> str:
    """The day of Brussels that a moment falls in: `2026-11-22`."""
    return brussels(now).date().isoformat()


class Budget(Protocol):
    """Keeps what sources use. `day` is a day of Brussels."""

    def take(self, source: str, day: str, posts: int, limit: int) -> bool:
        """Takes `posts` out of the budget of a day; False, and nothing is taken, when that would pass `limit`."""
        ...

    def give_back(self, source: str, day: str, posts: int) -> None:
        """What was taken and not read after all."""
        ...

    def used(self, source: str, day: str) -> int:
        """Posts taken on a day."""
        ...


class StoredBudget:
    """Budgets in `signals.db`. A crash between the question and its answer leaves the posts taken: never one too many.

    Forgetting a source, or adding it again under the same id, gives it no second budget for the day.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def take(self, source: str, day: str, posts: int, limit: int) -> bool:
        with self._database.writing() as connection:
            row = (source, day)
            used = connection.exec_driver_sql("SELECT used FROM source_use WHERE source = ? AND day = ?", row).scalar()
            if posts < 0 or (used or 0) + posts > limit:
                return False
            connection.exec_driver_sql("DELETE FROM source_use WHERE source = ? AND day <> ?", row)
            sql = (
                "INSERT INTO source_use (source, day, used) VALUES (?, ?, ?)"
                " ON CONFLICT (source, day) DO UPDATE SET used = used + excluded.used"
            )
            connection.exec_driver_sql(sql, (*row, posts))
        return True

    def give_back(self, source: str, day: str, posts: int) -> None:
        with self._database.writing() as connection:
            sql = "UPDATE source_use SET used = max(0, used - ?) WHERE source = ? AND day = ?"
            connection.exec_driver_sql(sql, (max(0, posts), source, day))

    def used(self, source: str, day: str) -> int:
        with self._database.reading() as connection:
            sql = "SELECT used FROM source_use WHERE source = ? AND day = ?"
            return int(connection.exec_driver_sql(sql, (source, day)).scalar() or 0)


class NoBudget:
    """For who may spend nothing: a file that is read once, a test."""

    def take(self, source: str, day: str, posts: int, limit: int) -> bool:  # noqa: ARG002
        return False

    def give_back(self, source: str, day: str, posts: int) -> None:
        """Nothing was taken."""

    def used(self, source: str, day: str) -> int:  # noqa: ARG002
        return 0
