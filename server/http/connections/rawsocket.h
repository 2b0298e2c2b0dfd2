// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArrayView>
#include <QHostAddress>

#include <optional>
#include <span>

/// Sockets by their descriptors, for what Qt has no call.
namespace supersynk::rawsocket {

/// Whether receive() is implemented. Where it is not, a descriptor may block.
#ifdef Q_OS_WIN
inline constexpr bool kCanReceive = false;
#else
inline constexpr bool kCanReceive = true;
#endif

/// Invalid descriptor.
inline constexpr qintptr kNone = -1;

/// An unbound TCP socket; kNone if the system gives none.
[[nodiscard]] qintptr create();
void close(qintptr descriptor);

/// The outcome of accept(): a connection or the system's error. Neither if no connection waits.
struct Accepted
{
    qintptr descriptor = kNone;
    int error = 0;
};

/// Accepts a connection from a listening socket, which must be non-blocking.
[[nodiscard]] Accepted accept(qintptr listening);

/// Whether \a error of accept() concerns only the connection, which is gone. Any other concerns the system:
/// the next accept() will fail too.
[[nodiscard]] bool isAboutTheConnection(int error);

/// Another descriptor of the same connection, which stays open until both are closed; kNone if the system
/// gives none.
[[nodiscard]] qintptr duplicate(qintptr descriptor);

/// The peer of a connection; null if it has closed already.
[[nodiscard]] QHostAddress peerOf(qintptr descriptor);

/// Makes a connection send without delay (TCP_NODELAY) and buffer little. By default Linux buffers megabytes,
/// and reports the progress of a slow peer only by the megabyte.
void configure(qintptr descriptor);

/// Reads without waiting. Returns the filled part of \a buffer: empty if the peer has closed or reset the
/// connection, nothing if there is nothing to read yet.
[[nodiscard]] std::optional<QByteArrayView> receive(qintptr descriptor, std::span<char> buffer);

/// Sends as many of \a bytes as the system takes without waiting, and returns how many. 0 may also mean an
/// error, which the next call reports again. The connection must be non-blocking, unless kCanReceive.
[[nodiscard]] qsizetype send(qintptr descriptor, QByteArrayView bytes);

/// Ends the stream to the peer; reading goes on (RFC 9112, section 9.6).
void closeWritingSide(qintptr descriptor);

} // namespace supersynk::rawsocket
