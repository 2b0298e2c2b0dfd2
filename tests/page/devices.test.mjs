// SPDX-License-Identifier: GPL-3.0-only
// The web page on phones and in browsers of other kinds.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { browserForTests, join, namesOn, packages } from "./browser.mjs";
import { headOf, postFromUnity, startServer, stateOf, statesIn, until } from "./server.mjs";

const open = browserForTests();
let server;
before(async () => (server = await startServer({ tls: true })));
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
  const isBack = (stick) => stick.style.getPropertyValue("--y") === "0px";
  await until(() => page.$eval("#stick", isBack), "the stick is back");
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

test("what one taps is large enough for a thumb", async () => {
  await postFromUnity(server, "thumbs", "quest", [0, 1, 0]);
  const options = { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true };
  const page = await open(`${server.url}/?channel=thumbs`, options);
  await page.click('#people [data-client="quest"]');
  for (const view of ["look", "join", "check", "server"]) {
    await page.click(`nav a[href="#${view}"]`);
    const small = await page.$$eval("button, select, summary, input, header a", (all) =>
      all.filter((each) => each.checkVisibility() && each.getBoundingClientRect().height < 44),
    );
    assert.deepEqual(small, [], view);
  }
});

test("a phone shows the state of the one who is chosen", async () => {
  const page = await open(`${server.url}/?channel=crowd`, phone);
  for (let i = 0; i < 20; i++) await postFromUnity(server, "crowd", `quest-${i}`, [i, 1, 0]);
  await page.click('#people [data-client="quest-1"]');
  const isShown = (body) => body.getBoundingClientRect().top < innerHeight - 40;
  await until(() => page.$eval("#inspect-body", isShown), "the state is in view");
  await join(page, "Ann", "crowd");
  assert.ok(await page.isVisible("#stick"));
  await page.click('nav a[href="#look"]');
  await page.waitForSelector("#stick", { state: "hidden" }); // it would cover the others
});

test("results are not squeezed on a phone", async () => {
  const check = { verdict: "Good for a headset at 72 Hz", p50: 1, p95: 2, reached: 72, pauses: 0 };
  const body = JSON.stringify({ client_id: "quest", name: "Headset of Camille", check });
  await fetch(`${server.url}/api/channels/network-check`, { method: "POST", body });
  const page = await open(`${server.url}/#check`, { viewport: { width: 320, height: 640 } });
  await page.waitForSelector("#device-rows th");
  const lines = await page.$eval(
    "#device-rows th",
    (cell) => cell.clientHeight / parseFloat(getComputedStyle(cell).lineHeight),
  );
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

test("a headset joins with head and hands", async () => {
  const iwer = readFileSync(`${packages}iwer/build/iwer.min.js`, "utf8");
  const device = `${iwer};
    (() => {
      const { XRDevice, metaQuest3 } = window.IWER ?? window.iwer;
      window.headset = new XRDevice(metaQuest3, { stereoEnabled: true, fovy: 1.6 });
      window.headset.installRuntime({ forceInstall: true });
    })();`;
  const page = await open(server.httpsUrl, {
    init: { content: device },
    hasGraphics: true,
    viewport: { width: 320, height: 240 },
  });
  await page.click('nav a[href="#join"]');
  await page.fill("#my-name", "Vera");
  await page.fill("#my-channel", "vr");
  await page.click("#join-vr:not([disabled])");
  const state = await until(async () => {
    const vera = await stateOf(server, "Vera", "vr");
    return vera?.data.length === 3 && vera;
  }, "head and two hands are seen");
  assert.match(state.data.join("\n"), /id=head;.*\nid=(left|right)-hand;.*\nid=(left|right)-hand;/);
  await page.evaluate(() => window.headset.position.set(0.4, 1.75, 0.2));
  await until(
    async () => headOf(await stateOf(server, "Vera", "vr")) === "0.4000,1.7500,-2.6000",
    "the head has moved",
  );
  await page.evaluate(() => (window.headset.primaryInputMode = "hand"));
  await until(
    async () => (await stateOf(server, "Vera", "vr"))?.data.length === 51,
    "the joints of both hands are seen",
  );
  await page.evaluate(() => document.querySelector("#leave").click());
  await until(async () => !(await stateOf(server, "Vera", "vr")), "Vera has left");
});

test("the page speaks French", async () => {
  const page = await open(server.url, { locale: "fr-FR", viewport: { width: 320, height: 640 } });
  await page.waitForFunction(() => document.documentElement.lang === "fr");
  assert.equal(await page.textContent('nav a[href="#look"]'), "Regarder");
  const english = await page.evaluate(
    () => document.body.innerText.match(/\b(the|Channels|Join|Leave)\b/)?.[0],
  );
  assert.equal(english, undefined);
  await page.waitForSelector("#server-link:not([hidden])");
  const tooWide = (links) => links.filter((link) => link.scrollWidth > link.clientWidth).length;
  assert.equal(await page.$$eval("nav a", tooWide), 0);
});

test("the buttons of the form are in view on a small phone", async () => {
  for (const locale of ["en-GB", "fr-FR"]) {
    const viewport = { width: 320, height: 640 };
    const page = await open(`${server.url}/#join`, { locale, hasTouch: true, viewport });
    await page.waitForSelector("#vr-note:not(:empty)");
    for (const id of ["join-here", "join-vr"]) {
      const { x, y, width, height } = await page.locator(`#${id}`).boundingBox();
      assert.ok(x + width <= 320 && y + height <= 640 && height >= 44, `${locale}: ${id} ends at ${y + height}`);
    }
  }
});

test("without WebGL the page still lists people", async () => {
  await postFromUnity(server, "lab", "quest", [0, 1, 0]);
  const page = await open(`${server.url}/?channel=lab`);
  await until(async () => (await namesOn(page)).includes("quest"), "the participant is listed");
  await page.waitForSelector("#no-graphics:not([hidden])");
});
