"use strict";
// The keys: / finds, j and k go through the entries, Enter opens one, + − 0 zoom, Esc clears.

let here = null;

function stand(entry) {
  if (here) here.node.classList.remove("here");
  here = entry;
  entry.node.classList.add("here");
  const summary = entry.node.querySelector("summary");
  summary.focus({ preventScroll: true });
  entry.node.scrollIntoView({ block: "center" });
}

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
