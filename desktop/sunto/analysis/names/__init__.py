"""Names made consistent over the whole article."""
