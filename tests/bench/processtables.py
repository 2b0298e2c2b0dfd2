# SPDX-License-Identifier: GPL-3.0-only
"""The tables of room.py about the process: its memory, and its start time."""

import contextlib
import http.client
import socket
import statistics
import subprocess
import time

from roomcrowd import Crowd, body_of
from roomservers import RESPONSE_TIMEOUT, Fault
from roomwindow import desk, headless, threads_of, serves, window

CLIENTS = 100_000
CHANNELS = 1000
CONNECTIONS = 200
TIMEOUT = 40  # seconds for all to join
SETTLE = 3  # seconds for memory to be returned

MEMORY_TEXT = f"""100,000 clients in 1,000 channels join over {CONNECTIONS} connections, with a clock each, and leave by timeout,
twice. Resident memory in MB; "B/client" is what a client takes beside its body of {len(body_of(0))} bytes. "GUI" is the
CPU time of all threads but the server's without posts, in % of a processor; the table "model" tells the
time of a refresh."""


def memory(bench):
    """100,000 clients, and after they have left; target 1,000 B/client, and back to rest"""
    print(MEMORY_TEXT)
    print(f"{'':<24}{'at rest':>9}{'100,000':>9}{'B/client':>10}{'GUI %':>7}{'left':>8}{'100,000':>9}{'left':>8}"
          f"{'joined in':>11}")
    with desk(bench) as place:
        options = 1, "--client-timeout", str(TIMEOUT)
        servers = [headless(bench, *options)]
        if place:
            servers.append(window(bench, *place[:2], *options))
        for server in servers:
            server.start()
            try:
                show_memory(server)
            finally:
                server.stop()


def show_memory(server):
    time.sleep(1)
    rest = resident(server)
    with Crowd(server.port, CONNECTIONS) as people:
        first, gui, left, joined_in = fill_and_empty(server, people)
        second, _, left_again, _ = fill_and_empty(server, people)
    each = (first - rest) * 1e6 / CLIENTS - len(body_of(0))
    print(f"{server.name:<24}{rest:9.1f}{first:9.1f}{each:10.0f}{gui:7.1f}{left:8.1f}{second:9.1f}"
          f"{left_again:8.1f}{joined_in:9.1f} s", flush=True)


def fill_and_empty(server, people):
    begin = time.monotonic()
    people.join(CLIENTS, CHANNELS)
    joined_in = time.monotonic() - begin
    before = others_ran(server)
    time.sleep(SETTLE)
    gui = 100 * (others_ran(server) - before) / SETTLE
    full = resident(server)
    found = people.count()
    if found != (CLIENTS, CHANNELS):
        raise Fault(f"{server.name}: {found[0]} clients in {found[1]} channels are there; "
                    f"they joined in {joined_in:.1f} s of {TIMEOUT}")
    time.sleep(TIMEOUT + SETTLE)
    left = resident(server)
    if people.get("/api/channels"):
        raise Fault(f"{server.name}: not all have left")
    return full, gui, left, joined_in


def resident(server):
    """In MB of a million bytes."""
    with open(f"/proc/{server.process.pid}/status", encoding="ascii", errors="replace") as status:
        return next(int(line.split()[1]) * 1024 / 1e6 for line in status if line.startswith("VmRSS"))


def others_ran(server):
    return sum(seconds for name, seconds in threads_of(server.process.pid).values() if not serves(name))


STARTS = 20


def start(bench):
    """From launch to the first answer, in ms, of 20 starts; targets 300 headless, 700 with the window"""
    print(f"{'':<24}{'median':>8}{'worst':>8}{'best':>8}")
    with desk(bench) as place:
        servers = [headless(bench)]
        if place:
            servers.append(window(bench, *place[:2]))
        times = {server: [] for server in servers}
        for _ in range(STARTS):
            for server in servers:
                times[server].append(1000 * time_to_answer(server))
    for server in servers:
        samples = times[server]
        print(f"{server.name:<24}{statistics.median(samples):8.0f}{max(samples):8.0f}{min(samples):8.0f}")


def time_to_answer(server):
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    command = list(server.command)
    command[command.index("--port") + 1] = str(port)
    begin = time.monotonic()
    process = subprocess.Popen(command, env=server.environment, stdin=subprocess.DEVNULL,
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        while not answers(port):
            if process.poll() is not None or time.monotonic() > begin + RESPONSE_TIMEOUT:
                raise Fault(f"{server.name} does not start")
            time.sleep(0.002)
        return time.monotonic() - begin
    finally:
        process.terminate()
        process.wait(RESPONSE_TIMEOUT)


def answers(port):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=RESPONSE_TIMEOUT)
    with contextlib.closing(connection):
        try:
            connection.request("GET", "/api")
            return connection.getresponse().status == 200
        except ConnectionRefusedError:
            return False
