// SPDX-License-Identifier: GPL-3.0-or-later
// The page: signs in, connects, and shows one view at a time.
import { showAccount, startAccount } from "./account.js";
import { api, whenSignedOut } from "./api.js";
import { showCharts, startCharts } from "./charts.js";
import { byId, setText } from "./dom.js";
import { onLanguage, switchLanguage, t, translatePage } from "./i18n.js";
import { hideLogin, pair, showLogin, startLogin } from "./login.js";
import { showLog, startLog } from "./logs.js";
import { connect, disconnect } from "./socket.js";
import { store } from "./store.js";
import { startStreamers, translateStreamers } from "./streamers.js";
import { showUploads, startUploads } from "./uploads.js";

const views = { streamers: translateStreamers, uploads: showUploads, log: showLog, charts: showCharts, account: showAccount };
const viewNamed = () => (location.hash.slice(1) in views ? location.hash.slice(1) : "streamers");
let linkState = "none";

function showView() {
  const shown = viewNamed();
  for (const name of Object.keys(views)) byId(`page-${name}`).hidden = name !== shown;
  for (const link of document.querySelectorAll(".nav a")) {
    if (link.getAttribute("href") === `#${shown}`) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  document.title = `${t(`nav.${shown}`)} · biliup-qt`;
  views[shown]();
  if (shown !== "charts") showCharts(); // stops asking
}

function showLink() {
  setText(byId("link"), t(`link.${linkState}`));
  byId("link").className = `link ${linkState}`;
}

function signedOut(why) {
  if (byId("app").hidden && !byId("login").hidden) return;
  disconnect();
  store.me = null;
  showLogin(why);
}

async function enter() {
  let me;
  try {
    me = await api("GET", "api/session");
  } catch (problem) {
    return showLogin(problem.status === 401 ? "" : problem.text);
  }
  hideLogin();
  byId("app").hidden = false;
  store.me = me;
  store.tell("me");
  showView();
  return connect();
}

const isPairing = () => location.hash.includes("pair=");

async function pairAndEnter() {
  if (await pair()) return enter();
  disconnect(); // the code was no good, and whoever is to come in now signs in
  store.me = null;
  return undefined;
}

async function start() {
  translatePage();
  startStreamers();
  startUploads();
  startLog();
  startCharts();
  startAccount(signedOut);
  startLogin(enter);
  whenSignedOut(() => signedOut(t("login.ended")));
  store.hear("link", (state) => { linkState = state; showLink(); });
  store.hear("me", () => byId("app").classList.toggle("viewer", store.me?.role !== "operator"));
  onLanguage(() => { showLink(); showView(); });
  for (const button of document.querySelectorAll("[data-act=language]")) button.addEventListener("click", switchLanguage);
  for (const button of document.querySelectorAll("[data-act=theme]")) button.addEventListener("click", () => window.switchTheme());
  addEventListener("hashchange", () => {
    if (isPairing()) return pairAndEnter();
    showView();
    byId("view").focus();
    return scrollTo(0, 0);
  });
  await (isPairing() ? pairAndEnter() : enter());
}

start();
