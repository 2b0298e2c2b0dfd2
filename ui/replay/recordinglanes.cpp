// SPDX-License-Identifier: GPL-3.0-only
#include "ui/replay/recordinglanes.h"

#include "server/recording/recordingtimeline.h"
#include "ui/names/names.h"
#include "ui/names/shortid.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QSet>

#include <vector>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

struct RecordingSummary
{
    Q_DECLARE_TR_FUNCTIONS(supersynk::RecordingSummary)
};

Timeline::Span::Kind kindOf(RecordingTimeline::Span::Kind kind)
{
    switch (kind) {
    case RecordingTimeline::Span::Kind::There:
        return Timeline::Span::Kind::There;
    case RecordingTimeline::Span::Kind::Late:
        return Timeline::Span::Kind::Late;
    case RecordingTimeline::Span::Kind::Silent:
        return Timeline::Span::Kind::Silent;
    }
    return {};
}

Timeline::Lane laneOf(const RecordingTimeline::Lane &recorded)
{
    Timeline::Lane lane{.name = shortId(recorded.clientId),
                        .group = QString::fromUtf8(recorded.key),
                        .id = recorded.clientId,
                        .spans = {},
                        .lost = recorded.lost};
    for (const RecordingTimeline::Span &span : recorded.spans)
        lane.spans.push_back({span.from, span.to, kindOf(span.kind)});
    return lane;
}

/// Lanes without a label whose short ids are alike within their channel get other ones.
void distinguish(Timeline &timeline, const RecordingTimeline &recording)
{
    QHash<QByteArray, std::vector<QByteArray>> ids;
    for (const RecordingTimeline::Lane &lane : recording.lanes)
        ids[lane.key].push_back(lane.clientId);
    QHash<QByteArray, QHash<QByteArray, QString>> distinct;
    for (auto channel = ids.cbegin(); channel != ids.cend(); ++channel)
        distinct.insert(channel.key(), distinctShortIds(*channel));
    for (std::size_t i = 0; i < timeline.lanes.size(); ++i) {
        Timeline::Lane &lane = timeline.lanes[i];
        lane.name = distinct.value(recording.lanes[i].key).value(lane.id, lane.name);
    }
}

void name(Timeline::Lane &lane, const RecordingTimeline::Lane &recorded, const Names *names)
{
    const Name *client = names ? names->find({NamedThing::Kind::Client, recorded.clientId}) : nullptr;
    const Name *channel = names ? names->find({NamedThing::Kind::Channel, recorded.key}) : nullptr;
    if (client && !client->label.isEmpty())
        lane.name = client->label;
    else if (!recorded.label.isEmpty())
        lane.name = recorded.label;
    lane.color = names ? names->colorOf(recorded.clientId) : QColor();
    lane.groupName = channel ? channel->label : QString();
}

QDateTime dateOf(Instant instant)
{
    using std::chrono::milliseconds;
    return QDateTime::fromMSecsSinceEpoch(
        std::chrono::duration_cast<milliseconds>(instant.time_since_epoch()).count());
}

} // namespace

Timeline timelineOf(const RecordingTimeline &recording, const Names *names)
{
    Timeline timeline;
    timeline.length = recording.duration();
    for (const RecordingTimeline::Lane &lane : recording.lanes)
        timeline.lanes.push_back(laneOf(lane));
    distinguish(timeline, recording);
    for (std::size_t i = 0; i < timeline.lanes.size(); ++i)
        name(timeline.lanes[i], recording.lanes[i], names);
    for (const RecordingTimeline::Mark &mark : recording.markers)
        timeline.markers.push_back({mark.time, mark.label, mark.text});
    for (const RecordingTimeline::Gap &gap : recording.gaps)
        timeline.gaps.push_back({gap.time, gap.dropped});
    timeline.messagesPerSecond = recording.messagesPerSecond;
    return timeline;
}

QString recordingSummary(const RecordingTimeline &recording)
{
    QSet<QByteArray> channels;
    QSet<std::pair<QByteArray, QByteArray>> clients;
    for (const RecordingTimeline::Lane &lane : recording.lanes) {
        channels.insert(lane.key);
        clients.insert({lane.key, lane.clientId});
    }
    const QDateTime begin = dateOf(recording.begin);
    const QDateTime end = dateOf(recording.end);
    constexpr auto kClock = "HH:mm:ss"_L1;
    QString until = end.toString(QString(kClock));
    if (end.date() != begin.date())
        until = QLocale().toString(end.date(), QLocale::ShortFormat) + u' ' + until;
    const QString when = RecordingSummary::tr("Recorded on %1 from %2 to %3")
                             .arg(QLocale().toString(begin.date(), QLocale::ShortFormat),
                                  begin.toString(QString(kClock)), until);
    return QStringList{when, RecordingSummary::tr("%n client(s)", nullptr, static_cast<int>(clients.size())),
                       RecordingSummary::tr("%n channel(s)", nullptr, static_cast<int>(channels.size()))}
        .join(u" · "_s);
}

} // namespace supersynk
