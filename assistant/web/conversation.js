// Runs when the conversation is on the page; Gradio gives `element`, `trigger` and `watch`.
const calm = window.matchMedia("(prefers-reduced-motion: reduce)");
let shown = 0;

element.setAttribute("role", "region");
element.setAttribute("aria-label", "Conversation");

element.addEventListener("click", (event) => {
  const example = event.target.closest("[data-ask]");
  const pointer = event.target.closest(".marker, .show");
  if (example && !example.disabled) {
    example.disabled = true; // a second click would ask a second time
    trigger("submit", { question: example.dataset.ask });
  }
  if (pointer) open(pointer.dataset.exchange, pointer.dataset.marker || "0");
});

// The paragraphs of one exchange are beside at a time: those of an earlier one have to be fetched.
function open(exchange, marker) {
  const cards = document.querySelector(`#sources .cards[data-exchange="${exchange}"]`);
  if (cards) cards.dispatchEvent(new CustomEvent("reveal", { bubbles: true, detail: marker }));
  else trigger("select", { exchange: Number(exchange), marker: Number(marker) });
}

watch("value", () => {
  const exchanges = element.querySelectorAll(".exchange");
  if (exchanges.length > shown) {
    exchanges[exchanges.length - 1].scrollIntoView({ block: "start", behavior: calm.matches ? "auto" : "smooth" });
  }
  shown = exchanges.length;
});
