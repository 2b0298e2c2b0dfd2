// SPDX-License-Identifier: GPL-3.0-only
// The panel beside the scene: channels, participants, and the state of the selected one.
import { css } from "./colors.js";
import { byId, dot, element } from "./dom.js";
import { parsePath } from "./positions.js";
import { room } from "./room.js";
import { parseNode } from "./supersynk.js";
import { number, say } from "./texts.js";

const refreshPeriod = 500; // ms, of the selected state
const mostListed = 200; // participants

export const checkChannel = "network-check"; // of the check, and not for people

const textOf = (count) =>
  count === 0 ? say("empty") : count === 1 ? say("one") : say("many", { n: number(count) });
const colorOf = (body) => body.color ?? parseNode(Array.isArray(body.data) ? body.data[0] : "").color;

export class LookView {
  #stage;
  #pending = 0; // the frame that lists the participants

  constructor(stage) {
    this.#stage = stage;
    room.addEventListener("people", () => this.#listSoon());
    room.addEventListener("status", () => this.#listSoon());
    setInterval(() => !document.hidden && this.#inspect(), refreshPeriod);
    byId("inspect-close").addEventListener("click", () => this.choose(""));
    byId("path").addEventListener("change", () => this.#usePath());
    this.#toggle("from-above", (isOn) => stage.orbit.setFromAbove(isOn));
    this.#toggle("names", (isOn) => (stage.hasNames = isOn));
    this.#toggle("trails", (isOn) => (stage.hasTrails = isOn));
  }

  /** Selects a participant; nothing for an empty id, or for the one that is selected. */
  choose(id) {
    this.#stage.chosen = id === this.#stage.chosen ? "" : id;
    this.#list();
    this.#inspect();
    byId("inspect").scrollIntoView({ block: "nearest" });
  }

  /** Shows the channels as {key, clients}, or if there is none, the text of note. */
  showChannels(channels, note = "waiting") {
    const shown = channels.filter(({ key }) => key !== checkChannel);
    byId("no-channels").textContent = shown.length ? "" : say(note);
    const focused = document.activeElement?.dataset?.key;
    byId("channels").replaceChildren(
      ...shown.map(({ key, clients }) => {
        const button = element(
          "button",
          { type: "button" },
          element("span", {}, key),
          element("span", {}, number(clients)),
        );
        button.dataset.key = key;
        if (key === room.key) button.setAttribute("aria-current", "true");
        button.addEventListener("click", () => this.#enter(key));
        return element("li", {}, button);
      }),
    );
    if (focused !== undefined)
      byId("channels")
        .querySelector(`[data-key="${CSS.escape(focused)}"]`)
        ?.focus();
    byId("channel-list").replaceChildren(...shown.map(({ key }) => new Option(key)));
  }

  #enter(key) {
    this.#stage.chosen = "";
    room.watch(key);
    for (const button of byId("channels").querySelectorAll("button"))
      if (button.dataset.key === key) button.setAttribute("aria-current", "true");
      else button.removeAttribute("aria-current");
  }

  #listSoon() {
    cancelAnimationFrame(this.#pending);
    this.#pending = requestAnimationFrame(() => this.#list());
  }

  #list() {
    const others = [...room.channel.others.values()];
    const count = others.length + (room.isJoined ? 1 : 0);
    byId("room-name").textContent = room.key;
    byId("room-count").textContent = textOf(count);
    byId("scene").setAttribute("aria-label", `${room.key}: ${textOf(count)}`);
    byId("people-title").hidden = others.length === 0;

    const focused = document.activeElement?.dataset?.client;
    const sorted = others.sort((a, b) => a.name.localeCompare(b.name)).slice(0, mostListed);
    byId("people").replaceChildren(...sorted.map((other) => this.#itemOf(other)));
    if (focused !== undefined)
      byId("people")
        .querySelector(`[data-client="${CSS.escape(focused)}"]`)
        ?.focus();
  }

  #itemOf({ id, name, body }) {
    const button = element("button", { type: "button" }, dot(css(colorOf(body))), element("span", {}, name));
    button.dataset.client = id;
    button.setAttribute("aria-pressed", id === this.#stage.chosen);
    button.addEventListener("click", () => this.choose(id));
    return element("li", {}, button);
  }

  #inspect() {
    const other = room.channel?.others.get(this.#stage.chosen);
    byId("inspect").hidden = !other;
    if (!other) return;
    byId("inspect-name").textContent = other.name;
    byId("inspect-figures").textContent = say("size", { n: number(JSON.stringify(other.body).length) });
    byId("inspect-body").textContent = JSON.stringify(other.body, null, 1).slice(0, 20_000);
  }

  #usePath() {
    const text = byId("path").value.trim();
    const path = parsePath(text);
    const isWrong = text !== "" && path === null;
    byId("path").setAttribute("aria-invalid", isWrong);
    byId("path-hint").textContent = say(isWrong ? "pathWrong" : "pathHint");
    if (!isWrong) room.path = path;
  }

  #toggle(id, apply) {
    byId(id).addEventListener("click", () => {
      const isOn = byId(id).getAttribute("aria-pressed") !== "true";
      byId(id).setAttribute("aria-pressed", isOn);
      apply(isOn);
    });
  }
}
