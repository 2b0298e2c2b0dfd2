// SPDX-License-Identifier: GPL-3.0-only
#include "server/http/wire/headparser.h"

#include "server/http/wire/bytes.h"
#include "server/http/wire/syntax.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

Method methodFromName(QByteArrayView name)
{
    struct Entry
    {
        QByteArrayView name;
        Method method;
    };
    static constexpr std::array<Entry, 5> kMethods{{{"POST", Method::Post},
                                                    {"GET", Method::Get},
                                                    {"DELETE", Method::Delete},
                                                    {"OPTIONS", Method::Options},
                                                    {"HEAD", Method::Head}}};
    const auto entry = std::ranges::find(kMethods, name, &Entry::name);
    return entry == kMethods.end() ? Method::Other : entry->method;
}

class HeadParser
{
public:
    explicit HeadParser(const Limits &limits)
        : m_limits(limits)
    {}

    std::variant<RequestHead, Refusal> parse(const QByteArray &head)
    {
        m_head.bytes = head;
        QByteArrayView rest = m_head.bytes;
        if (!takeRequestLine(takeLine(rest)))
            return m_refusal;
        if (!isBehindLineEnd(rest))
            return badRequestLine();
        if (!syntax::areFieldLines(rest))
            return malformedField();
        std::size_t fields = 0;
        for (;;) {
            const QByteArrayView line = takeLine(rest);
            if (!isBehindLineEnd(rest))
                return malformedField();
            if (line.isEmpty())
                break;
            if (++fields > m_limits.fields)
                return Refusal{431, "There are too many header fields."_ba};
            if (!takeField(line))
                return m_refusal;
        }
        if (!checkFraming())
            return m_refusal;
        return std::move(m_head);
    }

    std::optional<Refusal> parseRequestLine(QByteArrayView line)
    {
        return takeRequestLine(line) ? std::nullopt : std::optional(m_refusal);
    }

private:
    /// Takes the text up to the next carriage return, and two bytes. The framer guarantees that a head ends
    /// with two line ends and that each line feed follows a carriage return, but not the reverse.
    static QByteArrayView takeLine(QByteArrayView &rest)
    {
        const qsizetype end = bytes::find(rest, '\r');
        const QByteArrayView line = rest.first(end);
        rest = rest.sliced(end + 2);
        return line;
    }

    static bool isBehindLineEnd(QByteArrayView rest) { return rest.data()[-1] == '\n'; }

    bool refuse(Refusal refusal)
    {
        m_refusal = std::move(refusal);
        return false;
    }

    bool refuse(int status, const QByteArray &detail) { return refuse({status, detail}); }

    bool takeRequestLine(QByteArrayView line)
    {
        if (static_cast<std::size_t>(line.size()) > m_limits.target + kRequestLineExtra)
            return refuse(414, "The URL is too long."_ba);
        const qsizetype first = bytes::find(line, ' ');
        const qsizetype last = line.lastIndexOf(' ');
        if (first < 0 || first == last)
            return refuse(badRequestLine());

        m_head.methodName = line.first(first);
        m_head.target = line.sliced(first + 1, last - first - 1);
        m_head.method = methodFromName(m_head.methodName);
        if (m_head.method == Method::Other && !syntax::isToken(m_head.methodName))
            return refuse(badRequestLine());
        if (!syntax::isTarget(m_head.target))
            return refuse(badRequestLine());
        if (static_cast<std::size_t>(m_head.target.size()) > m_limits.target)
            return refuse(414, "The URL is too long."_ba);

        const QByteArrayView version = line.sliced(last + 1);
        return version == "HTTP/1.1" || takeOtherVersion(version);
    }

    bool takeOtherVersion(QByteArrayView version)
    {
        if (version == "HTTP/1.0") {
            m_head.isHttp10 = true;
            m_head.keepAlive = false;
            return true;
        }
        // A later minor version is treated as the latest known one (RFC 9110, section 2.5).
        if (version.size() == 8 && version.startsWith("HTTP/1.") && version.back() >= '2'
            && version.back() <= '9')
            return true;
        return version.startsWith("HTTP/") ? refuse(505, "Only HTTP/1.1 and HTTP/1.0 are supported."_ba)
                                           : refuse(badRequestLine());
    }

    Q_ALWAYS_INLINE bool takeField(QByteArrayView line) // called in one place, for every field
    {
        const qsizetype colon = bytes::find(line, ':');
        if (colon <= 0)
            return refuse(malformedField());
        const QByteArrayView name = line.first(colon);
        const QByteArrayView value = bytes::trimmed(line.sliced(colon + 1));

        switch (name.size()) { // most fields cost one comparison of numbers
        case 4:
            if (bytes::equalIgnoringCase(name, "Host"))
                return takeHost(value);
            break;
        case 6:
            if (bytes::equalIgnoringCase(name, "Expect"))
                return takeExpect(value);
            break;
        case 7:
            if (bytes::equalIgnoringCase(name, "Upgrade")) {
                m_upgradesToWebSocket = m_upgradesToWebSocket || syntax::contains(value, "websocket");
                return true;
            }
            break;
        case 9:
            if (bytes::equalIgnoringCase(name, "Client-Id")) {
                m_head.clientId = value;
                return true;
            }
            break;
        case 10:
            if (bytes::equalIgnoringCase(name, "User-Agent")) {
                m_head.userAgent = value;
                return true;
            }
            if (bytes::equalIgnoringCase(name, "Connection")) {
                takeConnection(value);
                return true;
            }
            break;
        case 11:
            if (bytes::equalIgnoringCase(name, "Client-Time")) {
                m_head.clientTime = value;
                return true;
            }
            break;
        case 13:
            if (bytes::equalIgnoringCase(name, "Authorization")) {
                m_head.authorization = value;
                return true;
            }
            break;
        case 14:
            if (bytes::equalIgnoringCase(name, "Content-Length"))
                return takeContentLength(value);
            break;
        case 17:
            if (bytes::equalIgnoringCase(name, "Transfer-Encoding"))
                return takeTransferEncoding(value);
            break;
        case 29:
            if (bytes::equalIgnoringCase(name, "Access-Control-Request-Method")) {
                m_head.isPreflight = m_head.method == Method::Options;
                return true;
            }
            break;
        case 38:
            if (bytes::equalIgnoringCase(name, "Access-Control-Request-Private-Network")) {
                m_head.asksPrivateNetwork = bytes::equalIgnoringCase(value, "true");
                return true;
            }
            break;
        default:
            break;
        }
        return syntax::isToken(name) || refuse(malformedField()); // the names above are tokens
    }

    bool takeHost(QByteArrayView value)
    {
        if (m_hasHost)
            return refuse(400, "Host is given twice."_ba);
        m_hasHost = true;
        return syntax::isHost(value) || refuse(400, "Host is not a name or an address with a port."_ba);
    }

    bool takeExpect(QByteArrayView value)
    {
        if (!bytes::equalIgnoringCase(value, "100-continue"))
            return refuse(417, "Only Expect: 100-continue is supported."_ba);
        m_head.expectsContinue = true;
        return true;
    }

    void takeConnection(QByteArrayView value)
    {
        if (value == "keep-alive") { // mostly
            m_sawKeepAlive = true;
            return;
        }
        if (syntax::lists(value, "close"))
            m_sawClose = true;
        if (syntax::lists(value, "keep-alive"))
            m_sawKeepAlive = true;
        if (syntax::contains(value, "upgrade"))
            m_upgrades = true;
    }

    bool takeContentLength(QByteArrayView value)
    {
        if (m_hasContentLength)
            return refuse(400, "Content-Length is given twice."_ba);
        m_hasContentLength = true;
        if (value.isEmpty() || std::ranges::any_of(value, [](char c) { return c < '0' || c > '9'; }))
            return refuse(400, "Content-Length is not a number of bytes."_ba);
        const auto [end, error] = std::from_chars(value.begin(), value.end(), m_head.contentLength);
        // A number beyond 64 bits is well-formed, but over any limit.
        if (error != std::errc() || m_head.contentLength > m_limits.body)
            return refuse(bodyTooLarge(m_limits));
        return true;
    }

    bool takeTransferEncoding(QByteArrayView value)
    {
        const bool isChunked = bytes::equalIgnoringCase(value, "chunked");
        if (!isChunked || m_head.isChunked) // without a final chunked, the end of the body is unknown
            return refuse(endsWithOneChunked(value) ? 501 : 400,
                          "The only supported Transfer-Encoding is chunked."_ba);
        m_head.isChunked = true;
        return true;
    }

    /// Whether a list of codings ends with the only chunked; a second one is an error (RFC 9112,
    /// section 6.1).
    [[nodiscard]] bool endsWithOneChunked(QByteArrayView codings) const
    {
        const qsizetype comma = codings.lastIndexOf(',');
        return !m_head.isChunked && comma > 0
            && bytes::equalIgnoringCase(bytes::trimmed(codings.sliced(comma + 1)), "chunked")
            && !syntax::lists(codings.first(comma), "chunked");
    }

    bool checkFraming()
    {
        if (m_head.isChunked && m_hasContentLength)
            return refuse(400, "Content-Length and Transfer-Encoding exclude each other."_ba);
        if (m_head.isChunked && m_head.isHttp10)
            return refuse(400, "HTTP/1.0 has no Transfer-Encoding."_ba);
        if (m_head.isHttp10)
            m_head.expectsContinue = false;
        if (m_sawClose)
            m_head.keepAlive = false;
        else if (m_sawKeepAlive)
            m_head.keepAlive = true;
        m_head.wantsWebSocket = m_upgrades && m_upgradesToWebSocket;
        if (m_head.wantsWebSocket && (m_head.isChunked || m_head.contentLength > 0))
            return refuse(400, "A request with a body can't ask for a WebSocket."_ba);
        if (m_head.wantsWebSocket)
            m_head.keepAlive = false;
        return true;
    }

    static Refusal badRequestLine() { return {400, "The request line is not METHOD TARGET HTTP/1.1."_ba}; }
    static Refusal malformedField() { return {400, "A header field is malformed."_ba}; }

    const Limits &m_limits;
    RequestHead m_head;
    Refusal m_refusal;
    bool m_hasHost = false;
    bool m_hasContentLength = false;
    bool m_sawClose = false;
    bool m_sawKeepAlive = false;
    bool m_upgrades = false;
    bool m_upgradesToWebSocket = false;
};

} // namespace

Refusal bodyTooLarge(const Limits &limits)
{
    return {413, {"The body is larger than %1 bytes."_ba, {QByteArray::number(qulonglong(limits.body))}}};
}

std::optional<Refusal> requestLineFault(QByteArrayView line, const Limits &limits)
{
    return HeadParser(limits).parseRequestLine(line);
}

Method methodOf(QByteArrayView head)
{
    const qsizetype blank = bytes::find(head, ' ');
    return blank < 0 ? Method::Other : methodFromName(head.first(blank));
}

std::variant<RequestHead, Refusal> parseHead(const QByteArray &bytes, const Limits &limits)
{
    return HeadParser(limits).parse(bytes);
}

} // namespace supersynk
