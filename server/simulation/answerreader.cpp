// SPDX-License-Identifier: GPL-3.0-only
#include "server/simulation/answerreader.h"

#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

#include <cstdint>
#include <optional>

namespace supersynk {
namespace {

namespace http = boost::beast::http;

/// In bytes; more than any answer of the server.
constexpr std::uint64_t kMaxBody = 64 * 1024 * 1024;

} // namespace

struct AnswerReader::Parser
{
    std::optional<http::response_parser<http::string_body>> answer; // parses a single response
    QByteArray unread;
};

AnswerReader::AnswerReader()
    : m_parser(std::make_unique<Parser>())
{
    reset();
}

AnswerReader::~AnswerReader() = default;

void AnswerReader::reset()
{
    m_parser->answer.emplace();
    m_parser->answer->body_limit(kMaxBody);
    m_parser->answer->eager(true); // head and body in one go
    m_parser->unread.clear();
}

AnswerReader::Progress AnswerReader::feed(const QByteArray &bytes)
{
    auto &answer = *m_parser->answer;
    QByteArray &unread = m_parser->unread;
    unread.append(bytes);
    boost::system::error_code error;
    while (!unread.isEmpty() && !answer.is_done() && !error) {
        const boost::asio::const_buffer buffer(unread.constData(), static_cast<std::size_t>(unread.size()));
        unread.remove(0, static_cast<qsizetype>(answer.put(buffer, error)));
    }
    if (error && error != http::error::need_more)
        return Progress::Malformed;
    if (!answer.is_done())
        return Progress::Unfinished;
    return unread.isEmpty() ? Progress::Complete : Progress::Malformed;
}

int AnswerReader::status() const
{
    return static_cast<int>(m_parser->answer->get().result_int());
}

bool AnswerReader::keepsAlive() const
{
    return m_parser->answer->keep_alive();
}

} // namespace supersynk
