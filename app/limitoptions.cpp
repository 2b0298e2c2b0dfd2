// SPDX-License-Identifier: GPL-3.0-only
#include "app/limitoptions.h"

#include <QCoreApplication>

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace supersynk::limitoptions {
namespace {

/// The functions here have no class to translate for them.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(supersynk::LimitOptions)
};

constexpr std::size_t kKibi = 1024;
constexpr std::size_t kGibi = kKibi * kKibi * kKibi;
constexpr double kDay = 24 * 60 * 60;

struct CountOption
{
    QLatin1StringView name;
    std::size_t Limits::*member;
    std::size_t least;
    std::size_t most;
    const char *description;
};

struct TimeOption
{
    QLatin1StringView name;
    std::chrono::milliseconds Limits::*member;
    const char *description;
};

constexpr std::array kCounts{
    CountOption{"max-head"_L1, &Limits::head, kKibi, kKibi *kKibi,
                QT_TRANSLATE_NOOP("supersynk::LimitOptions", "Takes at most <n> bytes of a request's head")},
    CountOption{"max-url"_L1, &Limits::target, 64, kKibi *kKibi,
                QT_TRANSLATE_NOOP("supersynk::LimitOptions", "Takes at most <n> bytes of a URL")},
    CountOption{"max-body"_L1, &Limits::body, kKibi, kGibi,
                QT_TRANSLATE_NOOP("supersynk::LimitOptions", "Takes at most <n> bytes of a body")},
    CountOption{"max-chunks"_L1, &Limits::chunks, 1, kGibi,
                QT_TRANSLATE_NOOP("supersynk::LimitOptions", "Takes at most <n> chunks of a chunked body")},
    CountOption{"max-depth"_L1, &Limits::depth, 1, 1000,
                QT_TRANSLATE_NOOP("supersynk::LimitOptions", "Takes bodies of at most <n> levels")},
    CountOption{"max-name"_L1, &Limits::name, 1, kKibi *kKibi,
                QT_TRANSLATE_NOOP("supersynk::LimitOptions",
                                  "Takes at most <n> bytes of a channel's key or a client's id")},
    CountOption{"max-connections"_L1, &Limits::connections, 1, kGibi,
                QT_TRANSLATE_NOOP("supersynk::LimitOptions", "Keeps at most <n> connections")},
    CountOption{
        "max-connections-per-address"_L1, &Limits::connectionsPerAddress, 1, kGibi,
        QT_TRANSLATE_NOOP("supersynk::LimitOptions", "Keeps at most <n> connections from one address")},
    CountOption{"max-handshakes-per-address"_L1, &Limits::handshakesPerAddress, 1, kGibi,
                QT_TRANSLATE_NOOP("supersynk::LimitOptions",
                                  "Lets one address begin at most <n> TLS handshakes in 30 seconds")},
    CountOption{"max-write-ahead"_L1, &Limits::writeAhead, 0, kGibi,
                QT_TRANSLATE_NOOP("supersynk::LimitOptions",
                                  "Lets at most <n> bytes wait for a client that asks for more")},
    CountOption{
        "max-waiting-bytes"_L1, &Limits::waitingBytes, kKibi, 64 * kGibi,
        QT_TRANSLATE_NOOP("supersynk::LimitOptions", "Lets at most <n> bytes wait to be read or completed")},
    CountOption{"max-channels"_L1, &Limits::channels, 1, kGibi,
                QT_TRANSLATE_NOOP("supersynk::LimitOptions", "Keeps at most <n> channels")},
    CountOption{"max-clients"_L1, &Limits::clients, 1, kGibi,
                QT_TRANSLATE_NOOP("supersynk::LimitOptions", "Keeps at most <n> clients")},
    CountOption{"max-clients-per-channel"_L1, &Limits::clientsPerChannel, 1, kGibi,
                QT_TRANSLATE_NOOP("supersynk::LimitOptions", "Keeps at most <n> clients in a channel")},
    CountOption{
        "max-stored-bytes"_L1, &Limits::storedBytes, kKibi, 64 * kGibi,
        QT_TRANSLATE_NOOP("supersynk::LimitOptions", "Keeps at most <n> bytes of bodies, ids and keys")},
    CountOption{"max-channel-bytes"_L1, &Limits::channelBytes, kKibi, 64 * kGibi,
                QT_TRANSLATE_NOOP("supersynk::LimitOptions", "Keeps at most <n> bytes of them in a channel")},
};

constexpr std::array kTimes{
    TimeOption{
        "head-time"_L1, &Limits::headTime,
        QT_TRANSLATE_NOOP("supersynk::LimitOptions", "Gives a client <seconds> to send a request's head")},
    TimeOption{"body-time"_L1, &Limits::bodyTime,
               QT_TRANSLATE_NOOP("supersynk::LimitOptions", "Gives a client <seconds> to send a body")},
    TimeOption{
        "idle-time"_L1, &Limits::idleTime,
        QT_TRANSLATE_NOOP("supersynk::LimitOptions", "Keeps a connection for <seconds> without a request")},
    TimeOption{
        "stall-time"_L1, &Limits::stallTime,
        QT_TRANSLATE_NOOP("supersynk::LimitOptions", "Lets a client leave its answers unread for <seconds>")},
};

double secondsOf(std::chrono::milliseconds time)
{
    return std::chrono::duration<double>(time).count();
}

std::optional<QString> applyCount(const CountOption &option, const QString &text, Limits &limits)
{
    bool ok = false;
    const qulonglong value = text.toULongLong(&ok);
    if (!ok || value < option.least || value > option.most) {
        return Text::tr("--%1 takes a number from %2 to %3, not “%4”.")
            .arg(option.name)
            .arg(option.least)
            .arg(option.most)
            .arg(text);
    }
    limits.*option.member = value;
    return std::nullopt;
}

std::optional<QString> applyTime(const TimeOption &option, const QString &text, Limits &limits)
{
    bool ok = false;
    const double seconds = text.toDouble(&ok);
    if (!ok || !(seconds > 0) || seconds > kDay)
        return Text::tr("--%1 takes seconds, at most a day's, not “%2”.").arg(option.name, text);
    limits.*option.member = std::chrono::milliseconds(std::llround(std::ceil(seconds * 1000)));
    return std::nullopt;
}

} // namespace

void addTo(QCommandLineParser &parser)
{
    const Limits defaults;
    const auto add = [&parser](QLatin1StringView name, const char *description, const QString &value,
                               const QString &by) {
        parser.addOption({name, Text::tr("%1 (default: %2).").arg(Text::tr(description), by), value, by});
    };
    for (const CountOption &option : kCounts)
        add(option.name, option.description, u"n"_s, QString::number(qulonglong(defaults.*option.member)));
    for (const TimeOption &option : kTimes)
        add(option.name, option.description, u"seconds"_s,
            QString::number(secondsOf(defaults.*option.member)));
}

std::optional<QString> apply(const QCommandLineParser &parser, Limits &limits)
{
    for (const CountOption &option : kCounts) {
        if (!parser.isSet(option.name))
            continue;
        if (auto problem = applyCount(option, parser.value(option.name), limits))
            return problem;
    }
    for (const TimeOption &option : kTimes) {
        if (!parser.isSet(option.name))
            continue;
        if (auto problem = applyTime(option, parser.value(option.name), limits))
            return problem;
    }
    if (!parser.isSet("max-channel-bytes"_L1)) // room for two bodies as large as allowed
        limits.channelBytes = std::max(limits.channelBytes, 2 * limits.body);
    return std::nullopt;
}

} // namespace supersynk::limitoptions
