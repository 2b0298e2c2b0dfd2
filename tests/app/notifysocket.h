// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArrayList>

namespace supersynk::test {

/// The service manager's end of sd_notify(3).
class NotifySocket
{
public:
    /// \a name is a path, or an abstract name after @.
    explicit NotifySocket(const QByteArray &name);
    ~NotifySocket();
    Q_DISABLE_COPY_MOVE(NotifySocket)

    /// The lines of the next message; empty after a timeout.
    [[nodiscard]] QByteArrayList receive();
    /// Waits for a message with \a line. False after a timeout.
    [[nodiscard]] bool waitFor(const QByteArray &line);
    /// Whether a message is waiting.
    [[nodiscard]] bool hasMessage() const;
    /// Fills the socket with messages.
    void fill() const;

private:
    const QByteArray m_name;
    const int m_descriptor;
};

} // namespace supersynk::test
