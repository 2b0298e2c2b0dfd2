// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "tests/bench/load/client.h"

#include <optional>
#include <string>
#include <vector>

namespace supersynk::bench {

/// A client on its keep-alive connection, one request at a time. Must not move once a loop polls it.
class Connection
{
public:
    /// Connects to the server on this computer; throws std::system_error.
    Connection(const Options &options, std::size_t number);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    [[nodiscard]] int descriptor() const { return m_descriptor; }
    [[nodiscard]] const Client &client() const { return m_client; }
    [[nodiscard]] bool isWaiting() const { return m_isWaiting; }

    /// Sends the next request. It is a fault if the socket is full: the server does not read.
    void send();

    struct Answer
    {
        std::size_t bytes = 0; ///< Of the body.
        std::string fault;     ///< What is wrong with the answer; empty if it is right.
    };

    /// Reads the available bytes. Returns an answer once it is complete. Do not use the connection after a
    /// fault.
    [[nodiscard]] std::optional<Answer> receive(bool everybodyJoined);

private:
    [[nodiscard]] std::string parseHead();

    Client m_client;
    int m_descriptor = -1;
    std::size_t m_sent = 0; // of the next request
    bool m_isWaiting = false;
    std::string m_sendFault;
    std::vector<char> m_buffer;
    std::size_t m_size = 0;      // received so far
    std::size_t m_headSize = 0;  // with its empty line; 0 until it is complete
    std::size_t m_wholeSize = 0; // of head and body
};

} // namespace supersynk::bench
