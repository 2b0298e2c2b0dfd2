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

/// What \a reach at \a address means, as a sentence; empty if it is as it should be.
QString problemWith(Reach reach, const QHostAddress &address)
{
    switch (reach) {
    case Reach::Intended:
        break;
    case Reach::NoNetwork:
        return SelfCheck::tr(
            "The server runs, but this computer is on no network: only its own programs reach it.");
    case Reach::Unplugged:
        return SelfCheck::tr("The server runs, but no headset reaches it: the network adapter "
                             "with the address %1 is off or not plugged in.")
            .arg(address.toString());
    case Reach::Gone:
        return SelfCheck::tr("This computer no longer has the address %1. Is it still on the same network?")
            .arg(address.toString());
    }
    return {};
}

/// Why \a reply is not what a Supersynk says to GET /api; empty if it is.
QString problemWith(QNetworkReply &reply)
{
    const QString where = reply.url().adjusted(QUrl::RemovePath).toString();
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status == 0)
        return SelfCheck::tr("The server runs, but does not answer at %1: %2.")
            .arg(where, reply.errorString());
    const bool isWhole = reply.error() == QNetworkReply::NoError;
    if (status != 200 || !isWhole || !reply.readAll().startsWith("supersynk server "))
        return SelfCheck::tr("The server runs, but another program answers at %1.").arg(where);
    return {};
}

} // namespace

Prober::Prober() = default;
Prober::~Prober() = default;

void Prober::probe(const QString &url, const QHostAddress &bound, const QByteArray &accessKey, int number)
{
    const QHostAddress address(QUrl(url).host());
    const QString problem = problemWith(Network::now().reach(bound, address), address);
    if (!problem.isEmpty()) { // and yet it may answer a call from here
        Q_EMIT finished(number, problem);
        return;
    }
    if (!m_network) { // made here, in its thread
        m_network = std::make_unique<QNetworkAccessManager>();
        m_network->setProxy(QNetworkProxy::NoProxy);
    }
    QNetworkRequest request(QUrl(url + "/api"_L1));
    request.setRawHeader("Connection", "close"); // or the check would count among the connections
    if (!accessKey.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + accessKey);
    if (m_reply)
        m_reply->abort();
    QNetworkReply *const reply = m_network->get(request);
    m_reply = reply;
    // Not the transfer timeout, which an answer of a byte at a time never meets.
    QTimer::singleShot(SelfCheck::kPatience, reply, &QNetworkReply::abort);
    connect(reply, &QNetworkReply::sslErrors,
            reply, // it is our own certificate, without an authority behind it
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
    connect(m_prober.object(), &Prober::finished, this, &SelfCheck::conclude);
    connect(&m_timer, &QTimer::timeout, this, &SelfCheck::ask);
    m_timer.setInterval(kPeriod);
}

SelfCheck::~SelfCheck() = default;

void SelfCheck::setTarget(const QString &url, const QHostAddress &bound)
{
    if (url == m_url && bound == m_bound)
        return;
    m_url = url;
    m_bound = bound;
    ++m_number; // what is on its way is about another server
    m_isOut = false;
    set(Verdict::Unknown, {});
    if (m_url.isEmpty()) {
        m_timer.stop();
    } else {
        m_timer.start();
        ask();
    }
}

void SelfCheck::ask()
{
    if (std::exchange(m_isOut, true))
        return;
    m_prober.post([prober = m_prober.object(), url = m_url, bound = m_bound, key = m_accessKey,
                   number = ++m_number] { prober->probe(url, bound, key, number); });
}

void SelfCheck::conclude(int number, const QString &problem)
{
    if (number != m_number)
        return;
    m_isOut = false;
    set(problem.isEmpty() ? Verdict::Answers : Verdict::Silent, problem);
}

void SelfCheck::set(Verdict verdict, const QString &problem)
{
    if (verdict == m_verdict && problem == m_problem)
        return;
    m_verdict = verdict;
    m_problem = problem;
    Q_EMIT changed();
}

} // namespace supersynk
