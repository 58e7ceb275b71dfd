"""From an article to sentences of words with tags and trees."""
