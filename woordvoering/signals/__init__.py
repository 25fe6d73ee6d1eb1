"""What comes in: sources are fetched, parsed in a process of their own and kept as signals in a searchable cache."""
