// SPDX-License-Identifier: GPL-3.0-or-later
// The page's texts in Chinese and English, and numbers and times as that language writes them.
import { en, zh } from "./texts.js";

const known = { en, zh };
const asked = () => localStorage.getItem("language") || (navigator.language || "").slice(0, 2);
let language = asked() === "zh" ? "zh" : "en";
const listeners = new Set();

export const currentLanguage = () => language;
export const onLanguage = (listener) => listeners.add(listener);

/** The text `key`, its {names} replaced from `values`. */
export function t(key, values = {}) {
  const text = known[language][key] ?? known.en[key] ?? key;
  return text.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
}

export const knows = (key) => key in known.en;

export function switchLanguage() {
  language = language === "zh" ? "en" : "zh";
  localStorage.setItem("language", language);
  translatePage();
  listeners.forEach((listener) => listener());
}

export function translatePage() {
  document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
  const apply = (attribute, put) => {
    for (const node of document.querySelectorAll(`[${attribute}]`)) put(node, t(node.getAttribute(attribute)));
  };
  apply("data-i18n", (node, text) => { node.textContent = text; });
  apply("data-i18n-label", (node, text) => { node.setAttribute("aria-label", text); if (node.tagName === "BUTTON") node.title = text; });
  apply("data-i18n-placeholder", (node, text) => { node.placeholder = text; });
}

const locale = () => (language === "zh" ? "zh-CN" : "en");

/** 1.4 GiB */
export function bytesText(bytes) {
  const units = ["B", "KiB", "MiB", "GiB", "TiB"];
  let value = Math.max(0, bytes || 0);
  let unit = 0;
  while (value >= 1024 && unit < units.length - 1) { value /= 1024; unit += 1; }
  return `${number(value, unit === 0 || value >= 100 ? 0 : value >= 10 ? 1 : 2)} ${units[unit]}`;
}

export function number(value, digits = 0) {
  return new Intl.NumberFormat(locale(), { maximumFractionDigits: digits, minimumFractionDigits: digits }).format(value);
}

/** 4.2 Mbit/s, of a stream */
export function bitrateText(bitsPerSecond) {
  if (!(bitsPerSecond > 0)) return "–";
  return bitsPerSecond >= 1e6 ? `${number(bitsPerSecond / 1e6, 1)} Mbps` : `${number(bitsPerSecond / 1e3)} kbps`;
}

/** 1:02:03 */
export function clockText(seconds) {
  const whole = Math.max(0, Math.floor(seconds || 0));
  const two = (value) => String(value).padStart(2, "0");
  const hours = Math.floor(whole / 3600);
  const rest = `${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : rest;
}

export function timeText(time, withDate = false) {
  const options = withDate ? { dateStyle: "medium", timeStyle: "short" } : { timeStyle: "medium", hourCycle: "h23" };
  return new Intl.DateTimeFormat(locale(), options).format(new Date(time));
}
