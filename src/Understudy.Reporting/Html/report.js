// Chooses what is shown of the scenes. Written without the characters that HTML and XML would read as markup.
"use strict";

document.documentElement.classList.add("js");

const wide = window.matchMedia("(min-width: 64rem)");

function plural(count, noun) {
  return count + " " + noun + (count === 1 ? "" : "s");
}

// Each layer that not everyone sees carries the numbers of the views that do; what is marked with none, all see.
function show(scene, view) {
  const gone = { thought: 0, system: 0, motivation: 0 };
  for (const layer of scene.querySelectorAll("[data-seen-by]")) {
    const kind = layer.dataset.kind;
    layer.hidden = !layer.dataset.seenBy.split(" ").includes(view);
    if (layer.hidden) gone[kind] += 1;
    if (kind === "system") layer.open = wide.matches;
  }
  for (const turn of scene.querySelectorAll(".turn")) {
    turn.hidden = turn.querySelector("[data-kind]:not([hidden])") === null;
  }
  for (const button of scene.querySelectorAll(".perspectives button")) {
    button.setAttribute("aria-pressed", String(button.value === view));
  }
  const select = scene.querySelector(".perspectives select");
  select.value = view;
  const counts = [];
  if (gone.thought) counts.push(plural(gone.thought, "thought"));
  if (gone.system) counts.push(plural(gone.system, "note") + " of system thinking");
  const hidden = counts.length ? " Hidden from here: " + counts.join(" and ") + "." : "";
  scene.querySelector(".sees").textContent = select.selectedOptions[0].title + hidden;
}

// The turn at the top of the window stays where it is while layers above it come and go.
function keepingPlace(scene, change) {
  const top = scene.querySelector(".perspectives").getBoundingClientRect().bottom;
  const seen = (turn) => turn.getBoundingClientRect().bottom > top;
  const anchor = Array.from(scene.querySelectorAll(".turn:not([hidden])")).find(seen);
  const before = anchor ? anchor.getBoundingClientRect().top : 0;
  change();
  if (!anchor || anchor.hidden || before > top) return;
  window.scrollBy({ top: anchor.getBoundingClientRect().top - before, behavior: "instant" });
}

for (const reader of document.querySelectorAll(".reader")) {
  const scenes = Array.from(reader.querySelectorAll(".scene"));
  const pickers = Array.from(reader.querySelectorAll(".scenes button"));
  const pick = (chosen) => {
    scenes.forEach((scene, i) => { scene.hidden = i !== chosen; });
    pickers.forEach((button, i) => button.setAttribute("aria-pressed", String(i === chosen)));
  };
  pickers.forEach((button, i) => button.addEventListener("click", () => pick(i)));
  pick(0);
  for (const scene of scenes) {
    const choose = (view) => keepingPlace(scene, () => show(scene, view));
    for (const button of scene.querySelectorAll(".perspectives button")) {
      button.addEventListener("click", () => choose(button.value));
    }
    scene.querySelector("select").addEventListener("change", (event) => choose(event.target.value));
    show(scene, reader.dataset.begin);
  }
}
