// SPDX-License-Identifier: GPL-3.0-only
// The server that the page comes from.

const views = ["look", "join", "check", "server"];

/** Reads "#look", and "#key=…" or "#join&key=…", which the address of a QR code may have. */
function readHash() {
  const parts = new URLSearchParams(location.hash.slice(1));
  const key = parts.get("key")?.replaceAll(" ", "+") ?? null; // no key has spaces
  return { view: views.find((view) => parts.has(view)) ?? "look", key };
}

/** Header fields. No key has other characters than these, which fetch() would refuse. */
export const authorization = (key) => (key ? { Authorization: `Bearer ${key.replace(/[^!-~]/g, "?")}` } : {});

export const viewInAddress = () => readHash().view;

class Server {
  url = location.origin;

  /** Takes a key out of the address, so that it is neither shown nor shared nor kept in the history. */
  takeKeyFromAddress() {
    const { view, key } = readHash();
    if (key === null) return;
    this.accessKey = key;
    history.replaceState(null, "", `${location.pathname}${location.search}#${view}`);
  }

  /** Both keys are kept until the tab is closed. */
  get accessKey() {
    return sessionStorage.getItem("access-key") ?? "";
  }

  set accessKey(key) {
    sessionStorage.setItem("access-key", key);
  }

  /** Beside the access key, which the channels need. */
  get operatorKey() {
    return sessionStorage.getItem("operator-key") ?? "";
  }

  set operatorKey(key) {
    sessionStorage.setItem("operator-key", key);
  }

  /** {code, value}: the status and the JSON at a path. Without an answer the code is 0; the value may be null. */
  async ask(path, key = this.accessKey) {
    try {
      const options = { headers: authorization(key), signal: AbortSignal.timeout(4000) };
      const response = await fetch(`${this.url}${path}`, options);
      return { code: response.status, value: response.ok ? await response.json() : null };
    } catch {
      return { code: 0, value: null };
    }
  }
}

export const server = new Server();
