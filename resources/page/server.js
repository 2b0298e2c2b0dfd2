// SPDX-License-Identifier: GPL-3.0-only
// The server that the page comes from.

const views = ["look", "join", "check", "server"];

/** Reads "#look", and "#key=…" or "#join&key=…", which the address of a QR code may have. */
function readHash() {
  const parts = new URLSearchParams(location.hash.slice(1));
  return { view: views.find((view) => parts.has(view)) ?? "look", key: parts.get("key") };
}

export const viewInAddress = () => readHash().view;

class Server {
  url = location.origin;
  #accessKey = sessionStorage.getItem("access-key") ?? "";

  /** Takes a key out of the address, so that it is neither shown nor shared nor kept in the history. */
  takeKeyFromAddress() {
    const { view, key } = readHash();
    if (key === null) return;
    this.accessKey = key;
    history.replaceState(null, "", `${location.pathname}${location.search}#${view}`);
  }

  get accessKey() {
    return this.#accessKey;
  }

  /** Kept until the tab is closed. */
  set accessKey(key) {
    this.#accessKey = key;
    sessionStorage.setItem("access-key", key);
  }

  /** The JSON at a path; null if the server does not answer or has nothing there. */
  async get(path) {
    const headers = this.#accessKey ? { Authorization: `Bearer ${this.#accessKey}` } : {};
    try {
      const response = await fetch(`${this.url}${path}`, { headers, signal: AbortSignal.timeout(4000) });
      return response.ok ? await response.json() : null;
    } catch {
      return null;
    }
  }
}

export const server = new Server();
