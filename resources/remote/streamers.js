// SPDX-License-Identifier: GPL-3.0-or-later
// The streamers: tiles with totals, filters, and a card for each one.
import { api } from "./api.js";
import { drawSpark } from "./spark.js";
import { arrange, byId, el, icon, setText, toast } from "./dom.js";
import { bitrateText, bytesText, clockText, number, t } from "./i18n.js";
import { whyText } from "./problems.js";
import { store } from "./store.js";

const looks = { // as ui/text/states.cpp
  recording: "recording", reconnecting: "checking", finishing: "checking", live: "live", error: "warning", checking: "checking",
  idle: "muted", offSchedule: "muted", paused: "muted",
};
const order = Object.keys(looks);
const busy = new Set(["recording", "reconnecting", "finishing"]);
const groups = {
  all: () => true, recording: (one) => busy.has(one.state), live: (one) => one.state === "live",
  problem: (one) => one.state === "error", paused: (one) => one.state === "paused",
};
const hues = ["accent", "checking", "ok", "live", "recording", "warning"];

let group = "all";
let cards = new Map();
let tiles = {};
let chips = {};
const pending = new Set(); // "id verb"

const nameOf = (one) => one.name || one.url.replace(/^https?:\/\//, "");
const initial = (name) => [...name.trim()][0]?.toUpperCase() ?? "?";

function makeTile(key, tone, sign) {
  const value = el("strong", { id: `tile-${key}` });
  const label = el("span", { class: "label" });
  byId("tiles").append(el("div", { class: `panel tile tone-${tone}` }, el("span", { class: "badge" }, icon(sign)), value, label));
  return { value, label };
}

function showTiles() {
  const all = [...store.streamers.values()];
  const recording = all.filter(groups.recording);
  const speed = recording.reduce((sum, one) => sum + (one.bitsPerSecond || 0), 0);
  const uploading = [...store.uploads.values()].filter((one) => one.state === "uploading").length;
  const put = (tile, value, label, more = "") => {
    tile.value.replaceChildren(value, ...(more ? [el("small", {}, more)] : []));
    setText(tile.label, label);
  };
  put(tiles.recording, number(recording.length), t("tile.recording"), t("tile.monitored", { n: number(all.length) }));
  put(tiles.live, number(all.filter(groups.live).length), t("tile.live"));
  put(tiles.speed, bitrateText(speed), t("tile.speed"));
  put(tiles.uploads, number(uploading), t("tile.uploads"));
  for (const [name, test] of Object.entries(groups)) setText(chips[name].count, number(all.filter(test).length));
  const nav = byId("navRecording");
  nav.hidden = recording.length === 0;
  setText(nav, number(recording.length));
}

async function act(one, verb, body) {
  const key = `${one.id} ${verb}`;
  if (pending.has(key)) return;
  pending.add(key);
  show();
  try {
    await api("POST", `api/streamers/${one.id}/${verb}`, body);
    const done = verb === "pause" && body.paused === false ? "resume" : verb;
    toast(t(`done.${done}`, { name: nameOf(one) }));
  } catch (problem) {
    toast(problem.text ?? String(problem), true);
  }
  pending.delete(key);
  show();
}

function makeButton(card, name, sign, run, extra = "") {
  const text = el("span");
  const button = el("button", { type: "button", class: `operator ${extra}`, "data-verb": name, onclick: () => run(store.streamers.get(card.id)) }, icon(sign), text);
  card.buttons[name] = { button, text };
  return button;
}

function makeCard(id) {
  const card = { id, buttons: {}, facts: {} };
  card.name = el("span");
  card.state = el("span", { class: "state" }, icon("idle"), el("span"));
  card.title = el("p", { class: "title" });
  card.avatar = el("span", { class: "avatar", "aria-hidden": "true" });
  const fact = (name) => {
    const label = el("dt");
    const value = el("dd", { "data-fact": name });
    card.facts[name] = { label, value };
    return el("div", {}, label, value);
  };
  card.numbers = el("dl", { class: "facts" }, fact("time"), fact("size"), fact("rate"));
  card.spark = el("canvas", { class: "spark", role: "img" });
  card.why = el("p", { class: "why" });
  card.node = el("li", { class: "panel card", "data-streamer": id },
    el("header", {}, card.avatar, el("div", { class: "who" }, el("div", { class: "name" }, card.name, card.state), card.title)),
    card.numbers, card.spark, card.why,
    el("div", { class: "actions operator" },
      makeButton(card, "start", "record", (one) => act(one, "start")),
      makeButton(card, "stop", "stop", (one) => act(one, "stop"), "danger"),
      makeButton(card, "cut", "cut", (one) => act(one, "cut")),
      makeButton(card, "check", "check", (one) => act(one, "check")),
      makeButton(card, "pause", "pause", (one) => act(one, "pause", { paused: true })),
      makeButton(card, "resume", "play", (one) => act(one, "pause", { paused: false }))));
  return card;
}

function showCard(card, one) {
  const tone = looks[one.state] ?? "muted";
  const active = busy.has(one.state);
  const name = nameOf(one);
  card.node.className = `panel card tone-${tone}${active ? " busy" : ""}`;
  card.node.dataset.state = one.state;
  setText(card.name, name);
  card.name.title = name;
  setText(card.avatar, initial(name));
  card.avatar.className = `avatar tone-${hues[one.id % hues.length]}`;
  card.state.firstChild.className = `icon i-${one.state === "error" ? "warning" : one.state}`;
  setText(card.state.lastChild, t(`state.${one.state}`));
  setText(card.title, one.title || one.platform);
  card.title.title = one.title;
  card.numbers.hidden = !active;
  card.spark.hidden = one.state !== "recording";
  const put = (fact, label, value) => { setText(card.facts[fact].label, label); setText(card.facts[fact].value, value); };
  put("time", t("streamer.time"), clockText(one.seconds));
  put("size", t("streamer.size"), bytesText(one.bytes));
  put("rate", t("streamer.rate"), bitrateText(one.bitsPerSecond));
  if (!card.spark.hidden) {
    card.spark.setAttribute("aria-label", t("streamer.chart"));
    drawSpark(card.spark, store.sparks.get(one.id) ?? []);
  }
  card.why.hidden = !(one.error && (one.state === "error" || one.state === "reconnecting"));
  setText(card.why, whyText(one));
  card.why.title = one.error ?? "";
  const offered = { start: !active && one.state !== "paused", stop: one.state === "recording" || one.state === "reconnecting", cut: one.state === "recording", check: !active && one.state !== "paused", pause: one.state !== "paused" && !active, resume: one.state === "paused" };
  for (const [verb, shown] of Object.entries(offered)) {
    const { button, text } = card.buttons[verb];
    button.hidden = !shown;
    button.disabled = pending.has(`${one.id} ${verb === "resume" ? "pause" : verb}`);
    setText(text, t(`act.${verb}`));
    button.setAttribute("aria-label", t("act.of", { action: t(`act.${verb}`), name }));
  }
}

function show() {
  showTiles();
  const text = byId("streamerSearch").value.trim().toLowerCase();
  const fits = (one) => groups[group](one) && (!text || `${one.name} ${one.title} ${one.url} ${one.platform}`.toLowerCase().includes(text));
  const shown = [...store.streamers.values()].filter(fits)
    .sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state) || a.id - b.id);
  for (const one of store.streamers.values()) if (!cards.has(one.id)) cards.set(one.id, makeCard(one.id));
  for (const id of [...cards.keys()]) if (!store.streamers.has(id)) cards.delete(id);
  arrange(byId("streamerList"), shown.map((one) => cards.get(one.id).node));
  shown.forEach((one) => showCard(cards.get(one.id), one));
  const none = store.streamers.size === 0;
  byId("streamerEmpty").hidden = shown.length > 0;
  setText(byId("streamerEmpty"), t(!none ? "streamer.noHits" : store.me?.role === "operator" ? "streamer.none" : "streamer.noneViewer"));
}

function showChips() {
  for (const [name, chip] of Object.entries(chips)) {
    setText(chip.label, t(`group.${name}`));
    chip.button.setAttribute("aria-pressed", String(name === group));
  }
}

function startAdding() {
  const dialog = byId("addDialog");
  byId("addButton").addEventListener("click", () => {
    byId("addForm").reset();
    setText(byId("addProblem"), "");
    dialog.showModal();
    byId("addUrl").focus();
  });
  byId("addCancel").addEventListener("click", () => dialog.close());
  byId("addForm").addEventListener("submit", async (event) => {
    event.preventDefault();
    const url = byId("addUrl").value.trim();
    if (!url) return setText(byId("addProblem"), t("streamer.notUrl"));
    byId("addOk").disabled = true;
    try {
      await api("POST", "api/streamers", { url });
      dialog.close();
      toast(t("streamer.added"));
    } catch (problem) {
      setText(byId("addProblem"), problem.text);
    } finally {
      byId("addOk").disabled = false;
    }
    return undefined;
  });
}

export function startStreamers() {
  tiles = { recording: makeTile("recording", "recording", "record"), live: makeTile("live", "live", "live"), speed: makeTile("speed", "checking", "download"), uploads: makeTile("uploads", "accent", "upload") };
  for (const name of Object.keys(groups)) {
    const label = el("span");
    const count = el("b");
    const button = el("button", { type: "button", class: "chip", onclick: () => { group = name; showChips(); show(); } }, label, count);
    chips[name] = { button, label, count };
    byId("groups").append(button);
  }
  byId("streamerSearch").addEventListener("input", show);
  startAdding();
  store.hear("streamers", show);
  store.hear("uploads", showTiles);
  store.hear("me", show);
  translateStreamers();
}

export function translateStreamers() {
  showChips();
  show();
}
