"""sqlcipher3.dbapi2 has the names and types of sqlite3.dbapi2."""

from sqlite3.dbapi2 import *
