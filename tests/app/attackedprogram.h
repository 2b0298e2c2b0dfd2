// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "tests/app/program.h"
#include "tests/support/httpclient.h"

namespace supersynk::test {

inline constexpr auto kRoom = "/api/channels/room";
/// For tests that take longer than the default client timeout.
inline const QStringList kLongClientTimeout{QStringLiteral("--client-timeout"), QStringLiteral("3600")};

/// The built program with a normal client, while a test attacks it.
class AttackedProgram
{
public:
    /// \a arguments are further options of the program.
    explicit AttackedProgram(const QStringList &arguments = {});

    [[nodiscard]] quint16 port() const { return m_port; }
    /// The port of HTTPS, or of HTTP.
    [[nodiscard]] quint16 port(bool isSecure) const { return isSecure ? m_tlsPort : m_port; }
    [[nodiscard]] Program &process() { return m_program; }

    /// Whether the next POST and GET of the normal client succeed.
    [[nodiscard]] bool stillServes();

    /// Checks that the memory never grew by more than 64 MB, and that it shrinks again after the attack.
    /// Returns what is wrong; empty if all is well, or if memory can't be measured.
    [[nodiscard]] QByteArray memoryProblem();

    /// Checks that the log has lines with \a words, and at most one for each interval. Returns what is wrong;
    /// empty if all is well.
    [[nodiscard]] QByteArray logProblem(const QByteArray &words);

    /// Lets two clients post 2.5 MB each to kRoom, so that a GET is answered with 5 MB.
    void fillRoom() const;
    void emptyRoom() const;

private:
    Program m_program;
    const quint16 m_port;
    const quint16 m_tlsPort;
    HttpClient m_client;
    int m_posts = 0;
    qint64 m_memoryBefore = 0;
};

/// A body of about \a bytes.
[[nodiscard]] QByteArray largeBody(const QByteArray &id, qsizetype bytes);

} // namespace supersynk::test
