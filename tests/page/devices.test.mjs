// SPDX-License-Identifier: GPL-3.0-only
// The web page on phones and in browsers of other kinds.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { browserForTests, join } from "./browser.mjs";
import { startServer, statesIn, until } from "./server.mjs";

const open = browserForTests();
let server;
before(async () => (server = await startServer()));
after(() => server?.stop());

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true };

/** Numbers of the first node of the only participant of a channel. */
async function headIn(key, part) {
  const [state] = await statesIn(server, key);
  return new RegExp(`;${part}=([^;]*)`).exec(state?.data?.[0])[1].split(",").map(Number);
}

test("a thumb stick walks ahead", async () => {
  const page = await open(server.url, phone);
  await join(page, "Ann", "stick");
  const [, , before] = await headIn("stick", "pos");
  const { x, y, width } = await page.locator("#stick").boundingBox();
  const debug = await page.context().newCDPSession(page);
  const touch = (type, ...touchPoints) => debug.send("Input.dispatchTouchEvent", { type, touchPoints });
  const middle = x + width / 2;
  await touch("touchStart", { x: middle, y: y + width / 2 });
  await touch("touchMove", { x: middle, y: y + 4 });
  await until(async () => (await headIn("stick", "pos"))[2] > before + 0.2, "Ann walks along z");
  await touch("touchEnd");
  await until(() => page.$eval("#stick", (stick) => stick.style.getPropertyValue("--y") === "0px"), "the stick is back");
});

test("turning the phone turns the head", async () => {
  const page = await open(server.url, phone);
  const debug = await page.context().newCDPSession(page);
  const turnTo = (alpha) =>
    debug.send("DeviceOrientation.setDeviceOrientationOverride", { alpha, beta: 90, gamma: 0 });
  await turnTo(10);
  await join(page, "Ann", "gyroscope");
  await until(async () => {
    await turnTo(350); // by 20 degrees to the right, across the north
    await turnTo(10);
    await turnTo(350);
    const [x, y, , w] = await headIn("gyroscope", "rot");
    return Math.hypot(x, y) > 0.1 && w < 0.999;
  }, "Ann looks to the right");
});

test("nothing moves the view of a participant from above", async () => {
  const page = await open(server.url);
  assert.ok(await page.isVisible("#from-above"));
  await join(page, "Ann", "above");
  assert.ok(await page.isHidden("#from-above"));
});

test("results are not squeezed on a phone", async () => {
  const check = { verdict: "Good for a headset at 72 Hz", p50: 1, p95: 2, reached: 72, pauses: 0 };
  const body = JSON.stringify({ client_id: "quest", name: "Headset of Camille", check });
  await fetch(`${server.url}/api/channels/network-check`, { method: "POST", body });
  const page = await open(`${server.url}/#check`, { viewport: { width: 320, height: 640 } });
  await page.waitForSelector("#device-rows th");
  const lines = await page.$eval("#device-rows th", (cell) => cell.clientHeight / parseFloat(getComputedStyle(cell).lineHeight));
  assert.ok(lines < 4, `${lines} lines`);
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
});

test("what the first view does not show is not prepared", async () => {
  const init = () => {
    const Real = Intl.NumberFormat;
    window.formats = 0;
    Intl.NumberFormat = class extends Real {
      constructor(...parameters) {
        super(...parameters);
        window.formats++;
      }
    };
  };
  const page = await open(server.url, { init });
  await page.waitForSelector("#server-link:not([hidden])");
  assert.equal(await page.locator("#check-rate option").count(), 0);
  await page.click("#server-link");
  await page.waitForSelector("#server-tiles dd");
  await page.click('nav a[href="#check"]');
  await page.waitForSelector("#check-rate option >> nth=3", { state: "attached" });
  assert.ok((await page.evaluate(() => window.formats)) <= 4, "formats of numbers are made once");
});
