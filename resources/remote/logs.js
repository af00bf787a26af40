// SPDX-License-Identifier: GPL-3.0-or-later
// The live log: filtered by level on the server, by text here; the page keeps few lines in its tree, however many come.
import { byId, el, setText } from "./dom.js";
import { number, t, timeText } from "./i18n.js";
import { setLevel } from "./socket.js";
import { store } from "./store.js";

const shownLimit = 500;
const tones = { debug: "muted", info: "checking", warning: "warning", error: "error" };
let follow = true;
let waiting = []; // new lines until the next frame
let scheduled = false;

const list = () => byId("logLines");
const filter = () => byId("logSearch").value.trim().toLowerCase();
const fits = (line, text) => !text || line.message.toLowerCase().includes(text) || line.source.toLowerCase().includes(text);

function row(line) {
  const about = line.streamer ? `${line.source} #${line.streamer}` : line.source;
  return el("li", { class: `tone-${tones[line.level] ?? "muted"}`, "data-line": line.id },
    el("time", { datetime: line.time }, timeText(line.time)), el("span", { class: "level" }, t(`log.${line.level}`)),
    el("span", { class: "source", title: about }, about), el("span", { class: "text" }, line.message));
}

function add(lines) {
  const text = filter();
  list().append(...lines.filter((line) => fits(line, text)).slice(-shownLimit).map(row));
  while (list().children.length > shownLimit) list().firstElementChild.remove();
  setText(byId("logCount"), t("log.count", { n: number(store.log.length) }));
  if (follow) list().scrollTop = list().scrollHeight;
}

export function showLog() {
  waiting = [];
  list().replaceChildren(...(store.missed ? [el("li", { class: "tone-warning" }, el("span", { class: "text" }, t("log.missed")))] : []));
  add(store.log);
}

function setFollow(on) {
  follow = on;
  byId("logFollow").setAttribute("aria-pressed", String(on));
  if (on) list().scrollTop = list().scrollHeight;
}

export function startLog() {
  store.hear("log", (lines) => {
    if (byId("page-log").hidden) return;
    if (!lines) return showLog();
    waiting.push(...lines);
    if (scheduled) return;
    scheduled = true;
    requestAnimationFrame(() => {
      scheduled = false;
      add(waiting.splice(0));
    });
  });
  byId("logSearch").addEventListener("input", showLog);
  byId("logLevel").addEventListener("change", (event) => setLevel(event.target.value));
  byId("logClear").addEventListener("click", () => store.clearLog());
  byId("logFollow").addEventListener("click", () => setFollow(!follow));
  // Whoever scrolls up wants to read; whoever comes back down wants to follow.
  list().addEventListener("scroll", () => {
    const atEnd = list().scrollHeight - list().scrollTop - list().clientHeight < 40;
    if (atEnd !== follow) setFollow(atEnd);
  });
}
