"""A text as X reads it: what becomes a link, how much it weighs, how it looks. Facts, and no access to the network."""
