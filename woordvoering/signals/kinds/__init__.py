"""One module with one class per kind of source; `registry.py` names them all."""
