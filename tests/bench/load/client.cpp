// SPDX-License-Identifier: GPL-3.0-only
#include "tests/bench/load/client.h"

#include <array>
#include <cstdio>

namespace supersynk::bench {
namespace {

constexpr std::string_view kBodyBegin = R"({"client_id":")";

/// The content of one in this many answers is checked, and the size of all of them.
constexpr std::size_t kContentChecks = 64;

std::string idOf(std::size_t number)
{
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), "7d9c1f3a-5b2e-4c80-9a61-%012zx", number);
    return text.data();
}

std::string nodeId(std::size_t node)
{
    constexpr std::array<const char *, 3> kNames{"head", "left-hand", "right-hand"};
    if (node < kNames.size())
        return kNames[node];
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "joint%02zu", node);
    return text.data();
}

std::string bodyOf(const std::string &id, std::size_t nodes)
{
    std::string body = std::string(kBodyBegin) + id + R"(","data":[)";
    for (std::size_t node = 0; node < nodes; ++node) {
        if (node > 0)
            body += ',';
        body += "\"id=" + nodeId(node)
            + ";pos=0.0000,1.6200,0.3000;rot=0.000,0.000,0.000,1.000;shape=ball;color=red\"";
    }
    return body + "]}";
}

std::string headOf(const Options &options, const std::string &id, std::size_t channel)
{
    const std::string path = "/api/channels/" + options.key + '-' + std::to_string(channel);
    return path + " HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(options.port)
        + "\r\nUser-Agent: benchload\r\nAccept: */*\r\nClient-Id: " + id + "\r\nClient-Time: ";
}

} // namespace

Client::Client(const Options &options, std::size_t number)
    : m_isParticipant(number < options.clients)
    , m_checksContent(options.answerBytes == 0)
    , m_id(idOf(number))
{
    const std::size_t channel = number % options.channels;
    const std::size_t inChannel = (options.clients + options.channels - 1 - channel) / options.channels;
    const std::string body = bodyOf(m_id, options.nodes);
    m_bodySize = body.size();
    m_othersInChannel = inChannel - (m_isParticipant ? 1 : 0);
    m_answerBytes = 2 + m_othersInChannel * (m_bodySize + 1) - (m_othersInChannel > 0 ? 1 : 0);
    if (options.answerBytes > 0)
        m_answerBytes = options.answerBytes;

    m_request = (m_isParticipant ? "POST " : "GET ") + headOf(options, m_id, channel);
    m_timeAt = m_request.size();
    m_request += "0000000000.000\r\n";
    if (m_isParticipant)
        m_request +=
            "Content-Type: application/json\r\nContent-Length: " + std::to_string(m_bodySize) + "\r\n";
    m_request += "\r\n";
    if (m_isParticipant) {
        m_request += body;
        for (std::size_t at = m_request.find(";pos="); at != std::string::npos;
             at = m_request.find(";pos=", at + 1))
            m_digitsAt.push_back(at + std::string_view(";pos=0.").size());
    }
}

std::string_view Client::nextRequest()
{
    ++m_requests;
    move();
    stamp();
    return m_request;
}

/// A different x for each node.
void Client::move()
{
    std::size_t x = m_requests;
    for (const std::size_t at : m_digitsAt) {
        std::size_t digits = x++;
        for (std::size_t i = 3; i > 0; --i) {
            m_request[at + i - 1] = static_cast<char>('0' + digits % 10);
            digits /= 10;
        }
    }
}

/// Seconds since 1970, so that a second run is not late for a server that knows the first.
void Client::stamp()
{
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    auto milliseconds = std::chrono::duration_cast<std::chrono::milliseconds>(now).count();
    for (std::size_t i = 14; i > 0; --i) {
        if (i == 11)
            continue; // the point
        m_request[m_timeAt + i - 1] = static_cast<char>('0' + milliseconds % 10);
        milliseconds /= 10;
    }
}

std::string Client::check(std::string_view body, bool everybodyJoined)
{
    ++m_answers;
    if (everybodyJoined && body.size() != m_answerBytes) {
        return "an answer of " + std::to_string(body.size()) + " bytes instead of "
            + std::to_string(m_answerBytes);
    }
    if (!m_checksContent)
        return {};
    if (body.size() < 2 || body.front() != '[' || body.back() != ']')
        return "an answer that is no array";
    if (everybodyJoined && m_answers % kContentChecks == 1)
        return checkContent(body);
    return {};
}

/// Whether every element is the body of another client.
std::string Client::checkContent(std::string_view body) const
{
    for (std::size_t i = 0; i < m_othersInChannel; ++i) {
        const std::string_view other = body.substr(1 + i * (m_bodySize + 1), m_bodySize);
        if (!other.starts_with(kBodyBegin) || !other.ends_with("\"]}"))
            return "an answer with a body that no client has posted";
        if (other.substr(kBodyBegin.size(), m_id.size()) == m_id)
            return "an answer with the sender's own body";
    }
    return {};
}

} // namespace supersynk::bench
