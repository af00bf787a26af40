// SPDX-License-Identifier: GPL-3.0-or-later
// Who I am, who else is signed in, and the way out.
import { api } from "./api.js";
import { byId, el, icon, setText, toast } from "./dom.js";
import { t, timeText } from "./i18n.js";
import { store } from "./store.js";

/** "Firefox · Android" of what a browser calls itself. */
export function agentText(agent) {
  const first = (names) => names.find(([, mark]) => agent.includes(mark))?.[0] ?? "";
  const browser = first([["Edge", "Edg/"], ["Chrome", "Chrome/"], ["Firefox", "Firefox/"], ["Safari", "Safari/"], ["curl", "curl"]]);
  const system = first([["Android", "Android"], ["iPhone", "iPhone"], ["iPad", "iPad"], ["Windows", "Windows"], ["macOS", "Macintosh"], ["Linux", "Linux"]]);
  return [browser, system].filter(Boolean).join(" · ");
}

function sessionRow(one, mine) {
  const end = el("button", { type: "button", class: "operator", "data-session": one.session }, icon("power"), el("span", {}, t("account.revoke")));
  end.hidden = mine;
  end.addEventListener("click", async () => {
    try {
      await api("DELETE", `api/sessions/${one.session}`);
      showAccount();
    } catch (problem) {
      toast(problem.text ?? String(problem), true);
    }
  });
  const facts = [one.address, agentText(one.agent ?? ""), one.created && t("account.since", { time: timeText(one.created, true) }), one.expires && t("account.until", { time: timeText(one.expires, true) })];
  return el("li", { class: "panel row" },
    el("div", { class: "line" }, el("strong", {}, one.name ?? t("account.paired")),
      el("span", { class: "state tone-accent" }, el("span", {}, t(`account.${one.role}`).split(/[:：]/)[0])),
      mine ? el("span", { class: "muted small" }, t("account.this")) : null, el("span", { class: "grow" }), end),
    el("span", { class: "muted small" }, facts.filter(Boolean).join(" · ")));
}

export async function showAccount() {
  const me = store.me;
  if (!me) return;
  const name = me.name || t("account.paired");
  setText(byId("meAvatar"), [...name][0].toUpperCase());
  byId("meAvatar").className = "avatar tone-accent";
  setText(byId("meName"), name);
  setText(byId("meRole"), t(`account.${me.role}`));
  setText(byId("version"), me.version ? t("account.version", { version: me.version }) : "");
  if (byId("page-account").hidden) return;
  try {
    const own = await api("GET", "api/session");
    const all = me.role === "operator" ? (await api("GET", "api/sessions")).items : [own];
    byId("sessionList").replaceChildren(...all.map((one) => sessionRow(one, one.session === own.session)));
  } catch (problem) {
    toast(problem.text ?? String(problem), true);
  }
}

export function startAccount(signedOut) {
  store.hear("me", showAccount);
  byId("logoutButton").addEventListener("click", async () => {
    try {
      await api("POST", "api/logout");
    } catch (problem) {
      if (problem.status !== 401) return toast(problem.text ?? String(problem), true);
    }
    return signedOut("");
  });
}
