// SPDX-License-Identifier: GPL-3.0-only
// A Supersynk server for a test. The program is SUPERSYNK in the environment.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import http from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

/** Starts a server on free ports of 127.0.0.1. Its fields: url, httpsUrl (with {tls: true}), stop(). */
export async function startServer({ tls = false, options = [], port = 0 } = {}) {
  const folder = mkdtempSync(join(tmpdir(), "supersynk-page-"));
  const all = [
    "--headless",
    "--bind",
    "127.0.0.1",
    "--port",
    String(port),
    "--allow-sleep",
    "--client-timeout",
    "600", // longer than a test waits
    ...options,
  ];
  if (tls) all.push("--tls-port", "0");
  const environment = { ...process.env, XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder };
  const child = spawn(process.env.SUPERSYNK, all, { env: environment, stdio: ["ignore", "ignore", "pipe"] });
  const exited = new Promise((resolve) => child.on("exit", resolve));
  const ports = [];
  for await (const line of createInterface({ input: child.stderr })) {
    const match = /port (\d+)/.exec(line);
    if (match) ports.push(Number(match[1]));
    if (ports.length === (tls ? 2 : 1)) break;
  }
  if (!ports.length) throw new Error("the server did not start");
  child.stderr.resume();
  for (const each of [child, child.stderr]) each.unref(); // a failed test does not wait for it
  process.once("exit", () => child.kill("SIGKILL"));
  return {
    port: ports[0],
    url: `http://127.0.0.1:${ports[0]}`,
    httpsUrl: tls ? `https://127.0.0.1:${ports[1]}` : "",
    async stop(signal = "SIGTERM") {
      child.ref();
      child.kill(signal);
      await exited;
      rmSync(folder, { recursive: true });
    },
  };
}

/** A page of another origin that loads the module of a server. scripts: path to text. */
export async function startStranger(html, scripts = {}) {
  const server = http.createServer(({ url }, response) => {
    const type = url in scripts ? "text/javascript" : "text/html";
    response.writeHead(200, { "Content-Type": `${type}; charset=utf-8` });
    response.end(scripts[url] ?? html);
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  return { url: `http://127.0.0.1:${server.address().port}/`, stop: () => server.close() };
}

/** Resolves with the first true value of a function, which is called again and again for a minute. */
export async function until(condition, what, describe = () => "") {
  for (const end = performance.now() + 60_000; performance.now() < end;) {
    const value = await condition();
    if (value) return value;
    await new Promise((next) => setTimeout(next, 50));
  }
  throw new Error(`waited in vain: ${what} ${await describe()}`);
}

/** The states in a channel. */
export const statesIn = async (server, key, headers = {}) =>
  (await fetch(`${server.url}/api/channels/${key}`, { headers })).json();

/** The state of a participant by its name. */
export const stateOf = async (server, name, key = "lab") =>
  (await statesIn(server, key)).find((state) => state.name === name);

/** The position of the first node of a state, as text. */
export const headOf = (state) => /id=head;pos=([^;]*)/.exec(state?.data?.[0])?.[1];

/** Posts as Superklub in Unity does: no Client-Id, a body of nodes. Resolves with the states of the others. */
export async function postFromUnity(server, key, id, [x, y, z]) {
  const body = `{"client_id":"${id}","data":["id=head;pos=${x},${y},${z};rot=0,0,0,1;shape=ball;color=red"]}`;
  const options = { method: "POST", body, headers: { "Content-Type": "application/json" } };
  return (await fetch(`${server.url}/api/channels/${key}`, options)).json();
}
