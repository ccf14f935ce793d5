"""How Sunto is told to macOS."""
