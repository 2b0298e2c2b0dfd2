#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-only
"""Compares Supersynk with a bare QHttpServer route and with public peers: see run.sh.

Every figure is the median of several rounds, every ratio the median of the rounds' ratios. CPU time is that
of the server's process, user and system, by the scheduler's clock. Latencies hold the generator's own queue.
"""

import argparse
import os
import platform
import sys
import time

import processtables
import roomtables
import scaleouttables
import windowtables
from roomservers import Bench, Fault

# The others would take the default run beyond six minutes.
BY_DEFAULT = roomtables.TABLES
TABLES = BY_DEFAULT | {"window": windowtables.window_costs, "idle": windowtables.idle,
                       "model": windowtables.model, "memory": processtables.memory,
                       "start": processtables.start, "scaleout": scaleouttables.scaleout}


def processor():
    try:
        with open("/proc/cpuinfo", encoding="utf-8", errors="replace") as info:
            return next(line.split(":", 1)[1].strip() for line in info if line.startswith("model name"))
    except (OSError, StopIteration):
        return platform.machine()


def main():
    parser = argparse.ArgumentParser(description="Benchmark; see run.sh")
    parser.add_argument("folder", help="where the programs are built")
    parser.add_argument("tables", nargs="*", metavar="table", help=", ".join(TABLES))
    parser.add_argument("--quick", action="store_true", help="two rounds of the first table only")
    arguments = parser.parse_args()
    if unknown := [name for name in arguments.tables if name not in TABLES]:
        parser.error(f"there is no table {', '.join(unknown)}, only {', '.join(TABLES)}")
    if arguments.quick and arguments.tables:
        parser.error("--quick has its own table")

    begin = time.monotonic()
    try:
        bench = Bench(arguments.folder)
        print(f"{bench.cores} × {processor()}, load {os.getloadavg()[0]:.1f} before")
        for name in arguments.tables or (["room"] if arguments.quick else BY_DEFAULT):
            print(f"\n{name}: {TABLES[name].__doc__}")
            TABLES[name](bench, **({"quick": True} if arguments.quick else {}))
    except Fault as fault:
        sys.exit(f"bench: {fault}")
    print()
    for sentence in bench.skipped:
        print(f"skipped: {sentence}")
    print(f"{time.monotonic() - begin:.0f} s")


if __name__ == "__main__":
    main()
