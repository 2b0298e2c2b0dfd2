// SPDX-License-Identifier: GPL-3.0-only
#include "server/channels/reason.h"

namespace supersynk {

QByteArray sentenceOf(const Reason &reason)
{
    QByteArray sentence;
    qsizetype from = 0;
    for (qsizetype at = reason.text.indexOf('%'); at >= 0; at = reason.text.indexOf('%', at + 1)) {
        const qsizetype index = at + 1 < reason.text.size() ? reason.text[at + 1] - '1' : -1;
        if (index < 0 || index >= reason.arguments.size())
            continue;
        sentence.append(reason.text.constData() + from, at - from).append(reason.arguments[index]);
        from = at + 2;
    }
    if (from == 0)
        return reason.text;
    return sentence.append(reason.text.constData() + from, reason.text.size() - from);
}

QByteArray excerpt(const QByteArray &foreign)
{
    constexpr qsizetype kMaxSize = 200;
    if (foreign.size() <= kMaxSize)
        return foreign;
    const auto continues = [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; };
    qsizetype end = kMaxSize;
    while (end > 0 && continues(foreign[end]))
        --end;
    return foreign.first(end) + "…";
}

} // namespace supersynk
