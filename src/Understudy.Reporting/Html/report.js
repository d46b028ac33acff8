// Chooses what is shown of the scenes. Written without the characters that HTML and XML would read as markup.
"use strict";

document.documentElement.classList.add("js");

const wide = window.matchMedia("(min-width: 64rem)");

// Who perceives what: speech and actions everyone; thoughts their owner, the audience and the director; system thinking
// the director alone; what a character wants, that character and the director.
function perceives(view, kind, owner) {
  if (view === "director") return true;
  if (kind === "speech" || kind === "action") return true;
  if (kind === "system" || view === "stage") return false;
  if (kind === "thought") return view === "audience" || view === "of:" + owner;
  return view === "of:" + owner;
}

function plural(count, noun) {
  return count + " " + noun + (count === 1 ? "" : "s");
}

function show(scene, view) {
  const hidden = { thought: 0, system: 0 };
  for (const layer of scene.querySelectorAll("[data-kind]")) {
    const kind = layer.dataset.kind;
    layer.hidden = !perceives(view, kind, layer.dataset.owner);
    if (layer.hidden) hidden[kind] += 1;
    if (kind === "system") layer.open = wide.matches;
  }
  for (const turn of scene.querySelectorAll(".turn")) {
    turn.hidden = turn.querySelector("[data-kind]:not([hidden])") === null;
  }
  scene.dataset.view = view.startsWith("of:") ? "character" : view;
  let sees = "";
  for (const control of scene.querySelectorAll(".perspectives [data-view], .perspectives option")) {
    const chosen = (control.dataset.view || control.value) === view;
    if (control.tagName === "BUTTON") control.setAttribute("aria-pressed", String(chosen));
    else control.selected = chosen;
    if (chosen) sees = control.dataset.sees;
  }
  const gone = [];
  if (hidden.thought) gone.push(plural(hidden.thought, "thought"));
  if (hidden.system) gone.push(plural(hidden.system, "note"));
  scene.querySelector(".sees").textContent = sees + (gone.length ? " Hidden from here: " + gone.join(" and ") + "." : "");
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
      button.addEventListener("click", () => choose(button.dataset.view));
    }
    scene.querySelector("select").addEventListener("change", (event) => choose(event.target.value));
    show(scene, "audience");
  }
}
