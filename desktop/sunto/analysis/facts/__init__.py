"""Calendar dates and figures."""
