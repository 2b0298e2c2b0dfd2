// SPDX-License-Identifier: GPL-3.0-only
#include "server/announcer.h"

#include "server/http/wire/serverclock.h"

#include <algorithm>
#include <utility>
#include <variant>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

/// How often a message is posted at least, so that kOnce is kept.
constexpr std::chrono::milliseconds kLongestPeriod{500};

/// \a text with the operator's client_id as its first member, or why there is none.
std::variant<Message, Reason> messageOf(const QByteArray &text)
{
    const QByteArray object = text.trimmed();
    if (!object.startsWith('{'))
        return Reason("A message is a JSON object, such as {\"command\":\"start\"}."_ba);
    const QByteArray members = object.sliced(1).trimmed();
    QByteArray body = R"({"client_id":")" + QByteArray(kOperatorId) + '"';
    if (!members.startsWith('}'))
        body += ',';
    body += members;
    auto parsed = parseMessage(body, Limits().depth);
    if (const auto *invalid = std::get_if<InvalidMessage>(&parsed))
        return invalid->detail;
    if (std::get<Message>(parsed).clientId != kOperatorId)
        return Reason("The message must not have a client_id of its own."_ba);
    return std::get<Message>(std::move(parsed));
}

/// Whether a device in the channel \a key has the operator's id: it would be overwritten.
bool isTaken(const ChannelStore &store, const QByteArray &key, Instant now)
{
    const auto channel = store.snapshot(key, now);
    return channel && std::ranges::any_of(channel->clients, [](const ClientSnapshot &client) {
               return client.id == kOperatorId && !isOperator(client);
           });
}

} // namespace

Announcer::Announcer(ChannelStore &store, std::function<Instant()> now, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_now(std::move(now))
{
    connect(&m_timer, &QTimer::timeout, this, &Announcer::refresh);
}

Announcer::~Announcer()
{
    for (const QByteArray &key : channels())
        (void)m_store.remove(key, kOperatorId);
}

std::optional<Reason> Announcer::say(const QByteArray &key, const QByteArray &text, bool isHeld)
{
    auto message = messageOf(text);
    if (auto *problem = std::get_if<Reason>(&message))
        return std::move(*problem);
    if (isTaken(m_store, key, m_now()))
        return Reason("A live client has the same id."_ba);
    if (auto problem = post(key, std::get<Message>(message)))
        return problem;
    m_announcements.insert_or_assign(key,
                                     Announcement{std::get<Message>(std::move(message)),
                                                  isHeld ? std::nullopt : std::optional(m_now() + kOnce)});
    startTimer();
    Q_EMIT changed();
    return std::nullopt;
}

void Announcer::withdraw(const QByteArray &key)
{
    if (m_announcements.erase(key) == 0)
        return;
    (void)m_store.remove(key, kOperatorId);
    if (m_announcements.empty())
        m_timer.stop();
    Q_EMIT changed();
}

std::vector<QByteArray> Announcer::channels() const
{
    std::vector<QByteArray> keys;
    for (const auto &[key, announcement] : m_announcements)
        keys.push_back(key);
    return keys;
}

std::optional<Reason> Announcer::post(const QByteArray &key, const Message &message)
{
    const Instant now = m_now();
    const Instant published = publishedClock().at(now);
    const PostOutcome outcome = m_store.post(
        key, {.message = message, .stamp = {}, .address = {}, .now = now, .published = published});
    if (outcome.kind == PostOutcome::Kind::Full)
        return Reason(outcome.text);
    if (outcome.time > published)
        publishedClock().advanceTo(outcome.time, now);
    return std::nullopt;
}

/// The client timeout may have changed: a message must not time out.
void Announcer::startTimer()
{
    m_timer.start(std::min(kLongestPeriod, m_store.clientTimeout() / 3));
}

void Announcer::refresh()
{
    startTimer();
    const Instant now = m_now();
    for (const QByteArray &key : channels()) {
        const Announcement &announcement = m_announcements.at(key);
        if (announcement.end && *announcement.end <= now)
            withdraw(key);
        else
            (void)post(key, announcement.message);
    }
}

} // namespace supersynk
