"""From evidence to the paragraphs that answer: one for a fact, all for a list, one a side for a comparison."""
