// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <sys/types.h>

namespace supersynk::bench {

using Clock = std::chrono::steady_clock;

/// The options of the load generator; options.cpp prints them for `--help`.
struct Options
{
    enum class Mode {
        Closed, ///< Each client sends its next request when it has the answer to the last.
        Open,   ///< Each client sends at its own fixed times.
        Drain,  ///< All clients send before the server may run.
    };

    Mode mode = Mode::Closed;
    std::uint16_t port = 0;
    std::string key = "room";  ///< Channel k is called "<key>-<k>".
    std::size_t clients = 30;  ///< Participants, each with its own connection.
    std::size_t channels = 1;  ///< Client i posts to channel i modulo this.
    std::size_t observers = 0; ///< Connections that GET, in addition to the participants.
    std::size_t nodes = 3;     ///< In a body; 3 make some 330 bytes, 60 some 5 kB.
    std::size_t threads = 1;
    double warmUp = 0.5; ///< Seconds before the measurement.
    double seconds = 2;
    std::size_t requests = 0;    ///< If set, the total number of measured requests, instead of `seconds`.
    double rate = 72;            ///< Hz; of each client, in the open loop.
    std::size_t answerBytes = 0; ///< If set, the size of every answer's body, whose content is not checked.
    bool still = false;          ///< The participants post once and then leave the connection alone.
    bool split = false; ///< The first request comes in two pieces, which Supersynk's short cut does not take.
    pid_t server = 0;   ///< If set, the process whose CPU time is measured.

    /// Exits with 2 and a sentence on stderr if the arguments are wrong.
    static Options parse(int argc, char *argv[]);
};

} // namespace supersynk::bench
