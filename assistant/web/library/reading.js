// Runs when the document to read is on the page; Gradio gives `element` and `watch`.
watch("value", () => {
  const pane = element.closest("#lectern");
  pane.scrollTo({ top: 0 });
  // Where the panes stand one under the other, a document that was opened is below what was clicked.
  if (element.querySelector(".reading, .undo") && pane.getBoundingClientRect().top > innerHeight / 2) pane.scrollIntoView();
});
