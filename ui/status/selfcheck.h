// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/base/threadhosted.h"

#include <QHostAddress>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <chrono>
#include <memory>

QT_BEGIN_NAMESPACE
class QNetworkAccessManager;
class QNetworkReply;
QT_END_NAMESPACE

namespace supersynk {

/// Sends a request to the server. Lives in its own thread, so that a busy window does not delay the result.
class Prober final : public QObject
{
    Q_OBJECT

public:
    Prober();
    ~Prober() override;

    /// Sends one request to the server that listens on \a bound, at \a url, unless the state of the network
    /// adapters already rules out that a headset reaches it. Emits finished() within SelfCheck::kTimeout.
    /// Aborts an unfinished probe.
    void probe(const QString &url, const QHostAddress &bound, const QByteArray &accessKey, int number);

Q_SIGNALS:
    /// \a problem is why the probe \a number failed, as a sentence; empty if it succeeded.
    void finished(int number, const QString &problem);

private:
    std::unique_ptr<QNetworkAccessManager> m_network;
    QPointer<QNetworkReply> m_reply; // of the unfinished probe
};

/// Checks whether the server answers at the address shown for headsets. A listening server can be stuck, its
/// address can be gone, or another program can use the same port.
///
/// A request to a local address never leaves the computer, so the check says nothing about firewalls and
/// Wi-Fi. FirewallWatch queries the firewall.
class SelfCheck final : public QObject
{
    Q_OBJECT

public:
    enum class Verdict {
        Unknown, ///< No result yet.
        Passed,
        Failed, ///< See problem().
    };

    static constexpr std::chrono::seconds kPeriod{3};
    /// For the whole response, which normally takes a millisecond.
    static constexpr std::chrono::seconds kTimeout{2};

    /// \a accessKey is the server's access key; empty if it needs none.
    explicit SelfCheck(const QByteArray &accessKey, QObject *parent = nullptr);
    ~SelfCheck() override;

    /// The key that the server requires from its next start on.
    void setAccessKey(const QByteArray &accessKey) { m_accessKey = accessKey; }
    /// Checks the server that listens on \a bound at \a url, now and then every kPeriod. An empty \a url
    /// stops the checks.
    void setTarget(const QString &url, const QHostAddress &bound);

    [[nodiscard]] Verdict verdict() const { return m_verdict; }
    /// Why the check failed, as a sentence.
    [[nodiscard]] const QString &problem() const { return m_problem; }

Q_SIGNALS:
    /// The verdict or the problem has changed.
    void changed();

private:
    void probe();
    void handleResult(int number, const QString &problem);
    void setResult(Verdict verdict, const QString &problem);

    QByteArray m_accessKey;
    ThreadHosted<Prober> m_prober;
    QTimer m_timer;
    QString m_url;
    QHostAddress m_bound;
    int m_number = 0; // of the latest probe
    bool m_isProbing = false;
    Verdict m_verdict = Verdict::Unknown;
    QString m_problem;
};

} // namespace supersynk
