// SPDX-License-Identifier: GPL-3.0-only
#include "ui/desktop/singleinstance.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocalSocket>
#include <QThread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace supersynk {
namespace {

constexpr auto kTokenVariable = "XDG_ACTIVATION_TOKEN";
constexpr qint64 kMaxRequest = 64 * 1024; // a token and a path
constexpr QByteArrayView kRaised = "raised\n";

QString addressIn(const QString &directory, const QString &name)
{
#ifdef Q_OS_WIN
    Q_UNUSED(directory);
    return name; // pipes have no directory
#else
    return QDir(directory).filePath(name + ".socket"_L1);
#endif
}

/// Also if the file of a crash has our own process id, as it may in a container.
bool lockFirst(QLockFile &lock)
{
    if (lock.tryLock(0ms))
        return true;
    if (lock.error() != QLockFile::LockFailedError)
        return true; // no lock file can be made: better two windows than none
    qint64 pid = 0;
    QString host;
    QString program;
    return lock.getLockInfo(&pid, &host, &program) && pid == QCoreApplication::applicationPid()
        && lock.removeStaleLockFile() && lock.tryLock(0ms);
}

int millisecondsLeft(const QDeadlineTimer &deadline)
{
    return static_cast<int>(deadline.remainingTime());
}

} // namespace

SingleInstance::SingleInstance(const QString &directory, const QString &name, QObject *parent)
    : QObject(parent)
    , m_address(addressIn(directory, name))
    , m_lock(QDir(directory).filePath(name + ".lock"_L1))
{
    m_lock.setStaleLockTime(0ms); // stale only when its process has ended
    m_isFirst = lockFirst(m_lock);
    if (!m_isFirst)
        return;
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *caller = m_server.nextPendingConnection()) {
            connect(caller, &QLocalSocket::disconnected, caller, &QObject::deleteLater);
            connect(caller, &QLocalSocket::readyRead, this, [this, caller] { answer(caller); });
        }
    });
    QLocalServer::removeServer(m_address); // left by a crash
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    if (!m_server.listen(m_address))
        qWarning("A second start can't show this window: %s", qPrintable(m_server.errorString()));
}

bool SingleInstance::raiseFirst(const QString &file) const
{
    const QDeadlineTimer deadline(kAnswerTimeout);
    QLocalSocket socket;
    for (;;) {
        socket.connectToServer(m_address);
        if (socket.waitForConnected(millisecondsLeft(deadline)))
            break;
        if (deadline.hasExpired())
            return false;
        QThread::msleep(20); // it holds the lock, and will listen soon
    }
    socket.write(
        QJsonDocument(QJsonArray{qEnvironmentVariable(kTokenVariable), file}).toJson(QJsonDocument::Compact)
        + '\n');
    while (!deadline.hasExpired() && !socket.canReadLine()) {
        if (!socket.waitForReadyRead(millisecondsLeft(deadline)))
            break;
    }
    return socket.readLine() == kRaised;
}

void SingleInstance::answer(QLocalSocket *caller)
{
    if (!caller->canReadLine()) {
        if (caller->bytesAvailable() > kMaxRequest)
            caller->abort();
        return;
    }
    const QJsonArray request = QJsonDocument::fromJson(caller->readLine(kMaxRequest)).array();
    const QByteArray token = request.at(0).toString().toUtf8();
    if (!token.isEmpty())
        qputenv(kTokenVariable, token);
    Q_EMIT raiseRequested(request.at(1).toString());
    caller->write(kRaised.toByteArray());
    caller->disconnectFromServer(); // after writing
}

} // namespace supersynk
