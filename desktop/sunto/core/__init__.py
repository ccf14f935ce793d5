"""Plain data that every other part shares: no Qt, no spaCy, no reportlab."""
