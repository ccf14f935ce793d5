"""One module a file format; the registry finds the one for a file."""
