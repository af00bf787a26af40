// SPDX-License-Identifier: GPL-3.0-or-later
// What the charts show: the last minutes as they happen, or stored minutes and hours.
import { api } from "./api.js";
import { Plot } from "./plot.js";
import { byId, el, setText } from "./dom.js";
import { bytesText, number, t } from "./i18n.js";
import { store } from "./store.js";

const speed = (value) => `${bytesText(value)}/s`;
const count = (value) => number(value, value > 0 && value < 10 && value % 1 ? 1 : 0);
const percent = (value) => `${number(value * 100, value < 0.1 ? 1 : 0)} %`;
const milliseconds = (value) => `${number(value * 1000, value < 0.01 ? 1 : 0)} ms`;

// `each`: the sum over everything the metric is measured of; `of`: one value of its label.
const charts = [
  { key: "received", text: speed, lines: [{ metric: "biliup_recorded_bytes_total", tone: "recording", name: "chart.received" }] },
  { key: "network", text: speed, lines: [{ metric: "biliup_network_received_bytes_total", tone: "checking", name: "chart.in" }, { metric: "biliup_network_sent_bytes_total", tone: "accent", name: "chart.out" }] },
  { key: "cpu", text: percent, lines: [{ metric: "biliup_process_cpu_seconds_total", tone: "accent", name: "chart.cpu" }] },
  { key: "memory", text: bytesText, lines: [{ metric: "biliup_process_resident_memory_bytes", tone: "checking", name: "chart.memory" }] },
  { key: "disk", text: speed, lines: [{ metric: "biliup_process_written_bytes_total", tone: "ok", name: "chart.disk" }] },
  { key: "delay", text: milliseconds, lines: [{ metric: "biliup_event_loop_delay_seconds", tone: "warning", name: "chart.delay" }] },
  { key: "recordings", text: count, lines: [{ metric: "biliup_streamers", of: "recording", tone: "recording", name: "chart.recordings" }, { metric: "biliup_uploads", of: "uploading", tone: "accent", name: "chart.uploads" }] },
  { key: "repairs", text: (value) => `${number(value, value < 10 ? 1 : 0)}/s`, lines: [{ metric: "biliup_recording_dropped_tags_total", each: true, tone: "error", name: "chart.dropped" }, { metric: "biliup_recording_repaired_tags_total", each: true, tone: "ok", name: "chart.repaired" }] },
];
const ranges = { live: 300, hour: 3600, day: 86400, week: 7 * 86400 };
const names = [...new Set(charts.flatMap((chart) => chart.lines.map((line) => line.metric)))].join(",");
const second = { gap: 5, fresh: 5 }; // a figure a second; a busy computer may be late
// A stored figure stands at the beginning of its step, and comes when its minute is over.
const stored = (step) => ({ gap: 1.5 * step, fresh: step + 120 });

let range = "live";
let plots = [];
let asked = 0;
let again = 0;

function liveValue(values, line) {
  if (line.of) return values.get(`${line.metric}|${line.of}`) ?? 0;
  if (!line.each) return values.get(line.metric);
  let sum = 0;
  for (const [key, value] of values) if (key.startsWith(`${line.metric}|`)) sum += value;
  return sum;
}

function liveLine(line) {
  return store.metrics.map(({ time, values }) => [time, liveValue(values, line)]).filter(([, value]) => value !== undefined);
}

function storedLine(items, line) {
  const fitting = items.filter((item) => item.name === line.metric && (!line.of || Object.values(item.labels ?? {}).includes(line.of)));
  const sums = new Map();
  for (const { points } of fitting) for (const [time, , mean] of points) sums.set(time, (sums.get(time) ?? 0) + mean);
  return [...sums].sort((a, b) => a[0] - b[0]);
}

function showLive() {
  // By the program's clock, which may differ from this one; when it has gone silent, time goes on all the same.
  const last = store.metrics.at(-1);
  const to = last ? last.time + Math.max(0, (performance.now() - last.heard) / 1000 - 1) : Date.now() / 1000;
  charts.forEach((chart, place) => plots[place].show(chart.lines.map((line) => ({ ...line, points: liveLine(line) })), to - ranges.live, to, second));
}

async function showStored() {
  const question = (asked += 1);
  byId("chartList").setAttribute("aria-busy", "true");
  const to = Math.floor(Date.now() / 1000);
  const from = to - ranges[range];
  try {
    const answer = await api("GET", `api/metrics?from=${from}&to=${to}&names=${names}`);
    if (question !== asked) return;
    setText(byId("chartProblem"), "");
    charts.forEach((chart, place) => plots[place].show(chart.lines.map((line) => ({ ...line, points: storedLine(answer.items, line) })), from, to, stored(answer.step)));
  } catch (problem) {
    if (question === asked) setText(byId("chartProblem"), t("chart.failed", { why: problem.text ?? String(problem) }));
  } finally {
    if (question === asked) byId("chartList").setAttribute("aria-busy", "false");
  }
}

export function showCharts() {
  for (const button of byId("ranges").children) {
    setText(button, t(`chart.${button.dataset.range}`));
    button.setAttribute("aria-pressed", String(button.dataset.range === range));
  }
  charts.forEach((chart, place) => plots[place].setTitle(t(`chart.${chart.key}`)));
  clearInterval(again);
  asked += 1;
  byId("chartList").setAttribute("aria-busy", "false");
  if (byId("page-charts").hidden) return undefined;
  if (range === "live") {
    again = setInterval(showLive, 5000); // while nothing comes, too
    return showLive();
  }
  again = setInterval(showStored, 60000);
  return showStored();
}

export function startCharts() {
  for (const name of Object.keys(ranges)) {
    byId("ranges").append(el("button", { type: "button", class: "chip", "data-range": name, onclick: () => { range = name; showCharts(); } }));
  }
  plots = charts.map((chart) => new Plot(chart.key, chart.text, chart.text === bytesText || chart.text === speed ? 1024 : 10));
  byId("chartList").append(...plots.map((plot) => plot.node));
  store.hear("metric", () => { if (range === "live" && !byId("page-charts").hidden) showLive(); });
  addEventListener("themechange", () => plots.forEach((plot) => plot.draw()));
  addEventListener("resize", () => plots.forEach((plot) => plot.draw()));
}
