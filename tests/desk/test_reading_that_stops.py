"""A reader that stops halfway, at a broken event or because it knows enough, must not spoil what the next one reads."""

from __future__ import annotations

from night_desk import Night

from woordvoering.journal import log


def test_a_reader_that_stops_halfway_leaves_no_statement_running(night: Night) -> None:
    """SQLite refuses to drop a table as long as a statement on the same connection is halfway."""
    journal = night.desk.journal
    with journal.engine.connect().execution_options(writes=True) as db:
        device = journal.log.devices(db)[0]
        abandoned = journal.log.of_device(db, device)
        assert next(abandoned).header.seq == 1
        db.exec_driver_sql("CREATE TABLE passing (id INTEGER)")
        db.exec_driver_sql("DROP TABLE passing")
        assert next(abandoned).header.seq == 2
        db.rollback()


def test_a_chain_longer_than_a_page_is_read_whole_and_once(night: Night) -> None:
    journal = night.desk.journal
    with journal.engine.connect() as db:
        device = journal.log.devices(db)[0]
        whole = [event.id for event in journal.log.of_device(db, device)]
        before = log.PAGE
        try:
            log.PAGE = 3
            assert [event.id for event in journal.log.of_device(db, device)] == whole
            assert [event.id for event in journal.log.of_device(db, device, 2, 4)] == whole[2:6]
        finally:
            log.PAGE = before
    assert len(whole) > 6
