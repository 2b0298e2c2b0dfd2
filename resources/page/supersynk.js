// SPDX-License-Identifier: GPL-3.0-only
// @ts-self-types="./supersynk.d.ts"
// The client of Supersynk for browsers and Node.
//
//   const channel = new Channel("https://host:9443", "lab", { rate: 30 });
//   channel.on("joined", (other) => …).on("left", (other) => …);
//   await channel.join({ name: "Ada", x: 0 });
//   channel.send({ name: "Ada", x: 1 }); // the newest is posted at the rate
//   channel.leave();

const clock = () => (performance.timeOrigin + performance.now()) / 1000; // unlike Date, never goes back
const clamp = (value, least, most) => Math.min(Math.max(value, least), most);

const randomId = () => [0, 0].map(() => Math.random().toString(36).slice(2)).join("");

/** The value below which the share q of the sorted numbers lies. */
export const quantile = (sorted, q) =>
  sorted[clamp(Math.ceil(q * sorted.length) - 1, 0, sorted.length - 1)] ?? NaN;

/** Reads "id=head;pos=x,y,z;rot=x,y,z,w;shape=ball;color=red". Axes of Unity: y up, z forward. */
export function parseNode(text) {
  const node = { id: "", pos: [0, 0, 0], rot: [0, 0, 0, 1], shape: "", color: "" };
  for (const part of String(text).split(";")) {
    const at = part.indexOf("=");
    const name = part.slice(0, at);
    const value = part.slice(at + 1);
    if (name === "pos" || name === "rot") {
      const numbers = value.split(",").map(Number);
      if (numbers.length === node[name].length && numbers.every(Number.isFinite)) node[name] = numbers;
    } else if (name in node) node[name] = value;
  }
  return node;
}

export const formatNode = ({ id, pos, rot, shape = "ball", color = "grey" }) =>
  `id=${id};pos=${pos.map((v) => v.toFixed(4))};rot=${rot.map((v) => v.toFixed(4))};` +
  `shape=${shape};color=${color}`;

function mixNodes(a, b, part) {
  const sign = a.rot.reduce((sum, v, i) => sum + v * b.rot[i], 0) < 0 ? -1 : 1; // the shorter way round
  const rot = a.rot.map((v, i) => v * (1 - part) + sign * b.rot[i] * part);
  const length = Math.hypot(...rot) || 1;
  return { ...b, pos: a.pos.map((v, i) => v + (b.pos[i] - v) * part), rot: rot.map((v) => v / length) };
}

/** Another participant. */
class Other {
  #samples = []; // of the last states: {time, body, nodes?}

  constructor(id) {
    this.id = id;
    this.body = {};
  }

  /** The member `name` of its state, or its id. */
  get name() {
    return String(this.body.name ?? this.id);
  }

  add(body, serverTime) {
    this.body = body;
    const time = Math.abs(body.t - serverTime) < 5 ? +body.t : serverTime;
    if (time <= (this.#samples.at(-1)?.time ?? 0)) return;
    this.#samples.push({ time, body });
    if (this.#samples.length > 32) this.#samples.shift();
  }

  /** Its nodes at a server time, between the states before and after it; by default the newest. */
  nodes(time = Infinity) {
    const samples = this.#samples;
    let i = samples.length - 1;
    while (i > 0 && samples[i - 1].time >= time) i--;
    const after = this.#nodesOf(samples[i]);
    if (i === 0 || samples[i].time <= time) return after;
    const before = this.#nodesOf(samples[i - 1]);
    const part = (time - samples[i - 1].time) / (samples[i].time - samples[i - 1].time);
    return after.map((node, k) => {
      const from = before[k]?.id === node.id ? before[k] : before.find((each) => each.id === node.id);
      return from ? mixNodes(from, node, part) : node;
    });
  }

  #nodesOf(sample) {
    return (sample.nodes ??= Array.isArray(sample.body.data) ? sample.body.data.map(parseNode) : []);
  }
}

/** A channel of a server, as a participant (join) or as an observer (watch). */
export class Channel extends EventTarget {
  #url;
  #mode = ""; // POST, GET, or "" before the start and after the end
  #state = {};
  #run = 0; // answers to requests of an earlier run are dropped
  #waiting = []; // settles the promises of join and watch
  #timer;
  #due = 0; // when the next request may begin, in ms of clock()
  #requests = new Set(); // in flight: an AbortController for each
  #failures = 0; // in a row
  #clientTime = 0; // of the last request
  #serverTime = 0; // of the newest answer
  #graceUntil = 0; // a restarted server does not know the others at first
  #texts = new Map(); // id to state, to find changes
  #trips = []; // the last round trips, in seconds
  #usualTrip = 0;
  #shortestTrip = Infinity;
  #offset = 0; // of the server's clock, in seconds

  constructor(
    server,
    channel,
    { id = randomId(), rate = 30, overlap = 6, timeout = 2, accessKey = "" } = {},
  ) {
    super();
    const base = new URL(server, globalThis.location?.href).href.replace(/\/+$/, "");
    this.#url = `${base}/api/channels/${encodeURIComponent(channel)}`;
    Object.assign(this, { id, rate, overlap, timeout, accessKey });
    this.others = new Map(); // id to Other
    this.counts = { sent: 0, answered: 0, late: 0, overtaken: 0, failed: 0 };
    this.status = "idle"; // idle, connecting, live, lost, denied
    this.delay = 0.1; // draw others as they were so many seconds ago: smoothly
  }

  /** Types: joined, left, changed (an Other), status ({status, why}), answer ({serverTime}), error (Error). */
  on(type, listener) {
    this.addEventListener(type, (event) => listener(event.detail));
    return this;
  }

  /** Joins with a state, an object or its JSON. Resolves with the first answer; rejects without access. */
  join(state) {
    this.#state = state;
    return this.#start("POST");
  }

  /** Looks without being seen. */
  watch() {
    return this.#start("GET");
  }

  /** Sets the state that is posted from now on. */
  send(state) {
    this.#state = state;
    this.pump();
  }

  /** Begins a request if one is due. Timers are slow in hidden tabs: others may call it. */
  pump() {
    const now = clock() * 1000;
    const most =
      this.status !== "live" ? 1 : clamp(Math.ceil(this.#usualTrip * this.rate) + 1, 2, this.overlap);
    if (!this.#mode || now < this.#due - 1 || this.#requests.size >= most) return;
    const period = 1000 / this.rate;
    this.#due = Math.max(this.#due + period, now + period / 2); // keeps the rate, without bursts
    this.#request();
  }

  /** Leaves at once, also while the page closes. */
  async leave() {
    const mode = this.#mode;
    this.#end("idle");
    this.#texts.clear(); // all join anew
    if (mode !== "POST") return;
    const url = `${this.#url}/clients/${encodeURIComponent(this.id)}`;
    const headers = this.#headers(clock()); // a post that arrives after it is late
    await fetch(url, { method: "DELETE", keepalive: true, headers }).catch(() => {});
  }

  /** The server's time, as estimated, in seconds since 1970. */
  now() {
    return clock() + this.#offset;
  }

  /** Round trips in ms; the offset of the server's clock and its uncertainty in seconds. */
  latency() {
    const trips = this.#trips.map((trip) => trip * 1000).sort((a, b) => a - b);
    const [p50, p95, p99] = [0.5, 0.95, 0.99].map((q) => quantile(trips, q));
    return { p50, p95, p99, offset: this.#offset, uncertainty: this.#shortestTrip / 2 };
  }

  #emit(type, detail) {
    this.dispatchEvent(Object.assign(new Event(type), { detail }));
  }

  #become(status, why = "") {
    if (status === "denied") for (const { reject } of this.#waiting.splice(0)) reject(new Error(why));
    if (status === this.status) return;
    this.status = status;
    this.#emit("status", { status, why });
  }

  #start(mode) {
    this.#cancel();
    this.#mode = mode;
    this.#due = this.#failures = 0;
    this.#become("connecting");
    this.#loop();
    return new Promise((resolve, reject) => this.#waiting.push({ resolve, reject }));
  }

  #loop = () => {
    clearTimeout(this.#timer);
    this.pump();
    if (this.#mode) this.#timer = setTimeout(this.#loop, clamp(this.#due - clock() * 1000, 1, 1000));
  };

  #end(status, why) {
    this.#mode = "";
    clearTimeout(this.#timer);
    this.#cancel();
    this.#become(status, why);
  }

  #cancel() {
    this.#run++;
    for (const abort of this.#requests) abort.abort();
    this.#requests.clear();
  }

  /** With a time, those that order a participant's requests. */
  #headers(time) {
    const key = this.accessKey?.replace(/[^!-~]/g, "?");
    const headers = key ? { Authorization: `Bearer ${key}` } : {};
    if (!time) return headers;
    this.#clientTime = Math.max(time, this.#clientTime + 1e-6); // the clocks of browsers are coarse
    headers["Client-Id"] = encodeURIComponent(this.id); // header fields are Latin-1
    headers["Client-Time"] = this.#clientTime.toFixed(6);
    return headers;
  }

  #options(sent, signal) {
    if (this.#mode === "GET") return { headers: this.#headers(), signal };
    const headers = { ...this.#headers(sent), "Content-Type": "application/json" };
    const stamp = { client_id: this.id, t: +this.now().toFixed(3) };
    const body = typeof this.#state === "string" ? this.#state : JSON.stringify({ ...stamp, ...this.#state });
    return { method: "POST", headers, body, signal };
  }

  async #request() {
    const run = this.#run;
    const abort = new AbortController();
    const timer = setTimeout(() => abort.abort(), this.timeout * 1000);
    const sent = clock();
    this.#requests.add(abort);
    this.counts.sent++;
    try {
      const answer = await fetch(this.#url, this.#options(sent, abort.signal));
      const text = await answer.text();
      if (run !== this.#run) return;
      if (answer.status === 401) return this.#end("denied", problemIn(text));
      if (!answer.ok)
        throw Object.assign(new Error(problemIn(text)), { wait: answer.headers.get("Retry-After") });
      const serverTime = +answer.headers.get("Server-Time");
      this.counts.answered++;
      this.#failures = 0;
      this.#measure(clock() - sent, sent, serverTime);
      if (this.status === "lost") this.#graceUntil = serverTime + 1;
      if (answer.status === 204) this.counts.late++;
      else this.#take(text, serverTime);
      this.#become("live");
    } catch (error) {
      if (run === this.#run) this.#retry(error);
    } finally {
      clearTimeout(timer);
      this.#requests.delete(abort);
    }
  }

  /** Waits longer after each failure, and not as long as other clients. */
  #retry(error) {
    this.counts.failed++;
    this.#failures++;
    const backoff = Math.min(50 * 2 ** this.#failures, 400) * (0.75 + Math.random() / 2);
    this.#due = clock() * 1000 + (error.wait * 1000 || backoff);
    this.#become("lost", error.message);
    this.#emit("error", error);
    this.#loop();
  }

  #measure(trip, sent, serverTime) {
    this.#trips.push(trip);
    if (this.#trips.length > 256) this.#trips.shift();
    this.#usualTrip += (trip - this.#usualTrip) / 8;
    this.#shortestTrip += 1e-5; // forgets slowly, as clocks drift
    if (trip > this.#shortestTrip) return;
    this.#shortestTrip = trip; // bounds the error best
    this.#offset = serverTime - (sent + trip / 2);
  }

  #take(text, serverTime) {
    if (serverTime < this.#serverTime) return void this.counts.overtaken++;
    this.#serverTime = serverTime;
    const present = new Set();
    for (const body of JSON.parse(text)) {
      const id = body.client_id;
      if (id === this.id) continue;
      present.add(id);
      const state = JSON.stringify(body);
      const known = this.#texts.get(id);
      if (known === state) continue;
      this.#texts.set(id, state);
      const other = this.others.get(id) ?? new Other(id);
      other.add(body, serverTime);
      this.others.set(id, other);
      this.#emit(known ? "changed" : "joined", other);
    }
    for (const [id, other] of this.others) {
      if (present.has(id) || serverTime < this.#graceUntil) continue;
      this.others.delete(id);
      if (this.#texts.delete(id)) this.#emit("left", other);
    }
    for (const { resolve } of this.#waiting.splice(0)) resolve(this);
    this.#emit("answer", { serverTime });
  }
}

function problemIn(text) {
  try {
    return JSON.parse(text).detail;
  } catch {
    return text.slice(0, 200);
  }
}
