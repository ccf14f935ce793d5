"""How Sunto is installed on Windows."""
