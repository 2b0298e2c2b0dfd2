// SPDX-License-Identifier: GPL-3.0-only
#include "app/options.h"

#include "app/keyoptions.h"
#include "app/limitoptions.h"
#include "app/optionparts.h"
#include "app/recordoptions.h"
#include "app/replayoptions.h"
#include "app/tlsoptions.h"

#include <QCoreApplication>

#include <cmath>
#include <utility>
#include <variant>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

using Page = Preference::Page;
using Problem = std::optional<QString>;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(supersynk::Option)
};

double secondsOf(std::chrono::milliseconds time)
{
    return std::chrono::duration<double>(time).count();
}

/// Null if \a text is not one address in full: 127.1 would be 127.0.0.1.
QHostAddress addressFrom(const QString &text)
{
    if (text == "localhost"_L1)
        return QHostAddress(QHostAddress::LocalHost);
    const QHostAddress address(text);
    const bool isShort = address.protocol() == QHostAddress::IPv4Protocol && text.count(u'.') != 3;
    return isShort ? QHostAddress() : address;
}

Problem readAddress(const QString &value, StartRequest &request)
{
    const QHostAddress address = addressFrom(value);
    if (address.isNull())
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

/// The proxies of a list with commas, or the part of it that is none.
std::variant<TrustedProxies, QString> proxiesFrom(const QString &text)
{
    TrustedProxies proxies;
    for (const QStringView part : QStringView(text).split(u',')) {
        if (!proxies.add(part.trimmed()))
            return part.toString();
    }
    return proxies;
}

Problem readTrustedProxies(const QString &value, StartRequest &request)
{
    const auto proxies = proxiesFrom(value);
    if (const auto *wrong = std::get_if<QString>(&proxies)) {
        return u"--trusted-proxy takes an IP address or a network, for example 10.0.0.0/8, not “%1”."_s.arg(
            *wrong);
    }
    request.changes.push_back([proxies = std::get<TrustedProxies>(proxies)](ServerSettings &settings) {
        settings.trustedProxies = proxies;
    });
    return std::nullopt;
}

Preference addressPreference()
{
    Preference address;
    address.kind = Preference::Kind::Text;
    address.defaultText = Text::tr("all addresses of this computer");
    address.key = u"server/address"_s;
    address.get = [](const PreferenceValues &values) {
        const QHostAddress &chosen = values.server.address;
        return QVariant(chosen == QHostAddress(QHostAddress::Any) ? QString() : chosen.toString());
    };
    address.set = [](PreferenceValues &values, const QVariant &value) -> Problem {
        const QString text = value.toString();
        const QHostAddress chosen = text.isEmpty() ? QHostAddress(QHostAddress::Any) : addressFrom(text);
        if (chosen.isNull())
            return Text::tr("“%1” is not an IP address.").arg(text);
        values.server.address = chosen;
        return std::nullopt;
    };
    return at(Page::Server, Text::tr("Network"), Text::tr("Address"), Text::tr("Listens on <address> only"),
              address);
}

Preference proxiesPreference()
{
    Preference proxies;
    proxies.kind = Preference::Kind::Text;
    proxies.get = [](const PreferenceValues &values) {
        return QVariant(values.server.trustedProxies.text());
    };
    proxies.set = [](PreferenceValues &values, const QVariant &value) -> Problem {
        const QString text = value.toString();
        if (text.isEmpty()) {
            values.server.trustedProxies = {};
            return std::nullopt;
        }
        const auto chosen = proxiesFrom(text);
        if (const auto *wrong = std::get_if<QString>(&chosen)) {
            return Text::tr("“%1” is neither an IP address nor a network, such as 10.0.0.0/8. Separate "
                            "several by commas.")
                .arg(wrong->trimmed());
        }
        values.server.trustedProxies = std::get<TrustedProxies>(chosen);
        return std::nullopt;
    };
    return at(Page::Server, Text::tr("Network"), Text::tr("Trusted proxies"),
              Text::tr("Believes the X-Forwarded-For of the proxy at <address>, or of all proxies in a "
                       "network, for example 10.0.0.0/8"),
              proxies);
}

Preference threadsPreference()
{
    return at(Page::Server, Text::tr("Performance"), Text::tr("Threads"),
              Text::tr("Answers requests in <n> thread(s)"),
              numberOf(
                  1, ServerSettings::kMaxThreads,
                  [](const PreferenceValues &values) { return qulonglong(values.server.threads); },
                  [](PreferenceValues &values, qulonglong threads) {
                      values.server.threads = static_cast<int>(threads);
                  }));
}

Preference autostartPreference()
{
    Preference autostart = switchOf([](const PreferenceValues &values) { return values.startsServer; },
                                    [](PreferenceValues &values, bool isOn) { values.startsServer = isOn; });
    autostart.isInverted = true;
    autostart.isOfTheProgram = true;
    return at(Page::General, Text::tr("Program"), Text::tr("Start the server with the program"),
              Text::tr("Opens the window without starting the server"), autostart);
}

Preference pagePreference()
{
    Preference page = switchOf(&ServerSettings::page);
    page.isInverted = true;
    return at(Page::Server, Text::tr("Web page and monitoring"), Text::tr("Web page"),
              Text::tr("Serves no web page at /, only the API"), page);
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
        preferred(flag(u"no-autostart"_s, &StartRequest::autostarts, false, {}), autostartPreference()),
        flag(u"allow-sleep"_s, &StartRequest::allowsSleep, true,
             u"Lets the computer fall asleep while clients are connected (default: it is kept awake)."_s),
        port(
            u"port"_s, [](ServerSettings &settings, quint16 port) { settings.port = port; },
            u"Listens on port <n>; 0 takes any free one (default: %1)."_s.arg(ServerSettings::kDefaultPort)),
        preferred({.name = u"bind"_s, .value = u"address"_s, .description = {}, .read = readAddress},
                  addressPreference(), Text::tr("all addresses of this computer")),
        {.name = u"client-timeout"_s,
         .value = u"seconds"_s,
         .description = u"Removes a client that has been silent for <seconds> (default: %1)."_s.arg(
             secondsOf(kDefaultClientTimeout)),
         .read = readClientTimeout},
        preferred({.name = u"threads"_s, .value = u"n"_s, .description = {}, .read = readThreads},
                  threadsPreference(),
                  u"one less than there are cores; here %1"_s.arg(ServerSettings::defaultThreads())),
    };
}

QList<Option> operationOptions()
{
    return {
        preferred({.name = u"trusted-proxy"_s,
                   .value = u"address"_s,
                   .description = {},
                   .read = readTrustedProxies,
                   .kind = Option::Kind::List},
                  proxiesPreference(), {}, u" Separate several by commas, or repeat the option."_s),
        preferred(
            flag(u"access-key-in-url"_s, [](ServerSettings &settings) { settings.accessKeyInUrl = true; }),
            at(Page::Security, Text::tr("Access key"), Text::tr("Accept the key in the URL too"),
               Text::tr("Accepts the access key as ?access_token=<key> in the URL too, for clients that "
                        "can't send Authorization"),
               switchOf(&ServerSettings::accessKeyInUrl))),
        preferred(
            flag(u"expose-metrics"_s, [](ServerSettings &settings) { settings.exposesMetrics = true; }),
            at(Page::Server, Text::tr("Web page and monitoring"), Text::tr("Metrics for all computers"),
               Text::tr("Answers /metrics (for Prometheus) and /healthz to all computers, not only to this "
                        "one and the trusted proxies"),
               switchOf(&ServerSettings::exposesMetrics))),
        preferred(flag(u"no-page"_s, [](ServerSettings &settings) { settings.page = false; }),
                  pagePreference()),
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

} // namespace

QList<Option> commandLineOptions()
{
    return generalOptions() + tlsOptions() + keyOptions() + operationOptions() + recordOptions()
        + replayOptions() + limitOptions();
}

} // namespace supersynk
