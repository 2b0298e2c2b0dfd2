// SPDX-License-Identifier: GPL-3.0-only
// The results of all devices. Each device posts its own to the channel of the check, where the operator sees it as well,
// and gets those of the others back.
import { byId, rows, save } from "./dom.js";
import { checkChannel } from "./lookview.js";
import { server } from "./server.js";
import { Channel } from "./supersynk.js";
import { milliseconds, number, say } from "./texts.js";

const rate = 1; // Hz
const columns = [
  "device",
  "verdict",
  "rate",
  "headsets",
  "bytes",
  "p50",
  "p95",
  "p99",
  "jitter",
  "reached",
  "pauses",
  "longest",
  "lost",
];

const rounded = (value) => (typeof value === "number" ? Math.round(value * 10) / 10 : value);

/** A field of CSV (RFC 4180). A leading sign would be a formula in a spreadsheet. */
function csvField(value) {
  const text = String(value ?? "");
  const safe = /^[=+\-@\t]/.test(text) && typeof value !== "number" ? `'${text}` : text;
  return /[",\r\n;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export class DeviceList {
  #channel = null;
  #own = null;

  constructor() {
    addEventListener("pagehide", () => this.#channel?.leave());
  }

  /** Follows the results of the others, or stops. A posted result stays until the page is closed. */
  setOn(isOn) {
    if (isOn && !this.#channel)
      this.#open()
        .watch()
        .catch(() => {});
    if (!isOn && this.#channel && !this.#own) {
      this.#channel.leave();
      this.#channel = null;
    }
  }

  post(result) {
    const name = localStorage.getItem("name") || result.agent;
    const { wasHidden, left, queue95, sent, answered, ...figures } = result;
    this.#own = {
      device: name,
      ...Object.fromEntries(Object.entries(figures).map(([k, v]) => [k, rounded(v)])),
    };
    this.#channel?.leave();
    const channel = this.#open();
    channel.join({ name, check: this.#own }).catch(() => {});
    byId("check-posted").hidden = false;
    this.#show();
  }

  save() {
    const rows = this.#results().map((result) => columns.map((column) => csvField(result[column])).join(","));
    save("supersynk-network.csv", "text/csv", [columns.join(","), ...rows, ""].join("\r\n"));
  }

  #open() {
    this.#channel = new Channel(server.url, checkChannel, { rate, accessKey: server.accessKey });
    for (const type of ["joined", "changed", "left"]) this.#channel.on(type, () => this.#show());
    return this.#channel;
  }

  #results() {
    const others = [...(this.#channel?.others.values() ?? [])]
      .filter(({ body }) => body.check && typeof body.check === "object")
      .map(({ body, name }) => ({ ...body.check, device: name }));
    return this.#own ? [{ ...this.#own, isOwn: true }, ...others] : others;
  }

  #show() {
    const results = this.#results();
    byId("devices").hidden = results.length === 0;
    const cells = results.map(({ device, isOwn, verdict, p50, p95, pauses, reached }) => [
      isOwn ? `${device} (${say("thisDevice")})` : String(device),
      String(verdict),
      `${milliseconds(p50)} ms`,
      `${milliseconds(p95)} ms`,
      `${number(reached, 1)} Hz`,
      number(pauses),
    ]);
    byId("device-rows").replaceChildren(...rows(cells));
  }
}
