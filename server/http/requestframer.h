// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "channels/limits.h"
#include "http/headparser.h"
#include "http/requesthead.h"

#include <QByteArray>
#include <QByteArrayView>

#include <cstdint>
#include <optional>

namespace supersynk {

/// Finds where one HTTP/1.x request ends and refuses what is malformed or too large, before anybody buffers
/// it. It keeps the head; bodies only pass by. Knows nothing of sockets: bytes go in, a verdict comes out.
///
/// Feed it the bytes of a connection in order, each once. When isComplete(), the bytes that follow belong
/// to the next request: call reset() before they are fed.
class RequestFramer
{
public:
    explicit RequestFramer(const Limits &limits)
        : m_limits(limits)
    {}

    /// Takes bytes up to the end of the request and returns how many. Fewer than \a data has means that the
    /// request is complete or refused.
    qsizetype feed(QByteArrayView data);

    /// How many bytes can be passed by without looking at them: what is missing of a plain body.
    [[nodiscard]] qint64 skippable() const;
    /// As feed(), for bytes that nobody needs to see. \a count is at most skippable().
    void skip(qint64 count);

    /// How much feed() would like to see at once; more would be copied in vain.
    [[nodiscard]] qint64 appetite(qint64 available) const;

    /// What the request costs in memory while it is incomplete, in bytes: for a while the socket and
    /// QHttpServer both have a piece that came in, and QHttpServer keeps an array for each.
    [[nodiscard]] std::size_t heldBytes() const { return m_held; }

    [[nodiscard]] bool isBetweenRequests() const { return m_state == State::Head && m_headBytes.isEmpty(); }
    [[nodiscard]] bool hasHead() const { return m_state != State::Head && !m_refusal; }
    [[nodiscard]] bool isComplete() const { return m_state == State::Complete; }
    [[nodiscard]] const std::optional<Refusal> &refusal() const { return m_refusal; }
    /// Whether all but the very last byte of a chunked request has been fed.
    [[nodiscard]] bool awaitsFinalLineFeed() const { return m_state == State::LastChunkEnd && m_left == 1; }
    /// Valid once hasHead().
    [[nodiscard]] const RequestHead &head() const { return m_head; }

    /// Hands over the head and begins with the next request.
    RequestHead reset();

private:
    enum class State { Head, Body, ChunkSize, ChunkData, ChunkEnd, LastChunkEnd, Complete };

    void pass(qint64 count);
    qsizetype feedHead(QByteArrayView data);
    [[nodiscard]] bool checkRequestLine(QByteArrayView head);
    void headEnded(const QByteArray &head);
    qsizetype feedChunkSize(QByteArrayView data);
    void chunkSizeEnded(QByteArrayView line);
    qsizetype feedChunkEnd(QByteArrayView data);
    void refuse(int status, const Reason &detail) { m_refusal = {status, detail}; }
    [[nodiscard]] Method methodSoFar(QByteArrayView rest) const;

    Limits m_limits;
    State m_state = State::Head;
    std::optional<Refusal> m_refusal;
    QByteArray m_headBytes; // of a head that has not ended yet
    bool m_requestLineIsGood = false;
    RequestHead m_head;
    QByteArray m_line;            // of a chunk's size that has not ended yet
    std::uint64_t m_left = 0;     // bytes to come of the body, the chunk or the CRLF behind it
    std::uint64_t m_bodySize = 0; // of a chunked body so far, de-chunked
    std::size_t m_chunks = 0;     // of a chunked body so far
    std::size_t m_held = 0;
};

} // namespace supersynk
