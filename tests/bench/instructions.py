#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-only
"""Counts the instructions of a request: see instructions.sh."""

import argparse
import glob
import os
import re
import sys

from roomservers import Bench, Fault

REQUESTS = 3000
ROOMS = 30, 100  # clients
RECORD = os.environ.get("RECORD")  # a folder, to record into it


def collected(path):
    """The instructions counted by callgrind."""
    with open(path, encoding="utf-8", errors="replace") as file:
        found = re.search(r"^(?:totals|summary): (\d+)", file.read(), re.MULTILINE)
    if not found:
        raise Fault(f"no instructions in {path}")
    return int(found[1])


def collected_by_threads(path):
    """The instructions of all threads but the one that writes recordings."""
    total = 0
    for part in glob.glob(f"{path}-*"):
        with open(part, encoding="utf-8", errors="replace") as file:
            is_writer = "RecordingWorker::tick" in file.read()
        total += 0 if is_writer else collected(part)
        os.remove(part)
    return total


def run(bench, server, path, clients, requests):
    """Instructions of a server from start to stop with this many requests, and the size of an answer."""
    server.command = ["valgrind", "--tool=callgrind", f"--callgrind-out-file={path}",
                      *(["--separate-threads=yes"] if RECORD else []), *server.command]
    server.start()
    try:
        figures = bench.measure(server, clients=clients, requests=requests)
    finally:
        server.stop()
    return (collected_by_threads if RECORD else collected)(path), round(figures["answer"])


def per_request(bench, make, path, clients):
    """The difference that REQUESTS make: start, joining and stop cost the same in both runs."""
    more, answer = run(bench, make(), path, clients, 2 * REQUESTS)
    less, _ = run(bench, make(), path + ".less", clients, REQUESTS)
    if not RECORD:
        os.remove(path + ".less")
    return (more - less) / REQUESTS, answer


def main():
    parser = argparse.ArgumentParser(description="Instructions per request; see instructions.sh")
    parser.add_argument("folder", help="where the programs are built")
    parser.add_argument("clients", nargs="*", type=int, default=ROOMS)
    arguments = parser.parse_args()
    bench = Bench(arguments.folder)
    print(f"{'room':>4}{'answer B':>10}{'Supersynk':>12}{'its guard':>12}{'floor':>12}{'× floor':>9}{'guard':>9}",
          flush=True)
    try:
        for clients in arguments.clients:
            # No client may time out, although valgrind is slow.
            own, answer = per_request(bench, lambda: bench.supersynk(1, "--client-timeout", "3600", *recording()),
                                      profile(arguments.folder, "supersynk", clients), clients)
            guard, _ = per_request(bench, lambda: bench.guard("--client-timeout", "3600", *recording()),
                                   profile(arguments.folder, "guard", clients), clients)
            floor, _ = per_request(bench, lambda size=answer: bench.floor(size),
                                   profile(arguments.folder, "floor", clients), clients)
            print(f"{clients:4}{answer:10}{own:12.0f}{guard:12.0f}{floor:12.0f}{own / floor:9.2f}{guard / floor:9.2f}",
                  flush=True)
    except Fault as fault:
        sys.exit(f"bench: {fault}")
    print(f"profiles for callgrind_annotate: {profile(arguments.folder, '*', '*')}")


def recording():
    return ["--record", RECORD] if RECORD else []


def profile(folder, name, clients):
    return os.path.join(folder, f"callgrind.{name}.{clients}")


if __name__ == "__main__":
    main()
