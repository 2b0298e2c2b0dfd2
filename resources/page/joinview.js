// SPDX-License-Identifier: GPL-3.0-only
// The form by which one joins, and what is shown while one is in the channel.
import { choices, css } from "./colors.js";
import { byId, element } from "./dom.js";
import { room } from "./room.js";
import { formatNode } from "./supersynk.js";
import { milliseconds, say } from "./texts.js";
import { Walker } from "./walker.js";

const screenRate = 30; // Hz
const headsetRate = 72;
const defaultChannel = "lab";

export class JoinView {
  #stage;
  #walker;
  #session = null; // of the headset
  #enterVr; // loaded where there is one
  #lock = null; // keeps the screen on

  constructor(stage) {
    this.#stage = stage;
    this.#walker = new Walker(byId("scene"), byId("stick"));
    byId("my-name").value = localStorage.getItem("name") ?? "";
    const color = localStorage.getItem("color") ?? choices[Math.floor(Math.random() * choices.length)];
    byId("swatches").replaceChildren(...choices.map((name) => this.#swatch(name, name === color)));
    byId("join-form").addEventListener("submit", (event) => {
      event.preventDefault();
      this.#joinHere();
    });
    byId("join-vr").addEventListener("click", () => byId("join-form").reportValidity() && this.#joinInVr());
    byId("leave").addEventListener("click", () => this.leave());
    room.addEventListener("status", () => this.#update());
    setInterval(() => this.#update(), 500);
  }

  /** Offers the shown channel, unless another one was typed. */
  suggest(key) {
    if (!byId("my-channel").value) byId("my-channel").value = key || defaultChannel;
  }

  /** Tells whether and where VR is possible. https: the port, or null. */
  async offerVr(https) {
    const hasHeadset = await navigator.xr?.isSessionSupported("immersive-vr").catch(() => false);
    if (hasHeadset) this.#enterVr = (await import("./vr.js")).enterVr;
    byId("join-vr").disabled = !hasHeadset;
    byId("join-vr").classList.toggle("primary", Boolean(hasHeadset));
    byId("join-here").classList.toggle("primary", !hasHeadset);
    byId("vr-note").replaceChildren(...this.#vrNote(hasHeadset, https));
  }

  leave() {
    const session = this.#session;
    this.#session = null;
    session?.end().catch(() => {});
    this.#stop();
    room.leave();
    location.hash = "#look";
  }

  #vrNote(hasHeadset, https) {
    if (hasHeadset) return [say("vrReady")];
    if (isSecureContext && location.protocol === "https:") return [say("vrNone")];
    if (!https) return [say(isSecureContext ? "vrNone" : "vrNoHttps")];
    const url = `https://${location.hostname}:${https}/${location.search}#join`;
    return [`${say("vrInsecure")} `, element("a", { href: url }, new URL(url).host)];
  }

  #swatch(name, isChecked) {
    const input = element("input", { type: "radio", name: "color", value: name, checked: isChecked });
    input.setAttribute("aria-label", say(name));
    const disc = element("i");
    disc.style.backgroundColor = css(name);
    return element("label", {}, input, disc);
  }

  #read() {
    const name = byId("my-name").value.trim();
    const color = new FormData(byId("join-form")).get("color");
    localStorage.setItem("name", name);
    localStorage.setItem("color", color);
    return { name, color, channel: byId("my-channel").value.trim() || defaultChannel };
  }

  async #joinHere() {
    const { name, color, channel } = this.#read();
    this.#walker.useGyroscope(); // during the tap, since iOS asks
    const state = () => ({ name, data: this.#walker.nodes(color).map(formatNode) });
    if (!(await this.#enter(channel, screenRate, state(), name, color))) return;
    this.#walker.setOn(true);
    this.#stage.orbit.isOn = false;
    this.#stage.walker = {
      walk: (time) => this.#walker.walk(time),
      camera: (distance) => this.#walker.camera(distance),
      nodes: () => {
        room.channel.send(state());
        return this.#walker.nodes(color);
      },
    };
    const isTouched = matchMedia("(any-pointer: coarse)").matches;
    byId("stick").hidden = !isTouched;
    byId("keys").hidden = isTouched;
    byId("scene").focus();
  }

  /** The session comes first: browsers begin it only during a click. */
  async #joinInVr() {
    const { name, color, channel } = this.#read();
    if (!this.#stage.scene) return void (byId("vr-note").textContent = say("noGraphics"));
    const stateOf = (nodes) => ({ name, data: nodes.map(formatNode) });
    try {
      this.#session = await this.#enterVr(this.#stage.scene, {
        color,
        send: (nodes) => room.isJoined && room.channel.send(stateOf(nodes)),
        people: (nodes) => [...room.people(""), { id: "", name, nodes, isMe: true }],
        ended: () => this.#session && this.leave(),
      });
    } catch (error) {
      byId("vr-note").textContent = say("vrFailed", { why: error.message });
      return;
    }
    this.#stage.isPaused = true;
    if (!(await this.#enter(channel, headsetRate, stateOf([]), name, color))) this.leave();
  }

  /** Whether the server let one in. */
  async #enter(channel, rate, state, name, color) {
    try {
      await room.join(channel, rate, state);
    } catch {
      return false; // the status tells
    }
    document.body.classList.add("joined");
    byId("hud").hidden = false;
    byId("hud-name").textContent = name;
    byId("hud-color").style.background = css(color);
    this.#lock = await navigator.wakeLock?.request("screen").catch(() => null);
    return true;
  }

  #stop() {
    this.#stage.walker = null;
    this.#stage.isPaused = false;
    this.#stage.orbit.isOn = true;
    this.#walker.setOn(false);
    this.#lock?.release();
    document.body.classList.remove("joined");
    for (const id of ["hud", "stick", "keys"]) byId(id).hidden = true;
  }

  #update() {
    if (!room.isJoined) return;
    const ms = milliseconds(room.channel.latency().p50);
    byId("hud-figures").textContent =
      room.status === "live" ? say("figures", { hz: room.channel.rate, ms }) : say(room.status);
  }
}
