# SPDX-License-Identifier: GPL-3.0-only
"""Three Supersynks and a proxy in front, started as packaging/scale-out/README.md says, on ports of their own."""

import asyncio
import json
import os
import re
import shlex
import shutil
import signal
import socket
import subprocess

from headsets import ask_once

RECIPE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "packaging", "scale-out")
PATIENCE = 20  # seconds for a process to come up or to go; far beyond what a busy machine needs


class Fault(Exception):
    """What must not be."""


def free_ports(count):
    sockets = [socket.create_server(("127.0.0.1", 0)) for _ in range(count)]
    ports = [each.getsockname()[1] for each in sockets]
    for each in sockets:
        each.close()
    return ports


def recipe(name):
    with open(os.path.join(RECIPE, name), encoding="utf-8") as file:
        return file.read()


def commands_of(program):
    """The command lines in the README that begin with the program's name, as lists of words."""
    found = [shlex.split(line) for block in re.findall(r"```sh\n(.*?)```", recipe("README.md"), re.S)
             for line in block.splitlines() if re.match(rf"(\S*/)?{program} ", line)]
    if not found:
        raise Fault(f"README.md does not say how to start {program}")
    return found


class Node:
    def __init__(self, program, command, port, log):
        self.command = [program, *command[1:]]
        self.command[self.command.index("--port") + 1] = str(port)
        self.port = port
        self.log = log
        self.process = None
        self.is_here = False

    def start(self):
        self.is_here = True
        with open(self.log, "ab") as log:
            self.process = subprocess.Popen(self.command, stdin=subprocess.DEVNULL, stdout=log, stderr=log)

    def go(self, how):
        """Ends the node, or with SIGSTOP silences it: its connections stay, without answers."""
        self.is_here = False
        self.process.send_signal(how)
        if how != signal.SIGSTOP:
            self.process.wait(PATIENCE)

    def come_back(self):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGCONT)
            self.is_here = True
        else:
            self.start()

    def said(self):
        with open(self.log, encoding="utf-8", errors="replace") as log:
            return log.read()

    async def channels(self):
        _, body = await ask_once(self.port, "GET", "/api/channels")
        return set(json.loads(body))

    async def clients(self, channel):
        _, body = await ask_once(self.port, "GET", f"/api/channels/{channel}")
        return len(json.loads(body))

    async def metrics(self):
        """The samples by their name with labels."""
        status, body = await ask_once(self.port, "GET", "/metrics")
        if status != 200:
            raise Fault(f"/metrics is answered {status}")
        samples = [line.rsplit(" ", 1) for line in body.decode().splitlines() if not line.startswith("#")]
        return {name: float(value) for name, value in samples}


class Cluster:
    def __init__(self, program, proxy, folder):
        self.proxy = proxy
        self.folder = folder
        commands = commands_of("supersynk")
        self.port, *ports = free_ports(1 + len(commands))
        self.nodes = [Node(program, command, port, os.path.join(folder, f"node{port}.log"))
                      for command, port in zip(commands, ports)]
        self.ports = {"9999": self.port} | {  # as in the recipe: as here
            command[command.index("--port") + 1]: port for command, port in zip(commands, ports)}
        self.log = os.path.join(folder, "proxy.log")
        self.process = None

    def said(self):
        """What the proxy has logged."""
        with open(self.log, encoding="utf-8", errors="replace") as log:
            return log.read()

    async def start(self):
        for node in self.nodes:
            node.start()
        for node in self.nodes:
            await answers(node.port, "/healthz")
        command = self.haproxy() if self.proxy == "haproxy" else self.nginx()
        with open(self.log, "ab") as log:
            self.process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=log, stderr=log)
        await answers(self.port, "/api")

    def configuration(self, name):
        """The recipe's file with the ports of this run, in its folder."""
        text = recipe(name)
        for port, own in self.ports.items():
            text, count = re.subn(rf"(?m)(^[^#\n]*[: ]){port}(?=[ ;\n])", rf"\g<1>{own}", text)
            if count != 1:
                raise Fault(f"{name} has port {port} {count} times")
        path = os.path.join(self.folder, name)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        return path

    def haproxy(self):
        """Debian's file, which comes first, says where to log."""
        place = os.path.join(self.folder, "place.cfg")
        with open(place, "w", encoding="utf-8") as file:
            file.write("global\n    log stdout format raw local0 info\n")
        command = next(command for command in commands_of("haproxy") if "-c" not in command)
        own = [self.configuration(os.path.basename(word)) if word.endswith(".cfg") else word for word in command]
        return [own[0], "-f", place, *own[1:]]

    def nginx(self):
        """The file belongs into an http block, which Debian's nginx.conf has."""
        main = os.path.join(self.folder, "main.conf")
        places = "".join(f"{kind}_temp_path {self.folder}/{kind};\n"
                         for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
        with open(main, "w", encoding="utf-8") as file:
            if os.geteuid() == 0:
                file.write("user root;\n")  # no other user may write into the folder
            file.write(f"daemon off;\nworker_processes 2;\nerror_log stderr;\npid {self.folder}/nginx.pid;\n"
                       f"events {{}}\nhttp {{\n{places}include {self.configuration('nginx.conf')};\n}}\n")
        return ["nginx", "-e", "stderr", "-p", self.folder, "-c", main]

    async def stop(self):
        for process in [self.process, *(node.process for node in self.nodes)]:
            if process and process.poll() is None:
                process.terminate()
                process.send_signal(signal.SIGCONT)
                try:
                    process.wait(PATIENCE)
                except subprocess.TimeoutExpired:
                    process.kill()
                    process.wait()

    def here(self):
        return [node for node in self.nodes if node.is_here]

    async def homes(self):
        """On which of the nodes that are here each channel is."""
        homes = {}
        for node in self.here():
            for channel in await node.channels():
                homes.setdefault(channel, []).append(node)
        return homes


async def until(condition, what):
    for _ in range(PATIENCE * 20):
        if await condition():
            return
        await asyncio.sleep(0.05)
    raise Fault(f"it never comes that {what}")


async def answers(port, path):
    async def is_answered():
        try:
            return (await ask_once(port, "GET", path))[0] == 200
        except (OSError, EOFError):
            return False

    await until(is_answered, f"port {port} answers {path}")


def is_installed(proxy):
    return shutil.which(proxy, path=os.environ.get("PATH", "") + ":/usr/sbin:/usr/local/sbin") is not None
