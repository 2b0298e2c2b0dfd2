// SPDX-License-Identifier: GPL-3.0-only
// supersynk.js in Node, against the server.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { statSync } from "node:fs";
import { after, afterEach, before, test } from "node:test";
import { Channel as RealChannel, formatNode, parseNode, quantile } from "../../resources/page/supersynk.js";
import { postFromUnity, startServer, statesIn, until } from "./server.mjs";

const channels = [];

/** Left after its test, also if that fails: else the process would not end. */
class Channel extends RealChannel {
  constructor(...parameters) {
    super(...parameters);
    channels.push(this);
  }
}

let server;
before(async () => (server = await startServer()));
after(() => server.stop());
afterEach(() => Promise.all(channels.splice(0).map((channel) => channel.leave())));

const head = (x) =>
  formatNode({ id: "head", pos: [x, 1.6, 0], rot: [0, 0, 0, 1], shape: "ball", color: "red" });

test("the module is small", () => {
  assert.ok(statSync(new URL("../../resources/page/supersynk.js", import.meta.url)).size < 12_000);
});

test("nodes are read and written", () => {
  const node = parseNode(head(1.5));
  assert.deepEqual(node, { id: "head", pos: [1.5, 1.6, 0], rot: [0, 0, 0, 1], shape: "ball", color: "red" });
  assert.deepEqual(parseNode("pos=1,2;rot=a,b,c,d;__proto__=x;id=a=b").pos, [0, 0, 0]);
  assert.deepEqual(parseNode(null).rot, [0, 0, 0, 1]);
  assert.equal(quantile([1, 2, 3, 4], 0.5), 2);
});

test("clients see each other join, change and leave", async () => {
  const ann = new Channel(server.url, "meet", { id: "ann", rate: 60 });
  const bob = new Channel(server.url, "meet", { id: "bob", rate: 60 });
  const events = [];
  ann.on("joined", ({ id }) => events.push(`+${id}`)).on("left", ({ id }) => events.push(`-${id}`));
  ann.on("changed", ({ body }) => body.x === 2 && events.push("moved"));
  await ann.join({ name: "Ann", x: 1 });
  await bob.join({ name: "Bob", x: 1 });
  assert.equal(bob.others.get("ann").name, "Ann");
  await until(() => ann.others.has("bob"), "Ann sees Bob");
  bob.send({ name: "Bob", x: 2 });
  await until(() => events.includes("moved"), "Ann sees Bob move");
  await bob.leave();
  await until(() => events.includes("-bob"), "Ann sees Bob leave");
  assert.deepEqual(
    events.filter((event) => event !== "moved"),
    ["+bob", "-bob"],
  );
  assert.deepEqual(
    (await statesIn(server, "meet")).map((state) => state.client_id),
    ["ann"],
  );
  await ann.leave();
});

test("a client that has left keeps the others, and gets joined for all when it joins again", async () => {
  for (const id of ["quest", "vive"]) await postFromUnity(server, "again", id, [0, 1, 0]);
  const ann = new Channel(server.url, "again", { id: "ann" });
  const events = [];
  ann.on("joined", ({ id }) => events.push(`+${id}`)).on("left", ({ id }) => events.push(`-${id}`));
  await ann.join({ x: 1 });
  await ann.leave();
  ann.send({ x: 2 });
  assert.deepEqual([...ann.others.keys()], ["quest", "vive"]);
  await fetch(`${server.url}/api/channels/again/clients/vive`, { method: "DELETE" });
  await ann.join({ x: 3 });
  assert.equal((await statesIn(server, "again")).find((state) => state.client_id === "ann").x, 3);
  assert.deepEqual([...ann.others.keys()], ["quest"]);
  assert.deepEqual(events, ["+quest", "+vive", "+quest"]);
});

test("an observer that joins gets joined once for each client", async () => {
  await postFromUnity(server, "observer", "quest", [0, 1, 0]);
  const ann = new Channel(server.url, "observer", { id: "ann" });
  const events = [];
  ann.on("joined", ({ id }) => events.push(id));
  await ann.watch();
  await ann.join({ x: 1 });
  assert.deepEqual(events, ["quest"]);
});

test("a client in Unity's format is seen, and sees", async () => {
  const web = new Channel(server.url, "unity", { id: "web", rate: 60 });
  await web.join({ data: [head(0)] });
  const others = await postFromUnity(server, "unity", "quest", [3, 1.7, -1]);
  assert.equal(others[0].client_id, "web");
  const quest = await until(() => web.others.get("quest"), "the headset is seen");
  assert.deepEqual(quest.nodes()[0].pos, [3, 1.7, -1]);
  await web.leave();
});

test("nodes are interpolated by the time at which they were sampled", async () => {
  const watcher = new Channel(server.url, "walk", { rate: 100 });
  await watcher.watch();
  const t = watcher.now();
  const post = (time, x) => {
    const body = JSON.stringify({ client_id: "walker", t: time, data: [head(x)] });
    return fetch(`${server.url}/api/channels/walk`, { method: "POST", body });
  };
  await post(t, 0);
  const walker = await until(() => watcher.others.get("walker"), "the walker is seen");
  await post(t + 1, 10);
  await until(() => walker.nodes()[0].pos[0] === 10, "the second state is seen");
  assert.ok(Math.abs(walker.nodes(t + 0.25)[0].pos[0] - 2.5) < 1e-6);
  assert.equal(walker.nodes(t - 1)[0].pos[0], 0);
  assert.equal(walker.nodes(t + 5)[0].pos[0], 10);
  await watcher.leave();
});

test("a post that arrives after the end does not bring a participant back", async () => {
  const { fetch: original } = globalThis;
  let latest;
  globalThis.fetch = (url, options) => {
    if (options.method === "POST") latest = [url, { ...options, signal: undefined }];
    return original(url, options);
  };
  const channel = new Channel(server.url, "late", { id: "zoë" });
  await channel.join({});
  await channel.leave();
  globalThis.fetch = original;
  assert.equal((await fetch(...latest)).status, 204);
  assert.deepEqual(await statesIn(server, "late"), []);
  await channel.join({});
  assert.equal((await statesIn(server, "late")).length, 1);
  await channel.leave();
});

test("states of any shape are taken in", async () => {
  const watcher = new Channel(server.url, "odd", { rate: 100 });
  await watcher.watch();
  for (const [id, rest] of [
    ["a", '"data":7'],
    ["b", '"data":[1,null]'],
    ["c", '"name":null,"t":"x"'],
  ])
    await fetch(`${server.url}/api/channels/odd`, { method: "POST", body: `{"client_id":"${id}",${rest}}` });
  await until(() => watcher.others.size === 3, "all are seen");
  for (const other of watcher.others.values()) assert.ok(other.nodes().length >= 0 && other.name);
  await watcher.leave();
});

test("ids and keys may be any text", async () => {
  for (const id of ["Zoë", "李雷", "a b/c%"]) {
    const channel = new Channel(server.url, "søl/ü 李", { id });
    await channel.join({});
    await channel.leave();
  }
  assert.deepEqual(await statesIn(server, encodeURIComponent("søl/ü 李")), []);
});

test("a text is posted byte for byte", async () => {
  const channel = new Channel(server.url, "bytes", { id: "x" });
  const text = '{ "client_id":"x", "n":12345678901234567890 }';
  await channel.join(text);
  assert.equal(await (await fetch(`${server.url}/api/channels/bytes`)).text(), `[${text}]`);
  await channel.leave();
});

test("without the access key it stops after one request", async () => {
  const locked = await startServer({ options: ["--access-key", "open-sesame"] });
  const odd = new Channel(locked.url, "lab", { accessKey: "clé 🔑" });
  await assert.rejects(odd.join({}), /access key/);
  const channel = new Channel(locked.url, "lab");
  await assert.rejects(channel.join({}), /access key/);
  assert.equal(channel.status, "denied");
  assert.equal(channel.counts.sent, 1);
  channel.accessKey = "open-sesame";
  await channel.join({});
  assert.equal(channel.status, "live");
  await channel.leave();
  await locked.stop();
});

test("it goes on after a restart of the server, and no one flickers", async () => {
  const first = await startServer();
  const { port } = first;
  const ann = new Channel(first.url, "lab", { id: "ann", rate: 60 });
  const bob = new Channel(first.url, "lab", { id: "bob", rate: 60 });
  await Promise.all([ann.join({}), bob.join({})]);
  await until(() => ann.others.has("bob") && bob.others.has("ann"), "both see each other");
  const left = [];
  for (const channel of [ann, bob]) channel.on("left", ({ id }) => left.push(id));
  await first.stop("SIGKILL");
  await until(() => ann.status === "lost" && bob.status === "lost", "both notice");
  const second = await startServer({ port });
  await until(() => ann.status === "live" && bob.status === "live", "both go on");
  const answered = ann.counts.answered;
  await until(() => ann.counts.answered > answered + 5, "more answers");
  assert.deepEqual(left, []);
  await Promise.all([ann.leave(), bob.leave()]);
  await second.stop();
});

test("the clock and the round trips are measured", async () => {
  const channel = new Channel(server.url, "clock", { rate: 100 });
  await channel.watch();
  await until(() => channel.counts.answered > 10, "answers");
  const { p50, p95, p99, uncertainty } = channel.latency();
  assert.ok(p50 > 0 && p50 <= p95 && p95 <= p99);
  assert.ok(Math.abs(channel.now() - Date.now() / 1000) < 1 + uncertainty);
  await channel.leave();
});

test("the example for Node walks", async () => {
  const file = new URL("../../resources/clients/walker.mjs", import.meta.url).pathname;
  const walker = spawn(process.execPath, [file, server.url, "example"], { stdio: "ignore" });
  const place = async () =>
    (await statesIn(server, "example")).find(({ name }) => name === "Walker")?.data[0];
  const before = await until(place, "the walker has joined");
  await until(async () => (await place()) !== before, "the walker has moved");
  const ended = new Promise((resolve) => walker.on("exit", resolve));
  walker.kill("SIGINT");
  await ended;
  assert.deepEqual(await statesIn(server, "example"), []);
});
