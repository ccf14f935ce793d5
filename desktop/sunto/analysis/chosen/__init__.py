"""The spaCy pipeline that a reader has installed and chosen: found, opened, and asked for names in place of Sunto's own."""
