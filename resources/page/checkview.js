// SPDX-License-Identifier: GPL-3.0-only
// The check of the network: settings, figures, and the results of all devices.
import { DeviceList } from "./devicelist.js";
import { byId, element, facts } from "./dom.js";
import { checkChannel } from "./lookview.js";
import { NetworkCheck } from "./networkcheck.js";
import { server } from "./server.js";
import { milliseconds, number, say } from "./texts.js";
import { drawTrips } from "./tripplot.js";
import { verdictOf } from "./verdict.js";

const rates = [10, 30, 72, 90]; // Hz
const headsets = [1, 2, 4, 12, 30];
const defaultSeconds = 30;
const tones = { limited: "fair", noAnswer: "bad" }; // of grades with other names

const agent = () =>
  /(?:OculusBrowser|PicoBrowser|Edg|Firefox|Chrome|Version)\/\d+/
    .exec(navigator.userAgent)?.[0]
    .replace("/", " ") ?? navigator.userAgent;

export class CheckView {
  #check = null; // while it runs
  #devices = new DeviceList();
  #seconds = Number(new URLSearchParams(location.search).get("seconds")) || defaultSeconds;
  #isReady = false;

  /** Once it is seen: it would take most of the time before the first paint. */
  #prepare() {
    this.#isReady = true;
    byId("check-lead").textContent = say("checkLead", { s: this.#seconds });
    const option = (value, text, isSelected) => new Option(text, value, isSelected, isSelected);
    byId("check-rate").append(...rates.map((rate) => option(rate, `${rate} Hz`, rate === 72)));
    byId("check-bytes").append(option(330, say("small"), true), option(5000, say("large"), false));
    byId("check-headsets").append(...headsets.map((count) => option(count, number(count), count === 1)));
    byId("check-form").addEventListener("submit", (event) => {
      event.preventDefault();
      if (this.#check) this.#check.stop();
      else this.#run();
    });
    byId("check-save").addEventListener("click", () => this.#devices.save());
    this.#showFacts();
  }

  get isRunning() {
    return this.#check !== null;
  }

  /** The list of devices is followed only while it can be seen. */
  setVisible(isVisible) {
    if (isVisible && !this.#isReady) this.#prepare();
    this.#devices.setOn(isVisible);
  }

  async #run() {
    const value = (id) => Number(byId(id).value);
    this.#check = new NetworkCheck({
      url: `${server.url}/api/channels/${checkChannel}`,
      accessKey: server.accessKey,
      rate: value("check-rate"),
      bytes: value("check-bytes"),
      headsets: value("check-headsets"),
      seconds: this.#seconds,
    });
    byId("check-start").textContent = say("stop");
    for (const id of ["verdict", "check-progress", "check-plot", "check-tiles"]) byId(id).hidden = false;
    byId("verdict").className = "verdict";
    byId("verdict-icon").setAttribute("href", "#icon-busy");
    byId("verdict-reason").textContent = "";
    const result = await this.#check.run((progress) => this.#showProgress(progress));
    this.#showResult(result);
    this.#check = null;
    byId("check-start").textContent = say("start");
  }

  #showProgress(result) {
    byId("verdict-title").textContent = say("running", { s: result.left });
    byId("check-progress").value = result.seconds / this.#seconds;
    this.#showFigures(result);
  }

  #showResult(result) {
    const { grade, title, reason } = verdictOf(result);
    byId("check-progress").hidden = true;
    const tone = tones[grade] ?? grade;
    byId("verdict").className = `verdict ${tone}`;
    byId("verdict-icon").setAttribute("href", `#icon-${tone}`);
    byId("verdict-title").textContent = title;
    byId("verdict-reason").textContent =
      result.left > 0 ? `${say("stopped", { s: number(result.seconds) })}. ${reason}` : reason;
    this.#showFigures(result);
    this.#showFacts(result);
    this.#devices.post({ ...result, grade, verdict: title, agent: agent() });
  }

  #showFigures(result) {
    const tiles = [
      ["median", milliseconds(result.p50), "ms"],
      ["p95", milliseconds(result.p95), "ms"],
      ["p99", milliseconds(result.p99), "ms"],
      ["jitter", milliseconds(result.jitter), "ms"],
      ["reached", number(result.reached, 1), "Hz"],
      ["stalls", number(result.pauses), ""],
      ["overtaken", number(result.overtaken), ""],
      ["missing", number(result.lost), ""],
    ];
    const unit = (text) => element("small", {}, text);
    byId("check-tiles").replaceChildren(
      ...facts(tiles.map(([key, value, name]) => [say(key), element("span", {}, `${value} `, unit(name))])),
    );
    drawTrips(byId("check-trips"), this.#check.points, this.#seconds);
  }

  async #showFacts(result = null) {
    const hasHeadset = await navigator.xr?.isSessionSupported("immersive-vr").catch(() => false);
    const answer = (is) => say(is ? "yes" : "no");
    const rows = [
      [say("secure"), answer(isSecureContext)],
      [say("webxr"), answer(hasHeadset)],
      [say("agent"), agent()],
    ];
    if (result?.answered) {
      const offset = Math.abs(result.offset);
      const s = offset > 2000 ? `${number(offset / 1000, 1)} s` : `${number(offset, 1)} ms`;
      const text = say(result.offset > 0 ? "behind" : "ahead", { s, u: number(result.uncertainty, 1) });
      rows.unshift([say("clock"), text], [say("sent"), number(result.sent)]);
    }
    byId("check-facts").replaceChildren(...facts(rows));
  }
}
