"""Backups: the journal as of one moment, its blobs, its keys under a passphrase, and a manifest that a person signs."""
