"""RSS, RDF, Atom and JSON Feed: from the bytes of one document to signals, inside the parser process."""
