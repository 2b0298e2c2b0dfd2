// SPDX-License-Identifier: GPL-3.0-only
// The web page in a browser, against the server.
import assert from "node:assert/strict";
import { readFileSync, statSync } from "node:fs";
import { after, before, test } from "node:test";
import { browserForTests, join, namesOn, packages } from "./browser.mjs";
import { headOf, postFromUnity, startServer, startStranger, stateOf, statesIn, until } from "./server.mjs";

const open = browserForTests();
let server;
before(async () => (server = await startServer({ tls: true })));
after(() => server?.stop());

/** Runs in the page: whether its canvas has a pixel with more red than blue. */
const isRedDrawn = (selector) => {
  const canvas = document.querySelector(selector);
  const gl = canvas?.getContext("webgl2");
  if (!gl) return false;
  return new Promise((resolve) =>
    requestAnimationFrame(() => {
      const pixels = new Uint8Array(4 * canvas.width * canvas.height);
      gl.readPixels(0, 0, canvas.width, canvas.height, gl.RGBA, gl.UNSIGNED_BYTE, pixels);
      resolve(pixels.some((value, i) => i % 4 === 0 && value > pixels[i + 2] + 80));
    }),
  );
};

test("the page is small", () => {
  const folder = new URL("../../resources/page/", import.meta.url);
  const list = readFileSync(new URL("page.qrc", folder), "utf8");
  const names = [...list.matchAll(/<file>(.*)<\/file>/g)].map(([, name]) => name);
  const loaded = names.filter((name) => /\.(html|css|svg|js)$/.test(name));
  const bytes = loaded.reduce((sum, name) => sum + statSync(new URL(name, folder)).size, 0);
  assert.ok(loaded.length > 20 && bytes < 150_000, `${bytes} bytes`);
});

test("the page names the channels and shows the first", async () => {
  await postFromUnity(server, "studio", "quest-1", [0, 1.6, 0]);
  const page = await open(server.url);
  await page.waitForSelector('#channels [data-key="studio"][aria-current]');
  await until(async () => (await namesOn(page)).includes("quest-1"), "the participant is listed");
  assert.equal(await page.textContent("#room-name"), "studio");
  await page.click('#people [data-client="quest-1"]');
  assert.match(await page.textContent("#inspect-body"), /"client_id": "quest-1"/);
});

test("two pages and a client in Unity's format see each other move", async () => {
  const [ann, bob] = await Promise.all([open(server.url), open(server.httpsUrl)]);
  await Promise.all([join(ann, "Ann"), join(bob, "Bob")]);
  await until(async () => (await namesOn(ann)).includes("Bob"), "Ann sees Bob");
  await until(async () => (await namesOn(bob)).includes("Ann"), "Bob sees Ann");

  const before = headOf(await stateOf(server, "Bob"));
  await bob.keyboard.down("KeyW");
  await until(async () => headOf(await stateOf(server, "Bob")) !== before, "Bob walks");
  await bob.keyboard.up("KeyW");
  const seen = await postFromUnity(server, "lab", "quest", [1, 1.6, 2]);
  assert.deepEqual(seen.map(({ name }) => name).sort(), ["Ann", "Bob"]);
  await until(async () => (await namesOn(ann)).includes("quest"), "Ann sees the headset");

  await bob.click("#leave");
  await until(
    async () => !(await namesOn(ann)).includes("Bob"),
    "Bob is gone",
    async () => {
      const onServer = (await statesIn(server, "lab")).map(({ name }) => name);
      return `on the server: ${onServer}; Ann: ${await ann.textContent("#state")}; Bob: ${await bob.textContent("#state")}`;
    },
  );
});

test("one joins, walks and leaves by the keyboard alone", async () => {
  const page = await open(server.url);
  const goTo = async (selector) => {
    for (let tabs = 0; !(await page.$eval(selector, (each) => each === document.activeElement)); tabs++) {
      assert.ok(tabs < 40, `Tab comes to ${selector}`);
      await page.keyboard.press("Tab");
    }
  };
  await goTo('nav a[href="#join"]');
  await page.keyboard.press("Enter");
  await goTo("#my-name");
  await page.keyboard.type("Kim");
  await goTo("#my-channel");
  await page.keyboard.press("Control+A");
  await page.keyboard.type("keys");
  await page.keyboard.press("Enter");
  await page.waitForSelector("body.joined");
  const before = headOf(await stateOf(server, "Kim", "keys"));
  await page.keyboard.down("ArrowUp");
  await until(async () => headOf(await stateOf(server, "Kim", "keys")) !== before, "Kim walks");
  await page.keyboard.up("ArrowUp");
  await goTo("#leave");
  await page.keyboard.press("Enter");
  await until(async () => !(await stateOf(server, "Kim", "keys")), "Kim has left");
});

test("a page that is closed leaves at once", async () => {
  const page = await open(server.url);
  await join(page, "Eve", "door");
  assert.ok(await stateOf(server, "Eve", "door"));
  await page.goto("about:blank");
  await until(async () => !(await stateOf(server, "Eve", "door")), "Eve is gone");
});

test("a page of another origin joins by the module", async () => {
  const html = `<!doctype html><script type="module">
    import { Channel } from "${server.url}/supersynk.js";
    const channel = new Channel("${server.url}", "stranger", { id: "page", rate: 30 });
    await channel.join({ name: "Stranger" });
    channel.on("joined", ({ id }) => { document.title = id; });
  </script>`;
  const stranger = await startStranger(html);
  const page = await open(stranger.url);
  await until(() => stateOf(server, "Stranger", "stranger"), "the stranger has joined");
  await postFromUnity(server, "stranger", "quest", [0, 1, 0]);
  await until(async () => (await page.title()) === "quest", "the stranger sees the headset");
  stranger.stop();
});

test("the example of a bare page shows the pointers of others", async () => {
  const html = readFileSync(new URL("../../resources/clients/bare.html", import.meta.url), "utf8");
  const stranger = await startStranger(html);
  const page = await open(`${stranger.url}?server=${server.url}`);
  await until(async () => (await statesIn(server, "pointers")).length === 1, "the page has joined");
  const body = '{"client_id":"mouse","x":0.5,"y":0.25}';
  await fetch(`${server.url}/api/channels/pointers`, { method: "POST", body });
  await page.waitForSelector("b");
  stranger.stop();
});

test("the example for three.js draws others, from files of this computer alone", async () => {
  const html = readFileSync(new URL("../../resources/clients/three.html", import.meta.url), "utf8");
  const three = readFileSync(`${packages}three/build/three.module.js`, "utf8");
  const stranger = await startStranger(html, { "/three.module.js": three });
  await postFromUnity(server, "lab", "quest", [0, 1.4, 3]); // red, before the camera
  const page = await open(`${stranger.url}?server=${server.url}`, { hasGraphics: true });
  await until(() => stateOf(server, "three.js"), "the example has joined");
  await until(() => page.evaluate(isRedDrawn, "canvas"), "the other is drawn");
  stranger.stop();
});

test("the access key is asked for, or taken from the address", async () => {
  const locked = await startServer({ options: ["--access-key", "open-sesame"] });
  const asked = await open(locked.url);
  await asked.waitForSelector("#key-dialog[open]");
  await asked.keyboard.press("Escape");
  await asked.waitForSelector("#key-dialog:not([open])", { state: "attached" });
  assert.equal(await asked.textContent("#no-channels"), "Access key needed");
  await asked.click('nav a[href="#look"]'); // the view that is shown asks again
  await asked.waitForSelector("#key-dialog[open]");
  await asked.keyboard.press("Escape");
  await asked.click('nav a[href="#join"]'); // the next view asks again
  await asked.fill("#key", "wrong");
  await asked.keyboard.press("Enter");
  await asked.waitForSelector("#key-wrong:not([hidden])");
  await asked.fill("#key", "open-sesame");
  await asked.keyboard.press("Enter");
  await join(asked, "Ann");

  const given = await open(`${locked.url}/#join&key=open-sesame`);
  await join(given, "Bob");
  assert.equal(given.url(), `${locked.url}/#join`);
  await until(async () => (await namesOn(given)).includes("Ann"), "Bob sees Ann");
  await locked.stop();
});

test("the network is checked, and the operator sees the result", async () => {
  const page = await open(`${server.url}/?seconds=2#check`);
  await page.selectOption("#check-rate", "30");
  await page.click("#check-start");
  await page.waitForSelector("#verdict.good, #verdict.fair, #verdict.bad");
  assert.match(await page.textContent("#verdict-title"), /30 Hz/);
  const result = await until(
    async () => (await statesIn(server, "network-check")).find(({ check }) => check)?.check,
    "the result is posted",
  );
  assert.equal(result.rate, 30);
  assert.ok(result.p50 > 0 && result.p50 <= result.p95);
  const other = await open(`${server.url}/#check`);
  await until(
    async () => (await other.textContent("#device-rows")).includes("30 Hz"),
    "another device lists it",
  );
  const [download] = await Promise.all([other.waitForEvent("download"), other.click("#check-save")]);
  assert.match(readFileSync(await download.path(), "utf8"), /^device,verdict,.*\r\n.*30 Hz/);
});

test("a post of a check that arrives after its end brings no client back", async () => {
  const page = await open(`${server.url}/?seconds=1#check`);
  const [post] = await Promise.all([
    page.waitForRequest((request) => request.method() === "POST"),
    page.waitForResponse((response) => response.request().method() === "DELETE"),
    page.click("#check-start"),
  ]);
  const { "client-id": id, "client-time": time } = post.headers();
  const headers = { "Client-Id": id, "Client-Time": time };
  const answer = await fetch(post.url(), { method: "POST", body: post.postData(), headers });
  assert.equal(answer.status, 204);
});

test("a page that is closed during a check takes its client along", async () => {
  const isChecking = async () =>
    (await statesIn(server, "network-check")).some(({ client_id: id }) => id.startsWith("check-"));
  const page = await open(`${server.url}/#check`);
  await page.click("#check-start");
  await until(isChecking, "the check runs");
  await page.goto("about:blank");
  await until(async () => !(await isChecking()), "its client is gone");
});

test("the operator sees the state of the server", async () => {
  await postFromUnity(server, "lab", "quest", [0, 1, 0]);
  const page = await open(server.url);
  await page.click('nav a[href="#server"]:not([hidden])');
  await page.waitForSelector('#server-channels th:has-text("lab")');
  assert.match(await page.textContent("#server-facts"), /Recording\s*off/);
  assert.match(await page.textContent("#server-facts"), /Memory\s*[\d.,]+\sMB/); // as in the window
  await fetch(`${server.url}/api/channels/lab`, { method: "POST", body: "hello" });
  await page.waitForSelector('#server-refusals th:has-text("The state or its path is invalid.")');
});

test("axe finds nothing, and nothing is wider than a phone", async () => {
  const axe = readFileSync(`${packages}axe-core/axe.min.js`, "utf8");
  await postFromUnity(server, "lab", "quest", [0, 1, 0]);
  const body = '{"client_id":"tablet","check":{"verdict":"Good","p50":1,"p95":2,"reached":72,"pauses":0}}';
  await fetch(`${server.url}/api/channels/network-check`, { method: "POST", body });
  for (const colorScheme of ["light", "dark"]) {
    const page = await open(`${server.url}/?channel=lab`, {
      colorScheme,
      viewport: { width: 320, height: 640 },
    });
    await page.click('#people [data-client="quest"]');
    for (const view of ["look", "join", "check", "server"]) {
      await page.click(`nav a[href="#${view}"]`);
      if (view === "check") await page.waitForSelector("#device-rows th");
      await page.evaluate(axe); // by the debugger: the security policy of the page does not apply
      const { violations } = await page.evaluate(() => window.axe.run());
      const found = violations.map(({ id, nodes }) => `${view}, ${colorScheme}: ${id} ${nodes[0].html}`);
      assert.deepEqual(found, []);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), view);
    }
  }
});

test("the channel is drawn", async () => {
  await postFromUnity(server, "lab", "quest", [0, 1, 0]);
  const page = await open(`${server.url}/?channel=lab`, { hasGraphics: true });
  await until(async () => (await namesOn(page)).includes("quest"), "the participant is listed");
  await until(() => page.evaluate(isRedDrawn, "#scene"), "something red is drawn");
  assert.ok(await page.isHidden("#no-graphics"));
});
