"""What can be said honestly of a language whose words Sunto does not know: names by their capitals, quotations by their marks."""
