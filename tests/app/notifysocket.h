// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArrayList>

namespace supersynk::test {

/// The service manager's end of sd_notify(3).
class NotifySocket
{
public:
    /// \a name is a path, or a name outside the file system behind @.
    explicit NotifySocket(const QByteArray &name);
    ~NotifySocket();
    Q_DISABLE_COPY_MOVE(NotifySocket)

    /// The next message, in lines; none if none comes.
    [[nodiscard]] QByteArrayList receive();
    /// Waits for a message with \a line. Returns false if none comes.
    [[nodiscard]] bool waitFor(const QByteArray &line);
    /// Whether there is a message now.
    [[nodiscard]] bool hasMessage() const;
    /// Sends itself messages until it takes no more.
    void fill() const;

private:
    const QByteArray m_name;
    const int m_descriptor;
};

} // namespace supersynk::test
