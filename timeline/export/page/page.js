"use strict";
// The page: what is shown. The axis and the keys have files of their own.

const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
const by = (id) => document.getElementById(id);

const entries = [...document.querySelectorAll(".entry")].map((node) => ({
  node,
  text: fold(node.querySelector(".text").textContent + " " + node.querySelector(".by").textContent),
  kind: node.dataset.kind,
  source: node.dataset.source,
  who: node.dataset.who.split("\n"),
  first: "first" in node.dataset ? Number(node.dataset.first) : null,
  last: "last" in node.dataset ? Number(node.dataset.last) : null,
  shown: true,
}));
const groups = [...document.querySelectorAll(".date, .year")].reverse();
const filter = { stretch: null, listeners: [] };

function wanted() {
  const words = fold(by("find").value).split(/\s+/).filter(Boolean);
  const [kind, who, source] = ["kind", "who", "source"].map((id) => by(id).value);
  const stretch = filter.stretch;
  return (e) =>
    (!kind || e.kind === kind) &&
    (!source || e.source === source) &&
    (!who || e.who.includes(who)) &&
    (!stretch || (e.first !== null && e.first < stretch[1] && e.last >= stretch[0])) &&
    words.every((word) => e.text.includes(word));
}

function apply() {
  const fits = wanted();
  let count = 0;
  for (const e of entries) {
    const shown = fits(e);
    if (shown !== e.shown) {
      e.shown = shown;
      e.node.hidden = !shown;
    }
    count += shown;
  }
  for (const group of groups) {
    group.hidden = !group.querySelector(":scope > ol > .entry:not([hidden]), :scope > .date:not([hidden])");
  }
  by("nothing").hidden = count > 0;
  const all = entries.length;
  by("status").textContent = count === all ? "" : `${count.toLocaleString("en")} of ${all.toLocaleString("en")} entries`;
  for (const id of ["find", "kind", "who", "source"]) by(id).classList.toggle("set", by(id).value !== "");
  const set = document.querySelectorAll(".choices .set").length;
  by("more").textContent = set ? `Filter (${set})` : "Filter";
  for (const listener of filter.listeners) listener();
}

function clearFilter() {
  document.querySelector(".filters").reset();
  filter.stretch = null;
  apply();
}

let waiting = 0;
function soon() {
  clearTimeout(waiting);
  waiting = setTimeout(apply, 80);
}

document.querySelector(".filters").hidden = false;
by("find").addEventListener("input", soon);
for (const id of ["kind", "who", "source"]) by(id).addEventListener("change", apply);
document.querySelector(".filters").addEventListener("submit", (event) => event.preventDefault());
by("more").addEventListener("click", () => {
  by("more").setAttribute("aria-expanded", by("choices").classList.toggle("open"));
});
by("clear").addEventListener("click", (event) => { event.preventDefault(); clearFilter(); });
by("reset-too").addEventListener("click", () => { clearFilter(); by("find").focus(); });

// Opens what is shown, or closes everything; what is open is printed.
function passages() {
  const open = by("passages").getAttribute("aria-pressed") !== "true";
  for (const e of entries) e.node.querySelector("details").open = open && e.shown;
  by("passages").setAttribute("aria-pressed", open);
}
document.querySelector(".axis").hidden = entries.length === 0;
by("passages").addEventListener("click", passages);
