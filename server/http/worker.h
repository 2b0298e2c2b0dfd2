// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "http/admission.h"
#include "http/service.h"

#include <QObject>
#include <QSslConfiguration>

#include <atomic>
#include <memory>
#include <optional>

QT_BEGIN_NAMESPACE
class QTcpSocket;
QT_END_NAMESPACE

namespace supersynk {

class Dispatcher;
class Guard;
class Readiness;
class Watch;

/// Answers the requests of its share of the connections, in a thread of its own.
///
/// Construct it anywhere, move it to its thread, and call start() and stop() there. adopt() may be called
/// from any thread.
class Worker final : public QObject
{
    Q_OBJECT

public:
    /// \a tls is what TLS connections are made with, until setTls().
    Worker(const Service &service, const QSslConfiguration &tls);
    ~Worker() override;

    /// False if the system does not give the descriptors that it takes: then there is only stop() to be
    /// called.
    [[nodiscard]] bool start();
    /// Closes every connection.
    void stop();
    /// In the worker's thread: those that are adopted from now on are made with \a tls.
    void setTls(const QSslConfiguration &tls) { m_tls = tls; }

    /// Takes over an accepted connection. Those that are adopted after stop() are closed.
    void adopt(qintptr descriptor, bool isSecure);
    /// How many connections it has, those on their way included. From any thread.
    [[nodiscard]] int load() const { return m_load; }

private:
    void take(qintptr descriptor, bool isSecure);
    [[nodiscard]] std::optional<Admission> admit(qintptr descriptor, bool isSecure);
    void takePlain(qintptr descriptor, Admission admission);
    void takeSecure(qintptr descriptor, Admission admission);
    Guard *guard(std::unique_ptr<QTcpSocket> socket, qintptr descriptor, Admission admission);

    Service m_service;
    QSslConfiguration m_tls;
    std::atomic<int> m_load{0};
    std::unique_ptr<Watch> m_watch;
    std::unique_ptr<Readiness> m_readiness;
    std::unique_ptr<Dispatcher> m_dispatcher;
    std::unique_ptr<QObject> m_connections; // their parent
};

} // namespace supersynk
