"""The Library tab: documents added, read, described, taken out and put back, while the page answers."""
