// SPDX-License-Identifier: GPL-3.0-or-later
// The archives to publish, with their progress.
import { api } from "./api.js";
import { arrange, byId, el, icon, setText, toast } from "./dom.js";
import { bytesText, clockText, number, t, timeText } from "./i18n.js";
import { whyText } from "./problems.js";
import { store } from "./store.js";

const tones = { // as ui/text/uploadstates.cpp
  waitingBroadcast: "live", queued: "muted", preparing: "checking", uploading: "accent", paused: "muted", needsLogin: "warning",
  waitingRetry: "warning", uploaded: "live", submitting: "accent", inReview: "checking", published: "ok", rejected: "error", failed: "error",
};
const signs = {
  waitingBroadcast: "live", queued: "clock", preparing: "checking", uploading: "upload", paused: "paused", needsLogin: "user", waitingRetry: "reconnecting",
  uploaded: "clock", submitting: "finishing", inReview: "eye", published: "ok", rejected: "undo", failed: "error",
};
const moving = new Set(["queued", "preparing", "uploading", "waitingRetry", "waitingBroadcast"]);
const rows = new Map();

const titleOf = (one) => one.title || store.streamers.get(one.streamer)?.name || t("upload.numbered", { id: one.id });

async function act(id, verb) {
  const name = titleOf(store.uploads.get(id));
  try {
    await api("POST", `api/uploads/${id}/${verb}`);
    toast(t(`done.${verb}`, { name }));
  } catch (problem) {
    toast(problem.text ?? String(problem), true);
  }
}

function makeRow(id) {
  const row = { buttons: {} };
  const button = (verb, sign) => {
    const text = el("span");
    row.buttons[verb] = { text, node: el("button", { type: "button", class: "operator", "data-verb": verb, onclick: () => act(id, verb) }, icon(sign), text) };
    return row.buttons[verb].node;
  };
  row.title = el("strong");
  row.state = el("span", { class: "state" }, icon("clock"), el("span"));
  row.link = el("a", { target: "_blank", rel: "noopener noreferrer" });
  row.fill = el("span");
  row.bar = el("div", { class: "progress", role: "progressbar", "aria-valuemin": 0, "aria-valuemax": 100 }, row.fill);
  row.numbers = el("span", { class: "muted small" });
  row.why = el("span", { class: "problem" });
  row.node = el("li", { class: "panel row", "data-upload": id },
    el("div", { class: "line" }, row.title, row.state, row.link, el("span", { class: "grow" }), button("pause", "pause"), button("resume", "play"), button("retry", "check")),
    row.bar, el("div", { class: "line" }, row.numbers), row.why);
  return row;
}

function numbersOf(one) {
  const parts = [];
  if (one.total > 0) parts.push(`${bytesText(one.sent)} / ${bytesText(one.total)} · ${number((100 * one.sent) / one.total)} %`);
  if (one.state === "uploading" && one.bytesPerSecond > 0) {
    parts.push(`${bytesText(one.bytesPerSecond)}/s`);
    if (one.total > one.sent) parts.push(t("upload.left", { time: clockText((one.total - one.sent) / one.bytesPerSecond) }));
  }
  if (one.line) parts.push(one.line);
  if (one.state === "waitingRetry" && one.nextTry) parts.push(t("upload.nextTry", { time: timeText(one.nextTry) }));
  return parts.join(" · ");
}

function showRow(row, one) {
  const name = titleOf(one);
  row.node.className = `panel row tone-${tones[one.state] ?? "muted"}`;
  row.node.dataset.state = one.state;
  setText(row.title, name);
  row.state.firstChild.className = `icon i-${signs[one.state] ?? "clock"}`;
  setText(row.state.lastChild, t(`upload.${one.state}`));
  row.link.hidden = !one.bvid;
  if (one.bvid) {
    setText(row.link, one.bvid);
    row.link.href = `https://www.bilibili.com/video/${encodeURIComponent(one.bvid)}`;
  }
  const percent = one.total > 0 ? Math.min(100, (100 * one.sent) / one.total) : 0;
  row.bar.hidden = one.total <= 0;
  row.bar.setAttribute("aria-valuenow", Math.round(percent));
  row.bar.setAttribute("aria-label", name);
  row.fill.style.width = `${percent}%`;
  setText(row.numbers, numbersOf(one));
  row.numbers.parentElement.hidden = !row.numbers.textContent;
  row.why.hidden = !one.error || !["failed", "rejected", "waitingRetry", "needsLogin"].includes(one.state);
  setText(row.why, whyText(one, "upload"));
  row.why.title = one.error ?? "";
  const offered = { pause: moving.has(one.state), resume: one.state === "paused", retry: ["failed", "waitingRetry", "needsLogin"].includes(one.state) };
  for (const [verb, shown] of Object.entries(offered)) {
    row.buttons[verb].node.hidden = !shown;
    setText(row.buttons[verb].text, t(`act.${verb}`));
    row.buttons[verb].node.setAttribute("aria-label", t("act.of", { action: t(`act.${verb}`), name }));
  }
}

export function showUploads() {
  for (const id of [...rows.keys()]) if (!store.uploads.has(id)) rows.delete(id);
  for (const id of store.uploads.keys()) if (!rows.has(id)) rows.set(id, makeRow(id));
  const all = [...store.uploads.values()];
  arrange(byId("uploadList"), all.map((one) => rows.get(one.id).node));
  all.forEach((one) => showRow(rows.get(one.id), one));
  byId("uploadEmpty").hidden = all.length > 0;
  const running = all.filter((one) => one.state === "uploading").length;
  byId("navUploading").hidden = running === 0;
  setText(byId("navUploading"), number(running));
}

export function startUploads() {
  store.hear("uploads", showUploads);
  store.hear("streamers", () => { if (!byId("page-uploads").hidden) showUploads(); });
  showUploads();
}
