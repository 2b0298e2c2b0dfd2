# SPDX-License-Identifier: GPL-3.0-only
"""The servers of soak.py: starting, restarting and measuring them."""

import asyncio
import os
import socket

RESPONSE_TIMEOUT = 10  # seconds for a response; ample on a busy machine


class Fault(Exception):
    """An error of the server."""


class Host:
    """A server under load."""

    def __init__(self, name, command, interval):
        self.name = name
        self.command = command
        self.interval = interval  # seconds between restarts
        with socket.create_server(("127.0.0.1", 0)) as probe:
            self.port = probe.getsockname()[1]
        self.process = None
        self.is_up = False
        self.generation = 0  # of the server: requests that began in an earlier one may fail
        self.requests = 0
        self.errors = 0
        self.samples = []

    async def start(self):
        self.process = await asyncio.create_subprocess_exec(
            *self.command, str(self.port), stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.DEVNULL)
        await self.came_up()
        self.is_up = True

    async def came_up(self):
        raise NotImplementedError

    async def restart(self):
        self.is_up = False
        await self.stop_and_start()
        self.generation += 1  # only now: connections made between the order and the stop are closed too
        self.is_up = True

    async def stop_and_start(self):
        raise NotImplementedError

    async def stop(self):
        self.is_up = False
        self.process.stdin.close()
        if self.process.returncode is None:
            self.process.terminate()
        return await asyncio.wait_for(self.process.wait(), RESPONSE_TIMEOUT)

    def fault(self, what):
        self.errors += 1
        print(f"{self.name}: {what}", flush=True)

    def measure(self):
        """Memory in kB, open descriptors, threads."""
        proc = f"/proc/{self.process.pid}"
        with open(f"{proc}/status", encoding="ascii", errors="replace") as status:
            fields = dict(line.split(":", 1) for line in status)
        return int(fields["VmRSS"].split()[0]), len(os.listdir(f"{proc}/fd")), int(fields["Threads"])


class Program(Host):
    """The program, stopped by SIGTERM and started as a new process."""

    async def came_up(self):
        for _ in range(200):
            try:
                _, writer = await asyncio.open_connection("127.0.0.1", self.port)
                writer.close()
                return
            except OSError:
                await asyncio.sleep(0.05)
        raise Fault("does not come up")

    async def stop_and_start(self):
        code = await self.stop()
        if code != 0:
            self.fault(f"exit code {code}")
        await self.start()


class Facade(Host):
    """soak_facade: stops and starts within one process."""

    async def came_up(self):
        said = (await asyncio.wait_for(self.process.stdout.readline(), RESPONSE_TIMEOUT)).strip()
        if said != b"running":
            raise Fault(f"does not start: {said!r}")

    async def stop_and_start(self):
        self.process.stdin.write(b"\n")
        await self.came_up()
