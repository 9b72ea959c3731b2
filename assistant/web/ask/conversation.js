// Runs when the conversation is on the page; Gradio gives `element` and `watch`.
const calm = window.matchMedia("(prefers-reduced-motion: reduce)");
let shown = 0;
let which = "";

watch("value", () => {
  const exchanges = element.querySelectorAll(".exchange");
  const id = element.querySelector(".exchanges")?.dataset.conversation || "";
  if (exchanges.length > shown) {
    const behavior = calm.matches || id !== which ? "auto" : "smooth";
    exchanges[exchanges.length - 1].scrollIntoView({ block: "start", behavior });
  }
  shown = exchanges.length;
  // The address finds the conversation again after a reload.
  if (id !== which) history.replaceState(history.state, "", location.pathname + (id && shown ? `?conversation=${id}` : ""));
  which = id;
});
