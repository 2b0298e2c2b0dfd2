// SPDX-License-Identifier: GPL-3.0-only
#include "server/recording/report/reporthtml.h"

#include "server/base/counted.h"
#include "server/base/version.h"
#include "server/recording/report/lanesvg.h"
#include "server/recording/report/pathsvg.h"
#include "server/recording/report/reportdata.h"
#include "server/recording/report/reporttables.h"
#include "server/recording/report/reporttext.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSet>
#include <QStringList>

#include <algorithm>
#include <numeric>
#include <utility>

using namespace Qt::StringLiterals;

namespace supersynk {
namespace {

using namespace report;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(supersynk::Report)
};

constexpr auto kStyle = R"(
@page { size: A4 landscape; margin: 12mm; }
* { box-sizing: border-box; }
body { font: 13px/1.45 system-ui, "Segoe UI", "DejaVu Sans", sans-serif; color: #1a1d21; background: #fff;
  max-width: 1120px; margin: 0 auto; padding: 24px; }
h1 { font-size: 24px; line-height: 1.2; margin: 0 0 4px; overflow-wrap: anywhere; }
h2 { font-size: 16px; margin: 28px 0 8px; padding-top: 12px; border-top: 1px solid #c6cbd2; break-after: avoid; }
h3 { font-size: 13px; margin: 14px 0 2px; break-after: avoid; overflow-wrap: anywhere; }
p { margin: 4px 0; }
.warning { border: 2px solid #1a1d21; border-radius: 6px; padding: 8px 12px; margin: 12px 0; font-weight: 600; }
.note, footer { color: #4b535d; font-size: 12px; }
section > .note { break-after: avoid; }
footer { margin-top: 28px; padding-top: 12px; border-top: 1px solid #c6cbd2; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
table.fields { width: auto; }
th, td { text-align: left; padding: 3px 10px 3px 0; border-bottom: 1px solid #e1e4e8; vertical-align: top; }
td { overflow-wrap: anywhere; }
.fields td { white-space: pre-line; }
thead th { border-bottom: 1.5px solid #1a1d21; vertical-align: bottom; }
.fields th { font-weight: normal; color: #4b535d; padding-right: 24px; white-space: nowrap; }
.group th { padding-top: 10px; border-bottom-color: #808893; }
.figure { text-align: right; white-space: nowrap; }
tr, svg, figure { break-inside: avoid; }
thead { display: table-header-group; }
svg { display: block; width: 100%; overflow: visible; }
svg text { font: 11px system-ui, "Segoe UI", "DejaVu Sans", sans-serif; fill: #1a1d21; unicode-bidi: isolate; }
svg .time { text-anchor: middle; fill: #4b535d; font-size: 10px; }
svg .number { font-weight: 700; font-size: 10px; }
svg .small { font-size: 12px; }
.there { fill: #4b535d; }
.late { fill: url(#hatch); stroke: #1a1d21; stroke-width: .8; }
.silent { fill: #fff; stroke: #1a1d21; stroke-width: 1; }
.lost { stroke: #1a1d21; stroke-width: 2.2; stroke-linecap: round; }
.grid { stroke: #e1e4e8; stroke-width: 1; }
.base { stroke: #808893; stroke-width: 1; }
.marker { stroke: #59616c; stroke-width: 1; stroke-dasharray: 1.5 2.5; }
.dropped { stroke: #1a1d21; stroke-width: 1.5; stroke-dasharray: 5 3; }
.load { fill: #c6cbd2; }
.paths { display: grid; grid-template-columns: repeat(auto-fill, minmax(170px, 1fr)); gap: 12px; }
figure { margin: 0; }
figcaption { font-size: 12px; overflow-wrap: anywhere; }
.ground { fill: none; stroke: #c6cbd2; }
.path { fill: none; stroke: #1a1d21; stroke-width: .8; stroke-opacity: .45; stroke-linejoin: round; }
.begin { fill: #fff; stroke: #1a1d21; stroke-width: 1.5; }
.end { fill: #1a1d21; }
.scale { stroke: #1a1d21; stroke-width: 2; }
@media print { body { padding: 0; max-width: none; font-size: 11px; } a { color: inherit; } }
)"_L1;

/// From lane, to lane (exclusive): those of one channel.
using LaneRange = std::pair<std::size_t, std::size_t>;

std::vector<LaneRange> channelsOf(const RecordingTimeline &timeline)
{
    std::vector<LaneRange> channels;
    for (std::size_t i = 0; i < timeline.lanes.size(); ++i) {
        if (i == 0 || timeline.lanes[i].key != timeline.lanes[i - 1].key)
            channels.push_back({i, i});
        channels.back().second = i + 1;
    }
    return channels;
}

QString paragraph(const QString &text, const QString &attributes = {})
{
    return u"<p%1>"_s.arg(attributes) + text.toHtmlEscaped() + u"</p>\n"_s;
}

QString summary(const ReportData &data)
{
    const RecordingTimeline &timeline = data.timeline;
    const QDate firstDay = localTime(timeline.begin).date();
    const QDate lastDay = localTime(timeline.end).date();
    QString end = clockTime(timeline.end);
    if (lastDay != firstDay)
        end = QLocale().toString(lastDay, QLocale::LongFormat) + u' ' + end;
    const QString when = Text::tr("Recorded on %1 from %2 to %3 (%4).", "date, time, time, duration")
                             .arg(QLocale().toString(firstDay, QLocale::LongFormat),
                                  clockTime(timeline.begin), end, durationText(timeline.duration()));
    const auto channels = static_cast<int>(channelsOf(timeline).size());
    const QString what = Text::tr("%1 in %2, %3.", "clients, channels, messages")
                             .arg(Text::tr("%n client(s)", nullptr, static_cast<int>(timeline.lanes.size())),
                                  Text::tr("%n channel(s)", nullptr, channels),
                                  Text::tr("%Ln message(s)", nullptr, asInt(timeline.messages)));
    return paragraph(when + u' ' + what);
}

QString warnings(const ReportData &data)
{
    QStringList sentences;
    if (!data.isFinished)
        sentences += Text::tr("The file was cut off: the recording may have gone on longer.");
    if (data.damagedChunks > 0)
        sentences += Text::tr("%n part(s) of the file are damaged and left out.", nullptr,
                              static_cast<int>(data.damagedChunks));
    const std::uint64_t dropped = std::accumulate(
        data.timeline.gaps.begin(), data.timeline.gaps.end(), std::uint64_t(0),
        [](std::uint64_t sum, const RecordingTimeline::Gap &gap) { return sum + gap.dropped; });
    if (dropped > 0)
        sentences += Text::tr("%Ln message(s) were dropped, see below.", nullptr, asInt(dropped));
    return sentences.isEmpty() ? QString() : paragraph(sentences.join(u' '), u" class=\"warning\""_s);
}

/// In pictures that fit on a page.
QString presence(const ReportData &data)
{
    constexpr std::size_t kLanes = 36;
    if (data.timeline.lanes.empty())
        return paragraph(Text::tr("No client was there."));
    QString html = u"<section><h2>"_s + Text::tr("Presence").toHtmlEscaped() + u"</h2>\n"_s + legendSvg()
        + u"<h3>"_s + Text::tr("Messages per second").toHtmlEscaped() + u"</h3>\n"_s + loadSvg(data.timeline);
    for (const LaneRange &channel : channelsOf(data.timeline)) {
        html += u"<h3><bdi>"_s + escapedUtf8(data.timeline.lanes[channel.first].key) + u"</bdi></h3>\n"_s;
        for (std::size_t first = channel.first; first < channel.second; first += kLanes)
            html += lanesSvg(data.timeline, first, std::min(first + kLanes, channel.second));
    }
    return html + u"</section>\n"_s;
}

QString pathFigure(const RecordingTimeline::Lane &lane, const WalkedPath &path, const Ground &ground)
{
    QString caption = Text::tr("%1 m").toHtmlEscaped().arg(decimalText(path.length(), 1));
    if (path.jumps() > 0)
        caption += u", "_s + Text::tr("%n jump(s)", nullptr, path.jumps()).toHtmlEscaped();
    return u"<figure>"_s + pathSvg(path, ground) + u"<figcaption><b>"_s
        + clientHtml(lane.label, lane.clientId) + u"</b> · "_s + caption + u"</figcaption></figure>\n"_s;
}

/// Pictures of one channel have one scale.
QString paths(const ReportData &data)
{
    constexpr std::size_t kMost = 100; // in a channel
    QString html;
    for (const LaneRange &channel : channelsOf(data.timeline)) {
        GroundBounds bounds;
        std::vector<std::size_t> lanes;
        for (std::size_t i = channel.first; i < channel.second; ++i) {
            if (data.clients[i].path().isEmpty())
                continue;
            bounds.add(data.clients[i].path());
            lanes.push_back(i);
        }
        const auto ground = bounds.ground();
        if (!ground)
            continue;
        html += u"<h3><bdi>"_s + escapedUtf8(data.timeline.lanes[channel.first].key)
            + u"</bdi></h3>\n<div class=\"paths\">"_s;
        for (std::size_t i = 0; i < std::min(lanes.size(), kMost); ++i)
            html += pathFigure(data.timeline.lanes[lanes[i]], data.clients[lanes[i]].path(), *ground);
        html += u"</div>\n"_s;
        if (lanes.size() > kMost)
            html += paragraph(Text::tr("The paths of %n more client(s) are left out.", nullptr,
                                       static_cast<int>(lanes.size() - kMost)),
                              u" class=\"note\""_s);
    }
    if (html.isEmpty())
        return {};
    const QString note = Text::tr("Paths of the heads from above: x to the right, z upwards. A circle is the "
                                  "beginning, a square the end. Pictures of one channel have one scale.");
    return u"<section><h2>"_s + Text::tr("Paths").toHtmlEscaped() + u"</h2>\n"_s
        + paragraph(note, u" class=\"note\""_s) + html + u"</section>\n"_s;
}

QString footer()
{
    const QString made = Text::tr("Made by Supersynk %1 on %2.", "version, date")
                             .arg(QLatin1StringView(SUPERSYNK_VERSION),
                                  QLocale().toString(QDateTime::currentDateTime(), QLocale::ShortFormat));
    return u"<footer>"_s
        + paragraph(Text::tr("Motion can identify a person, and so can names. Keep this report as you keep "
                             "personal data."))
        + paragraph(made) + u"</footer>\n"_s;
}

} // namespace

QByteArray reportHtml(const ReportData &data)
{
    const QString title = Text::tr("Report of %1", "a file").arg(data.fileName);
    const QString language = Text::tr("en", "the language of the translation as in HTML: en, fr");
    QString html = u"<!DOCTYPE html>\n<html lang=\"%1\"><head><meta charset=\"utf-8\">\n"_s.arg(language);
    html +=
        u"<meta name=\"viewport\" content=\"width=device-width\">\n"
        u"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"_s;
    html += u"<title>"_s + escaped(title) + u"</title>\n<style>"_s + QString(kStyle)
        + u"</style></head>\n<body>\n"_s;
    html += patternSvg() + u"<h1>"_s + escaped(title) + u"</h1>\n"_s + summary(data) + warnings(data);
    html += sessionTable(data) + presence(data) + clientTable(data) + markerTable(data) + droppedTable(data)
        + paths(data) + footer();
    return (html + u"</body></html>\n"_s).toUtf8();
}

} // namespace supersynk
