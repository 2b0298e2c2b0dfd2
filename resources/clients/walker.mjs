// SPDX-License-Identifier: GPL-3.0-only
// A client for Node 18 or later: walks in a circle and prints who joins and leaves.
//     node walker.mjs http://HOST:9999 lab
const [server = "http://127.0.0.1:9999", key = "lab"] = process.argv.slice(2);

// Node imports no module from http: save supersynk.js beside this file, or fetch it as here.
const source = await (await fetch(`${server}/supersynk.js`)).text();
const { Channel, formatNode } = await import(`data:text/javascript,${encodeURIComponent(source)}`);

const channel = new Channel(server, key, { rate: 30 });
channel.on("joined", ({ name }) => console.log(`+ ${name}`)).on("left", ({ name }) => console.log(`- ${name}`));

const state = () => {
  const angle = channel.now() * 0.8;
  const pos = [Math.cos(angle), 1.6, Math.sin(angle)];
  const rot = [0, Math.sin(-angle / 2), 0, Math.cos(-angle / 2)];
  return { name: "Walker", data: [formatNode({ id: "head", pos, rot, shape: "ball", color: "purple" })] };
};
await channel.join(state());
console.log(`joined as ${channel.id}`);
setInterval(() => channel.send(state()), 1000 / 30);

process.on("SIGINT", async () => {
  await channel.leave();
  process.exit();
});
