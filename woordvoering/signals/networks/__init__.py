"""What the interfaces of social networks answer, to signals, inside the parser process; one module per network."""
