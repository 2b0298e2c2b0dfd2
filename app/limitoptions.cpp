// SPDX-License-Identifier: GPL-3.0-only
#include "app/limitoptions.h"

#include "app/optionparts.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

using Page = Preference::Page;
using Problem = std::optional<QString>;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(supersynk::Option)
};

constexpr std::size_t kKibi = 1024;
constexpr std::size_t kGibi = kKibi * kKibi * kKibi;
constexpr double kDay = 24 * 60 * 60; // in seconds
constexpr double kShortest = 0.001;   // seconds

double secondsOf(std::chrono::milliseconds time)
{
    return std::chrono::duration<double>(time).count();
}

/// What --help and Preferences say of a limit.
struct LimitText
{
    QString group;
    QString title;
    QString sentence;
};

using SetCount = std::function<void(Limits &, std::size_t)>;

/// A limit that is a number from \a least to \a most.
Option countLimit(const QString &name, std::size_t Limits::*member, std::size_t least, std::size_t most,
                  const LimitText &text, const SetCount &set)
{
    const Option option{.name = name,
                        .value = u"n"_s,
                        .description = {},
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
                                [set, number](ServerSettings &settings) { set(settings.limits, number); });
                            return std::nullopt;
                        }};
    const Preference number = numberOf(
        static_cast<double>(least), static_cast<double>(most),
        [member](const PreferenceValues &values) { return qulonglong(values.server.limits.*member); },
        [set](PreferenceValues &values, qulonglong value) { set(values.server.limits, value); });
    return preferred(option, at(Page::Limits, text.group, text.title, text.sentence, number),
                     QString::number(Limits().*member));
}

Option countLimit(const QString &name, std::size_t Limits::*member, std::size_t least, std::size_t most,
                  const LimitText &text)
{
    return countLimit(name, member, least, most, text,
                      [member](Limits &limits, std::size_t number) { limits.*member = number; });
}

/// An answer of a channel must have room for two of the largest bodies. --max-channel-bytes comes later in
/// the table and overrides this.
void setBody(Limits &limits, std::size_t bytes)
{
    limits.body = bytes;
    limits.channelBytes = std::max(limits.channelBytes, 2 * bytes);
}

/// A limit in seconds.
Option timeLimit(const QString &name, std::chrono::milliseconds Limits::*member, const LimitText &text)
{
    const Option option{.name = name,
                        .value = u"seconds"_s,
                        .description = {},
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
    Preference preference;
    preference.kind = Preference::Kind::Seconds;
    preference.least = kShortest;
    preference.most = kDay;
    preference.get = [member](const PreferenceValues &values) {
        return QVariant(secondsOf(values.server.limits.*member));
    };
    preference.set = [member](PreferenceValues &values, const QVariant &value) {
        const std::chrono::duration<double> seconds(value.toDouble());
        values.server.limits.*member = std::chrono::round<std::chrono::milliseconds>(seconds);
        return Problem();
    };
    return preferred(option, at(Page::Limits, text.group, text.title, text.sentence, preference),
                     QString::number(secondsOf(Limits().*member)));
}

QList<Option> requestLimits()
{
    const QString group = Text::tr("Requests");
    return {
        countLimit(u"max-head"_s, &Limits::head, kKibi, kKibi * kKibi,
                   {group, Text::tr("Head"), Text::tr("Accepts at most <n> byte(s) of a request's head")}),
        countLimit(u"max-url"_s, &Limits::target, 64, kKibi * kKibi,
                   {group, Text::tr("URL"), Text::tr("Accepts at most <n> byte(s) of a URL")}),
        countLimit(u"max-body"_s, &Limits::body, kKibi, kGibi,
                   {group, Text::tr("Body"), Text::tr("Accepts at most <n> byte(s) of a body")}, &setBody),
        countLimit(u"max-chunks"_s, &Limits::chunks, 1, kGibi,
                   {group, Text::tr("Chunks"), Text::tr("Accepts at most <n> chunk(s) of a chunked body")}),
        countLimit(u"max-depth"_s, &Limits::depth, 1, 1000,
                   {group, Text::tr("Depth"), Text::tr("Accepts bodies of at most <n> level(s)")}),
        countLimit(u"max-name"_s, &Limits::name, 1, kKibi * kKibi,
                   {group, Text::tr("Keys and ids"),
                    Text::tr("Accepts at most <n> byte(s) of a channel's key or a client's id")}),
    };
}

QList<Option> connectionLimits()
{
    const QString group = Text::tr("Connections");
    return {
        countLimit(u"max-connections"_s, &Limits::connections, 1, kGibi,
                   {group, Text::tr("In all"), Text::tr("Keeps at most <n> connection(s)")}),
        countLimit(u"max-connections-per-address"_s, &Limits::connectionsPerAddress, 1, kGibi,
                   {group, Text::tr("From one address"),
                    Text::tr("Keeps at most <n> connection(s) from one address")}),
        countLimit(u"max-handshakes-per-address"_s, &Limits::handshakesPerAddress, 1, kGibi,
                   {group, Text::tr("TLS handshakes"),
                    Text::tr("Lets one address begin at most <n> TLS handshake(s) in 30 seconds")}),
        countLimit(u"max-write-ahead"_s, &Limits::writeAhead, 0, kGibi,
                   {group, Text::tr("Unread answers"),
                    Text::tr("Buffers at most <n> byte(s) of unread answers before a client's next request "
                             "waits")}),
        countLimit(u"max-waiting-bytes"_s, &Limits::waitingBytes, kKibi, 64 * kGibi,
                   {group, Text::tr("Waiting data"),
                    Text::tr("Buffers at most <n> byte(s) of half-received requests and unread answers in "
                             "all")}),
    };
}

QList<Option> storeLimits()
{
    const QString group = Text::tr("Channels and clients");
    return {
        countLimit(u"max-channels"_s, &Limits::channels, 1, kGibi,
                   {group, Text::tr("Channels"), Text::tr("Keeps at most <n> channel(s)")}),
        countLimit(u"max-clients"_s, &Limits::clients, 1, kGibi,
                   {group, Text::tr("Clients"), Text::tr("Keeps at most <n> client(s)")}),
        countLimit(
            u"max-clients-per-channel"_s, &Limits::clientsPerChannel, 1, kGibi,
            {group, Text::tr("Clients in a channel"), Text::tr("Keeps at most <n> client(s) in a channel")}),
        countLimit(
            u"max-stored-bytes"_s, &Limits::storedBytes, kKibi, 64 * kGibi,
            {group, Text::tr("Stored data"), Text::tr("Stores at most <n> byte(s) of bodies, ids and keys")}),
        countLimit(u"max-channel-bytes"_s, &Limits::channelBytes, kKibi, 64 * kGibi,
                   {group, Text::tr("Stored data of a channel"),
                    Text::tr("Stores at most <n> of these bytes in a channel")}),
    };
}

QList<Option> timeLimits()
{
    const QString group = Text::tr("Times");
    return {
        timeLimit(
            u"head-time"_s, &Limits::headTime,
            {group, Text::tr("For a head"), Text::tr("Gives a client <seconds> to send a request's head")}),
        timeLimit(u"body-time"_s, &Limits::bodyTime,
                  {group, Text::tr("For a body"), Text::tr("Gives a client <seconds> to send a body")}),
        timeLimit(u"idle-time"_s, &Limits::idleTime,
                  {group, Text::tr("Without a request"),
                   Text::tr("Keeps a connection for <seconds> without a request")}),
        timeLimit(u"stall-time"_s, &Limits::stallTime,
                  {group, Text::tr("With unread answers"),
                   Text::tr("Closes a client that leaves its answers unread for <seconds>")}),
    };
}

} // namespace

QList<Option> limitOptions()
{
    return requestLimits() + connectionLimits() + storeLimits() + timeLimits();
}

} // namespace supersynk
