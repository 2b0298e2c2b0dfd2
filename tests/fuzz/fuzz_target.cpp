// SPDX-License-Identifier: GPL-3.0-only
//
// The request target: its keys and ids are stored and sent to others.

#include "server/http/wire/requesttarget.h"
#include "tests/fuzz/fuzz.h"

#include <QUtf8StringView>

using namespace supersynk;
using namespace supersynk::fuzz;
using Resource = RequestTarget::Resource;

namespace {

bool isSame(const RequestTarget &a, const RequestTarget &b)
{
    return a.resource == b.resource && a.key == b.key && a.clientId == b.clientId;
}

void checkQuery(const QByteArray &input)
{
    const auto value = queryParameter(input, "access_token");
    const qsizetype query = input.indexOf('?');
    require(!value || query >= 0, "a parameter without a query", input);
    require(!value || (!value->contains('&') && input.indexOf("access_token", query) > query),
            "a parameter that is none", input);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray input = viewOf(data, size).toByteArray();
    const RequestTarget target = parseTarget(input);
    const bool hasKey = target.resource == Resource::Channel || target.resource == Resource::Client;
    const bool hasId = target.resource == Resource::Client;

    require(hasKey != target.key.isEmpty(), "a key where none belongs, or none where one does", input);
    require(hasId != target.clientId.isEmpty(), "an id where none belongs, or none where one does", input);
    require(QUtf8StringView(target.key).isValidUtf8(), "the key is not UTF-8", input);
    require(QUtf8StringView(target.clientId).isValidUtf8(), "the id is not UTF-8", input);

    if (hasKey) {
        QByteArray again = "//api/channels//" + target.key.toPercentEncoding();
        if (hasId)
            again += "/clients/" + target.clientId.toPercentEncoding();
        const RequestTarget same = parseTarget(again);
        require(isSame(same, target), "encoded and parsed again it is another one", input);
    }
    if (input.startsWith('/'))
        require(isSame(parseTarget("//" + input), target), "slashes in front do not count as one", input);
    checkQuery(input);
    return 0;
}
