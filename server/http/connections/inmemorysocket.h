// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>
#include <QTcpSocket>

namespace supersynk {

/// A connection that leads no further than this thread: QHttpServer reads from it what deliver() is given.
/// Its end of the connection can be closed by QHttpServer alone.
class InMemorySocket final : public QTcpSocket
{
    Q_OBJECT

public:
    explicit InMemorySocket(QObject *parent = nullptr);
    ~InMemorySocket() override;

    /// Has QHttpServer read \a bytes, and handle what they are, before this returns.
    void deliver(const QByteArray &bytes);

    [[nodiscard]] qint64 bytesAvailable() const override;
    void disconnectFromHost() override;

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    /// Takes \a size bytes and drops them: the answers go another way.
    qint64 writeData(const char *data, qint64 size) override;

private:
    QByteArray m_unread;
};

} // namespace supersynk
