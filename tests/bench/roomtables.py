# SPDX-License-Identifier: GPL-3.0-only
"""The tables of room.py: their measurements and their layout."""

import contextlib
import statistics

ROUNDS = 3
SECONDS = 1.5  # of each measurement
WARM_UP = 0.4  # seconds before it


def rounds(bench, servers, count=ROUNDS, **options):
    """The figures of several rounds, each with one server after the other (A B C A B C), because other load on
    the machine changes over the minutes. All servers run throughout; only the measured one has load."""
    options = {"seconds": SECONDS, "warm_up": WARM_UP} | options
    figures = {server: [] for server in servers}
    with contextlib.ExitStack() as stack:
        for server in servers:
            stack.callback(server.stop)
            server.start()
        for _ in range(count):
            for server in servers:
                figures[server].append(bench.measure(server, **options))
    return figures


def median(samples, name):
    return statistics.median(sample[name] for sample in samples)


def ratio(samples, base, name):
    """The median of the rounds' ratios: a disturbance of a round affects both servers."""
    return statistics.median(a[name] / b[name] for a, b in zip(samples, base))


def micros(value):
    return f"{value / 1000:.1f} ms" if value >= 10000 else f"{value:.0f} µs"


HEAD = (f"{'':<34}{'req/s':>8}{'× floor':>9}{'CPU µs/req':>12}{'× floor':>9}"
        f"{'p50':>10}{'p99':>10}{'answer B':>10}{'peak MB':>9}")


def show(label, samples, base):
    """A line under HEAD. `base` are the samples of the floor."""
    print(f"{label:<34}{median(samples, 'rate'):8.0f}{ratio(samples, base, 'rate'):9.2f}"
          f"{median(samples, 'cpu'):12.1f}{ratio(samples, base, 'cpu'):9.2f}"
          f"{micros(median(samples, 'p50')):>10}{micros(median(samples, 'p99')):>10}"
          f"{median(samples, 'answer'):10.0f}{max(s['memory'] for s in samples):9.1f}", flush=True)


def compare(bench, servers, title="", count=ROUNDS, **options):
    """Measures the servers and the floor, and prints the table."""
    # The floor answers as many bytes as the first server.
    answer = rounds(bench, servers[:1], count=1, seconds=0.2, **options)[servers[0]][0]["answer"]
    floor = bench.floor(round(answer))
    figures = rounds(bench, [*servers, floor], count, **options)
    for server in [*servers, floor]:
        show(title + server.name, figures[server], figures[floor])


def room(bench, quick=False):
    """A room of 30 headsets with 330-byte bodies, every server"""
    print(HEAD)
    compare(bench, [*bench.supersynks(), bench.guard(), *bench.peers()], count=2 if quick else 5)


def sizes(bench):
    """Rooms of 2 to 300 headsets"""
    print(HEAD)
    for clients in 2, 10, 30, 100, 300:
        compare(bench, [bench.supersynk()], f"{clients:3}: ", clients=clients)


def bodies(bench):
    """Bodies of 5 kB (two tracked hand skeletons), room of 30"""
    print(HEAD)
    compare(bench, [bench.supersynk()], nodes=60)


def observers(bench):
    """Observers that GET a channel of 30: unchanged, and while its 30 headsets post"""
    print(HEAD)
    forever = "--client-timeout", "3600"  # for the silent headsets
    compare(bench, [bench.supersynk(1, *forever)], "unchanged: ", observers=30, still=True)
    compare(bench, [bench.supersynk()], "posting: ", observers=30)


CORES_TEXT = """How: generator and server share the processors, so a closed loop would measure the generator as well.
Here the server is stopped (SIGSTOP), a request on every connection is laid ready in its sockets, and the time
is taken from SIGCONT to the last answer, while the generator sleeps: the server has the processors to itself
and never waits for work. Where the time of its threads went is the scheduler's account: ran; ready, but without
a processor (other programs had it, or both threads shared one); asleep, for a lock or because it was done
before the other. "sleeps" are those before the one that ends a batch. Scaling of two threads over one:
  wall   by the clock. Other programs on the machine take more from two threads than from one.
  ready  without the time in which a thread was ready but had no processor: a lower bound, for sleep counts.
  CPU    2 × the CPU time per request on one thread / that on two: an upper bound, for it does not see sleep.
         With hardly any sleeps per 1000 requests no thread waits for a lock, and it is the one to believe."""


def cores(bench):
    """1 and 50 channels on 1 and 2 server threads, CPU-bound"""
    print(CORES_TEXT)
    print(f"{'':<34}{'req/s':>8}{'CPU µs/req':>12}{'ran':>6}{'ready':>7}{'asleep':>8}{'sleeps/1000 req':>17}"
          f"{'wall':>10}{'ready':>7}{'CPU':>6}")
    counts = [threads for threads in bench.thread_counts() if threads <= 2]
    for channels, clients in (1, 300), (50, 1500):
        servers = [bench.supersynk(threads) for threads in counts]
        figures = rounds(bench, servers, mode="drain", channels=channels, clients=clients)
        for server in servers:
            samples = figures[server]
            for sample in samples:
                account(sample)
            print(f"{f'{channels:2} × {clients // channels}: {server.name}':<34}{median(samples, 'rate'):8.0f}"
                  f"{median(samples, 'cpu'):12.1f}{median(samples, 'ran'):6.0%}{median(samples, 'waited'):7.0%}"
                  f"{median(samples, 'asleep'):8.0%}{median(samples, 'sleeps'):17.1f}", end="")
            if server is not servers[0]:
                one = figures[servers[0]]
                print(f"{ratio(samples, one, 'rate'):10.2f}{ratio(samples, one, 'ready rate'):7.2f}"
                      f"{2 / ratio(samples, one, 'cpu'):6.2f}", end="")
            print(flush=True)


def account(sample):
    """Adds to the figures of a drain how the serving threads spent their time."""
    most = max(thread["ran"] for thread in sample["threads"])
    serving = [thread for thread in sample["threads"] if thread["ran"] > most / 10]  # others tick or listen
    whole = sample["seconds"] * len(serving)
    ran = sum(thread["ran"] for thread in serving)
    waited = sum(thread["waited"] for thread in serving)
    sample["ran"] = ran / whole
    sample["waited"] = waited / whole
    sample["asleep"] = 1 - sample["ran"] - sample["waited"]
    at_end = len(serving) * len(sample["rates"])  # one for each thread and batch
    sleeps = max(0, sum(thread["sleeps"] for thread in serving) - at_end)
    sample["sleeps"] = 1000 * sleeps / sample["requests"]
    sample["ready rate"] = sample["requests"] / (sample["seconds"] - waited / len(serving))


ROOM = 30
OPEN_HEAD = f"{'':<34}{'req/s':>8}{'CPU µs/req':>12}{'p50':>10}{'p99':>10}{'p99.9':>10}{'late':>8}{'gen. p99':>10}"


def open_loop(bench, server, headsets, rate, seconds=SECONDS, number=iter(range(10**6))):
    # Other channels each time: earlier clients stay until they time out.
    return bench.measure(server, mode="open", clients=headsets, channels=max(1, headsets // ROOM), rate=rate,
                         seconds=seconds, warm_up=WARM_UP, key=f"open{next(number)}")


def show_open(label, figures):
    total = figures["requests"] + figures["unanswered"]
    print(f"{label:<34}{figures['rate']:8.0f}{figures['cpu']:12.1f}{micros(figures['p50']):>10}"
          f"{micros(figures['p99']):>10}{micros(figures['p999']):>10}{100 * figures['late'] / total:7.2f}%"
          f"{micros(figures['lag']):>10}",
          flush=True)


def largest(bench, server, rate):
    """The most headsets, in whole rooms, whose p99 stays under one frame, and their figures. Tries each number
    three times, because of bursts of other load."""
    frame = 1e6 / rate  # µs

    def fits(rooms):
        for _ in range(3):
            tried[rooms] = figures = open_loop(bench, server, rooms * ROOM, rate)
            if figures["p99"] < frame:
                return True
        return False

    tried = {}
    good, bad = 0, 1
    while fits(bad) and bad < 512:
        good, bad = bad, bad * 2
    while bad - good > max(1, good // 16):
        middle = (good + bad) // 2
        good, bad = (middle, bad) if fits(middle) else (good, middle)
    return good, tried.get(good)


def timetable(bench):
    """Open loop: headsets in rooms of 30, each on its own schedule; latency from the due time"""
    print(OPEN_HEAD)
    server = bench.supersynks()[-1]
    server.start()
    try:
        for rate in 72, 90:
            for headsets in ROOM, 3 * ROOM, 10 * ROOM:
                show_open(f"{headsets} at {rate} Hz", open_loop(bench, server, headsets, rate))
        for rate in 72, 90:
            rooms, figures = largest(bench, server, rate)
            if rooms:
                show_open(f"most at {rate} Hz with p99 < 1 frame: {rooms * ROOM}", figures)
            else:
                print(f"not even {ROOM} at {rate} Hz have their p99 under a frame")
    finally:
        server.stop()
    print(f"{server.name}; the generator has its share of the same processors. \"gen. p99\" is by how much the "
          f"generator\nitself was late, which is in the latencies: where it is large, they tell of the machine.")


TABLES = {"room": room, "sizes": sizes, "cores": cores, "bodies": bodies, "observers": observers,
          "timetable": timetable}
