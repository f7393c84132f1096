"use strict";
// The keys: / finds, j and k go through the entries, Enter opens one and o all, + − 0 zoom, Esc clears.

let here = null;

function stand(entry) {
  if (here) here.node.classList.remove("here");
  here = entry;
  entry.node.classList.add("here");
  const summary = entry.node.querySelector("summary");
  summary.focus({ preventScroll: true });
  bring(entry.node);
}

// Scrolls to a thing, and again for some frames: what has never been seen has a guessed height, and grows when it is.
let brought = null;

function bring(node) {
  let frames = 15;
  brought = node;
  const scroll = () => node.scrollIntoView({ block: "center", behavior: "instant" });
  const check = () => {
    if (brought !== node || (frames -= 1) < 0) return;
    const { top, bottom } = node.getBoundingClientRect();
    if (Math.abs(top + bottom - window.innerHeight) > 160) scroll();
    requestAnimationFrame(check);
  };
  scroll();
  requestAnimationFrame(check);
}

for (const own of ["wheel", "touchmove"]) window.addEventListener(own, () => { brought = null; }, { passive: true });
window.addEventListener("hashchange", () => {
  const node = by(decodeURIComponent(window.location.hash.slice(1)));
  if (node && node.matches(".entry, .sources > li")) bring(node);
});

function step(by_) {
  const shown = entries.filter((e) => e.shown);
  if (!shown.length) return;
  const at = here ? shown.indexOf(here) : -1;
  stand(shown[Math.max(0, Math.min(shown.length - 1, at < 0 ? (by_ > 0 ? 0 : shown.length - 1) : at + by_))]);
}

document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, select, textarea");
  if (event.key === "Escape") {
    clearFilter();
    if (typing) event.target.blur();
    return;
  }
  if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
  const actions = {
    "/": () => by("find").focus(),
    j: () => step(1),
    k: () => step(-1),
    o: passages,
    "+": () => zoom(0.5),
    "-": () => zoom(2),
    0: showAll,
  };
  const action = actions[event.key];
  if (action) {
    event.preventDefault();
    action();
  }
});
