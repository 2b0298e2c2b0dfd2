// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>

#include <memory>

namespace supersynk {

/// Reads one HTTP answer after the other from the bytes of a connection.
class AnswerReader
{
public:
    enum class Progress { Unfinished, Complete, Malformed };

    AnswerReader();
    ~AnswerReader();

    /// Forgets what came, for the next answer.
    void reset();
    /// Takes the next \a bytes. Bytes behind a complete answer make it malformed: nobody asked for them.
    [[nodiscard]] Progress feed(const QByteArray &bytes);

    // Of a complete answer.

    [[nodiscard]] int status() const;
    /// Whether the connection may be used again.
    [[nodiscard]] bool keepsAlive() const;

private:
    struct Parser; // keeps Boost.Beast out of whoever includes this
    std::unique_ptr<Parser> m_parser;
};

} // namespace supersynk
