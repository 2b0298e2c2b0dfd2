// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>
#include <QTcpSocket>

namespace supersynk {

/// A connection without a network: QHttpServer reads from it what deliver() is given. Only QHttpServer closes
/// it.
class InMemorySocket final : public QTcpSocket
{
    Q_OBJECT

public:
    explicit InMemorySocket(QObject *parent = nullptr);
    ~InMemorySocket() override;

    /// QHttpServer reads \a bytes and handles the request before this returns.
    void deliver(const QByteArray &bytes);

    [[nodiscard]] qint64 bytesAvailable() const override;
    void disconnectFromHost() override;

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    /// Drops the bytes: the guard writes the responses.
    qint64 writeData(const char *data, qint64 size) override;

private:
    QByteArray m_unread;
};

} // namespace supersynk
