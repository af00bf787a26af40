// SPDX-License-Identifier: GPL-3.0-or-later
// One chart: lines over time on a canvas, the values under the pointer or the arrow keys, and words for who cannot see it.
import { el, setText } from "./dom.js";
import { t, timeText } from "./i18n.js";
import { drawArea, prepare } from "./spark.js";

const left = 4;
const bottom = 20;
const top = 10;

/** A round number at or above `value`, so that the grid has readable steps; of bytes in units of 1024. */
export function roundUp(value, base) {
  if (!(value > 0)) return 1;
  const unit = base === 1024 ? 1024 ** Math.max(0, Math.floor(Math.log2(value) / 10)) : 1;
  const power = 10 ** Math.floor(Math.log10(value / unit));
  const steps = [1, 2, 4, 5, 10];
  return steps.find((step) => step * power >= (value / unit) * 0.999) * power * unit;
}

/** `points` cut where more than `gap` seconds lie between two: what was not measured is not drawn. */
export function pieces(points, gap) {
  const all = [];
  points.forEach((point, place) => {
    if (place === 0 || point[0] - points[place - 1][0] > gap) all.push([]);
    all.at(-1).push(point);
  });
  return all;
}

export class Plot {
  #text; #base; #lines = []; #from = 0; #to = 1; #gap = Infinity; #fresh = Infinity; #title = ""; #at = null;

  constructor(key, text, base) {
    this.#text = text;
    this.#base = base;
    this.caption = el("strong");
    this.now = el("span", { class: "now" });
    this.legend = el("div", { class: "legend" });
    this.canvas = el("canvas", { role: "img", tabindex: 0 });
    this.tip = el("div", { class: "tip", hidden: true });
    this.node = el("figure", { class: "panel chart", "data-chart": key },
      el("figcaption", {}, this.caption, this.now), el("div", { class: "plot" }, this.canvas, this.tip), this.legend);
    this.canvas.addEventListener("pointermove", (event) => this.#point(event.offsetX / this.canvas.clientWidth));
    this.canvas.addEventListener("pointerleave", () => this.#point(null));
    this.canvas.addEventListener("blur", () => this.#point(null));
    this.canvas.addEventListener("keydown", (event) => {
      const step = { ArrowLeft: -0.02, ArrowRight: 0.02 }[event.key];
      if (!step) return;
      event.preventDefault();
      this.#point(Math.min(1, Math.max(0, (this.#at ?? 1) + step)));
    });
  }

  setTitle(title) {
    this.#title = title;
    setText(this.caption, title);
    this.#showLegend();
  }

  /** `lines`: {name, tone, points: [[unix seconds, value], ...]}. Points more than `gap` seconds apart are not joined; one
      older than `fresh` seconds is not what is now. */
  show(lines, from, to, { gap = Infinity, fresh = Infinity } = {}) {
    this.#gap = gap;
    this.#fresh = fresh;
    this.#lines = lines;
    this.#from = from;
    this.#to = to;
    this.#showLegend();
    this.draw();
  }

  #showLegend() {
    const many = this.#lines.length > 1;
    this.legend.hidden = !many;
    this.legend.replaceChildren(...(many ? this.#lines.map((line) => el("span", { class: `tone-${line.tone}` }, t(line.name))) : []));
  }

  #point(at) {
    this.#at = at;
    this.draw();
  }

  draw() {
    const { context, width, height } = prepare(this.canvas);
    if (!width) return;
    const style = getComputedStyle(this.canvas);
    const color = (name) => style.getPropertyValue(`--${name}`).trim();
    const values = this.#lines.flatMap((line) => line.points.map((point) => point[1]));
    const highest = values.length ? Math.max(...values) : 0;
    const limit = roundUp(highest * 1.05, this.#base);
    const x = (time) => left + ((time - this.#from) / (this.#to - this.#from)) * (width - 2 * left);
    const y = (value) => height - bottom - (value / limit) * (height - bottom - top);
    this.#grid(context, width, height, limit, y, color);
    for (const line of this.#lines) {
      const inside = line.points.filter(([time]) => time >= this.#from);
      for (const piece of pieces(inside, this.#gap)) drawArea(context, piece.map(([time, value]) => [x(time), y(value)]), color(line.tone), height - bottom);
    }
    this.#scale(context, limit, y, color);
    const last = this.#lines.map((line) => line.points.at(-1)).filter((point) => point && this.#to - point[0] <= this.#fresh);
    const now = last.map((point) => this.#text(point[1])).join(" / ") || (values.length ? "–" : "");
    setText(this.now, now);
    this.canvas.setAttribute("aria-label", values.length ? t("chart.aria", { name: this.#title, value: now, max: this.#text(highest) }) : `${this.#title}: ${t("chart.empty")}`);
    this.#showTip(context, width, height, x, y, color);
  }

  #grid(context, width, height, limit, y, color) {
    context.font = "11px system-ui, sans-serif";
    context.fillStyle = color("muted");
    context.strokeStyle = color("line");
    context.lineWidth = 1;
    for (const part of [0, 0.5, 1]) {
      const at = Math.round(y(limit * part)) + 0.5;
      context.beginPath();
      context.moveTo(left, at);
      context.lineTo(width - left, at);
      context.stroke();
    }
    const long = this.#to - this.#from > 2 * 86400;
    const stamp = (time) => (long ? timeText(time * 1000, true) : timeText(time * 1000).slice(0, -3));
    context.textAlign = "left";
    context.fillText(stamp(this.#from), left, height - 5);
    context.textAlign = "right";
    context.fillText(stamp(this.#to), width - left, height - 5);
    context.textAlign = "left";
    if (this.#lines.some((line) => line.points.length)) return;
    context.textAlign = "center";
    context.fillText(t("chart.empty"), width / 2, height / 2);
    context.textAlign = "left";
  }

  /** The values of the grid, readable above whatever line crosses them. */
  #scale(context, limit, y, color) {
    if (this.#lines.every((line) => line.points.length === 0)) return;
    context.strokeStyle = color("raised");
    context.fillStyle = color("muted");
    context.lineWidth = 4;
    for (const part of [0.5, 1]) {
      const at = Math.round(y(limit * part)) + 13;
      context.strokeText(this.#text(limit * part), left + 2, at);
      context.fillText(this.#text(limit * part), left + 2, at);
    }
  }

  #showTip(context, width, height, x, y, color) {
    const time = this.#at === null ? null : this.#from + this.#at * (this.#to - this.#from);
    const nearest = (points) => points.reduce((best, point) => (!best || Math.abs(point[0] - time) < Math.abs(best[0] - time) ? point : best), null);
    const hits = time === null ? [] : this.#lines.map((line) => ({ line, point: nearest(line.points) })).filter((hit) => hit.point && Math.abs(hit.point[0] - time) <= Math.max(this.#gap, (this.#to - this.#from) / 50));
    this.tip.hidden = hits.length === 0;
    if (!hits.length) return;
    const across = x(hits[0].point[0]);
    context.strokeStyle = color("border");
    context.lineWidth = 1;
    context.beginPath();
    context.moveTo(across, top);
    context.lineTo(across, height - bottom);
    context.stroke();
    for (const { line, point } of hits) {
      context.fillStyle = color(line.tone);
      context.beginPath();
      context.arc(across, y(point[1]), 4, 0, 7);
      context.fill();
    }
    const when = timeText(hits[0].point[0] * 1000, this.#to - this.#from > 86400);
    setText(this.tip, `${when} · ${hits.map(({ point }) => this.#text(point[1])).join(" / ")}`);
    this.tip.style.left = `${Math.min(width - 70, Math.max(70, across))}px`;
  }
}
