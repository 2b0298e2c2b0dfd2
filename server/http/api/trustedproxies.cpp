// SPDX-License-Identifier: GPL-3.0-only
#include "server/http/api/trustedproxies.h"

#include "server/http/wire/bytes.h"
#include "server/network/addresses.h"

#include <QStringList>

#include <algorithm>
#include <charconv>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

constexpr qsizetype kLongestAddress = 45; // "ffff:ffff:ffff:ffff:ffff:ffff:255.255.255.255"

/// A number without sign and leading zeros; -1 for anything else.
int plainNumber(QByteArrayView text)
{
    const bool isPlain = !text.isEmpty() && text.size() <= 3 && (text.size() == 1 || text[0] != '0')
        && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
    if (!isPlain)
        return -1;
    int number = 0;
    std::from_chars(text.begin(), text.end(), number);
    return number;
}

QHostAddress strictIPv4(QByteArrayView text)
{
    quint32 address = 0;
    for (int i = 0; i < 4; ++i) {
        const qsizetype dot = bytes::find(text, '.');
        if ((dot < 0) != (i == 3))
            return {};
        const int octet = plainNumber(dot < 0 ? text : text.first(dot));
        if (octet < 0 || octet > 255)
            return {};
        address = address << 8 | static_cast<quint32>(octet);
        text = dot < 0 ? QByteArrayView() : text.sliced(dot + 1);
    }
    return QHostAddress(address);
}

} // namespace

QHostAddress strictAddress(QByteArrayView text)
{
    if (text.size() > kLongestAddress)
        return {};
    if (!text.contains(':'))
        return strictIPv4(text);
    const bool isPlain = std::ranges::all_of(text, [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F') || c == ':'
            || c == '.';
    });
    return isPlain ? plainAddress(QHostAddress(QString::fromLatin1(text))) : QHostAddress();
}

bool TrustedProxies::add(QStringView text)
{
    const qsizetype slash = text.indexOf(u'/');
    const QHostAddress address = strictAddress((slash < 0 ? text : text.first(slash)).toUtf8());
    if (address.isNull())
        return false;
    const int bits = address.protocol() == QAbstractSocket::IPv4Protocol ? 32 : 128;
    const int prefix = slash < 0 ? bits : plainNumber(text.sliced(slash + 1).toUtf8());
    if (prefix < 0 || prefix > bits)
        return false;
    m_networks.append({address, prefix});
    return true;
}

QString TrustedProxies::text() const
{
    QStringList texts;
    for (const Network &network : m_networks) {
        const int bits = network.address.protocol() == QAbstractSocket::IPv4Protocol ? 32 : 128;
        const QString address = network.address.toString();
        texts.append(network.prefix == bits ? address : u"%1/%2"_s.arg(address).arg(network.prefix));
    }
    return texts.join(", "_L1);
}

bool TrustedProxies::trusts(const QHostAddress &address) const
{
    return std::ranges::any_of(m_networks, [&address](const Network &network) {
        return address.protocol() == network.address.protocol()
            && address.isInSubnet(network.address, network.prefix);
    });
}

} // namespace supersynk
