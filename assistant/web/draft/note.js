// Runs when the draft is on the page; Gradio gives `element`, `watch` and `trigger`.
let which = "";
let renamed = "";

watch("value", () => {
  const sheet = element.closest("#sheet");
  const id = element.querySelector(".draft")?.dataset.draft || "";
  element.querySelector(`[data-rename="${renamed}"]`)?.focus({ preventScroll: true });
  renamed = "";
  if (id !== which) {
    const address = new URL(location.href);
    if (id) address.searchParams.set("draft", id);
    else address.searchParams.delete("draft");
    history.replaceState(history.state, "", address.pathname + address.search); // finds the draft again after a reload
  }
  const added = element.querySelector(".said.added");
  if (added) added.scrollIntoView({ block: "nearest" });
  if (id === which) return;
  which = id;
  sheet.scrollTo({ top: 0 });
  // Where the panes stand one under the other, a draft is below the button that asked for it.
  if (id && sheet.getBoundingClientRect().top > innerHeight / 2) sheet.scrollIntoView();
});

element.addEventListener("click", (event) => {
  const button = event.target.closest("button[data-rename]");
  if (button) rename(button.parentElement, button);
});

// A heading is written anew in its place: Enter keeps it, Escape leaves it as it was.
function rename(heading, button) {
  const words = heading.querySelector(".words").textContent;
  const box = Object.assign(document.createElement("input"), { value: words, maxLength: 200, className: "renaming" });
  box.setAttribute("aria-label", "Heading; empty for the one that it had");
  let open = true;
  const close = (keep) => {
    if (!open) return;
    open = false;
    const changed = keep && box.value.trim() !== words;
    box.remove();
    if (keep !== "left") button.focus({ preventScroll: true });
    if (!changed) return;
    renamed = keep === "left" ? "" : button.dataset.rename;
    trigger("edit", { ...element.querySelector(".draft").dataset, part: button.dataset.rename, words: box.value });
  };
  box.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== "Escape") return;
    event.preventDefault(); // else Enter would press the button that gets the focus
    close(event.key === "Enter" ? "kept" : "");
  });
  box.addEventListener("blur", () => setTimeout(() => close("left"))); // Gradio may be at removing the box itself
  heading.append(box);
  box.focus();
  box.select();
}
