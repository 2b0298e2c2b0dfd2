// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "tests/bench/load/options.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace supersynk::bench {

/// The requests of one client, and the expected size of its answers.
///
/// A participant's body has the format of Superklub, with nodes that move at each request. Its numbers have a
/// fixed width, so that the size of an answer shows whether all clients are in it. Client i has the same id
/// in every run.
class Client
{
public:
    /// \a number counts participants, then observers.
    Client(const Options &options, std::size_t number);

    [[nodiscard]] bool isParticipant() const { return m_isParticipant; }

    /// The next request; valid until the next call.
    [[nodiscard]] std::string_view nextRequest();

    /// What is wrong with \a body as an answer to this client, as a sentence; empty if it is right.
    /// \a everybodyJoined: whether all participants of its channel have joined.
    [[nodiscard]] std::string check(std::string_view body, bool everybodyJoined);

private:
    void move();
    void stamp();
    [[nodiscard]] std::string checkContent(std::string_view body) const;

    bool m_isParticipant;
    bool m_checksContent;
    std::string m_id;
    std::string m_request;               // head and body
    std::size_t m_timeAt = 0;            // position of the value of Client-Time in m_request
    std::vector<std::size_t> m_digitsAt; // positions of the numbers that change
    std::size_t m_bodySize;              // of any participant
    std::size_t m_othersInChannel;       // the clients in an answer
    std::size_t m_answerBytes;           // of an answer's body, once all clients have joined
    std::size_t m_requests = 0;
    std::size_t m_answers = 0;
};

} // namespace supersynk::bench
