# SPDX-License-Identifier: GPL-3.0-only
"""The headsets and observers of soak.py, well-behaved and not."""

import asyncio
import json
import random
import socket
import struct
import time

from soakhosts import RESPONSE_TIMEOUT, Fault

# Keys, percent-encoded and plain.
CHANNELS = {"lab": "lab", "hall": "hall", "caf%C3%A9": "café", "a%2Fb": "a/b", "solo": "solo"}
STALL_BOUND = 25  # seconds within which the server must close a half-sent head; its limit is 10


class Connection:
    """A keep-alive connection that reconnects after a restart of the server."""

    def __init__(self, host):
        self.host = host
        self.reader = self.writer = None
        self.generation = -1

    async def open(self):
        if self.writer and self.generation == self.host.generation:
            return
        self.close()
        self.generation = self.host.generation
        self.reader, self.writer = await asyncio.open_connection("127.0.0.1", self.host.port)

    def close(self):
        if self.writer:
            self.writer.close()
        self.reader = self.writer = None

    def reset(self):
        """Closes with a RST, as a crashed program with unread data."""
        self.writer.get_extra_info("socket").setsockopt(
            socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.writer.transport.abort()
        self.reader = self.writer = None

    async def send(self, data):
        await self.open()
        self.writer.write(data)
        await self.writer.drain()

    async def ask(self, method, path, body=b""):
        """Status and body of the answer. None after a restart."""
        try:
            async with asyncio.timeout(RESPONSE_TIMEOUT):
                await self.send(request(method, path, body))
                answer = await self.receive()
        except (OSError, EOFError, asyncio.TimeoutError) as error:
            had = self.generation
            self.close()
            if self.host.is_up and had == self.host.generation:
                raise Fault(f"{method} {path}: {error!r}") from error
            await asyncio.sleep(0.1)
            return None
        self.host.requests += 1
        return answer

    async def receive(self):
        head = await self.reader.readuntil(b"\r\n\r\n")
        lines = head[:-4].split(b"\r\n")
        size = 0
        for line in lines[1:]:
            name, value = line.split(b":", 1)
            if name.lower() == b"content-length":
                size = int(value)
        return int(lines[0].split()[1]), await self.reader.readexactly(size)


def request(method, path, body=b""):
    return f"{method} {path} HTTP/1.1\r\nHost: soak\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body


def state_of(name):
    """A body of the usual size: head and hands, about 500 bytes."""
    poses = {part: [round(random.uniform(-2, 2), 4) for _ in range(16)] for part in ("head", "left", "right")}
    return json.dumps({"client_id": name, "time": time.time(), **poses}).encode()


async def leave(connection, path, name):
    answer = await connection.ask("DELETE", f"{path}/clients/{name}")
    if answer and answer[0] not in (204, 404):  # 404: after a restart
        raise Fault(f"DELETE answered {answer[0]}")


async def crash(connection, path, name):
    whole = request("POST", path, state_of(name))
    await connection.send(whole[:random.randrange(1, len(whole))])
    connection.reset()


async def stall(connection, path, name):
    whole = request("POST", path, state_of(name))
    await connection.send(whole[:random.randrange(1, 40)])
    try:
        async with asyncio.timeout(STALL_BOUND):
            await connection.reader.read()
    except OSError as error:  # a TimeoutError is one of them
        if isinstance(error, TimeoutError):
            raise Fault("a half-sent head is not closed") from error


async def vanish(connection, path, name):
    await connection.ask("POST", path, state_of(name))


ENDINGS = [leave, leave, crash, crash, stall, vanish]


async def headset(host, name):
    """One participant, from joining to its end."""
    connection = Connection(host)
    path = "/api/channels/" + random.choice(list(CHANNELS))
    period = 1 / random.uniform(10, 30)
    end = time.monotonic() + random.uniform(2, 40)
    try:
        while time.monotonic() < end:
            answer = await connection.ask("POST", path, state_of(name))
            if answer:
                if answer[0] != 200:
                    raise Fault(f"POST answered {answer[0]}: {answer[1]!r}")
                if any(other["client_id"] == name for other in json.loads(answer[1])):
                    raise Fault("a headset got its own state")
            await asyncio.sleep(period)
        try:
            await random.choice(ENDINGS)(connection, path, name)
        except OSError:
            if host.is_up and connection.generation == host.generation:
                raise
    finally:
        connection.close()


async def seat(host, number):
    """A place in the lab, used by one participant after the other."""
    turn = 0
    while True:
        await asyncio.sleep(random.uniform(0, 2))
        turn += 1
        try:
            await headset(host, f"seat{number}-{turn}")
        except (Fault, OSError, ValueError) as error:
            host.fault(error)


async def present(host, connection):
    """The number of clients, from the server."""
    count = 0
    for key in CHANNELS:
        answer = await connection.ask("GET", f"/api/channels/{key}")
        if answer:
            count += len(json.loads(answer[1]))
    return count


async def observer(host):
    connection = Connection(host)
    try:
        while True:
            await asyncio.sleep(0.5)
            try:
                answer = await connection.ask("GET", "/api/channels")
                if answer and not set(json.loads(answer[1])) <= set(CHANNELS.values()):
                    raise Fault(f"unknown channels: {answer[1]!r}")
                await present(host, connection)
            except (Fault, ValueError) as error:
                host.fault(error)
    finally:
        connection.close()
