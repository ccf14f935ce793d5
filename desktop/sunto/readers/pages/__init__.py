"""Web pages: their markup, what is to be seen of them, the article among it, and what they say of it."""
