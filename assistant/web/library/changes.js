// Runs when what changed is on the page; Gradio gives `element` and `watch`. What came since the list was last opened is told apart;
// this browser remembers what was the newest then.
const key = "rapporteur-changes";
let since = localStorage.getItem(key);

function tellApart() {
  const changes = [...element.querySelectorAll("li")];
  if (!changes.length) return;
  if (since === null) localStorage.setItem(key, (since = changes[0].dataset.at));
  const fresh = changes.filter((change) => change.dataset.at > since);
  fresh.forEach((change) => change.classList.add("fresh"));
  element.querySelector(".since").textContent = fresh.length ? `, ${fresh.length} new since you last looked` : "";
}

tellApart(); // what is there already
watch("value", tellApart);

element.addEventListener(
  "toggle",
  (event) => {
    const newest = event.target.open && element.querySelector("li")?.dataset.at;
    if (newest) localStorage.setItem(key, newest);
  },
  true, // a toggle does not bubble
);
