"""A language is a folder of data in resources/languages/<code>/ and at most one small module here."""
