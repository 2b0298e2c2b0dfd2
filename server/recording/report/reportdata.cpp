// SPDX-License-Identifier: GPL-3.0-only
#include "server/recording/report/reportdata.h"

#include "server/recording/recordingreader.h"
#include "server/recording/timelinebuilder.h"

#include <QHash>

#include <algorithm>
#include <utility>

namespace supersynk {
namespace {

constexpr double kTimelineShare = 0.05; // of the progress

using Client = std::pair<QByteArray, QByteArray>; // key and id

} // namespace

std::optional<ReportData> readReportData(RecordingReader &reader, const std::function<bool(double)> &progress)
{
    auto timeline =
        buildTimeline(reader, [&progress](double share) { return progress(share * kTimelineShare); });
    if (!timeline)
        return std::nullopt;
    ReportData data;
    data.isFinished = reader.isFinished();
    data.timeline = std::move(*timeline);
    data.clients.resize(data.timeline.lanes.size());
    QHash<Client, ClientFigures *> figures;
    for (std::size_t i = 0; i < data.clients.size(); ++i)
        figures.insert({data.timeline.lanes[i].key, data.timeline.lanes[i].clientId}, &data.clients[i]);

    const double length = std::max(1.0, static_cast<double>(data.timeline.duration().count()));
    constexpr int kEvents = 4096; // between two reports of progress
    int events = 0;
    reader.seek(data.timeline.begin);
    while (const auto event = reader.next()) {
        const RecordingTimeline::Offset offset = timeOf(*event) - data.timeline.begin;
        if (++events % kEvents == 0) {
            const double share = static_cast<double>(offset.count()) / length;
            if (!progress(kTimelineShare + share * (1 - kTimelineShare)))
                return std::nullopt;
        }
        const auto *of = std::get_if<ChannelEvent>(&*event);
        ClientFigures *client = of ? figures.value({of->key, of->clientId}) : nullptr;
        if (!client)
            continue;
        if (of->isBody())
            client->addBody(of->time, offset, of->body);
        else if (of->kind != ChannelEvent::Kind::Joined)
            client->leave();
    }
    data.damagedChunks = reader.damagedChunks();
    return data;
}

} // namespace supersynk
