// Runs when the draft is on the page; Gradio gives `element` and `watch`.
watch("value", () => {
  const sheet = element.closest("#sheet");
  const added = element.querySelector(".said.added");
  if (added) added.scrollIntoView({ block: "nearest" });
  if (element.querySelector(".said.opened, .dropped")) return;
  sheet.scrollTo({ top: 0 });
  // Where the panes stand one under the other, a draft is below the button that asked for it.
  if (element.querySelector(".draft") && sheet.getBoundingClientRect().top > innerHeight / 2) sheet.scrollIntoView();
});
