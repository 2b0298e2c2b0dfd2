// SPDX-License-Identifier: GPL-3.0-only
#include "ui/status/selfcheck.h"

#include "server/network/network.h"

#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QSslError>
#include <QTimer>

#include <utility>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

/// The problem with \a reach at \a address, as a sentence; empty if there is none.
QString problemWith(Reach reach, const QHostAddress &address)
{
    switch (reach) {
    case Reach::Intended:
        break;
    case Reach::NoNetwork:
        return SelfCheck::tr(
            "The server is running, but this computer has no network: only its own programs can connect.");
    case Reach::Unplugged:
        return SelfCheck::
            tr("The server is running, but headsets can't reach it: the network adapter with the address %1 "
               "is off or unplugged.")
                .arg(address.toString());
    case Reach::Gone:
        return SelfCheck::tr("This computer no longer has the address %1. Is it still on the same network?")
            .arg(address.toString());
    }
    return {};
}

/// Why \a reply is not that of a Supersynk server to GET /api; empty if it is.
QString problemWith(QNetworkReply &reply)
{
    const QString where = reply.url().adjusted(QUrl::RemovePath).toString();
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status == 0)
        return SelfCheck::tr("The server is running but does not answer at %1: %2.")
            .arg(where, reply.errorString());
    const QByteArray answer = reply.readAll();
    if (status == 503 && reply.hasRawHeader("Server-Time")) {
        if (answer.contains("from this address"))
            return {}; // this computer's own clients are many; the server is there for others
        return SelfCheck::tr("The server has reached its limit of connections: new clients are refused, "
                             "connected ones are unaffected.");
    }
    const bool isComplete = reply.error() == QNetworkReply::NoError;
    if (status != 200 || !isComplete || !answer.startsWith("supersynk server "))
        return SelfCheck::tr("The server is running, but another program answers at %1.").arg(where);
    return {};
}

} // namespace

Prober::Prober() = default;
Prober::~Prober() = default;

void Prober::probe(const QString &url, const QHostAddress &bound, const QByteArray &accessKey, int number)
{
    const QHostAddress address(QUrl(url).host());
    const QString problem = problemWith(Network::now().reach(bound, address), address);
    if (!problem.isEmpty()) { // a local request could succeed all the same
        Q_EMIT finished(number, problem);
        return;
    }
    if (!m_network) { // must be created in this thread
        m_network = std::make_unique<QNetworkAccessManager>();
        m_network->setProxy(QNetworkProxy::NoProxy);
    }
    QNetworkRequest request(QUrl(url + "/api"_L1));
    request.setRawHeader("Connection", "close"); // keeps the check out of the connection count
    if (!accessKey.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + accessKey);
    if (m_reply)
        m_reply->abort();
    QNetworkReply *const reply = m_network->get(request);
    m_reply = reply;
    // Not the transfer timeout: a response of one byte at a time never exceeds it.
    QTimer::singleShot(SelfCheck::kTimeout, reply, &QNetworkReply::abort);
    connect(reply, &QNetworkReply::sslErrors,
            reply, // the certificate may be self-signed
            qOverload<>(&QNetworkReply::ignoreSslErrors));
    connect(reply, &QNetworkReply::finished, this, [this, reply, number] {
        reply->deleteLater();
        m_reply.clear();
        Q_EMIT finished(number, problemWith(*reply));
    });
}

SelfCheck::SelfCheck(const QByteArray &accessKey, QObject *parent)
    : QObject(parent)
    , m_accessKey(accessKey)
    , m_prober(u"supersynk-check"_s)
{
    connect(m_prober.object(), &Prober::finished, this, &SelfCheck::handleResult);
    connect(&m_timer, &QTimer::timeout, this, &SelfCheck::probe);
    m_timer.setInterval(kPeriod);
}

SelfCheck::~SelfCheck() = default;

void SelfCheck::setTarget(const QString &url, const QHostAddress &bound)
{
    if (url == m_url && bound == m_bound)
        return;
    m_url = url;
    m_bound = bound;
    ++m_number; // ignore a result for the previous target
    m_isProbing = false;
    setResult(Verdict::Unknown, {});
    if (m_url.isEmpty()) {
        m_timer.stop();
    } else {
        m_timer.start();
        probe();
    }
}

void SelfCheck::probe()
{
    if (std::exchange(m_isProbing, true))
        return;
    m_prober.post([prober = m_prober.object(), url = m_url, bound = m_bound, key = m_accessKey,
                   number = ++m_number] { prober->probe(url, bound, key, number); });
}

void SelfCheck::handleResult(int number, const QString &problem)
{
    if (number != m_number)
        return;
    m_isProbing = false;
    setResult(problem.isEmpty() ? Verdict::Passed : Verdict::Failed, problem);
}

void SelfCheck::setResult(Verdict verdict, const QString &problem)
{
    if (verdict == m_verdict && problem == m_problem)
        return;
    m_verdict = verdict;
    m_problem = problem;
    Q_EMIT changed();
}

} // namespace supersynk
