// SPDX-License-Identifier: GPL-3.0-only
#include "server/http/connections/inmemorysocket.h"

#include <algorithm>

namespace supersynk {

InMemorySocket::InMemorySocket(QObject *parent)
    : QTcpSocket(parent)
{
    setSocketState(ConnectedState);
    setOpenMode(ReadWrite);
}

InMemorySocket::~InMemorySocket()
{
    setSocketState(UnconnectedState); // else QAbstractSocket tries to close a connection
}

void InMemorySocket::deliver(const QByteArray &bytes)
{
    m_unread = bytes;
    Q_EMIT readyRead();
}

qint64 InMemorySocket::bytesAvailable() const
{
    return m_unread.size() + QIODevice::bytesAvailable();
}

void InMemorySocket::disconnectFromHost()
{
    if (state() == UnconnectedState)
        return;
    setSocketState(UnconnectedState);
    Q_EMIT disconnected();
}

qint64 InMemorySocket::readData(char *data, qint64 maxSize)
{
    const qsizetype size = std::min<qint64>(maxSize, m_unread.size());
    std::copy_n(m_unread.cbegin(), size, data);
    m_unread.remove(0, size);
    return size;
}

qint64 InMemorySocket::writeData(const char *, qint64 size)
{
    return size;
}

} // namespace supersynk
