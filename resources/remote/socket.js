// SPDX-License-Identifier: GPL-3.0-or-later
// The WebSocket: keeps itself connected, and asks for what it missed after a break.
import { api } from "./api.js";
import { toast } from "./dom.js";
import { store } from "./store.js";

const firstWait = 1000;
const longestWait = 30000;
const pingEvery = 20000;
const pongWithin = 10000;
const olderLines = 300;
const levels = ["debug", "info", "warning", "error"];

let socket = null;
let wanted = false;
let attempts = 0;
let retry = 0;
let ping = 0;
let deadline = 0;
let server = "";
let lastEvent = 0;
let lastLog = 0;
let level = "info";

const send = (message) => socket?.readyState === WebSocket.OPEN && socket.send(JSON.stringify(message));
const subscription = () => ({ type: "subscribe", types: ["log", "status", "progress", "event", "metric"], level });

export function connect() {
  wanted = true;
  attempts = 0;
  open();
}

export function disconnect() {
  wanted = false;
  close();
  store.tell("link", "none");
}

/** Log lines below `to` are not sent. */
export async function setLevel(to) {
  level = to;
  send(subscription());
  store.clearLog();
  const asked = server;
  try {
    // The last lines of that level that are still known: resume tells only of what was before the hello.
    const answer = await api("GET", `api/logs?since=${Math.max(0, lastLog - olderLines)}&level=${to}&limit=500`);
    if (level === to && server === asked && answer.run === server) store.lines(answer.items);
  } catch (problem) {
    toast(problem.text ?? String(problem), true);
  }
}

function close() {
  clearTimeout(retry);
  clearInterval(ping);
  clearTimeout(deadline);
  if (!socket) return;
  const old = socket;
  socket = null;
  old.onopen = old.onmessage = old.onclose = null;
  old.close();
}

function open() {
  close();
  const address = new URL("ws", document.baseURI);
  address.protocol = address.protocol === "https:" ? "wss:" : "ws:";
  address.hash = "";
  socket = new WebSocket(address);
  socket.onmessage = (event) => take(JSON.parse(event.data));
  socket.onclose = lost;
}

async function lost() {
  close();
  if (!wanted) return;
  store.tell("link", "off");
  attempts += 1;
  const wait = Math.min(longestWait, firstWait * 2 ** Math.min(attempts - 1, 5)) * (0.75 + Math.random() / 2);
  clearTimeout(retry);
  retry = setTimeout(async () => {
    try {
      await api("GET", "api/session"); // a browser does not tell that /ws said 401; this does
      if (wanted) open();
    } catch (problem) {
      if (wanted && problem.status !== 401) lost();
    }
  }, wait);
}

function beat() {
  send({ type: "ping" });
  clearTimeout(deadline);
  deadline = setTimeout(lost, pongWithin);
}

function take(message) {
  clearTimeout(deadline);
  if (message.id > lastEvent && message.type !== "log" && message.type !== "answer") lastEvent = message.id;
  switch (message.type) {
    case "hello": return hello(message);
    case "status": return store.status(message);
    case "progress": return store.progress(message);
    case "metric": return store.metric(message);
    case "event": return store.tell("event", message);
    case "log":
      lastLog = Math.max(lastLog, message.id);
      return store.lines(message.lines.filter((line) => levels.indexOf(line.level) >= levels.indexOf(level))); // some were on their way
    case "resumed":
      if (!message.complete && store.log.length) { store.missed = true; store.tell("log", null); }
      return undefined;
    default: return undefined;
  }
}

function hello(message) {
  attempts = 0;
  const known = server === message.server;
  if (!known) store.clearLog();
  store.me = { ...store.me, name: message.user, role: message.role, version: message.version };
  store.tell("me");
  store.reset(message.state);
  send(subscription());
  const after = known ? lastEvent : message.lastEvent;
  const afterLog = known ? lastLog : Math.max(0, message.lastLog - olderLines);
  server = message.server;
  lastEvent = message.lastEvent;
  lastLog = message.lastLog;
  send({ type: "resume", server, after, afterLog });
  clearInterval(ping);
  ping = setInterval(beat, pingEvery);
  store.tell("link", "on");
}

const wake = () => { if (wanted && (!socket || socket.readyState > WebSocket.OPEN)) open(); };
addEventListener("online", wake);
document.addEventListener("visibilitychange", () => { if (!document.hidden) wake(); });
