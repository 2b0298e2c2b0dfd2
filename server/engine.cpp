// SPDX-License-Identifier: GPL-3.0-only
#include "server/engine.h"

#include "server/http/connections/descriptors.h"
#include "server/http/connections/health.h"
#include "server/http/tls/ownidentity.h"
#include "server/page/pagefiles.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDebug>
#include <QSslCertificate>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

constexpr std::chrono::days kExpiresSoon{14};

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(supersynk::Engine)
};

/// \a limits, adjusted so that they can be kept: no more connections than descriptors, and enough waiting
/// bytes for one client to send the largest body, which counts twice on its way, with as much left for
/// others, and for three of the largest answers.
Limits feasible(Limits limits)
{
    constexpr std::size_t kBodies = 8; // two bodies on their way are half of it
    limits.connections = std::min(limits.connections, availableConnections());
    constexpr std::size_t kAnswers = 3;
    // Existing clients may grow a quarter beyond the limit.
    const std::size_t answer = std::min(limits.channelBytes, limits.storedBytes) / 4 * 5;
    limits.waitingBytes = std::max({limits.waitingBytes, kBodies * limits.body, kAnswers * answer});
    return limits;
}

std::variant<TlsIdentity, TlsProblem> identityFor(const TlsSettings &settings)
{
    if (!settings.isOn)
        return TlsProblem{};
    if (settings.certificateFile.isEmpty())
        return ownIdentity(settings.ownIdentityFile, namesOfThisComputer());
    return identityFromFiles(settings.certificateFile, settings.keyFile);
}

QSslConfiguration configurationOf(const std::variant<TlsIdentity, TlsProblem> &identity)
{
    const auto *valid = std::get_if<TlsIdentity>(&identity);
    return valid ? valid->configuration : QSslConfiguration();
}

/// The server renews its own certificate in time; the operator must renew another one.
void warnOfExpiry(const QSslCertificate &certificate)
{
    const QDateTime expiry = certificate.expiryDate();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (expiry < now)
        qWarning("The certificate expired on %s: browsers will not accept it",
                 qPrintable(expiry.toString(Qt::ISODate)));
    else if (expiry < now.addDays(kExpiresSoon.count()))
        qWarning("The certificate expires on %s: browsers will not accept it then",
                 qPrintable(expiry.toString(Qt::ISODate)));
}

QString httpsIsOff(const QString &reason)
{
    return Text::tr("HTTPS is off: %1", "a whole sentence follows").arg(reason);
}

QString tooFewThreads()
{
    return Text::tr("The system can't create so many threads: choose fewer.");
}

QString tooFewDescriptors()
{
    return Text::tr("The program can't open more files: raise the system's limit, or choose fewer threads.");
}

} // namespace

Engine::Engine(const ServerSettings &settings, ChannelStore &store, Recorder &recorder, BlockList &blocked)
    : m_settings(settings)
    , m_limits(feasible(settings.limits))
    , m_store(store)
    , m_recorder(recorder)
    , m_accessKey(settings.accessKey, settings.accessKeyInUrl)
    , m_operatorKey(settings.operatorKey)
    , m_operations([this] { return sample(); }, [this] { return isStuck(); }, settings.exposesMetrics)
    , m_identity(identityFor(settings.tls))
    , m_refusals([](const RefusalGroup &refused) { qWarning().noquote() << refusalLine(refused); })
{
    // Null without proxies, so that requests skip the check.
    const TrustedProxies *const proxies =
        m_settings.trustedProxies.isEmpty() ? nullptr : &m_settings.trustedProxies;
    std::vector<Worker *> workers;
    for (int i = 0; i < settings.threads && !m_problem; ++i) {
        if (!canOpenThread()) { // otherwise Qt would abort the process
            m_problem = tooFewDescriptors();
            return;
        }
        const WorkerContext context{.api = {.store = store,
                                            .limits = m_limits,
                                            .accessKey = m_accessKey,
                                            .operations = &m_operations,
                                            .httpsPort = &m_httpsPort,
                                            .operatorKey = &m_operatorKey,
                                            .recorder = &m_recorder,
                                            .page = settings.page ? &PageFiles::instance() : nullptr,
                                            .blocked = &blocked},
                                    .traffic = m_traffic.emplace_back(),
                                    .connections = m_connections,
                                    .handshakes = m_handshakes,
                                    .refusals = m_refusals,
                                    .waitingBytes = m_waitingBytes,
                                    .proxies = proxies,
                                    .takesShortCuts = m_settings.takesShortCuts};
        auto &worker = m_workers.emplace_back(std::make_unique<ThreadHosted<Worker>>(
            u"supersynk-http"_s, context, configurationOf(m_identity)));
        if (!worker->isRunning())
            m_problem = tooFewThreads();
        worker->run([this, object = worker->object()] {
            if (!object->start())
                m_problem = tooFewDescriptors();
        });
        workers.push_back(worker->object());
    }
    if (m_problem)
        return;
    m_listener =
        std::make_unique<ThreadHosted<Listener>>(u"supersynk-port"_s, store, m_refusals, std::move(workers));
    if (!m_listener->isRunning())
        m_problem = tooFewThreads();
}

Engine::~Engine()
{
    // The listener first: it hands connections to the workers.
    if (m_listener)
        m_listener->run([listener = m_listener->object()] { listener->stop(); });
    for (const auto &worker : m_workers)
        worker->run([object = worker->object()] { object->stop(); });
}

void Engine::listen(std::function<void(const ServerState &)> report)
{
    if (m_problem)
        report(failed({.reason = *m_problem}, {}));
    else
        m_listener->post([this, report = std::move(report)] { report(open(*m_listener->object())); });
}

void Engine::pingThreads(std::function<void()> report)
{
    if (!m_listener)
        return;
    const auto pending = std::make_shared<std::atomic<std::size_t>>(m_workers.size() + 1);
    const auto respond = [pending, report = std::move(report)] {
        if (--*pending == 0)
            report();
    };
    for (const auto &worker : m_workers)
        worker->post(respond);
    m_listener->post(respond);
}

bool Engine::isStuck() const
{
    std::vector<Instant> rounds{m_listener->object()->lastRun()};
    for (const TrafficCounters &counters : m_traffic)
        rounds.push_back(counters.lastRun);
    return isOneStuck(rounds);
}

Traffic Engine::traffic() const
{
    Traffic sum;
    for (const TrafficCounters &counters : m_traffic) {
        sum.requests += counters.requests.total();
        sum.bytesIn += counters.bytesIn;
        sum.bytesOut += counters.bytesOut;
        sum.connections += counters.connections;
    }
    return sum;
}

MetricsSample Engine::sample() const
{
    MetricsSample sample{.uptime = serverNow() - m_started,
                         .waitingBytes = m_waitingBytes,
                         .channels = m_store.channelCount(),
                         .clients = m_store.clientCount(),
                         .storedBytes = m_store.storedBytes(),
                         .refusals = m_refusals.totals(),
                         .qtVersion = qVersion(),
                         .process = processStats()};
    for (const TrafficCounters &counters : m_traffic) {
        sample.add(counters.requests);
        sample.add(counters.checks);
        sample.bytesIn += counters.bytesIn;
        sample.bytesOut += counters.bytesOut + counters.checkBytesOut;
        sample.connections += counters.connections;
    }
    return sample;
}

ServerState Engine::open(Listener &listener)
{
    ServerState state{.phase = ServerState::Phase::Running, .address = m_settings.address};
    Listener::Outcome outcome; // decides the state: of HTTP, or of HTTPS if that is served alone
    if (m_settings.http) {
        outcome = listener.listen(m_settings.address, m_settings.port, ServerSettings::kDefaultPort);
        state.port = outcome.port;
    }
    if (m_settings.tls.isOn) {
        const Listener::Outcome secure = openSecurely(listener, state);
        if (!m_settings.http)
            outcome = secure;
    }
    return outcome.port == 0 ? failed(outcome, state) : state;
}

ServerState Engine::failed(const Listener::Outcome &outcome, ServerState state) const
{
    state.phase = ServerState::Phase::Failed;
    state.address = m_settings.address;
    state.port = m_settings.http ? m_settings.port : quint16(0);
    state.reason = outcome.reason;
    state.freePort = outcome.freePort;
    return state;
}

/// If HTTPS fails, HTTP is served without it.
Listener::Outcome Engine::openSecurely(Listener &listener, ServerState &state)
{
    if (const auto *problem = std::get_if<TlsProblem>(&m_identity)) {
        state.tlsProblem = httpsIsOff(problem->reason);
        return {.reason = state.tlsProblem};
    }
    Listener::Outcome outcome =
        listener.listenSecurely(m_settings.address, m_settings.tls.port, TlsSettings::kDefaultPort);
    state.tlsPort = outcome.port;
    if (outcome.port == 0) {
        state.tlsProblem = httpsIsOff(outcome.reason);
        state.tlsCause = ServerState::TlsCause::Port;
        return outcome;
    }
    m_httpsPort = outcome.port;
    const TlsIdentity &identity = std::get<TlsIdentity>(m_identity);
    state.tlsFingerprint = identity.fingerprint;
    state.tlsProblem = identity.storeProblem;
    warnOfExpiry(identity.configuration.localCertificate());
    return outcome;
}

ServerState Engine::renewIdentity(const ServerState &state)
{
    const TlsIdentity &present = std::get<TlsIdentity>(m_identity);
    if (m_settings.tls.certificateFile.isEmpty())
        return applyIdentity(ownIdentity(m_settings.tls.ownIdentityFile, namesOfThisComputer(), &present),
                             state);
    warnOfExpiry(present.configuration.localCertificate());
    return state;
}

ServerState Engine::reloadIdentity(const ServerState &state)
{
    const bool isOwn = m_settings.tls.certificateFile.isEmpty();
    return renewIdentity(isOwn ? state : applyIdentity(identityFor(m_settings.tls), state));
}

/// Uses \a identity for new connections.
ServerState Engine::applyIdentity(const std::variant<TlsIdentity, TlsProblem> &identity, ServerState state)
{
    if (const auto *problem = std::get_if<TlsProblem>(&identity)) {
        qWarning().noquote() << "The certificate was not replaced:" << problem->reason;
        return state;
    }
    m_identity = identity;
    for (const auto &worker : m_workers)
        worker->post([object = worker->object(), tls = configurationOf(identity)] { object->setTls(tls); });
    state.tlsFingerprint = std::get<TlsIdentity>(identity).fingerprint;
    state.tlsProblem = std::get<TlsIdentity>(identity).storeProblem;
    return state;
}

} // namespace supersynk
