#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-only
"""Three Supersynks behind a proxy, as packaging/scale-out/README.md says: clients of a channel see each
other, the death of a node separates them for at most the client timeout, and does not affect other channels.

    scaleout.py SUPERSYNK haproxy|nginx
"""

import asyncio
import json
import os
import signal
import sys
import tempfile

from cluster import Cluster, Fault, answers, is_installed, until
from headsets import MATES, Lab, ask, ask_once, exchange_once, send_once

CHANNELS = [f"room-{i}" for i in range(24)]
SPREAD = 600  # channels
MOST_UNEVEN = 1.25  # times the mean, on any node
CLIENT_TIMEOUT = 5  # seconds, the default of the contract
PATIENCE = 20
SKIP = 77  # CTest knows it
SPELLINGS = [("room%2D77", "r%6fom-77?x=y"), ("a%2Fb", "a%2fb"), ("%C3%9Cbung", "%c3%9c%62ung"),
             ("50%25", "50%25?%"), ("a+b", "a%2Bb")]
SLASHES = ["//api/channels/", "////api/channels/", "/api/channels//", "//api/channels///"]
# What nginx answers by itself, and the status.
UNPARSEABLE = [(400, b"GET /api/channels/a%00b HTTP/1.1\r\nHost: lab\r\n\r\n"),
               (400, b"GET /api/channels/%zz HTTP/1.1\r\nHost: lab\r\n\r\n"),
               (400, b"GET /../api HTTP/1.1\r\nHost: lab\r\n\r\n"),
               (400, b"hello\r\n\r\n"),
               (400, b"GET /api HTTP/1.1\r\nHost: a b/c\r\n\r\n"),
               (404, b"GET /supersynk-error HTTP/1.1\r\nHost: lab\r\n\r\n"),
               (405, b"TRACE /api HTTP/1.1\r\nHost: lab\r\n\r\n"),
               (414, b"GET /" + b"x" * 20_000 + b" HTTP/1.1\r\nHost: lab\r\n\r\n"),
               (501, b"POST /api HTTP/1.1\r\nHost: lab\r\nTransfer-Encoding: gzip\r\n\r\n"),
               (505, b"GET /api HTTP/2.0\r\nHost: lab\r\n\r\n")]


def check(holds, what):
    if not holds:
        raise Fault(what)


async def everybody_meets(lab, cluster):
    check(await lab.meets(lab.headsets, PATIENCE) is not None, "headsets of one channel do not meet")
    homes = await cluster.homes()
    check(sorted(homes) == sorted(CHANNELS), f"the channels are {sorted(homes)}")
    check(all(len(nodes) == 1 for nodes in homes.values()), "a channel is on more than one node")
    counts = [sum(nodes == [node] for nodes in homes.values()) for node in cluster.nodes]
    check(min(counts) > 0, f"a node has no channel: {counts}")


async def channels_are_shared_out_evenly(cluster):
    reader, writer = await asyncio.open_connection("127.0.0.1", cluster.port)
    for i in range(SPREAD):
        status, _ = await ask(reader, writer, "POST", f"/api/channels/hall-{i}", b'{"client_id":"ann"}')
        check(status == 200, f"hall-{i} is answered {status}")
    counts = [sum(key.startswith("hall-") for key in await node.channels()) for node in cluster.nodes]
    print(f"{sum(counts)} channels on the nodes: {counts}")
    check(max(counts) < MOST_UNEVEN * SPREAD / len(counts), f"channels are shared out unevenly: {counts}")
    for i in range(SPREAD):
        await ask(reader, writer, "DELETE", f"/api/channels/hall-{i}/clients/ann")
    writer.close()


async def keys_meet_however_they_are_spelt(cluster):
    for one, other in SPELLINGS:
        body = b'{"client_id":"ann"}'
        status, _ = await ask_once(cluster.port, "POST", f"/api/channels/{one}", body)
        check(status == 200, f"{one} is answered {status}")
        status, answer = await ask_once(cluster.port, "GET", f"/api/channels/{other}")
        check((status, answer) == (200, b"[" + body + b"]"), f"{one} and {other} do not meet: {answer}")
        path = other.partition("?")[0]
        status, _ = await ask_once(cluster.port, "DELETE", f"/api/channels/{path}/clients/ann")
        check(status == 204, f"DELETE in {path} is answered {status}")


async def runs_of_slashes_count_as_one(cluster):
    for i, slashes in enumerate(SLASHES):
        body = b'{"client_id":"ann"}'
        for channel in (f"slashes-{i}-{j}" for j in range(8)):  # each on the node that is its own by chance
            status, _ = await ask_once(cluster.port, "POST", slashes + channel, body)
            check(status == 200, f"{slashes}{channel} is answered {status}")
            status, answer = await ask_once(cluster.port, "GET", f"/api/channels/{channel}")
            check((status, answer) == (200, b"[" + body + b"]"), f"{slashes} leads elsewhere: {answer}")
            status, _ = await ask_once(cluster.port, "DELETE", f"{slashes}{channel}/clients/ann")
            check(status == 204, f"DELETE behind {slashes} is answered {status}")


async def addresses_are_the_clients_own(cluster):
    lie = "X-Forwarded-For: 203.0.113.9",
    status, _ = await ask_once(cluster.port, "POST", "/api/channels/room-0", b"hello", lie, "127.0.0.77")
    check(status == 400, f"garbage is answered {status}")

    async def is_logged():
        return any("Refused 127.0.0.77:" in node.said() for node in cluster.nodes)

    await until(is_logged, "the log names the address of a client behind the proxy")
    check(not any("203.0.113.9" in node.said() for node in cluster.nodes), "a client chose its address")


async def pages_are_the_operators(cluster):
    for path in "/metrics", "/healthz":
        status, _ = await ask_once(cluster.port, "GET", path)
        check(status == 404, f"{path} is answered {status} through the proxy")
    for node in cluster.nodes:
        metrics = await node.metrics()
        check(metrics['supersynk_requests_total{method="post",code="200"}'] > 0, "a node counts no requests")
        check(metrics["supersynk_clients"] == (MATES + 1) * metrics["supersynk_channels"], f"{metrics}")


async def large_bodies_pass(cluster):
    body = b'{"client_id":"ann","data":"' + b"x" * 4_000_000 + b'"}'
    status, _ = await ask_once(cluster.port, "POST", "/api/channels/large", body)
    check(status == 200, f"a body of 4 MB is answered {status}")
    _, answer = await ask_once(cluster.port, "GET", "/api/channels/large")
    check(answer == b"[" + body + b"]", "a body of 4 MB comes back as another")
    await ask_once(cluster.port, "DELETE", "/api/channels/large/clients/ann")


async def is_for_web_pages(cluster, expected, path, fields=()):
    """A page is shown no answer without CORS; the proxy's own errors have it, too."""
    answer = await exchange_once(cluster.port, "POST", path, b"" if fields else b"{}", fields)
    explains_itself(expected, *answer)


def explains_itself(expected, status, answered, body):
    check(status in expected, f"what deserves {expected} is answered {status}")
    check(answered.get("access-control-allow-origin") == "*", f"{status} has no CORS: {answered}")
    check(answered.get("content-type") == "application/problem+json", f"{status} has {answered}")
    check(json.loads(body)["status"] == status, f"{status} says {body}")


async def what_is_too_large_is_explained(cluster):
    await is_for_web_pages(cluster, [413], "/api/channels/room-0", ["Content-Length: 5000000"])
    if cluster.proxy == "nginx":  # HAProxy's 400 can't be changed
        await is_for_web_pages(cluster, [400], "/api/channels/room-0", ["X-Huge: " + "x" * 40_000])


async def what_is_unparseable_is_explained(cluster):
    for status, request in UNPARSEABLE:
        explains_itself([status], *await send_once(cluster.port, request))


async def access_key_is_not_logged(cluster):
    """HAProxy's log has what failed."""
    await ask_once(cluster.port, "POST", "/api/channels/room-0?access_token=open-sesame", b"{}")
    check("sesame" not in cluster.said(), "the proxy logs the access key")


async def no_node_is_explained(cluster):
    for node in cluster.nodes:
        node.go(signal.SIGKILL)

    async def is_explained():
        try:
            await is_for_web_pages(cluster, [502, 503, 504], "/api/channels/room-0")
        except (OSError, EOFError):  # HAProxy closes without a word when all its tries go to idle connections that died
            return False
        return True

    await until(is_explained, "no node is explained")


async def what_succeeds_is_not_logged(cluster):
    logged = cluster.said().count("/api/channels/room-1 ")
    for _ in range(20):
        await ask_once(cluster.port, "GET", "/api/channels/room-1")
    check(cluster.said().count("/api/channels/room-1 ") == logged == 0, f"the proxy logs: {cluster.said()[-1000:]}")
    check("Connect from" not in cluster.said(), "the proxy logs connections")


async def node_may_go(lab, cluster, how):
    homes = await cluster.homes()
    victim = max(cluster.nodes, key=lambda node: sum(nodes == [node] for nodes in homes.values()))
    moved = {channel for channel, nodes in homes.items() if nodes == [victim]}
    lab.forget()
    victim.go(how)
    time = await lab.meets(lab.of(moved), CLIENT_TIMEOUT)
    check(time is not None, "the clients of the lost node do not see each other again in time")

    async def is_one_home():
        homes = await cluster.homes()
        return all(len(homes.get(channel, [])) == 1 for channel in CHANNELS)

    await until(is_one_home, "each channel is on one node again")
    harmed = [headset for headset in lab.of(moved) if headset.failures]
    print(f"{how.name}: {len(moved)} channels meet again after {time:.2f} s, "
          f"{len(harmed)} of their headsets had a request fail")
    others_are_unharmed(lab, moved)

    victim.come_back()
    await answers(victim.port, "/healthz")

    async def is_back():
        return await cluster.homes() == homes

    await until(is_back, "the channels return to the node that is back")
    check(await lab.meets(lab.headsets, PATIENCE) is not None, "headsets do not meet once the node is back")
    others_are_unharmed(lab, moved)
    failed = [headset.failures for headset in lab.of(moved) if headset.failures]
    check(not failed, f"requests failed: {failed[:3]}")


def others_are_unharmed(lab, moved):
    others = lab.outside(moved)
    check(others, "there are no others")
    failures = [failure for headset in others for failure in headset.failures]
    check(not failures, f"other channels are disturbed: {failures[:3]}")
    alone = [headset.name for headset in others if headset.alone]
    check(not alone, f"these lost sight of another client: {alone}")


async def run(program, proxy, folder):
    cluster = Cluster(program, proxy, folder)
    lab = None
    try:
        await cluster.start()
        lab = Lab(cluster.port, CHANNELS)
        await everybody_meets(lab, cluster)
        await pages_are_the_operators(cluster)
        await addresses_are_the_clients_own(cluster)
        await keys_meet_however_they_are_spelt(cluster)
        await runs_of_slashes_count_as_one(cluster)
        await large_bodies_pass(cluster)
        await what_is_too_large_is_explained(cluster)
        if proxy == "nginx":  # HAProxy's own 400 can't be changed
            await what_is_unparseable_is_explained(cluster)
        await what_succeeds_is_not_logged(cluster)
        await channels_are_shared_out_evenly(cluster)
        for how in signal.SIGKILL, signal.SIGTERM, signal.SIGSTOP:
            await node_may_go(lab, cluster, how)
        await no_node_is_explained(cluster)
        if proxy == "haproxy":  # nginx's error log has whole request lines
            await access_key_is_not_logged(cluster)
    finally:
        if lab:
            await lab.leave()
        await cluster.stop()


def main():
    program, proxy = sys.argv[1:]
    os.environ["PATH"] += ":/usr/sbin:/usr/local/sbin"
    if not is_installed(proxy):
        print(f"{proxy} is not installed (Debian's {'haproxy' if proxy == 'haproxy' else 'nginx-light'})")
        sys.exit(SKIP)
    with tempfile.TemporaryDirectory(prefix="supersynk-scaleout-") as folder:
        try:
            asyncio.run(run(os.path.abspath(program), proxy, folder))
        except Fault as fault:
            for name in sorted(os.listdir(folder)):
                if name.endswith(".log"):
                    with open(os.path.join(folder, name), encoding="utf-8", errors="replace") as log:
                        print(f"--- {name}\n{log.read()[-2000:]}")
            sys.exit(f"scaleout: {fault}")


if __name__ == "__main__":
    main()
