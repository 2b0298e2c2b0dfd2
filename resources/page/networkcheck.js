// SPDX-License-Identifier: GPL-3.0-only
// Measures what a headset would notice of this network. What counts is how long the picture stands still: nine answers
// that a network holds back together are one pause.
import { authorization } from "./server.js";
import { quantile } from "./supersynk.js";

const longestWait = 3000; // ms for an answer
const mostInFlight = 8; // of each simulated headset; a browser keeps six connections
const pauseLength = 100; // ms without a new answer, in addition to the period
const progressPeriod = 200; // ms

/** A state of a size in bytes, which is that of a Superklub client. */
function stateOfSize(id, bytes) {
  const node = "id=head;pos=0.1000,1.6200,0.3000;rot=0.0000,0.0000,0.0000,1.0000;shape=ball;color=grey";
  const state = { client_id: id, data: [] };
  const size = () => JSON.stringify({ ...state, pad: "" }).length;
  while (size() + node.length + 3 <= bytes) state.data.push(node);
  return JSON.stringify({ ...state, pad: "x".repeat(Math.max(0, bytes - size())) });
}

const sorted = (numbers) => numbers.slice().sort((a, b) => a - b);

/** One simulated headset. */
class Headset {
  inFlight = 0;
  posted = 0; // how often its turn came
  newest = 0; // number of the newest state that was answered
  answeredAt = 0;

  constructor(index, count, period, bytes) {
    this.id = `check-${Math.random().toString(36).slice(2, 8)}-${index + 1}`;
    this.body = stateOfSize(this.id, bytes);
    this.offset = (index / count) * period; // not all post at once
  }
}

export class NetworkCheck {
  trips = []; // round trips in ms
  points = []; // of the first headset: [ms since the start, round trip; NaN if lost]
  pauses = []; // in ms
  #queued = []; // ms that requests waited for a connection
  #counts = { sent: 0, answered: 0, lost: 0, overtaken: 0 };
  #offset = 0; // of the server's clock, in ms
  #uncertainty = Infinity;
  #wasHidden = false;
  #start = 0;
  #isStopped = false;

  /** url: of a channel. rate in Hz, bytes of a state, number of headsets, seconds. */
  constructor({ url, accessKey = "", rate = 72, bytes = 330, headsets = 1, seconds = 30 }) {
    this.settings = { url, rate, bytes, headsets, seconds };
    this.headers = authorization(accessKey);
    const period = 1000 / rate;
    this.headsets = Array.from({ length: headsets }, (_, i) => new Headset(i, headsets, period, bytes));
  }

  stop() {
    this.#isStopped = true;
  }

  /** Runs it; onprogress(result so far) is called several times a second. Resolves with the result. */
  async run(onprogress = () => {}) {
    const { url, seconds } = this.settings;
    const observer = this.#observeQueue();
    addEventListener("pagehide", this.#leave);
    await fetch(url, { headers: this.headers, cache: "no-store" }).catch(() => {}); // opens a connection
    this.#start = performance.now();
    let shown = 0;
    while (!this.#isStopped && performance.now() - this.#start < seconds * 1000) {
      const now = performance.now();
      this.#wasHidden ||= document.hidden;
      for (const headset of this.headsets) this.#postIfDue(headset, now);
      if (now - shown > progressPeriod) {
        shown = now;
        onprogress(this.result());
      }
      await new Promise((next) => setTimeout(next, 1));
    }
    const result = this.result(); // before the last answers have come: they belong to no whole second
    observer.disconnect();
    removeEventListener("pagehide", this.#leave);
    this.#leave();
    return result;
  }

  result() {
    const { rate, bytes, headsets, seconds } = this.settings;
    const time = Math.min((performance.now() - this.#start) / 1000, seconds);
    const trips = sorted(this.trips);
    const steps = this.trips.slice(1).map((trip, i) => Math.abs(trip - this.trips[i]));
    return {
      ...this.#counts,
      rate,
      bytes,
      headsets,
      seconds: time,
      left: Math.ceil(seconds - time),
      p50: quantile(trips, 0.5),
      p95: quantile(trips, 0.95),
      p99: quantile(trips, 0.99),
      jitter: quantile(sorted(steps), 0.5),
      reached: this.#counts.answered / headsets / Math.max(time, 0.2),
      pauses: this.pauses.length,
      longest: Math.max(0, ...this.pauses),
      queue95: quantile(sorted(this.#queued), 0.95) || 0,
      offset: this.#offset,
      uncertainty: this.#uncertainty,
      wasHidden: this.#wasHidden,
    };
  }

  #postIfDue(headset, now) {
    const period = 1000 / this.settings.rate;
    const due = this.#start + headset.offset + headset.posted * period;
    if (now < due) return;
    headset.posted += Math.floor((now - due) / period) + 1; // a late timer skips whole periods
    if (headset.inFlight < mostInFlight) this.#post(headset, headset.posted);
  }

  async #post(headset, index) {
    const sent = performance.now();
    headset.inFlight++;
    this.#counts.sent++;
    try {
      const response = await fetch(this.settings.url, {
        method: "POST",
        body: headset.body,
        signal: AbortSignal.timeout(longestWait),
        headers: { ...this.#headersAt(sent, headset.id), "Content-Type": "application/json" },
      });
      await response.text();
      if (!response.ok) throw new Error(response.statusText);
      this.#takeAnswer(headset, index, sent, response);
    } catch {
      this.#counts.lost++;
      if (headset === this.headsets[0]) this.points.push([sent - this.#start, NaN]);
    } finally {
      headset.inFlight--;
    }
  }

  #takeAnswer(headset, index, sent, response) {
    const now = performance.now();
    const trip = now - sent;
    const isFirst = headset === this.headsets[0];
    this.#counts.answered++;
    this.trips.push(trip);
    if (isFirst) this.points.push([sent - this.#start, trip]);
    if (response.status === 204 || index < headset.newest) this.#counts.overtaken++;
    else {
      const gap = now - (headset.answeredAt || now);
      if (isFirst && gap > pauseLength + 1000 / this.settings.rate) this.pauses.push(gap);
      headset.newest = index;
      headset.answeredAt = now;
    }
    if (trip / 2 > this.#uncertainty) return;
    this.#uncertainty = trip / 2; // the shortest trip bounds the offset best
    this.#offset = response.headers.get("Server-Time") * 1000 - (performance.timeOrigin + sent + trip / 2);
  }

  /** Browsers tell when a request got its connection. */
  #observeQueue() {
    const { href } = new URL(this.settings.url, location.href);
    const observer = new PerformanceObserver((list) => {
      for (const { name, startTime, requestStart } of list.getEntries())
        if (name === href && requestStart > 0) this.#queued.push(requestStart - startTime);
      performance.clearResourceTimings(); // the browser keeps 250
    });
    observer.observe({ type: "resource" });
    return observer;
  }

  #leave = () => {
    for (const { id } of this.headsets) {
      const headers = this.#headersAt(performance.now(), id); // a post that arrives after it is late
      const options = { method: "DELETE", keepalive: true, headers };
      fetch(`${this.settings.url}/clients/${id}`, options).catch(() => {});
    }
  };

  #headersAt(time, id) {
    const seconds = (performance.timeOrigin + time) / 1000;
    return { ...this.headers, "Client-Id": id, "Client-Time": seconds.toFixed(6) };
  }
}

/** good, fair, bad, limited or noAnswer. */
export function gradeOf(result) {
  const share = result.reached / result.rate;
  if (result.answered === 0) return "noAnswer";
  if (share >= 0.97 && result.p95 <= 50 && result.pauses === 0 && result.lost === 0) return "good";
  const { headsets, queue95, p95 } = result;
  if (headsets > 1 && queue95 > 10 && queue95 > p95 / 2) return "limited"; // by the browser
  const isFair = share >= 0.9 && result.p95 <= 120 && result.pauses <= 3 && result.longest < 400;
  return isFair ? "fair" : "bad";
}
