// Runs when the cited paragraphs' pane is on the page; Gradio gives `element` and `watch`.
const still = window.matchMedia("(prefers-reduced-motion: reduce)");

element.setAttribute("role", "region");
element.setAttribute("aria-label", "Cited paragraphs");

function show(target) {
  target.scrollIntoView({ block: "nearest", behavior: still.matches ? "auto" : "smooth" });
  target.focus({ preventScroll: true });
}

function reveal(marker) {
  for (const card of element.querySelectorAll(".card")) card.classList.toggle("opened", card.dataset.marker === marker);
  show(element.querySelector(".card.opened") || element.querySelector(".card"));
}

element.addEventListener("reveal", (event) => reveal(event.detail));

element.addEventListener("click", (event) => {
  if (!event.target.closest(".back")) return;
  const exchange = event.target.closest(".cards").dataset.exchange;
  const marker = event.target.closest(".card").dataset.marker;
  show(document.querySelector(`#conversation .marker[data-exchange="${exchange}"][data-marker="${marker}"]`));
});

watch("value", () => {
  const opened = element.querySelector(".card.opened");
  if (opened) show(opened);
  else element.closest("#beside")?.scrollTo({ top: 0 });
});
