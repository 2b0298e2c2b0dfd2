// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "tests/app/siege.h"
#include "tests/support/rawconnection.h"

#include <QTest>

/// What the tests of abuse have in common.
namespace supersynk::test {

inline constexpr auto kRoom = "/api/channels/room";
inline const QStringList kNobodyLeaves{QStringLiteral("--client-timeout"), QStringLiteral("3600")};

/// A state of some \a bytes.
inline QByteArray largeBody(const QByteArray &id, qsizetype bytes)
{
    return R"({"client_id":")" + id + R"(","s":")" + QByteArray(bytes, 'x') + "\"}";
}

/// Has two clients post 2.5 MB each, so that a GET of the room is answered with 5 MB.
inline void fillRoom(const Siege &siege)
{
    RawConnection poster(siege.port());
    for (const char *id : {"ann", "bob"}) {
        poster.send(requestOf("POST", kRoom, largeBody(id, 2'500'000)));
        QCOMPARE(poster.receive().status, 200);
    }
}

inline void emptyRoom(const Siege &siege)
{
    RawConnection client(siege.port());
    for (const QByteArray id : {"ann", "bob"}) {
        client.send(requestOf("DELETE", "/api/channels/room/clients/" + id));
        (void)client.receive();
    }
}

} // namespace supersynk::test
