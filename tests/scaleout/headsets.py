# SPDX-License-Identifier: GPL-3.0-only
"""Headsets that post to their channels over one connection each, and record which clients they saw and what failed."""

import asyncio
import json
import time

HERTZ = 5
PATIENCE = 10  # seconds for an answer, far beyond every time limit on the way


async def exchange(reader, writer, method, path, body=b"", fields=()):
    """The status, the header fields by their names in lower case, and the body of the answer on a connection."""
    lines = [f"{method} {path} HTTP/1.1", "Host: lab", *fields]
    if body:
        lines.append(f"Content-Length: {len(body)}")
    return await send(reader, writer, "\r\n".join([*lines, "", ""]).encode() + body)


async def send(reader, writer, request):
    """The same for the bytes of a request."""
    writer.write(request)
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
    answered = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in head[1:])}
    return int(head[0].split()[1]), answered, await reader.readexactly(int(answered.get("content-length", 0)))


async def ask(reader, writer, method, path, body=b"", fields=()):
    """The same without the header fields."""
    status, _, answer = await exchange(reader, writer, method, path, body, fields)
    return status, answer


async def exchange_once(port, method, path, body=b"", fields=(), source=None):
    """An exchange on a connection of its own, from the address `source`."""
    return await once(port, source, exchange, method, path, body, fields)


async def send_once(port, request):
    """The same for the bytes of a request."""
    return await once(port, None, send, request)


async def once(port, source, talk, *what):
    reader, writer = await asyncio.open_connection(
        "127.0.0.1", port, limit=1 << 20, local_addr=(source, 0) if source else None)
    try:
        return await asyncio.wait_for(talk(reader, writer, *what), PATIENCE)
    finally:
        writer.close()


async def ask_once(port, method, path, body=b"", fields=(), source=None):
    """The same without the header fields."""
    status, _, answer = await exchange_once(port, method, path, body, fields, source)
    return status, answer


class Headset:
    def __init__(self, port, channel, name):
        self.port = port
        self.channel = channel
        self.name = name
        self.mates = frozenset()  # in the latest answer
        self.answers = 0
        self.failures = []  # sentences
        self.alone = 0  # answers without a mate since all have joined
        self.was_met = False
        self.task = asyncio.create_task(self.live())

    async def live(self):
        while True:
            try:
                reader, writer = await asyncio.open_connection("127.0.0.1", self.port, limit=1 << 20)
                try:
                    while True:
                        await asyncio.wait_for(self.post(reader, writer), PATIENCE)
                        await asyncio.sleep(1 / HERTZ)
                finally:
                    writer.close()
            except (OSError, EOFError, asyncio.TimeoutError) as error:
                self.failures.append(f"{self.name} in {self.channel}: {type(error).__name__} {error}")
                await asyncio.sleep(1 / HERTZ)

    async def post(self, reader, writer):
        body = json.dumps({"client_id": self.name, "data": ["id=head;pos=0,1.6,0"]}).encode()
        stamp = f"Client-Id: {self.name}", f"Client-Time: {time.monotonic():.3f}"
        status, answer = await ask(reader, writer, "POST", f"/api/channels/{self.channel}", body, stamp)
        if status != 200:
            self.failures.append(f"{self.name} in {self.channel}: {status} {answer.decode()}")
            return
        self.answers += 1
        self.mates = frozenset(mate["client_id"] for mate in json.loads(answer))
        if self.was_met and len(self.mates) < MATES:
            self.alone += 1

    def forget(self):
        """All headsets have joined."""
        self.failures.clear()
        self.alone = 0
        self.was_met = True

    async def leave(self):
        while not self.task.done():
            self.task.cancel()  # which wait_for() loses before Python 3.12 if an answer comes at the same time
            await asyncio.wait([self.task], timeout=1 / HERTZ)


MATES = 2  # that each headset has


class Lab:
    """Channels of three headsets each."""

    def __init__(self, port, channels):
        self.headsets = [Headset(port, channel, f"{channel}-{i}") for channel in channels
                         for i in range(MATES + 1)]

    def of(self, channels):
        return [headset for headset in self.headsets if headset.channel in channels]

    def outside(self, channels):
        return [headset for headset in self.headsets if headset.channel not in channels]

    async def meets(self, headsets, seconds):
        """Waits until each of these headsets gets all its mates in an answer still to come. How long it took in
        seconds; None if it took too long."""
        begin = time.monotonic()
        answers = {headset: headset.answers for headset in headsets}
        while missing := [headset for headset, count in answers.items()
                          if headset.answers == count or len(headset.mates) < MATES]:
            if time.monotonic() - begin > seconds:
                print("not together:", [(headset.name, sorted(headset.mates)) for headset in missing][:5])
                return None
            await asyncio.sleep(0.02)
        return time.monotonic() - begin

    def forget(self):
        for headset in self.headsets:
            headset.forget()

    async def leave(self):
        for headset in self.headsets:
            await headset.leave()
