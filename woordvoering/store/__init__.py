"""The bottom of the house: encrypted SQLite engines, tables, migrations, blobs and secrets."""
