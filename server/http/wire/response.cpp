// SPDX-License-Identifier: GPL-3.0-only
#include "server/http/wire/response.h"

#include "server/base/utf8text.h"
#include "server/http/wire/serverclock.h"
#include "server/http/wire/timefields.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <array>
#include <charconv>
#include <cstdint>
#include <cstring>
#include <utility>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

/// No body is taken for another type than it has.
constexpr char kCommonFields[] = "\r\nX-Content-Type-Options: nosniff\r\n";

/// Pages of all origins may use the server. Errors have these fields too: else a browser hides them from the
/// page.
constexpr char kCorsFields[] = "Access-Control-Allow-Origin: *\r\n"
                               "Access-Control-Allow-Methods: GET, HEAD, POST, DELETE, OPTIONS\r\n"
                               "Access-Control-Allow-Headers: content-type, client-id, client-time, "
                               "authorization\r\n"
                               "Access-Control-Expose-Headers: Server-Time\r\n"
                               "Access-Control-Max-Age: 7200\r\n";

constinit thread_local TimeFields t_times;

/// In seconds. By then clients that have left are removed.
constexpr QByteArrayView kRetryAfter = "5";

/// Collects a head without heap allocation. Nothing that a client sends goes into it, so its length is
/// bounded.
class HeadWriter
{
public:
    HeadWriter &operator<<(QByteArrayView text)
    {
        Q_ASSERT(m_size + text.size() <= qsizetype(m_bytes.size()));
        std::memcpy(m_bytes.data() + m_size, text.data(), static_cast<std::size_t>(text.size()));
        m_size += text.size();
        return *this;
    }

    /// For literals, whose size the compiler knows.
    template <std::size_t Size>
    HeadWriter &operator<<(const char (&text)[Size])
    {
        return *this << QByteArrayView(text, Size - 1);
    }

    HeadWriter &operator<<(std::int64_t number)
    {
        std::array<char, 20> digits{};
        const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
        return *this << QByteArrayView(digits.data(), end);
    }

    [[nodiscard]] QByteArrayView bytes() const { return {m_bytes.data(), m_size}; }

private:
    std::array<char, Bodies::kHeadroom> m_bytes;
    qsizetype m_size = 0;
};

HeadWriter headOf(const Response &response, const RequestHead &head, Instant now)
{
    HeadWriter writer;
    writer << "HTTP/1.1 " << response.status << " " << reasonPhrase(response.status) << kCommonFields
           << "Cache-Control: " << response.caching << "\r\n";
    if (response.allowsCors)
        writer << kCorsFields;
    if (response.status != 204 && response.status != 304) // these have no content (RFC 9110, section 8.6)
        writer << "Content-Type: " << response.contentType << "\r\nContent-Length: " << response.body.size()
               << "\r\n";
    writer << t_times.at(response.time == Instant() ? publishedClock().at(now) : response.time);
    if (head.asksPrivateNetwork && response.allowsCors)
        writer << "Access-Control-Allow-Private-Network: true\r\n";
    if (!response.allow.isEmpty())
        writer << "Allow: " << response.allow << "\r\n";
    if (response.retryAfter)
        writer << "Retry-After: " << kRetryAfter << "\r\n";
    if (response.status == 401)
        writer << "WWW-Authenticate: Bearer\r\n"; // RFC 6750, section 3
    if (!head.keepAlive)
        writer << "Connection: close\r\n";
    else if (head.isHttp10)
        writer << "Connection: keep-alive\r\n";
    writer << "\r\n";
    return writer;
}

/// For a response with further fields, which go in front of the empty line of \a written.
QByteArray withFields(QByteArrayView written, const Response &response, const RequestHead &head)
{
    constexpr qsizetype kLineEnd = 2;
    QByteArray bytes = written.chopped(kLineEnd).toByteArray();
    bytes.append(response.fields).append("\r\n");
    if (head.method != Method::Head)
        response.body.appendTo(bytes);
    return bytes;
}

} // namespace

Response Response::json(Bodies body)
{
    return {.contentType = "application/json", .body = std::move(body)};
}

Response Response::text(QByteArray body)
{
    return {.contentType = "text/plain; charset=utf-8", .body = std::move(body)};
}

Response Response::noContent()
{
    return {.status = 204};
}

Response Response::problem(int status, const Reason &detail)
{
    QByteArray body = R"({"type":"about:blank","title":)"_ba;
    body.append(jsonString(reasonPhrase(status)));
    body.append(R"(,"status":)").append(QByteArray::number(status));
    body.append(R"(,"detail":)").append(jsonString(sentenceOf(detail))).append('}');
    return {.status = status, .contentType = "application/problem+json", .body = body, .detail = detail};
}

Response Response::unavailable(const Reason &detail)
{
    Response response = problem(503, detail);
    response.retryAfter = true;
    return response;
}

QByteArrayView reasonPhrase(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 202:
        return "Accepted";
    case 204:
        return "No Content";
    case 304:
        return "Not Modified";
    case 400:
        return "Bad Request";
    case 401:
        return "Unauthorized";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 409:
        return "Conflict";
    case 413:
        return "Content Too Large";
    case 414:
        return "URI Too Long";
    case 417:
        return "Expectation Failed";
    case 431:
        return "Request Header Fields Too Large";
    case 501:
        return "Not Implemented";
    case 503:
        return "Service Unavailable";
    case 505:
        return "HTTP Version Not Supported";
    default:
        return "Error";
    }
}

QByteArray jsonString(QByteArrayView utf8)
{
    const QByteArray array = QJsonDocument(QJsonArray{textFromUtf8(utf8)}).toJson(QJsonDocument::Compact);
    return array.sliced(1, array.size() - 2);
}

QByteArray serialized(Response &&response, const RequestHead &head, Instant now)
{
    const HeadWriter writer = headOf(response, head, now);
    if (!response.fields.isEmpty())
        return withFields(writer.bytes(), response, head);
    if (head.method == Method::Head)
        return writer.bytes().toByteArray();
    if (response.body.areJoined() && response.body.array().isDetached())
        return std::move(response.body).array().prepend(writer.bytes());
    QByteArray bytes;
    bytes.reserve(writer.bytes().size() + response.body.size());
    response.body.appendTo(bytes.append(writer.bytes()));
    return bytes;
}

} // namespace supersynk
