// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "tests/app/program.h"
#include "tests/support/httpclient.h"

namespace supersynk::test {

/// The built program with a normal client inside, while a test abuses it.
class Siege
{
public:
    /// \a arguments are further options of the program.
    explicit Siege(const QStringList &arguments = {});

    [[nodiscard]] quint16 port() const { return m_port; }
    /// That of HTTPS, or of HTTP.
    [[nodiscard]] quint16 port(bool isSecure) const { return isSecure ? m_tlsPort : m_port; }
    [[nodiscard]] Program &program() { return m_program; }

    /// Whether the normal client's next POST is answered as if nothing were wrong.
    [[nodiscard]] bool goesOn();

    /// What is wrong with the memory: whether it ever grew by more than 64 MB over what the program had at
    /// rest, or does not come back to it now that the abuse is over. Empty if all is well, or if it can't be
    /// measured.
    [[nodiscard]] QByteArray memoryFault();

    /// What is wrong with the lines of the log that have \a words: whether there is none, or more than one
    /// for each interval. Empty if all is well.
    [[nodiscard]] QByteArray logFault(const QByteArray &words);

private:
    Program m_program;
    const quint16 m_port;
    const quint16 m_tlsPort;
    HttpClient m_client;
    int m_state = 0;
    qint64 m_atRest = 0;
};

} // namespace supersynk::test
