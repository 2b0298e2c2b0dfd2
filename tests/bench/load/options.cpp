// SPDX-License-Identifier: GPL-3.0-only
#include "tests/bench/load/options.h"

#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string_view>

namespace supersynk::bench {
namespace {

constexpr const char *kUsage =
    "benchload --port N [options]: makes a server of channels busy, prints a line of JSON\n"
    "  --mode closed|open|drain  the next request follows the answer (default) | a timetable |\n"
    "                            all requests lie ready while the server is stopped by SIGSTOP\n"
    "  --clients N               participants, each on its own connection (30)\n"
    "  --channels N              among which they are dealt out (1), called <key>-0, <key>-1 and so on\n"
    "  --key TEXT                (room)\n"
    "  --observers N             connections that GET, beside them (0)\n"
    "  --still                   participants post once only, observers go on\n"
    "  --split                   the first request in two pieces: Supersynk's guard takes over, as on "
    "Windows\n"
    "  --nodes N                 in a body: 3 are 330 bytes, 60 are 5 kB (3)\n"
    "  --rate HZ                 of each participant with --mode open (72)\n"
    "  --seconds S, --warm-up S  what is measured (2), and what goes before (0.5)\n"
    "  --requests N              send exactly N after all clients have joined, instead of --seconds\n"
    "  --threads N               (1)\n"
    "  --server PID              the process whose CPU time is measured; --mode drain needs it\n"
    "  --answer-bytes N          every answer has this size, and no content to check\n";

[[noreturn]] void fail(const char *what, const char *about)
{
    std::fprintf(stderr, "benchload: %s %s\n", what, about);
    std::exit(2);
}

template <typename Number>
Number number(const char *option, std::string_view text, Number least)
{
    Number value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || value < least)
        fail("no such value is possible for", option);
    return value;
}

Options::Mode modeOf(std::string_view text)
{
    if (text == "open")
        return Options::Mode::Open;
    if (text == "drain")
        return Options::Mode::Drain;
    if (text != "closed")
        fail("there is no such", "--mode");
    return Options::Mode::Closed;
}

} // namespace

Options Options::parse(int argc, char *argv[])
{
    Options options;
    for (int i = 1; i < argc; ++i) {
        const std::string_view name = argv[i];
        if (name == "--help") {
            std::fputs(kUsage, stdout);
            std::exit(0);
        }
        if (name == "--still" || name == "--split") {
            (name == "--still" ? options.still : options.split) = true;
            continue;
        }
        if (i + 1 == argc)
            fail("there is no option, or no value for", argv[i]);
        const char *option = argv[i];
        const std::string_view value = argv[++i];
        const auto count = [&](std::size_t least) { return number<std::size_t>(option, value, least); };
        if (name == "--mode")
            options.mode = modeOf(value);
        else if (name == "--port")
            options.port = number<std::uint16_t>(option, value, 1);
        else if (name == "--key")
            options.key = value;
        else if (name == "--clients")
            options.clients = count(1);
        else if (name == "--channels")
            options.channels = count(1);
        else if (name == "--observers")
            options.observers = count(0);
        else if (name == "--nodes")
            options.nodes = count(1);
        else if (name == "--threads")
            options.threads = count(1);
        else if (name == "--requests")
            options.requests = count(1);
        else if (name == "--answer-bytes")
            options.answerBytes = count(1);
        else if (name == "--rate")
            options.rate = number<double>(option, value, 0.01);
        else if (name == "--seconds")
            options.seconds = number<double>(option, value, 0.01);
        else if (name == "--warm-up")
            options.warmUp = number<double>(option, value, 0);
        else if (name == "--server")
            options.server = number<pid_t>(option, value, 1);
        else
            fail("there is no option", option);
    }
    if (options.port == 0)
        fail("needed:", "--port");
    if (options.mode == Mode::Drain && options.server == 0)
        fail("--mode drain needs", "--server");
    if (options.still && options.observers == 0)
        fail("--still needs", "--observers");
    if (options.mode != Mode::Closed && (options.requests > 0 || options.still))
        fail("only for --mode closed:", "--requests, --still");
    return options;
}

} // namespace supersynk::bench
