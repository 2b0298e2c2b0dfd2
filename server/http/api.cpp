// SPDX-License-Identifier: GPL-3.0-only
#include "http/api.h"

#include "channels/message.h"
#include "http/operations.h"
#include "http/target.h"
#include "version.h"

#include <algorithm>
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
        405, {"%1 is not possible here, only %2."_ba, {head.methodName.toByteArray(), allow.toByteArray()}});
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
    if (text.startsWith('+') && !text.startsWith("+-")) // from_chars() knows no plus
        text = text.sliced(1);
    double seconds = 0;
#ifdef __cpp_lib_to_chars
    const auto [end, error] = std::from_chars(text.begin(), text.end(), seconds);
    const bool isNumber = error == std::errc() && end == text.end();
#else // Apple's libc++ reads integers alone; Qt skips blanks
    bool isNumber = false;
    if (std::ranges::all_of(text, [](char c) { return c > ' ' && c < 0x7f; }))
        seconds = text.toDouble(&isNumber);
#endif
    if (!isNumber || !std::isfinite(seconds))
        return std::nullopt;
    return seconds;
}

Response postToChannel(const QByteArray &key, const Request &request, const std::optional<ClientStamp> &stamp,
                       const ApiContext &context, Instant now)
{
    auto parsed = parseMessage(request.body, context.limits.depth);
    if (const auto *invalid = std::get_if<InvalidMessage>(&parsed))
        return Response::problem(400, invalid->detail);
    auto &message = std::get<Message>(parsed);
    if (isTooLong(message.clientId, context.limits))
        return tooLong("The client_id is longer than %1 bytes."_ba, context.limits);

    PostOutcome outcome = context.store.post(
        key, {std::move(message), stamp, request.address, now, request.head.userAgent}, request.bookmark);
    switch (outcome.kind) {
    case PostOutcome::Kind::Accepted:
        break;
    case PostOutcome::Kind::Late:
        return late();
    case PostOutcome::Kind::Full:
        return Response::unavailable(outcome.text);
    }
    return Response::json(std::move(outcome.text));
}

Response answerChannel(const QByteArray &key, const Request &request, const ApiContext &context, Instant now)
{
    const RequestHead &head = request.head;
    if (head.method != Method::Post && !reads(head))
        return methodNotAllowed(head, kChannelMethods);

    if (isTooLong(key, context.limits))
        return tooLong("The channel's key is longer than %1 bytes."_ba, context.limits);

    if (head.clientId && isTooLong(*head.clientId, context.limits))
        return tooLong("Client-Id is longer than %1 bytes."_ba, context.limits);

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
        return postToChannel(key, request, stamp, context, now);
    auto all = context.store.observe(key, stamp, now);
    return all ? Response::json(*std::move(all)) : late();
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

Response unauthorized()
{
    return Response::problem(401, "An access key is needed here: send Authorization: Bearer KEY."_ba);
}

/// Who asks from here has no need of the access key, which is for the clients.
Response answerOperations(Operations::Page page, const Request &request, const ApiContext &context)
{
    if (request.head.method == Method::Options)
        return preflight(Target::Resource::Unknown);
    if (!Operations::isFromOperator(page, request) && !context.accessKey.admits(request.head))
        return unauthorized();
    if (!reads(request.head))
        return methodNotAllowed(request.head, kReadOnly);
    return context.operations->show(page);
}

Response notFound()
{
    return Response::problem(404, "There is no such path: channels are at /api/channels/{key}."_ba);
}

Response answerResource(const Target &target, const Request &request, const ApiContext &context, Instant now)
{
    using enum Target::Resource;
    if (target.resource == Malformed)
        return Response::problem(400,
                                 "The channel key or client id in the URL is not percent-encoded UTF-8."_ba);
    if (request.head.method == Method::Options && target.resource != Unknown)
        return preflight(target.resource);

    if (!context.accessKey.admits(request.head)) // behind the preflight, which browsers send without
        return unauthorized();

    switch (target.resource) {
    case Api:
        return answerApi(request.head);
    case Channels:
        return answerChannels(request.head, context.store);
    case Channel:
        return answerChannel(target.key, request, context, now);
    case Client:
        return answerClient(target, request.head, context.store);
    case Server:
    case Unknown:
    case Malformed:
        break;
    }
    return notFound();
}

} // namespace

Response answer(const Request &request, const ApiContext &context, Instant now)
{
    const Target target = parseTarget(request.head.target);
    std::optional<Operations::Page> page;
    if (target.resource == Target::Resource::Unknown && context.operations)
        page = context.operations->pageFor(request);
    Response response =
        page ? answerOperations(*page, request, context) : answerResource(target, request, context, now);
    response.isCheck = page || target.resource == Target::Resource::Api;
    return response;
}

} // namespace supersynk
