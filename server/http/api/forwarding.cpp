// SPDX-License-Identifier: GPL-3.0-only
#include "server/http/api/forwarding.h"

#include "server/http/api/trustedproxies.h"
#include "server/http/wire/bytes.h"
#include "server/http/wire/headerfields.h"

#include <QVarLengthArray>

#include <algorithm>

namespace supersynk {
namespace {

/// Whether \a origin (RFC 6454, section 7) is the origin of \a host, for either scheme.
bool isOriginOf(QByteArrayView host, QByteArrayView origin)
{
    for (const QByteArrayView scheme : {QByteArrayView("http://"), QByteArrayView("https://")}) {
        if (origin.startsWith(scheme))
            return bytes::equalIgnoringCase(origin.sliced(scheme.size()), host);
    }
    return false;
}

/// "192.0.2.1", "192.0.2.1:80", "2001:db8::1", "[2001:db8::1]" and "[2001:db8::1]:80"; null for anything
/// else.
QHostAddress addressIn(QByteArrayView member)
{
    if (member.startsWith('[')) {
        const qsizetype end = bytes::find(member, ']');
        const bool isFit = end > 0 && (end + 1 == member.size() || member[end + 1] == ':');
        const QHostAddress address = isFit ? strictAddress(member.sliced(1, end - 1)) : QHostAddress();
        return address;
    }
    if (std::ranges::count(member, ':') == 1)
        member = member.first(bytes::find(member, ':'));
    return strictAddress(member);
}

} // namespace

bool isCrossOrigin(const RequestHead &head)
{
    QByteArrayView host;
    QVarLengthArray<QByteArrayView, 1> origins;
    forEachField(head, [&host, &origins](const HeaderField &field) {
        if (bytes::equalIgnoringCase(field.name, "Host"))
            host = bytes::trimmed(field.value);
        else if (bytes::equalIgnoringCase(field.name, "Origin"))
            origins.append(bytes::trimmed(field.value));
    });
    return head.isPreflight
        || !std::ranges::all_of(origins, [host](QByteArrayView origin) { return isOriginOf(host, origin); });
}

bool isForAnotherSender(const RequestHead &head)
{
    static constexpr QByteArrayView kPrefix = "X-Forwarded-";
    bool found = false;
    forEachField(head, [&found](const HeaderField &field) {
        const QByteArrayView begin = field.name.first(std::min(field.name.size(), kPrefix.size()));
        found = found || bytes::equalIgnoringCase(begin, kPrefix)
            || bytes::equalIgnoringCase(field.name, "Forwarded")
            || bytes::equalIgnoringCase(field.name, "X-Real-IP")
            || bytes::equalIgnoringCase(field.name, "Via");
    });
    return found || isCrossOrigin(head);
}

bool hasDomainAsHost(const RequestHead &head)
{
    bool found = false;
    forEachField(head, [&found](const HeaderField &field) {
        if (!bytes::equalIgnoringCase(field.name, "Host"))
            return;
        const QByteArrayView host = bytes::trimmed(field.value);
        found = found || (host.contains('.') && addressIn(host).isNull());
    });
    return found;
}

QHostAddress forwardedSender(const RequestHead &head, const QHostAddress &peer, const TrustedProxies &proxies)
{
    QVarLengthArray<QByteArrayView, kMostHops> lists; // a proxy may add a field, or append to the last one
    forEachField(head, [&lists](const HeaderField &field) {
        if (bytes::equalIgnoringCase(field.name, "X-Forwarded-For"))
            lists.append(field.value);
    });

    QHostAddress sender = peer;
    for (int hops = 0; !lists.isEmpty(); lists.removeLast()) {
        for (QByteArrayView list = lists.last(); !list.isEmpty();) {
            const qsizetype comma = list.lastIndexOf(',');
            const QByteArrayView member = bytes::trimmed(list.sliced(comma + 1));
            list = list.first(std::max<qsizetype>(comma, 0));
            if (++hops > kMostHops)
                return sender;
            const QHostAddress address = addressIn(member);
            if (address.isNull())
                return sender;
            sender = address;
            if (!proxies.trusts(sender))
                return sender;
        }
    }
    return sender;
}

} // namespace supersynk
