// SPDX-License-Identifier: GPL-3.0-only
#include "server/http/api/routes.h"

#include "server/http/api/operations.h"
#include "server/http/api/pageresponse.h"
#include "server/http/api/qtversion.h"
#include "server/http/api/recordingapi.h"
#include "server/http/api/status.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

using Resource = RequestTarget::Resource;

/// The resource of \a request: Unknown for a file that the page does not have.
Resource resourceOf(const Request &request, const ApiContext &context)
{
    const Resource resource = request.target.resource;
    return resource == Resource::PageFile && !isForPage(request, context) ? Resource::Unknown : resource;
}

// -- Checks that come before the function of a route -------------------------------------------------------

Response unauthorized(const AccessKey &accessKey, const RequestHead &head)
{
    if (accessKey.isTriedBy(head))
        return Response::problem(401, "The access key is wrong: the server has another one."_ba);
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

/// Calls \a function for clients that have the access key, if one is set.
template <ApiFunction function>
Response withKey(const Request &request, const ApiContext &context, Instant now)
{
    if (request.target.resource == Resource::Malformed)
        return Response::problem(400,
                                 "The channel key or client id in the URL is not percent-encoded UTF-8."_ba);
    if (!context.accessKey.admits(request.head))
        return unauthorized(context.accessKey, request.head);
    return function(request, context, now);
}

bool isRecording(Resource resource)
{
    return resource == Resource::Recording || resource == Resource::Markers;
}

/// Calls \a function for the operator, who needs no access key. Calls it for all callers with the access key
/// too, if the resource is one of the pages that can be exposed, and they are. No response has CORS fields,
/// errors included.
template <ApiFunction function>
Response forOperator(const Request &request, const ApiContext &context, Instant now)
{
    const bool isOperator = isFromOperator(request, context);
    const bool isVisible = isRecording(request.target.resource)
        ? context.recorder && isOperator
        : context.operations && (isOperator || context.operations->areFor(request));
    const bool needsKey = !isVisible || !(request.head.method == Method::Options || isOperator);
    Response response;
    if (needsKey && !context.accessKey.admits(request.head))
        response = unauthorized(context.accessKey, request.head);
    else
        response = isVisible ? function(request, context, now) : notFound();
    response.isCheck = isVisible;
    response.allowsCors = false;
    return response;
}

// -- OPTIONS, 405 and 404 ----------------------------------------------------------------------------------

/// The value of `Allow`; keep it in step with the routes.
QByteArrayView allowedMethods(Resource resource)
{
    switch (resource) {
    case Resource::Channel:
        return "GET, HEAD, POST, OPTIONS";
    case Resource::Client:
        return "DELETE, OPTIONS";
    case Resource::Recording:
        return "GET, HEAD, PUT, DELETE, OPTIONS";
    case Resource::Markers:
        return "POST, OPTIONS";
    case Resource::Server:
    case Resource::Unknown:
    case Resource::Malformed:
        return "GET, HEAD, POST, DELETE, OPTIONS";
    case Resource::Version:
    case Resource::Info:
    case Resource::Status:
    case Resource::Channels:
    case Resource::Metrics:
    case Resource::Health:
    case Resource::PageFile:
        break;
    }
    return "GET, HEAD, OPTIONS";
}

bool isForOperator(Resource resource)
{
    return resource == Resource::Metrics || resource == Resource::Health || resource == Resource::Status
        || isRecording(resource);
}

Response allow(const Request &request, const ApiContext &context, Instant)
{
    Response response = Response::noContent();
    response.allow = allowedMethods(resourceOf(request, context));
    return response;
}

Response notFoundOrNotAllowed(const Request &request, const ApiContext &context, Instant)
{
    const Resource resource = resourceOf(request, context);
    if (resource == Resource::Unknown || resource == Resource::Server)
        return notFound();
    const QByteArrayView allowed = allowedMethods(resource);
    Response response = Response::problem(405,
                                          {"%1 is not possible here, only %2."_ba,
                                           {request.head.methodName.toByteArray(), allowed.toByteArray()}});
    response.allow = allowed;
    return response;
}

/// 404 or 405, for what no route matches.
Response noRoute(const Request &request, const ApiContext &context, Instant now)
{
    const Resource resource = resourceOf(request, context);
    if (isForOperator(resource))
        return forOperator<notFoundOrNotAllowed>(request, context, now);
    if (resource == Resource::Info || resource == Resource::PageFile)
        return notFoundOrNotAllowed(request, context, now);
    return withKey<notFoundOrNotAllowed>(request, context, now);
}

/// Comes before the access key, which browsers leave out of a CORS preflight. A preflight is allowed on a
/// wrong path too: otherwise the browser hides the error from the page.
Response showOptions(const Request &request, const ApiContext &context, Instant now)
{
    const Resource resource = resourceOf(request, context);
    if (isForOperator(resource))
        return forOperator<allow>(request, context, now);
    if (request.head.isPreflight || (resource != Resource::Unknown && resource != Resource::Malformed))
        return allow(request, context, now);
    return noRoute(request, context, now);
}

/// The page needs no access key: it asks for it.
Response showPageIfThereIsOne(const Request &request, const ApiContext &context, Instant now)
{
    return isForPage(request, context) ? showPage(request, context, now) : noRoute(request, context, now);
}

void handle(Exchange &exchange, ApiFunction function)
{
    exchange.response = function(exchange.request, exchange.context, exchange.now);
    // The program's own checks ask for these; they are not counted as a session's traffic.
    const Resource resource = exchange.request.target.resource;
    if (resource == Resource::Version || resource == Resource::Info)
        exchange.response->isCheck = true;
}

} // namespace

/// How a request gets to its route.
///
/// QHttpServer checks and limits nothing, and its parser costs more than a whole channel request costs here
/// (server/http/README.md has the figures). So two classes of server/http/connections/ come first:
///
/// Guard owns the socket of a connection. It cuts the bytes into requests, strictly by RFC 9112; refuses what
/// is malformed, too large or too slow before it is buffered; limits unread responses; and closes the
/// connection where HTTP demands it. Its Dispatcher gives each request to QHttpServer, one at a time, on a
/// connection in memory: method and path only, as routes match nothing else. The route calls its function
/// with the request that the guard has framed, and the guard writes the response to the socket.
///
/// ShortCut reads a new plain-HTTP connection without a QTcpSocket. It answers channel requests that arrive
/// whole; at anything else it hands the connection over to a guard, which keeps it.
///
/// Both answer GET and POST of a channel by answerChannelRequest(), which calls the same functions as the two
/// channel routes. So all three ways give the same response. Tests compare them, and run the whole contract
/// with ServerSettings::takesShortCuts switched off, where every request takes a route.
///
/// A name in braces stands for one segment of the path, with any contents. Functions read it from
/// Request::target, as QUrl does not preserve all keys.
void addRoutes(QHttpServer &server, Exchange *const &current)
{
    const auto route = [&server, &current](const char *path, QHttpServerRequest::Methods methods,
                                           ApiFunction function) {
        static const QRegularExpression segment(u"\\{\\w+\\}"_s);
        // Qt 6.8 moves the handler's captures away with each call; references and pointers stay valid.
        server.route(QString::fromLatin1(path).replace(segment, u"[^/]+"_s), methods,
                     [&current, function](const QHttpServerRequest &, qtversion::Responder) {
                         handle(*current, function);
                     });
    };

    using enum QHttpServerRequest::Method;
    // clang-format off
    route("/api",                                    Get | Head, &withKey<showVersion>);
    route("/api/info",                               Get | Head, &showInfo);
    route("/api/channels",                           Get | Head, &withKey<listChannels>);
    route("/api/channels/{key}",                     Get | Head, &withKey<observeChannel>);
    route("/api/channels/{key}",                     Post,       &withKey<postToChannel>);
    route("/api/channels/{key}/clients/{client_id}", Delete,     &withKey<removeClient>);
    route("/api/status",                             Get | Head, &forOperator<showStatus>);
    route("/api/recording",                          Get | Head, &forOperator<showRecording>);
    route("/api/recording",                          Put,        &forOperator<startRecording>);
    route("/api/recording",                          Delete,     &forOperator<endRecording>);
    route("/api/recording/markers",                  Post,       &forOperator<addMarker>);
    route("/metrics",                                Get | Head, &forOperator<showMetrics>);
    route("/healthz",                                Get | Head, &forOperator<showHealth>);
    route("/",                                       Get | Head, &showPageIfThereIsOne);
    route("/{file}",                                 Get | Head, &showPageIfThereIsOne);
    route(".*",                                      Options,    &showOptions);
    // clang-format on

    qtversion::setMissingHandler(
        server, [&current](const QHttpServerRequest &, qtversion::Responder) { handle(*current, &noRoute); });
}

bool isChannelRequest(Method method, const RequestTarget &target)
{
    return target.resource == Resource::Channel && (method == Method::Post || method == Method::Get);
}

Response answerChannelRequest(const Request &request, const ApiContext &context, Instant now)
{
    return request.head.method == Method::Post ? withKey<postToChannel>(request, context, now)
                                               : withKey<observeChannel>(request, context, now);
}

} // namespace supersynk
