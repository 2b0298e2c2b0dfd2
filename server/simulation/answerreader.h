// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>

#include <memory>

namespace supersynk {

/// Parses HTTP responses, one after the other, from the bytes of a connection.
class AnswerReader
{
public:
    enum class Progress { Unfinished, Complete, Malformed };

    AnswerReader();
    ~AnswerReader();

    /// Prepares for the next response.
    void reset();
    /// Parses the next \a bytes. Bytes after a complete response are malformed: there was no request for
    /// them.
    [[nodiscard]] Progress feed(const QByteArray &bytes);

    // Of a complete response.

    [[nodiscard]] int status() const;
    /// Whether the connection stays open.
    [[nodiscard]] bool keepsAlive() const;

private:
    struct Parser; // keeps Boost.Beast out of this header
    std::unique_ptr<Parser> m_parser;
};

} // namespace supersynk
