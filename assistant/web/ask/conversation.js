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
  if (id !== which) {
    const draft = new URLSearchParams(location.search).get("draft");
    const kept = new URLSearchParams({ ...(id && shown ? { conversation: id } : {}), ...(draft ? { draft } : {}) }).toString();
    history.replaceState(history.state, "", location.pathname + (kept && `?${kept}`));
  }
  which = id;
});
