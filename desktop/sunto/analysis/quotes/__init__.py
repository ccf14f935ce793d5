"""Quotations, who said them, and reported speech without marks."""
