// SPDX-License-Identifier: GPL-3.0-or-later
// HTTP requests of the page. Addresses are relative, so that a proxy may give the page any path.
import { t } from "./i18n.js";
import { refusalText } from "./problems.js";

export class ApiError extends Error {
  constructor(status, kind, message, field = "") {
    super(message);
    this.status = status;
    this.kind = kind;
    this.field = field;
  }

  /** The sentence for a person. */
  get text() {
    return this.status === 0 ? t("problem.network") : refusalText(this);
  }
}

let onSignedOut = () => {};
export const whenSignedOut = (listener) => { onSignedOut = listener; };

export async function api(method, path, body) {
  let response;
  try {
    response = await fetch(path, {
      method, credentials: "same-origin", cache: "no-store",
      headers: body === undefined ? {} : { "Content-Type": "application/json" },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  } catch {
    throw new ApiError(0, "network", "network");
  }
  const answer = await response.json().catch(() => ({}));
  if (response.ok) return answer;
  if (response.status === 401 && path !== "api/login") onSignedOut();
  throw new ApiError(response.status, answer.error?.kind ?? "", answer.error?.message ?? `HTTP ${response.status}`, answer.error?.field ?? "");
}
