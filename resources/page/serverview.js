// SPDX-License-Identifier: GPL-3.0-only
// The state of the server, for its operator.
import { byId, facts, rows } from "./dom.js";
import { server } from "./server.js";
import { number, say } from "./texts.js";

const period = 2000; // ms
const refused = [401, 404]; // without or with a wrong key

function bytes(value) {
  if (!Number.isFinite(value)) return "–";
  const units = ["byte", "kilobyte", "megabyte", "gigabyte"];
  let unit = 0;
  for (; value >= 1000 && unit < units.length - 1; unit++) value /= 1000;
  const digits = unit && value < 10 ? 1 : 0;
  const options = { style: "unit", unit: units[unit], maximumFractionDigits: digits, minimumFractionDigits: digits };
  return value.toLocaleString(document.documentElement.lang, options).replace("byte", "B");
}

function duration(seconds) {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, Math.floor(seconds) % 60];
  return parts.map((part, i) => (i ? String(part).padStart(2, "0") : String(part))).join(":");
}

export class ServerView {
  #timer = 0;
  #before = null; // the last status and when it came, for rates

  constructor() {
    byId("operator-form").addEventListener("submit", (event) => {
      event.preventDefault();
      this.#tryKey(byId("operator-key").value.trim());
    });
  }

  setVisible(isVisible) {
    clearInterval(this.#timer);
    if (!isVisible) return;
    this.#update();
    this.#timer = setInterval(() => !document.hidden && this.#update(), period);
  }

  async #update() {
    const key = server.operatorKey;
    const { code, value: status } = await server.ask("/api/status", key || undefined);
    const isRefused = refused.includes(code);
    byId("operator-form").hidden = !isRefused;
    byId("server-old").textContent = status || isRefused ? "" : this.#outageText();
    if (isRefused && key === server.operatorKey) server.operatorKey = ""; // the server has another one now
    if (isRefused) this.#before = null;
    byId("server-state").hidden = !status && !this.#before;
    if (!status) return;
    const now = performance.now() / 1000;
    const { status: old, now: then } = this.#before ?? {};
    const rateOf = (read) => (old ? Math.max(0, (read(status) - read(old)) / (now - then)) : NaN);
    this.#before = { status, now, at: new Date() };
    this.#show(status, rateOf);
  }

  #outageText() {
    const time = this.#before?.at.toLocaleTimeString();
    return say(time ? "oldFigures" : "lost", { time });
  }

  async #tryKey(key) {
    const { code, value } = await server.ask("/api/status", key);
    byId("operator-wrong").textContent = value ? "" : say(refused.includes(code) ? "keyWrong" : "noAnswer");
    if (!value) return;
    byId("operator-key").value = "";
    server.operatorKey = key;
    this.#update();
  }

  #show(status, rateOf) {
    const tiles = [
      ["clients", number(status.clients)],
      ["channels", number(status.channels.length)],
      ["requests", `${number(rateOf((each) => each.requests))}/s`],
      ["traffic", `${bytes(rateOf((each) => each.bytes_in + each.bytes_out))}/s`],
      ["late", number(status.late)],
      ["lostClients", number(status.lost)],
      ["refusals", number(status.refusals.reduce((sum, { count }) => sum + count, 0))],
      ["peers", number(status.connections)],
    ];
    byId("server-tiles").replaceChildren(...facts(tiles.map(([key, value]) => [say(key), value])));
    const values = [
      [say("version"), status.version],
      [say("uptime"), duration(status.uptime)],
      [say("health"), say(status.is_stuck ? "stuck" : "healthy")],
      [say("memory"), status.memory_bytes === null ? "–" : bytes(status.memory_bytes)],
      [say("stored"), bytes(status.stored_bytes)],
    ];
    if (status.recording)
      values.push([say("recording"), say(status.recording.is_on ? "recordingOn" : "recordingOff")]);
    byId("server-facts").replaceChildren(...facts(values));
    byId("server-rooms").hidden = status.channels.length === 0;
    const cells = status.channels.map(({ key, clients, observers, rate, late }) => [
      key,
      number(clients),
      number(observers),
      `${number(rate, rate < 10 ? 1 : 0)}\u00a0Hz`,
      number(late),
    ]);
    byId("server-channels").replaceChildren(...rows(cells));
    byId("refusals").hidden = status.refusals.length === 0;
    const refusals = status.refusals.map(({ reason, count }) => [say(reason), number(count)]);
    byId("server-refusals").replaceChildren(...rows(refusals));
  }
}
