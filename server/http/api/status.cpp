// SPDX-License-Identifier: GPL-3.0-only
#include "server/http/api/status.h"

#include "server/base/utf8text.h"
#include "server/base/version.h"
#include "server/http/api/operations.h"
#include "server/recording/recorder.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

/// JSON numbers are exact up to 2^53, which no counter reaches.
qint64 number(std::uint64_t value)
{
    return static_cast<qint64>(value);
}

double rounded(double value)
{
    return std::round(value * 10) / 10;
}

QJsonObject objectOf(const ChannelSnapshot &channel)
{
    double rate = 0;
    std::uint64_t late = 0;
    for (const ClientSnapshot &client : channel.clients) {
        rate += client.rate;
        late += client.late;
    }
    return {{u"key"_s, textFromUtf8(channel.key)},
            {u"clients"_s, number(channel.clients.size())},
            {u"observers"_s, number(channel.observers.size())},
            {u"rate"_s, rounded(rate)},
            {u"late"_s, number(late)}};
}

QJsonArray refusalsIn(const MetricsSample &sample)
{
    QJsonArray refusals;
    for (const auto &[kind, count] : sample.refusals)
        refusals.append(QJsonObject{{u"reason"_s, QString::fromLatin1(kind)}, {u"count"_s, number(count)}});
    return refusals;
}

std::uint64_t requestsIn(const MetricsSample &sample)
{
    std::uint64_t sum = 0;
    for (const auto &byStatus : sample.requests) {
        for (const std::uint64_t count : byStatus)
            sum += count;
    }
    return sum;
}

} // namespace

Response showStatus(const Request &, const ApiContext &context, Instant now)
{
    const MetricsSample sample = context.operations->sample();
    QJsonArray channels;
    for (const ChannelSnapshot &channel : context.store.snapshot(now).channels)
        channels.append(objectOf(channel));
    const QJsonObject status{
        {u"version"_s, QStringLiteral(SUPERSYNK_VERSION)},
        {u"uptime"_s, rounded(std::chrono::duration<double>(sample.uptime).count())},
        {u"is_stuck"_s, context.operations->isStuck()},
        {u"clients"_s, number(sample.clients)},
        {u"lost"_s, number(context.store.lostCount())},
        {u"requests"_s, number(requestsIn(sample))},
        {u"late"_s, number(sample.late())},
        {u"refusals"_s, refusalsIn(sample)},
        {u"bytes_in"_s, number(sample.bytesIn)},
        {u"bytes_out"_s, number(sample.bytesOut)},
        {u"connections"_s, number(sample.connections)},
        {u"stored_bytes"_s, number(sample.storedBytes)},
        {u"memory_bytes"_s,
         sample.process ? QJsonValue(number(sample.process->residentBytes)) : QJsonValue(QJsonValue::Null)},
        {u"recording"_s, QJsonObject{{u"is_on"_s, context.recorder && context.recorder->state().isActive()}}},
        {u"channels"_s, channels}};
    return Response::json(QJsonDocument(status).toJson(QJsonDocument::Compact));
}

} // namespace supersynk
