// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/channels/limits.h"
#include "server/http/wire/headparser.h"
#include "server/http/wire/requesthead.h"

#include <QByteArray>
#include <QByteArrayView>

#include <cstdint>
#include <optional>

namespace supersynk {

/// One whole request as it came in.
struct FramedRequest
{
    RequestHead head;
    QByteArray body; ///< De-chunked.
};

/// Cuts a stream of bytes into HTTP/1.x requests and refuses what is malformed or too large, before it is
/// kept. Knows nothing of sockets: bytes go in, a request or a verdict comes out.
///
/// Feed it the bytes of a connection in order, each once. When isComplete(), the bytes that follow belong
/// to the next request: call take() before they are fed.
class RequestFramer
{
public:
    explicit RequestFramer(const Limits &limits)
        : m_limits(limits)
    {}

    /// Takes bytes up to the end of the request and returns how many. Fewer than \a data has means that the
    /// request is complete or refused.
    qsizetype feed(QByteArrayView data);

    /// What the request takes in memory so far, in bytes.
    [[nodiscard]] std::size_t heldBytes() const;

    [[nodiscard]] bool isBetweenRequests() const { return m_state == State::Head && m_headBytes.isEmpty(); }
    [[nodiscard]] bool hasHead() const { return m_state != State::Head && !m_refusal; }
    [[nodiscard]] bool isComplete() const { return m_state == State::Complete; }
    [[nodiscard]] const std::optional<Refusal> &refusal() const { return m_refusal; }
    /// Valid once hasHead().
    [[nodiscard]] const RequestHead &head() const { return m_head; }

    /// Hands over the request, which need not be complete, and begins with the next one.
    FramedRequest take();

private:
    enum class State { Head, Body, ChunkSize, ChunkData, ChunkEnd, Trailers, Complete };

    qsizetype feedHead(QByteArrayView data);
    [[nodiscard]] bool checkRequestLine(QByteArrayView head);
    void headEnded(const QByteArray &head);
    qsizetype feedBody(QByteArrayView data);
    void bodyEnded();
    qsizetype feedChunkSize(QByteArrayView data);
    void chunkSizeEnded(QByteArrayView line);
    qsizetype feedChunkEnd(QByteArrayView data);
    qsizetype feedTrailers(QByteArrayView data);
    void trailerEnded(QByteArrayView line);
    void refuse(int status, const Reason &detail) { m_refusal = {status, detail}; }
    [[nodiscard]] Method methodSoFar(QByteArrayView rest) const;

    Limits m_limits;
    State m_state = State::Head;
    std::optional<Refusal> m_refusal;
    QByteArray m_headBytes; // of a head that has not ended yet
    bool m_requestLineIsGood = false;
    RequestHead m_head;
    QByteArray m_body;              // as far as it is there, de-chunked
    QByteArray m_line;              // of a chunk's size or a trailer that has not ended yet
    std::uint64_t m_left = 0;       // bytes to come of the body, the chunk or the CRLF behind it
    std::size_t m_chunks = 0;       // of a chunked body so far
    std::size_t m_trailers = 0;     // lines of them
    std::size_t m_trailerBytes = 0; // with the empty line behind them
};

} // namespace supersynk
