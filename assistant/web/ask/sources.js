// Runs when the pane beside the conversation is on the page; Gradio gives `element` and `watch`.
const still = window.matchMedia("(prefers-reduced-motion: reduce)");

function show(target, block) {
  target.scrollIntoView({ block, behavior: still.matches ? "auto" : "smooth" });
  target.focus({ preventScroll: true });
}

element.addEventListener("click", (event) => {
  const back = event.target.closest(".back");
  if (!back) return;
  const answer = document.querySelector(`#conversation .exchange[data-exchange="${back.dataset.exchange}"] .marker`);
  if (answer) show(answer, "nearest");
});

watch("value", () => {
  const opened = element.querySelector(".paragraph.opened");
  if (opened) {
    // The place stays above the document; some of what stands before the paragraph is to be seen below it.
    opened.style.scrollMarginTop = `${element.querySelector(".place").offsetHeight + 90}px`;
    show(opened, "start");
  }
  else element.closest("#beside")?.scrollTo({ top: 0 });
  // Where the panes stand one under the other, results that were asked for are below what was clicked.
  if (element.querySelector(".results") && element.getBoundingClientRect().top > innerHeight / 2) element.scrollIntoView();
});
