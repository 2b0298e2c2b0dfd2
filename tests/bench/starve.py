#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-only
"""How long a room waits for a large one: bodies of 4 MB in one channel, small requests for it that never
read their answers, and an unrelated room that keeps posting.

    tests/bench/starve.py build/dev/supersynk [options of the server]
"""

import re
import socket
import statistics
import subprocess
import sys
import threading
import time

BODIES = 15
BODY_SIZE = 4_000_000
DEAF_PER_SECOND = 10
SECONDS = 10
POSTS_PER_SECOND = 10
STRANGERS = 10


def connect(port, deaf=False):
    connection = socket.socket()
    if deaf:
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    connection.connect(("127.0.0.1", port))
    connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return connection


def request(method, key, body=b""):
    return b"%s /api/channels/%s HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: %d\r\n\r\n%s" % (
        method, key, len(body), body)


def exchange(connection, message):
    """Sends a request and returns the status of its answer, read to the end."""
    connection.sendall(message)
    received = b""
    while b"\r\n\r\n" not in received:
        received += receive(connection)
    head, _, rest = received.partition(b"\r\n\r\n")
    length = re.search(rb"content-length: (\d+)", head, re.IGNORECASE)
    left = (int(length[1]) if length else 0) - len(rest)
    while left > 0:
        left -= len(receive(connection))
    return int(head.split()[1])


def receive(connection):
    data = connection.recv(1 << 20)
    if not data:
        raise ConnectionError("the server has closed")
    return data


def fill(port):
    """Returns the number of accepted bodies."""
    taken = 0
    for number in range(BODIES):
        body = b'{"client_id":"fat%d","s":"' % number
        body += b"x" * (BODY_SIZE - len(body) - 2) + b'"}'
        connection = connect(port)
        try:
            taken += exchange(connection, request(b"POST", b"fat", body)) == 200
        finally:
            connection.close()
    return taken


def stranger(port, number, end, waits):
    connection = connect(port)
    body = b'{"client_id":"stranger%d","s":"%s"}' % (number, b"y" * 300)
    while time.monotonic() < end:
        begun = time.monotonic()
        try:
            exchange(connection, request(b"POST", b"room", body))
        except OSError:
            connection = connect(port)
        waits.append(time.monotonic() - begun)
        time.sleep(max(0, 1 / POSTS_PER_SECOND - (time.monotonic() - begun)))


def measure(port, is_attacked):
    """The latencies of posts to the other channel, in seconds."""
    end = time.monotonic() + SECONDS
    waits = []
    threads = [threading.Thread(target=stranger, args=(port, number, end, waits)) for number in range(STRANGERS)]
    for thread in threads:
        thread.start()
    deaf = []
    while time.monotonic() < end:
        if is_attacked:
            deaf.append(connect(port, deaf=True))
            deaf[-1].sendall(request(b"GET", b"fat"))
        time.sleep(1 / DEAF_PER_SECOND)
    for thread in threads:
        thread.join()
    for connection in deaf:
        connection.close()
    return sorted(waits)


def report(name, waits):
    print(f"{name:10}{len(waits):7}{statistics.median(waits) * 1000:11.1f}"
          f"{waits[int(len(waits) * 0.99)] * 1000:11.1f}{waits[-1] * 1000:11.1f}", flush=True)


def main():
    server = subprocess.Popen(
        [sys.argv[1], "--headless", "--bind", "127.0.0.1", "--port", "0", "--client-timeout", "3600", *sys.argv[2:]],
        stderr=subprocess.PIPE)
    try:
        port = None
        while not port:
            port = re.search(rb"http://[^\s/]+:(\d+)", server.stderr.readline())
        port = int(port[1])
        threading.Thread(target=lambda: [None for _ in server.stderr], daemon=True).start()
        print(f"{'room':10}{'posts':>7}{'median ms':>11}{'p99 ms':>11}{'worst ms':>11}")
        report("alone", measure(port, False))
        print(f"{fill(port)} of {BODIES} bodies are taken")
        report("attacked", measure(port, True))
    finally:
        server.terminate()
        server.wait()


if __name__ == "__main__":
    main()
