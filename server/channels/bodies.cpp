// SPDX-License-Identifier: GPL-3.0-only
#include "server/channels/bodies.h"

namespace supersynk {

void Bodies::appendTo(QByteArray &bytes) const
{
    if (areJoined()) {
        bytes.append(m_array);
        return;
    }
    char before = '[';
    for (const QByteArray &body : m_large->parts)
        bytes.append(std::exchange(before, ',')).append(body);
    bytes.append(']');
}

QByteArray Bodies::joined() const
{
    if (areJoined())
        return m_array;
    QByteArray array;
    array.reserve(m_large->size);
    appendTo(array);
    return array;
}

} // namespace supersynk
