#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-only
"""Loads Supersynk like a lab and monitors its resources: see soak.sh.

Headsets join, post, leave politely, crash in mid-request, stall in mid-head or just vanish, observers look
on, and the servers are stopped and started under them. Two servers run side by side: the program, restarted
as a process, and the facade, restarted within one process, whose memory therefore tells of leaks.

Python, because the load must not share a line with what it tests: a fault of Qt's sockets would else hide on
both sides. Its standard library has all it takes: raw bytes, resets, processes, /proc.
"""

import argparse
import asyncio
import statistics
import sys
import time

from soakclients import Connection, observer, present, seat
from soakhosts import Facade, Program

SAMPLE = 10  # seconds between two lines of the table
SETTLE = 15  # seconds after which nothing of the load may be left: client timeout, lingering connections


async def restarter(host):
    while True:
        await asyncio.sleep(host.interval)
        await host.restart()


class Table:
    def __init__(self, hosts):
        self.begin = time.monotonic()
        self.before = {host: (self.begin, 0) for host in hosts}
        print(f"{'s':>6} {'server':<8} {'RSS kB':>8} {'descr.':>6} {'threads':>7} {'clients':>7} "
              f"{'req/s':>6} {'restarts':>8} {'errors':>6}", flush=True)

    async def line(self, host, mark=""):
        while not host.is_up:
            await asyncio.sleep(0.01)
        clients = await present(host, connection := Connection(host))
        connection.close()
        await asyncio.sleep(0.2)  # until the server has closed its end, which counts as a descriptor
        while not host.is_up:
            await asyncio.sleep(0.01)
        now = time.monotonic()
        then, requests = self.before[host]
        self.before[host] = (now, host.requests)
        rate = (host.requests - requests) / max(now - then, 1)
        rss, descriptors, threads = host.measure()
        print(f"{now - self.begin:6.0f} {host.name:<8} {rss:8} {descriptors:6} {threads:7} {clients:7} "
              f"{rate:6.0f} {host.generation:8} {host.errors:6} {mark}", flush=True)
        return rss, descriptors, threads, clients


def verdict(host, first, last):
    """The problems at the end, as sentences."""
    wrong = []
    if host.errors:
        wrong.append(f"{host.errors} errors outside restarts")
    if last[1] > first[1]:
        wrong.append(f"descriptors grew from {first[1]} to {last[1]}")
    if last[2] > first[2]:
        wrong.append(f"threads grew from {first[2]} to {last[2]}")
    if last[3]:
        wrong.append(f"{last[3]} clients never left")
    if isinstance(host, Facade) and len(host.samples) >= 24:  # before that, the allocator is warming up
        sixth = len(host.samples) // 6
        early = statistics.median(host.samples[sixth:2 * sixth])
        late = statistics.median(host.samples[-sixth:])
        print(f"{host.name}: median RSS {early:.0f} kB in the second sixth, {late:.0f} kB in the last")
        if late > early * 1.1:
            wrong.append(f"memory grew by {100 * (late / early - 1):.0f} %")
    return wrong


async def soak(arguments):
    hosts = [Program("program", [arguments.program, "--headless", "--bind", "127.0.0.1", "--port"], 60),
             Facade("facade", [arguments.facade], 5)]
    load = []
    try:
        for host in hosts:
            await host.start()
        table = Table(hosts)
        first = {host: await table.line(host, "idle") for host in hosts}
        for host in hosts:
            load += [asyncio.create_task(seat(host, number)) for number in range(arguments.headsets)]
            load += [asyncio.create_task(observer(host)), asyncio.create_task(restarter(host))]
        end = time.monotonic() + arguments.minutes * 60
        while time.monotonic() < end:
            await asyncio.sleep(SAMPLE)
            for host in hosts:
                host.samples.append((await table.line(host))[0])
                if ended := [task for task in load if task.done()]:
                    await ended[0]  # raises the error: the load must not end by itself
        while not all(host.is_up for host in hosts):  # do not cancel a restart half-way
            await asyncio.sleep(0.01)
        for task in load:
            task.cancel()
        await asyncio.gather(*load, return_exceptions=True)
        await asyncio.sleep(SETTLE)
        wrong = [f"{host.name}: {sentence}" for host in hosts
                 for sentence in verdict(host, first[host], await table.line(host, "idle"))]
    finally:
        for host in hosts:
            if host.process:
                await host.stop()
    print("\n".join(wrong) or "flat, and no errors")
    return 1 if wrong else 0


def main():
    parser = argparse.ArgumentParser(description="Endurance run; see soak.sh")
    parser.add_argument("program")
    parser.add_argument("facade")
    parser.add_argument("--minutes", type=float, default=20)
    parser.add_argument("--headsets", type=int, default=20, help="at each of the two servers")
    sys.exit(asyncio.run(soak(parser.parse_args())))


if __name__ == "__main__":
    main()
