// SPDX-License-Identifier: GPL-3.0-only
#include "network.h"

#include "addresses.h"

#include <QNetworkInterface>

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

/// That an address expires says nothing: all that DHCP gives do. Qt tells the privacy addresses of IPv6 only
/// by that nobody should publish them.
bool isPrivacyAddress(const QNetworkAddressEntry &entry)
{
    return entry.ip().protocol() == QAbstractSocket::IPv6Protocol && !entry.isPermanent()
        && entry.dnsEligibility() == QNetworkAddressEntry::DnsIneligible;
}

Adapter adapterOf(const QNetworkInterface &qt)
{
    Adapter adapter{.isConnected =
                        qt.flags().testFlags(QNetworkInterface::IsUp | QNetworkInterface::IsRunning),
                    .isVirtual = isVirtual(qt)};
    const auto entries = qt.addressEntries();
    for (const QNetworkAddressEntry &entry : entries)
        (isPrivacyAddress(entry) ? adapter.privacyAddresses : adapter.addresses).append(entry.ip());
    return adapter;
}

struct Candidate
{
    QHostAddress address;
    int rank = 0; // lower is likelier
};

Candidate ranked(const Adapter &adapter, const QHostAddress &address)
{
    int rank = adapter.isVirtual ? 10 : 0;
    if (address.protocol() == QAbstractSocket::IPv6Protocol)
        rank += 100;
    if (address.isLoopback())
        rank += 1000;
    return {address, rank};
}

/// Whatever their scopes, and however an IPv4 address is written.
bool areSame(QHostAddress one, QHostAddress other)
{
    one.setScopeId({});
    other.setScopeId({});
    return one.isEqual(other, QHostAddress::ConvertV4MappedToIPv4);
}

} // namespace

Network Network::now()
{
    QList<Adapter> adapters;
    const auto all = QNetworkInterface::allInterfaces();
    for (const QNetworkInterface &adapter : all)
        adapters.append(adapterOf(adapter));
    return Network(adapters);
}

QList<QHostAddress> Network::reachable(const QHostAddress &bound) const
{
    if (!isEverywhere(bound))
        return {bound};

    QList<Candidate> candidates;
    for (const Adapter &adapter : m_adapters) {
        if (!adapter.isConnected)
            continue;
        for (const QHostAddress &address : adapter.addresses) {
            const bool wanted = bound == QHostAddress::Any || address.protocol() == bound.protocol();
            if (wanted && !address.isLinkLocal())
                candidates.append(ranked(adapter, address));
        }
    }
    std::ranges::stable_sort(candidates, {}, &Candidate::rank);

    QList<QHostAddress> addresses;
    for (const Candidate &candidate : std::as_const(candidates))
        addresses.append(candidate.address);
    return addresses;
}

QList<QHostAddress> Network::connected(const QHostAddress &bound) const
{
    if (!isEverywhere(bound) && bearing(bound) != Bearing::Connected)
        return {};
    return reachable(bound);
}

Reach Network::reach(const QHostAddress &bound, const QHostAddress &address) const
{
    if (isEverywhere(bound) && !haveOneForHeadsets(connected(bound)))
        return Reach::NoNetwork;
    switch (bearing(address)) {
    case Bearing::Nobody:
        return Reach::Gone;
    case Bearing::Unplugged:
        return Reach::Unplugged;
    case Bearing::Connected:
        break;
    }
    return Reach::Intended;
}

Network::Bearing Network::bearing(const QHostAddress &address) const
{
    if (address.isLoopback()) // all of 127.0.0.0/8 is, though an adapter names but one of them
        return Bearing::Connected;
    Bearing found = Bearing::Nobody;
    for (const Adapter &adapter : m_adapters) {
        const auto isIt = [&](const QHostAddress &each) { return areSame(each, address); };
        if (std::ranges::any_of(adapter.addresses, isIt)
            || std::ranges::any_of(adapter.privacyAddresses, isIt))
            found = std::max(found, adapter.isConnected ? Bearing::Connected : Bearing::Unplugged);
    }
    return found;
}

bool haveOneForHeadsets(const QList<QHostAddress> &addresses)
{
    return !std::ranges::all_of(addresses, &QHostAddress::isLoopback);
}

} // namespace supersynk
