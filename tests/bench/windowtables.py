# SPDX-License-Identifier: GPL-3.0-only
"""The tables of room.py about the cost of the window."""

import contextlib
import os
import subprocess
import time

from roomcrowd import Crowd
from roomservers import Fault
from roomtables import median, micros, ratio
from roomwindow import desk, headless, ran, serves, window

CLIENTS = 2000
CHANNELS = 40
ROUNDS = 10

WINDOW_TEXT = """2,000 clients in 40 channels, each on its connection, in a closed loop; one server thread, one of the generator.
The tree shows all channels open. Server and generator take two processors, so here the window and the X server
take theirs from these, as they would not with a processor to spare.
  req/s       by the clock; other programs disturb it, which the second run of headless tells.
  ready       req/s without the time in which the server's thread was ready but had no processor.
  server      CPU time of the threads that serve, in µs per request.
  GUI, X      that of all other threads, and of the X server if it was started for this, in % of a processor.
  least       × headless of "ready", less GUI and X, as if they took all of their time from the server's thread:
              a lower bound that does not depend on other programs. Target: 0.95."""


def window_costs(bench):
    """Throughput with the window open against headless"""
    print(WINDOW_TEXT)
    print(f"{'':<17}{'req/s':>8}{'× headless':>12}{'ready':>8}{'× headless':>12}{'server µs':>11}"
          f"{'× headless':>12}{'GUI %':>7}{'X %':>6}{'least':>7}{'p50':>10}{'p99':>10}{'peak MB':>9}")
    with desk(bench) as place:
        servers = [headless(bench), headless(bench)]
        servers[1].name = "headless again"
        if place:
            servers.append(window(bench, *place[:2]))
        figures = {server: [] for server in servers}
        for number in range(ROUNDS):
            for server in servers if number % 2 == 0 else reversed(servers):
                figures[server].append(measure(bench, server, place and place[2]))
    base = figures[servers[0]]
    for server in servers:
        samples = figures[server]
        for sample, other in zip(samples, base):
            taken = (sample["gui"] + sample["x"]) / 100
            sample["least"] = sample["ready"] / other["ready"] * (1 - taken)
        print(f"{server.name:<17}{median(samples, 'rate'):8.0f}{ratio(samples, base, 'rate'):12.2f}"
              f"{median(samples, 'ready'):8.0f}{ratio(samples, base, 'ready'):12.2f}"
              f"{median(samples, 'server'):11.1f}{ratio(samples, base, 'server'):12.2f}"
              f"{median(samples, 'gui'):7.1f}{median(samples, 'x'):6.1f}{median(samples, 'least'):7.2f}"
              f"{micros(median(samples, 'p50')):>10}{micros(median(samples, 'p99')):>10}"
              f"{max(s['memory'] for s in samples):9.1f}")


def measure(bench, server, x_server):
    """One round in a new process: an idle window still shows clients that have left."""
    server.start()
    try:
        x_before = ran(x_server) if x_server else 0
        begin = time.monotonic()
        sample = bench.measure(server, clients=CLIENTS, channels=CHANNELS, seconds=1.5, warm_up=0.7, threads=1)
        x_time = (ran(x_server) if x_server else 0) - x_before
        sample["x"] = 100 * x_time / (time.monotonic() - begin)
    finally:
        server.stop()
    serving = [thread for thread in sample["threads"] if serves(thread["name"])]
    others = sum(thread["ran"] for thread in sample["threads"] if not serves(thread["name"]))
    sample["server"] = 1e6 * sum(thread["ran"] for thread in serving) / sample["requests"]
    sample["ready"] = sample["requests"] / (sample["seconds"] - max(thread["waited"] for thread in serving))
    sample["gui"] = 100 * others / sample["seconds"]
    return sample


IDLE_SECONDS = 10
SILENCE = 12  # seconds after which all have timed out, and the ages of the others are whole seconds


def idle(bench):
    """CPU time of all threads without traffic, in % of a processor, over 10 s; target 0.5"""
    with desk(bench) as place, contextlib.ExitStack() as stack:
        hour = "--client-timeout", "3600"
        kinds = {"headless": lambda *options: headless(bench, 1, *options)}
        if place:
            kinds["with the window"] = lambda *options: window(bench, *place[:2], 1, *options)
        print(f"{'':<46}" + "".join(f"{kind:>17}" for kind in kinds))
        empty, left, listed = [[start(stack, make(*options)) for make in kinds.values()]
                               for options in ((), (), hour)]
        connected = [stack.enter_context(Crowd(server.port, CLIENTS)) for server in [*left, *listed]]
        for people in connected:
            people.join(CLIENTS, CHANNELS)
        time.sleep(SILENCE)
        shows("no clients", shares(empty))
        shows("2,000 connected, timed out", shares(left))
        shows("2,000 connected and listed, silent", shares(listed))


def start(stack, server):
    stack.callback(server.stop)
    server.start()
    return server


def shares(servers):
    before = [ran(server.process.pid) for server in servers]
    begin = time.monotonic()
    time.sleep(IDLE_SECONDS)
    elapsed = time.monotonic() - begin
    return [100 * (ran(server.process.pid) - then) / elapsed for server, then in zip(servers, before)]


def shows(label, figures):
    print(f"{label:<46}" + "".join(f"{figure:15.2f} %" for figure in figures), flush=True)


def model(bench):
    """A refresh of the window with 2,000 clients in 40 channels, painting included; budget 16 ms"""
    print(f"{'':<56}" + "".join(f"{name:>11}" for name in ("median CPU", "worst CPU", "median", "worst"))
          + f"{'count':>7}")
    done = subprocess.run([bench.model_program, "-iterations", "300", "-o", os.devnull + ",txt"],
                          env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8"},
                          stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, check=False)
    if done.returncode:
        raise Fault(f"modelbench fails with {done.returncode}")
    print(done.stdout, end="")
