// SPDX-License-Identifier: GPL-3.0-only
#include "http/response.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <array>
#include <cstdio>

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

constexpr qsizetype kRoomForFields = 640;

/// In seconds: by then the clients that have left are forgotten.
constexpr QByteArrayView kRetryAfter = "5";

void appendField(QByteArray &to, QByteArrayView name, QByteArrayView value)
{
    to.append(name).append(": ").append(value).append("\r\n");
}

/// Seconds since the Unix epoch with three decimals.
void appendServerTime(QByteArray &to, Instant now)
{
    const auto milliseconds =
        std::chrono::duration_cast<std::chrono::milliseconds>(now.time_since_epoch()).count();
    std::array<char, 32> text{};
    const int length = std::snprintf(text.data(), text.size(), "%lld.%03lld", //
                                     static_cast<long long>(milliseconds / 1000),
                                     static_cast<long long>(milliseconds % 1000));
    appendField(to, "Server-Time", QByteArrayView(text.data(), length));
}

} // namespace

Response Response::json(const QByteArray &body)
{
    return {.contentType = "application/json", .body = body};
}

Response Response::text(const QByteArray &body)
{
    return {.contentType = "text/plain; charset=utf-8", .body = body};
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

QByteArray serialized(const Response &response, const RequestHead &head, Instant now)
{
    QByteArray bytes;
    bytes.reserve(kRoomForFields + response.body.size());
    bytes.append("HTTP/1.1 ").append(QByteArray::number(response.status)).append(' ');
    bytes.append(reasonPhrase(response.status)).append("\r\n");
    if (response.status != 204) { // which has no content by itself (RFC 9110, section 8.6)
        appendField(bytes, "Content-Type", response.contentType);
        appendField(bytes, "Content-Length", QByteArray::number(response.body.size()));
    }
    appendServerTime(bytes, now);
    bytes.append(kCommonFields);
    if (head.asksPrivateNetwork)
        appendField(bytes, "Access-Control-Allow-Private-Network", "true");
    if (!response.allow.isEmpty())
        appendField(bytes, "Allow", response.allow);
    if (response.retryAfter)
        appendField(bytes, "Retry-After", kRetryAfter);
    if (response.status == 401)
        appendField(bytes, "WWW-Authenticate", "Bearer"); // RFC 6750, section 3
    if (!head.keepAlive)
        appendField(bytes, "Connection", "close");
    else if (head.isHttp10)
        appendField(bytes, "Connection", "keep-alive");
    bytes.append("\r\n");
    if (head.method != Method::Head)
        bytes.append(response.body);
    return bytes;
}

} // namespace supersynk
