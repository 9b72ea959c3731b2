// Runs in every part; Gradio gives `element` and `trigger`. A button names what it does:
// data-event triggers that event with all its data and those of the draft that it is in, data-copy puts that text on the
// clipboard, data-confirm asks first.
element.addEventListener("click", (event) => {
  const button = event.target.closest("button[data-event], button[data-copy]");
  if (!button || button.disabled) return;
  if (button.dataset.copy !== undefined) {
    const address = location.origin + location.pathname;
    copy((button.dataset.prefix ? address : "") + button.dataset.copy).then((done) => tell(button, done ? "Copied" : "Not copied"));
  } else if (!button.dataset.confirm || window.confirm(button.dataset.confirm)) {
    if (button.dataset.once) button.disabled = true; // a second click would ask a second time
    trigger(button.dataset.event, { ...button.closest("[data-draft]")?.dataset, ...button.dataset });
  }
});

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text); // an address other than localhost without TLS has no clipboard
  }
}

function copyBySelection(text) {
  const area = Object.assign(document.createElement("textarea"), { value: text, className: "hidden" });
  element.append(area);
  area.select();
  const done = document.execCommand("copy");
  area.remove();
  return done;
}

function tell(button, words) {
  const before = button.dataset.words || button.textContent;
  button.dataset.words = before;
  button.textContent = words;
  button.focus();
  setTimeout(() => (button.textContent = before), 1500);
}
