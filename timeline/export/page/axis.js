"use strict";
// The axis: how many entries stand at which time, events below and statements above. A drag filters to a stretch, a click
// goes there; the wheel, two fingers, + and − zoom.

const SVG = "http://www.w3.org/2000/svg";
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const GAP = 6; // pixels for a bar
const FOOT = 18; // pixels for the labels

// Year, month (from 1) and day of a day number; days count from 1 January 1970, in the proleptic Gregorian calendar
// (H. Hinnant, “chrono-compatible low-level date algorithms”).
function civil(days) {
  const z = Math.floor(days) + 719468;
  const era = Math.floor(z / 146097);
  const doe = z - era * 146097;
  const yoe = Math.floor((doe - Math.floor(doe / 1460) + Math.floor(doe / 36524) - Math.floor(doe / 146096)) / 365);
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100));
  const mp = Math.floor((5 * doy + 2) / 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  return [yoe + era * 400 + (month <= 2), month, doy - Math.floor((153 * mp + 2) / 5) + 1];
}

function dayNumber(year, month = 1, day = 1) {
  const y = year - (month <= 2);
  const era = Math.floor(y / 400);
  const yoe = y - era * 400;
  const doy = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return era * 146097 + yoe * 365 + Math.floor(yoe / 4) - Math.floor(yoe / 100) + doy - 719468;
}

const yearName = (year) => (year > 0 ? String(year) : `${1 - year} BCE`);
const dated = entries.filter((e) => e.first !== null).sort((a, b) => a.first - b.first);
const whole = dated.length ? [dated[0].first, Math.max(...dated.map((e) => e.last)) + 1] : [0, 1];
const axis = { node: by("axis"), picture: document.querySelector("#axis svg"), view: whole, press: null, armed: false };

function element(name, attributes, text) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  if (text !== undefined) made.textContent = text;
  return made;
}

// Where labels stand: years, or months and days where the view is short.
function ticks(from, to, room) {
  const days = to - from;
  const most = Math.max(2, Math.floor(room / 80));
  if (days <= most) {
    return Array.from({ length: Math.ceil(days) }, (_, i) => Math.ceil(from) + i).map((day) => {
      const [year, month, date] = civil(day);
      return [day, `${date} ${MONTHS[month - 1]}${date === 1 || day === Math.ceil(from) ? ` ${yearName(year)}` : ""}`];
    });
  }
  if (days / 30.4 <= most * 2) {
    const step = [1, 2, 3, 6].find((n) => days / 30.4 / n <= most) || 6;
    const found = [];
    let [year, month] = civil(from);
    for (let day = dayNumber(year, month); day < to; [year, month] = month + step > 12 ? [year + 1, 1] : [year, month + step], day = dayNumber(year, month)) {
      if (day >= from) found.push([day, month === 1 || !found.length ? `${MONTHS[month - 1]} ${yearName(year)}` : MONTHS[month - 1]]);
    }
    return found;
  }
  const years = days / 365.25;
  const step = [1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000, 2000, 5000, 10000].find((n) => years / n <= most) || 50000;
  const found = [];
  for (let year = Math.ceil(civil(from)[0] / step) * step; dayNumber(year) < to; year += step) {
    const told = year > 0 || step === 1 ? year : year + 1; // 500 BCE is the year -499, and there is no year 0
    if (dayNumber(told) >= from) found.push([dayNumber(told), yearName(told)]);
  }
  return found;
}

function columnsOf(width) {
  return Math.max(8, Math.floor(width / GAP));
}

// How many entries begin in each column: all of them, those shown, and the events among these.
function counts(columns) {
  const [from, to] = axis.view;
  const found = { all: new Float64Array(columns), shown: new Float64Array(columns), events: new Float64Array(columns) };
  for (const e of dated) {
    const at = Math.floor(((e.first - from) / (to - from)) * columns);
    if (at < 0 || at >= columns) continue;
    found.all[at] += 1;
    if (e.shown) {
      found.shown[at] += 1;
      if (e.kind === "event") found.events[at] += 1;
    }
  }
  return found;
}

function draw() {
  const { picture, view: [from, to] } = axis;
  const width = picture.clientWidth || 600, height = picture.clientHeight || 74, floor = height - FOOT;
  picture.setAttribute("viewBox", `0 0 ${width} ${height}`);
  const columns = columnsOf(width);
  const { all, shown, events } = counts(columns);
  const most = Math.max(1, ...all);
  const tall = (count) => (count ? Math.max(3, Math.sqrt(count / most) * (floor - 4)) : 0);
  const parts = [element("line", { x1: 0, x2: width, y1: floor + 0.5, y2: floor + 0.5 })];
  const bar = (i, kind, foot, size) => {
    if (size > 0) parts.push(element("rect", { class: kind, x: (i * width) / columns + 0.5, y: floor - foot - size, width: width / columns - 1.5, height: size, rx: 1 }));
  };
  for (let i = 0; i < columns; i += 1) {
    bar(i, "rest", 0, tall(all[i]));
    const size = tall(shown[i]), below = shown[i] ? (size * events[i]) / shown[i] : 0;
    bar(i, "event", 0, below);
    bar(i, "statement", below, size - below);
  }
  const place = (day) => ((day - from) / (to - from)) * width;
  if (filter.stretch) {
    const [a, b] = filter.stretch.map((day) => Math.max(0, Math.min(width, place(day))));
    parts.push(element("rect", { class: "brush", x: a, y: 0, width: Math.max(1, b - a), height: floor }));
    for (const x of [a, b]) parts.push(element("line", { class: "end", x1: x, x2: x, y1: 0, y2: floor }));
  }
  let free = 0;
  for (const [day, label] of ticks(from, to, width)) {
    const x = place(day);
    if (x < free || x + label.length * 6.4 > width) continue;
    parts.push(element("line", { x1: x, x2: x, y1: floor, y2: floor + 4 }), element("text", { x: x + 2, y: height - 4 }, label));
    free = x + label.length * 6.4 + 12;
  }
  picture.replaceChildren(...parts);
  tell();
}

function named(day) {
  const [year, month, date] = civil(day);
  return axis.view[1] - axis.view[0] > 3000 ? yearName(year) : `${date} ${MONTHS[month - 1]} ${yearName(year)}`;
}

function tell() {
  const [from, to] = filter.stretch || axis.view;
  say(from, to, dated.filter((e) => e.shown && e.first < to && e.last >= from).length);
}

function say(from, to, count) {
  const [first, last] = [named(from), named(to - 1)];
  const stretch = first === last ? first : `${first} – ${last}`;
  by("stretch").textContent = `${stretch}: ${count.toLocaleString("en")} ${count === 1 ? "entry" : "entries"}`;
}

// What stands at the bar under the pointer.
function tellBar(event) {
  const columns = columnsOf(axis.picture.clientWidth || 600);
  const [from, to] = axis.view;
  const day = (to - from) / columns;
  const at = Math.min(columns - 1, Math.floor((dayAt(event) - from) / day));
  say(Math.floor(from + at * day), Math.max(Math.floor(from + at * day) + 1, Math.ceil(from + (at + 1) * day)), counts(columns).shown[at]);
}

function zoom(factor, around) {
  const [from, to] = axis.view;
  const size = Math.max(3, Math.min(whole[1] - whole[0], (to - from) * factor));
  const center = around ?? (filter.stretch ? (filter.stretch[0] + filter.stretch[1]) / 2 : (from + to) / 2);
  const share = (center - from) / (to - from);
  const start = Math.max(whole[0], Math.min(whole[1] - size, center - share * size));
  axis.view = [start, start + size];
  draw();
}

function pan(share) {
  const [from, to] = axis.view;
  const by_ = Math.max(whole[0] - from, Math.min(whole[1] - to, (to - from) * share));
  axis.view = [from + by_, to + by_];
  draw();
}

function showAll() {
  axis.view = whole;
  filter.stretch = null;
  apply();
}

function goTo(day) {
  const next = dated.find((e) => e.shown && e.last >= day) || dated.filter((e) => e.shown).pop();
  if (next) stand(next);
}

function dayAt(event) {
  const box = axis.node.getBoundingClientRect();
  const share = Math.max(0, Math.min(1, (event.clientX - box.left) / box.width));
  return axis.view[0] + share * (axis.view[1] - axis.view[0]);
}

const fingers = new Map(); // where each of them is, or the mouse while it is down

const apart = () => { const [a, b] = [...fingers.values()]; return Math.max(8, Math.abs(a - b)); };

// Two fingers, one of which has moved: what lies between them stays there.
function pinch(event) {
  const before = apart();
  fingers.set(event.pointerId, event.clientX);
  const [a, b] = [...fingers.values()];
  zoom(before / apart(), dayAt({ clientX: (a + b) / 2 }));
}

if (dated.length > 1) {
  for (const id of ["axis", "zoom-in", "zoom-out", "zoom-all"]) by(id).hidden = false;
  axis.node.addEventListener("pointerdown", (event) => {
    fingers.set(event.pointerId, event.clientX);
    axis.press = fingers.size === 1 ? { x: event.clientX, day: dayAt(event) } : null;
    axis.node.setPointerCapture(event.pointerId);
  });
  axis.node.addEventListener("pointerleave", () => { axis.armed = false; tell(); });
  window.addEventListener("scroll", () => { axis.armed = false; }, { passive: true });
  axis.node.addEventListener("pointermove", (event) => {
    if (fingers.size === 2 && fingers.has(event.pointerId)) { pinch(event); return; }
    axis.armed = axis.armed || event.movementX !== 0 || event.movementY !== 0;
    if (!axis.press && event.pointerType === "mouse") tellBar(event);
    if (axis.press && Math.abs(event.clientX - axis.press.x) > 4) {
      filter.stretch = [Math.min(axis.press.day, dayAt(event)), Math.max(axis.press.day, dayAt(event))];
      draw();
    }
  });
  axis.node.addEventListener("pointercancel", (event) => { fingers.delete(event.pointerId); axis.press = null; });
  axis.node.addEventListener("pointerup", (event) => {
    fingers.delete(event.pointerId);
    if (!axis.press) return;
    const moved = Math.abs(event.clientX - axis.press.x) > 4;
    const day = axis.press.day;
    axis.press = null;
    if (moved) apply();
    else if (filter.stretch) { filter.stretch = null; apply(); } else goTo(day);
  });
  axis.node.addEventListener("wheel", (event) => {
    // A wheel that was scrolling the page when the axis came under it goes on scrolling.
    if (!event.ctrlKey && !axis.armed) return;
    event.preventDefault();
    if (Math.abs(event.deltaX) > Math.abs(event.deltaY)) pan(event.deltaX / axis.picture.clientWidth);
    else zoom(event.deltaY > 0 ? 1.3 : 1 / 1.3, dayAt(event));
  }, { passive: false });
  axis.node.addEventListener("keydown", (event) => {
    const step = { ArrowLeft: -0.2, ArrowRight: 0.2 }[event.key];
    if (step) { pan(step); event.preventDefault(); }
    if (event.key === "Enter") goTo(axis.view[0]);
  });
  by("zoom-in").addEventListener("click", () => zoom(0.5));
  by("zoom-out").addEventListener("click", () => zoom(2));
  by("zoom-all").addEventListener("click", showAll);
  filter.listeners.push(draw);
  new ResizeObserver(draw).observe(axis.picture);
}
