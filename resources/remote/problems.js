// SPDX-License-Identifier: GPL-3.0-or-later
// Why something failed, in the language of the page: by kind and code, as ui/text/errors.cpp and uploadstates.cpp do it.
import { knows, t } from "./i18n.js";

// The numbers of Linux, macOS and Windows: the program may run on another system than the browser.
const disk = { 28: "full", 122: "full", 69: "full", 1: "denied", 13: "denied", 30: "denied", 2: "gone", 61: "empty", 96: "empty", 120: "empty" };

/** The sentence for `one`, a streamer, a recording or an upload of the API. `about` is "upload" where Bilibili's codes
    count and files are meant. The English sentence alone where the page has no words for the kind. */
export function whyText(one, about = "") {
  if (!one.error) return "";
  const kind = one.errorKind === "disk" && one.errorCode in disk ? `disk.${disk[one.errorCode]}` : one.errorKind;
  const key = [about && `error.${about}.${one.errorCode}`, about && `error.${about}.${kind}`, `error.${kind}`].find((name) => name && knows(name));
  return key ? t(key, { why: one.error, code: one.errorCode }) : one.error;
}

/** The sentence for a refused request, an ApiError: by the field that was wrong, else by what kind it was. The server's
    English one only where the page has no words. */
export function refusalText({ status, kind, field, message }) {
  const key = [field && `refused.${field}`, `refused.${status}`, `refused.${kind}`].find((name) => name && knows(name));
  return t(key ?? "problem.other", { why: message });
}
