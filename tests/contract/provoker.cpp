// SPDX-License-Identifier: GPL-3.0-only
#include "tests/contract/provoker.h"

#include "tests/support/rawconnection.h"

#include <functional>
#include <utility>

using namespace Qt::StringLiterals;

namespace supersynk::test {
namespace {

constexpr qsizetype kChannelBytes = 100'000; // that the full server keeps
constexpr auto kChannel = "/api/channels/test";

ServerSettings settingsWith(const std::function<void(ServerSettings &)> &change)
{
    ServerSettings settings = testSettings();
    change(settings);
    return settings;
}

QByteArray concrete(QByteArray path)
{
    return path.replace("{key}", "test").replace("{client_id}", "ada").replace("{file}", "supersynk.js");
}

QByteArray nested(std::size_t levels)
{
    const auto inside = static_cast<qsizetype>(levels) - 1;
    return R"({"client_id":"ada","data":)" + QByteArray(inside, '[') + QByteArray(inside, ']') + '}';
}

QByteArray lengthField(std::size_t length)
{
    return "Content-Length: " + QByteArray::number(qulonglong(length));
}

} // namespace

Provoker::Provoker(OpenApi::Operation operation, QByteArrayList states)
    : m_operation(std::move(operation))
    , m_states(std::move(states))
    , m_target(concrete(m_operation.path))
    , m_lockedServer(settingsWith([](ServerSettings &settings) { settings.accessKey = "open-sesame"; }))
    , m_fullServer(settingsWith([](ServerSettings &settings) {
        settings.limits.channels = settings.limits.clientsPerChannel = 1;
        settings.limits.channelBytes = kChannelBytes;
    }))
    , m_busyServer(settingsWith([](ServerSettings &settings) { settings.limits.connections = 1; }))
{
    m_server.server().recorder().setDefaults({.folder = m_folder.path()});
}

QList<Reply> Provoker::provoke()
{
    ask(m_server, request());
    fill();
    ask(m_server, request());
    if (m_operation.path == "/api/channels/{key}")
        askOfChannel();
    if (m_operation.path.startsWith("/api/recording"))
        askOfRecording();
    ask(m_server, request({"Access-Control-Request-Private-Network: true"}));
    ask(m_server, request({"If-None-Match: *"}));
    ask(m_server, request({"Accept-Encoding: gzip"}));
    askInVain();
    askBadly();
    return m_replies;
}

/// Requests that are refused for their sender, or because the server is full.
void Provoker::askInVain()
{
    const QByteArray sentOn = "X-Forwarded-For: 198.51.100.1";
    ask(m_server, request({sentOn}));
    ask(m_lockedServer, request());
    ask(m_lockedServer, request({sentOn}));

    RawConnection first(m_busyServer.port());
    first.send(requestOf("GET", "/api"));
    (void)first.receive();
    ask(m_busyServer, {}); // gets an answer without a request
}

/// Requests that are refused before their resource is looked up.
void Provoker::askBadly()
{
    const auto signedSize = [](std::size_t limit) { return static_cast<qsizetype>(limit); };
    const auto bodiless = [this](const QByteArrayList &fields) {
        return requestOf(m_operation.method, m_target, {}, fields);
    };
    ask(m_server, bodiless({"Content-Length: x"}));
    ask(m_server, bodiless({lengthField(m_limits.body + 1)}));
    ask(m_server, requestFor(m_target + '?' + QByteArray(signedSize(m_limits.target), 'x')));
    ask(m_server, request({"Expect: more"}));
    ask(m_server, request({"X: " + QByteArray(signedSize(m_limits.head), 'x')}));
    ask(m_server, request(QByteArrayList(signedSize(m_limits.fields), "X: x")));
    ask(m_server, bodiless({"Transfer-Encoding: gzip, chunked"}));
    ask(m_server, request().replace("HTTP/1.1", "HTTP/2.0"));
}

void Provoker::askOfChannel()
{
    const auto longKey = QByteArray(static_cast<qsizetype>(m_limits.name) + 1, 'k');
    ask(m_server, requestFor("/api/channels/nowhere"));
    ask(m_server, requestFor("/api/channels/" + longKey));
    ask(m_server, requestFor("/api/channels/%FF"));
    ask(m_server, request({"Client-Time: soon"}));
    for (const char *time : {"Client-Time: 10", "Client-Time: 9"})
        ask(m_server, request({"Client-Id: ada", time}));
    const Blocked here{.address = "127.0.0.1"};
    m_server.server().block(here);
    ask(m_server, request());
    m_server.server().unblock(here);
    if (m_operation.method == "POST")
        postBadly();
}

/// The other servers have no folder for recordings.
void Provoker::askOfRecording()
{
    if (m_operation.method == "PUT" || m_operation.method == "POST")
        ask(m_server, requestOf(m_operation.method, m_target, R"({"lable":"door"})"));
    if (m_operation.method == "POST")
        ask(m_server, requestOf(m_operation.method, m_target, "{}"));
    ask(m_fullServer, request());
    m_server.server().recorder().start(m_server.server().recorder().defaults());
    ask(m_server, request());
    (void)m_server.server().recorder().finish();
}

void Provoker::postBadly()
{
    for (const QByteArray &state : m_states)
        ask(m_server, requestOf("POST", kChannel, state));
    for (const QByteArray &body : {"{}"_ba, "%7B%22client_id%22"_ba, nested(m_limits.depth + 1)})
        ask(m_server, requestOf("POST", kChannel, body));

    const QByteArray &state = m_states.front();
    ask(m_server, requestOf("POST", kChannel, {}, {"Expect: 100-continue", lengthField(state.size())}),
        state);

    for (const char *channel : {kChannel, "/api/channels/hall", kChannel}) {
        for (const QByteArray &newcomer : m_states)
            ask(m_fullServer, requestOf("POST", channel, newcomer));
    }
    ask(m_fullServer, requestOf("POST", kChannel, state + QByteArray(2 * kChannelBytes, ' ')));
}

QByteArray Provoker::request(const QByteArrayList &fields) const
{
    return requestFor(m_target, fields);
}

QByteArray Provoker::requestFor(const QByteArray &target, const QByteArrayList &fields) const
{
    QByteArray body;
    if (m_operation.path == "/api/recording/markers")
        body = R"({"label":"door opens","channel":"test"})";
    else if (m_operation.method == "POST")
        body = m_states.front();
    else if (m_operation.method == "PUT" && m_operation.path == "/api/recording")
        body = R"({"participant":"01","session":"02","task":"maze"})";
    return requestOf(m_operation.method, target, body, fields);
}

void Provoker::ask(const TestServer &server, const QByteArray &request, const QByteArray &whenToldToGoOn)
{
    RawConnection connection(server.port());
    connection.send(request);
    const auto next = [this, &connection] {
        return m_operation.method == "HEAD" ? connection.receiveHead() : connection.receive();
    };
    m_replies.append(next());
    if (m_replies.back().status == 100) {
        connection.send(whenToldToGoOn);
        m_replies.append(next());
    }
}

/// Posts the states to a channel, the front one first.
void Provoker::fill()
{
    for (const QByteArray &state : m_states)
        m_server.post(kChannel, state);
}

} // namespace supersynk::test
