"""The entity table: which mentions are one thing, what it is called, a person's role and gender."""
