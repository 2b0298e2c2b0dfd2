// SPDX-License-Identifier: GPL-3.0-only
#include "server/http/wire/requestframer.h"

#include "server/http/wire/bytes.h"
#include "server/http/wire/syntax.h"

#include <algorithm>
#include <charconv>
#include <utility>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

constexpr qsizetype kMaxChunkLine = 256;  // hex digits and extensions
constexpr std::uint64_t kLineEndSize = 2; // CRLF

/// How many bytes of a body must have arrived before memory for its Content-Length is reserved.
constexpr qsizetype kReserveFrom = 128 * 1024;

} // namespace

qsizetype RequestFramer::feed(QByteArrayView data)
{
    qsizetype taken = 0;
    while (taken < data.size() && !isComplete() && !m_refusal) {
        const QByteArrayView rest = data.sliced(taken);
        qsizetype step = 0;
        switch (m_state) {
        case State::Head:
            step = feedHead(rest);
            break;
        case State::Body:
        case State::ChunkData:
            step = feedBody(rest);
            break;
        case State::ChunkSize:
            step = feedChunkSize(rest);
            break;
        case State::ChunkEnd:
            step = feedChunkEnd(rest);
            break;
        case State::Trailers:
            step = feedTrailers(rest);
            break;
        case State::Complete:
            break;
        }
        taken += step;
        if (m_refusal)
            m_refusal->method = methodSoFar(rest);
    }
    return taken;
}

/// The method of the request that \a rest begins or continues.
Method RequestFramer::methodSoFar(QByteArrayView rest) const
{
    if (m_state != State::Head)
        return m_head.method;
    return methodOf(m_headBytes.isEmpty() ? rest : m_headBytes);
}

std::size_t RequestFramer::heldBytes() const
{
    // Memory reserved for a body of known size is not touched before it arrives.
    const qsizetype body = m_head.isChunked ? m_body.capacity() : m_body.size();
    return static_cast<std::size_t>(m_headBytes.capacity() + m_head.bytes.size() + body + m_line.size());
}

FramedRequest RequestFramer::take()
{
    m_state = State::Head;
    m_headBytes.clear();
    m_requestLineIsGood = false;
    m_line.clear();
    m_left = 0;
    m_chunks = m_trailers = m_trailerBytes = 0;
    return {std::exchange(m_head, {}), std::exchange(m_body, {})};
}

qsizetype RequestFramer::feedHead(QByteArrayView data)
{
    if (m_headBytes.isEmpty()) { // empty lines between requests are tolerated (RFC 9112, section 2.2)
        const auto start = std::ranges::find_if(data, [](char c) { return c != '\r' && c != '\n'; });
        if (start != data.begin())
            return start - data.begin();
    }

    const qsizetype before = m_headBytes.size();
    if (before > 0)
        m_headBytes.append(data);
    const QByteArrayView head = before > 0 ? m_headBytes : data; // mostly it arrives whole
    for (qsizetype lf = bytes::find(head, '\n', before); lf >= 0; lf = bytes::find(head, '\n', lf + 1)) {
        if (lf == 0 || head[lf - 1] != '\r') {
            if (acceptsRequestLine(head))
                refuse(400, "A line of the head does not end with CRLF."_ba);
            return data.size();
        }
        if (lf >= 3 && head[lf - 2] == '\n') {
            headEnded(head.first(lf + 1).toByteArray());
            return lf + 1 - before;
        }
    }

    if (before == 0)
        m_headBytes = data.toByteArray();
    if (acceptsRequestLine(head) && static_cast<std::size_t>(head.size()) > m_limits.head)
        refuse(431, "The header fields are too large."_ba);
    return data.size();
}

/// Whether the request line is valid so far; else the request is refused. Only a head that arrives in pieces
/// needs this.
bool RequestFramer::acceptsRequestLine(QByteArrayView head)
{
    if (m_requestLineIsGood)
        return true;
    const qsizetype lineFeed = bytes::find(head, '\n');
    if (lineFeed > 0 && head[lineFeed - 1] == '\r') {
        m_refusal = requestLineFault(head.first(lineFeed - 1), m_limits);
        m_requestLineIsGood = !m_refusal;
        return m_requestLineIsGood;
    }
    constexpr std::size_t kCarriageReturn = 1; // may have arrived already
    const auto size = static_cast<std::size_t>(lineFeed < 0 ? head.size() : lineFeed);
    if (size <= m_limits.target + kRequestLineExtra + kCarriageReturn)
        return true;
    refuse(414, "The URL is too long."_ba);
    return false;
}

void RequestFramer::headEnded(const QByteArray &head)
{
    if (static_cast<std::size_t>(head.size()) > m_limits.head) {
        if (acceptsRequestLine(head)) // else the target is too long
            refuse(431, "The header fields are too large."_ba);
        return;
    }
    auto parsed = parseHead(head, m_limits);
    if (auto *refusal = std::get_if<Refusal>(&parsed)) {
        m_refusal = std::move(*refusal);
        return;
    }
    m_head = std::get<RequestHead>(std::move(parsed));
    m_headBytes.clear();
    m_left = m_head.contentLength;
    if (m_head.isChunked)
        m_state = State::ChunkSize;
    else
        m_state = m_left > 0 ? State::Body : State::Complete;
}

qsizetype RequestFramer::feedBody(QByteArrayView data)
{
    const auto part =
        data.first(static_cast<qsizetype>(std::min<std::uint64_t>(m_left, std::uint64_t(data.size()))));
    if (m_state == State::Body && std::uint64_t(part.size()) == m_head.contentLength) { // mostly
        m_body = part.toByteArray();
        m_left = 0;
        m_state = State::Complete;
        return part.size();
    }
    if (m_body.isEmpty()) {
        m_body = part.toByteArray();
    } else {
        if (m_body.size() + part.size() > kReserveFrom)
            m_body.reserve(static_cast<qsizetype>(m_head.contentLength));
        m_body.append(part);
    }
    m_left -= static_cast<std::uint64_t>(part.size());
    if (m_left == 0 && m_state == State::Body) {
        bodyEnded();
    } else if (m_left == 0) {
        m_state = State::ChunkEnd;
        m_left = kLineEndSize;
    }
    return part.size();
}

/// A body that grew piece by piece has spare capacity, which would be stored with it.
void RequestFramer::bodyEnded()
{
    if (m_body.capacity() > m_body.size())
        m_body.squeeze();
    m_state = State::Complete;
}

qsizetype RequestFramer::feedChunkSize(QByteArrayView data)
{
    const qsizetype lf = data.indexOf('\n');
    const qsizetype taken = lf < 0 ? data.size() : lf + 1;
    m_line.append(data.first(taken));
    if (m_line.size() > kMaxChunkLine) {
        refuse(400, "The line with the size of a chunk is too long."_ba);
    } else if (lf >= 0) {
        if (!m_line.endsWith("\r\n")) {
            refuse(400, "The size of a chunk does not end with CRLF."_ba);
            return taken;
        }
        m_line.chop(2);
        chunkSizeEnded(std::exchange(m_line, {}));
    }
    return taken;
}

void RequestFramer::chunkSizeEnded(QByteArrayView line)
{
    // Extensions follow a semicolon and are ignored. Blanks may precede it (RFC 9112,
    // section 7.1.1).
    const qsizetype semicolon = line.indexOf(';');
    QByteArrayView digits = semicolon < 0 ? line : line.first(semicolon);
    while (semicolon >= 0 && (digits.endsWith(' ') || digits.endsWith('\t')))
        digits.chop(1);
    std::uint64_t size = 0;
    const auto [end, error] = std::from_chars(digits.begin(), digits.end(), size, 16);
    if (digits.isEmpty() || end != digits.end() || error == std::errc::invalid_argument) {
        refuse(400, "The size of a chunk is not a hexadecimal number."_ba);
        return;
    }
    if (error != std::errc() || size > m_limits.body - static_cast<std::uint64_t>(m_body.size())) {
        m_refusal = bodyTooLarge(m_limits);
        return;
    }
    if (size > 0 && ++m_chunks > m_limits.chunks) { // a size of 0 ends the body
        refuse(413, "The body comes in too many chunks."_ba);
        return;
    }
    m_left = size;
    m_state = size > 0 ? State::ChunkData : State::Trailers;
}

qsizetype RequestFramer::feedChunkEnd(QByteArrayView data)
{
    const char expected = m_left == kLineEndSize ? '\r' : '\n';
    if (data.front() != expected)
        refuse(400, "A chunk is longer than its size says."_ba);
    else if (--m_left == 0)
        m_state = State::ChunkSize;
    return 1;
}

/// Trailers are checked like header fields and dropped: they must not change the meaning of the request (RFC
/// 9110, section 6.5.1).
qsizetype RequestFramer::feedTrailers(QByteArrayView data)
{
    const qsizetype lf = bytes::find(data, '\n');
    const qsizetype taken = lf < 0 ? data.size() : lf + 1;
    m_trailerBytes += static_cast<std::size_t>(taken);
    if (m_trailerBytes > m_limits.head) {
        refuse(431, "The trailers are too large."_ba);
        return taken;
    }
    m_line.append(data.first(taken));
    const qsizetype cr = bytes::find(m_line, '\r');
    const bool isTorn = cr >= 0 && cr + 1 < m_line.size() && m_line[cr + 1] != '\n';
    if (isTorn || (lf >= 0 && cr < 0))
        refuse(400, "A trailer is malformed."_ba);
    else if (lf >= 0)
        trailerEnded(std::exchange(m_line, {}).chopped(kLineEndSize));
    return taken;
}

void RequestFramer::trailerEnded(QByteArrayView line)
{
    const qsizetype colon = bytes::find(line, ':');
    if (line.isEmpty())
        bodyEnded();
    else if (colon < 0 || !syntax::isToken(line.first(colon)) || !syntax::areFieldLines(line))
        refuse(400, "A trailer is malformed."_ba);
    else if (++m_trailers > m_limits.fields)
        refuse(431, "There are too many trailers."_ba);
}

} // namespace supersynk
