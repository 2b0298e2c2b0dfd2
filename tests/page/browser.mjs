// SPDX-License-Identifier: GPL-3.0-only
// Debian's Chromium, driven by playwright-core. Whatever a page does wrong is collected.
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { after, afterEach, before } from "node:test";

/** Where tests/npm/install.sh puts the packages. */
export const packages = new URL("../../build/npm/node_modules/", import.meta.url).pathname;

const { chromium } = createRequire(packages)("playwright-core");

/** A name of this computer, by which a server does not take a browser for one of its own computer. */
export const domain = "lab.test";

const launch = () =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox", // as root in a container
      "--use-gl=angle",
      "--use-angle=swiftshader",
      "--enable-unsafe-swiftshader",
      "--no-first-run",
      `--host-resolver-rules=MAP ${domain} 127.0.0.1`,
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });

function withoutGraphics() {
  const real = HTMLCanvasElement.prototype.getContext;
  HTMLCanvasElement.prototype.getContext = function (type, ...others) {
    return type === "webgl2" ? null : real.call(this, type, ...others);
  };
}

/**
 * A page in a context of its own, and its faults: errors, violations of the security policy, and requests to another
 * host than those of the servers.
 */
async function openPage(browser, { url = "", init, hasGraphics = false, ...options } = {}) {
  const context = await browser.newContext({
    viewport: { width: 640, height: 480 },
    locale: "en-GB",
    ignoreHTTPSErrors: true,
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const faults = [];
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("request", (request) => {
    if (!["127.0.0.1", domain, ""].includes(new URL(request.url()).hostname))
      faults.push(`request to ${request.url()}`);
  });
  await page.exposeFunction("reportFault", (fault) => faults.push(fault));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) =>
      window.reportFault(`${event.violatedDirective} forbids ${event.blockedURI}`),
    );
  });
  if (!hasGraphics) await page.addInitScript(withoutGraphics); // software draws slowly
  if (init) await page.addInitScript(init);
  if (url) await page.goto(url);
  return { page, context, faults };
}

/**
 * A browser for the tests of a file. Returns a function that opens a page. After each test its pages are closed, and must
 * have no faults.
 */
export function browserForTests() {
  let browser;
  const opened = [];
  before(async () => (browser = await launch()));
  after(() => browser?.close());
  afterEach(async () => {
    const all = opened.splice(0);
    await Promise.all(all.map(({ context }) => context.close()));
    for (const { faults } of all) assert.deepEqual(faults, []);
  });
  return async (url, options) => {
    opened.push(await openPage(browser, { url, ...options }));
    return opened.at(-1).page;
  };
}

/** Joins by the form. */
export async function join(page, name, channel = "lab") {
  await page.click('nav a[href="#join"]');
  await page.fill("#my-name", name);
  await page.fill("#my-channel", channel);
  await page.click("#join-here");
  await page.waitForSelector("body.joined");
}

/** The names in the list of participants. */
export const namesOn = (page) =>
  page.evaluate(() => [...document.querySelectorAll("#people span")].map((span) => span.textContent));
