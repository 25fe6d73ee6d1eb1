"""The second colour of the house, its logo, and its fixed lines in French and English."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"

_BEFORE = (
    "case_id, key, name, short, address, website, press_contact, press_telephone, press_mail, boilerplate, colour, "
    "hours_line"
)
_NEW = ("second_colour", "boilerplate_fr", "boilerplate_en", "hours_line_fr", "hours_line_en", "logo", "logo_sha256")


def upgrade() -> None:
    """Makes the table anew with more columns, all empty, as the events of before fold today."""
    op.rename_table("house", "house_before")
    op.create_table(
        "house", *(_text(name) for name in (*_BEFORE.split(", "), *_NEW)),
        sa.PrimaryKeyConstraint("case_id", "key"), sqlite_with_rowid=False,
    )  # fmt: skip
    empty = ", ''" * len(_NEW)
    op.execute(f"INSERT INTO house SELECT {_BEFORE}{empty} FROM house_before")  # noqa: S608 - names of our own
    op.drop_table("house_before")


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=False)
