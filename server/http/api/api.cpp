// SPDX-License-Identifier: GPL-3.0-only
#include "server/http/api/api.h"

#include "server/base/version.h"
#include "server/channels/message.h"
#include "server/http/api/operations.h"
#include "server/http/wire/serverclock.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <utility>
#include <variant>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

/// Sets the Server-Time of a channel's response to \a time, which belongs to its contents. \a published is
/// the published clock's time of the request. Under load \a time may be ahead of it: then the clock moves
/// forward, so that no later response has an earlier time.
void setServerTime(Response &response, Instant time, Instant published)
{
    if (time > published)
        publishedClock().advanceTo(time, serverNow());
    response.time = time;
}

bool isTooLong(QByteArrayView name, const Limits &limits)
{
    return static_cast<std::size_t>(name.size()) > limits.name;
}

/// \a text says that a name is longer than %1 bytes.
Response tooLong(const QByteArray &text, const Limits &limits)
{
    return Response::problem(400, {text, {QByteArray::number(qulonglong(limits.name))}});
}

/// Seconds as a decimal number, finite; nothing otherwise.
std::optional<double> parseTime(QByteArrayView text)
{
    if (text.startsWith('+') && !text.startsWith("+-")) // from_chars() accepts no plus
        text = text.sliced(1);
    double seconds = 0;
#ifdef __cpp_lib_to_chars
    const auto [end, error] = std::from_chars(text.begin(), text.end(), seconds);
    const bool isNumber = error == std::errc() && end == text.end();
#else // Apple's libc++ parses only integers; Qt would skip blanks
    bool isNumber = false;
    if (std::ranges::all_of(text, [](char c) { return c > ' ' && c < 0x7f; }))
        seconds = text.toDouble(&isNumber);
#endif
    if (!isNumber || !std::isfinite(seconds))
        return std::nullopt;
    return seconds;
}

/// What the head of a channel request says, checked.
struct ChannelRequest
{
    std::optional<ClientStamp> stamp; ///< From `Client-Id` and `Client-Time`.
    std::optional<Response> refusal;  ///< The response, if something is wrong with the request.
};

ChannelRequest checkedStamp(const RequestHead &head, const Limits &limits)
{
    if (head.clientId && isTooLong(*head.clientId, limits))
        return {.refusal = tooLong("Client-Id is longer than %1 bytes."_ba, limits)};
    if (!head.clientTime)
        return {};
    const auto time = parseTime(*head.clientTime);
    if (!time) {
        return {.refusal = Response::problem(
                    400,
                    "Client-Time is not a finite number: send seconds as a decimal with a point, such as "
                    "12.345."_ba)};
    }
    if (!head.clientId || head.clientId->isEmpty())
        return {};
    return {.stamp = ClientStamp{head.clientId->toByteArray(), *time}};
}

ChannelRequest checked(const Request &request, const ApiContext &context)
{
    if (context.blocked && context.blocked->refuses(request.address)) [[unlikely]]
        return {.refusal = Response::problem(403, "The operator has blocked this address."_ba)};
    if (isTooLong(request.target.key, context.limits))
        return {.refusal = tooLong("The channel's key is longer than %1 bytes."_ba, context.limits)};
    return checkedStamp(request.head, context.limits);
}

} // namespace

Response showVersion(const Request &, const ApiContext &, Instant)
{
    return Response::text("supersynk server " SUPERSYNK_VERSION ""_ba);
}

Response showInfo(const Request &request, const ApiContext &context, Instant)
{
    const int httpsPort = context.httpsPort ? context.httpsPort->load() : 0;
    QByteArray info = R"({"version":")" SUPERSYNK_VERSION R"(","https_port":)"_ba;
    info.append(httpsPort == 0 ? "null"_ba : QByteArray::number(httpsPort));
    info.append(R"(,"access_key":)").append(context.accessKey.isNeeded() ? "true" : "false");
    info.append(R"(,"operator":)").append(isFromOperator(request, context) ? "true" : "false");
    if (context.accessKey.admits(request.head)) {
        info.append(R"(,"channels":[)");
        for (const char *separator = ""; const auto &[key, clients] : context.store.census()) {
            info.append(separator).append(R"({"key":)").append(jsonString(key));
            info.append(R"(,"clients":)").append(QByteArray::number(qulonglong(clients))).append('}');
            separator = ",";
        }
        info.append(']');
    }
    return Response::json(info.append('}'));
}

Response listChannels(const Request &, const ApiContext &context, Instant)
{
    QByteArray array = "["_ba;
    for (const QByteArray &key : context.store.keys()) {
        if (array.size() > 1)
            array.append(',');
        array.append(jsonString(key));
    }
    return Response::json(array.append(']'));
}

Response observeChannel(const Request &request, const ApiContext &context, Instant now)
{
    ChannelRequest head = checked(request, context);
    if (head.refusal)
        return *std::move(head.refusal);
    const Instant published = publishedClock().at(now);
    Observation seen = context.store.observe(request.target.key, {request.address, request.head.userAgent},
                                             head.stamp, now, published);
    Response response = seen.bodies ? Response::json(*std::move(seen.bodies)) : Response::noContent();
    setServerTime(response, seen.time, published);
    return response;
}

Response postToChannel(const Request &request, const ApiContext &context, Instant now)
{
    ChannelRequest head = checked(request, context);
    if (head.refusal)
        return *std::move(head.refusal);
    auto parsed = parseMessage(request.body, context.limits.depth);
    if (const auto *invalid = std::get_if<InvalidMessage>(&parsed))
        return Response::problem(400, invalid->detail);
    auto &message = std::get<Message>(parsed);
    if (isTooLong(message.clientId, context.limits))
        return tooLong("The client_id is longer than %1 bytes."_ba, context.limits);
    if (context.blocked && context.blocked->refuses({}, request.target.key, message.clientId)) [[unlikely]]
        return Response::problem(403, "The operator has blocked this client."_ba);

    const Instant published = publishedClock().at(now);
    PostOutcome outcome = context.store.post(
        request.target.key,
        {std::move(message), std::move(head.stamp), request.address, now, request.head.userAgent, published},
        request.bookmark);
    if (outcome.kind == PostOutcome::Kind::Full)
        return Response::unavailable(outcome.text);
    Response response = outcome.kind == PostOutcome::Kind::Late ? Response::noContent()
                                                                : Response::json(std::move(outcome.bodies));
    setServerTime(response, outcome.time, published);
    return response;
}

Response removeClient(const Request &request, const ApiContext &context, Instant now)
{
    ChannelRequest head = checkedStamp(request.head, context.limits);
    if (head.refusal)
        return *std::move(head.refusal);
    if (!context.store.leave(request.target.key, request.target.clientId, head.stamp, now))
        return Response::problem(404, "There is no such client in this channel."_ba);
    return Response::noContent();
}

} // namespace supersynk
