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

/// Asks a server whether it answers. Lives in a thread of its own, so that a busy window is no silent server.
class Prober final : public QObject
{
    Q_OBJECT

public:
    Prober();
    ~Prober() override;

    /// Calls the server that listens on \a bound at \a url once, with the request of a headset, unless the
    /// network adapters rule out that one could. The outcome comes as finished(), within
    /// SelfCheck::kPatience. A probe that is still out is broken off.
    void probe(const QString &url, const QHostAddress &bound, const QByteArray &accessKey, int number);

Q_SIGNALS:
    /// \a problem is why there was no answer, as a sentence; empty if there was one. \a number is the
    /// probe's.
    void finished(int number, const QString &problem);

private:
    std::unique_ptr<QNetworkAccessManager> m_network;
    QPointer<QNetworkReply> m_reply; // that is still out
};

/// Knows whether the server answers where headsets are told to call it: a server may listen, and yet be
/// stuck, at an address that is gone, or beside another program on the same port.
///
/// It proves no more than that: a request to one's own address never leaves the computer, so neither a
/// firewall nor Wi-Fi is on its way. FirewallWatch asks the firewall itself.
class SelfCheck final : public QObject
{
    Q_OBJECT

public:
    enum class Verdict {
        Unknown, ///< Not asked yet.
        Answers,
        Silent, ///< See problem().
    };

    static constexpr std::chrono::seconds kPeriod{3};
    /// For a whole answer; a server on the way answers in a ms.
    static constexpr std::chrono::seconds kPatience{2};

    /// \a accessKey is what the server demands; empty for nothing.
    explicit SelfCheck(const QByteArray &accessKey, QObject *parent = nullptr);
    ~SelfCheck() override;

    /// From now on the server that listens on \a bound is checked at \a url, at once and then every few
    /// seconds. Empty for not at all.
    void setTarget(const QString &url, const QHostAddress &bound);

    [[nodiscard]] Verdict verdict() const { return m_verdict; }
    /// Why it is silent, as a sentence.
    [[nodiscard]] const QString &problem() const { return m_problem; }

Q_SIGNALS:
    /// Verdict or problem differ.
    void changed();

private:
    void ask();
    void conclude(int number, const QString &problem);
    void set(Verdict verdict, const QString &problem);

    const QByteArray m_accessKey;
    ThreadHosted<Prober> m_prober;
    QTimer m_timer;
    QString m_url;
    QHostAddress m_bound;
    int m_number = 0;     // of the last probe
    bool m_isOut = false; // that probe
    Verdict m_verdict = Verdict::Unknown;
    QString m_problem;
};

} // namespace supersynk
