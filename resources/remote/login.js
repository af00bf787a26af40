// SPDX-License-Identifier: GPL-3.0-or-later
// Signing in: by name and password, or by the pairing code behind the # of the address a QR code held.
import { ApiError, api } from "./api.js";
import { byId, setText } from "./dom.js";
import { t } from "./i18n.js";

let onSignedIn = () => {};

export function showLogin(problem = "") {
  byId("app").hidden = true;
  byId("login").hidden = false;
  setText(byId("loginProblem"), problem);
  byId("loginName").focus();
}

export const hideLogin = () => { byId("login").hidden = true; };

/** Uses the pairing code of the address, once, and takes it away from it. */
export async function pair() {
  const code = new URLSearchParams(location.hash.slice(1)).get("pair");
  if (!code) return false;
  history.replaceState(null, "", location.pathname + location.search);
  try {
    await api("POST", "api/login", { code });
    return true;
  } catch (problem) {
    showLogin(sentence(problem, "login.pairFailed"));
    return false;
  }
}

function sentence(problem, wrong) {
  if (!(problem instanceof ApiError)) throw problem;
  if (problem.status === 401) return t(wrong);
  if (problem.status === 429) return t("login.wait");
  return problem.text;
}

export function startLogin(signedIn) {
  onSignedIn = signedIn;
  byId("loginForm").addEventListener("submit", async (event) => {
    event.preventDefault();
    const name = byId("loginName").value.trim();
    const password = byId("loginPassword").value;
    if (!name || !password) return setText(byId("loginProblem"), t("login.missing"));
    byId("loginButton").disabled = true;
    setText(byId("loginProblem"), "");
    try {
      await api("POST", "api/login", { name, password });
      byId("loginPassword").value = "";
      onSignedIn();
    } catch (problem) {
      setText(byId("loginProblem"), sentence(problem, "login.wrong"));
      byId("loginPassword").select();
    } finally {
      byId("loginButton").disabled = false;
    }
    return undefined;
  });
}
