"use strict";
{
  const form = document.getElementById("filters");
  const cases = [...document.querySelectorAll(".case")];
  const count = document.getElementById("count");

  const filter = () => {
    const states = new Set([...form.querySelectorAll("[name=state]:checked")].map((box) => box.value));
    const kind = form.elements.kind.value;
    const words = form.elements.words.value.trim().toLowerCase().split(/\s+/);
    let shown = 0;
    for (const one of cases) {
      const text = one.textContent.toLowerCase();
      const fits = states.has(one.dataset.state) && (!kind || kind === one.dataset.kind) && words.every((word) => text.includes(word));
      one.hidden = !fits;
      shown += fits;
    }
    count.textContent = `${shown} of ${cases.length} cases`;
  };

  form.addEventListener("input", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  filter();
}
