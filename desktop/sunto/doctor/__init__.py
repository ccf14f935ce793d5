"""Looks whether all that Sunto needs is on this computer. Nothing here leans on what may be missing."""
