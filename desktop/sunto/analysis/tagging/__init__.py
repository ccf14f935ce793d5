"""The trained tagger: names and roles from each word and its neighbours."""
