// SPDX-License-Identifier: GPL-3.0-only
// The web page when something is wrong: the server, a key, or what clients send.
import assert from "node:assert/strict";
import { test } from "node:test";
import { browserForTests, domain, join, namesOn } from "./browser.mjs";
import { startServer, statesIn, until } from "./server.mjs";

const open = browserForTests();

function post(server, key, state) {
  const url = `${server.url}/api/channels/${encodeURIComponent(key)}`;
  return fetch(url, { method: "POST", body: JSON.stringify(state) });
}

test("a server that stops is seen in every view", async () => {
  const server = await startServer();
  const views = ["look", "join", "check", "server"];
  const pages = await Promise.all(views.map((view) => open(`${server.url}/#${view}`)));
  await pages[3].waitForSelector("#server-tiles dd");
  for (const page of pages) await page.waitForSelector("body[data-status=live]");
  await server.stop("SIGKILL");
  for (const page of pages) {
    await page.waitForSelector("body[data-status=lost]");
    assert.equal(await page.textContent("#state"), "No answer, trying again");
  }
  assert.ok(await pages[0].$eval("#scene", (scene) => getComputedStyle(scene).opacity < 1));
  await pages[3].waitForSelector("#server-old:has-text('these are the last figures')");
  assert.ok(await pages[3].isVisible("#server-tiles"));
});

test("a server that has not answered yet is said to be connecting", async () => {
  const server = await startServer();
  const page = await open();
  await page.route("**/api/**", () => {}); // no answer
  await page.goto(server.url);
  await page.waitForSelector("#state:has-text('Connecting…')");
  assert.ok(await page.isHidden("#operator-link")); // the page does not know the visitor yet
  await server.stop();
});

test("a lost answer does not hide the state of the server", async () => {
  const server = await startServer();
  const page = await open();
  await page.route("**/api/info", (route) => route.abort(), { times: 1 });
  await page.goto(server.url);
  await page.waitForSelector("#server-link:not([hidden])");
  await server.stop();
});

test("a visitor is refused nothing", async () => {
  const server = await startServer();
  const page = await open(`http://${domain}:${server.port}/`);
  await page.waitForSelector("#operator-link:visible");
  const { refusals } = await (await fetch(`${server.url}/api/status`)).json();
  assert.deepEqual(refusals, []);
  await server.stop();
});

test("the operator's key opens the state of the server from elsewhere", async () => {
  const server = await startServer({ options: ["--operator-key", "backstage+"] });
  const page = await open(`http://${domain}:${server.port}/`);
  await page.click("#operator-link a");
  await page.fill("#operator-key", "wrong");
  await page.keyboard.press("Enter");
  await page.waitForSelector("#operator-wrong:not(:empty)");
  assert.ok(await page.isHidden("#server-state"));
  await page.fill("#operator-key", "backstage+");
  await page.keyboard.press("Enter");
  await page.waitForSelector("#server-tiles dd");
  await page.waitForSelector("#server-link:not([hidden])");
  assert.ok(await page.isHidden("#operator-form"));
  await server.stop();
});

test("the operator's key is kept until the tab is closed or the server refuses it", async () => {
  const first = await startServer({ options: ["--operator-key", "backstage"] });
  const page = await open(`http://${domain}:${first.port}/#server`);
  await page.fill("#operator-key", "backstage");
  await page.keyboard.press("Enter");
  await page.waitForSelector("#server-tiles dd");
  await page.reload();
  await page.waitForSelector("#server-tiles dd");
  const tab = await page.context().newPage();
  await tab.goto(page.url());
  await tab.waitForSelector("#operator-form:not([hidden])");
  await tab.close();

  await first.stop("SIGKILL");
  const second = await startServer({ port: first.port, options: ["--operator-key", "other"] });
  await page.waitForSelector("#operator-form:not([hidden])");
  await page.waitForSelector("#server-link", { state: "hidden" });
  await second.stop();
});

test("the operator's key leaves the access key in use", async () => {
  const server = await startServer({ options: ["--operator-key", "backstage", "--access-key", "open-sesame"] });
  const page = await open(`http://${domain}:${server.port}/#server&key=open-sesame`);
  await page.fill("#operator-key", "backstage");
  await page.keyboard.press("Enter");
  await page.waitForSelector("#server-tiles dd");
  await page.waitForSelector("#server-link:not([hidden])");
  assert.ok(await page.isHidden("#key-dialog"));
  await join(page, "Ann");
  await server.stop();
});

test("a key of any characters is either right or asked for", async () => {
  const server = await startServer({ options: ["--access-key", "a+b/c=&%41"] });
  const right = await open(`${server.url}/#join&key=a+b/c=%26%2541`);
  await join(right, "Ann");
  for (const key of ["cl%C3%A9", "%F0%9F%94%91", "%", "%zz", ""]) {
    const page = await open(`${server.url}/#key=${key}`);
    await page.waitForSelector("#key-dialog[open]");
    assert.equal(page.url(), `${server.url}/#look`);
  }
  await server.stop();
});

test("a participant goes on with the key that the server asks for meanwhile", async () => {
  const first = await startServer();
  const page = await open(first.url);
  await join(page, "Ann");
  await first.stop("SIGKILL");
  const second = await startServer({ port: first.port, options: ["--access-key", "open-sesame"] });
  await page.fill("#key", "open-sesame");
  await page.keyboard.press("Enter");
  const headers = { Authorization: "Bearer open-sesame" };
  await until(async () => (await statesIn(second, "lab", headers))[0]?.name === "Ann", "Ann is back");
  await second.stop();
});

test("names are text, whatever they are", async () => {
  const server = await startServer();
  const odd = [
    "<img src=x onerror=window.isFooled=1>",
    "</script><script>window.isFooled=1</script>",
    "\u202eright to left",
    "\"];'`${1}",
    "long ".repeat(50),
    "__proto__",
  ];
  for (const name of odd)
    await post(server, odd[0], { client_id: name, name, data: [`id=${name};color=${name}`] });
  const page = await open(server.url, { viewport: { width: 320, height: 640 } });
  await until(async () => (await namesOn(page)).length === odd.length, "all are listed");
  assert.deepEqual((await namesOn(page)).sort(), odd.slice().sort());
  assert.equal(await page.textContent("#room-name"), odd[0]);
  await page.click("#people button >> nth=0");
  for (const view of ["look", "join", "check", "server"]) {
    await page.click(`nav a[href="#${view}"]`);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), view);
  }
  await page.waitForSelector("#server-channels th");
  assert.equal(await page.textContent("#server-channels th"), odd[0]);
  assert.equal(await page.evaluate(() => window.isFooled ?? document.querySelector("main img")), null);
  await server.stop();
});
