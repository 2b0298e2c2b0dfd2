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

/// One whole request.
struct FramedRequest
{
    RequestHead head;
    QByteArray body; ///< De-chunked.
};

/// Cuts a stream of bytes into HTTP/1.x requests, and refuses malformed or too large ones before it buffers
/// them. Has no socket: bytes go in, a request or a refusal comes out.
///
/// Feed it the bytes of a connection in order, each once. When isComplete(), the following bytes belong to
/// the next request: call take() before they are fed.
class RequestFramer
{
public:
    explicit RequestFramer(const Limits &limits)
        : m_limits(limits)
    {}

    /// Takes bytes up to the end of the request and returns how many. If it takes fewer than all, the request
    /// is complete or refused.
    qsizetype feed(QByteArrayView data);

    /// Memory that the request takes so far, in bytes.
    [[nodiscard]] std::size_t heldBytes() const;

    [[nodiscard]] bool isBetweenRequests() const { return m_state == State::Head && m_headBytes.isEmpty(); }
    [[nodiscard]] bool hasHead() const { return m_state != State::Head && !m_refusal; }
    [[nodiscard]] bool isComplete() const { return m_state == State::Complete; }
    [[nodiscard]] const std::optional<Refusal> &refusal() const { return m_refusal; }
    /// Valid once hasHead().
    [[nodiscard]] const RequestHead &head() const { return m_head; }

    /// Returns the request, which may be incomplete, and starts the next one.
    FramedRequest take();

private:
    enum class State { Head, Body, ChunkSize, ChunkData, ChunkEnd, Trailers, Complete };

    qsizetype feedHead(QByteArrayView data);
    [[nodiscard]] bool acceptsRequestLine(QByteArrayView head);
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
    QByteArray m_headBytes; // of an incomplete head
    bool m_requestLineIsGood = false;
    RequestHead m_head;
    QByteArray m_body;              // received so far, de-chunked
    QByteArray m_line;              // an incomplete chunk size or trailer
    std::uint64_t m_left = 0;       // missing bytes of the body, the chunk or its CRLF
    std::size_t m_chunks = 0;       // so far
    std::size_t m_trailers = 0;     // lines so far
    std::size_t m_trailerBytes = 0; // with the final empty line
};

} // namespace supersynk
