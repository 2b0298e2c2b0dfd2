// SPDX-License-Identifier: GPL-3.0-only
#include "server/http/api/api.h"

#include "server/base/version.h"
#include "server/channels/message.h"
#include "server/http/api/operations.h"
#include "server/http/wire/requesttarget.h"
#include "server/http/wire/serverclock.h"

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

/// Gives an answer of a channel the stamp \a time of its contents, as of \a told. A stamp may be ahead of the
/// clock when many come at once: then the clock follows, so that no later answer is told an earlier time.
void stampWith(Response &response, Instant time, Instant told)
{
    if (time > told)
        publishedClock().follow(serverNow(), time);
    response.time = time;
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

    const Instant told = publishedClock().at(now);
    PostOutcome outcome = context.store.post(
        key, {std::move(message), stamp, request.address, now, request.head.userAgent, told},
        request.bookmark);
    if (outcome.kind == PostOutcome::Kind::Full)
        return Response::unavailable(outcome.text);
    Response response = outcome.kind == PostOutcome::Kind::Late ? Response::noContent()
                                                                : Response::json(std::move(outcome.bodies));
    stampWith(response, outcome.time, told);
    return response;
}

Response observeChannel(const QByteArray &key, const std::optional<ClientStamp> &stamp,
                        const ApiContext &context, Instant now)
{
    const Instant told = publishedClock().at(now);
    Observation seen = context.store.observe(key, stamp, now, told);
    Response response = seen.bodies ? Response::json(*std::move(seen.bodies)) : Response::noContent();
    stampWith(response, seen.time, told);
    return response;
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
    return observeChannel(key, stamp, context, now);
}

Response answerClient(const RequestTarget &target, const RequestHead &head, ChannelStore &store)
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

/// Only callers that the access key admits are told the channels.
Response answerInfo(const RequestHead &head, const ApiContext &context)
{
    if (!reads(head))
        return methodNotAllowed(head, kReadOnly);
    const int httpsPort = context.httpsPort ? context.httpsPort->load() : 0;
    QByteArray info = R"({"version":")" SUPERSYNK_VERSION R"(","https_port":)"_ba;
    info.append(httpsPort == 0 ? "null"_ba : QByteArray::number(httpsPort));
    info.append(R"(,"access_key":)").append(context.accessKey.isNeeded() ? "true" : "false");
    if (context.accessKey.admits(head)) {
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

QByteArrayView methodsOf(RequestTarget::Resource resource)
{
    switch (resource) {
    case RequestTarget::Resource::Server:
    case RequestTarget::Resource::Unknown:
    case RequestTarget::Resource::Malformed:
        return kAllMethods;
    case RequestTarget::Resource::Channel:
        return kChannelMethods;
    case RequestTarget::Resource::Client:
        return kClientMethods;
    case RequestTarget::Resource::Api:
    case RequestTarget::Resource::Info:
    case RequestTarget::Resource::Channels:
        break;
    }
    return kReadOnly;
}

/// The answer to OPTIONS. To a CORS preflight it says enough by the header fields of every answer.
Response options(QByteArrayView allow)
{
    Response response = Response::noContent();
    response.allow = allow;
    return response;
}

Response unauthorized(const AccessKey &accessKey)
{
    if (accessKey.mayBeInUrl()) {
        return Response::problem(401,
                                 "An access key is needed here: send Authorization: Bearer KEY, or add "
                                 "?access_token=KEY to the URL."_ba);
    }
    return Response::problem(401, "An access key is needed here: send Authorization: Bearer KEY."_ba);
}

Response notFound()
{
    return Response::problem(404, "There is no such path: channels are at /api/channels/{key}."_ba);
}

/// The operator needs no access key, which is for the clients. No answer bears CORS fields, errors included.
Response answerOperations(Operations::Page page, const Request &request, const ApiContext &context)
{
    const bool areThere = context.operations->areFor(request);
    const bool mayAsk =
        (areThere && Operations::isFromOperator(request)) || context.accessKey.admits(request.head);
    Response response;
    if (areThere && request.head.method == Method::Options)
        response = options(kReadOnly);
    else if (!mayAsk)
        response = unauthorized(context.accessKey);
    else if (!areThere)
        response = notFound();
    else if (!reads(request.head))
        response = methodNotAllowed(request.head, kReadOnly);
    else
        response = context.operations->show(page);
    response.isCheck = areThere;
    response.isForPages = false;
    return response;
}

Response answerResource(const RequestTarget &target, const Request &request, const ApiContext &context,
                        Instant now)
{
    using enum RequestTarget::Resource;
    if (request.head.isPreflight) // on a wrong path too, or the page would never see the error behind it
        return options(methodsOf(target.resource));
    if (target.resource == Malformed)
        return Response::problem(400,
                                 "The channel key or client id in the URL is not percent-encoded UTF-8."_ba);
    if (request.head.method == Method::Options && target.resource != Unknown)
        return options(methodsOf(target.resource));
    if (target.resource == Info) // decides by itself what to tell without the access key
        return answerInfo(request.head, context);

    if (!context.accessKey.admits(request.head)) // behind the preflight, which browsers send without
        return unauthorized(context.accessKey);

    switch (target.resource) {
    case Api:
        return answerApi(request.head);
    case Channels:
        return answerChannels(request.head, context.store);
    case Channel:
        return answerChannel(target.key, request, context, now);
    case Client:
        return answerClient(target, request.head, context.store);
    case Info:
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
    const RequestTarget target = parseTarget(request.head.target);
    if (target.resource == RequestTarget::Resource::Unknown && context.operations) {
        if (const auto page = Operations::pageAt(request.head.target))
            return answerOperations(*page, request, context);
    }
    Response response = answerResource(target, request, context, now);
    response.isCheck =
        target.resource == RequestTarget::Resource::Api || target.resource == RequestTarget::Resource::Info;
    return response;
}

} // namespace supersynk
