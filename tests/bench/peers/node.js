// SPDX-License-Identifier: GPL-3.0-only
//
// The channels of Supersynk on Node's http module, for the benchmark: validates, stores and answers as the
// contract says, but knows no expiry, no late requests, no limits and no CORS, so it does less.
// Prints its port.
'use strict';
const http = require('http');

const channels = new Map(); // key -> Map of client_id -> body
const PATH = '/api/channels/';

function send(response, status, body) {
  response.writeHead(status, {
    'Content-Type': status === 200 ? 'application/json' : 'application/problem+json',
    'Content-Length': Buffer.byteLength(body),
    'Server-Time': (Date.now() / 1000).toFixed(3),
  });
  response.end(body);
}

function problem(response, status, title) {
  send(response, status, JSON.stringify({ type: 'about:blank', title, status }));
}

function bodies(channel, without) {
  const all = [];
  for (const [id, body] of channel) if (id !== without) all.push(body);
  return '[' + all.join(',') + ']';
}

function post(key, body, response) {
  let id;
  try {
    id = JSON.parse(body).client_id;
  } catch {
    id = undefined;
  }
  if (typeof id !== 'string' || id === '') return problem(response, 400, 'Bad Request');
  let channel = channels.get(key);
  if (!channel) channels.set(key, (channel = new Map()));
  channel.set(id, body);
  send(response, 200, bodies(channel, id));
}

const server = http.createServer((request, response) => {
  if (!request.url.startsWith(PATH)) return problem(response, 404, 'Not Found');
  const key = decodeURIComponent(request.url.slice(PATH.length));
  if (request.method === 'GET') return send(response, 200, bodies(channels.get(key) || new Map()));
  if (request.method !== 'POST') return problem(response, 405, 'Method Not Allowed');
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => post(key, Buffer.concat(chunks).toString(), response));
});
server.listen(0, '127.0.0.1', () => console.log(server.address().port));
