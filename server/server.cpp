// SPDX-License-Identifier: GPL-3.0-only
#include "server/server.h"

#include "server/announcer.h"
#include "server/engine.h"
#include "server/http/api/blocklist.h"
#include "server/http/wire/serverclock.h"
#include "server/recording/replay/player.h"

#include <utility>

namespace supersynk {
namespace {

constexpr std::chrono::milliseconds kExpiryInterval{100};

} // namespace

Server::Server(QObject *parent)
    : QObject(parent)
    , m_journal(std::make_unique<Journal>(&serverNow))
    , m_store(std::make_unique<ChannelStore>(m_journal.get()))
    , m_recorder(std::make_unique<Recorder>(
          *m_store,
          RecordingClocks{.now = &serverNow,
                          .published = [](Instant instant) { return publishedClock().at(instant); }}))
    , m_announcer(std::make_unique<Announcer>(*m_store, &serverNow))
    , m_blocked(std::make_unique<BlockList>())
{
    connect(&m_certificateTimer, &QTimer::timeout, this, &Server::renewCertificate);
    connect(&m_expiryTimer, &QTimer::timeout, this, &Server::removeSilentClients);
    m_expiryTimer.setInterval(kExpiryInterval);
}

Server::~Server() = default;

void Server::start(const ServerSettings &settings)
{
    destroyEngine();
    m_state = {.address = settings.address, .port = settings.port};
    if (const auto problem = settings.problem()) {
        fail(*problem, 0);
        return;
    }
    setClientTimeout(settings.clientTimeout);
    m_store->setLimits(settings.limits);
    m_engine = std::make_unique<Engine>(settings, *m_store, *m_recorder, *m_blocked);
    m_certificateTimer.setInterval(settings.tls.certificateCheckPeriod);

    // By the time the outcome arrives, the engine may be gone or replaced.
    m_engine->listen([this, number = ++m_engineNumber](const ServerState &outcome) {
        const auto finish = [this, number, outcome] {
            if (m_engine && number == m_engineNumber)
                finishStart(outcome);
        };
        QMetaObject::invokeMethod(this, finish, Qt::QueuedConnection);
    });

    ServerState starting = m_state;
    starting.phase = ServerState::Phase::Starting;
    setState(starting); // last, because a slot may call stop() or start()
}

void Server::destroyEngine()
{
    m_earlierTraffic = traffic();
    m_latestRefusals = refusals();
    m_engine.reset();
    m_isPinging = false;
}

void Server::pingThreads()
{
    if (!m_engine || std::exchange(m_isPinging, true))
        return;
    m_engine->pingThreads([this, number = m_engineNumber] {
        const auto report = [this, number] {
            if (!m_engine || number != m_engineNumber)
                return;
            m_isPinging = false;
            Q_EMIT threadsResponded();
        };
        QMetaObject::invokeMethod(this, report, Qt::QueuedConnection);
    });
}

void Server::finishStart(const ServerState &outcome)
{
    if (outcome.phase == ServerState::Phase::Failed)
        destroyEngine();
    setState(outcome);
}

void Server::fail(const QString &reason, quint16 freePort)
{
    ServerState failed = m_state;
    failed.phase = ServerState::Phase::Failed;
    failed.reason = reason;
    failed.freePort = freePort;
    setState(failed);
}

void Server::stop()
{
    destroyEngine();
    m_recorder->stop();
    if (m_state.phase != ServerState::Phase::Stopped)
        setState({});
}

Instant Server::now()
{
    return serverNow();
}

Instant Server::publishedAt(Instant instant)
{
    publishedClock().followSystemClock(); // otherwise only a running server does
    return publishedClock().at(instant);
}

void Server::setClientTimeout(std::chrono::milliseconds timeout)
{
    if (m_store->clientTimeout() == timeout)
        return;
    m_store->setClientTimeout(timeout);
    m_recorder->setClientTimeout(timeout);
}

std::chrono::milliseconds Server::clientTimeout() const
{
    return m_store->clientTimeout();
}

Snapshot Server::snapshot() const
{
    return m_store->snapshot(now());
}

void Server::removeSilentClients()
{
    m_store->expire(now());
    if (m_store->clientCount() == 0)
        m_expiryTimer.stop();
}

std::optional<ChannelSnapshot> Server::channel(const QByteArray &key) const
{
    return m_store->snapshot(key, now());
}

Traffic Server::traffic() const
{
    Traffic traffic = m_engine ? m_engine->traffic() : Traffic();
    traffic.requests += m_earlierTraffic.requests;
    traffic.bytesIn += m_earlierTraffic.bytesIn;
    traffic.bytesOut += m_earlierTraffic.bytesOut;
    return traffic;
}

std::vector<RefusalGroup> Server::refusals() const
{
    return m_engine ? m_engine->refusals() : m_latestRefusals;
}

std::vector<Peer> Server::peers() const
{
    return m_engine ? m_engine->peers() : std::vector<Peer>();
}

void Server::startJournal()
{
    m_journal->start();
}

JournalPages Server::takeJournal()
{
    return m_journal->take();
}

std::optional<QByteArray> Server::latestBody(const QByteArray &key, const QByteArray &clientId) const
{
    return m_store->latestBody(key, clientId);
}

std::vector<Message> Server::latestBodies(const QByteArray &key) const
{
    return m_store->latestBodies(key);
}

QByteArray Server::oldestChannel() const
{
    const auto keys = m_store->keys();
    return keys.empty() ? QByteArray() : keys.front();
}

std::size_t Server::clientCount() const
{
    return m_store->clientCount();
}

bool Server::removeClient(const QByteArray &key, const QByteArray &clientId)
{
    return m_store->remove(key, clientId, JournalEntry::Kind::Purged);
}

std::size_t Server::purgeChannel(const QByteArray &key)
{
    return m_store->purge(key);
}

std::size_t Server::purgeAll()
{
    return m_store->purgeAll();
}

void Server::block(const Blocked &blocked)
{
    (void)m_blocked->add(blocked); // first, so that no request brings the client back
    for (const ChannelSnapshot &channel : snapshot().channels) {
        for (const ClientSnapshot &client : channel.clients) {
            const bool isIt = blocked.clientId.isEmpty()
                ? client.address == blocked.address
                : client.id == blocked.clientId && channel.key == blocked.key;
            if (isIt && !client.isReplayed)
                (void)removeClient(channel.key, client.id);
        }
    }
}

void Server::unblock(const Blocked &blocked)
{
    (void)m_blocked->remove(blocked);
}

std::vector<BlockedCount> Server::blocked() const
{
    return m_blocked->entries();
}

Player &Server::player()
{
    if (!m_player)
        m_player = std::make_unique<Player>(*m_store, &serverNow);
    return *m_player;
}

void Server::renewCertificate()
{
    if (servesHttps())
        setCertificate(m_engine->renewIdentity(m_state));
}

void Server::reloadCertificate()
{
    if (servesHttps())
        setCertificate(m_engine->reloadIdentity(m_state));
}

bool Server::servesHttps() const
{
    return m_state.phase == ServerState::Phase::Running && m_state.tlsPort != 0;
}

void Server::setCertificate(const ServerState &state)
{
    const bool isNew =
        state.tlsFingerprint != m_state.tlsFingerprint || state.tlsProblem != m_state.tlsProblem;
    m_state = state;
    if (isNew)
        Q_EMIT certificateChanged(m_state);
}

void Server::setState(const ServerState &state)
{
    m_state = state;
    if (servesHttps())
        m_certificateTimer.start();
    else
        m_certificateTimer.stop();
    if (state.phase == ServerState::Phase::Running)
        m_expiryTimer.stop();
    else
        m_expiryTimer.start();
    Q_EMIT stateChanged(m_state);
}

} // namespace supersynk
