"""Words as questions and documents use them: stems, classes of words, numbers, units, sentences."""
