// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArrayView>
#include <QHostAddress>

#include <optional>
#include <span>

/// What Qt has no call for: sockets by their descriptors.
namespace supersynk::rawsocket {

/// Whether receive() is there. Elsewhere a descriptor may block.
#ifdef Q_OS_WIN
inline constexpr bool kCanReceive = false;
#else
inline constexpr bool kCanReceive = true;
#endif

/// Invalid descriptor.
inline constexpr qintptr kNone = -1;

/// A TCP socket that is bound to nothing; kNone if the system gives none.
[[nodiscard]] qintptr create();
void close(qintptr descriptor);

/// What became of accept(): a connection, or the system's error. Without both, none waits.
struct Accepted
{
    qintptr descriptor = kNone;
    int error = 0;
};

/// Takes a connection that waits at a listening socket, which must be a non-blocking one.
[[nodiscard]] Accepted accept(qintptr listening);

/// Whether \a error of accept() is about the connection alone, which is gone. Any other is about the system:
/// the next accept() will meet it too.
[[nodiscard]] bool isAboutTheConnection(int error);

/// Another descriptor of the same connection, which lasts until both are closed; kNone if the system gives
/// none.
[[nodiscard]] qintptr duplicate(qintptr descriptor);

/// Where a connection comes from; null if it has gone already.
[[nodiscard]] QHostAddress peerOf(qintptr descriptor);

/// Has a connection send at once what it is given, and hold little of what its peer does not read: by itself
/// Linux would take megabytes, and tell only by the megabyte that a slow peer reads on.
void setUp(qintptr descriptor);

/// Takes what is there, without waiting. The part of \a buffer that is filled: empty if the peer has closed
/// or broken the connection, nothing if there is nothing to be read yet.
[[nodiscard]] std::optional<QByteArrayView> receive(qintptr descriptor, std::span<char> buffer);

/// Sends what the system takes at once of \a bytes and returns how many they are. Where that is none, an
/// error may be the reason; who writes next will meet it again. The connection must not be a blocking one,
/// unless kCanReceive.
[[nodiscard]] qsizetype send(qintptr descriptor, QByteArrayView bytes);

/// Tells the peer that nothing more will come, while we still read (RFC 9112, section 9.6).
void closeWritingSide(qintptr descriptor);

} // namespace supersynk::rawsocket
