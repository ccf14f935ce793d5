"""spaCy components that turn an Article into a Briefing."""
