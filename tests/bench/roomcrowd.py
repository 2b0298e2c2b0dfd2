# SPDX-License-Identifier: GPL-3.0-only
"""Clients that post once and then stay silent; possibly more of them than connections."""

import json
import resource
import socket

from roomservers import RESPONSE_TIMEOUT, Fault

NODE = "id=%s;pos=0.0000,1.6200,0.3000;rot=0.000,0.000,0.000,1.000;shape=ball;color=red"


def body_of(number):
    """330 bytes, as from a headset."""
    nodes = [NODE % name for name in ("head", "left-hand", "right-hand")]
    return json.dumps({"client_id": id_of(number), "data": nodes}, separators=(",", ":")).encode()


def id_of(number):
    return f"7d9c1f3a-5b2e-4c80-9a61-{number:012x}"


class Crowd:
    def __init__(self, port, connections):
        self.port = port
        self.buffer = bytearray(1024 * 1024)
        _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
        resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
        self.sockets = []
        try:
            for _ in range(connections):
                self.sockets.append(socket.create_connection(("127.0.0.1", port), RESPONSE_TIMEOUT))
        except OSError as error:
            self.close()
            raise Fault(f"only {len(self.sockets)} of {connections} connections: {error}") from error

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def close(self):
        for connection in self.sockets:
            connection.close()

    def join(self, clients, channels):
        """All post once, distributed among the channels."""
        for first in range(0, clients, len(self.sockets)):
            asked = list(zip(self.sockets, range(first, clients)))
            for connection, number in asked:
                connection.sendall(self.post(number, number % channels))
            for connection, _ in asked:
                self.receive(connection)

    def post(self, number, channel):
        body = body_of(number)
        return (f"POST /api/channels/room-{channel} HTTP/1.1\r\nHost: 127.0.0.1:{self.port}\r\n"
                f"Client-Id: {id_of(number)}\r\nClient-Time: 1000.000\r\nContent-Type: application/json\r\n"
                f"Content-Length: {len(body)}\r\n\r\n").encode() + body

    def get(self, path):
        connection = self.sockets[0]
        connection.sendall(f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{self.port}\r\n\r\n".encode())
        return json.loads(self.receive(connection))

    def count(self):
        """The number of clients and of channels, counted by a request for each channel."""
        channels = self.get("/api/channels")
        return sum(len(self.get(f"/api/channels/{key}")) for key in channels), len(channels)

    def receive(self, connection):
        """The body of an answer."""
        size, end = 0, None
        view = memoryview(self.buffer)
        while end is None or size < end:
            got = connection.recv_into(view[size:])
            if got == 0:
                raise Fault("the server has closed a connection")
            size += got
            if end is None and (head := self.buffer.find(b"\r\n\r\n", 0, size)) >= 0:
                begin, end = head + 4, head + 4 + self.length(bytes(self.buffer[:head]))
        return bytes(self.buffer[begin:end])

    @staticmethod
    def length(head):
        lines = head.split(b"\r\n")
        if lines[0].split()[1] != b"200":
            raise Fault(f"the server answers {lines[0].decode(errors='replace')}")
        for line in lines[1:]:
            name, _, value = line.partition(b":")
            if name.lower() == b"content-length":
                return int(value)
        return 0
