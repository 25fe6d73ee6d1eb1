"""How the window behaves among the other programs of a device: one of it, its place, its lock, its word outside."""
