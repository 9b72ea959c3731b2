"""Reports on a run: one page of HTML, Markdown for a pull request, JUnit XML, annotations of the suite's lines."""
