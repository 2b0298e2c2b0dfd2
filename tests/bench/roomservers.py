# SPDX-License-Identifier: GPL-3.0-only
"""The servers that room.py compares, and their measurement by benchload."""

import json
import os
import re
import shutil
import signal
import subprocess
import threading

RESPONSE_TIMEOUT = 20  # seconds for a server to start or stop; ample on a busy machine


class Fault(Exception):
    """An error that invalidates the figures."""


class Server:
    """A server process on a free port of this computer."""

    def __init__(self, name, command, options=(), environment=None):
        self.name = name
        self.command = command
        self.options = list(options)  # of benchload, for this server only
        self.environment = environment
        self.process = None
        self.port = 0

    def start(self):
        self.process = subprocess.Popen(self.command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                        stderr=subprocess.STDOUT, env=self.environment)
        watchdog = threading.Timer(RESPONSE_TIMEOUT, self.process.kill)
        watchdog.start()
        try:
            self.port = self.read_port()
        finally:
            watchdog.cancel()

    def read_port(self):
        """From the first line with a port: Supersynk logs it, the others print nothing else."""
        said = []
        for line in self.process.stdout:
            said.append(line.decode(errors="replace").strip())
            if found := re.search(r"^(\d+)$|Listening on port (\d+)", said[-1]):
                return int(found[1] or found[2])
        raise Fault(f"{self.name} does not start: {' '.join(said)}")

    def stop(self):
        if not self.process:
            return
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
        try:
            self.process.wait(RESPONSE_TIMEOUT)
        except subprocess.TimeoutExpired as stuck:
            self.process.kill()
            self.process.wait()
            raise Fault(f"{self.name} does not stop") from stuck
        finally:
            self.process.stdout.close()
            self.process = None

    def peak_memory(self):
        """In MB, since the start."""
        with open(f"/proc/{self.process.pid}/status", encoding="ascii", errors="replace") as status:
            return int(re.search(r"VmHWM:\s*(\d+)", status.read())[1]) / 1024


class Bench:
    """The programs of this run, and the available servers."""

    def __init__(self, folder):
        self.load = os.path.join(folder, "benchload")
        self.floor_program = os.path.join(folder, "benchfloor")
        self.model_program = os.path.join(folder, "modelbench")
        self.supersynk_program = os.path.join(folder, "supersynk")
        self.go_program = os.path.join(folder, "benchgo")
        self.cores = len(os.sched_getaffinity(0))
        usage = subprocess.run([self.supersynk_program, "--help"], capture_output=True, text=True, check=True)
        self.knows_threads = "--threads" in usage.stdout
        self.skipped = []  # sentences about what could not be compared

    def skip(self, sentence):
        if sentence not in self.skipped:
            self.skipped.append(sentence)

    def supersynk(self, threads=1, *options):
        command = [self.supersynk_program, "--headless", "--bind", "127.0.0.1", "--port", "0",
                   "--max-connections", "100000", "--max-connections-per-address", "100000", *options]
        if self.knows_threads:
            command += ["--threads", str(threads)]
        return Server(f"Supersynk, {threads} thread{'s' if threads > 1 else ''}", command)

    def guard(self, *options):
        """On one thread; the way of all requests where there is no epoll, as on Windows."""
        server = self.supersynk(1, *options)
        server.name = "Supersynk, guard alone"
        server.options = ["--split"]
        return server

    def thread_counts(self):
        """1, 2 and the number of processors, without duplicates."""
        if not self.knows_threads:
            self.skip("Supersynk with more threads: it has no --threads")
            return [1]
        if self.cores <= 2:
            self.skip("Supersynk on all cores is Supersynk, 2 threads: there are no more")
        return sorted({1, 2, max(self.cores, 2)})

    def supersynks(self):
        return [self.supersynk(threads) for threads in self.thread_counts()]

    def floor(self, size):
        return Server("floor: bare QHttpServer", [self.floor_program, "--bytes", str(size)],
                      ["--answer-bytes", str(size)])

    def peers(self):
        found = []
        if node := shutil.which("node") or shutil.which("nodejs"):
            script = os.path.join(os.path.dirname(os.path.abspath(__file__)), "peers", "node.js")
            found.append(Server("Node http", [node, script]))
        else:
            self.skip("Node: not installed (Debian's nodejs)")
        if os.path.exists(self.go_program):
            found.append(Server("Go net/http, all cores", [self.go_program]))
        else:
            self.skip("Go: not installed (Debian's golang)")
        return found

    def measure(self, server, **options):
        """The result of benchload for a server under the load of the options. Raises Fault on any error."""
        command = [self.load, "--port", str(server.port), "--server", str(server.process.pid),
                   *server.options]
        for name, value in ({"threads": max(1, self.cores // 2)} | options).items():
            command.append("--" + name.replace("_", "-"))
            if value is not True:
                command.append(str(value))
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        figures = json.loads(done.stdout) if done.stdout.strip() else {}
        if done.returncode or not figures.get("requests"):
            raise Fault(f"{server.name} does not answer as it should: {figures.get('errors', '?')} errors, "
                        f"the first: {figures.get('error') or done.stderr.strip() or 'no answers'}\n"
                        f"    {' '.join(command)}")
        if server.process.poll() is not None:
            raise Fault(f"{server.name} has ended")
        figures["memory"] = server.peak_memory()
        return figures
