# SPDX-License-Identifier: GPL-3.0-only
"""The client of Supersynk for Python 3.8 and later: one file, standard library only.

    from supersynk import Channel

    with Channel("http://192.168.1.10:9999", "lab") as channel:
        channel.join({"name": "Robot", "data": [format_node("head", (0, 1.6, 0))]})
        while True:
            channel.send({"name": "Robot", "data": [format_node("head", position())]})
            for other in channel.others.values():
                print(other["client_id"], other.get("data"))
            time.sleep(0.1)

A thread posts the newest state at the rate; send() and others never wait for the network. Callbacks run in that
thread. `python3 supersynk.py URL CHANNEL` prints who is in a channel.
"""
import http.client
import json
import random
import re
import ssl
import sys
import threading
import time
import urllib.parse
import uuid

__all__ = ["Channel", "Denied", "format_node", "parse_node"]

_GRACE = 1.0  # seconds for which a restarted server may not know the others
_LONGEST_BACKOFF = 0.4  # seconds


class Denied(Exception):
    """The access key is missing or wrong."""


def format_node(node_id, position, rotation=(0, 0, 0, 1), shape="ball", color="grey"):
    """The text of a node of Superklub. Axes of Unity: y up, z forward; a rotation is x, y, z, w."""

    def numbers(values):
        return ",".join("%.4f" % value for value in values)

    return "id=%s;pos=%s;rot=%s;shape=%s;color=%s" % (node_id, numbers(position), numbers(rotation), shape, color)


def parse_node(text):
    """A dictionary with id, pos, rot, shape and color; malformed numbers have their defaults."""
    node = {"id": "", "pos": (0.0, 0.0, 0.0), "rot": (0.0, 0.0, 0.0, 1.0), "shape": "", "color": ""}
    for part in str(text).split(";"):
        name, _, value = part.partition("=")
        if name in ("pos", "rot"):
            try:
                numbers = tuple(float(number) for number in value.split(","))
            except ValueError:
                continue
            if len(numbers) == len(node[name]):
                node[name] = numbers
        elif name in node:
            node[name] = value
    return node


class Channel:
    """A channel of a server, as a participant (join) or as an observer (watch). Thread-safe."""

    def __init__(self, server, channel, client_id=None, rate=30.0, timeout=2.0, access_key="", verify=False):
        """verify: whether the certificate must be a known one. The server's own is self-signed."""
        self.id = client_id or uuid.uuid4().hex
        self.rate = rate
        self.timeout = timeout
        self.access_key = access_key
        self.status = "idle"  # idle, connecting, live, lost, denied
        self.error = ""  # of the last request; empty if it was answered
        self.others = {}  # id to state; replaced with each answer, so that reading needs no lock
        self._told = {}  # those that the callbacks know
        self.offset = 0.0  # of the server's clock, in seconds
        self.counts = {"sent": 0, "answered": 0, "late": 0, "overtaken": 0, "failed": 0}
        self.on_joined = self.on_left = self.on_changed = None  # called with the state of another client
        parts = urllib.parse.urlsplit(server)
        self._path = "%s/api/channels/%s" % (parts.path.rstrip("/"), urllib.parse.quote(channel, safe=""))
        self._is_secure = parts.scheme == "https"
        self._address = (parts.hostname, parts.port or (443 if self._is_secure else 80))
        self._tls = ssl.create_default_context() if verify else ssl._create_unverified_context()
        self._connection = None
        self._state = None
        self._answered = threading.Event()
        self._stopped = threading.Event()
        self._thread = None
        self._client_time = self._server_time = self._grace_until = 0.0
        self._shortest_trip = float("inf")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.leave()

    def join(self, state, timeout=10.0):
        """Joins with a state and waits for the first answer. Raises Denied or TimeoutError."""
        self._state = state
        self._start(timeout)

    def watch(self, timeout=10.0):
        """Looks without joining, and waits for the first answer. Raises Denied or TimeoutError."""
        self._state = None
        self._start(timeout)

    def send(self, state):
        """Sets the state, a dictionary, that is posted from now on."""
        self._state = state

    def now(self):
        """The server's time, as estimated, in seconds since 1970."""
        return time.time() + self.offset

    def leave(self):
        """Stops, and leaves at once for all others. By itself, a client is removed after 5 s."""
        if not self._thread:
            return
        self._stopped.set()
        self._thread.join()
        self._thread = None
        self._told = {}  # all join anew
        if self._state is not None and self.status != "denied":
            try:
                path = "%s/clients/%s" % (self._path, urllib.parse.quote(self.id, safe=""))
                self._exchange("DELETE", path, headers=self._stamp(time.time()))
            except (OSError, http.client.HTTPException):
                pass
        self._close()
        self.status = "idle"

    def _start(self, timeout):
        told = self._told
        self.leave()
        self._told = told
        self.status = "connecting"
        self._stopped.clear()
        self._answered.clear()
        self._thread = threading.Thread(target=self._run, name="supersynk", daemon=True)
        self._thread.start()
        is_answered = self._answered.wait(timeout)
        if self.status == "denied":
            raise Denied(self.error)
        if not is_answered:
            error = self.error or "no answer"
            self.leave()
            raise TimeoutError("%s:%d does not answer: %s" % (self._address + (error,)))

    def _run(self):
        failures = 0
        due = time.monotonic()
        while not self._stopped.is_set():
            try:
                self._request()
                failures = 0
                due = max(due + 1 / self.rate, time.monotonic())
            except Denied as error:
                self.error = str(error)
                self.status = "denied"
                self._answered.set()
                return
            except (OSError, http.client.HTTPException, ValueError) as error:
                self._close()
                self.error = str(error) or type(error).__name__
                self.counts["failed"] += 1
                self.status = "lost"
                failures += 1
                backoff = min(0.05 * 2**failures, _LONGEST_BACKOFF)
                due = time.monotonic() + backoff * random.uniform(0.75, 1.25)
            self._stopped.wait(max(0.0, due - time.monotonic()))

    def _request(self):
        sent = time.time()
        headers, body, method = {}, None, "GET"
        state = self._state
        if state is not None:
            method = "POST"
            headers = {"Content-Type": "application/json", **self._stamp(sent)}
            stamp = {"client_id": self.id, "t": round(self.now(), 3)}
            body = json.dumps({**stamp, **state}).encode()
        self.counts["sent"] += 1
        response, text = self._exchange(method, self._path, body, headers)
        if response.status == 401:
            raise Denied(_problem_in(text))
        if response.status not in (200, 204):
            raise ValueError(_problem_in(text))
        server_time = float(response.getheader("Server-Time", 0))
        self._measure(sent, time.time() - sent, server_time)
        self.counts["answered"] += 1
        if self.status == "lost":
            self._grace_until = server_time + _GRACE
        if response.status == 204:
            self.counts["late"] += 1
        else:
            self._take(json.loads(text), server_time)
        self.error = ""
        self.status = "live"
        self._answered.set()

    def _stamp(self, sent):
        """Header fields by which the server tells the order of requests."""
        self._client_time = max(sent, self._client_time + 1e-6)
        # Header fields are Latin-1.
        return {"Client-Id": urllib.parse.quote(self.id), "Client-Time": "%.6f" % self._client_time}

    def _exchange(self, method, path, body=None, headers=None):
        headers = dict(headers or {})
        if self.access_key:
            # No key has other characters than these.
            headers["Authorization"] = "Bearer " + re.sub("[^!-~]", "?", self.access_key)
        if not self._connection:
            host, port = self._address
            if self._is_secure:
                self._connection = http.client.HTTPSConnection(host, port, timeout=self.timeout, context=self._tls)
            else:
                self._connection = http.client.HTTPConnection(host, port, timeout=self.timeout)
        self._connection.request(method, path, body, headers)
        response = self._connection.getresponse()
        return response, response.read()

    def _close(self):
        if self._connection:
            self._connection.close()
            self._connection = None

    def _measure(self, sent, trip, server_time):
        self._shortest_trip += 1e-5  # forgets slowly, as clocks drift
        if trip <= self._shortest_trip:
            self._shortest_trip = trip  # bounds the error best
            self.offset = server_time - (sent + trip / 2)

    def _take(self, bodies, server_time):
        if server_time < self._server_time:
            self.counts["overtaken"] += 1
            return
        self._server_time = server_time
        before = self._told
        others = {body["client_id"]: body for body in bodies if body["client_id"] != self.id}
        if server_time < self._grace_until:
            others = {**before, **others}
        self.others = self._told = others
        for client_id, body in others.items():
            if client_id not in before:
                _call(self.on_joined, body)
            elif body != before[client_id]:
                _call(self.on_changed, body)
        for client_id, body in before.items():
            if client_id not in others:
                _call(self.on_left, body)


def _call(callback, body):
    if callback:
        callback(body)


def _problem_in(text):
    try:
        return str(json.loads(text)["detail"])
    except (ValueError, KeyError, TypeError):
        return text[:200].decode("utf-8", "replace")


def _main():
    if len(sys.argv) != 3:
        sys.exit("usage: supersynk.py URL CHANNEL")
    with Channel(sys.argv[1], sys.argv[2], rate=10) as channel:
        channel.on_joined = lambda body: print("+", body.get("name", body["client_id"]), flush=True)
        channel.on_left = lambda body: print("-", body.get("name", body["client_id"]), flush=True)
        channel.watch()
        try:
            while True:
                time.sleep(1)
        except KeyboardInterrupt:
            pass


if __name__ == "__main__":
    _main()
