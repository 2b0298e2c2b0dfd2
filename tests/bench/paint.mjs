// SPDX-License-Identifier: GPL-3.0-only
// First paint of the page in Debian's Chromium, beside a page of one word, in ms: at the first visit, for which the
// browser starts a process, and when the page is loaded again. Without a GPU, as the machine may have none.
//     tests/npm/install.sh; SUPERSYNK=build/release/supersynk node tests/bench/paint.mjs [ROUNDS]
import http from "node:http";
import { createRequire } from "node:module";

import { packages } from "../page/browser.mjs";
import { startServer } from "../page/server.mjs";

const { chromium } = createRequire(packages)("playwright-core");
const rounds = Number(process.argv[2] ?? 11);

const oneWord = http.createServer((request, response) => {
  response.writeHead(200, { "Content-Type": "text/html" });
  response.end("<!doctype html><title>x</title><p>Hello");
});
await new Promise((done) => oneWord.listen(0, "127.0.0.1", done));
const server = await startServer({ options: ["--simulate", "4@20/lab"] });
const pages = {
  "one word": { url: `http://127.0.0.1:${oneWord.address().port}/`, first: [], again: [] },
  Supersynk: { url: `${server.url}/`, first: [], again: [] },
};

const firstPaint = async (page) => {
  await page.waitForFunction(() => performance.getEntriesByName("first-paint").length > 0);
  return page.evaluate(() => performance.getEntriesByName("first-paint")[0].startTime);
};

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"],
});
for (let i = 0; i < rounds; i++) {
  for (const each of Object.values(pages)) {
    const context = await browser.newContext({ viewport: { width: 800, height: 600 } });
    const page = await context.newPage();
    await page.goto(each.url);
    each.first.push(await firstPaint(page));
    await page.waitForTimeout(700); // it rests
    await page.reload();
    each.again.push(await firstPaint(page));
    await context.close();
  }
}
await browser.close();
await server.stop();
oneWord.close();

const median = (values) => Math.round(values.sort((a, b) => a - b)[values.length >> 1]);
for (const [name, { first, again }] of Object.entries(pages))
  console.log(`${name.padEnd(10)} first ${median(first)} ms, again ${median(again)} ms`);
