# SPDX-License-Identifier: GPL-3.0-only
"""supersynk.py against the server. The program is SUPERSYNK in the environment."""
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import time
import unittest

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "resources" / "page"))
from supersynk import Channel, Denied, format_node, parse_node  # noqa: E402


class Server:
    def __init__(self, *options):
        self.folder = tempfile.TemporaryDirectory()
        environment = dict(os.environ, XDG_CONFIG_HOME=self.folder.name, XDG_DATA_HOME=self.folder.name)
        command = [os.environ["SUPERSYNK"], "--headless", "--bind", "127.0.0.1", "--port", "0", "--allow-sleep"]
        self.process = subprocess.Popen(
            command + list(options), stderr=subprocess.PIPE, text=True, env=environment)
        needed = 2 if "--tls-port" in options else 1
        self.ports = []
        for line in self.process.stderr:
            match = re.search(r"port (\d+)", line)
            if match:
                self.ports.append(int(match.group(1)))
            if len(self.ports) == needed:
                break
        self.url = "http://127.0.0.1:%d" % self.ports[0]

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()
        self.process.stderr.close()
        self.folder.cleanup()


def until(condition, what):
    end = time.monotonic() + 20
    while time.monotonic() < end:
        if condition():
            return
        time.sleep(0.01)
    raise AssertionError("waited in vain: " + what)


class TestNodes(unittest.TestCase):
    def test_nodes_are_read_and_written(self):
        node = parse_node(format_node("head", (1, 2, 3), (0, 1, 0, 0), "box", "red"))
        self.assertEqual(node, {"id": "head", "pos": (1, 2, 3), "rot": (0, 1, 0, 0), "shape": "box", "color": "red"})

    def test_malformed_numbers_have_their_defaults(self):
        self.assertEqual(parse_node("pos=1,2;rot=a,b,c,d")["pos"], (0, 0, 0))


class TestChannel(unittest.TestCase):
    def test_clients_see_each_other_join_change_and_leave(self):
        events = []
        with Server() as server, Channel(server.url, "lab", "ann", rate=60) as ann:
            ann.on_joined = lambda state: events.append("+" + state["client_id"])
            ann.on_left = lambda state: events.append("-" + state["client_id"])
            ann.join({"x": 1})
            with Channel(server.url, "lab", "bob", rate=60) as bob:
                bob.join({"x": 1})
                self.assertEqual(bob.others["ann"]["x"], 1)
                bob.send({"x": 2})
                until(lambda: ann.others.get("bob", {}).get("x") == 2, "Ann sees Bob move")
            until(lambda: "-bob" in events, "Ann sees Bob leave")
        self.assertEqual(events, ["+bob", "-bob"])

    def test_a_client_that_joins_again_gets_all(self):
        events = []
        with Server() as server, Channel(server.url, "lab", "ann") as ann, Channel(server.url, "lab", "bob") as bob:
            bob.join({})
            ann.on_joined = lambda state: events.append("+" + state["client_id"])
            ann.watch()
            ann.join({})
            self.assertEqual(events, ["+bob"])
            ann.leave()
            ann.join({})
            self.assertEqual(events, ["+bob", "+bob"])

    def test_observers_are_not_seen(self):
        with Server() as server, Channel(server.url, "lab", "ann") as ann, Channel(server.url, "lab") as watcher:
            ann.join({})
            watcher.watch()
            self.assertEqual(list(watcher.others), ["ann"])
            self.assertEqual(ann.others, {})

    def test_any_text_is_an_id_and_a_key(self):
        with Server() as server, Channel(server.url, "søl/ü 李", "Zoë a/b") as channel:
            channel.join({})
            self.assertEqual(channel.status, "live")

    def test_without_the_access_key_it_stops(self):
        with Server("--access-key", "open-sesame") as server:
            with Channel(server.url, "lab") as channel:
                self.assertRaisesRegex(Denied, "access key", channel.join, {})
                self.assertEqual(channel.counts["sent"], 1)
            with Channel(server.url, "lab", access_key="cl\u00e9 \U0001f511") as channel:
                self.assertRaisesRegex(Denied, "access key", channel.join, {})
            with Channel(server.url, "lab", access_key="open-sesame") as channel:
                channel.join({})

    def test_https_with_the_servers_own_certificate(self):
        with Server("--tls-port", "0") as server:
            with Channel("https://127.0.0.1:%d" % server.ports[1], "lab") as channel:
                channel.join({})
                self.assertEqual(channel.status, "live")

    def test_no_server_is_a_timeout(self):
        with Channel("http://127.0.0.1:9", "lab") as channel:
            self.assertRaises(TimeoutError, channel.join, {}, timeout=0.5)


if __name__ == "__main__":
    unittest.main()
