"""The shape of sqlcipher3: the standard library's sqlite3 over an encrypted build."""

from . import dbapi2 as dbapi2
