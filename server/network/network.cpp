// SPDX-License-Identifier: GPL-3.0-only
#include "server/network/network.h"

#include "server/network/addresses.h"

#include <QNetworkInterface>

#include <algorithm>

namespace supersynk {
namespace {

/// Qt exposes IPv6 privacy addresses only as DnsIneligible. An expiry alone is not enough: all addresses from
/// DHCP have one.
bool isPrivacyAddress(const QNetworkAddressEntry &entry)
{
    return entry.ip().protocol() == QAbstractSocket::IPv6Protocol && !entry.isPermanent()
        && entry.dnsEligibility() == QNetworkAddressEntry::DnsIneligible;
}

Adapter adapterOf(const QNetworkInterface &qt)
{
    Adapter adapter{.isConnected =
                        qt.flags().testFlags(QNetworkInterface::IsUp | QNetworkInterface::IsRunning),
                    .kind = adapterKindOf(qt.name(), qt.humanReadableName(), qt.type()),
                    .name = qt.humanReadableName()};
    const auto entries = qt.addressEntries();
    for (const QNetworkAddressEntry &entry : entries)
        (isPrivacyAddress(entry) ? adapter.privacyAddresses : adapter.addresses).append(entry.ip());
    return adapter;
}

struct Candidate
{
    QHostAddress address;
    int rank = 0; // lower is more likely
};

int rankOf(AdapterKind kind)
{
    if (isLocalNetwork(kind))
        return 0;
    return kind == AdapterKind::Virtual ? 20 : 10;
}

Candidate ranked(const Adapter &adapter, const QHostAddress &address)
{
    int rank = rankOf(adapter.kind);
    if (address.isLinkLocal())
        rank += 1;
    if (address.protocol() == QAbstractSocket::IPv6Protocol)
        rank += 100;
    if (address.isLoopback())
        rank += 1000;
    return {address, rank};
}

/// Link-local IPv6 addresses can't be typed into a headset: they need the name of an adapter, which browsers
/// do not accept. Link-local IPv4 addresses work, on networks without DHCP.
bool canBeTyped(const QHostAddress &address)
{
    return address.protocol() == QAbstractSocket::IPv4Protocol || !address.isLinkLocal();
}

/// Compares without scopes, and IPv4 addresses in any notation.
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
            if (wanted && canBeTyped(address))
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
    case Bearing::None:
        return Reach::Gone;
    case Bearing::Unplugged:
        return Reach::Unplugged;
    case Bearing::Connected:
        break;
    }
    return Reach::Intended;
}

const Adapter *Network::bearer(const QHostAddress &address) const
{
    const auto isIt = [&](const QHostAddress &each) { return areSame(each, address); };
    const Adapter *found = nullptr;
    for (const Adapter &adapter : m_adapters) {
        const bool bears = std::ranges::any_of(adapter.addresses, isIt)
            || std::ranges::any_of(adapter.privacyAddresses, isIt);
        if (bears && (!found || (adapter.isConnected && !found->isConnected)))
            found = &adapter;
    }
    return found;
}

Network::Bearing Network::bearing(const QHostAddress &address) const
{
    if (address.isLoopback()) // an adapter lists only one address of 127.0.0.0/8
        return Bearing::Connected;
    const Adapter *adapter = bearer(address);
    if (!adapter)
        return Bearing::None;
    return adapter->isConnected ? Bearing::Connected : Bearing::Unplugged;
}

bool haveOneForHeadsets(const QList<QHostAddress> &addresses)
{
    return !std::ranges::all_of(addresses, &QHostAddress::isLoopback);
}

} // namespace supersynk
