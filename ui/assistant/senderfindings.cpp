// SPDX-License-Identifier: GPL-3.0-only
// What the assistant says about other devices.
#include "ui/assistant/finding.h"

#include "server/network/addresses.h"
#include "ui/activity/refusaladvice.h"
#include "ui/activity/refusaltext.h"
#include "ui/names/names.h"
#include "ui/text/format.h"
#include "ui/text/plaintext.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace supersynk {
namespace {

using Level = Finding::Level;
using Action = Finding::Action;

constexpr auto kRecently = 10min;    // refused within this: may be the reason
constexpr auto kFirstMoments = 10s;  // of the server: no headset can be expected yet
constexpr std::size_t kMaxNamed = 6; // devices
constexpr std::size_t kMaxRows = 8;  // of refusals, and of ids
constexpr qsizetype kMaxIds = 3;     // of one device

struct Assistant
{
    Q_DECLARE_TR_FUNCTIONS(supersynk::Assistant)
};

/// "just now", "5 s ago", "12:00 min ago".
QString agoText(Instant::duration time)
{
    const auto age = std::chrono::floor<std::chrono::seconds>(time);
    if (age < 1s)
        return Assistant::tr("just now");
    if (age < 1min)
        return Assistant::tr("%1 s ago").arg(age.count());
    return Assistant::tr("%1 ago", "12:00 min").arg(ageText(age));
}

/// Another computer, and when it was last heard of.
struct Device
{
    QByteArray address;
    Instant lastSeen;
};

/// Those that have sent anything, the latest first.
std::vector<Device> devicesIn(const AssistantFacts &facts)
{
    std::map<QByteArray, Instant> seen;
    const auto add = [&](const QByteArray &address, Instant when) {
        if (facts.isOutside(address))
            seen[address] = std::max(seen[address], when);
    };
    for (const Peer &peer : facts.peers)
        add(peer.address, peer.lastSeen);
    for (const RefusalGroup &refusal : facts.refusals)
        add(refusal.address, refusal.latest);
    for (const ChannelSnapshot &channel : facts.snapshot.channels) {
        for (const ClientSnapshot &client : channel.clients) {
            if (!client.isReplayed)
                add(client.address, client.lastSeen);
        }
        for (const ObserverSnapshot &observer : channel.observers)
            add(observer.address, observer.lastSeen);
    }
    std::vector<Device> devices;
    for (const auto &[address, when] : seen)
        devices.push_back({address, when});
    std::ranges::stable_sort(devices, std::ranges::greater(), &Device::lastSeen);
    return devices;
}

Finding withoutDevices(const AssistantFacts &facts)
{
    return {.id = u"devices"_s,
            .level = facts.uptime < kFirstMoments ? Level::Unknown : Level::Look,
            .text = Assistant::tr("No other device has reached this computer since the server started, %1.",
                                  "12:00 min ago")
                        .arg(agoText(facts.uptime)),
            .details = Assistant::tr("Is the headset on the same network? Guest and campus Wi-Fi often keep "
                                     "devices apart. Does its app use the address above, with the port?")};
}

Finding deviceFinding(const AssistantFacts &facts)
{
    const std::vector<Device> devices = devicesIn(facts);
    if (devices.empty())
        return withoutDevices(facts);
    QStringList others;
    for (std::size_t i = 1; i < std::min(devices.size(), kMaxNamed); ++i)
        others += QString::fromLatin1(devices[i].address);
    if (devices.size() > kMaxNamed)
        others += u"…"_s;
    QString details = others.isEmpty()
        ? QString()
        : Assistant::tr("Before it: %1.", "addresses").arg(others.join(u", "_s)) + u' ';
    details += Assistant::tr("A device that is not named here does not reach this computer.");
    return {.id = u"devices"_s,
            .text =
                Assistant::tr("The latest device that reached this computer was %1, %2.", "address, 5 s ago")
                    .arg(QString::fromLatin1(devices.front().address),
                         agoText(facts.now - devices.front().lastSeen)),
            .details = details};
}

QString senderOf(const RefusalGroup &refusal, const AssistantFacts &facts)
{
    if (refusal.address.isEmpty())
        return Assistant::tr("unknown", "a sender");
    const QString address = QString::fromUtf8(refusal.address);
    return facts.isOutside(refusal.address) ? address
                                            : Assistant::tr("%1, this computer", "an address").arg(address);
}

Finding refusalFinding(const RefusalGroup &refusal, const AssistantFacts &facts, const QString &secureUrl)
{
    const QString what = refusedText(refusal);
    const QString advice = refusalAdvice(refusal, secureUrl);
    const QString sender = senderOf(refusal, facts);
    const QString ago = agoText(facts.now - refusal.latest);
    const bool isBlocked = refusal.reason.text == "The operator has blocked this address."; // has a button
    QString details = reasonText(refusal.reason);
    if (!advice.isEmpty() && !isBlocked)
        details += u' ' + advice;
    makeVisible(details); // it may quote the client
    return {.id = u"refused %1"_s.arg(refusal.serial),
            .level = facts.now - refusal.latest < kRecently ? Level::Look : Level::Unknown,
            .text = what.isEmpty()
                ? Assistant::tr("Refused %1 from %2.", "5 s ago, an address").arg(ago, sender)
                : Assistant::tr("Refused %1 from %2: %3", "5 s ago, an address, what").arg(ago, sender, what),
            .details = details,
            .action = isBlocked ? Action::LetIn : Action::None,
            .argument = isBlocked ? QString::fromUtf8(refusal.address) : QString()};
}

/// The newest group first: rows that are there do not change places when they count on.
void addRefusals(std::vector<Finding> &findings, const AssistantFacts &facts)
{
    if (facts.refusals.empty()) {
        if (facts.state.phase == ServerState::Phase::Running)
            findings.push_back({.id = u"refusals"_s, .text = Assistant::tr("Nothing was refused.")});
        return;
    }
    const bool isSecure = facts.state.tlsPort != 0 && !facts.shownAddress.isNull();
    const QString secureUrl =
        isSecure ? urlOf("https"_L1, facts.shownAddress, facts.state.tlsPort) : QString();
    const std::size_t shown = std::min(facts.refusals.size(), kMaxRows);
    for (std::size_t i = 1; i <= shown; ++i)
        findings.push_back(refusalFinding(facts.refusals[facts.refusals.size() - i], facts, secureUrl));
    if (const std::size_t rest = facts.refusals.size() - shown; rest > 0)
        findings.push_back(
            {.id = u"refusals"_s,
             .level = Level::Unknown,
             .text = Assistant::tr("%n earlier refusal(s) are in Events.",
                                   "groups by sender, reason and path", static_cast<int>(rest))});
}

/// A device that posts under several ids into \a channel.
void addSeveralIds(std::vector<Finding> &findings, const ChannelSnapshot &channel,
                   const AssistantFacts &facts)
{
    std::map<QByteArray, QStringList> ids; // by address
    for (const ClientSnapshot &client : channel.clients) {
        if (!client.isReplayed && facts.isOutside(client.address))
            ids[client.address] += clientText(facts.names, channel.key, client.id);
    }
    for (const auto &[address, names] : ids) {
        if (names.size() < 2)
            continue;
        QStringList shown = names.first(std::min(names.size(), kMaxIds));
        if (names.size() > kMaxIds)
            shown += u"…"_s;
        findings.push_back(
            {.id = u"ids %1 %2"_s.arg(QString::fromLatin1(address), QString::fromUtf8(channel.key)),
             .level = Level::Look,
             .text = Assistant::tr("%1 posts under %n id(s) into “%2”: %3.", "an address, a channel, ids",
                                   static_cast<int>(names.size()))
                         .arg(QString::fromLatin1(address), channelText(facts.names, channel.key),
                              shown.join(u", "_s)),
             .details = Assistant::tr(
                 "Fine if several headsets share this address. Otherwise the app makes a new id "
                 "at each start, and others see the headset twice until the old one times out.")});
    }
}

void addTwoSenders(std::vector<Finding> &findings, const ChannelSnapshot &channel,
                   const AssistantFacts &facts)
{
    for (const ClientSnapshot &client : channel.clients) {
        if (!client.hasTwoSenders)
            continue;
        const QString name = clientText(facts.names, channel.key, client.id);
        const QString where = channelText(facts.names, channel.key);
        const QString one = QString::fromLatin1(client.address);
        const QString other = QString::fromLatin1(client.otherAddress);
        findings.push_back(
            {.id = u"senders %1 %2"_s.arg(QString::fromUtf8(client.id), QString::fromUtf8(channel.key)),
             .level = Level::Look,
             .text = other.isEmpty()
                 ? Assistant::tr("Two devices post as “%1” into “%2”, both at %3.").arg(name, where, one)
                 : Assistant::tr("Two devices post as “%1” into “%2”: %3 and %4.")
                       .arg(name, where, std::min(one, other), std::max(one, other)),
             .details = Assistant::tr("They replace each other. Give each device its own id.")});
    }
}

void addReaders(std::vector<Finding> &findings, const ChannelSnapshot &channel, const AssistantFacts &facts)
{
    for (const ObserverSnapshot &observer : channel.observers) {
        const bool alsoPosts =
            std::ranges::any_of(channel.clients, [&observer](const ClientSnapshot &client) {
                return !client.isReplayed && client.address == observer.address;
            });
        if (alsoPosts || !facts.isOutside(observer.address))
            continue;
        findings.push_back(
            {.id =
                 u"reader %1 %2"_s.arg(QString::fromLatin1(observer.address), QString::fromUtf8(channel.key)),
             .level = Level::Unknown,
             .text = Assistant::tr("%1 reads “%2”, but posts nothing.", "an address, a channel")
                         .arg(QString::fromLatin1(observer.address), channelText(facts.names, channel.key)),
             .details = Assistant::tr("If it is a headset: it is listed from its first POST on.")});
    }
}

} // namespace

std::vector<Finding> senderFindings(const AssistantFacts &facts)
{
    std::vector<Finding> findings;
    if (facts.state.phase == ServerState::Phase::Running)
        findings.push_back(deviceFinding(facts));
    addRefusals(findings, facts);
    std::vector<Finding> ids;
    for (const ChannelSnapshot &channel : facts.snapshot.channels) {
        addTwoSenders(ids, channel, facts);
        addSeveralIds(ids, channel, facts);
        addReaders(ids, channel, facts);
        if (ids.size() >= kMaxRows)
            break;
    }
    ids.resize(std::min(ids.size(), kMaxRows));
    std::ranges::move(ids, std::back_inserter(findings));
    return findings;
}

} // namespace supersynk
