# SPDX-License-Identifier: GPL-3.0-only
"""The table of room.py about several nodes behind HAProxy, configured as in packaging/scale-out."""

import contextlib
import glob
import os
import re
import shutil
import socket
import statistics
import subprocess
import tempfile
import time
import urllib.request

from roomservers import RESPONSE_TIMEOUT, Fault, Server
from roomtables import ROUNDS, SECONDS, WARM_UP, median, micros, ratio

HERE = os.path.dirname(os.path.abspath(__file__))
RECIPE = os.path.join(HERE, "..", "..", "packaging", "scale-out", "haproxy.cfg")
CHANNELS = 120
ROOM = 5
SEARCH = os.environ.get("PATH", "") + ":/usr/sbin:/usr/local/sbin"

TEXT = f"""{CHANNELS} rooms of {ROOM} headsets with 330-byte bodies, closed loop, nodes of one thread each. Generator,
HAProxy and nodes share this machine's processors, so the requests per second show how the processors were shared, not
the capacity of three machines. The CPU time per request shows that, on a node and in HAProxy, together with how
evenly the requests spread (the busiest node's share over the mean). "one core of" is the number of requests per
second that a node, or HAProxy, would answer with a core of its own: nodes on separate machines carry that times their
number, divided by the spread, as long as HAProxy has enough cores."""


class Proxy(Server):
    """HAProxy with the recipe, in front of `nodes`; the figures are of the nodes and the proxy."""

    def __init__(self, bench, count):
        super().__init__(f"{count} node{'s' if count > 1 else ''} behind HAProxy", [])
        self.nodes = [bench.supersynk(1, "--trusted-proxy", "127.0.0.1") for _ in range(count)]
        self.stack = contextlib.ExitStack()

    def start(self):
        for node in self.nodes:
            self.stack.callback(node.stop)
            node.start()
        folder = self.stack.enter_context(tempfile.TemporaryDirectory(prefix="supersynk-bench-"))
        self.port = free_port()
        path = os.path.join(folder, "haproxy.cfg")
        with open(path, "w", encoding="utf-8") as file:
            file.write(self.configuration())
        self.process = subprocess.Popen([shutil.which("haproxy", path=SEARCH), "-f", path],
                                        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                        stderr=subprocess.STDOUT)
        begin = time.monotonic()
        while not answers(self.port):
            if time.monotonic() - begin > RESPONSE_TIMEOUT or self.process.poll() is not None:
                raise Fault(f"{self.name} does not start")
            time.sleep(0.05)

    def configuration(self):
        """The recipe with these ports, and as many servers as there are nodes."""
        with open(RECIPE, encoding="utf-8") as file:
            lines = file.read().replace(":9999", f"127.0.0.1:{self.port}").splitlines()
        is_server = re.compile(r"\s+server node(\d+) ").match
        kept = [line for line in lines if not is_server(line)]
        return "\n".join(kept + [f"    server node{i} 127.0.0.1:{node.port} id {i}"
                                 for i, node in enumerate(self.nodes, 1)]) + "\n"

    def stop(self):
        try:
            super().stop()
        finally:
            self.stack.close()


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return probe.getsockname()[1]


def answers(port):
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/api", timeout=RESPONSE_TIMEOUT) as answer:
            return answer.status == 200
    except OSError:
        return False


def ran(pid):
    """CPU time of a process in seconds, by the scheduler's clock."""
    total = 0
    for path in glob.glob(f"/proc/{pid}/task/*/schedstat"):
        with open(path, encoding="ascii") as file:
            total += int(file.read().split()[0])
    return total / 1e9


def posts(node):
    """The number of posts that the node has answered, from /metrics."""
    with urllib.request.urlopen(f"http://127.0.0.1:{node.port}/metrics", timeout=RESPONSE_TIMEOUT) as answer:
        text = answer.read().decode()
    return float(re.search(r'^supersynk_requests_total\{method="post",code="200"\} (\S+)$', text, re.M)[1])


def measure(bench, server):
    nodes = getattr(server, "nodes", [server])
    before = [(posts(node), ran(node.process.pid)) for node in nodes]
    proxy_before = ran(server.process.pid)
    figures = bench.measure(server, clients=CHANNELS * ROOM, channels=CHANNELS, seconds=SECONDS,
                            warm_up=WARM_UP)
    spent = [(posts(node) - count, ran(node.process.pid) - time)
             for node, (count, time) in zip(nodes, before)]
    requests = sum(count for count, _ in spent)
    figures["node cpu"] = 1e6 * sum(time for _, time in spent) / requests
    figures["spread"] = max(count for count, _ in spent) * len(nodes) / requests
    figures["proxy cpu"] = 0 if server in nodes else 1e6 * (ran(server.process.pid) - proxy_before) / requests
    return figures


def scaleout(bench):
    """One and three nodes behind HAProxy, and one without"""
    if not shutil.which("haproxy", path=SEARCH):
        bench.skip("scaleout: HAProxy is not installed (Debian's haproxy)")
        return
    print(TEXT)
    print(f"{'':<28}{'req/s':>8}{'× 1 node':>10}{'CPU µs/req':>12}{'in HAProxy':>12}{'busiest':>9}"
          f"{'p50':>10}{'p99':>10}{'one core of: node':>20}{'HAProxy':>9}")
    servers = [bench.supersynk(1), Proxy(bench, 1), Proxy(bench, 3)]
    figures = {server: [] for server in servers}
    with contextlib.ExitStack() as stack:
        for server in servers:
            stack.callback(server.stop)
            server.start()
        for _ in range(ROUNDS):
            for server in servers:
                figures[server].append(measure(bench, server))
    for server in servers:
        samples = figures[server]
        node, proxy = (statistics.median(sample[name] for sample in samples)
                       for name in ("node cpu", "proxy cpu"))
        times = ratio(samples, figures[servers[1]], "rate")
        print(f"{server.name:<28}{median(samples, 'rate'):8.0f}{times:10.2f}"
              f"{node:12.1f}{f'{proxy:.1f}' if proxy else '':>12}{median(samples, 'spread'):9.2f}"
              f"{micros(median(samples, 'p50')):>10}{micros(median(samples, 'p99')):>10}"
              f"{1e6 / node:20.0f}{f'{1e6 / proxy:.0f}' if proxy else '':>9}", flush=True)
