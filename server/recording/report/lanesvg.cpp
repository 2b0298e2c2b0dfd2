// SPDX-License-Identifier: GPL-3.0-only
#include "server/recording/report/lanesvg.h"

#include "server/recording/report/reporttext.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace supersynk::report {
namespace {

using Offset = RecordingTimeline::Offset;
using Span = RecordingTimeline::Span;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(supersynk::Report)
};

// Units of the pictures, about pixels.
constexpr double kWidth = 1000;
constexpr double kLeft = 150; // of the plot
constexpr double kRight = 984;
constexpr double kRow = 15;
constexpr double kHead = 34; // markers and times
constexpr double kLeastWidth = 2.5;

double xOf(Offset time, const RecordingTimeline &timeline)
{
    const double length = std::max(1.0, static_cast<double>(timeline.duration().count()));
    return kLeft + static_cast<double>(time.count()) / length * (kRight - kLeft);
}

QString line(double x1, double y1, double x2, double y2, QLatin1StringView kind)
{
    return u"<line x1=\"%1\" y1=\"%2\" x2=\"%3\" y2=\"%4\" class=\"%5\"/>"_s.arg(
        svgNumber(x1), svgNumber(y1), svgNumber(x2), svgNumber(y2), QString(kind));
}

QString rect(double x, double y, double width, double height, QLatin1StringView kind)
{
    return u"<rect x=\"%1\" y=\"%2\" width=\"%3\" height=\"%4\" class=\"%5\"/>"_s.arg(
        svgNumber(x), svgNumber(y), svgNumber(width), svgNumber(height), QString(kind));
}

/// \a escapedText must be escaped.
QString text(double x, double y, const QString &escapedText, QLatin1StringView kind)
{
    return u"<text x=\"%1\" y=\"%2\" class=\"%3\">"_s.arg(svgNumber(x), svgNumber(y), QString(kind))
        + escapedText + u"</text>"_s;
}

QString cross(double x, double y)
{
    constexpr double kHalf = 4;
    return line(x - kHalf, y - kHalf, x + kHalf, y + kHalf, "lost"_L1)
        + line(x - kHalf, y + kHalf, x + kHalf, y - kHalf, "lost"_L1);
}

QString svg(double height, const QString &name, const QString &content)
{
    return u"<svg viewBox=\"0 0 %1 %2\" role=\"img\" aria-label=\""_s.arg(svgNumber(kWidth),
                                                                          svgNumber(height))
        + name.toHtmlEscaped() + u"\">"_s + content + u"</svg>\n"_s;
}

QString spanAt(double x, double width, double y, Span::Kind kind)
{
    switch (kind) {
    case Span::Kind::There:
        return rect(x, y - 1.5, width, 3, "there"_L1);
    case Span::Kind::Late:
        return rect(x, y - 4, width, 8, "late"_L1);
    case Span::Kind::Silent:
        return rect(x, y - 4, width, 8, "silent"_L1);
    }
    return {};
}

/// Spans too close to be distinguished are drawn as one.
QString spansOf(const RecordingTimeline &timeline, const RecordingTimeline::Lane &lane, double y,
                Span::Kind kind)
{
    const double least = kind == Span::Kind::There ? 0.5 : kLeastWidth;
    QString drawn;
    double from = 0;
    double to = -1;
    for (const Span &span : lane.spans) {
        if (span.kind != kind)
            continue;
        const double left = xOf(span.from, timeline);
        const double right = std::max(xOf(span.to, timeline), left + least);
        if (to >= 0 && left > to + 0.25) {
            drawn += spanAt(from, to - from, y, kind);
            to = -1;
        }
        if (to < 0)
            from = left;
        to = std::max(to, right);
    }
    return to >= 0 ? drawn + spanAt(from, to - from, y, kind) : drawn;
}

QString laneAt(const RecordingTimeline &timeline, const RecordingTimeline::Lane &lane, double y)
{
    QString drawn;
    for (const Span::Kind kind : {Span::Kind::There, Span::Kind::Silent, Span::Kind::Late})
        drawn += spansOf(timeline, lane, y, kind);
    double last = -10;
    for (const Offset lost : lane.lost) {
        const double x = xOf(lost, timeline) + 4;
        if (x - last > 1)
            drawn += cross(x, y);
        last = x;
    }
    return drawn;
}

/// Times at which the axis has a line.
std::vector<Offset> ticksOf(Offset length)
{
    constexpr std::array<Offset, 16> kSteps{1s,    2s,    5s,    10s, 30s, 1min, 2min, 5min,
                                            10min, 20min, 30min, 1h,  2h,  6h,   12h,  24h};
    constexpr int kMost = 9;
    const auto step = std::ranges::find_if(kSteps, [length](Offset each) { return length / each < kMost; });
    const Offset by = step == kSteps.end() ? length / kMost : *step;
    std::vector<Offset> ticks;
    for (Offset tick{}; tick <= length; tick += by)
        ticks.push_back(tick);
    return ticks;
}

QString axis(const RecordingTimeline &timeline, double top, double bottom)
{
    QString drawn;
    for (const Offset tick : ticksOf(timeline.duration())) {
        const double x = xOf(tick, timeline);
        drawn += line(x, top, x, bottom, "grid"_L1);
        drawn += text(x, top - 4, offsetText(tick), "time"_L1);
    }
    return drawn;
}

QString markers(const RecordingTimeline &timeline, double top, double bottom)
{
    QString drawn;
    for (const RecordingTimeline::Gap &gap : timeline.gaps) {
        const double x = xOf(gap.time, timeline);
        drawn += line(x, top, x, bottom, "dropped"_L1);
    }
    double last = -100;
    for (std::size_t i = 0; i < timeline.markers.size(); ++i) {
        const double x = xOf(timeline.markers[i].time, timeline);
        drawn += line(x, top - 22, x, bottom, "marker"_L1);
        if (x - last < 12)
            continue; // no room for its number
        last = x;
        drawn += text(x + 2, top - 16, QString::number(i + 1), "number"_L1);
    }
    return drawn;
}

} // namespace

QString lanesSvg(const RecordingTimeline &timeline, std::size_t first, std::size_t end)
{
    const double bottom = kHead + static_cast<double>(end - first) * kRow + 4;
    QString drawn = axis(timeline, kHead, bottom) + markers(timeline, kHead, bottom);
    for (std::size_t i = first; i < end; ++i) {
        const RecordingTimeline::Lane &lane = timeline.lanes[i];
        const double y = kHead + (static_cast<double>(i - first) + 0.5) * kRow + 2;
        constexpr qsizetype kLetters = 22;
        const QString name = lane.label.isEmpty() ? QString::fromUtf8(lane.clientId) : lane.label;
        drawn += text(0, y + 4, escaped(name.size() > kLetters ? name.left(kLetters - 1) + u'…' : name),
                      "name"_L1);
        drawn += laneAt(timeline, lane, y);
    }
    return svg(bottom, Text::tr("Lanes of the clients"), drawn);
}

QString loadSvg(const RecordingTimeline &timeline)
{
    constexpr double kHeight = 60;
    constexpr double kTop = kHead;
    constexpr double kBottom = kTop + kHeight;
    const std::vector<float> &values = timeline.messagesPerSecond;
    QString drawn = axis(timeline, kTop, kBottom) + markers(timeline, kTop, kBottom);
    const double most = values.empty() ? 1.0 : std::max(1.0F, *std::ranges::max_element(values));
    // At most one point for each unit of the width: the greatest value of its time.
    const std::size_t points = std::min<std::size_t>(values.size(), static_cast<std::size_t>(kRight - kLeft));
    QString area = svgNumber(kLeft) + u',' + svgNumber(kBottom);
    double x = kLeft;
    for (std::size_t i = 0; i < points; ++i) {
        const auto from = values.begin() + static_cast<std::ptrdiff_t>(i * values.size() / points);
        const auto to = values.begin() + static_cast<std::ptrdiff_t>((i + 1) * values.size() / points);
        const double y = kBottom - static_cast<double>(*std::max_element(from, to)) / most * kHeight;
        const auto second = std::chrono::seconds((i + 1) * values.size() / points);
        const double right = std::min(xOf(second, timeline), kRight);
        area += u' ' + svgNumber(x) + u',' + svgNumber(y) + u' ' + svgNumber(right) + u',' + svgNumber(y);
        x = right;
    }
    area += u' ' + svgNumber(x) + u',' + svgNumber(kBottom);
    drawn += u"<polygon points=\"%1\" class=\"load\"/>"_s.arg(area);
    drawn += line(kLeft, kBottom, kRight, kBottom, "base"_L1);
    drawn += text(0, kTop + 10, Text::tr("up to %1/s", "messages per second").arg(decimalText(most, 0)),
                  "name"_L1);
    return svg(kBottom + 4, Text::tr("Messages per second"), drawn);
}

QString legendSvg()
{
    constexpr double kY = 9;
    QString drawn = spanAt(0, 24, kY, Span::Kind::There) + text(30, kY + 4, Text::tr("there"), "name"_L1);
    drawn += spanAt(110, 24, kY, Span::Kind::Late) + text(140, kY + 4, Text::tr("late"), "name"_L1);
    drawn += spanAt(220, 24, kY, Span::Kind::Silent) + text(250, kY + 4, Text::tr("silent"), "name"_L1);
    drawn += cross(340, kY) + text(352, kY + 4, Text::tr("lost"), "name"_L1);
    drawn += line(440, 0, 440, 18, "marker"_L1) + text(446, kY + 4, Text::tr("marker"), "name"_L1);
    drawn += line(540, 0, 540, 18, "dropped"_L1) + text(546, kY + 4, Text::tr("messages dropped"), "name"_L1);
    return svg(18, Text::tr("Legend"), drawn);
}

QString patternSvg()
{
    return u"<svg width=\"0\" height=\"0\" style=\"position:absolute\" aria-hidden=\"true\"><defs>"
           u"<pattern id=\"hatch\" width=\"4\" height=\"4\" patternUnits=\"userSpaceOnUse\" "
           u"patternTransform=\"rotate(45)\"><rect width=\"4\" height=\"4\" fill=\"#fff\"/>"
           u"<rect width=\"1.6\" height=\"4\" fill=\"#222\"/></pattern></defs></svg>\n"_s;
}

} // namespace supersynk::report
