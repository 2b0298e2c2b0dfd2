#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-only
"""Recordings of 30 simulated headsets at 90 Hz: what a kill loses, and what the writer's thread costs.

    tests/bench/recordings.py build/bench crash     20 kills at random moments; targets 1 s lost, all repaired
    tests/bench/recordings.py build/bench cpu       of the thread that writes, in % of a core; target 0.5
    tests/bench/recordings.py build/bench full      on a tmpfs that is full (as root); target a file that is whole
"""

import argparse
import glob
import os
import random
import struct
import subprocess
import sys
import tempfile
import time

from roomservers import Bench, Fault

KILLS = 20
LOST = 1.0  # seconds, at most
SECONDS = 60  # of the CPU time
HEADSETS = "30@90/bench"
CHUNK = 6  # opcode of MCAP
MAGIC = b"\x89MCAP0\r\n"


def recorder(bench, folder):
    return bench.supersynk(1, "--simulate", HEADSETS, "--record", folder, "--record-name", "bench_run-{run}")


def records(path):
    """(opcode, contents) of an MCAP file; contents are cut to what is needed here."""
    with open(path, "rb") as file:
        if file.read(8) != MAGIC:
            raise Fault(f"{path} is no MCAP file")
        while head := file.read(9):
            if len(head) < 9:  # the magic at the end
                return
            opcode, length = struct.unpack("<BQ", head)
            contents = file.read(min(length, 64))
            file.seek(length - len(contents), os.SEEK_CUR)
            yield opcode, contents


def end_of(path):
    """The time of the last message, in seconds since the epoch."""
    ends = [struct.unpack_from("<QQ", contents)[1] for opcode, contents in records(path) if opcode == CHUNK]
    return max(ends, default=0) / 1e9


def is_finished(path):
    with open(path, "rb") as file:
        file.seek(-8, os.SEEK_END)
        return file.read() == MAGIC


def crash(bench):
    worst = 0
    with tempfile.TemporaryDirectory() as folder:
        for kill in range(1, KILLS + 1):
            server = recorder(bench, folder)
            server.start()
            time.sleep(random.uniform(2, 6))
            server.process.kill()
            killed = time.time()
            server.process.wait()
            server.process = None
            parts = glob.glob(os.path.join(folder, "*.part"))
            again = bench.supersynk(1, "--record", folder, "--record-on-request")
            again.start()
            deadline = time.monotonic() + 10
            while glob.glob(os.path.join(folder, "*.part")) and time.monotonic() < deadline:
                time.sleep(0.05)
            again.stop()
            path = parts[0].removesuffix(".part") if len(parts) == 1 else ""
            if not os.path.exists(path) or not is_finished(path):
                raise Fault(f"kill {kill}: {parts} was not repaired")
            lost = killed - end_of(path)
            worst = max(worst, lost)
            print(f"kill {kill:2}: {lost:5.2f} s lost", flush=True)
    print(f"at most {worst:.2f} s lost")
    if worst > LOST:
        raise Fault("that is too much")


def cpu_of(pid, thread):
    """Seconds that a thread has run. The scheduler counts nanoseconds; other counts are in ticks of 10 ms."""
    for task in glob.glob(f"/proc/{pid}/task/*"):
        with open(os.path.join(task, "comm"), encoding="utf-8") as comm:
            if comm.read().strip() != thread[:15]:  # which is all that the kernel keeps
                continue
        with open(os.path.join(task, "schedstat"), encoding="ascii") as figures:
            return int(figures.read().split()[0]) / 1e9
    raise Fault(f"there is no thread {thread}")


def cpu(bench):
    with tempfile.TemporaryDirectory() as folder:
        server = recorder(bench, folder)
        server.start()
        try:
            time.sleep(5)
            before = cpu_of(server.process.pid, "supersynk-record")
            time.sleep(SECONDS)
            used = cpu_of(server.process.pid, "supersynk-record") - before
        finally:
            server.stop()
        size = sum(os.path.getsize(path) for path in glob.glob(os.path.join(folder, "*.mcap")))
        print(f"{100 * used / SECONDS:.2f} % of a core; {size / 1e6:.0f} MB in {SECONDS + 5} s")


def full(bench):
    """Its own mounts: unshare(1) starts it again."""
    if os.environ.get("SUPERSYNK_UNSHARED") != "1":
        os.environ["SUPERSYNK_UNSHARED"] = "1"
        os.execvp("unshare", ["unshare", "-m", sys.executable, "-B", *sys.argv])
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1100m", "tmpfs", folder], check=True)
        server = recorder(bench, folder)
        server.start()
        try:
            time.sleep(3)
            with open(os.path.join(folder, "filler"), "wb") as filler:
                try:
                    while True:
                        filler.write(bytes(1 << 20))
                        filler.flush()
                except OSError:
                    pass
            time.sleep(4)
            path = glob.glob(os.path.join(folder, "*.mcap"))
            print(f"{path}: finished {all(map(is_finished, path))}, "
                  f"parts {glob.glob(os.path.join(folder, '*.part'))}")
        finally:
            server.process.terminate()
            print(server.process.stdout.read().decode(errors="replace"))
            server.stop()
            subprocess.run(["umount", folder], check=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("folder", help="where the program is built")
    parser.add_argument("what", choices=["crash", "cpu", "full"])
    arguments = parser.parse_args()
    try:
        {"crash": crash, "cpu": cpu, "full": full}[arguments.what](Bench(os.path.abspath(arguments.folder)))
    except Fault as fault:
        sys.exit(f"bench: {fault}")


if __name__ == "__main__":
    main()
