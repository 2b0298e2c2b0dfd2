// SPDX-License-Identifier: GPL-3.0-only
#include "ui/activity/refusaladvice.h"

#include "ui/text/plaintext.h"

#include <QByteArrayList>
#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

struct RefusalAdvice
{
    Q_DECLARE_TR_FUNCTIONS(supersynk::RefusalAdvice)
};

/// How a reason begins, and the option that raises its limit.
struct LimitOption
{
    QLatin1StringView reason;
    QLatin1StringView option;
};

constexpr std::array kLimitOptions{
    LimitOption{"The body is larger than"_L1, "--max-body"_L1},
    LimitOption{"The body comes in too many chunks."_L1, "--max-chunks"_L1},
    LimitOption{"The body is nested deeper than"_L1, "--max-depth"_L1},
    LimitOption{"The URL is too long."_L1, "--max-url"_L1},
    LimitOption{"The header fields are too large."_L1, "--max-head"_L1},
    LimitOption{"There are too many channels."_L1, "--max-channels"_L1},
    LimitOption{"There are too many clients in this channel."_L1, "--max-clients-per-channel"_L1},
    LimitOption{"There are too many clients."_L1, "--max-clients"_L1},
    LimitOption{"There are too many connections from this address."_L1, "--max-connections-per-address"_L1},
    LimitOption{"There are too many connections."_L1, "--max-connections"_L1},
    LimitOption{"There are too many TLS handshakes from this address."_L1, "--max-handshakes-per-address"_L1},
    LimitOption{"This channel has no room"_L1, "--max-channel-bytes"_L1},
    LimitOption{"The server has no room"_L1, "--max-stored-bytes"_L1},
};

QString nearestPathText(const RefusedRequest &request)
{
    constexpr qsizetype kMaxPath = 48; // letters
    return visibleText(nearestPath(request.path), kMaxPath);
}

QString adviceForPath(const RefusedRequest &request)
{
    const QByteArray lower = request.path.toLower();
    const bool isFile = lower.sliced(lower.lastIndexOf('/') + 1).contains('.') && !lower.contains("channel")
        && !lower.startsWith("/api");
    if (isFile && request.method != "POST")
        return RefusalAdvice::tr("Browsers look for such files by themselves; it does no harm.");
    return RefusalAdvice::tr("Use %1.", "a path").arg(nearestPathText(request));
}

QString adviceForCertificate(const QString &secureUrl)
{
    if (secureUrl.isEmpty())
        return RefusalAdvice::tr(
            "Open the HTTPS address once in the headset’s browser, and accept the certificate there.");
    return RefusalAdvice::tr("Open %1 once in the headset’s browser, and accept the certificate there.")
        .arg(secureUrl);
}

/// The caller is not told whether its path is right before it has the key; the operator is.
QString adviceForKey(const RefusalGroup &refused)
{
    const QString advice = refused.reason.text.startsWith("The access key is wrong")
        ? RefusalAdvice::tr("Compare the key in the app with that of the server; letter case matters.")
        : RefusalAdvice::tr("The app sends none: enter there the key with which the server was started.");
    if (!refused.request.isPathWrong)
        return advice;
    return advice + u' '
        + RefusalAdvice::tr("Its path is wrong too: use %1.", "a path").arg(nearestPathText(refused.request));
}

bool isVersion(const QByteArray &segment)
{
    return segment.size() > 1 && segment.front() == 'v'
        && std::all_of(segment.begin() + 1, segment.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// Whether \a segment of a path is one of the API's words, or is like it.
bool isWordOfTheApi(const QByteArray &segment)
{
    const QByteArray word = segment.toLower();
    return word == "api" || word == "channels" || word == "channel" || word == "room" || word == "rooms"
        || isVersion(word);
}

} // namespace

QString refusalAdvice(const RefusalGroup &refused, const QString &secureUrl)
{
    const QByteArray &reason = refused.reason.text;
    if (reason.startsWith("There is no such path"))
        return adviceForPath(refused.request);
    if (reason.contains("access key"))
        return adviceForKey(refused);
    if (reason == "The client does not accept the certificate."
        || reason == "The client closed the connection during the TLS handshake.")
        return adviceForCertificate(secureUrl);
    if (reason.startsWith("The operator has blocked"))
        return RefusalAdvice::tr("Clients ▸ Block lets it in again.", "menus");
    if (reason.startsWith("The client takes too long"))
        return RefusalAdvice::tr("Its Wi-Fi is weak, or it is no app for Supersynk.");
    if (reason.startsWith("The request line is not"))
        return RefusalAdvice::tr("This is no HTTP: check protocol and port in the app.");
    if (reason.startsWith("Host is"))
        return RefusalAdvice::tr("Type the address into the app exactly as the window shows it.");
    const auto limit = std::ranges::find_if(
        kLimitOptions, [&reason](const LimitOption &one) { return reason.startsWith(one.reason); });
    if (limit != kLimitOptions.end())
        return RefusalAdvice::tr("The option %1 of the program raises this limit.").arg(limit->option);
    return {};
}

QByteArray nearestPath(const QByteArray &path)
{
    QByteArrayList segments = path.split('/');
    segments.removeAll(QByteArray());
    while (!segments.isEmpty() && isWordOfTheApi(segments.first()))
        segments.removeFirst();
    if (segments.isEmpty())
        return "/api/channels/{key}"_ba;
    const bool isClient = segments.size() == 3 && segments[1].toLower().startsWith("client");
    if (isClient)
        return "/api/channels/" + segments[0] + "/clients/" + segments[2];
    return "/api/channels/" + segments.join("%2F"); // a slash within a key
}

} // namespace supersynk
