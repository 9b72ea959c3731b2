// Runs when the pane beside an answer or a draft is on the page; Gradio gives `element` and `watch`.
const still = window.matchMedia("(prefers-reduced-motion: reduce)");
const wide = window.matchMedia("(min-width: 800px)");

function show(target, block) {
  target.scrollIntoView({ block, behavior: still.matches ? "auto" : "smooth" });
  target.focus({ preventScroll: true });
}

element.addEventListener("click", (event) => {
  const back = event.target.closest(".back");
  const marker = back && document.querySelector(back.dataset.back);
  if (marker) show(marker, "nearest");
});

watch("value", () => {
  const opened = element.querySelector(".paragraph.opened");
  if (opened) {
    // The place stays above the document; some of what stands before the paragraph is to be seen below it.
    opened.style.scrollMarginTop = `${element.querySelector(".place").offsetHeight + 90}px`;
    show(opened, "start");
    markSentence(element.querySelector(".back")?.dataset.back);
  }
  else element.closest("#beside, #behind")?.scrollTo({ top: 0 });
  // Where the panes stand one under the other, results that were asked for are below what was clicked.
  if (element.querySelector(".results") && element.getBoundingClientRect().top > innerHeight / 2) element.scrollIntoView();
});

// In a draft, the sentence whose source is shown stays marked.
function markSentence(marker) {
  const said = marker && document.querySelector(marker)?.closest(".said");
  if (!said) return;
  document.querySelectorAll(".said.opened").forEach((other) => other.classList.remove("opened"));
  said.classList.add("opened");
  if (wide.matches) said.scrollIntoView({ block: "nearest" });
}
