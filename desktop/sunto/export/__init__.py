"""One module a format to write."""
