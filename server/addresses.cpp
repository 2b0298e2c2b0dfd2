// SPDX-License-Identifier: GPL-3.0-only
#include "addresses.h"

#include <QNetworkInterface>
#include <QUrl>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

/// Adapters made by software: containers, virtual machines, VPNs. A headset is never behind one of them,
/// yet some call themselves Ethernet.
bool isVirtual(const QNetworkInterface &adapter)
{
    static constexpr std::array kPrefixes{"docker"_L1, "veth"_L1,      "br-"_L1, "virbr"_L1, "vbox"_L1,
                                          "vmnet"_L1,  "vEthernet"_L1, "tun"_L1, "tap"_L1,   "wg"_L1,
                                          "zt"_L1,     "tailscale"_L1, "utun"_L1};
    if (adapter.type() == QNetworkInterface::Virtual)
        return true;
    return std::ranges::any_of(kPrefixes, [&](QLatin1StringView prefix) {
        return adapter.name().startsWith(prefix) || adapter.humanReadableName().startsWith(prefix);
    });
}

struct Candidate
{
    QHostAddress address;
    int rank = 0; // lower is likelier
};

Candidate ranked(const QNetworkInterface &adapter, const QHostAddress &address)
{
    int rank = isVirtual(adapter) ? 10 : 0;
    if (address.protocol() == QAbstractSocket::IPv6Protocol)
        rank += 100;
    if (address.isLoopback())
        rank += 1000;
    return {address, rank};
}

bool isUp(const QNetworkInterface &adapter)
{
    return adapter.flags().testFlags(QNetworkInterface::IsUp | QNetworkInterface::IsRunning);
}

enum class Bearing { Nobody, Unplugged, Connected };

/// Whatever their scopes, and however an IPv4 address is written.
bool areSame(QHostAddress one, QHostAddress other)
{
    one.setScopeId({});
    other.setScopeId({});
    return one.isEqual(other, QHostAddress::ConvertV4MappedToIPv4);
}

Bearing bearing(const QHostAddress &address)
{
    if (address.isLoopback()) // all of 127.0.0.0/8 is, though an adapter names but one of them
        return Bearing::Connected;
    Bearing found = Bearing::Nobody;
    const auto adapters = QNetworkInterface::allInterfaces();
    for (const QNetworkInterface &adapter : adapters) {
        const auto entries = adapter.addressEntries();
        const bool bearsIt = std::ranges::any_of(
            entries, [&](const QNetworkAddressEntry &entry) { return areSame(entry.ip(), address); });
        if (bearsIt)
            found = std::max(found, isUp(adapter) ? Bearing::Connected : Bearing::Unplugged);
    }
    return found;
}

} // namespace

QList<QHostAddress> reachableAddresses(const QHostAddress &bound)
{
    const bool any = bound == QHostAddress::Any;
    if (!any && bound != QHostAddress::AnyIPv4 && bound != QHostAddress::AnyIPv6)
        return {bound};

    QList<Candidate> candidates;
    const auto adapters = QNetworkInterface::allInterfaces();
    for (const QNetworkInterface &adapter : adapters) {
        if (!isUp(adapter))
            continue;
        const auto entries = adapter.addressEntries();
        for (const QNetworkAddressEntry &entry : entries) {
            const QHostAddress address = entry.ip();
            const bool wanted = any || address.protocol() == bound.protocol();
            if (wanted && !address.isLinkLocal() && !entry.isTemporary())
                candidates.append(ranked(adapter, address));
        }
    }
    std::ranges::stable_sort(candidates, {}, &Candidate::rank);

    QList<QHostAddress> addresses;
    for (const Candidate &candidate : std::as_const(candidates))
        addresses.append(candidate.address);
    return addresses;
}

bool isUnplugged(const QHostAddress &address)
{
    return bearing(address) == Bearing::Unplugged;
}

QList<QHostAddress> connectedAddresses(const QHostAddress &bound)
{
    const QList<QHostAddress> addresses = reachableAddresses(bound);
    const bool isBoundToOne = addresses == QList{bound}; // the others were looked up among the connected ones
    return isBoundToOne && bearing(bound) != Bearing::Connected ? QList<QHostAddress>() : addresses;
}

QString urlOf(QLatin1StringView scheme, const QHostAddress &address, quint16 port)
{
    QUrl url;
    url.setScheme(scheme);
    url.setHost(address.toString());
    url.setPort(port);
    return url.toString();
}

QHostAddress plainAddress(const QHostAddress &address)
{
    static const QHostAddress kMappedIPv4(u"::ffff:0:0"_s); // RFC 4291, section 2.5.5.2
    const bool isMapped =
        address.protocol() == QAbstractSocket::IPv6Protocol && address.isInSubnet(kMappedIPv4, 96);
    return isMapped ? QHostAddress(address.toIPv4Address()) : address;
}

} // namespace supersynk
