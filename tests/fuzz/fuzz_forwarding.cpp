// SPDX-License-Identifier: GPL-3.0-only
//
// X-Forwarded-For as a trusted proxy forwards it, with any client's contents. The input is the value
// of such a field; a line feed in it begins the next field of that name.

#include "server/http/api/forwarding.h"
#include "server/http/api/trustedproxies.h"
#include "server/http/wire/headparser.h"
#include "tests/fuzz/fuzz.h"

#include <variant>

using namespace supersynk;
using namespace supersynk::fuzz;
using namespace Qt::StringLiterals;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray input = viewOf(data, size).toByteArray();
    QByteArray bytes = "GET /metrics HTTP/1.1\r\n";
    for (const QByteArray &value : input.split('\n'))
        bytes += "X-Forwarded-For:" + value + "\r\n";
    const auto parsed = parseHead(bytes + "\r\n", Limits());
    const auto *head = std::get_if<RequestHead>(&parsed);
    if (!head)
        return 0;
    require(isForAnotherSender(*head), "a forwarded request was taken for a local one", input);

    TrustedProxies proxies;
    require(proxies.add(u"10.0.0.0/8") && proxies.add(u"2001:db8::/32"), "a network was not taken");
    const QHostAddress peer(u"10.0.0.1"_s);
    const QHostAddress sender = forwardedSender(*head, peer, proxies);
    require(!sender.isNull(), "the sender is no address", input);
    const QByteArray text = sender.toString().toLatin1();
    require(strictAddress(text) == sender, "written out it is another one", input + " -> " + text);

    // What the client wrote is to the left of what the proxy adds.
    const QHostAddress client(u"198.51.100.1"_s);
    const auto forwarded = parseHead(bytes + "X-Forwarded-For: 198.51.100.1\r\n\r\n", Limits());
    if (const auto *whole = std::get_if<RequestHead>(&forwarded))
        require(forwardedSender(*whole, peer, proxies) == client, "the client chose its address", input);
    return 0;
}
