"""The Draft tab: a note on a topic, revised sentence by sentence beside the documents that it cites."""
