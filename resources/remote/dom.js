// SPDX-License-Identifier: GPL-3.0-or-later
// Elements from data. Text goes in as text nodes only: nothing that came from outside is ever parsed as HTML.

export const byId = (id) => document.getElementById(id);

/** el("p", {class: "x", onclick: f, hidden: true}, "text", child) */
export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.filter((child) => child !== null && child !== undefined));
  return node;
}

export const icon = (name) => el("span", { class: `icon i-${name}`, "aria-hidden": "true" });

export function setText(node, text) {
  if (node.textContent !== text) node.textContent = text;
}

/** Keeps `list`'s children in the order of `nodes` without touching those that are in place. */
export function arrange(list, nodes) {
  nodes.forEach((node, place) => {
    if (list.children[place] !== node) list.insertBefore(node, list.children[place] || null);
  });
  while (list.children.length > nodes.length) list.lastElementChild.remove();
}

export function toast(text, bad = false) {
  const node = el("div", { class: bad ? "toast bad" : "toast" }, icon(bad ? "warning" : "ok"), el("span", {}, text));
  byId("toasts").append(node);
  setTimeout(() => node.remove(), bad ? 8000 : 3500);
}
