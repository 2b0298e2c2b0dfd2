// SPDX-License-Identifier: GPL-3.0-only
#include "server/network/addresses.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace supersynk {

bool isEverywhere(const QHostAddress &bound)
{
    return bound == QHostAddress::Any || bound == QHostAddress::AnyIPv4 || bound == QHostAddress::AnyIPv6;
}

QString urlOf(QLatin1StringView scheme, const QHostAddress &address, quint16 port)
{
    QUrl url;
    url.setScheme(scheme);
    url.setHost(address.toString());
    url.setPort(port);
    return url.toString();
}

QString channelUrl(const QString &url, const QByteArray &key)
{
    return url + "/api/channels/"_L1 + QString::fromLatin1(key.toPercentEncoding());
}

QString pageUrl(const QString &url, const QByteArray &key, const QByteArray &accessKey)
{
    QString page = url + u'/';
    if (!key.isEmpty())
        page += "?channel="_L1 + QString::fromLatin1(key.toPercentEncoding());
    if (!accessKey.isEmpty())
        page += "#key="_L1 + QString::fromLatin1(accessKey.toPercentEncoding());
    return page;
}

QHostAddress plainAddress(const QHostAddress &address)
{
    static const QHostAddress kMappedIPv4(u"::ffff:0:0"_s); // RFC 4291, section 2.5.5.2
    const bool isMapped =
        address.protocol() == QAbstractSocket::IPv6Protocol && address.isInSubnet(kMappedIPv4, 96);
    return isMapped ? QHostAddress(address.toIPv4Address()) : address;
}

QHostAddress hostPrefix(const QHostAddress &address)
{
    if (address.protocol() != QAbstractSocket::IPv6Protocol || address.isLoopback())
        return address;
    Q_IPV6ADDR prefix = address.toIPv6Address();
    for (int i = 8; i < 16; ++i)
        prefix[i] = 0;
    return QHostAddress(prefix);
}

} // namespace supersynk
