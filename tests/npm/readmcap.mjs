// SPDX-License-Identifier: GPL-3.0-only
//
// node readmcap.mjs NPM_FOLDER FILE index|stream
//
// Reads an MCAP file by @mcap/core, by its index or from front to back, checks all CRCs, and prints each message as a
// line of JSON: topic, metadata of its channel, log time, publish time, and its data in base64.
import { open, readFile } from "node:fs/promises";
import { createRequire } from "node:module";

const [, , npm, path, how] = process.argv;
const require = createRequire(`${npm}/`);
const { McapIndexedReader, McapStreamReader } = require("@mcap/core");
const zstd = require("@foxglove/wasm-zstd");
await zstd.isLoaded;
const decompressHandlers = { zstd: (bytes, size) => zstd.decompress(bytes, Number(size)) };

function print(channel, message) {
  console.log(
    JSON.stringify({
      topic: channel.topic,
      metadata: Object.fromEntries(channel.metadata),
      time: String(message.logTime),
      publishTime: String(message.publishTime),
      data: Buffer.from(message.data).toString("base64"),
    }),
  );
}

async function readByIndex() {
  const file = await open(path, "r");
  const readable = {
    size: async () => BigInt((await file.stat()).size),
    read: async (offset, length) => {
      const bytes = Buffer.alloc(Number(length));
      await file.read(bytes, 0, bytes.length, Number(offset));
      return bytes;
    },
  };
  const reader = await McapIndexedReader.Initialize({ readable, decompressHandlers });
  let count = 0n;
  for await (const message of reader.readMessages({ validateCrcs: true })) {
    print(reader.channelsById.get(message.channelId), message);
    ++count;
  }
  if (count !== reader.statistics.messageCount) throw new Error("the statistics have another count");
  await file.close();
}

async function readFromFrontToBack() {
  const reader = new McapStreamReader({ decompressHandlers, validateCrcs: true });
  const channels = new Map();
  reader.append(await readFile(path));
  for (let record; (record = reader.nextRecord()); ) {
    if (record.type === "Channel") channels.set(record.id, record);
    if (record.type === "Message") print(channels.get(record.channelId), record);
  }
}

await (how === "index" ? readByIndex() : readFromFrontToBack());
