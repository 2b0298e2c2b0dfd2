// SPDX-License-Identifier: GPL-3.0-only
// The channel that the page shows: watched, or joined once one has a name.
import { nodesAtPath } from "./positions.js";
import { server } from "./server.js";
import { Channel } from "./supersynk.js";

const mostLooks = 10; // a second: with interpolation it looks like the rate of the participants
const leastLooks = 2;
const pacePeriod = 2000; // ms after which the rate is adapted
const beatPeriod = 250; // ms between posts of a hidden tab

/** Events: people (somebody joined or left, or another channel is shown), status. */
class Room extends EventTarget {
  key = "";
  channel = null;
  isJoined = false;
  #joinState = {}; // of the first request
  path = null; // of positions in states of another format than Superklub's; null for that one
  #worker = null;
  #isResting = false;
  #changes = new Map(); // id of another participant to its changes in this period

  constructor() {
    super();
    addEventListener("pagehide", () => this.channel?.leave());
    addEventListener("pageshow", (event) => event.persisted && location.reload());
    document.addEventListener("visibilitychange", () => this.#watchIfSeen());
    setInterval(() => this.#pace(), pacePeriod);
  }

  get status() {
    return this.channel?.status ?? "connecting";
  }

  /** Shows a channel, as an observer. */
  watch(key) {
    this.#use(key, { rate: mostLooks });
    this.#watchIfSeen();
  }

  /** Joins with a state. Resolves with the first answer. */
  async join(key, rate, state) {
    const id = sessionStorage.getItem("client-id") ?? undefined; // the same after a reload
    this.#use(key, { rate, id });
    sessionStorage.setItem("client-id", this.channel.id);
    this.isJoined = true;
    this.#joinState = state;
    this.#beat();
    await this.channel.join(state);
    this.#announce("people");
  }

  /** Leaves, and watches. */
  leave() {
    this.watch(this.key);
  }

  /** Goes on with another access key. */
  useKey(accessKey) {
    if (!this.isJoined) {
      if (this.key) this.watch(this.key);
      return;
    }
    this.channel.accessKey = accessKey;
    if (this.channel.status === "denied") this.channel.join(this.#joinState).catch(() => {});
  }

  /** An observer asks for nothing while nothing is shown. */
  setResting(isResting) {
    this.#isResting = isResting;
    this.#watchIfSeen();
  }

  /** The others as the scene draws them: as they were a moment ago, so that movements are smooth. */
  people(chosen) {
    if (!this.channel) return [];
    const { others, rate, delay } = this.channel;
    const time = this.channel.now() - Math.max(delay, 2 / rate);
    return [...others.values()].map((other) => ({
      id: other.id,
      name: other.name,
      nodes: this.path ? nodesAtPath(other.body, this.path) : other.nodes(time),
      isChosen: other.id === chosen,
    }));
  }

  #use(key, options) {
    this.channel?.leave();
    this.#worker?.terminate();
    this.#worker = null;
    this.isJoined = false;
    this.key = key;
    const channel = new Channel(server.url, key, { ...options, accessKey: server.accessKey });
    this.channel = channel;
    const announce = (type) => () => channel === this.channel && this.#announce(type);
    channel.on("changed", ({ id }) => this.#changes.set(id, (this.#changes.get(id) ?? 0) + 1));
    channel.on("joined", announce("people")).on("left", announce("people")).on("status", announce("status"));
    this.#announce("people");
    this.#announce("status");
  }

  #announce(type) {
    this.dispatchEvent(new Event(type));
  }

  /** Browsers slow down the timers of a hidden tab, but not those of its workers. */
  #beat() {
    this.#worker = new Worker("tick.js");
    this.#worker.onmessage = () => document.hidden && this.channel?.pump();
    this.#worker.postMessage(beatPeriod);
  }

  #watchIfSeen() {
    if (this.isJoined || !this.channel) return;
    const isSeen = !document.hidden && !this.#isResting;
    if (!isSeen) this.channel.leave();
    else if (this.channel.status === "idle") this.channel.watch().catch(() => {}); // the status tells
  }

  /** An observer asks no more often than the others post, as far as it can tell. */
  #pace() {
    const rate = (Math.max(0, ...this.#changes.values()) * 1000) / pacePeriod;
    this.#changes.clear();
    if (!this.isJoined && this.channel)
      this.channel.rate = Math.min(mostLooks, Math.max(leastLooks, Math.ceil(rate * 1.5)));
  }
}

export const room = new Room();
