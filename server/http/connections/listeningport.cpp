// SPDX-License-Identifier: GPL-3.0-only
#include "server/http/connections/listeningport.h"

#include "server/http/connections/rawsocket.h"
#include "server/http/connections/worker.h"
#include "server/http/metrics/refusallog.h"
#include "server/http/wire/serverclock.h"

#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

/// All headsets of a lab may reconnect at the same moment.
constexpr int kBacklog = 1024;

/// Connections accepted before the event loop runs again. The notifier reports the rest.
constexpr int kAcceptsPerTurn = 64;

} // namespace

ListeningPort::ListeningPort(const std::vector<Worker *> &workers, RefusalLog &refusals, bool isSecure)
    : m_workers(workers)
    , m_refusals(refusals)
    , m_isSecure(isSecure)
{
    setListenBacklogSize(kBacklog);
}

bool ListeningPort::open(const QHostAddress &address, quint16 port)
{
    if (!listen(address, port))
        return false;
    pauseAccepting();
    m_notifier = std::make_unique<QSocketNotifier>(socketDescriptor(), QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &ListeningPort::acceptAll);
    return true;
}

void ListeningPort::shutDown()
{
    m_notifier.reset();
    close();
}

void ListeningPort::acceptAll()
{
    for (int i = 0; i < kAcceptsPerTurn; ++i) {
        const rawsocket::Accepted accepted = rawsocket::accept(socketDescriptor());
        if (accepted.error != 0)
            return handleError(accepted.error);
        if (accepted.descriptor == rawsocket::kNone)
            return;
        Worker *const worker = *std::ranges::min_element(m_workers, {}, &Worker::load);
        worker->adopt(accepted.descriptor, m_isSecure);
    }
}

void ListeningPort::handleError(int error)
{
    m_refusals.record("accept",
                      {"The system cannot accept a connection: %1."_ba, {qt_error_string(error).toUtf8()}},
                      {}, serverNow());
    if (rawsocket::isAboutTheConnection(error))
        return; // the notifier reports the next ones
    m_notifier->setEnabled(false);
    QTimer::singleShot(kPause, m_notifier.get(), [this] { m_notifier->setEnabled(true); });
}

} // namespace supersynk
