"""The worker processes that read and analyse away from the window."""
