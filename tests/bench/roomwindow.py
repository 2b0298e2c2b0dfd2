# SPDX-License-Identifier: GPL-3.0-only
"""The program with its window: display, settings, and CPU times of threads."""

import contextlib
import os
import shutil
import subprocess
import tempfile
import threading

from roomservers import RESPONSE_TIMEOUT, Fault, Server


def window(bench, folder, display, threads=1, *options):
    """The program with its window, with fresh settings and so the default size."""
    headless = bench.supersynk(threads, *options)
    command = [word for word in headless.command if word != "--headless"] + ["--new-window"]  # several at once
    environment = {name: value for name, value in os.environ.items() if not name.startswith("QT_")}
    environment |= {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "XDG_CONFIG_HOME": folder}
    return Server("with the window", command, environment=environment)


def headless(bench, threads=1, *options):
    server = bench.supersynk(threads, *options)
    server.name = "headless"
    return server


@contextlib.contextmanager
def desk(bench):
    """A display and an empty folder for settings: (folder, display, process id of the X server if it was
    started here). Nothing if there is no display."""
    with contextlib.ExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory())
        if display := os.environ.get("DISPLAY"):
            yield folder, display, None
        elif program := shutil.which("Xvfb"):
            yield folder, *stack.enter_context(virtual_display(program))
        else:
            bench.skip("the window: DISPLAY is not set, and Xvfb not installed (Debian's xvfb)")
            yield None


@contextlib.contextmanager
def virtual_display(program):
    reader, writer = os.pipe()
    process = subprocess.Popen([program, "-displayfd", str(writer), "-screen", "0", "1920x1080x24",
                                "-nolisten", "tcp"],
                               pass_fds=[writer], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                               stderr=subprocess.DEVNULL)
    os.close(writer)
    watchdog = threading.Timer(RESPONSE_TIMEOUT, process.kill)
    watchdog.start()
    try:
        with os.fdopen(reader, encoding="ascii") as pipe:
            number = pipe.readline().strip()
        watchdog.cancel()
        if not number:
            raise Fault("Xvfb does not start")
        yield f":{number}", process.pid
    finally:
        watchdog.cancel()
        process.terminate()
        process.wait()


def threads_of(process):
    """Name and CPU seconds of each thread, by id."""
    found = {}
    folder = f"/proc/{process}/task"
    for thread in os.listdir(folder):
        with contextlib.suppress(FileNotFoundError):  # it may have ended
            with open(f"{folder}/{thread}/comm", encoding="utf-8", errors="replace") as comm:
                name = comm.read().strip()
            with open(f"{folder}/{thread}/schedstat", encoding="ascii") as times:
                found[thread] = name, int(times.read().split()[0]) / 1e9
    return found


def ran(process):
    """CPU seconds of all threads of a process."""
    return sum(seconds for _, seconds in threads_of(process).values())


def serves(name):
    """Whether a thread of that name belongs to the server, not to the window."""
    return name.startswith("supersynk-")
