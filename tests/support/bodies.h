// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>
#include <QByteArrayList>

namespace supersynk::test {

/// The body of the client \a id: an object with its id and the number \a state.
inline QByteArray bodyOf(const QByteArray &id, int state = 0)
{
    return "{\"client_id\":\"" + id + "\",\"state\":" + QByteArray::number(state) + '}';
}

/// The answer that holds \a bodies.
inline QByteArray arrayOf(const QByteArrayList &bodies)
{
    return '[' + bodies.join(',') + ']';
}

} // namespace supersynk::test
