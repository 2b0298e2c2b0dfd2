// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/http/wire/bytes.h"
#include "server/http/wire/requesthead.h"

#include <QByteArrayView>

namespace supersynk {

struct HeaderField
{
    QByteArrayView name;
    QByteArrayView value; ///< With the blanks around it.
};

/// Calls \a visit with each header field of a parsed head, for those that few requests are asked about.
template <typename Visitor>
void forEachField(const RequestHead &head, Visitor visit)
{
    QByteArrayView rest = head.bytes;
    for (bool isRequestLine = true; !rest.isEmpty(); isRequestLine = false) {
        const qsizetype lineFeed = bytes::find(rest, '\n');
        if (lineFeed < 1)
            return;
        const QByteArrayView line = rest.first(lineFeed - 1); // without the CR, which the parser requires
        rest = rest.sliced(lineFeed + 1);
        const qsizetype colon = bytes::find(line, ':');
        if (!isRequestLine && colon > 0)
            visit(HeaderField{line.first(colon), line.sliced(colon + 1)});
    }
}

} // namespace supersynk
