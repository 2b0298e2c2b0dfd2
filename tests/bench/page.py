#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-only
"""What the web page costs a room of 30 clients that post at 30 Hz: a flood of requests for the page, and the page open on
30 devices, which look at the room at 10 Hz and ask for the channels every 2 s, compared with 30 more participants.

    tests/bench/page.py build/bench [options of the server]
"""
import json
import re
import socket
import subprocess
import sys
import tempfile
import threading
import time

CLIENTS = 30
RATE = 30  # Hz
LOOKS = 10  # Hz, of a page
INFO_PERIOD = 2  # seconds, of a page
FLOODERS = 8  # connections, each with one request at a time
SECONDS = 5


class Traffic:
    """Requests from a thread until the end of a `with` block."""

    def __init__(self, port, connections, period, paths):
        self.answered = 0
        self.connections = [socket.create_connection(("127.0.0.1", port)) for _ in range(connections)]
        self.period = period
        self.paths = paths
        self.is_over = threading.Event()
        self.thread = threading.Thread(target=self.run)

    def __enter__(self):
        self.thread.start()
        return self

    def __exit__(self, *_):
        self.is_over.set()
        self.thread.join()
        for connection in self.connections:
            connection.close()

    def run(self):
        turn = 0
        while not self.is_over.is_set():
            begin = time.monotonic()
            path = self.paths[turn % len(self.paths)]
            head = "GET %s HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept-Encoding: gzip\r\n\r\n" % path
            for connection in self.connections:
                connection.sendall(head.encode())
            for connection in self.connections:
                receive(connection)
            self.answered += len(self.connections)
            turn += 1
            self.is_over.wait(max(0, begin + self.period - time.monotonic()))


def receive(connection):
    data = b""
    while b"\r\n\r\n" not in data:
        data += connection.recv(1 << 18)
    head, _, rest = data.partition(b"\r\n\r\n")
    left = int(re.search(rb"(?i)content-length: (\d+)", head)[1]) - len(rest)
    while left > 0:
        left -= len(connection.recv(min(left, 1 << 18)))


def start(build, options):
    folder = tempfile.mkdtemp()
    server = subprocess.Popen(
        [build + "/supersynk", "--headless", "--bind", "127.0.0.1", "--port", "0", "--allow-sleep", *options],
        stderr=subprocess.PIPE, text=True, env={"XDG_CONFIG_HOME": folder, "XDG_DATA_HOME": folder, "HOME": folder})
    port = int(re.search(r"port (\d+)", server.stderr.readline())[1])
    return server, port


def measure(build, server, port, key, clients=CLIENTS):
    """The line of the load generator, and the server's CPU time as a share of one core."""
    command = [build + "/benchload", "--mode", "open", "--port", str(port), "--key", key, "--clients", str(clients),
               "--rate", str(RATE), "--seconds", str(SECONDS), "--server", str(server.pid)]
    return json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout)


def main():
    build = sys.argv[1]
    server, port = start(build, sys.argv[2:])
    looks = LOOKS * INFO_PERIOD
    try:
        for turn in range(3):
            keys = ["%s%d" % (kind, turn) for kind in ("alone", "pages", "more", "flood")]
            show("room alone", measure(build, server, port, keys[0]))
            paths = ["/api/info"] + ["/api/channels/%s-0" % keys[1]] * looks
            with Traffic(port, CLIENTS, INFO_PERIOD / len(paths), paths) as pages:
                show("30 pages open", measure(build, server, port, keys[1]), pages)
            show("30 more participants", measure(build, server, port, keys[2], 2 * CLIENTS))
            with Traffic(port, FLOODERS, 0, ["/"]) as flood:
                show("flood on the page", measure(build, server, port, keys[3]), flood)
    finally:
        server.terminate()
        server.wait()


def show(name, line, traffic=None):
    cpu = line["cpu"] * line["requests"] / line["seconds"] / 10_000  # from microseconds for each request
    extra = "%8d other answers" % traffic.answered if traffic else ""
    print("%-22s CPU %5.1f %% of a core, answers p50 %7.3f ms, p99 %7.3f ms%s" % (
        name, cpu, line["p50"] / 1000, line["p99"] / 1000, extra), flush=True)


if __name__ == "__main__":
    main()
