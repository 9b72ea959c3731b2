"""From a file to searchable paragraphs: readers, structure, metadata, embedding, store, sync."""

from index.offline import stay_offline

stay_offline()
