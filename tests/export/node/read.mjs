// Reads a file of ours with the program that its format belongs to, and prints as JSON what that program understood.
//   node read.mjs markwhen|mermaid|timelinejs FILE
import { readFileSync } from "node:fs";
import { register } from "node:module";

const [format, file] = process.argv.slice(2);
const text = readFileSync(file, "utf8");

async function withDocument() {
  const { JSDOM } = await import("jsdom");
  const { window } = new JSDOM("<!doctype html><body></body>");
  for (const name of ["window", "document", "Element", "Node", "DOMParser", "HTMLElement", "getComputedStyle", "navigator", "location"]) {
    Object.defineProperty(globalThis, name, { value: name === "window" ? window : window[name], configurable: true });
  }
}

const readers = {
  async markwhen() {
    const { parse, iter, toDateRange, isEvent } = await import("@markwhen/parser");
    const found = parse(text);
    const events = [];
    for (const { eventy } of iter(found.events)) {
      if (!isEvent(eventy)) continue;
      const range = toDateRange(eventy.dateRangeIso);
      events.push({ from: range.fromDateTime.toISO(), to: range.toDateTime.toISO(), tags: eventy.tags, text: eventy.firstLine.restTrimmed });
    }
    return { title: found.header.title, events, problems: found.documentMessages };
  },
  async mermaid() {
    await withDocument();
    const { default: mermaid } = await import("mermaid");
    return mermaid.parse(text);
  },
  async timelinejs() {
    await withDocument();
    register("./resolve.mjs", import.meta.url);
    const { TimelineConfig } = await import("@knight-lab/timelinejs/src/js/core/TimelineConfig.js");
    const config = new TimelineConfig(JSON.parse(text));
    config.validate();
    return {
      problems: config.messages.errors,
      events: config.events.map((e) => ({ year: e.start_date.data.year, group: e.group, told: e.start_date.getDisplayDate() })),
    };
  },
};

console.log(JSON.stringify(await readers[format]()));
process.exit(0);
