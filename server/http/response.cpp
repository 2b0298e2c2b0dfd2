// SPDX-License-Identifier: GPL-3.0-only
#include "http/response.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <array>
#include <charconv>
#include <cstdint>
#include <utility>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

/// Any page may use the server, errors included: a browser hides an answer without these from the page.
/// What is answered is stale a moment later, and never a page.
constexpr QByteArrayView kCommonFields =
    "Access-Control-Allow-Origin: *\r\n"
    "Access-Control-Allow-Methods: GET, HEAD, POST, DELETE, OPTIONS\r\n"
    "Access-Control-Allow-Headers: content-type, client-id, client-time, "
    "authorization\r\n"
    "Access-Control-Expose-Headers: Server-Time\r\n"
    "Access-Control-Max-Age: 7200\r\n"
    "Cache-Control: no-store\r\n"
    "X-Content-Type-Options: nosniff\r\n";

/// In seconds: by then the clients that have left are forgotten.
constexpr QByteArrayView kRetryAfter = "5";

constexpr qsizetype kRoomForHead = 704;

void appendNumber(QByteArray &to, std::int64_t number)
{
    std::array<char, 20> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), number).ptr;
    to.append(text.data(), end - text.data());
}

/// Seconds since the Unix epoch with three decimals.
void appendServerTime(QByteArray &to, Instant now)
{
    const auto milliseconds =
        std::chrono::duration_cast<std::chrono::milliseconds>(now.time_since_epoch()).count();
    appendNumber(to, milliseconds / 1000);
    to.append('.');
    const auto decimals = milliseconds % 1000;
    for (const auto unit : {100, 10, 1})
        to.append(static_cast<char>('0' + decimals / unit % 10));
}

QByteArray serializedHead(const Response &response, const RequestHead &head, Instant now)
{
    QByteArray bytes;
    bytes.reserve(kRoomForHead);
    bytes.append("HTTP/1.1 ");
    appendNumber(bytes, response.status);
    bytes.append(' ').append(reasonPhrase(response.status));
    if (response.status != 204) { // which has no content by itself (RFC 9110, section 8.6)
        bytes.append("\r\nContent-Type: ").append(response.contentType);
        bytes.append("\r\nContent-Length: ");
        appendNumber(bytes, response.body.size());
    }
    bytes.append("\r\nServer-Time: ");
    appendServerTime(bytes, now);
    bytes.append("\r\n").append(kCommonFields);
    if (head.asksPrivateNetwork)
        bytes.append("Access-Control-Allow-Private-Network: true\r\n");
    if (!response.allow.isEmpty())
        bytes.append("Allow: ").append(response.allow).append("\r\n");
    if (response.retryAfter)
        bytes.append("Retry-After: ").append(kRetryAfter).append("\r\n");
    if (response.status == 401)
        bytes.append("WWW-Authenticate: Bearer\r\n"); // RFC 6750, section 3
    if (!head.keepAlive)
        bytes.append("Connection: close\r\n");
    else if (head.isHttp10)
        bytes.append("Connection: keep-alive\r\n");
    return bytes.append("\r\n");
}

} // namespace

Response Response::json(QByteArray body)
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

Response Response::problem(int status, const QByteArray &detail)
{
    QByteArray body = R"({"type":"about:blank","title":)"_ba;
    body.append(jsonString(reasonPhrase(status)));
    body.append(R"(,"status":)").append(QByteArray::number(status));
    body.append(R"(,"detail":)").append(jsonString(detail)).append('}');
    return {.status = status, .contentType = "application/problem+json", .body = body, .detail = detail};
}

Response Response::unavailable(const QByteArray &detail)
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
    case 204:
        return "No Content";
    case 400:
        return "Bad Request";
    case 401:
        return "Unauthorized";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 408:
        return "Request Timeout";
    case 413:
        return "Content Too Large";
    case 414:
        return "URI Too Long";
    case 417:
        return "Expectation Failed";
    case 431:
        return "Request Header Fields Too Large";
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
    const QByteArray array =
        QJsonDocument(QJsonArray{QString::fromUtf8(utf8)}).toJson(QJsonDocument::Compact);
    return array.sliced(1, array.size() - 2);
}

QByteArray serialized(Response response, const RequestHead &head, Instant now)
{
    QByteArray bytes = serializedHead(response, head, now);
    if (head.method == Method::Head)
        return bytes;
    if (response.body.isDetached())
        return response.body.prepend(bytes);
    bytes.reserve(bytes.size() + response.body.size());
    return bytes.append(response.body);
}

} // namespace supersynk
