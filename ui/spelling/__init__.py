"""Spelling while somebody types: dictionaries in a process of their own, a wave under the words that they miss."""
