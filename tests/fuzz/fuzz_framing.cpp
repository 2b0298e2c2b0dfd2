// SPDX-License-Identifier: GPL-3.0-only
//
// The request framer. Where a request ends, and what its body is, must not depend on how the network cuts it
// up: a difference is a request that one side sees and the other does not. The input's first byte chooses the
// pieces.

#include "server/http/wire/requestframer.h"
#include "tests/fuzz/fuzz.h"

#include <QUtf8StringView>

#include <vector>

using namespace supersynk;
using namespace supersynk::fuzz;

namespace {

/// Small, so that the fuzzer exceeds each of them.
Limits smallLimits()
{
    Limits limits;
    limits.head = 512;
    limits.target = 128;
    limits.fields = 8;
    limits.body = 256;
    limits.chunks = 8;
    return limits;
}

/// The outcome for the bytes of one request.
struct Outcome
{
    enum class Kind { Incomplete, Complete, Refused };

    Kind kind = Kind::Incomplete;
    qsizetype begin = 0;
    qsizetype end = 0; // undefined when refused: it depends on the pieces
    bool hasHead = false;
    FramedRequest request;
    int status = 0; // when refused
};

/// Whether two heads are equal; their views point into different memory.
bool isSame(const RequestHead &a, const RequestHead &b)
{
    return a.bytes == b.bytes && a.method == b.method && a.methodName == b.methodName && a.target == b.target
        && a.isHttp10 == b.isHttp10 && a.keepAlive == b.keepAlive && a.isChunked == b.isChunked
        && a.contentLength == b.contentLength && a.expectsContinue == b.expectsContinue
        && a.wantsWebSocket == b.wantsWebSocket && a.authorization == b.authorization
        && a.userAgent == b.userAgent && a.clientId == b.clientId && a.clientTime == b.clientTime
        && a.isPreflight == b.isPreflight && a.asksPrivateNetwork == b.asksPrivateNetwork;
}

bool isInside(QByteArrayView part, QByteArrayView whole)
{
    return part.isEmpty() || (part.begin() >= whole.begin() && part.end() <= whole.end());
}

void checkHead(const RequestHead &head)
{
    const QByteArrayView whole = head.bytes;
    require(isInside(head.methodName, whole) && isInside(head.target, whole)
                && isInside(head.authorization.value_or(whole), whole)
                && isInside(head.clientId.value_or(whole), whole)
                && isInside(head.clientTime.value_or(whole), whole),
            "a view points out of the head", head.bytes);
    require(head.bytes.endsWith("\r\n\r\n"), "the head does not end with an empty line", head.bytes);
    require(!head.methodName.isEmpty() && !head.target.isEmpty(), "a head without a request line",
            head.bytes);
    require(!head.isChunked || head.contentLength == 0, "two lengths", head.bytes);
}

/// A connection whose bytes arrive in pieces.
class Stream
{
public:
    void feed(QByteArrayView piece)
    {
        while (!piece.isEmpty() && !m_framer.refusal()) {
            const qsizetype taken = m_framer.feed(piece);
            require(taken >= 0 && taken <= piece.size(), "consumes what is not there");
            m_position += taken;
            piece = piece.sliced(taken);
            require(piece.isEmpty() || m_framer.isComplete() || m_framer.refusal() || taken > 0,
                    "neither consumes nor decides");
            if (m_framer.isComplete())
                completed();
        }
        if (m_framer.refusal())
            checkIsFinal();
    }

    std::vector<Outcome> finish()
    {
        Outcome last = {.begin = m_begin, .end = m_position, .hasHead = m_framer.hasHead()};
        if (m_framer.refusal()) {
            last.kind = Outcome::Kind::Refused;
            last.status = m_framer.refusal()->status;
            require(last.status >= 400 && last.status < 600, "refused with no status of an error");
            require(QUtf8StringView(sentenceOf(m_framer.refusal()->detail)).isValidUtf8(),
                    "refused in no UTF-8");
        } else if (last.hasHead) {
            checkHead(m_framer.head());
            last.request = m_framer.take();
        }
        m_outcomes.push_back(std::move(last));
        return std::move(m_outcomes);
    }

private:
    void completed()
    {
        require(m_framer.hasHead(), "complete without a head");
        checkHead(m_framer.head());
        checkIsFinal();
        m_outcomes.push_back({.kind = Outcome::Kind::Complete,
                              .begin = m_begin,
                              .end = m_position,
                              .hasHead = true,
                              .request = m_framer.take()});
        const FramedRequest &request = m_outcomes.back().request;
        require(request.head.isChunked || std::uint64_t(request.body.size()) == request.head.contentLength,
                "a body of another length", request.body);
        require(std::size_t(request.body.size()) <= smallLimits().body, "a body over the limit",
                request.body);
        require(m_framer.isBetweenRequests(), "the state of the last request is left");
        m_begin = m_position;
    }

    void checkIsFinal()
    {
        const bool isComplete = m_framer.isComplete();
        require(m_framer.feed("GET /api HTTP/1.1\r\n\r\n") == 0, "goes on after the end");
        require(m_framer.isComplete() == isComplete && m_framer.refusal().has_value() != isComplete,
                "the verdict is not final");
    }

    RequestFramer m_framer{smallLimits()};
    std::vector<Outcome> m_outcomes;
    qsizetype m_position = 0;
    qsizetype m_begin = 0; // of the request
};

/// Whether both are refused, and one of them for the size of its head. That may come before the end of the
/// head is seen, and so before a fault that would have been named instead, but not before the target alone is
/// full.
bool isRefusedEarly(const Outcome &a, const Outcome &b, qsizetype size)
{
    const auto isForSize = [](const Outcome &outcome) {
        return outcome.status == 414 || outcome.status == 431;
    };
    const bool areRefused = a.kind == Outcome::Kind::Refused && b.kind == Outcome::Kind::Refused;
    return areRefused && (isForSize(a) || isForSize(b)) && size - a.begin > qsizetype(smallLimits().target);
}

void compare(const std::vector<Outcome> &whole, const std::vector<Outcome> &pieces, const QByteArray &input)
{
    for (std::size_t i = 0; i < whole.size(); ++i) {
        require(i < pieces.size(), "pieces hide a request", input);
        const Outcome &a = whole[i];
        const Outcome &b = pieces[i];
        require(a.begin == b.begin, "pieces change where a request begins", input);
        if (isRefusedEarly(a, b, input.size()))
            return; // what follows is not compared
        require(a.kind == b.kind && a.status == b.status, "pieces change the verdict", input);
        if (a.kind == Outcome::Kind::Refused)
            continue;
        require(a.end == b.end, "pieces change where a request ends", input);
        require(a.hasHead == b.hasHead && isSame(a.request.head, b.request.head), "pieces change the head",
                input);
        require(a.request.body == b.request.body, "pieces change the body", input);
    }
    require(whole.size() == pieces.size(), "pieces make up a request", input);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const char seed = static_cast<char>(data[0]);
    const QByteArray bytes = viewOf(data + 1, size - 1).toByteArray();

    Stream whole;
    whole.feed(bytes);
    Stream pieces;
    for (const QByteArray &piece : inPieces(bytes, seed))
        pieces.feed(piece);
    compare(whole.finish(), pieces.finish(), bytes);
    return 0;
}
