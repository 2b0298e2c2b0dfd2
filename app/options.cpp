// SPDX-License-Identifier: GPL-3.0-only
#include "app/options.h"

#include "app/keyoptions.h"
#include "app/recordoptions.h"
#include "app/replayoptions.h"

#include <algorithm>
#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

using Problem = std::optional<QString>;

constexpr std::size_t kKibi = 1024;
constexpr std::size_t kGibi = kKibi * kKibi * kKibi;
constexpr double kDay = 24 * 60 * 60; // in seconds

double secondsOf(std::chrono::milliseconds time)
{
    return std::chrono::duration<double>(time).count();
}

/// A switch that sets a member of the request.
Option flag(const QString &name, bool StartRequest::*member, bool value, const QString &description,
            const QString &letter = {})
{
    return {.name = name,
            .description = description,
            .read =
                [member, value](const QString &, StartRequest &request) {
                    request.*member = value;
                    return Problem();
                },
            .letter = letter};
}

/// A switch that changes the settings.
Option flag(const QString &name, const std::function<void(ServerSettings &)> &change,
            const QString &description, Option::Kind kind = Option::Kind::Single)
{
    return {.name = name,
            .description = description,
            .read =
                [change](const QString &, StartRequest &request) {
                    request.changes.push_back(change);
                    return Problem();
                },
            .kind = kind};
}

Option port(const QString &name, void (*set)(ServerSettings &, quint16), const QString &description)
{
    return {.name = name,
            .value = u"n"_s,
            .description = description,
            .read = [name, set](const QString &value, StartRequest &request) -> Problem {
                bool isPort = false;
                const quint16 number = value.toUShort(&isPort);
                if (!isPort)
                    return u"--%1 takes a number from 0 to 65535, not “%2”."_s.arg(name, value);
                request.changes.push_back([set, number](ServerSettings &settings) { set(settings, number); });
                return std::nullopt;
            }};
}

/// A limit that is a number from \a least to \a most.
Option countLimit(const QString &name, std::size_t Limits::*member, std::size_t least, std::size_t most,
                  const QString &description)
{
    return {.name = name,
            .value = u"n"_s,
            .description = u"%1 (default: %2)."_s.arg(description).arg(qulonglong(Limits().*member)),
            .read = [=](const QString &value, StartRequest &request) -> Problem {
                bool isNumber = false;
                const qulonglong number = value.toULongLong(&isNumber);
                if (!isNumber || number < least || number > most) {
                    return u"--%1 takes a number from %2 to %3, not “%4”."_s.arg(name)
                        .arg(qulonglong(least))
                        .arg(qulonglong(most))
                        .arg(value);
                }
                request.changes.push_back(
                    [member, number](ServerSettings &settings) { settings.limits.*member = number; });
                return std::nullopt;
            }};
}

/// A limit in seconds.
Option timeLimit(const QString &name, std::chrono::milliseconds Limits::*member, const QString &description)
{
    return {.name = name,
            .value = u"seconds"_s,
            .description = u"%1 (default: %2)."_s.arg(description).arg(secondsOf(Limits().*member)),
            .read = [=](const QString &value, StartRequest &request) -> Problem {
                bool isNumber = false;
                const double seconds = value.toDouble(&isNumber);
                if (!isNumber || !(seconds > 0) || seconds > kDay)
                    return u"--%1 takes seconds, at most a day's, not “%2”."_s.arg(name, value);
                const std::chrono::milliseconds time(std::llround(std::ceil(seconds * 1000)));
                request.changes.push_back(
                    [member, time](ServerSettings &settings) { settings.limits.*member = time; });
                return std::nullopt;
            }};
}

/// A file of the certificate. Turns HTTPS on.
Option tlsFile(const QString &name, QString TlsSettings::*member, const QString &description)
{
    return {.name = name,
            .value = u"file"_s,
            .description = description,
            .read = [member](const QString &value, StartRequest &request) -> Problem {
                request.changes.push_back([member, value](ServerSettings &settings) {
                    settings.tls.isOn = true;
                    settings.tls.*member = value;
                });
                return std::nullopt;
            }};
}

Problem readAddress(const QString &value, StartRequest &request)
{
    const bool isLocalhost = value == "localhost"_L1;
    const QHostAddress address = isLocalhost ? QHostAddress(QHostAddress::LocalHost) : QHostAddress(value);
    const bool isShort = address.protocol() == QHostAddress::IPv4Protocol && !isLocalhost
        && value.count(u'.') != 3; // 127.1 would be 127.0.0.1
    if (address.isNull() || isShort)
        return u"--bind takes an IP address, not “%1”."_s.arg(value);
    request.changes.push_back([address](ServerSettings &settings) { settings.address = address; });
    return std::nullopt;
}

Problem readClientTimeout(const QString &value, StartRequest &request)
{
    bool isNumber = false;
    const double seconds = value.toDouble(&isNumber);
    // ServerSettings::problem() checks the bounds; this one only keeps the conversion defined.
    if (!isNumber || !std::isfinite(seconds) || std::abs(seconds) > 1e9)
        return u"--client-timeout takes seconds, not “%1”."_s.arg(value);
    const std::chrono::milliseconds timeout(std::llround(seconds * 1000));
    request.changes.push_back([timeout](ServerSettings &settings) { settings.clientTimeout = timeout; });
    return std::nullopt;
}

Problem readThreads(const QString &value, StartRequest &request)
{
    bool isNumber = false;
    const int threads = value.toInt(&isNumber);
    if (!isNumber)
        return u"--threads takes a number, not “%1”."_s.arg(value);
    request.changes.push_back([threads](ServerSettings &settings) { settings.threads = threads; });
    return std::nullopt;
}

Problem readTrustedProxies(const QString &value, StartRequest &request)
{
    TrustedProxies proxies;
    for (const QStringView part : QStringView(value).split(u',')) {
        if (!proxies.add(part.trimmed())) {
            return u"--trusted-proxy takes an IP address or a network, for example 10.0.0.0/8, not “%1”."_s
                .arg(part);
        }
    }
    request.changes.push_back([proxies](ServerSettings &settings) { settings.trustedProxies = proxies; });
    return std::nullopt;
}

Problem readSimulation(const QString &value, StartRequest &request)
{
    auto plan = SimulationPlan::parse(value);
    if (const auto *problem = std::get_if<QString>(&plan))
        return u"--simulate: %1"_s.arg(*problem);
    request.simulation = std::get<SimulationPlan>(std::move(plan));
    return std::nullopt;
}

QList<Option> generalOptions()
{
    return {
        flag(u"help"_s, &StartRequest::wantsHelp, true, u"Shows this help."_s, u"h"_s),
        flag(u"version"_s, &StartRequest::wantsVersion, true, u"Shows the version."_s, u"v"_s),
        flag(u"headless"_s, &StartRequest::isHeadless, true,
             u"Runs without a window, until it is interrupted."_s),
        flag(u"new-window"_s, &StartRequest::wantsAnotherWindow, true,
             u"Opens another window; without this option, a second start shows the window that is open."_s),
        flag(u"no-autostart"_s, &StartRequest::autostarts, false,
             u"Opens the window without starting the server."_s),
        flag(u"allow-sleep"_s, &StartRequest::allowsSleep, true,
             u"Lets the computer fall asleep while clients are connected (default: it is kept awake)."_s),
        port(
            u"port"_s, [](ServerSettings &settings, quint16 port) { settings.port = port; },
            u"Listens on port <n>; 0 takes any free one (default: %1)."_s.arg(ServerSettings::kDefaultPort)),
        {.name = u"bind"_s,
         .value = u"address"_s,
         .description = u"Listens on <address> only (default: all addresses of this computer)."_s,
         .read = readAddress},
        {.name = u"client-timeout"_s,
         .value = u"seconds"_s,
         .description = u"Removes a client that has been silent for <seconds> (default: %1)."_s.arg(
             secondsOf(kDefaultClientTimeout)),
         .read = readClientTimeout},
        {.name = u"threads"_s,
         .value = u"n"_s,
         .description =
             u"Answers requests in <n> threads (default: one less than there are cores; here %1)."_s.arg(
                 ServerSettings::defaultThreads()),
         .read = readThreads},
    };
}

QList<Option> tlsOptions()
{
    return {
        flag(
            u"tls"_s, [](ServerSettings &settings) { settings.tls.isOn = true; },
            u"Serves HTTPS too, which WebXR requires."_s),
        port(
            u"tls-port"_s,
            [](ServerSettings &settings, quint16 port) {
                settings.tls.isOn = true;
                settings.tls.port = port;
            },
            u"Listens for HTTPS on port <n> (default: %1)."_s.arg(TlsSettings::kDefaultPort)),
        tlsFile(u"tls-cert"_s, &TlsSettings::certificateFile,
                u"Uses the certificate in the PEM <file> (default: one is made and kept)."_s),
        tlsFile(u"tls-key"_s, &TlsSettings::keyFile, u"The private key of the certificate, a PEM <file>."_s),
        flag(
            u"no-http"_s,
            [](ServerSettings &settings) {
                settings.tls.isOn = true;
                settings.http = false;
            },
            u"Serves HTTPS alone."_s),
    };
}

QList<Option> operationOptions()
{
    return {
        {.name = u"trusted-proxy"_s,
         .value = u"address"_s,
         .description =
             u"Believes the X-Forwarded-For of the proxy at <address>, or of all proxies in a "
             "network, for example 10.0.0.0/8. Separate several by commas, or repeat the option."_s,
         .read = readTrustedProxies,
         .kind = Option::Kind::List},
        flag(
            u"access-key-in-url"_s, [](ServerSettings &settings) { settings.accessKeyInUrl = true; },
            u"Accepts the access key as ?access_token=<key> in the URL too, for clients that can't send "
            "Authorization."_s),
        flag(
            u"expose-metrics"_s, [](ServerSettings &settings) { settings.exposesMetrics = true; },
            u"Answers /metrics (for Prometheus) and /healthz to all computers, not only to this one and the "
            "trusted proxies."_s),
        flag(
            u"no-page"_s, [](ServerSettings &settings) { settings.page = false; },
            u"Serves no web page at /, only the API."_s),
        {.name = u"simulate"_s,
         .value = u"n"_s,
         .description =
             u"Simulates <n> headsets in a channel once the server runs; n may be followed by @HZ and by "
             "/CHANNEL (default: %1 Hz, channel %2)."_s.arg(SimulationPlan::kDefaultHertz)
                 .arg(SimulationPlan::defaultChannel()),
         .read = readSimulation},
        flag(
            u"no-short-cuts"_s, [](ServerSettings &settings) { settings.takesShortCuts = false; },
            u"Sends every request through QHttpServer: for tests."_s, Option::Kind::Hidden),
    };
}

/// An answer of a channel must have room for two of the largest bodies. --max-channel-bytes comes later in
/// the table and overrides this.
Option maxBody()
{
    Option option =
        countLimit(u"max-body"_s, &Limits::body, kKibi, kGibi, u"Accepts at most <n> bytes of a body"_s);
    option.read = [read = option.read](const QString &value, StartRequest &request) {
        Problem problem = read(value, request);
        request.changes.push_back([](ServerSettings &settings) {
            Limits &limits = settings.limits;
            limits.channelBytes = std::max(limits.channelBytes, 2 * limits.body);
        });
        return problem;
    };
    return option;
}

QList<Option> limitOptions()
{
    return {
        countLimit(u"max-head"_s, &Limits::head, kKibi, kKibi * kKibi,
                   u"Accepts at most <n> bytes of a request's head"_s),
        countLimit(u"max-url"_s, &Limits::target, 64, kKibi * kKibi, u"Accepts at most <n> bytes of a URL"_s),
        maxBody(),
        countLimit(u"max-chunks"_s, &Limits::chunks, 1, kGibi,
                   u"Accepts at most <n> chunks of a chunked body"_s),
        countLimit(u"max-depth"_s, &Limits::depth, 1, 1000, u"Accepts bodies of at most <n> levels"_s),
        countLimit(u"max-name"_s, &Limits::name, 1, kKibi * kKibi,
                   u"Accepts at most <n> bytes of a channel's key or a client's id"_s),
        countLimit(u"max-connections"_s, &Limits::connections, 1, kGibi, u"Keeps at most <n> connections"_s),
        countLimit(u"max-connections-per-address"_s, &Limits::connectionsPerAddress, 1, kGibi,
                   u"Keeps at most <n> connections from one address"_s),
        countLimit(u"max-handshakes-per-address"_s, &Limits::handshakesPerAddress, 1, kGibi,
                   u"Lets one address begin at most <n> TLS handshakes in 30 seconds"_s),
        countLimit(u"max-write-ahead"_s, &Limits::writeAhead, 0, kGibi,
                   u"Buffers at most <n> bytes of unread answers before a client's next request waits"_s),
        countLimit(u"max-waiting-bytes"_s, &Limits::waitingBytes, kKibi, 64 * kGibi,
                   u"Buffers at most <n> bytes of half-received requests and unread answers in all"_s),
        countLimit(u"max-channels"_s, &Limits::channels, 1, kGibi, u"Keeps at most <n> channels"_s),
        countLimit(u"max-clients"_s, &Limits::clients, 1, kGibi, u"Keeps at most <n> clients"_s),
        countLimit(u"max-clients-per-channel"_s, &Limits::clientsPerChannel, 1, kGibi,
                   u"Keeps at most <n> clients in a channel"_s),
        countLimit(u"max-stored-bytes"_s, &Limits::storedBytes, kKibi, 64 * kGibi,
                   u"Stores at most <n> bytes of bodies, ids and keys"_s),
        countLimit(u"max-channel-bytes"_s, &Limits::channelBytes, kKibi, 64 * kGibi,
                   u"Stores at most <n> of these bytes in a channel"_s),
        timeLimit(u"head-time"_s, &Limits::headTime, u"Gives a client <seconds> to send a request's head"_s),
        timeLimit(u"body-time"_s, &Limits::bodyTime, u"Gives a client <seconds> to send a body"_s),
        timeLimit(u"idle-time"_s, &Limits::idleTime, u"Keeps a connection for <seconds> without a request"_s),
        timeLimit(u"stall-time"_s, &Limits::stallTime,
                  u"Closes a client that leaves its answers unread for <seconds>"_s),
    };
}

} // namespace

QList<Option> commandLineOptions()
{
    return generalOptions() + tlsOptions() + keyOptions() + operationOptions() + recordOptions()
        + replayOptions() + limitOptions();
}

} // namespace supersynk
