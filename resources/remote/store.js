// SPDX-License-Identifier: GPL-3.0-or-later
// What the page knows, fed by the WebSocket. Views listen to "streamers", "uploads", "log", "metric", "link", "me".

const sparkPoints = 90; // half a second each
const logLimit = 4000;
const metricLimit = 600;

class Store extends EventTarget {
  streamers = new Map();
  uploads = new Map();
  sparks = new Map(); // streamer -> bits a second
  log = [];
  missed = false; // lines before the first were not kept
  metrics = []; // {time, heard: by this computer's clock, values: Map("name|label" -> value)}
  me = null;

  tell(what, detail) {
    this.dispatchEvent(new CustomEvent(what, { detail }));
  }

  hear(what, listener) {
    this.addEventListener(what, (event) => listener(event.detail));
  }

  reset(state) {
    this.streamers = new Map(state.streamers.map((one) => [one.id, one]));
    this.uploads = new Map(state.uploads.map((one) => [one.id, one]));
    this.tell("streamers");
    this.tell("uploads");
  }

  status(message) {
    for (const one of message.streamers) {
      this.streamers.set(one.id, one);
      if (one.state !== "recording" && one.state !== "reconnecting") this.sparks.delete(one.id);
    }
    for (const id of message.removedStreamers) {
      this.streamers.delete(id);
      this.sparks.delete(id);
    }
    for (const one of message.uploads) this.uploads.set(one.id, one);
    for (const id of message.removedUploads) this.uploads.delete(id);
    if (message.streamers.length || message.removedStreamers.length) this.tell("streamers");
    if (message.uploads.length || message.removedUploads.length) this.tell("uploads");
  }

  progress(message) {
    for (const item of message.items) {
      const known = item.upload ? this.uploads.get(item.upload) : this.streamers.get(item.streamer);
      if (!known) continue;
      Object.assign(known, { ...item, id: known.id, streamer: known.streamer });
      if (item.streamer) {
        const spark = this.sparks.get(item.streamer) ?? [];
        spark.push(item.bitsPerSecond);
        if (spark.length > sparkPoints) spark.shift();
        this.sparks.set(item.streamer, spark);
      }
    }
    if (message.items.some((item) => item.streamer)) this.tell("streamers");
    if (message.items.some((item) => item.upload)) this.tell("uploads");
  }

  lines(all) {
    // What was asked for again may be there already, and what was missed may come after what is new.
    const known = new Set(this.log.map((line) => line.id));
    const lines = this.log.length && all[0]?.id <= this.log.at(-1).id ? all.filter((line) => !known.has(line.id)) : all;
    if (!lines.length) return;
    const sorted = this.log.length > 0 && lines[0].id < this.log.at(-1).id;
    this.log.push(...lines);
    if (sorted) this.log.sort((a, b) => a.id - b.id);
    if (this.log.length > logLimit) this.log.splice(0, this.log.length - logLimit);
    this.tell("log", sorted ? null : lines);
  }

  clearLog() {
    this.log = [];
    this.missed = false;
    this.tell("log", null);
  }

  metric(message) {
    const values = new Map(message.items.map((item) => [metricKey(item), item.value]));
    this.metrics.push({ time: Date.parse(message.time) / 1000, heard: performance.now(), values });
    if (this.metrics.length > metricLimit) this.metrics.shift();
    this.tell("metric");
  }
}

/** One name for a series: biliup_streamers|recording. */
export const metricKey = (item) => [item.name, ...Object.values(item.labels ?? {})].join("|");

export const store = new Store();
