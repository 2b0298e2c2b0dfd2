// SPDX-License-Identifier: GPL-3.0-only
#include "http/api.h"

#include "channels/message.h"
#include "http/target.h"
#include "version.h"

#include <charconv>
#include <cmath>
#include <optional>
#include <variant>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

constexpr QByteArrayView kAllMethods = "GET, HEAD, POST, DELETE, OPTIONS";
constexpr QByteArrayView kReadOnly = "GET, HEAD, OPTIONS";
constexpr QByteArrayView kChannelMethods = "GET, HEAD, POST, OPTIONS";
constexpr QByteArrayView kClientMethods = "DELETE, OPTIONS";

Response methodNotAllowed(const RequestHead &head, QByteArrayView allow)
{
    Response response = Response::problem(
        405, head.methodName.toByteArray() + " is not possible here, only " + allow.toByteArray() + '.');
    response.allow = allow;
    return response;
}

Response late()
{
    return Response::noContent();
}

bool reads(const RequestHead &head)
{
    return head.method == Method::Get || head.method == Method::Head;
}

/// Seconds as a decimal number, finite; nothing otherwise.
std::optional<double> parseTime(QByteArrayView text)
{
    if (text.startsWith('+') && !text.startsWith("+-")) // from_chars() knows no plus
        text = text.sliced(1);
    double seconds = 0;
    const auto [end, error] = std::from_chars(text.begin(), text.end(), seconds);
    if (error != std::errc() || end != text.end() || !std::isfinite(seconds))
        return std::nullopt;
    return seconds;
}

Response postToChannel(const QByteArray &key, const Request &request, const std::optional<ClientStamp> &stamp,
                       ChannelStore &store, const Limits &limits, Instant now)
{
    auto parsed = parseMessage(request.body, limits.depth);
    if (const auto *invalid = std::get_if<InvalidMessage>(&parsed))
        return Response::problem(400, invalid->detail);
    const auto others = store.post(key, {std::get<Message>(std::move(parsed)), stamp, request.address, now});
    return others ? Response::json(*others) : late();
}

Response answerChannel(const QByteArray &key, const Request &request, ChannelStore &store,
                       const Limits &limits, Instant now)
{
    const RequestHead &head = request.head;
    if (head.method != Method::Post && !reads(head))
        return methodNotAllowed(head, kChannelMethods);

    std::optional<ClientStamp> stamp;
    if (head.clientTime) {
        const auto time = parseTime(*head.clientTime);
        if (!time) {
            return Response::problem(400,
                                     "Client-Time is not a finite number: send seconds as a decimal with a "
                                     "point, such as 12.345."_ba);
        }
        if (head.clientId && !head.clientId->isEmpty())
            stamp = {head.clientId->toByteArray(), *time};
    }

    if (head.method == Method::Post)
        return postToChannel(key, request, stamp, store, limits, now);
    const auto all = store.observe(key, stamp, now);
    return all ? Response::json(*all) : late();
}

Response answerClient(const Target &target, const RequestHead &head, ChannelStore &store)
{
    if (head.method != Method::Delete)
        return methodNotAllowed(head, kClientMethods);
    if (!store.remove(target.key, target.clientId))
        return Response::problem(404, "There is no such client in this channel."_ba);
    return Response::noContent();
}

Response answerChannels(const RequestHead &head, const ChannelStore &store)
{
    if (!reads(head))
        return methodNotAllowed(head, kReadOnly);
    QByteArray array = "["_ba;
    for (const QByteArray &key : store.keys()) {
        if (array.size() > 1)
            array.append(',');
        array.append(jsonString(key));
    }
    return Response::json(array.append(']'));
}

Response answerApi(const RequestHead &head)
{
    if (!reads(head))
        return methodNotAllowed(head, kReadOnly);
    return Response::text("supersynk server " SUPERSYNK_VERSION ""_ba);
}

QByteArrayView methodsOf(Target::Resource resource)
{
    switch (resource) {
    case Target::Resource::Server:
        return kAllMethods;
    case Target::Resource::Channel:
        return kChannelMethods;
    case Target::Resource::Client:
        return kClientMethods;
    default:
        return kReadOnly;
    }
}

/// The CORS preflight: its header fields are those of every answer.
Response preflight(Target::Resource resource)
{
    Response response = Response::noContent();
    response.allow = methodsOf(resource);
    return response;
}

Response notFound()
{
    return Response::problem(404, "There is no such path: channels are at /api/channels/{key}."_ba);
}

} // namespace

Response answer(const Request &request, ChannelStore &store, const Limits &limits, Instant now)
{
    using enum Target::Resource;
    const Target target = parseTarget(request.head.target);
    if (target.resource == Malformed)
        return Response::problem(400,
                                 "The channel key or client id in the URL is not percent-encoded UTF-8."_ba);
    if (request.head.method == Method::Options && target.resource != Unknown)
        return preflight(target.resource);

    switch (target.resource) {
    case Api:
        return answerApi(request.head);
    case Channels:
        return answerChannels(request.head, store);
    case Channel:
        return answerChannel(target.key, request, store, limits, now);
    case Client:
        return answerClient(target, request.head, store);
    case Server:
    case Unknown:
    case Malformed:
        break;
    }
    return notFound();
}

} // namespace supersynk
