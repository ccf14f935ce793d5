"""Which sentences tell an article in short."""
